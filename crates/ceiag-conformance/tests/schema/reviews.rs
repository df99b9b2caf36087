//! Requests and answers about reviews, by the vectors of their operations.

use std::path::Path;

use ceiag::api;
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use serde_json::Value;

use super::support::*;

#[test]
fn reviews_are_taken() {
    let file = published("review");
    let problems = strict("problems");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations");
    for (operation, least) in [
        ("review_status", 30),
        ("review_record", 7),
        ("moderate", 10),
    ] {
        let name = operation.replace('_', "-");
        let request = published(&format!("{name}-request"));
        let answer = strict(&format!("{name}-answer"));
        let mut answered = 0;
        for path in files::below(&folder.join(operation), "json").unwrap() {
            let vector = OperationVector::read(&path).unwrap();
            let what = path.display().to_string();
            let text = api::call(
                ceiag_frameworks::library(),
                operation,
                &vector.request.to_string(),
            );
            let told: Value = serde_json::from_str(&text).unwrap();
            if told["format"] == "ceiag-problems/1" {
                takes(&problems, &what, &told);
                continue;
            }
            answered += 1;
            takes(&request, &what, &vector.request);
            takes(&answer, &what, &told);
            for review in [&vector.request["review"], &told["review"]] {
                if review["format"] == "ceiag-review/1" {
                    takes(&file, &what, review);
                }
            }
        }
        assert!(answered >= least, "{operation}: {answered}");
    }
}
