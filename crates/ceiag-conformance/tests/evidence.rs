//! Evidence: the twins say what the typed calls say, fit their schemas, and no request makes them panic.
#![expect(clippy::unwrap_used, reason = "a helper of a test may fail loudly")]

use std::path::{Path, PathBuf};

use ceiag::api::{self, EvidenceBy, Operation, Options};
use ceiag::evidence::Register;
use ceiag::fact::FactSheet;
use ceiag::framework::Library;
use ceiag::json::to_json;
use ceiag::{schema, text};
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

const OPERATIONS: [(&str, Operation, Option<&str>); 4] = [
    ("crosswalk", api::crosswalk_json, Some("sheet")),
    ("evidence", api::evidence_json, Some("register")),
    (
        "evidence_coverage",
        api::evidence_coverage_json,
        Some("register"),
    ),
    ("evidence_kinds", api::evidence_kinds_json, None),
];

fn library() -> &'static Library {
    ceiag_frameworks::library()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn example(name: &str) -> Value {
    files::read(&root().join("docs/examples").join(name)).unwrap()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What a schema has against a value.
fn against(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    let errors = validator.iter_errors(value);
    errors
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect()
}

/// The twin says what the typed call says, and both request and answer fit their schemas.
#[track_caller]
fn same<T: Serialize>(name: &str, request: &Value, typed: &T) {
    let (asked, told) = match name {
        "crosswalk" => (
            schema::crosswalk_request(library()),
            schema::crosswalk_answer(),
        ),
        "evidence" => (
            schema::evidence_request(library()),
            schema::evidence_answer(),
        ),
        "evidence_coverage" => (
            schema::evidence_coverage_request(),
            schema::evidence_coverage_answer(),
        ),
        _ => (
            schema::evidence_kinds_request(),
            schema::evidence_kinds_answer(),
        ),
    };
    assert_eq!(against(&asked, request), [""; 0], "{name}");
    let mut answer = parsed(&api::call(library(), name, &request.to_string()));
    assert_eq!(against(&told, &answer), [""; 0], "{name}");
    let typed = parsed(&to_json(typed).unwrap().write());
    answer.as_object_mut().unwrap().remove("problems");
    assert_eq!(answer, typed);
}

fn register() -> (Value, Register) {
    let value = example("evidence.toml");
    let doc = text::json("register", value.to_string().as_bytes()).unwrap();
    (value, Register::read(&doc, library()).unwrap())
}

#[test]
fn twins_say_what_the_typed_calls_say() {
    let (value, register) = register();
    let day = "2026-01-12".parse().unwrap();
    for (id, by) in EvidenceBy::NAMES {
        let options = Options::default();
        let typed = api::evidence(library(), &register, day, by, &options).unwrap();
        let request = json!({ "register": value, "as_of": "2026-01-12", "by": id });
        same("evidence", &request, &typed);
    }
    let typed = api::evidence_coverage(library(), &register, day);
    let request = json!({ "register": value, "as_of": "2026-01-12" });
    same("evidence_coverage", &request, &typed);
    let typed = api::evidence_kinds(library());
    same("evidence_kinds", &json!({}), &typed);

    let sheet = example("school-2026.toml");
    let doc = text::json("sheet", sheet.to_string().as_bytes()).unwrap();
    let facts = FactSheet::read(&doc, &library().catalogue).unwrap();
    let options = Options::default();
    let typed = api::crosswalk(library(), &facts, Some(&register), &options).unwrap();
    same(
        "crosswalk",
        &json!({ "sheet": sheet, "register": value }),
        &typed,
    );
    let typed = api::crosswalk(library(), &facts, None, &options).unwrap();
    same("crosswalk", &json!({ "sheet": sheet }), &typed);
}

#[test]
fn registers_and_the_catalogue_fit_their_schemas() {
    let (value, register) = register();
    let schema = schema::evidence_register(library());
    assert_eq!(against(&schema, &value), [""; 0]);
    let written = parsed(&register.to_json().write());
    assert_eq!(against(&schema, &written), [""; 0]);
    let mut wrong = value.clone();
    wrong["item"][0]["serves"] = json!([{ "to": "gatsby-2025-schools/BM1", "how": "counts-as" }]);
    assert!(!against(&schema, &wrong).is_empty());
    let shipped = root().join("crates/ceiag-frameworks/evidence.toml");
    let shipped = files::read(&shipped).unwrap();
    assert_eq!(against(&schema::evidence_catalogue(), &shipped), [""; 0]);
}

/// A register that no vector expects to be refused fits; its answer fits its schema.
#[test]
fn every_vector_fits() {
    let schema = schema::evidence_register(library());
    let mut taken = 0;
    for (name, ..) in OPERATIONS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations");
        for path in files::below(&folder.join(name), "json").unwrap() {
            let vector = OperationVector::read(&path).unwrap();
            let refused = vector.expect.get("problems").is_some();
            if let Some(register) = vector.request.get("register").filter(|_| !refused) {
                assert_eq!(against(&schema, register), [""; 0], "{}", path.display());
                taken += 1;
            }
        }
    }
    assert!(taken > 15, "{taken}");
}

#[test]
fn empty_wrong_and_malformed_requests_give_problems() {
    for (name, twin, needed) in OPERATIONS {
        let empty = twin(library(), "{}");
        match needed {
            Some(key) => {
                let missing = format!("the key `{key}` is missing");
                assert!(empty.contains(&missing), "{name}: {empty}");
            }
            None => assert!(!empty.contains("ceiag-problems/1"), "{name}"),
        }
        let wrong = twin(library(), r#"{ "own_framework": [] }"#);
        assert!(wrong.contains("did you mean `own-frameworks`?"), "{name}");
        for text in ["", "{", "[]", "null", "{\"a\":1,}", "\u{0}"] {
            let told = twin(library(), text);
            assert!(
                told.contains(r#""format":"ceiag-problems/1""#),
                "{name}: {text}"
            );
        }
    }
}

/// The crosswalk and the questions of the one engine name the same criteria for a fact.
#[test]
fn a_piece_serves_exactly_what_evaluation_reads() {
    let sheet = example("school-2026.toml");
    let id = "gatsby-2025-schools";
    let request = json!({ "sheet": sheet, "frameworks": [id], "all": true }).to_string();
    let questions = parsed(&api::questions_json(library(), &request));
    let request = json!({ "sheet": sheet, "frameworks": [id] }).to_string();
    let told = parsed(&api::crosswalk_json(library(), &request));
    let mut checked = 0;
    for piece in told["pieces"].as_array().unwrap() {
        let read = piece["serves"].as_array().unwrap().iter();
        let read = read.filter(|s| s["how"] == "reads" && s.get("through").is_none());
        let served: Vec<&Value> = read.map(|s| &s["id"]).collect();
        let asked = questions["questions"].as_array().unwrap().iter();
        let mut expected: Vec<&Value> = Vec::new();
        for question in asked.filter(|q| q["fact"] == piece["id"]) {
            for criterion in question["criteria"].as_array().unwrap() {
                if !expected.contains(&criterion) {
                    expected.push(criterion);
                }
            }
        }
        assert_eq!(served, expected, "{}", piece["id"]);
        checked += 1;
    }
    assert!(checked > 30, "{checked}");
}

/// A register of which one part is anything.
fn registers() -> impl Strategy<Value = Value> {
    let part = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        "[a-zA-Z0-9/.-]{0,12}".prop_map(Value::from),
        Just(json!("other")),
        Just(json!("gatsby-2025-schools/BM1")),
        Just(json!("2026-02-29")),
        Just(json!([])),
        Just(json!([3, 3, 9])),
        Just(json!(["BM1", 4, { "fact": "x" }, { "to": "own/1", "how": "counts-as" }])),
    ];
    const KEYS: [&str; 13] = [
        "id",
        "kind",
        "described",
        "title",
        "shows",
        "date",
        "place",
        "owner",
        "review-by",
        "serves",
        "areas",
        "key-stages",
        "other-key",
    ];
    let key = prop::sample::select(&KEYS);
    (0..10_usize, key, part).prop_map(|(item, key, part)| {
        let mut value = example("evidence.toml");
        let item = value.pointer_mut(&format!("/item/{item}"));
        let item = item.and_then(Value::as_object_mut);
        item.unwrap().insert(key.to_owned(), part);
        value
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_register_makes_a_twin_panic(register in registers()) {
        let request = json!({ "register": register, "as_of": "2026-01-12", "by": "criterion" });
        let told = parsed(&api::evidence_json(library(), &request.to_string()));
        prop_assert!(told["format"].is_string());
        // What is taken is written and read back to the same.
        let doc = text::json("register", register.to_string().as_bytes()).unwrap();
        if let Ok(read) = Register::read(&doc, library()) {
            let again = text::json("again", read.to_json().write().as_bytes()).unwrap();
            prop_assert_eq!(Register::read(&again, library()), Ok(read));
        } else {
            prop_assert_eq!(&told["format"], "ceiag-problems/1");
        }
    }
}
