//! What the answer by group shows, read from its JSON alone.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use ceiag_records::api::call;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A school of Years 10 and 11 with guidance meetings and employer encounters, by chance.
fn school(seed: u64, pupils: u32, coverage: u32) -> Value {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = |end: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 20) % end
    };
    let mut rows = json!({
        "institution": { "setting": "school", "years": [10, 11] },
        "as_of": "2026-09-30",
        "choices": { "on-roll": "at-any-time", "before-joining": "not-counted", "29-february": "excluded" },
        "complete": [{ "kind": "meeting", "from": "2020-09-01" }, { "kind": "employer-encounter", "from": "2020-09-01" }],
        "pupils": [], "enrolments": [], "meetings": [], "participations": [],
        "activities": [{ "activity": "talk", "kind": "employer-encounter", "date": "2026-02-01", "mode": "in-person",
            "purpose": true, "outcomes": true, "two_way": true, "reflection": true }]
    });
    let mut add = |key: &str, row: Value| rows[key].as_array_mut().unwrap().push(row);
    for at in 0..pupils {
        let key = format!("P{at:03}");
        let mut pupil = json!({ "pupil": key, "sex": if below(2) == 0 { "F" } else { "M" } });
        if below(40) > 0 {
            pupil["send"] =
                json!(["E", "K", "K", "N", "N", "N", "N", "N", "N", "N"][below(10) as usize]);
            pupil["fsm6"] = json!(below(4) == 0);
        }
        add("pupils", pupil);
        let year = 10 + below(2);
        add(
            "enrolments",
            json!({ "pupil": key, "academic_year": "2025/26", "year_group": year, "from": "2025-09-01" }),
        );
        if below(100) < u64::from(coverage) {
            add(
                "meetings",
                json!({ "pupil": key, "date": "2026-02-03", "adviser_level": 6, "attended": true }),
            );
        }
        if below(100) < u64::from(coverage) {
            add(
                "participations",
                json!({ "pupil": key, "activity": "talk", "attended": true }),
            );
        }
    }
    rows
}

fn answer(request: &Value) -> Value {
    let text = call(
        ceiag_frameworks::library(),
        "records_groups",
        &request.to_string(),
    )
    .unwrap();
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["format"], "ceiag-records-groups/1", "{text}");
    answer
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// Every row that is printed, with the row of the same place in the internal view.
fn rows<'a>(answer: &'a Value, internal: &'a Value) -> Vec<(&'a Value, &'a Value)> {
    let mut found = Vec::new();
    for fact in list(&answer["facts"]) {
        let same = |other: &&Value| other["fact"] == fact["fact"];
        let own = list(&internal["facts"]).iter().find(same).unwrap();
        found.push((&fact["all"], &own["all"]));
        for by in list(&fact["breakdowns"]) {
            let same = |other: &&Value| other["by"] == by["by"];
            let own = list(&own["breakdowns"]).iter().find(same).unwrap();
            for row in list(&by["groups"]) {
                let same = |other: &&Value| other["group"] == row["group"];
                if let Some(own) = list(&own["groups"]).iter().find(same) {
                    found.push((row, own));
                }
            }
        }
    }
    found
}

fn few(number: &Value) -> bool {
    number.as_u64().is_some_and(|n| (1..6).contains(&n))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// No number from 1 to 5 is printed of a group, of those who count or of those who don't; a row that is hidden prints
    /// nothing but noughts and its size; what is printed is true.
    #[test]
    fn nothing_small_is_printed(seed in any::<u64>(), pupils in 1_u32..160, coverage in 0_u32..=100) {
        let mut request = school(seed, pupils, coverage);
        let answer = answer(&request);
        request["internal"] = json!(true);
        let internal = crate::answer(&request);
        prop_assert_eq!(&internal["mark"], "not for publication");
        for (row, own) in rows(&answer, &internal) {
            for key in ["of", "yes", "no", "not_known"] {
                prop_assert!(row[key].is_null() || row[key] == own[key], "{} {}", row, own);
                prop_assert!(key == "not_known" || !few(&row[key]), "{}", row);
                if row["hidden"] == true && key != "of" {
                    prop_assert!(row[key].is_null() || row[key] == 0, "{}", row);
                }
            }
            if row["hidden"] == true {
                prop_assert!(row["share"].is_null(), "{}", row);
                let text = row["text"].as_str().unwrap();
                prop_assert!(text.contains("hidden") && !text.contains('%'), "{}", row);
            }
        }
        // What hidden groups are together is small in nothing either, and follows from what is printed.
        for fact in list(&answer["facts"]) {
            for by in list(&fact["breakdowns"]).iter().filter(|by| !by["together"].is_null()) {
                for key in ["of", "yes", "no", "not_known"] {
                    let shown = list(&by["groups"]).iter().filter(|row| row["hidden"] == false);
                    let shown: u64 = shown.map(|row| row[key].as_u64().unwrap()).sum();
                    let all = fact["all"][key].as_u64().unwrap();
                    prop_assert_eq!(by["together"][key].as_u64(), Some(all - shown));
                    prop_assert!(key == "not_known" || !few(&by["together"][key]), "{}", by);
                }
            }
        }
    }

    /// Asking for less shows a part of the same tables.
    #[test]
    fn a_part_is_a_part_of_the_whole(seed in any::<u64>(), pupils in 1_u32..160) {
        let mut request = school(seed, pupils, 80);
        let whole = answer(&request);
        // Where nobody is in Year 11 there is no such share.
        prop_assume!(list(&whole["facts"]).iter().any(|fact| fact["fact"] == "guidance-by-16"));
        request["facts"] = json!(["guidance-by-16"]);
        request["by"] = json!(["fsm6"]);
        let part = answer(&request);
        for fact in list(&part["facts"]) {
            let same = |other: &&Value| other["fact"] == fact["fact"];
            let own = list(&whole["facts"]).iter().find(same).unwrap();
            prop_assert_eq!(&fact["all"], &own["all"]);
            for by in list(&fact["breakdowns"]) {
                prop_assert!(list(&own["breakdowns"]).contains(by));
            }
        }
    }
}

/// The rows come in any order, and one key is another: the answer stays the same.
#[test]
fn keys_and_order_of_rows_do_not_matter() {
    let one = school(7, 120, 85);
    let mut other = one.clone();
    for key in ["pupils", "enrolments", "meetings", "participations"] {
        other[key].as_array_mut().unwrap().reverse();
    }
    let renamed: Value = serde_json::from_str(&other.to_string().replace("\"P", "\"Z9")).unwrap();
    assert_eq!(answer(&one), answer(&renamed));
}
