//! The engine answers every vector as expected.

use crate::engine;

use std::path::Path;

use ceiag_conformance::files;
use ceiag_conformance::vector::Vector;

/// Vectors of what the model promises and the engine cannot do yet; one that passes has to be struck off.
const NOT_YET: [&str; 0] = [];

#[test]
fn engine_answers_every_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut wrong = Vec::new();
    let mut asked = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        asked += 1;
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        let differences = match engine::ask(&vector) {
            Ok(answer) => vector.expect.differences(&answer),
            Err(problems) if vector.expect.problems.as_ref() == Some(&problems) => Vec::new(),
            Err(problems) => vec![format!("stopped by {problems:?}")],
        };
        match (NOT_YET.contains(&name.as_str()), differences.is_empty()) {
            (true, true) => wrong.push(format!("{name}: passes; strike it off the list")),
            (true, false) => {}
            (false, _) => wrong.extend(differences.iter().map(|d| format!("{name}: {d}"))),
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
