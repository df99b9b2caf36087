//! The oracle answers every vector as expected: for hand-written vectors this tests the oracle, for filled ones it shows that
//! they are up to date.

use std::path::Path;

use ceiag_conformance::vector::Vector;
use ceiag_conformance::{files, shipped};

#[test]
fn oracle_answers_every_vector() {
    let world = shipped::world().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut wrong = Vec::new();
    let mut asked = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        if !vector.is_for_oracle() {
            continue;
        }
        asked += 1;
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        match vector.ask_oracle(&world) {
            Ok(answer) => wrong.extend(
                vector
                    .expect
                    .differences(&answer)
                    .into_iter()
                    .map(|d| format!("{name}: {d}")),
            ),
            Err(problem) => wrong.push(format!("{name}: {problem}")),
        }
    }
    assert!(asked > 0, "no vectors found");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
