//! The published schemas take every file that the readers take, and refuse what is plainly wrong.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ceiag::api::{self, Options};
use ceiag::fact::{Catalogue, FactSheet};
use ceiag::framework::{FrameworkFile, Library};
use ceiag::json::to_json;
use ceiag::text;
use ceiag_conformance::files;
use ceiag_conformance::vector::Vector;
use jsonschema::Validator;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("a schema is one")
}

/// The schemas as published.
static PUBLISHED: LazyLock<BTreeMap<&str, Value>> = LazyLock::new(|| {
    let names = ceiag::schema::all(ceiag_frameworks::library())
        .into_iter()
        .map(|(name, _)| name);
    let read = |name: &str| files::read(&root().join(format!("docs/schema/{name}.schema.json")));
    names.map(|name| (name, read(name).unwrap())).collect()
});

fn published(name: &str) -> Validator {
    validator(&PUBLISHED[name])
}

/// An answer's schema that also refuses keys it does not name, so that none goes undocumented.
fn strict(name: &str) -> Validator {
    let mut schema = PUBLISHED[name].clone();
    close(&mut schema);
    validator(&schema)
}

fn close(value: &mut Value) {
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
fn takes(validator: &Validator, what: &str, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

#[track_caller]
fn refuses(validator: &Validator, what: &str, value: &Value) {
    assert!(!validator.is_valid(value), "{what} is taken");
}

fn below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let found = files::below(&root().join(folder), extension).unwrap();
    assert!(!found.is_empty(), "{folder} is empty");
    found
}

fn examples() -> Vec<(String, Value)> {
    let files = below("docs/examples", "toml").into_iter();
    files
        .map(|path| (path.display().to_string(), files::read(&path).unwrap()))
        .collect()
}

fn frameworks() -> Vec<(String, Value)> {
    let files = below("crates/ceiag-frameworks/frameworks", "toml").into_iter();
    files
        .map(|path| (path.display().to_string(), files::read(&path).unwrap()))
        .collect()
}

fn vectors() -> Vec<(String, Vector)> {
    let files = below("crates/ceiag-conformance/vectors", "json").into_iter();
    files
        .map(|path| (path.display().to_string(), Vector::read(&path).unwrap()))
        .collect()
}

/// The built-in library with the frameworks of a vector; nothing where one tailors another, or is to be refused.
fn library_of(vector: &Vector) -> Option<Library> {
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
fn sheet_of(vector: &Vector) -> Option<Value> {
    match &vector.sheet_text {
        Some(text) => serde_json::from_str(text).ok(),
        None => Some(vector.sheet.clone()),
    }
}

/// The library with no other facts than those on a sheet, for a schema that is made fast.
fn with_facts_of(sheet: &Value, mut library: Library) -> Library {
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

fn read_sheet(value: &Value, library: &Library) -> Option<FactSheet> {
    let doc = text::json("sheet.json", value.to_string().as_bytes()).ok()?;
    FactSheet::read(&doc, &library.catalogue).ok()
}

#[test]
fn published_schemas_are_valid_and_fresh() {
    for (name, made) in ceiag::schema::all(ceiag_frameworks::library()) {
        assert_eq!(
            made, PUBLISHED[name],
            "`cargo xtask codegen` refreshes {name}"
        );
        assert!(jsonschema::meta::is_valid(&made), "{name}");
        validator(&made);
    }
}

#[test]
fn every_example_is_taken() {
    let (sheet, request) = (published("fact-sheet"), published("evaluate-request"));
    for (name, value) in examples() {
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

/// What the reader takes, the schema takes.
#[test]
fn every_vector_that_is_read_is_taken() {
    let framework = published("framework");
    let built_in = published("fact-sheet");
    let (mut sheets, mut own) = (0, 0);
    for (name, vector) in vectors() {
        for value in vector.also_frameworks.iter().chain(&vector.own_framework) {
            let tailors = value.get("extends").is_some();
            if tailors || library_of(&vector).is_some() {
                takes(&framework, &name, value);
                own += 1;
            }
        }
        let (Some(library), Some(value)) = (library_of(&vector), sheet_of(&vector)) else {
            continue;
        };
        if read_sheet(&value, &library).is_none() {
            continue;
        }
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

#[test]
fn every_answer_is_taken() {
    let [evaluate, next, questions, problems] = [
        "evaluate-answer",
        "next-answer",
        "questions-answer",
        "problems",
    ]
    .map(strict);
    let built_in = ceiag_frameworks::library();
    let mut answers = [0, 0];
    let mut ask = |name: &str, library: &Library, request: &Value| {
        let request = request.to_string();
        for (validator, text) in [
            (&evaluate, api::evaluate_json(library, &request)),
            (&next, api::next_json(library, &request)),
            (&questions, api::questions_json(library, &request)),
        ] {
            let value: Value = serde_json::from_str(&text).unwrap();
            if value["format"] == "ceiag-problems/1" {
                takes(&problems, name, &value);
                answers[1] += 1;
            } else {
                takes(validator, name, &value);
                answers[0] += 1;
            }
        }
    };
    for (name, sheet) in examples() {
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "all_choices": true }),
        );
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "all": true, "as_of": "2031-01-01" }),
        );
        ask(
            &name,
            built_in,
            &json!({ "sheet": sheet, "as_of": "1999-01-01" }),
        );
    }
    for (name, vector) in vectors() {
        // One in four of the many vectors of shipped editions shows all there is to see.
        let skipped = name.contains("/editions/") && !name.contains("mixed-1");
        let (false, Some(library), Some(sheet)) = (skipped, library_of(&vector), sheet_of(&vector))
        else {
            continue;
        };
        let own = vector.own_framework.as_ref().and_then(|f| f["id"].as_str());
        let id = own.or(vector.framework.as_deref());
        let request = json!({
            "sheet": sheet,
            "frameworks": id.into_iter().collect::<Vec<_>>(),
            "choices": vector.choices,
            "tolerant": vector.tolerant,
        });
        ask(&name, &library, &request);
    }
    assert!(answers[0] > 100 && answers[1] > 5, "{answers:?}");
}

#[test]
fn every_explanation_is_taken() {
    let explain = strict("explain-answer");
    let library = ceiag_frameworks::library();
    let sheets: Vec<FactSheet> = examples()
        .iter()
        .filter_map(|(_, value)| read_sheet(value, library))
        .collect();
    for criterion in library.frameworks.iter().flat_map(|f| &f.criteria) {
        for sheet in sheets.iter().map(Some).chain([None]) {
            let Ok(answer) = api::explain(library, &criterion.id, sheet, &Options::default())
            else {
                assert!(
                    sheet.is_some(),
                    "{} is explained without a sheet",
                    criterion.id
                );
                continue;
            };
            let text = to_json(&answer).unwrap().write();
            takes(
                &explain,
                &criterion.id,
                &serde_json::from_str(&text).unwrap(),
            );
        }
    }
}

/// Changes one place of a value, named as a JSON pointer to its table and a key.
fn with(value: &Value, table: &str, key: &str, to: Value) -> Value {
    let mut changed = value.clone();
    let table = changed.pointer_mut(table).and_then(Value::as_object_mut);
    table.expect("a table").insert(key.to_owned(), to);
    changed
}

fn without(value: &Value, table: &str, key: &str) -> Value {
    let mut changed = value.clone();
    let table = changed.pointer_mut(table).and_then(Value::as_object_mut);
    table.expect("a table").remove(key).expect("a key");
    changed
}

#[test]
fn broken_sheets_are_refused() {
    let schema = published("fact-sheet");
    let sheet = json!({
        "as_of": "2026-03-31",
        "institution": { "setting": "school", "years": [7, 11], "urn": 123456 },
        "facts": {
            "programme-published": { "value": true, "known_by": "documented", "on": "2026-01-10" },
            "employer-encounter-2025": { "y7": "150/150", "y8": { "n": 112, "d": 150 } },
            "employer-encounter-2025.y9": "66.7%",
        },
    });
    takes(&schema, "the sheet", &sheet);
    assert!(read_sheet(&sheet, ceiag_frameworks::library()).is_some());
    let share = |to: Value| with(&sheet, "/facts/employer-encounter-2025", "y7", to);
    for (what, broken) in [
        ("an unknown key", with(&sheet, "", "facts-2", json!({}))),
        (
            "an unknown fact",
            with(&sheet, "/facts", "programme-publishd", json!(true)),
        ),
        (
            "another year group",
            with(&sheet, "/facts", "employer-encounter-2025.y3", json!("1/2")),
        ),
        (
            "a share without its year",
            with(&sheet, "/facts", "employer-encounter-2025", json!("1/2")),
        ),
        (
            "a share for a yes-no",
            with(&sheet, "/facts", "programme-published", json!("75%")),
        ),
        ("a float share", share(json!(0.75))),
        ("a whole number as share", share(json!(75))),
        (
            "a float within a share",
            share(json!({ "n": 11.5, "d": 15 })),
        ),
        ("a share without n", share(json!({ "d": 150 }))),
        (
            "an unknown way of knowing",
            with(
                &sheet,
                "/facts/programme-published",
                "known_by",
                json!("guessed"),
            ),
        ),
        ("no day", without(&sheet, "", "as_of")),
        ("no institution", without(&sheet, "", "institution")),
        (
            "a school without years",
            without(&sheet, "/institution", "years"),
        ),
        (
            "an unknown setting",
            with(&sheet, "/institution", "setting", json!("nursery")),
        ),
        (
            "a college with years",
            with(&sheet, "/institution", "setting", json!("college")),
        ),
        (
            "a short URN",
            with(&sheet, "/institution", "urn", json!("12345")),
        ),
        (
            "an unknown choice",
            with(&sheet, "", "choices", json!({ "no-such-choice": "x" })),
        ),
        (
            "another format",
            with(&sheet, "", "format", json!("ceiag-facts/2")),
        ),
    ] {
        refuses(&schema, what, &broken);
        refuses(
            &published("evaluate-request"),
            what,
            &json!({ "sheet": broken }),
        );
    }
}

#[test]
fn broken_requests_are_refused() {
    let schema = published("evaluate-request");
    let (_, sheet) = examples().remove(0);
    let request = json!({ "sheet": sheet, "tolerant": true });
    takes(&schema, "the request", &request);
    refuses(&schema, "no sheet", &without(&request, "", "sheet"));
    refuses(
        &schema,
        "an unknown key",
        &with(&request, "", "tolerent", json!(true)),
    );
    refuses(
        &schema,
        "a word for a flag",
        &with(&request, "", "tolerant", json!("yes")),
    );
}

#[test]
fn broken_frameworks_are_refused() {
    let schema = published("framework");
    for (name, whole) in frameworks() {
        let criterion = "/criterion/0";
        for (what, broken) in [
            ("an unknown key", with(&whole, "", "benchmrk", json!([]))),
            ("no id", without(&whole, "", "id")),
            ("no period", without(&whole, "", "in-force")),
            (
                "an unknown setting",
                with(&whole, "", "settings", json!(["nursery"])),
            ),
            (
                "an unknown reading",
                with(&whole, "", "reading", json!("stars")),
            ),
            ("no grade", without(&whole, criterion, "grade")),
            (
                "an unknown grade",
                with(&whole, criterion, "grade", json!("certain")),
            ),
            (
                "an unknown operator",
                with(&whole, criterion, "met-when", json!({ "not": "x" })),
            ),
            (
                "two operators",
                with(
                    &whole,
                    criterion,
                    "met-when",
                    json!({ "yes": "x", "count": "y", "at-least": 1 }),
                ),
            ),
            (
                "no threshold",
                with(&whole, criterion, "met-when", json!({ "share": "x" })),
            ),
            (
                "two thresholds",
                with(
                    &whole,
                    criterion,
                    "met-when",
                    json!({ "share": "x", "at-least": "1%", "at-most": "2%" }),
                ),
            ),
            (
                "a float threshold",
                with(
                    &whole,
                    criterion,
                    "met-when",
                    json!({ "share": "x", "at-least": 0.5 }),
                ),
            ),
            (
                "nothing to meet",
                with(&whole, criterion, "met-when", json!({ "all": [] })),
            ),
            (
                "a rule and none",
                with(&whole, criterion, "reserved", json!(true)),
            ),
        ] {
            assert!(whole.pointer("/criterion/0/met-when").is_some(), "{name}");
            refuses(&schema, &format!("{name}: {what}"), &broken);
        }
    }
    let tailored = json!({
        "format": "ceiag-framework/1",
        "id": "ours",
        "extends": "gatsby-2025-schools",
        "without": ["G25S.BM1.d"],
        "change": [{ "criterion": "G25S.BM5.a", "met_when": { "yes": "x" } }],
    });
    takes(&schema, "a tailored one", &tailored);
    refuses(
        &schema,
        "nothing that is extended",
        &without(&tailored, "", "extends"),
    );
    refuses(
        &schema,
        "a change of nothing",
        &without(&tailored, "/change/0", "criterion"),
    );
    refuses(
        &schema,
        "an unknown key of a change",
        &with(&tailored, "/change/0", "metwhen", json!({})),
    );
}

#[test]
fn broken_catalogues_are_refused() {
    let schema = published("catalogue");
    let fact = json!({ "id": "a", "kind": "share", "label": "a", "by": "year", "years": [7, 11] });
    let catalogue = |fact: &Value| json!({ "format": "ceiag-catalogue/1", "fact": [fact] });
    takes(&schema, "the catalogue", &catalogue(&fact));
    for (what, broken) in [
        ("an unknown key", with(&fact, "", "lable", json!("a"))),
        ("an unknown kind", with(&fact, "", "kind", json!("ratio"))),
        ("no label", without(&fact, "", "label")),
        ("no years", without(&fact, "", "years")),
        ("years without a dimension", without(&fact, "", "by")),
        (
            "a choice without options",
            with(&fact, "", "kind", json!("choice")),
        ),
        (
            "a share with a highest count",
            with(&fact, "", "max", json!(3)),
        ),
    ] {
        refuses(&schema, what, &catalogue(&broken));
    }
}
