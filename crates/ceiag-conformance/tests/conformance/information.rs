//! What more information does: it only narrows, and bounds hold every completion and are reached by some.

use crate::engine;

use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::{Generated, case, level_case};
use ceiag_conformance::oracle::{Case, Options};
use ceiag_conformance::vector::{Expect, ExpectTheme, Vector};
use proptest::prelude::*;
use proptest::sample::Index;
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
    let world = generated.world().unwrap();
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
fn narrows(generated: &Generated, before: &Expect, after: &Expect) -> Result<(), TestCaseError> {
    if let (Some(before), Some(after)) = (&before.levels, &after.levels) {
        for (id, new) in after {
            theme_narrows(generated, id, &before[id], new)?;
        }
    }
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
    if let (Some(before), Some(after)) = (before.achieved, after.achieved) {
        prop_assert!(
            within((after.lo, after.hi), (before.lo, before.hi)),
            "{before:?} {after:?}"
        );
    }
    for (id, new) in after.reading.iter().flatten() {
        let old = &before.reading.as_ref().unwrap()[id];
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

/// A theme's interval of levels as places, 0 for `none`.
fn places(generated: &Generated, (lo, hi): &(String, String)) -> (usize, usize) {
    let levels = generated.framework["level"].as_array().unwrap();
    let place = |id: &str| {
        levels
            .iter()
            .position(|l| l["id"] == id)
            .map_or(0, |p| p + 1)
    };
    (place(lo), place(hi))
}

fn theme_narrows(
    generated: &Generated,
    id: &str,
    old: &ExpectTheme,
    new: &ExpectTheme,
) -> Result<(), TestCaseError> {
    if let (Some(old), Some(new)) = (&old.indicated, &new.indicated) {
        let inside = within(places(generated, new), places(generated, old));
        prop_assert!(inside, "{id}: {new:?} outside {old:?}");
    }
    prop_assert_eq!(old.indicated.is_some(), new.indicated.is_some());
    prop_assert_eq!(old.steps.len(), new.steps.len());
    for (old, new) in old.steps.iter().zip(&new.steps) {
        prop_assert_eq!(&old.0, &new.0);
        prop_assert!(
            old.1 == "unknown" || old.1 == new.1,
            "{id}: {old:?} {new:?}"
        );
        // What is certainly met stays so, and no more statements come to apply.
        prop_assert!(old.2 <= new.2 && new.3 <= old.3, "{id}: {old:?} {new:?}");
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

/// Makes some facts of a sheet more exact, one after another.
fn information_narrows(
    generated: &Generated,
    picks: &[(Index, Index)],
) -> Result<(), TestCaseError> {
    let mut sheet = generated.sheet.clone();
    let mut before = answer(&asked(generated, &sheet))?;
    for (which, value) in picks {
        let open = narrower(generated, &sheet);
        if open.is_empty() {
            break;
        }
        let (address, values) = which.get(&open);
        sheet = with(&sheet, address, value.get(values));
        let after = answer(&asked(generated, &sheet))?;
        narrows(generated, &before, &after)?;
        before = after;
    }
    Ok(())
}

/// Asks for a sheet and, if they are few, for all of its completions.
fn bounds_hold(generated: &Generated) -> Result<(), TestCaseError> {
    let mut sheet = generated.sheet.clone();
    for choice in generated.framework["choice"].as_array().unwrap() {
        sheet["choices"][choice["id"].as_str().unwrap()] = Value::from("o0");
    }
    let open = narrower(generated, &sheet);
    let Some(complete) = completions(&open, &sheet) else {
        return Ok(());
    };
    let bounds = answer(&asked(generated, &sheet))?;
    let mut outcomes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut credits: BTreeMap<String, Vec<i128>> = BTreeMap::new();
    let mut levels: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for sheet in complete {
        let at = answer(&asked(generated, &sheet))?;
        narrows(generated, &bounds, &at)?;
        for (id, finding) in at.findings {
            if let Some(credit) = finding.credit {
                let seen = credits.entry(id.clone()).or_default();
                seen.extend([credit.0, credit.1]);
            }
            outcomes.entry(id).or_default().insert(finding.outcome);
        }
        for (id, theme) in at.levels.into_iter().flatten() {
            if let Some(indicated) = theme.indicated {
                let (lo, hi) = places(generated, &indicated);
                levels.entry(id).or_default().extend([lo, hi]);
            }
        }
    }
    for (id, finding) in &bounds.findings {
        let seen = &outcomes[id];
        // Where all completions agree, the outcome is certain without them.
        let certain = seen.len() == 1 && !seen.contains("unknown");
        prop_assert_eq!(
            finding.outcome != "unknown",
            certain,
            "{}: {:?}, completions {:?}",
            id,
            finding.outcome,
            seen
        );
        if let (Some((lo, hi, _)), Some(seen)) = (finding.credit, credits.get(id)) {
            prop_assert_eq!(
                (Some(&lo), Some(&hi)),
                (seen.iter().min(), seen.iter().max()),
                "{}",
                id
            );
        }
    }
    for (id, theme) in bounds.levels.iter().flatten() {
        if let (Some(indicated), Some(seen)) = (&theme.indicated, levels.get(id)) {
            let (lo, hi) = places(generated, indicated);
            prop_assert_eq!(
                (Some(&lo), Some(&hi)),
                (seen.iter().min(), seen.iter().max()),
                "{}",
                id
            );
        }
    }
    Ok(())
}

fn picks() -> impl Strategy<Value = Vec<(Index, Index)>> {
    proptest::collection::vec((any::<Index>(), any::<Index>()), 3)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn information_only_narrows(generated in case(), picks in picks()) {
        information_narrows(&generated, &picks)?;
    }

    #[test]
    fn information_only_narrows_levels(generated in level_case(), picks in picks()) {
        information_narrows(&generated, &picks)?;
    }

    #[test]
    fn making_choices_only_narrows_levels(generated in level_case(), picks in proptest::collection::vec(0_usize..4, 2)) {
        let mut sheet = generated.sheet.clone();
        let mut before = answer(&asked(&generated, &sheet))?;
        for (choice, pick) in generated.framework["choice"].as_array().unwrap().iter().zip(picks) {
            let id = choice["id"].as_str().unwrap();
            if sheet["choices"].get(id).is_some() {
                continue;
            }
            let options = choice["options"].as_array().unwrap();
            sheet["choices"][id] = options[pick % options.len()]["id"].clone();
            let after = answer(&asked(&generated, &sheet))?;
            narrows(&generated, &before, &after)?;
            before = after;
        }
    }

    #[test]
    fn bounds_hold_every_completion_and_are_reached(generated in case()) {
        bounds_hold(&generated)?;
    }

    #[test]
    fn levels_hold_every_completion_and_are_reached(generated in level_case()) {
        bounds_hold(&generated)?;
    }
}
