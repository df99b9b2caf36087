//! Answers of the operations on records.

use super::support::{below, strict, takes};
use ceiag_conformance::operation::OperationVector;
use serde_json::Value;

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
