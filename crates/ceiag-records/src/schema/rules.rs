//! Files of derivations, `ceiag-derivations/1`.

use super::table::{Table, flag, ids, integer, list, one, one_or_more, text, texts, year_group};
use crate::record::{Kind, Mode, Part, ProviderKind, StaffRole};
use ceiag::framework::Grade;
use serde_json::{Value, json};

/// A file of derivations; the caller's own may leave out what it doesn't change.
pub(super) fn rules(own: bool) -> Value {
    let table = Table::default().req("format", json!({ "const": "ceiag-derivations/1" }));
    let table = match own {
        true => table
            .opt("whole-year", whole_year())
            .opt("derivation", list(derivation())),
        false => table
            .req("whole-year", whole_year())
            .req("derivation", list(derivation())),
    };
    table
        .opt("choice", list(choice()))
        .opt("not-derived", list(not_derived()))
        .build("How facts follow from records.")
}

fn grade() -> Value {
    one("How well it is known.", &Grade::NAMES)
}

fn month_day(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$", "description": description })
}

fn whole_year() -> Value {
    Table::default()
        .req(
            "joined-by",
            month_day("Who is there by then counts from the first day."),
        )
        .req(
            "left-from",
            month_day("Who stays until then counts to the last."),
        )
        .req("grade", grade())
        .opt("note", text("What a reader should know."))
        .build("What a whole academic year on roll is.")
}

fn choice() -> Value {
    let option = Table::default()
        .req("id", text("The id."))
        .req("label", text("What people read."))
        .req("grade", grade())
        .build("An option.");
    Table::default()
        .req("id", text("The id."))
        .req("label", text("What people read."))
        .req("question", text("The question."))
        .req("grade", grade())
        .req("options", list(option))
        .build("A question that no source answers.")
}

fn not_derived() -> Value {
    Table::default()
        .req("facts", texts("Facts that no record gives."))
        .req("reason", text("Why."))
        .build("Facts that are not derived.")
}

fn derivation() -> Value {
    Table::default()
        .req("fact", text("The fact's id."))
        .req("population", population())
        .req("counts", counts())
        .req("window", window())
        .opt("sources", texts("Keys of its sources."))
        .opt("note", text("What a reader should know."))
        .build("How one fact follows from records.")
}

/// A year group, or one of some words.
fn year_or(description: &str, words: &[&str]) -> Value {
    json!({ "anyOf": [year_group("A year group."), { "enum": words }], "description": description })
}

fn population() -> Value {
    let left = json!({ "anyOf": [{ "const": "any" }, list(year_group("A year group."))] });
    Table::default()
        .opt(
            "enrolled-in",
            year_or("Enrolled in the academic year.", &["year-group", "any"]),
        )
        .opt(
            "finished",
            year_or("In its last academic year.", &["key-stage", "programme"]),
        )
        .opt("left", left)
        .opt(
            "finished-or-left",
            year_group("Finished this year group or left."),
        )
        .opt(
            "of",
            json!({ "enum": ["meetings", "programme", "staff", "employers"] }),
        )
        .one_of(&["enrolled-in", "finished", "left", "finished-or-left", "of"])
        .opt("role", one("The work of staff.", StaffRole::NAMES))
        .opt("since", year_group("Here in every year group since."))
        .opt("years-ago", integer("Academic years before.", 0, 20))
        .opt(
            "considering-he",
            flag("Only those considering higher education."),
        )
        .req("grade", grade())
        .build("Who is counted.")
}

fn counts() -> Value {
    let differing = json!({ "enum": ["employer-size", "sector"] });
    let differing = json!({ "anyOf": [differing, { "type": "array", "items": differing }] });
    Table::default()
        .req("kind", one_or_more("Of one of these kinds.", Kind::NAMES))
        .opt("at-least", integer("How many it takes.", 1, 100))
        .opt(
            "attended",
            flag("Whether the pupil must have been there; true unless it says otherwise."),
        )
        .opt("mode", one_or_more("In one of these ways.", Mode::NAMES))
        .opt(
            "provider-kind",
            one_or_more("With one of these providers.", ProviderKind::NAMES),
        )
        .opt("in-curriculum", flag("Only as part of the curriculum."))
        .opt("in-school-day", flag("Only within the school day."))
        .opt("self-employed", flag("Only with somebody self-employed."))
        .opt(
            "adviser-level",
            integer("Only with an adviser of this level or above.", 0, 8),
        )
        .opt("parts", one_or_more("With all of these parts.", Part::NAMES))
        .opt(
            "every-subject",
            json!({ "anyOf": [{ "type": "boolean" }, { "const": "stem" }], "description": "One in every subject taken." }),
        )
        .opt("one-of-each", flag("One with each of the providers."))
        .opt("differing", differing)
        .opt(
            "anniversaries",
            list(integer("Years since the leaver year.", 0, 14)),
        )
        .opt(
            "shows",
            json!({ "enum": ["yes", "no"], "description": "Where records show only one of them." }),
        )
        .req("grade", grade())
        .build("What counts.")
}

fn window() -> Value {
    let named = [
        "academic-year",
        "key-stage",
        "programme",
        "after-leaving",
        "both-years",
    ];
    let years = json!({ "type": "array", "items": year_group("A year group."), "minItems": 2, "maxItems": 2 });
    Table::default()
        .opt("in", json!({ "enum": named }))
        .opt("years", years)
        .one_of(&["in", "years"])
        .opt(
            "closes",
            month_day("The last day in the last of the years."),
        )
        .opt(
            "leap-day-choice",
            text("The choice on whether 29 February follows."),
        )
        .req("grade", json!({ "enum": ids(&Grade::NAMES) }))
        .build("When.")
}
