//! Every operation answers its vectors as expected.
#![expect(
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::collections::BTreeSet;
use std::path::Path;

use ceiag::api;
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use ceiag_records::derive::Derivations;
use serde_json::Value;

#[test]
fn operations_answer_their_vectors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations");
    let mut wrong = Vec::new();
    let mut asked = BTreeSet::new();
    for path in files::below(&folder, "json").unwrap() {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        let vector = OperationVector::read(&path).unwrap();
        assert!(
            name.starts_with(&format!("{}/", vector.operation)),
            "{name} is a vector of `{}`",
            vector.operation
        );
        let answer = answer(&vector);
        wrong.extend(
            vector
                .differences(&answer)
                .into_iter()
                .map(|d| format!("{name}: {d}")),
        );
        asked.insert(vector.operation);
    }
    assert!(!asked.is_empty(), "no vectors found");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Operations of the core, of the records and of the research crate by their name.
fn answer(vector: &OperationVector) -> Value {
    let request = vector.request.to_string();
    let library = ceiag_frameworks::library();
    let research = ceiag_research::call(library, &vector.operation, &request);
    let records = || {
        let text = ceiag_frameworks::DERIVATIONS_JSON.as_bytes();
        let doc = ceiag::text::json("derivations", text).unwrap();
        let derivations = Derivations::read(&doc, &library.catalogue).unwrap();
        ceiag_records::api::call(library, &derivations, &vector.operation, &request)
    };
    let text = research
        .or_else(records)
        .unwrap_or_else(|| api::call(library, &vector.operation, &request));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_unknown_operation_is_told_with_the_nearest() {
    let text = api::call(ceiag_frameworks::library(), "evalute", "{}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["problems"][0]["code"], "unknown-operation");
    assert_eq!(answer["problems"][0]["help"], "did you mean `evaluate`?");
}
