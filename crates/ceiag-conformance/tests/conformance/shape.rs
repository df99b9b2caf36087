//! What must not matter: order, names, and how a rule is spelt.

use crate::agree::asked;
use crate::engine;

use ceiag_conformance::generate::{Generated, case, level_case};
use ceiag_conformance::vector::{Expect, ExpectGaps};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn answer(generated: &Generated) -> Result<Expect, TestCaseError> {
    engine::ask(&asked(generated.clone())).map_err(|p| TestCaseError::fail(p.join("; ")))
}

/// The same case with another form of everything that is written in it.
fn turned(generated: &Generated, turn: impl Fn(&Value) -> Value) -> Generated {
    Generated {
        framework: turn(&generated.framework),
        also: generated.also.iter().map(&turn).collect(),
        sheet: generated.sheet.clone(),
    }
}

/// Without the orders in which things are listed, which follow the catalogue.
fn unordered(mut answer: Expect) -> Expect {
    for finding in answer.findings.values_mut() {
        finding.missing.as_mut().unwrap().sort();
        finding.because = None;
        finding.reason = None;
    }
    for gaps in answer.gaps.values_mut() {
        match gaps {
            ExpectGaps::Sets(sets) => {
                sets.iter_mut().for_each(|s| s.sort());
                sets.sort();
            }
            // Which five of more sets are listed depends on the order.
            ExpectGaps::More { first } => first.truncate(0),
            ExpectGaps::Word(_) => {}
        }
    }
    answer
}

fn as_json(answer: &Expect) -> Value {
    serde_json::to_value(answer).unwrap()
}

/// Reverses facts, criteria, benchmarks, themes and the members of rules.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let turned = map.iter().map(|(key, member)| {
                let mut member = reversed(member);
                if matches!(
                    key.as_str(),
                    "fact" | "criterion" | "benchmark" | "theme" | "choice" | "all" | "any" | "of"
                ) {
                    member.as_array_mut().into_iter().for_each(|m| m.reverse());
                }
                (key.clone(), member)
            });
            turned.collect::<serde_json::Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(reversed).collect(),
        other => other.clone(),
    }
}

/// Spells `all` and `any` as `at-least`.
fn counted(value: &Value) -> Value {
    let Some(map) = value.as_object() else {
        return value.as_array().map_or_else(
            || value.clone(),
            |items| items.iter().map(counted).collect(),
        );
    };
    for (key, count_all) in [("all", true), ("any", false)] {
        if let Some(members) = map.get(key).and_then(Value::as_array) {
            let members: Vec<Value> = members.iter().map(counted).collect();
            return json!({ "at-least": if count_all { members.len() } else { 1 }, "of": members });
        }
    }
    map.iter()
        .map(|(k, v)| (k.clone(), counted(v)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// Other names, with another alphabetical order but the same lengths.
fn renamed(text: &str) -> String {
    let mut text = text.to_owned();
    for i in 0..6 {
        text = text.replace(&format!("fact-{i}"), &format!("item~{}", 9 - i));
        text = text.replace(&format!("\"C{i}\""), &format!("\"K{}\"", 9 - i));
    }
    text.replace("item~", "item-")
}

fn names_change_names(generated: &Generated) -> Result<(), TestCaseError> {
    let other =
        |value: &Value| -> Value { serde_json::from_str(&renamed(&value.to_string())).unwrap() };
    let mut renamed = turned(generated, other);
    renamed.sheet = other(&generated.sheet);
    prop_assert_eq!(
        other(&as_json(&answer(generated)?)),
        as_json(&answer(&renamed)?)
    );
    Ok(())
}

/// The order of levels is what they mean.
#[test]
fn order_of_levels_matters() {
    let mut runner = TestRunner::deterministic();
    let mut changed = 0;
    for _ in 0..100 {
        let generated = level_case().new_tree(&mut runner).unwrap().current();
        let mut turned = generated.clone();
        let levels = turned.framework["level"].as_array_mut().unwrap();
        let floor = usize::from(levels[0]["floor"] == true);
        levels[floor..].reverse();
        let indicated = |g: &Generated| -> Vec<_> {
            let themes = answer(g).unwrap().levels.unwrap();
            themes.into_values().map(|t| t.indicated).collect()
        };
        changed += usize::from(indicated(&generated) != indicated(&turned));
    }
    assert!(changed > 20, "only {changed} of 100 changed");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn order_never_matters(generated in case()) {
        let plain = unordered(answer(&generated)?);
        let turned = unordered(answer(&turned(&generated, reversed))?);
        prop_assert_eq!(as_json(&plain), as_json(&turned));
    }

    #[test]
    fn order_never_matters_in_a_model(generated in level_case()) {
        let plain = unordered(answer(&generated)?);
        let turned = unordered(answer(&turned(&generated, reversed))?);
        prop_assert_eq!(as_json(&plain), as_json(&turned));
    }

    #[test]
    fn names_change_only_names(generated in case()) {
        names_change_names(&generated)?;
    }

    #[test]
    fn names_change_only_names_in_a_model(generated in level_case()) {
        names_change_names(&generated)?;
    }

    #[test]
    fn at_least_n_of_n_is_all_and_at_least_one_is_any(generated in case()) {
        let mut plain = answer(&generated)?;
        let mut spelt = answer(&turned(&generated, counted))?;
        // Members that drop out leave `all` of the rest, and so does at-least n; what decided is told alike.
        for answer in [&mut plain, &mut spelt] {
            for finding in answer.findings.values_mut() {
                finding.because = None;
            }
        }
        prop_assert_eq!(as_json(&plain), as_json(&spelt));
    }
}
