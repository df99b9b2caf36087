//! Declarations of facts, and sources.

use super::part::{
    about, date, flag, format, integer, list_of, one_of, plain_id, range, text, years,
};
use super::table::{Table, has, lacks};
use super::{Definitions, document};
use crate::fact::{How, Kind, PeriodOf};
use serde_json::{Value, json};

/// The schema of catalogues of facts.
pub fn catalogue() -> Value {
    let mut definitions = Definitions::new();
    define(&mut definitions);
    definitions.remove("source");
    let table = Table::new()
        .opt("format", format("ceiag-catalogue/1"))
        .req("fact", list_of("fact"));
    document("ceiag catalogue of facts", table.build(), definitions)
}

/// Defines `fact` and `source`.
pub(super) fn define(definitions: &mut Definitions) {
    definitions.insert("fact".to_owned(), fact().build());
    definitions.insert("source".to_owned(), source().build());
}

fn fact() -> Table {
    let option = Table::new()
        .req("id", plain_id("Its id."))
        .req("label", text("What people read."));
    let options = json!({
        "type": "array",
        "items": option.build(),
        "minItems": 2,
        "description": "Options of a choice, worst first.",
    });
    let counts_as = Table::new()
        .req("from", text("The fact that fills this one."))
        .req("how", one_of("How it fills.", &How::NAMES));
    let kind_is = |kind: Kind, then: Value, otherwise: Value| {
        json!({
            "if": { "properties": { "kind": { "const": kind.id() } } },
            "then": then,
            "else": otherwise,
        })
    };
    let by_is = |by: &str, key: &str| {
        json!({
            "if": { "properties": { "by": { "const": by } }, "required": ["by"] },
            "then": has(key),
            "else": lacks(key),
        })
    };
    Table::new()
        .req("id", plain_id("Its id, never reused."))
        .req("kind", one_of("The kind of its values.", &Kind::NAMES))
        .req("label", text("A few words that read well inside a sentence."))
        .opt("unit", text("What is counted, such as `pupils`."))
        .opt("population", text("Whom a share or count speaks of."))
        .opt("question", text("What a person is asked."))
        .opt("help", text("What counts, what does not, what is left open."))
        .opt("judged-by", text("The role whose finding it is."))
        .opt("by", json!({ "enum": ["year", "key-stage"], "description": "One value for each year group or key stage." }))
        .opt("years", years("First and last year group."))
        .opt("key-stages", range("First and last key stage.", 3, 5))
        .opt("needs-years", years("It exists only where the institution has one of these year groups."))
        .opt("period", one_of("Which academic year it speaks of.", &PeriodOf::NAMES))
        .opt("may-be-not-applicable", flag("A sheet may say that it does not apply."))
        .opt("max", integer("The highest count there can be.", 1, 1_000_000_000))
        .opt("options", options)
        .opt("counts-as", about(
            "Facts that fill it when the sheet leaves it unknown, best first.",
            json!({ "type": "array", "items": counts_as.build() }),
        ))
        .also(kind_is(Kind::Choice, has("options"), lacks("options")))
        .also(kind_is(Kind::Count, json!(true), lacks("max")))
        .also(by_is("year", "years"))
        .also(by_is("key-stage", "key-stages"))
}

fn source() -> Table {
    Table::new()
        .req("key", text("The key by which criteria name it."))
        .req("title", text("Its title."))
        .opt("publisher", text("Who published it."))
        .opt("url", text("Where it is."))
        .opt(
            "published",
            text("When it was published, as far as stated."),
        )
        .req("checked", date("When it was last read."))
        .opt("interest", text("An interest that the author declares."))
}
