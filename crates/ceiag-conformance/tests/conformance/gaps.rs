//! Sets of changes work, are minimal, and move each fact to the least value that is enough.

use crate::agree::targets;
use crate::engine;

use ceiag::api::{Request, select};
use ceiag::date::Date;
use ceiag::gaps::{Change, ChangeKind, Gaps, Target};
use ceiag::text;
use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::{Generated, case, level_case};
use ceiag_conformance::oracle::{Case, Options, Ratio, write};
use proptest::prelude::*;
use serde_json::Value;

fn ways(generated: &Generated, sheet: &Value, target: &str) -> Gaps {
    let mut asked = vector("random".to_owned(), "own", sheet.clone());
    asked.own_framework = Some(generated.framework.clone());
    asked.also_frameworks = generated.also.clone();
    let library = engine::library(&asked).unwrap();
    let doc = text::json("request", engine::request(&asked).as_bytes()).unwrap();
    let read = Request::read(&doc, &library).unwrap();
    let selection = select(&library, &read.sheet, &read.options).unwrap();
    let plan = &selection.plans.first().unwrap().plan;
    let evaluation = plan.evaluate(plan.bind(&read.sheet).unwrap());
    let target = match target.split_once('/') {
        Some((theme, level)) => Target::Level { theme, level },
        None if target.starts_with('B') => Target::Benchmark(target),
        None => Target::Criterion(target),
    };
    evaluation.gaps(target).unwrap()
}

/// The needed value as a sheet writes it.
fn written(generated: &Generated, change: &Change) -> Value {
    let facts = generated.files().filter_map(|f| f["fact"].as_array());
    let fact = facts
        .flatten()
        .find(|f| f["id"] == change.address.fact.as_str())
        .unwrap();
    if fact["kind"] == "date" {
        return day(change.needed.n());
    }
    write(
        fact,
        Ratio::new(change.needed.n().into(), change.needed.d().into()).unwrap(),
    )
}

/// A date as a sheet writes it.
fn day(number: u32) -> Value {
    Value::String(Date::from_days(number).unwrap().to_string())
}

fn applied(generated: &Generated, set: &[&Change]) -> Value {
    let mut sheet = generated.sheet.clone();
    for change in set {
        sheet["facts"][change.address.to_string()] = written(generated, change);
    }
    sheet
}

/// The closest worse value that a rule can tell apart; it must not be enough.
fn next_worse(case: &Case<'_>, framework: &Value, change: &Change) -> Option<Ratio> {
    let address = change.address.to_string();
    let fact = case.world.fact(&change.address.fact).unwrap();
    let needed = Ratio::new(change.needed.n().into(), change.needed.d().into()).unwrap();
    let edges = case.edges(&address, framework).unwrap();
    let values = case
        .whole_domain(&address)
        .unwrap()
        .candidates(&edges)
        .into_iter();
    if fact["kind"] == "date" {
        return None;
    }
    if change.at_most {
        values.filter(|v| *v > needed).min()
    } else {
        values.filter(|v| *v < needed).max()
    }
}

fn check(generated: &Generated, target: &str) -> Result<usize, TestCaseError> {
    let Gaps::Ways { sets, .. } = ways(generated, &generated.sheet, target) else {
        return Ok(0);
    };
    prop_assert!(!sets.is_empty() && sets.len() <= 5);
    let world = generated.world().unwrap();
    let case = Case::new(&world, &generated.sheet, Options::default()).unwrap();
    let framework = world.framework("own").unwrap();
    for set in &sets {
        let whole: Vec<&Change> = set.iter().collect();
        let reached =
            |set: &[&Change]| ways(generated, &applied(generated, set), target) == Gaps::Reached;
        prop_assert!(reached(&whole), "{target}: {set:?} does not reach it");
        for left_out in 0..set.len() {
            let rest: Vec<&Change> = whole
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != left_out)
                .map(|(_, c)| *c)
                .collect();
            prop_assert!(
                !reached(&rest),
                "{target}: {set:?} reaches it without number {left_out}"
            );
        }
        for change in set {
            let address = change.address.to_string();
            let decided = case
                .state(&address)
                .unwrap()
                .domain
                .unwrap()
                .single()
                .is_some();
            let wrong = decided && change.kind == ChangeKind::FindOut;
            prop_assert!(!wrong, "{target}: {address} is known");
            if world.fact(&change.address.fact).unwrap()["kind"] == "date" {
                let mut sheet = applied(generated, &whole);
                sheet["facts"][&address] = day(change.needed.n() - 1);
                let reached = ways(generated, &sheet, target) == Gaps::Reached;
                prop_assert!(!reached, "{target}: {address} needs not be so late");
            }
            if let Some(worse) = next_worse(&case, framework, change) {
                let mut sheet = applied(generated, &whole);
                sheet["facts"][&address] = write(world.fact(&change.address.fact).unwrap(), worse);
                let reached = ways(generated, &sheet, target) == Gaps::Reached;
                prop_assert!(!reached, "{target}: {address} needs only {worse}");
            }
        }
    }
    Ok(sets.len())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_of_changes_work_and_are_minimal(generated in case()) {
        check_all(generated, |_| true)?;
    }

    #[test]
    fn sets_of_changes_towards_levels_work_and_are_minimal(generated in level_case()) {
        check_all(generated, |target| target.contains('/'))?;
    }
}

fn check_all(mut generated: Generated, asked: fn(&str) -> bool) -> Result<(), TestCaseError> {
    // "Facts are independent" (model, section 5): written into a sheet, a change would also reach the facts that it fills.
    for fact in generated.framework["fact"].as_array_mut().unwrap() {
        fact.as_object_mut().unwrap().remove("counts-as");
    }
    for target in targets(&generated.framework) {
        if asked(&target) {
            check(&generated, &target)?;
        }
    }
    Ok(())
}
