//! Files that a request brings along: what a reader takes the schema takes, and what it finds wrong with the form the schema
//! refuses.

use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use serde_json::{Value, json};

use super::support::*;

/// The key in a request, and the schema of what stands there.
const FILES: [&str; 5] = ["assessment", "award", "bodies", "manifest", "mapping"];

const FORM: [&str; 6] = [
    "bad-format",
    "missing-key",
    "not-a-date",
    "unknown-key",
    "unknown-option",
    "wrong-type",
];

/// What stands between values, or in another file, or in how a text is meant: the reader finds it by the same code.
const UNSEEN: [&str; 4] = [
    // Which steps there are, the process says.
    "award.event",
    // Which body there is, the file of bodies says.
    "award.process",
    "manifest.institution",
    "mapping.table[0].constants",
];

#[test]
fn files_in_vectors_are_taken_and_refused_as_they_are_read() {
    let (mut taken, mut refused) = ([0; 5], 0);
    for path in below("crates/ceiag-conformance/operations", "json") {
        let vector = OperationVector::read(&path).unwrap();
        let what = path.display().to_string();
        for (at, key) in FILES.into_iter().enumerate() {
            let Some(file) = vector.request.get(key) else {
                continue;
            };
            let wrong: Vec<(&str, &str)> = vector.expect["problems"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|p| Some((p["code"].as_str()?, p["path"].as_str()?)))
                .filter(|(_, path)| path.starts_with(key))
                .collect();
            if vector.expect.get("problems").is_none() {
                takes(&published(key), &what, file);
                taken[at] += 1;
            } else if wrong.iter().any(|(code, path)| {
                FORM.contains(code) && !UNSEEN.iter().any(|unseen| path.starts_with(unseen))
            }) {
                refuses(&published(key), &what, file);
                refused += 1;
            }
        }
    }
    assert!(taken.iter().all(|files| *files > 0), "{taken:?}");
    assert!(refused > 3, "{refused}");
}

/// One place of an example changed: the reader refuses it, so the schema does.
#[test]
fn broken_files_are_refused_by_schema_and_reader() {
    type Broken = (&'static str, &'static str, Value);
    let of: [(&str, &str, &[Broken]); 5] = [
        (
            "year/award.toml",
            "award",
            &[
                ("", "format", json!("ceiag-award/2")),
                ("", "body", json!("Example Awards")),
                ("", "events", json!([])),
                ("/event/0", "on", json!("soon")),
                ("/event/0", "fee", json!("12.345")),
                ("/event/0", "fees", json!(1)),
            ],
        ),
        (
            "year/bodies.toml",
            "bodies",
            &[
                ("", "bodys", json!([])),
                ("/body/0", "id", json!("A B")),
                ("/body/0", "award-months", json!(0)),
                ("/body/0/licensed/0", "from", json!(2024)),
            ],
        ),
        (
            "year/assessment.toml",
            "assessment",
            &[
                ("", "format", json!("x")),
                ("", "submitted", json!({ "sheet": "abc" })),
                ("", "compass", json!({ "present": "yes" })),
                ("/finding/0", "outcome", json!("not-applicable")),
                ("/finding/0", "reason", json!(1)),
            ],
        ),
        (
            "records-mapped/records.toml",
            "manifest",
            &[
                ("", "taken", json!("2026-09-30")),
                ("", "taken-on", json!("30/09/2026")),
                ("", "synthetic", json!("no")),
                ("", "checks", json!({ "bad-name": "warn" })),
                ("", "checks", json!({ "bad-upn": "loud" })),
                ("", "restrict", json!([{ "reason": "left" }])),
            ],
        ),
        (
            "records-mapped/mapping.toml",
            "mapping",
            &[
                ("", "tables", json!([])),
                ("/table/0", "record", json!("pupils")),
                ("/table/0", "skip-lines", json!(-1)),
                ("/table/0", "separator", json!("")),
                ("/table/0", "columns", json!({ "pupils": "x" })),
                ("/table/0", "columns", json!({ "pupil": 1 })),
            ],
        ),
    ];
    for (name, schema, broken) in of {
        let whole = files::read(&root().join("docs/examples").join(name)).unwrap();
        let read = |file: &Value| refusal(schema, file);
        assert_eq!(read(&whole), None, "{name}");
        for (table, key, value) in broken {
            let mut file = whole.clone();
            let table = file.pointer_mut(table).and_then(Value::as_object_mut);
            table.unwrap().insert((*key).to_owned(), value.clone());
            assert!(read(&file).is_some(), "{name}: {key} = {value} is read");
            refuses(&published(schema), &format!("{name}: {key}"), &file);
        }
    }
}

/// What the reader says against a file.
fn refusal(schema: &str, file: &Value) -> Option<String> {
    let doc = ceiag::text::json("file", file.to_string().as_bytes()).unwrap();
    let library = ceiag_frameworks::library();
    let told = |problems: ceiag::problem::Problems| problems.to_string();
    match schema {
        "assessment" => ceiag::standard::Assessment::read(&doc, &with_own())
            .err()
            .map(told),
        "award" => ceiag::award::Award::read(&doc, library).err().map(told),
        "bodies" => ceiag::award::Bodies::read(&doc).err().map(told),
        "manifest" => ceiag_records::import::Manifest::read(&doc).err().map(told),
        _ => ceiag_records::import::Mapping::read(&doc).err().map(told),
    }
}

/// The library with the catalogues of the examples.
fn with_own() -> ceiag::framework::Library {
    let mut library = ceiag_frameworks::library().clone();
    for (_, file) in examples("ceiag-framework/1") {
        let doc = ceiag::text::json("own", file.to_string().as_bytes()).unwrap();
        let file = ceiag::framework::FrameworkFile::read_with(&doc, &library).unwrap();
        library = library.with(&file);
    }
    library
}

/// A made-up school can be read from its files and its manifest in either form.
#[test]
fn a_made_up_school_says_the_same_as_toml_and_as_a_request() {
    let library = ceiag_frameworks::library();
    let schema = published("manifest");
    for request in [
        json!({ "pupils": 30, "seed": 7 }),
        json!({ "pupils": 30, "seed": 7, "attendance_only": true, "years": [7, 11] }),
    ] {
        let call = |operation: &str, request: &Value| -> Value {
            let text = ceiag_records::api::call(library, operation, &request.to_string());
            serde_json::from_str(&text.unwrap()).unwrap()
        };
        let made = call("records_sample", &request);
        takes(&schema, "the manifest", &made["manifest"]);
        // What the TOML says, as this build reads JSON only.
        let mut files = made["files"].clone();
        let text = files[0]["text"].as_str().unwrap().as_bytes();
        let said = ceiag::text::toml("records.toml", text).unwrap().to_json();
        files[0] = json!({ "name": "records.json", "text": said.unwrap().write() });
        let by_toml = json!({ "files": files });
        let by_value = json!({ "files": made["files"], "manifest": made["manifest"] });
        let derived = call("derive", &by_toml);
        assert_eq!(derived["format"], "ceiag-derived/1", "{derived}");
        assert_eq!(call("derive", &by_value), derived);
        let missing = call("records_missing", &by_toml);
        assert_eq!(call("records_missing", &by_value), missing);
    }
}

/// A draft can be handed on as it is.
#[test]
fn a_draft_of_a_mapping_is_one() {
    let text = "Student ID,Surname,NC Year,DOB\n1,A,Year 9,03/04/2012\n2,B,Year 9,21/04/2012\n";
    let request = json!({ "files": [{ "name": "students.csv", "text": text }] });
    let answer = ceiag_records::api::call(
        ceiag_frameworks::library(),
        "records_map",
        &request.to_string(),
    );
    let answer: Value = serde_json::from_str(&answer.unwrap()).unwrap();
    takes(&published("mapping"), "the draft", &answer["mapping"]);
    let doc = |text: &[u8], toml: bool| {
        let doc = if toml {
            ceiag::text::toml("mapping.toml", text)
        } else {
            ceiag::text::json("mapping.json", text)
        };
        ceiag_records::import::Mapping::read(&doc.unwrap()).unwrap()
    };
    let toml = answer["toml"].as_str().unwrap();
    let by_toml = doc(toml.as_bytes(), true);
    assert_eq!(by_toml.tables.len(), 2);
    assert_eq!(
        doc(answer["mapping"].to_string().as_bytes(), false),
        by_toml
    );
}
