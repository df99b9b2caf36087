//! The engine answers every vector as expected.

mod engine;

use std::path::Path;

use ceiag_conformance::files;
use ceiag_conformance::vector::Vector;

#[test]
fn engine_answers_every_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut wrong = Vec::new();
    let mut asked = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        asked += 1;
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        match engine::ask(&vector) {
            Ok(answer) => wrong.extend(
                vector
                    .expect
                    .differences(&answer)
                    .into_iter()
                    .map(|d| format!("{name}: {d}")),
            ),
            Err(problems) if vector.expect.problems.as_ref() == Some(&problems) => {}
            Err(problems) => wrong.push(format!("{name}: stopped by {problems:?}")),
        }
    }
    assert!(asked > 200, "only {asked} vectors found");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
