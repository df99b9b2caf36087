//! Rules: a closed set, one form for each operator.

use super::Definitions;
use super::part::{about, defined, integer, range, ratio, text};
use super::table::{Table, has, lacks, map_of};
use crate::fact::MAX_NUMBER;
use serde_json::{Value, json};

/// Defines `rule`.
pub(super) fn define(definitions: &mut Definitions) {
    let leaf = |key: &'static str, what: &str| {
        let fact = json!({
            "type": "string",
            "pattern": r"^[^.]+(\.(y|ks)(0|[1-9][0-9]?))?$",
            "description": what,
        });
        Table::new()
            .req(key, fact)
            .opt("every-year", range("For each of these year groups.", 0, 14))
            .opt(
                "every-key-stage",
                range("For each of these key stages.", 0, 5),
            )
            .also(json!({ "not": { "allOf": [has("every-year"), has("every-key-stage")] } }))
    };
    let bounded = |table: Table, bound: &dyn Fn(&str) -> Value| {
        let one = json!({ "oneOf": [has("at-least"), has("at-most")] });
        table
            .opt("at-least", bound("The least that suffices."))
            .opt("at-most", bound("The most that is allowed."))
            .also(one)
            .build()
    };
    let period = |what: &str| integer(what, 0, 1000);
    let within = Table::new()
        .opt("years", period("Years."))
        .opt("months", period("Months."))
        .opt("days", period("Days."))
        .build();
    let mut within = about("Not longer ago than this.", within);
    if let Some(map) = within.as_object_mut() {
        map.insert("minProperties".to_owned(), json!(1));
    }
    let members = |what: &str| json!({ "type": "array", "items": defined("rule"), "minItems": 1, "description": what });
    let finding = json!({
        "type": "string",
        "pattern": "^[^/]+/.+$",
        "description": "A finding of another edition, or all of a group: \"edition/ID\".",
    });
    let forms = vec![
        leaf("yes", "A yes-no fact that must be true.").build(),
        leaf("judged", "A person's finding that must be yes.").build(),
        bounded(leaf("share", "A share."), &ratio),
        bounded(leaf("count", "A count."), &|what: &str| {
            integer(what, 0, MAX_NUMBER)
        }),
        leaf("date", "A date.").req("within", within).build(),
        leaf("choice", "A choice.")
            .req("at-least", text("The least option that suffices."))
            .build(),
        Table::new()
            .req("all", members("Every one must be met."))
            .build(),
        Table::new().req("any", members("One must be met.")).build(),
        Table::new()
            .req("of", members("So many of these must be met."))
            .req("at-least", integer("How many.", 1, 1000))
            .build(),
        Table::new()
            .req("choose", text("The choice that decides."))
            .req(
                "options",
                about("The rule under each option.", map_of(defined("rule"))),
            )
            .build(),
        Table::new().req("finding", finding).build(),
    ];
    definitions.insert(
        "rule".to_owned(),
        json!({ "anyOf": forms, "description": "When a criterion is met." }),
    );
}

/// A criterion has a rule, or says that none is known.
pub(super) fn rule_or_reserved() -> Value {
    let reserved = |yes: bool| json!({ "properties": { "reserved": { "const": yes } } });
    json!({ "oneOf": [
        { "allOf": [has("met-when"), reserved(false), lacks("judged-by")] },
        { "allOf": [has("reserved"), reserved(true), lacks("met-when"), lacks("judged-by")] },
        { "allOf": [has("judged-by"), reserved(false), lacks("met-when")] },
    ]})
}
