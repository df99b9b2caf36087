//! Requests and answers of the operations on records.

use super::support::{PUBLISHED, below, published, refuses, strict, takes};
use ceiag_conformance::operation::OperationVector;
use serde_json::{Value, json};

#[test]
fn every_answer_of_records_is_taken() {
    let (answer, problems) = (strict("derive-answer"), strict("problems"));
    let library = ceiag_frameworks::library();
    let (mut taken, mut refused) = (0, 0);
    for path in below("crates/ceiag-conformance/operations/derive", "json") {
        let request = OperationVector::read(&path).unwrap().request.to_string();
        let text = ceiag_records::api::call(library, "derive", &request).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        let name = path.display().to_string();
        if value["format"] == "ceiag-problems/1" {
            takes(&problems, &name, &value);
            refused += 1;
        } else {
            takes(&answer, &name, &value);
            taken += 1;
        }
    }
    assert!(taken > 5 && refused > 2, "{taken} {refused}");
}

#[test]
fn requests_and_answers_by_group_are_taken() {
    let request = published("records-groups-request");
    let (answer, problems) = (strict("records-groups-answer"), strict("problems"));
    let library = ceiag_frameworks::library();
    let (mut taken, mut refused) = (0, 0);
    for path in below("crates/ceiag-conformance/operations/records_groups", "json") {
        let vector = OperationVector::read(&path).unwrap();
        let name = path.display().to_string();
        let asked = vector.request.to_string();
        let text = ceiag_records::api::call(library, "records_groups", &asked).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        if value["format"] == "ceiag-problems/1" {
            takes(&problems, &name, &value);
            // Which facts there are, the schema doesn't say.
            if name.contains("refused-options") {
                refuses(&request, &name, &vector.request);
            }
            refused += 1;
        } else {
            takes(&answer, &name, &value);
            takes(&request, &name, &vector.request);
            taken += 1;
        }
    }
    assert!(taken > 15 && refused > 1, "{taken} {refused}");
}

/// What the reader itself finds wrong with the form, the schema refuses; what it answers, the schema takes.
#[test]
fn every_request_of_records_is_taken_that_can_be_read() {
    let schema = published("derive-request");
    let (mut taken, mut refused) = (0, 0);
    for path in below("crates/ceiag-conformance/operations/derive", "json") {
        let vector = OperationVector::read(&path).unwrap();
        let name = path.display().to_string();
        let problems = vector.expect["problems"].as_array();
        let codes = problems.into_iter().flatten();
        let form = ["unknown-key", "missing-key", "wrong-type", "unknown-option"];
        let formal = codes
            .filter_map(|problem| problem["code"].as_str())
            .any(|code| form.contains(&code));
        // An option of a choice is no form: which there are, the derivations say. Nor is a blank reason.
        // Nor is what a file holds.
        let looser = [
            "refused-choices",
            "refused-restrict-without-reason",
            "derive/files/",
        ];
        if problems.is_none() && name.contains("rows-left-out") {
            // What is left out is wrong all the same.
            refuses(&schema, &name, &vector.request);
        } else if problems.is_none() {
            takes(&schema, &name, &vector.request);
            taken += 1;
        } else if formal && !looser.iter().any(|file| name.contains(file)) {
            refuses(&schema, &name, &vector.request);
            refused += 1;
        }
    }
    assert!(taken > 100 && refused > 3, "{taken} {refused}");
}

/// A cell that says nothing may be absent, `null` or empty, in every table.
#[test]
fn cells_that_say_nothing_are_taken_and_read() {
    let schema = published("derive-request");
    let tables = [
        ("pupils", json!({"pupil": "P"})),
        (
            "enrolments",
            json!({"pupil": "P", "academic_year": "2024/25"}),
        ),
        ("activities", json!({"activity": "A"})),
        ("participations", json!({"pupil": "P", "activity": "A"})),
        ("meetings", json!({"pupil": "P"})),
        ("destinations", json!({"pupil": "P"})),
        ("staff_development", json!({"staff": "S"})),
    ];
    let mut cells = 0;
    for (table, row) in tables {
        let whole = &PUBLISHED["derive-request"];
        let named = whole["properties"][table]["items"]["$ref"].as_str();
        let described = whole.pointer(named.unwrap().trim_start_matches('#'));
        let properties = described.unwrap()["properties"].as_object();
        for key in properties.unwrap().keys() {
            if row.get(key).is_some() {
                continue;
            }
            cells += 1;
            for nothing in [Value::Null, json!("")] {
                let mut row = row.clone();
                row[key] = nothing;
                let request = json!({"institution": {"setting": "school", "years": [7, 11]}, "as_of": "2026-09-30", table: [row]});
                takes(&schema, key, &request);
                let library = ceiag_frameworks::library();
                let text = ceiag_records::api::call(library, "derive", &request.to_string());
                let answer: Value = serde_json::from_str(&text.unwrap()).unwrap();
                assert_eq!(
                    answer["format"], "ceiag-derived/1",
                    "{table} {key}: {answer}"
                );
            }
        }
    }
    assert!(cells > 40, "{cells}");
}

#[test]
fn the_derivations_that_ship_are_taken() {
    let schema = published("derivations");
    let shipped: Value = serde_json::from_str(ceiag_frameworks::DERIVATIONS_JSON).unwrap();
    takes(&schema, "derivations.toml", &shipped);
    for (at, key, value) in [
        ("/derivation/0", "facts", json!("x")),
        ("/derivation/0/population", "left", json!("any")),
        ("/derivation/0/counts", "kind", json!("meetings")),
        ("/derivation/0/counts", "grade", json!("sure")),
        ("/derivation/0/window", "years", json!([7])),
        ("/whole-year", "joined-by", json!("14 September")),
    ] {
        let mut broken = shipped.clone();
        let table = broken.pointer_mut(at).unwrap().as_object_mut().unwrap();
        table.insert(key.to_owned(), value);
        refuses(&schema, &format!("{at} {key}"), &broken);
    }
}

/// Reports on records: what a vector asks the request's schema takes, and what is answered the answer's.
#[test]
fn reports_on_records_are_taken() {
    let library = ceiag_frameworks::library();
    let problems = strict("problems");
    for report in [
        "destinations",
        "facts",
        "missing",
        "sample",
        "triage",
        "worksheet",
    ] {
        let answer = strict(&format!("records-{report}-answer"));
        let asked = published(&format!("records-{report}-request"));
        let operation = format!("records_{report}");
        let folder = format!("crates/ceiag-conformance/operations/{operation}");
        let (mut taken, mut refused) = (0, 0);
        for path in below(&folder, "json") {
            let request = OperationVector::read(&path).unwrap().request;
            let text = ceiag_records::api::call(library, &operation, &request.to_string()).unwrap();
            let value: Value = serde_json::from_str(&text).unwrap();
            let name = path.display().to_string();
            if value["format"] == "ceiag-problems/1" {
                takes(&problems, &name, &value);
                refused += 1;
            } else {
                takes(&asked, &name, &request);
                takes(&answer, &name, &value);
                let mut unknown = request.clone();
                unknown["thing"] = json!(1);
                refuses(&asked, &name, &unknown);
                taken += 1;
            }
        }
        assert!(taken > 2 && refused > 0, "{report}: {taken} {refused}");
    }
}

#[test]
fn every_check_of_records_is_taken() {
    let (request, answer) = (
        published("records-check-request"),
        strict("records-check-answer"),
    );
    let mut taken = 0;
    for path in below("crates/ceiag-conformance/operations/records_check", "json") {
        let vector = OperationVector::read(&path).unwrap();
        let name = path.display().to_string();
        let library = ceiag_frameworks::library();
        let text = ceiag_records::api::records_check_json(library, &vector.request.to_string());
        let value: Value = serde_json::from_str(&text).unwrap();
        if value["format"] == "ceiag-problems/1" {
            refuses(&request, &name, &vector.request);
        } else {
            takes(&answer, &name, &value);
            // A row of another form is refused by itself; the request is one all the same.
            let problems = value["problems"].as_array().into_iter().flatten();
            match problems.into_iter().any(|p| p["code"] == "wrong-type") {
                true => refuses(&request, &name, &vector.request),
                false => takes(&request, &name, &vector.request),
            }
            taken += 1;
        }
    }
    assert!(taken > 20, "{taken}");
}
