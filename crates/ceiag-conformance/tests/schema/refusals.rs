//! What is plainly wrong is refused.

use serde_json::{Value, json};

use super::support::*;

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
    let (_, sheet) = examples("ceiag-facts/1").remove(0);
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
    let plain = frameworks().into_iter();
    for (name, whole) in plain.filter(|(_, whole)| whole.get("extends").is_none()) {
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

/// Problems of form, which a schema can see. The others stand between values or depend on the day.
const FORM: [&str; 15] = [
    "bad-laestab",
    "bad-ukprn",
    "bad-urn",
    "float-not-exact",
    "missing-key",
    "not-applicable-not-allowed",
    "number-out-of-range",
    "unknown-address",
    "unknown-choice",
    "unknown-fact",
    "unknown-key",
    "unknown-option",
    "unknown-setting",
    "wrong-kind",
    "wrong-type",
];

/// To a JSON Schema `2.0` is a whole number; only the readers see how it is written.
const UNSEEN: &str = "bad-input/float-count.json";

#[test]
fn every_vector_with_a_problem_of_form_is_refused() {
    let built_in = published("fact-sheet");
    let mut refused = 0;
    for (name, vector) in vectors() {
        if name.ends_with(UNSEEN) {
            continue;
        }
        let problems = vector.expect.problems.iter().flatten();
        let of_form = problems
            .filter(|code| FORM.contains(&code.as_str()))
            .count();
        let (true, Some(library), Some(value)) =
            (of_form > 0, library_of(&vector), sheet_of(&vector))
        else {
            continue;
        };
        if vector.own_framework.is_some() {
            refuses(
                &validator(&ceiag::schema::fact_sheet(&library)),
                &name,
                &value,
            );
        } else {
            refuses(&built_in, &name, &value);
        }
        refused += 1;
    }
    assert!(refused > 15, "{refused} vectors");
}
