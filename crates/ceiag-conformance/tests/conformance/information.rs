//! What more information does: it only narrows, and bounds hold every completion and are reached by some.

use crate::engine;

use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::{Generated, case};
use ceiag_conformance::oracle::{Case, Options, World};
use ceiag_conformance::vector::{Expect, Vector};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn asked(generated: &Generated, sheet: &Value) -> Vector {
    let mut asked = vector("random".to_owned(), "own", sheet.clone());
    asked.own_framework = Some(generated.framework.clone());
    asked.also_frameworks = generated.also.clone();
    asked
}

fn answer(vector: &Vector) -> Result<Expect, TestCaseError> {
    engine::ask(vector).map_err(|p| TestCaseError::fail(p.join("; ")))
}

/// Every undecided address that the framework reads, with more exact values for it.
fn narrower(generated: &Generated, sheet: &Value) -> Vec<(String, Vec<Value>)> {
    let mut world = World::default();
    for file in generated.also.iter().chain([&generated.framework]) {
        world.add_framework(file).unwrap();
    }
    let case = Case::new(&world, sheet, Options::default()).unwrap();
    let framework = world.framework("own").unwrap();
    let reads = case.reads(framework).unwrap().into_iter();
    let open = reads.map(|(address, _)| (case.narrower(&address, framework).unwrap(), address));
    open.filter(|(values, _)| !values.is_empty())
        .map(|(values, address)| (address, values))
        .collect()
}

fn with(sheet: &Value, address: &str, value: &Value) -> Value {
    let mut sheet = sheet.clone();
    sheet["facts"][address] = value.clone();
    sheet
}

fn within<T: PartialOrd + Copy>(inner: (T, T), outer: (T, T)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// Whether the second answer says all that the first said for certain, and lies within its bounds.
fn narrows(before: &Expect, after: &Expect) -> Result<(), TestCaseError> {
    for (id, old) in &before.findings {
        let new = &after.findings[id];
        if old.outcome != "unknown" {
            prop_assert_eq!(&old.outcome, &new.outcome, "{}", id);
        }
        if let (Some(old), Some(new)) = (old.credit, new.credit) {
            prop_assert!(
                within((new.0, new.1), (old.0, old.1)),
                "{id}: {new:?} outside {old:?}"
            );
        }
        let (old, new) = (old.missing.as_ref().unwrap(), new.missing.as_ref().unwrap());
        prop_assert!(
            new.iter().all(|a| old.contains(a)),
            "{id}: {new:?} missing, before {old:?}"
        );
    }
    let achieved = |e: &Expect| e.achieved.map(|a| (a.lo, a.hi)).unwrap();
    prop_assert!(
        within(achieved(after), achieved(before)),
        "{:?} {:?}",
        before.achieved,
        after.achieved
    );
    let reading = |e: &Expect| e.reading.clone().unwrap();
    for (id, new) in reading(after) {
        let old = &reading(before)[&id];
        prop_assert!(
            within(new.earned, old.earned),
            "{id}: {new:?} outside {old:?}"
        );
        prop_assert!(new.max <= old.max);
        if matches!(
            old.state.as_str(),
            "achieved" | "partly-achieved" | "not-achieved"
        ) && new.max == old.max
        {
            prop_assert_eq!(&old.state, &new.state);
        }
        let percent =
            |p: &(String, String)| (p.0.parse::<u32>().unwrap(), p.1.parse::<u32>().unwrap());
        if let (Some(new), Some(old)) = (&new.percent, &old.percent) {
            prop_assert!(
                within(percent(new), percent(old)),
                "{id}: {new:?} outside {old:?}"
            );
        }
    }
    Ok(())
}

/// All completions, if they are few.
fn completions(open: &[(String, Vec<Value>)], sheet: &Value) -> Option<Vec<Value>> {
    let many: usize = open.iter().map(|(_, v)| v.len()).product();
    let all = |sheets: Vec<Value>, (address, values): &(String, Vec<Value>)| -> Vec<Value> {
        sheets
            .iter()
            .flat_map(|s| {
                values
                    .iter()
                    .map(|v| with(s, address, v))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    (many <= 150).then(|| open.iter().fold(vec![sheet.clone()], all))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn information_only_narrows(generated in case(), picks in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 3)) {
        let mut sheet = generated.sheet.clone();
        let mut before = answer(&asked(&generated, &sheet))?;
        for (which, value) in picks {
            let open = narrower(&generated, &sheet);
            if open.is_empty() {
                break;
            }
            let (address, values) = which.get(&open);
            sheet = with(&sheet, address, value.get(values));
            let after = answer(&asked(&generated, &sheet))?;
            narrows(&before, &after)?;
            before = after;
        }
    }

    #[test]
    fn bounds_hold_every_completion_and_are_reached(generated in case()) {
        let mut sheet = generated.sheet.clone();
        for choice in generated.framework["choice"].as_array().unwrap() {
            sheet["choices"][choice["id"].as_str().unwrap()] = Value::from("o0");
        }
        let open = narrower(&generated, &sheet);
        let Some(complete) = completions(&open, &sheet) else { return Ok(()) };
        let bounds = answer(&asked(&generated, &sheet))?;
        let mut outcomes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut credits: BTreeMap<String, Vec<i128>> = BTreeMap::new();
        for sheet in complete {
            let at = answer(&asked(&generated, &sheet))?;
            narrows(&bounds, &at)?;
            for (id, finding) in at.findings {
                if let Some(credit) = finding.credit {
                    credits.entry(id.clone()).or_default().extend([credit.0, credit.1]);
                }
                outcomes.entry(id).or_default().insert(finding.outcome);
            }
        }
        for (id, finding) in &bounds.findings {
            let seen = &outcomes[id];
            // Where all completions agree, the outcome is certain without them.
            let certain = seen.len() == 1 && !seen.contains("unknown");
            prop_assert_eq!(finding.outcome != "unknown", certain, "{}: {:?}, completions {:?}", id, finding.outcome, seen);
            if let (Some((lo, hi, _)), Some(seen)) = (finding.credit, credits.get(id)) {
                prop_assert_eq!((Some(&lo), Some(&hi)), (seen.iter().min(), seen.iter().max()), "{}", id);
            }
        }
    }
}
