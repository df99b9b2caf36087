//! Every answer is as its schema says, and has no key that the schema does not name.

use ceiag::api::{self, Options};
use ceiag::fact::FactSheet;
use ceiag::framework::Library;
use ceiag::json::to_json;
use serde_json::{Value, json};

use super::support::*;

#[test]
fn every_answer_is_taken() {
    let [evaluate, next, questions, problems] = [
        "evaluate-answer",
        "next-answer",
        "questions-answer",
        "problems",
    ]
    .map(strict);
    let built_in = ceiag_frameworks::library();
    let mut answers = [0, 0];
    let mut ask = |name: &str, library: &Library, request: &Value| {
        let request = request.to_string();
        for (validator, text) in [
            (&evaluate, api::evaluate_json(library, &request)),
            (&next, api::next_json(library, &request)),
            (&questions, api::questions_json(library, &request)),
        ] {
            let value: Value = serde_json::from_str(&text).unwrap();
            if value["format"] == "ceiag-problems/1" {
                takes(&problems, name, &value);
                answers[1] += 1;
            } else {
                takes(validator, name, &value);
                answers[0] += 1;
            }
        }
    };
    for (name, sheet) in examples("ceiag-facts/1") {
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "all_choices": true }),
        );
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "all": true, "as_of": "2031-01-01" }),
        );
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "as_of": "1999-01-01" }),
        );
    }
    for (name, vector) in vectors() {
        // One in four of the many vectors of shipped editions shows all there is to see.
        let skipped = name.contains("/editions/") && !name.contains("mixed-1");
        let (false, Some(library), Some(sheet)) = (skipped, library_of(&vector), sheet_of(&vector))
        else {
            continue;
        };
        let own = vector.own_framework.as_ref().and_then(|f| f["id"].as_str());
        let id = own.or(vector.framework.as_deref());
        let request = json!({
            "sheet": sheet,
            "frameworks": id.into_iter().collect::<Vec<_>>(),
            "choices": vector.choices,
            "tolerant": vector.tolerant,
        });
        ask(&name, &library, &request);
    }
    assert!(answers[0] > 100 && answers[1] > 5, "{answers:?}");
}

#[test]
fn every_explanation_is_taken() {
    let explain = strict("explain-answer");
    let library = ceiag_frameworks::library();
    let sheets: Vec<FactSheet> = examples("ceiag-facts/1")
        .iter()
        .filter_map(|(_, value)| read_sheet(value, library))
        .collect();
    for criterion in library.frameworks.iter().flat_map(|f| &f.criteria) {
        for sheet in sheets.iter().map(Some).chain([None]) {
            let Ok(answer) = api::explain(library, &criterion.id, sheet, &Options::default())
            else {
                assert!(
                    sheet.is_some(),
                    "{} is explained without a sheet",
                    criterion.id
                );
                continue;
            };
            let text = to_json(&answer).unwrap().write();
            takes(
                &explain,
                &criterion.id,
                &serde_json::from_str(&text).unwrap(),
            );
        }
    }
}
