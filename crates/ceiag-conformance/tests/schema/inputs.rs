//! What is read is taken.

use ceiag_conformance::files;
use serde_json::json;

use super::support::*;

#[test]
fn published_schemas_are_valid_and_fresh() {
    let core = ceiag::schema::all(ceiag_frameworks::library());
    for (name, made) in core
        .into_iter()
        .chain(ceiag_records::schema::all())
        .chain(ceiag_research::schema::all())
    {
        // Two whole schemas in a message tell nobody anything.
        assert!(
            made == PUBLISHED[name],
            "{name} is stale: `cargo xtask codegen` refreshes it, and `git diff` shows what has changed"
        );
        assert!(jsonschema::meta::is_valid(&made), "{name}");
        validator(&made);
    }
}

#[test]
fn every_example_is_taken() {
    let (sheet, request) = (published("fact-sheet"), published("evaluate-request"));
    for (format, schema) in [
        ("ceiag-assessment/1", "assessment"),
        ("ceiag-award/1", "award"),
        ("ceiag-bodies/1", "bodies"),
        ("ceiag-evidence/1", "evidence-register"),
        ("ceiag-framework/1", "framework"),
        ("ceiag-mapping/1", "mapping"),
        ("ceiag-records/1", "manifest"),
        ("ceiag-review/1", "review"),
    ] {
        let files = examples(format);
        assert!(!files.is_empty(), "no example of {format}");
        for (name, value) in files {
            takes(&published(schema), &name, &value);
        }
    }
    for (name, value) in examples("ceiag-facts/1") {
        takes(&sheet, &name, &value);
        takes(
            &request,
            &name,
            &json!({ "sheet": value, "as_of": "2026-06-30", "all-choices": true }),
        );
    }
}

#[test]
fn every_shipped_framework_and_catalogue_is_taken() {
    let (framework, catalogue) = (published("framework"), published("catalogue"));
    for (name, value) in frameworks() {
        takes(&framework, &name, &value);
    }
    for path in below("crates/ceiag-frameworks/facts", "toml") {
        takes(
            &catalogue,
            &path.display().to_string(),
            &files::read(&path).unwrap(),
        );
    }
}

/// A sheet that no vector expects to be refused is taken.
#[test]
fn every_good_vector_is_taken() {
    let framework = published("framework");
    let built_in = published("fact-sheet");
    let (mut sheets, mut own) = (0, 0);
    for (name, vector) in vectors() {
        for value in vector.also_frameworks.iter().chain(&vector.own_framework) {
            takes(&framework, &name, value);
            own += 1;
        }
        if vector
            .expect
            .problems
            .as_ref()
            .is_some_and(|codes| !codes.is_empty())
        {
            continue;
        }
        let tailored = vector
            .own_framework
            .as_ref()
            .is_some_and(|f| f.get("extends").is_some());
        let (Some(library), Some(value)) = (library_of(&vector), sheet_of(&vector)) else {
            assert!(tailored, "{name} cannot be read");
            continue;
        };
        if vector.own_framework.is_some() {
            let schema = ceiag::schema::fact_sheet(&with_facts_of(&value, library));
            takes(&validator(&schema), &name, &value);
        } else {
            takes(&built_in, &name, &value);
        }
        sheets += 1;
    }
    assert!(
        sheets > 100 && own > 50,
        "{sheets} sheets, {own} frameworks"
    );
}
