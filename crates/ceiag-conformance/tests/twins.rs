//! Every JSON twin says what the typed call says, and answers any text with problems rather than a panic.
#![expect(clippy::unwrap_used, reason = "a helper of a test may fail loudly")]

use std::path::{Path, PathBuf};

use ceiag::api::{self, FrameworksQuery, Options};
use ceiag::fact::{FactSheet, Merged};
use ceiag::framework::{FrameworkFile, Library, diff};
use ceiag::history::history;
use ceiag::json::to_json;
use ceiag::profile_test::{find_profile, profile_test, usual_institution};
use ceiag::reported::{ReportedResult, ReportedTable};
use ceiag::text;
use ceiag_conformance::files;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

type Twin = fn(&Library, &str) -> String;

/// Every twin with its name and a key that it must have, where there is one.
const TWINS: [(&str, Twin, Option<&str>); 12] = [
    ("evaluate", api::evaluate_json, Some("sheet")),
    ("next", api::next_json, Some("sheet")),
    ("questions", api::questions_json, Some("sheet")),
    ("template", api::template_json, Some("sheet")),
    ("explain", api::explain_json, Some("criterion")),
    ("compare", api::compare_json, Some("before")),
    ("history", api::history_json, Some("results")),
    ("profile-test", api::profile_test_json, Some("profile")),
    (
        "check-framework",
        api::check_framework_json,
        Some("framework"),
    ),
    ("diff-frameworks", api::diff_frameworks_json, Some("before")),
    ("merge", api::merge_json, Some("sheets")),
    ("frameworks", api::frameworks_json, None),
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

fn sheet(value: &Value) -> FactSheet {
    let doc = text::json("sheet", value.to_string().as_bytes()).unwrap();
    FactSheet::read(&doc, &library().catalogue).unwrap()
}

/// The table of reported results as rows of JSON, figures as numbers, and as the table's own reader reads it.
fn reported() -> (Value, Vec<ReportedResult>) {
    let text = std::fs::read_to_string(root().join("docs/examples/boughey-reported.csv")).unwrap();
    let mut lines = text.lines().map(|l| l.split(',').collect::<Vec<_>>());
    let headers = lines.next().unwrap();
    let cells: Vec<Vec<&str>> = lines.collect();
    let value = |cell: &str| match cell.parse::<u8>() {
        Ok(number) => json!(number),
        Err(_) => json!(cell),
    };
    let row = |row: &Vec<&str>| -> Value {
        let pairs = headers.iter().zip(row);
        let pairs = pairs.map(|(key, cell)| (key.replace('-', "_"), value(cell)));
        Value::Object(pairs.collect())
    };
    let rows = Value::Array(cells.iter().map(row).collect());
    let table = ReportedTable::read("results", &headers, &cells);
    (rows, table.into_results().unwrap())
}

/// A value is as a published schema says.
#[track_caller]
fn fits(schema: &str, value: &Value) {
    let schema = files::read(&root().join(format!("docs/schema/{schema}.schema.json"))).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[track_caller]
fn same<T: Serialize>(name: &str, request: &Value, typed: &T) {
    let (_, twin, _) = TWINS.iter().find(|(twin, ..)| *twin == name).unwrap();
    let told = twin(library(), &request.to_string());
    fits(&format!("{name}-request"), request);
    fits(
        &format!("{name}-answer"),
        &serde_json::from_str(&told).unwrap(),
    );
    // What an answer was warned of is not in the typed call.
    let mut told: Value = serde_json::from_str(&told).unwrap();
    let mut typed: Value = serde_json::from_str(&to_json(typed).unwrap().write()).unwrap();
    for value in [&mut told, &mut typed] {
        assert_ne!(value["format"], "ceiag-problems/1", "{value:#}");
        value.as_object_mut().unwrap().remove("problems");
    }
    assert_eq!(told, typed);
}

#[test]
fn explain_compare_and_merge_say_what_the_typed_calls_say() {
    let [older, newer] = ["school-2024.toml", "school-2026.toml"].map(example);
    let (before, after) = (sheet(&older), sheet(&newer));
    let options = Options::default();
    for criterion in ["G25S.BM1.a", "G25S.BM5.a", "G25S.BM8.b"] {
        let typed = api::explain(library(), criterion, Some(&after), &options).unwrap();
        let request = json!({ "criterion": criterion, "sheet": newer });
        same("explain", &request, &typed);
        let typed = api::explain(library(), criterion, None, &options).unwrap();
        same("explain", &json!({ "criterion": criterion }), &typed);
    }
    let typed = api::compare(library(), (&before, &options), (&after, &options)).unwrap();
    let request = json!({ "before": { "sheet": older }, "after": { "sheet": newer } });
    same("compare", &request, &typed);
    let typed = api::merge(library(), &[before, after]).unwrap();
    let request = json!({ "sheets": [older, newer] });
    same("merge", &request, &typed);
}

#[test]
fn options_beside_two_sides_hold_for_both_unless_a_side_says_otherwise() {
    let [older, newer] = ["school-2024.toml", "school-2026.toml"].map(example);
    let one = |id: &str| Options {
        frameworks: vec![id.to_owned()],
        ..Options::default()
    };
    let (old, new) = (one("gatsby-2014-schools"), one("gatsby-2025-schools"));
    let typed = api::compare(library(), (&sheet(&older), &old), (&sheet(&newer), &new));
    let request = json!({
        "before": { "sheet": older, "frameworks": ["gatsby-2014-schools"] },
        "after": { "sheet": newer },
        "frameworks": ["gatsby-2025-schools"],
    });
    same("compare", &request, &typed.unwrap());
}

#[test]
fn history_and_profile_test_say_what_the_typed_calls_say() {
    let (rows, results) = reported();
    assert!(results.len() > 3);
    let typed = history(&results, "2024-12-31".parse().unwrap()).unwrap();
    let request = json!({ "results": rows, "as_of": "2024-12-31" });
    same("history", &request, &typed);
    let name = results[0].institution.as_str();
    let request = json!({ "results": rows, "as_of": "2024-12-31", "institution": name });
    same("history", &request, &typed);

    let id = "compass-classic-h1";
    let (edition, profile) = find_profile(library(), None, id).unwrap();
    let institution = usual_institution(edition, true);
    let typed = profile_test(library(), edition, &profile.id, &institution, &results).unwrap();
    let request = json!({ "profile": id, "results": rows, "sixth_form": true });
    same("profile-test", &request, &typed);
    let described = json!({ "setting": "school", "years": [7, 13] });
    let request = json!({ "profile": id, "framework": edition.id, "results": rows,
        "institution": described });
    same("profile-test", &request, &typed);
}

/// A framework of one's own, with a fact of its own.
fn own() -> Value {
    json!({ "format": "ceiag-framework/1", "id": "own", "series": "own", "edition": "1", "title": "Own",
        "settings": ["school"], "reading": "findings", "in-force": { "from": "2026-01-01", "grade": "project" },
        "fact": [{ "id": "own-fact", "kind": "yes-no", "label": "an own fact" }],
        "criterion": [{ "id": "O.1", "label": "one", "text": "One.", "grade": "project",
            "met-when": { "yes": "own-fact" } }] })
}

#[test]
fn frameworks_are_checked_compared_and_listed_as_by_the_typed_calls() {
    let tailored = json!({ "format": "ceiag-framework/1", "id": "ours", "title": "Ours",
        "extends": "gatsby-2025-schools", "without": ["G25S.BM1.d"] });
    let mut broken = own();
    broken["criterion"][0]["met-when"] = json!({ "yes": "own-fcat" });
    for (file, sound) in [(own(), true), (tailored.clone(), true), (broken, false)] {
        let doc = text::json("own", file.to_string().as_bytes()).unwrap();
        let typed = api::check_framework(library(), &doc);
        assert_eq!(typed.ok, sound, "{:?}", typed.problems);
        let told = api::check_framework_json(library(), &json!({ "framework": file }).to_string());
        let told: Value = serde_json::from_str(&told).unwrap();
        fits("check-framework-request", &json!({ "framework": file }));
        fits("check-framework-answer", &told);
        assert_eq!(told["ok"], sound);
        let codes: Vec<_> = typed.problems.iter().map(|p| p.code.as_str()).collect();
        let listed = told["problems"].as_array().unwrap().iter();
        assert!(listed.map(|p| p["code"].as_str().unwrap()).eq(codes));
    }

    let find = |id| library().find(id).unwrap();
    let [one, other] = ["gatsby-2025-schools", "gatsby-2025-colleges"];
    let typed = diff((library(), find(one)), (library(), find(other)));
    let request = json!({ "before": one, "after": other });
    same("diff-frameworks", &request, &typed);
    let doc = text::json("ours", tailored.to_string().as_bytes()).unwrap();
    let file = FrameworkFile::read_with(&doc, library()).unwrap();
    let joined = library().with(&file);
    let typed = diff((library(), find(one)), (&joined, &file.framework));
    let request = json!({ "before": one, "after": tailored });
    same("diff-frameworks", &request, &typed);

    let mut query = FrameworksQuery::default();
    let typed = api::frameworks(library(), &query).unwrap();
    assert_eq!(typed.frameworks.len(), library().frameworks.len());
    same("frameworks", &json!({}), &typed);
    query.setting = Some(ceiag::institution::Setting::TrainingProvider);
    query.as_of = Some("2024-06-30".parse().unwrap());
    let typed = api::frameworks(library(), &query).unwrap();
    assert!(typed.in_force.iter().any(|s| s.because.is_some()));
    let request = json!({ "setting": "training-provider", "as_of": "2024-06-30" });
    same("frameworks", &request, &typed);
}

#[test]
fn own_frameworks_belong_to_the_library_of_one_call() {
    let sheet = json!({ "as_of": "2026-05-31", "institution": { "setting": "school", "years": [7, 11] },
        "frameworks": ["own"], "facts": { "own-fact": true } });
    let request = json!({ "sheet": sheet, "own_frameworks": [own()] }).to_string();
    let told: Value = serde_json::from_str(&api::evaluate_json(library(), &request)).unwrap();
    assert_eq!(told["results"][0]["findings"][0]["outcome"], "met");
    let request = json!({ "sheet": sheet }).to_string();
    let told = api::evaluate_json(library(), &request);
    assert!(told.contains(r#""code":"unknown-fact""#), "{told}");

    let mut broken = own();
    broken["criterion"][0]["met-when"] = json!({ "yes": "own-fcat" });
    let request = json!({ "sheet": sheet, "own_frameworks": [own(), broken] }).to_string();
    let told: Value = serde_json::from_str(&api::evaluate_json(library(), &request)).unwrap();
    let problems = told["problems"].as_array().unwrap();
    let at = |p: &Value| {
        p["path"]
            .as_str()
            .is_some_and(|p| p.starts_with("own_frameworks[1]"))
    };
    assert!(!problems.is_empty() && problems.iter().all(at), "{told:#}");
}

#[test]
fn a_dispute_of_two_sheets_is_not_settled_by_a_third() {
    let told = |value: bool| {
        sheet(
            &json!({ "as_of": "2026-05-31", "institution": { "setting": "college" },
            "facts": { "guidance-joint-working": value } }),
        )
    };
    let sheets = [told(true), told(false), told(true)];
    let merged = Merged::of(&sheets, &library().catalogue).unwrap();
    assert_eq!(
        (merged.conflicts.len(), merged.sheet.entries().count()),
        (1, 0)
    );
}

#[test]
fn what_is_wrong_with_a_row_has_its_path() {
    let row = json!({ "institution": "A", "instrument": "compass", "generation": "old",
        "completed": "2024-07-19", "bm1": 164, "bm1_state": true });
    let text = api::history_json(
        library(),
        &json!({ "results": [row], "as_of": "2024-12-31" }).to_string(),
    );
    assert!(text.contains(r#""path":"results[0].bm1-state""#), "{text}");
    let mut row = row;
    row.as_object_mut().unwrap().remove("bm1_state");
    row["evaluation_type"] = json!("schools");
    let request = json!({ "results": [row], "as_of": "2024-12-31" }).to_string();
    let told: Value = serde_json::from_str(&api::history_json(library(), &request)).unwrap();
    let paths = told["problems"].as_array().unwrap().iter();
    let mut paths: Vec<&str> = paths.map(|p| p["path"].as_str().unwrap()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["results[0].bm1", "results[0].generation"]);
}

#[test]
fn empty_wrong_and_malformed_requests_give_problems() {
    for (name, twin, needed) in TWINS {
        let empty = twin(library(), "{}");
        match needed {
            Some(key) => {
                assert!(empty.contains(r#""format":"ceiag-problems/1""#), "{name}");
                let missing = format!("the key `{key}` is missing");
                assert!(empty.contains(&missing), "{name}: {empty}");
            }
            None => assert!(!empty.contains("ceiag-problems/1"), "{name}"),
        }
        let wrong = twin(library(), r#"{ "own_framework": [] }"#);
        assert!(wrong.contains(r#""code":"unknown-key""#), "{name}: {wrong}");
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

#[test]
fn every_operation_refuses_what_is_no_request() {
    for (name, operation) in api::OPERATIONS {
        for text in ["", "{", "[]", "null", "{\"a\":1}", "\u{0}"] {
            let told = operation(library(), text);
            assert!(
                told.contains(r#""format":"ceiag-problems/1""#),
                "{name}: {text}"
            );
        }
    }
}

/// Requests of which each key may be anything.
fn requests() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z0-9/%.-]{0,12}".prop_map(Value::from),
        Just(json!("gatsby-2025-schools")),
        Just(json!("2026-05-31")),
        Just(json!("school")),
        Just(example("college-2026.toml")),
        prop_oneof![
            Just("facts"),
            Just("internal-review"),
            Just("peer-review"),
            Just("assessment"),
            Just("award"),
            Just("bodies"),
            Just("evidence"),
        ]
        .prop_map(|name| example(&format!("year/{name}.toml"))),
        Just(own()),
    ];
    let keys = prop_oneof![
        Just("sheet"),
        Just("sheets"),
        Just("review"),
        Just("reviews"),
        Just("judgement"),
        Just("sides"),
        Just("assessment"),
        Just("award"),
        Just("bodies"),
        Just("register"),
        Just("before"),
        Just("after"),
        Just("results"),
        Just("criterion"),
        Just("profile"),
        Just("framework"),
        Just("as_of"),
        Just("setting"),
        Just("years"),
        Just("institution"),
        Just("choices"),
        Just("own_frameworks"),
        Just("bm1"),
        Just("completed"),
        Just("generation"),
        Just("tolerant"),
    ];
    let keys = keys.prop_map(str::to_owned);
    leaf.prop_recursive(3, 16, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(keys.clone(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_twin_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        for (_, operation) in api::OPERATIONS {
            let told: Value = serde_json::from_str(&operation(library(), &text)).unwrap();
            prop_assert_eq!(&told["format"], "ceiag-problems/1");
        }
    }

    #[test]
    fn no_request_makes_a_twin_panic(request in requests()) {
        let text = request.to_string();
        for (_, operation) in api::OPERATIONS {
            let told: Value = serde_json::from_str(&operation(library(), &text)).unwrap();
            prop_assert!(told["format"].is_string());
        }
    }
}
