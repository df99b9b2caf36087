//! What holds of every school.

use std::collections::BTreeSet;

use super::school::{Dice, KINDS, school};
use super::support::{answer, derivations};
use ceiag::text::json;
use ceiag_conformance::oracle::Ratio;
use ceiag_records::api::{DeriveAnswer, DeriveRequest};
use ceiag_records::derive::{MemberOf, Outcome, Who};
use proptest::prelude::*;
use serde_json::{Value, json};

fn ends(value: &Value) -> (Ratio, Ratio) {
    let ratio = |n: &Value, d: &Value| {
        Ratio::new(n.as_i64().unwrap().into(), d.as_i64().unwrap().into()).unwrap()
    };
    let read = |text: &Value| Ratio::parse(text.as_str().unwrap()).unwrap();
    match value {
        Value::Bool(yes) => (
            Ratio::whole(i128::from(*yes)),
            Ratio::whole(i128::from(*yes)),
        ),
        Value::String(_) => (read(value), read(value)),
        Value::Number(_) => (ratio(value, &json!(1)), ratio(value, &json!(1))),
        _ if value["from"].is_number() => {
            let to = value.get("to").cloned().unwrap_or(json!(u32::MAX));
            (ratio(&value["from"], &json!(1)), ratio(&to, &json!(1)))
        }
        _ if value.get("d").is_some() => (
            ratio(&value["n"][0], &value["d"]),
            ratio(&value["n"][1], &value["d"]),
        ),
        _ => (read(&value["from"]), read(&value["to"])),
    }
}

/// Facts whose values in `after` are not within those in `before`.
fn loosened(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let facts = before["facts"].as_array().unwrap().iter();
    for (old, new) in facts.zip(after["facts"].as_array().unwrap()) {
        assert_eq!(old["fact"], new["fact"]);
        let Some(was) = old.get("value").filter(|value| **value != json!("0/0")) else {
            continue;
        };
        let within = new.get("value").is_some_and(|is| {
            let ((a, b), (c, d)) = (ends(was), ends(is));
            a <= c && d <= b
        });
        if !within {
            found.push(format!(
                "{}: {was}, then {:?}",
                old["fact"],
                new.get("value")
            ));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn the_order_of_records_never_matters(seed in any::<u64>()) {
        let request = school(seed);
        let mut turned = request.clone();
        let mut dice = Dice(seed ^ 1);
        for (_, rows) in turned.as_object_mut().unwrap() {
            if let Some(rows) = rows.as_array_mut() {
                for at in (1..rows.len()).rev() {
                    rows.swap(at, dice.roll(at + 1));
                }
            }
        }
        prop_assert_eq!(answer(&request), answer(&turned));
    }

    #[test]
    fn merging_equals_pushing_into_one(seed in any::<u64>()) {
        let request = school(seed);
        let mut dice = Dice(seed ^ 2);
        let (mut one, mut other) = (request.clone(), request.clone());
        for kind in ["pupils", "enrolments", "activities", "participations", "meetings", "destinations", "staff_development", "complete", "declared"] {
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            for row in request[kind].as_array().into_iter().flatten() {
                if dice.roll(2) == 0 { ours.push(row.clone()) } else { theirs.push(row.clone()) }
            }
            one[kind] = Value::Array(ours);
            other[kind] = Value::Array(theirs);
        }
        let (library, derivations) = (ceiag_frameworks::library(), derivations());
        let read = |request: &Value| {
            let doc = json("request", request.to_string().as_bytes()).unwrap();
            DeriveRequest::read(&doc, library, derivations).unwrap()
        };
        let (whole, mut first, second) = (read(&request), read(&one), read(&other));
        first.records.deriver.merge(&second.records.deriver);
        // What is odd about rows was found with each half.
        first.records.found = whole.records.found.clone();
        let told = |answer: DeriveAnswer| ceiag::json::to_json(&answer).unwrap();
        prop_assert_eq!(told(whole.answer().unwrap()), told(first.answer().unwrap()));
    }

    #[test]
    fn members_add_up_to_the_counts(seed in any::<u64>()) {
        let mut request = school(seed);
        request["choices"]["on-roll"] = json!(["on-last-day", "at-any-time", "all-year"][(seed % 3) as usize]);
        request["choices"]["29-february"] = json!("included");
        let doc = json("request", request.to_string().as_bytes()).unwrap();
        let request = DeriveRequest::read(&doc, ceiag_frameworks::library(), derivations()).unwrap();
        let derived = request.records.derive().unwrap();
        for fact in &derived.facts {
            let members: Vec<_> = derived.members(&fact.fact).collect();
            if matches!(fact.derivation.population.who, Who::Programme | Who::Staff(_) | Who::Employers) {
                prop_assert!(members.is_empty() && fact.variants.is_empty());
                continue;
            }
            let [counts] = fact.variants.as_slice() else {
                // Nothing was counted, and no one is a certain yes.
                prop_assert!(fact.no_value.is_some(), "{}", fact.fact);
                continue;
            };
            let number = |outcome| {
                let found = members.iter().filter(|m| !m.perhaps && m.outcome == outcome);
                u32::try_from(found.count()).unwrap()
            };
            let found = [Outcome::Yes, Outcome::No, Outcome::NotKnown].map(number);
            prop_assert_eq!(found, [counts.yes, counts.no, counts.not_known], "{}", fact.fact);
            let settled = |m: &&MemberOf| !m.perhaps && m.outcome != Outcome::NotKnown;
            prop_assert!(members.iter().filter(settled).all(|m| m.gaps().next().is_none()), "{}", fact.fact);
            let perhaps = members.iter().filter(|m| m.perhaps).count();
            prop_assert_eq!(u32::try_from(perhaps).unwrap(), counts.perhaps);
            let missing = derived.missing(&fact.fact).unwrap();
            let open = |m: &&MemberOf| m.outcome == Outcome::NotKnown;
            let keys: BTreeSet<&str> = members.iter().filter(open).map(|m| derived.key(m.pupil)).collect();
            prop_assert_eq!(keys.into_iter().collect::<Vec<_>>(), missing.not_known);
        }
    }

    #[test]
    fn more_completeness_never_loosens(seed in any::<u64>(), which in 0..10_usize) {
        let request = school(seed);
        let mut more = request.clone();
        let kind = KINDS.iter().chain(&["meeting", "destination", "staff-development"]).nth(which).unwrap();
        let claim = json!({"kind": kind, "from": "2010-09-01"});
        match more.get_mut("complete").and_then(Value::as_array_mut) {
            Some(claims) => claims.push(claim),
            None => more["complete"] = json!([claim]),
        }
        let loosened = loosened(&answer(&request), &answer(&more));
        prop_assert!(loosened.is_empty(), "{}\n{}", loosened.join("\n"), request);
    }

    #[test]
    fn more_records_of_a_kind_that_is_not_complete_never_loosen(seed in any::<u64>()) {
        let request = school(seed);
        let claimed = |kind: Option<&Value>| {
            let claims = request["complete"].as_array();
            claims.into_iter().flatten().any(|claim| claim.get("kind") == kind)
        };
        let mut fewer = request.clone();
        let activities = request["activities"].as_array().map_or(&[][..], Vec::as_slice);
        let open: Vec<Value> = activities
            .iter()
            // An activity in two rows may be of a kind that is in dispute.
            .filter(|a| activities.iter().filter(|b| b["activity"] == a["activity"]).count() == 1)
            .filter(|a| a.get("kind").is_some() && !claimed(a.get("kind")))
            .map(|a| a["activity"].clone())
            .collect();
        // Two destinations of one day, or without days, that contradict each other are in dispute: one more row undoes what
        // the other said. On different days both stand.
        let rows = request["destinations"].as_array().cloned().unwrap_or_default();
        let undisputed = |row: &Value| {
            let same = |other: &Value, key: &str| {
                let (a, b) = (&row[key], &other[key]);
                a == b || a.is_null() || b.is_null()
            };
            !rows.iter().any(|other| {
                let known = |row: &Value| row["status"].as_str().map(|status| status == "known");
                other["pupil"] == row["pupil"]
                    && known(row).zip(known(other)).is_some_and(|(a, b)| a != b)
                    && ["leaver_year", "kind", "anniversary", "on"].iter().all(|key| same(other, key))
            })
        };
        let mut dice = Dice(seed ^ 3);
        let mut left_out = 0;
        for kind in ["participations", "meetings", "destinations", "staff_development"] {
            let keep = |row: &Value, dice: &mut Dice| {
                let record = kind.trim_end_matches('s').replace('_', "-");
                let may_go = match kind {
                    "participations" => open.contains(&row["activity"]),
                    "destinations" => !claimed(Some(&json!(record))) && undisputed(row),
                    _ => !claimed(Some(&json!(record))),
                };
                !may_go || dice.roll(2) == 0
            };
            if let Some(rows) = fewer.get_mut(kind).and_then(Value::as_array_mut) {
                let before = rows.len();
                rows.retain(|row| keep(row, &mut dice));
                left_out += before - rows.len();
            }
        }
        prop_assume!(left_out > 0);
        // Meetings have no whole without completeness, so theirs is the one fact that is never given here.
        let loosened = loosened(&answer(&fewer), &answer(&request));
        prop_assert!(loosened.is_empty(), "{}\n{}", loosened.join("\n"), request);
    }
}
