//! Every operation answers its vectors as expected.
#![expect(
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::collections::BTreeSet;
use std::path::Path;

use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
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

fn answer(vector: &OperationVector) -> Value {
    let request = vector.request.to_string();
    let text = ceiag_operations::call(ceiag_frameworks::library(), &vector.operation, &request);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_unknown_operation_is_told_with_the_nearest() {
    let text = ceiag_operations::call(ceiag_frameworks::library(), "evalute", "{}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["problems"][0]["code"], "unknown-operation");
    assert_eq!(answer["problems"][0]["help"], "did you mean `evaluate`?");
}

/// What the field asks of reviews, the Standard, evidence and records.
const ASKED_FOR: [&str; 30] = [
    "CAP.03", "CAP.04", "CAP.05", "CAP.06", "CAP.07", "CAP.09", "CAP.10", "CAP.12", "CAP.14",
    "CAP.15", "CAP.16", "CAP.17", "CAP.18", "CAP.19", "CAP.20", "CAP.22", "CAP.23", "CAP.24",
    "CAP.25", "CAP.26", "CAP.27", "CAP.28", "CAP.29", "CAP.30", "CAP.35", "CAP.36", "CAP.37",
    "CAP.38", "CAP.39", "CAP.40",
];

/// Every capability has a vector, and the page that lists them names exactly the vectors that are tagged.
#[test]
fn every_capability_has_a_vector() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = crates.join("operations");
    let mut tagged = BTreeSet::new();
    for path in files::below(&folder, "json").unwrap() {
        let vector = OperationVector::read(&path).unwrap();
        let name = path.strip_prefix(&folder).unwrap().with_extension("");
        let name = name.display().to_string().replace('\\', "/");
        tagged.extend(vector.capabilities.into_iter().map(|id| (id, name.clone())));
    }
    let without: Vec<&str> = ASKED_FOR
        .into_iter()
        .filter(|id| !tagged.iter().any(|(tag, _)| tag == id))
        .collect();
    assert!(without.is_empty(), "no vector shows {without:?}");

    let page = std::fs::read_to_string(crates.join("../../docs/CAPABILITIES.md")).unwrap();
    let mut listed = BTreeSet::new();
    for row in page.lines().filter(|line| line.starts_with("| CAP.")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [id, _, command, vectors] = cells.as_slice() else {
            panic!("a row has four cells: {row}");
        };
        assert!(command.contains("`ceiag "), "no command: {row}");
        let id = id.trim_start_matches("| ").to_owned();
        let vectors = vectors.trim_end_matches(" |").split(", ");
        listed.extend(vectors.map(|name| (id.clone(), name.trim_matches('`').to_owned())));
    }
    let unlike: Vec<_> = listed.symmetric_difference(&tagged).collect();
    assert!(unlike.is_empty(), "page and vectors differ in {unlike:?}");
}
