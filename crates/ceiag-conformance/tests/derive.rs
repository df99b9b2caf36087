//! Facts from records: the engine against the naive oracle, on small made-up schools and on every vector.

use std::collections::BTreeMap;
use std::path::Path;

use ceiag::fact::{Address, Dimension, Kind};
use ceiag::text::json;
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use ceiag_conformance::oracle::{Ratio, Records};
use ceiag_records::api::{DeriveAnswer, DeriveRequest, derive_json};
use ceiag_records::derive::Derivations;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn derivations() -> Derivations {
    let text = ceiag_frameworks::DERIVATIONS_JSON.as_bytes();
    let doc = json("derivations", text).unwrap();
    Derivations::read(&doc, &ceiag_frameworks::library().catalogue).unwrap()
}

/// The oracle reads the file itself.
fn file() -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ceiag-frameworks");
    files::read(&root.join("derivations.toml")).unwrap()
}

fn answer(request: &Value, derivations: &Derivations) -> Value {
    let text = derive_json(
        ceiag_frameworks::library(),
        derivations,
        &request.to_string(),
    );
    serde_json::from_str(&text).unwrap()
}

/// Where the engine's facts differ from the oracle's; every `step`th is looked at.
fn differences(
    request: &Value,
    derivations: &Derivations,
    step: usize,
    skip: usize,
) -> Vec<String> {
    let file = file();
    let records = Records {
        request,
        derivations: &file,
    };
    let found = answer(request, derivations);
    let Some(facts) = found["facts"].as_array() else {
        return vec![found.to_string()];
    };
    let mut wrong = Vec::new();
    for fact in facts.iter().skip(skip).step_by(step) {
        let address = Address::parse(fact["fact"].as_str().unwrap()).unwrap();
        let catalogue = &ceiag_frameworks::library().catalogue;
        let declared = catalogue.get(&address.fact).unwrap();
        let dimension = match address.dimension {
            Dimension::Whole => 0,
            Dimension::Year(number) | Dimension::KeyStage(number) => i128::from(number),
        };
        let expected = records.fact(
            &address.fact,
            dimension,
            declared.kind == Kind::YesNo,
            declared.may_be_not_applicable,
        );
        let engine = fact.get("value").cloned();
        if engine != expected {
            wrong.push(format!("{address}: engine {engine:?}, oracle {expected:?}"));
        }
    }
    wrong
}

/// A generator of its own, so that a school is one number.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn of<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.roll(from.len())]
    }

    /// Sets a field, but for one time in so many.
    fn set(&mut self, row: &mut Map<String, Value>, key: &str, value: Value, but_for: usize) {
        if self.roll(but_for) > 0 {
            row.insert(key.to_owned(), value);
        }
    }
}

const KINDS: [&str; 7] = [
    "employer-encounter",
    "workplace-experience",
    "provider-encounter",
    "he-visit",
    "information-use",
    "subject-careers",
    "careers-event",
];
const PARTS: [&str; 9] = [
    "insight",
    "purpose",
    "outcomes",
    "two_way",
    "reflection",
    "range_of_people",
    "task",
    "feedback",
    "met_learners",
];
const DAYS: [&str; 18] = [
    "2019-10-01",
    "2020-09-01",
    "2021-02-28",
    "2021-11-15",
    "2022-06-10",
    "2022-09-01",
    "2023-03-03",
    "2023-09-20",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2024-08-31",
    "2024-11-11",
    "2025-02-28",
    "2025-06-30",
    "2025-09-01",
    "2025-12-12",
    "2026-03-31",
];

fn year(start: usize) -> String {
    format!("{start}/{:02}", (start + 1) % 100)
}

/// A small school with much that is not known.
fn school(seed: u64) -> Value {
    let mut dice = Dice(seed);
    let college = dice.roll(5) == 0;
    let as_of = dice.of(&[
        "2024-10-01",
        "2025-09-01",
        "2026-03-31",
        "2026-08-31",
        "2027-01-01",
    ]);
    let institution = match college {
        true => json!({"setting": "college"}),
        false => {
            let years = [[7, 13], [7, 13], [7, 11], [9, 13], [7, 9], [12, 13]][dice.roll(6)];
            json!({"setting": "school", "years": years})
        }
    };
    // The academic year that is derived unless another is named.
    let now: usize =
        as_of[..4].parse::<usize>().unwrap() - if &as_of[5..] >= "09-01" { 1 } else { 2 };
    let mut rows: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let pupils = 1 + dice.roll(5);
    for number in 0..pupils {
        let key = format!("P{number}");
        let mut pupil = Map::new();
        pupil.insert("pupil".to_owned(), json!(key));
        dice.set(&mut pupil, "considering_he", json!(number % 3 > 0), 4);
        rows.entry("pupils").or_default().push(Value::Object(pupil));
        let last = [now, now, now, now, now + 1, now - 3, 2020 + dice.roll(7)][dice.roll(7)];
        let group = [9, 11, 11, 13, 13, 7 + dice.roll(7)][dice.roll(6)];
        let count = [1, 2, 5, 7, 7][dice.roll(5)];
        for back in 0..count.min(group - 5) {
            let start = last - back;
            let mut row = Map::new();
            row.insert("pupil".to_owned(), json!(key));
            row.insert("academic_year".to_owned(), json!(year(start)));
            if !college {
                let repeated = usize::from(dice.roll(12) == 0);
                dice.set(&mut row, "year_group", json!(group - back - repeated), 12);
            }
            let month = if dice.roll(5) == 0 {
                "11-03"
            } else {
                dice.of(&["09-01", "09-14"])
            };
            let from = format!("{start}-{month}");
            dice.set(&mut row, "from", json!(from), 10);
            if back == 0 && dice.roll(3) > 0 || dice.roll(8) == 0 {
                let to = dice.of(&["06-19", "06-20", "07-22", "03-01"]);
                row.insert("to".to_owned(), json!(format!("{}-{to}", start + 1)));
            }
            if dice.roll(3) > 0 {
                let subjects = [vec!["maths"], vec!["art", "maths"], vec![]][dice.roll(3)].clone();
                row.insert("subjects".to_owned(), json!(subjects));
            }
            rows.entry("enrolments")
                .or_default()
                .push(Value::Object(row));
        }
    }
    let activities = dice.roll(16);
    for number in 0..activities + usize::from(dice.roll(6) == 0) {
        // The last one may be a second row of the first.
        let key = format!("A{}", number % activities.max(1));
        let mut row = Map::new();
        row.insert("activity".to_owned(), json!(key));
        let kind = dice.of(&KINDS);
        dice.set(&mut row, "kind", json!(kind), 20);
        let date = dice.of(&DAYS);
        dice.set(&mut row, "date", json!(date), 12);
        if dice.roll(10) == 0 {
            row.insert("until".to_owned(), json!(dice.of(&DAYS)));
        }
        let mode = dice.of(&["in-person", "mixed", "in-person", "virtual"]);
        dice.set(&mut row, "mode", json!(mode), 8);
        let provider = dice.of(&[
            "sixth-form",
            "college",
            "university",
            "training-provider",
            "apprenticeship-provider",
        ]);
        dice.set(&mut row, "provider_kind", json!(provider), 8);
        let yes = dice.roll(4) > 0;
        dice.set(&mut row, "in_curriculum", json!(yes), 6);
        let yes = dice.roll(5) > 0;
        dice.set(&mut row, "in_school_day", json!(yes), 6);
        let subject = dice.of(&["maths", "art"]);
        dice.set(&mut row, "subject", json!(subject), 6);
        let full = dice.roll(3) > 0;
        for part in PARTS {
            if full {
                row.insert(part.to_owned(), json!(true));
            } else {
                let there = dice.roll(5) > 0;
                dice.set(&mut row, part, json!(there), 4);
            }
        }
        rows.entry("activities")
            .or_default()
            .push(Value::Object(row));
    }
    for _ in 0..dice.roll(8 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        // Now and then one activity more than are described.
        let known = activities + usize::from(dice.roll(20) == 0);
        let activity = format!("A{}", dice.roll(known.max(1)));
        row.insert("activity".to_owned(), json!(activity));
        let there = dice.roll(8) > 0;
        dice.set(&mut row, "attended", json!(there), 8);
        if dice.roll(6) == 0 {
            let part = dice.of(&PARTS);
            row.insert(part.to_owned(), json!(dice.roll(2) == 0));
        }
        rows.entry("participations")
            .or_default()
            .push(Value::Object(row));
    }
    for _ in 0..dice.roll(2 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        let date = dice.of(&DAYS);
        dice.set(&mut row, "date", json!(date), 12);
        let level = 5 + dice.roll(3);
        dice.set(&mut row, "adviser_level", json!(level), 6);
        let there = dice.roll(5) > 0;
        dice.set(&mut row, "attended", json!(there), 8);
        rows.entry("meetings").or_default().push(Value::Object(row));
    }
    for _ in 0..dice.roll(9 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        let start = [now, now - 3, now - 3, 2020 + dice.roll(6)][dice.roll(4)];
        dice.set(&mut row, "leaver_year", json!(year(start)), 15);
        let kind = dice.of(&["actual", "actual", "intended"]);
        dice.set(&mut row, "kind", json!(kind), 15);
        let point = dice.roll(4);
        dice.set(&mut row, "anniversary", json!(point), 15);
        let status = dice.of(&["known", "known", "refused"]);
        dice.set(&mut row, "status", json!(status), 15);
        if dice.roll(4) == 0 {
            row.insert("on".to_owned(), json!(dice.of(&DAYS)));
        }
        rows.entry("destinations")
            .or_default()
            .push(Value::Object(row));
    }
    for kind in KINDS.iter().chain(&["meeting", "destination"]) {
        if dice.roll(3) > 0 {
            let from = dice.of(&["2010-09-01", "2010-09-01", "2023-09-01", "2025-09-01"]);
            let mut claim = json!({"kind": kind, "from": from});
            if dice.roll(5) == 0 {
                claim["to"] = json!(dice.of(&["2025-02-01", "2026-08-31"]));
            }
            rows.entry("complete").or_default().push(claim);
        }
    }
    for _ in 0..dice.roll(3) {
        let claim = json!({"kind": dice.of(&KINDS), "part": dice.of(&PARTS).replace('_', "-"), "there": dice.roll(4) > 0,
            "by": "careers leader", "on": "2025-01-10"});
        rows.entry("declared").or_default().push(claim);
    }
    let mut choices = Map::new();
    for (id, options) in [
        ("on-roll", &["on-last-day", "at-any-time", "all-year"][..]),
        ("before-joining", &["not-known", "not-counted"]),
        ("year-in-progress", &["left-open", "counted-so-far"]),
        ("29-february", &["excluded", "included"]),
    ] {
        let option = dice.of(options);
        dice.set(&mut choices, id, json!(option), 3);
    }
    let mut request = json!({"institution": institution, "as_of": as_of, "choices": choices});
    if as_of < "2026-09-01" && as_of > "2025-09-01" && dice.roll(2) == 0 {
        request["academic_year"] = json!("2025/26");
    }
    for (kind, rows) in rows {
        request[kind] = Value::Array(rows);
    }
    request
}

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
    fn the_engine_agrees_with_the_oracle(seed in any::<u64>(), skip in 0..5_usize) {
        let request = school(seed);
        let wrong = differences(&request, &derivations(), 5, skip);
        prop_assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), request);
    }

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
        let derivations = derivations();
        prop_assert_eq!(answer(&request, &derivations), answer(&turned, &derivations));
    }

    #[test]
    fn merging_equals_pushing_into_one(seed in any::<u64>()) {
        let request = school(seed);
        let mut dice = Dice(seed ^ 2);
        let (mut one, mut other) = (request.clone(), request.clone());
        for kind in ["pupils", "enrolments", "activities", "participations", "meetings", "destinations", "complete", "declared"] {
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
            DeriveRequest::read(&doc, library, &derivations).unwrap()
        };
        let (whole, mut first, second) = (read(&request), read(&one), read(&other));
        first.deriver.merge(&second.deriver);
        let told = |answer: DeriveAnswer| ceiag::json::to_json(&answer).unwrap();
        prop_assert_eq!(told(whole.answer().unwrap()), told(first.answer().unwrap()));
    }

    #[test]
    fn more_completeness_never_loosens(seed in any::<u64>(), which in 0..9_usize) {
        let request = school(seed);
        let mut more = request.clone();
        let kind = KINDS.iter().chain(&["meeting", "destination"]).nth(which).unwrap();
        let claim = json!({"kind": kind, "from": "2010-09-01"});
        match more.get_mut("complete").and_then(Value::as_array_mut) {
            Some(claims) => claims.push(claim),
            None => more["complete"] = json!([claim]),
        }
        let derivations = derivations();
        let loosened = loosened(&answer(&request, &derivations), &answer(&more, &derivations));
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
        let mut dice = Dice(seed ^ 3);
        let mut left_out = 0;
        for kind in ["participations", "meetings", "destinations"] {
            let keep = |row: &Value, dice: &mut Dice| {
                let record = kind.trim_end_matches('s');
                let may_go = match kind {
                    "participations" => open.contains(&row["activity"]),
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
        let derivations = derivations();
        // Meetings have no whole without completeness, so theirs is the one fact that is never given here.
        let loosened = loosened(&answer(&fewer, &derivations), &answer(&request, &derivations));
        prop_assert!(loosened.is_empty(), "{}\n{}", loosened.join("\n"), request);
    }
}

#[test]
fn the_schools_are_of_many_kinds() {
    let derivations = derivations();
    let mut seen: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    for seed in 0..400 {
        let found = answer(&school(seed * 7919), &derivations);
        for fact in found["facts"]
            .as_array()
            .unwrap_or_else(|| panic!("{found}"))
        {
            let id = fact["rule"]["counts"]["text"].as_str().unwrap().to_owned();
            let at = match fact.get("value") {
                None => 0,
                Some(Value::Object(_)) => 1,
                Some(Value::String(text)) if text.starts_with("0/") => 2,
                Some(_) => 3,
            };
            seen.entry(id).or_default()[at] += 1;
        }
    }
    assert!(seen.len() > 20);
    for (id, [none, open, nobody, some]) in &seen {
        assert!(
            *none > 0 && nobody + some > 0,
            "{id}: {none} {open} {nobody} {some}"
        );
    }
    let sum = seen
        .values()
        .fold([0; 4], |a, b| std::array::from_fn(|at| a[at] + b[at]));
    assert!(sum.iter().all(|count| *count > 100), "{sum:?}");
}

#[test]
fn the_oracle_agrees_on_every_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations/derive");
    let derivations = derivations();
    // Each fact is counted, not counted, outside its window, in the wrong population and not known in one of them, and
    // imported incompletely in another.
    for derivation in &derivations.derivations {
        for suffix in ["", "-incomplete"] {
            let name = format!("{}{suffix}.json", derivation.fact);
            assert!(folder.join(&name).exists(), "{name}");
        }
    }
    let mut looked_at = 0;
    let mut wrong = Vec::new();
    for path in files::below(&folder, "json").unwrap() {
        let vector = OperationVector::read(&path).unwrap();
        if vector.expect.get("problems").is_some() {
            continue;
        }
        for difference in differences(&vector.request, &derivations, 1, 0) {
            wrong.push(format!("{}: {difference}", path.display()));
        }
        looked_at += 1;
    }
    assert!(looked_at > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
