//! Answers of the research operations.

use super::support::{below, strict, takes};
use ceiag_conformance::operation::OperationVector;
use serde_json::Value;

#[test]
fn every_answer_of_research_is_taken() {
    let problems = strict("problems");
    for (operation, answer) in [
        ("agreement", strict("agreement-answer")),
        ("system_review", strict("system-review-answer")),
    ] {
        let (mut taken, mut refused) = (0, 0);
        for path in below(
            &format!("crates/ceiag-conformance/operations/{operation}"),
            "json",
        ) {
            let vector = OperationVector::read(&path).unwrap();
            let request = vector.request.to_string();
            let library = ceiag_frameworks::library();
            let text = ceiag_research::call(library, operation, &request).unwrap();
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
        assert!(taken > 5 && refused > 2, "{operation}: {taken} {refused}");
    }
}
