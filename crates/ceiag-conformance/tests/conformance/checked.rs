//! A framework that passes the check never fails: it compiles, and every sheet that reads is judged.

use crate::agree::asked;
use crate::engine;

use ceiag::framework::{FrameworkFile, Library, check_library};
use ceiag::text;
use ceiag_conformance::files;
use ceiag_conformance::generate::{Generated, case, level_case};
use ceiag_conformance::vector::Vector;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What the check may say of a generated framework: rules that could be shorter. Anything else is a fault of one of the two.
const IDLE: [&str; 2] = ["contributes-nothing", "cannot-be-missed"];

fn errors(framework: &Value) -> Vec<String> {
    errors_in(&Library::default(), framework)
}

/// What the check says of a generated framework beside the editions that it refers to.
fn errors_of(generated: &Generated) -> Vec<String> {
    let mut library = Library::default();
    for file in &generated.also {
        let doc = text::json("also", file.to_string().as_bytes()).unwrap();
        library = library.with(&FrameworkFile::read_with(&doc, &library).unwrap());
    }
    errors_in(&library, &generated.framework)
}

fn errors_in(library: &Library, framework: &Value) -> Vec<String> {
    let doc = text::json("framework", framework.to_string().as_bytes()).unwrap();
    let file = FrameworkFile::read_with(&doc, library).unwrap();
    let problems = file.check(library, &doc);
    problems
        .iter()
        .filter(|p| p.is_error())
        .map(|p| format!("{}: {}", p.code.as_str(), p.message))
        .collect()
}

#[test]
fn the_shipped_library_passes() {
    let problems = check_library(ceiag_frameworks::library());
    let errors: Vec<String> = problems
        .iter()
        .filter(|p| p.is_error())
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn frameworks_of_the_vectors_pass() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut wrong = Vec::new();
    let mut checked = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        // One that refers to another framework is checked beside it.
        if let (Some(own), true) = (&vector.own_framework, vector.also_frameworks.is_empty()) {
            checked += 1;
            let name = path.file_name().unwrap().display();
            wrong.extend(errors(own).into_iter().map(|e| format!("{name}: {e}")));
        }
    }
    assert!(checked > 80, "only {checked} checked");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn most_generated_frameworks_pass() {
    most_pass(case());
}

#[test]
fn most_generated_models_pass() {
    most_pass(level_case());
}

fn most_pass(cases: impl Strategy<Value = Generated>) {
    let mut runner = TestRunner::deterministic();
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..300 {
        let generated = cases.new_tree(&mut runner).unwrap().current();
        let errors = errors_of(&generated);
        let code = errors
            .first()
            .map_or("pass", |e| e.split(':').next().unwrap());
        *codes.entry(code.to_owned()).or_default() += 1;
        for error in errors {
            let code = error.split(':').next().unwrap();
            assert!(IDLE.contains(&code), "{error}\n{generated:?}");
        }
    }
    assert!(codes.get("pass").is_some_and(|n| *n > 60), "{codes:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 1 << 16, ..ProptestConfig::default() })]

    #[test]
    fn what_passes_never_fails(generated in case()) {
        never_fails(generated)?;
    }

    #[test]
    fn a_model_that_passes_never_fails(generated in level_case()) {
        never_fails(generated)?;
    }
}

fn never_fails(generated: Generated) -> Result<(), TestCaseError> {
    prop_assume!(errors_of(&generated).is_empty());
    let answer = engine::ask(&asked(generated));
    let answer = answer.map_err(|p| TestCaseError::fail(p.join("; ")))?;
    prop_assert_eq!(answer.problems, Some(Vec::new()));
    Ok(())
}
