//! What can't be told: each row of the table, supplied, changes the facts that it names; each criterion that it names is
//! really not decided.

use ceiag::finding::Outcome;
use ceiag::text::json;
use ceiag_records::api::RecordsCheckRequest;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::school::{Dice, school};
use super::supply::{Supply, Turns, rows, start};
use super::support::{answer, derivations};

/// In so many ways the absent things are filled in for each fact.
const WAYS: u64 = 40;

/// What is said of a fact, and how many are not known for it.
fn said(answer: &Value, address: &str) -> Value {
    let facts = answer["facts"].as_array();
    let facts = facts.unwrap_or_else(|| panic!("{answer}"));
    let fact = facts.iter().find(|fact| fact["fact"] == json!(address));
    fact.map_or(Value::Null, |fact| {
        json!([fact["value"], fact["no_value"], fact["counts"]])
    })
}

/// Facts of the table that stay as they are whatever is said in place of what they lack; every `step`th is looked at.
fn unchanged(seed: u64, step: usize, skip: usize) -> Vec<String> {
    let request = school(seed);
    let before = answer(&request);
    let now = start(&before["academic_year"]);
    let table = checked(&request);
    let mut found = Vec::new();
    let mut looked_at = 0;
    for row in table["cannot_tell"].as_array().unwrap() {
        for fact in row["facts"].as_array().unwrap() {
            looked_at += 1;
            if looked_at % step != skip {
                continue;
            }
            let address = fact["fact"].as_str().unwrap();
            let id = address.split('.').next().unwrap();
            let of_fact = said(&before, address);
            let changes = |way: u64| {
                let mut more = request.clone();
                more["facts"] = json!([id]);
                let mut supply = Supply {
                    counts: &derivations().of(id).unwrap().counts,
                    now,
                    turns: match way % 8 {
                        0..=2 => Turns::Well,
                        3 => Turns::Ill,
                        _ => Turns::Mixed,
                    },
                    dice: Dice(seed ^ way),
                };
                for absent in row["absent"].as_array().unwrap() {
                    supply.absent(&mut more, absent);
                }
                said(&answer(&more), address) != of_fact
            };
            if !(0..WAYS).any(changes) {
                found.push(format!("{address} with {}", row["absent"]));
            }
        }
    }
    found
}

fn checked(request: &Value) -> Value {
    let text =
        ceiag_records::api::records_check_json(ceiag_frameworks::library(), &request.to_string());
    serde_json::from_str(&text).unwrap()
}

/// What the criteria in force come to, with what each still lacks.
fn judged(request: &Value) -> Vec<(String, String, Outcome, Vec<String>)> {
    let doc = json("request", request.to_string().as_bytes()).unwrap();
    let read = RecordsCheckRequest::read(&doc, ceiag_frameworks::library(), derivations()).unwrap();
    let judged = read.records.judge(&read.records.derive().unwrap()).unwrap();
    let results = judged.answer.results.into_iter();
    results
        .flat_map(|result| {
            let framework = result.framework.id;
            result.findings.into_iter().map(move |finding| {
                (
                    framework.clone(),
                    finding.criterion,
                    finding.outcome,
                    finding.missing,
                )
            })
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_absent_would_tell_more(seed in any::<u64>(), skip in 0..4_usize) {
        let unchanged = unchanged(seed, 4, skip);
        prop_assert!(unchanged.is_empty(), "{}\n{}", unchanged.join("\n"), school(seed));
    }

    #[test]
    fn criteria_of_the_table_are_not_decided(seed in any::<u64>()) {
        let request = school(seed);
        let table = checked(&request);
        let findings = judged(&request);
        for row in table["cannot_tell"].as_array().unwrap() {
            for named in row["criteria"].as_array().unwrap() {
                let found = findings.iter().find(|(framework, criterion, ..)| {
                    named["framework"] == json!(framework) && named["criterion"] == json!(criterion)
                });
                let (.., outcome, missing) = found.unwrap();
                prop_assert_eq!(*outcome, Outcome::Unknown, "{}\n{}", named, request);
                prop_assert!(!missing.is_empty());
            }
        }
    }

    /// Who was there and nothing else: never not met for want of a field.
    #[test]
    fn attendance_alone_misses_nothing(seed in any::<u64>()) {
        let mut request = school(seed);
        for table in ["complete", "declared", "destinations", "staff_development", "meetings"] {
            request.as_object_mut().unwrap().remove(table);
        }
        for (table, kept) in [("activities", &["activity", "kind", "date"][..]), ("participations", &["pupil", "activity", "attended"])] {
            for row in rows(&mut request, table) {
                row.as_object_mut().unwrap().retain(|key, _| kept.contains(&key.as_str()));
            }
        }
        for (framework, criterion, outcome, _) in judged(&request) {
            prop_assert_ne!(outcome, Outcome::NotMet, "{} {}\n{}", framework, criterion, request);
        }
    }
}

/// Schools of which the table once named too little: days to come on which somebody is known to be gone, a single activity
/// that was taken for one of every subject, subjects of which none was asked for.
#[test]
fn what_was_once_named_too_little_is_named() {
    for number in [68_u64, 1049, 1161, 1181, 1268, 1425, 1448] {
        let seed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let unchanged = unchanged(seed, 1, 0);
        assert!(unchanged.is_empty(), "{number}: {}", unchanged.join("\n"));
    }
}
