//! Values of facts, by kind.

use super::Definitions;
use super::part::{about, date, defined, integer, one_of, ratio, text};
use super::table::Table;
use crate::fact::{Declaration, Kind, KnownBy, MAX_NUMBER};
use serde_json::{Value, json};

/// The schema of one value of a fact; what several facts share is defined once.
pub(super) fn value(fact: &Declaration, definitions: &mut Definitions) -> Value {
    let mut name = match fact.kind {
        Kind::Choice => format!("choice.{}", fact.id),
        Kind::Count => match fact.max {
            Some(max) => format!("count-to-{max}"),
            None => "count".to_owned(),
        },
        kind => kind.id().to_owned(),
    };
    definitions.entry("unknown").or_insert_with(unknown);
    if fact.may_be_not_applicable {
        definitions
            .entry("not-applicable")
            .or_insert_with(not_applicable);
        name.push_str(".or-not-applicable");
    }
    if !definitions.contains_key(&name) {
        let mut forms = vec![plain(fact), defined("unknown")];
        if fact.may_be_not_applicable {
            forms.push(defined("not-applicable"));
        }
        let inner = format!("{name}.value");
        definitions.insert(inner.clone(), json!({ "anyOf": forms }));
        definitions.insert(
            name.clone(),
            json!({ "anyOf": [defined(&inner), provided(&inner)] }),
        );
    }
    defined(&name)
}

fn unknown() -> Value {
    json!({
        "description": "Not known.",
        "anyOf": [
            { "const": "unknown" },
            { "type": "string", "pattern": r"^\s*$" },
            { "type": "null" },
            Table::new().req("unknown", json!({ "const": true })).build(),
        ],
    })
}

fn not_applicable() -> Value {
    let table = Table::new().req("not-applicable", text("Why the fact does not apply."));
    about("The fact does not apply.", table.build())
}

/// A value with its provenance.
fn provided(value: &str) -> Value {
    let table = Table::new()
        .req("value", defined(value))
        .opt("known-by", one_of("How it is known.", &KnownBy::NAMES))
        .opt("by", text("By whom."))
        .opt("on", date("On which day."))
        .opt("note", text("Anything else worth keeping."));
    about("A value, and how it is known.", table.build())
}

fn plain(fact: &Declaration) -> Value {
    match fact.kind {
        Kind::YesNo => json!({ "anyOf": [
            { "type": "boolean" },
            { "type": "string", "pattern": "^([Yy][Ee][Ss]|[Nn][Oo])$" },
        ]}),
        Kind::Share => share(),
        Kind::Count => count(fact.max.unwrap_or(MAX_NUMBER)),
        Kind::Date => {
            let between = Table::new()
                .opt("after", date("Not before this day."))
                .opt("before", date("Not after this day."));
            json!({ "anyOf": [date("A day, such as 2025-03-01."), between.build()] })
        }
        Kind::Choice => choice(fact),
    }
}

fn share() -> Value {
    let number = |what: &str| integer(what, 0, MAX_NUMBER);
    let limits =
        json!({ "type": "array", "items": number("One end."), "minItems": 2, "maxItems": 2 });
    let whole = "How many there are.";
    let exact = Table::new()
        .req("n", number("How many of them."))
        .opt("d", number(whole));
    let between = Table::new()
        .req("n", about("Between how many and how many.", limits))
        .req("d", number(whole));
    let band = Table::new()
        .opt("from", ratio("At least this share."))
        .opt("to", ratio("At most this share."));
    json!({ "anyOf": [
        {
            "type": "string",
            "pattern": r"^\s*([0-9]+\s*/\s*[0-9]+|[0-9]+\s* of \s*[0-9]+|[0-9]+(\.[0-9]{1,6})?%)\s*$",
            "description": "n of d, such as \"112/150\" or \"112 of 150\", or a percentage such as \"75%\".",
        },
        about("n of d; without d, only that there are n.", exact.build()),
        about("Between two numbers, of d.", between.build()),
        about("Between two shares.", band.build()),
    ]})
}

fn count(max: u32) -> Value {
    let number = |what: &str| integer(what, 0, max);
    let between = Table::new()
        .opt("from", number("At least so many."))
        .opt("to", number("At most so many."));
    json!({ "anyOf": [
        number("How many."),
        { "type": "string", "pattern": r"^\s*[0-9]+\s*$" },
        about("Between two numbers.", between.build()),
    ]})
}

fn choice(fact: &Declaration) -> Value {
    let options: Vec<Value> = fact
        .options
        .iter()
        .map(|option| json!({ "const": option.id, "title": option.label }))
        .collect();
    let option = json!({ "oneOf": options });
    let run = Table::new()
        .opt("from", about("At worst.", option.clone()))
        .opt("to", about("At best.", option.clone()));
    json!({ "anyOf": [option, about("One of a run of options.", run.build())] })
}
