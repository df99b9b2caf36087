//! What must not matter: order, names, and how a rule is spelt.

use crate::engine;

use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::case;
use ceiag_conformance::vector::{Expect, ExpectGaps, Vector};
use proptest::prelude::*;
use serde_json::{Value, json};

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn asked(framework: &Value, sheet: &Value) -> Vector {
    let mut asked = vector("random".to_owned(), "own", sheet.clone());
    for key in ["criterion", "benchmark"] {
        for target in framework[key].as_array().unwrap() {
            let id = target["id"].as_str().unwrap().to_owned();
            asked
                .expect
                .gaps
                .insert(id, ExpectGaps::Word(String::new()));
        }
    }
    asked.own_framework = Some(framework.clone());
    asked
}

fn answer(framework: &Value, sheet: &Value) -> Result<Expect, TestCaseError> {
    engine::ask(&asked(framework, sheet)).map_err(|p| TestCaseError::fail(p.join("; ")))
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

/// Reverses facts, criteria, benchmarks and the members of rules.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let turned = map.iter().map(|(key, member)| {
                let mut member = reversed(member);
                if matches!(
                    key.as_str(),
                    "fact" | "criterion" | "benchmark" | "choice" | "all" | "any" | "of"
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

proptest! {
    #![proptest_config(config())]

    #[test]
    fn order_never_matters(generated in case()) {
        let plain = unordered(answer(&generated.framework, &generated.sheet)?);
        let turned = unordered(answer(&reversed(&generated.framework), &generated.sheet)?);
        prop_assert_eq!(as_json(&plain), as_json(&turned));
    }

    #[test]
    fn names_change_only_names(generated in case()) {
        let plain = answer(&generated.framework, &generated.sheet)?;
        let framework: Value = serde_json::from_str(&renamed(&generated.framework.to_string())).unwrap();
        let sheet: Value = serde_json::from_str(&renamed(&generated.sheet.to_string())).unwrap();
        let other = answer(&framework, &sheet)?;
        let expected: Value = serde_json::from_str(&renamed(&as_json(&plain).to_string())).unwrap();
        prop_assert_eq!(expected, as_json(&other));
    }

    #[test]
    fn at_least_n_of_n_is_all_and_at_least_one_is_any(generated in case()) {
        let mut plain = answer(&generated.framework, &generated.sheet)?;
        let mut spelt = answer(&counted(&generated.framework), &generated.sheet)?;
        // Members that drop out leave `all` of the rest, and so does at-least n; what decided is told alike.
        for answer in [&mut plain, &mut spelt] {
            for finding in answer.findings.values_mut() {
                finding.because = None;
            }
        }
        prop_assert_eq!(as_json(&plain), as_json(&spelt));
    }
}
