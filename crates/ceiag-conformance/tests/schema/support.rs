//! Schemas as published, and the files that they describe.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ceiag::fact::{Catalogue, FactSheet};
use ceiag::framework::{FrameworkFile, Library};
use ceiag::text;
use ceiag_conformance::files;
use ceiag_conformance::vector::Vector;
use jsonschema::Validator;
use serde_json::Value;

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(super) fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("a schema is one")
}

/// The schemas as published.
pub(super) static PUBLISHED: LazyLock<BTreeMap<&str, Value>> = LazyLock::new(|| {
    let core = ceiag::schema::all(ceiag_frameworks::library());
    let names = core.into_iter().chain(ceiag_records::schema::all());
    let names = names.chain(ceiag_research::schema::all());
    let names = names.map(|(name, _)| name);
    let read = |name: &str| files::read(&root().join(format!("docs/schema/{name}.schema.json")));
    names.map(|name| (name, read(name).unwrap())).collect()
});

pub(super) fn published(name: &str) -> Validator {
    validator(&PUBLISHED[name])
}

/// An answer's schema that also refuses keys it does not name, so that none goes undocumented.
pub(super) fn strict(name: &str) -> Validator {
    let mut schema = PUBLISHED[name].clone();
    close(&mut schema);
    validator(&schema)
}

pub(super) fn close(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(close);
            if map.get("properties").is_some_and(Value::is_object) && map.contains_key("type") {
                map.insert("additionalProperties".to_owned(), false.into());
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[track_caller]
pub(super) fn takes(validator: &Validator, what: &str, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

#[track_caller]
pub(super) fn refuses(validator: &Validator, what: &str, value: &Value) {
    assert!(!validator.is_valid(value), "{what} is taken");
}

pub(super) fn below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let found = files::below(&root().join(folder), extension).unwrap();
    assert!(!found.is_empty(), "{folder} is empty");
    found
}

/// Example files of one format; a file that states none is a fact sheet.
pub(super) fn examples(format: &str) -> Vec<(String, Value)> {
    let files = below("docs/examples", "toml").into_iter();
    files
        .map(|path| (path.display().to_string(), files::read(&path).unwrap()))
        .filter(|(_, value)| {
            let stated = value.get("format").and_then(Value::as_str);
            stated.unwrap_or("ceiag-facts/1") == format
        })
        .collect()
}

pub(super) fn frameworks() -> Vec<(String, Value)> {
    let files = below("crates/ceiag-frameworks/frameworks", "toml").into_iter();
    files
        .map(|path| (path.display().to_string(), files::read(&path).unwrap()))
        .collect()
}

pub(super) fn vectors() -> Vec<(String, Vector)> {
    let files = below("crates/ceiag-conformance/vectors", "json").into_iter();
    files
        .map(|path| (path.display().to_string(), Vector::read(&path).unwrap()))
        .collect()
}

/// The built-in library with the frameworks of a vector; nothing where one tailors another, or is to be refused.
pub(super) fn library_of(vector: &Vector) -> Option<Library> {
    let mut library = ceiag_frameworks::library().clone();
    for own in vector.also_frameworks.iter().chain(&vector.own_framework) {
        let doc = text::json("framework.json", own.to_string().as_bytes()).ok()?;
        let file = FrameworkFile::read(&doc).ok()?;
        for fact in file.facts.iter() {
            library.catalogue.push(fact.clone());
        }
        library.frameworks.push(file.framework);
    }
    Some(library)
}

/// The sheet of a vector as JSON; nothing where the text is not even that.
pub(super) fn sheet_of(vector: &Vector) -> Option<Value> {
    match &vector.sheet_text {
        Some(text) => serde_json::from_str(text).ok(),
        None => Some(vector.sheet.clone()),
    }
}

/// The library with no other facts than those on a sheet, for a schema that is made fast.
pub(super) fn with_facts_of(sheet: &Value, mut library: Library) -> Library {
    let given = sheet["facts"].as_object();
    let given: Vec<&str> = given
        .into_iter()
        .flatten()
        .filter_map(|(key, _)| key.split('.').next())
        .collect();
    let facts = library.catalogue.iter();
    let facts = facts.filter(|f| given.contains(&f.id.as_str())).cloned();
    library.catalogue = Catalogue::new(facts.collect::<Vec<_>>());
    library
}

pub(super) fn read_sheet(value: &Value, library: &Library) -> Option<FactSheet> {
    let doc = text::json("sheet.json", value.to_string().as_bytes()).ok()?;
    FactSheet::read(&doc, &library.catalogue).ok()
}
