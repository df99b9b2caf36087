//! The tables of an edition: criteria, choices, profiles, context, windows.

use super::Definitions;
use super::part::{
    about, defined, flag, integer, list_of, one_of, plain_id, row_id, some_of, text, texts, years,
};
use super::rule::rule_or_reserved;
use super::table::Table;
use crate::framework::{ContextKind, Grade, Profile, Rounding, Strength};
use crate::institution::Setting;
use serde_json::{Value, json};

pub(super) fn grade() -> Value {
    one_of("How well this is known.", &Grade::NAMES)
}

pub(super) fn sources() -> Value {
    texts("Keys of the sources.")
}

pub(super) fn strength(what: &str) -> Value {
    one_of(what, &Strength::NAMES)
}

pub(super) fn strength_basis() -> Value {
    let table = Table::new()
        .req("grade", grade())
        .opt("sources", sources())
        .opt("note", text("What a reader should know."));
    about("How well that strength is known.", table.build())
}

/// Defines every table that is a row of an edition.
pub(super) fn define(definitions: &mut Definitions) {
    let mut add = |name: &str, table: Table| definitions.insert(name.to_owned(), table.build());
    add("benchmark", benchmark());
    add("theme", theme());
    add("level", level());
    add("question", question());
    add("descriptor", descriptor());
    add(
        "criterion",
        criterion(
            Table::new().req("id", row_id("Its id, never reused.")),
            true,
        ),
    );
    add(
        "change",
        criterion(
            Table::new().req("criterion", text("The criterion that is changed.")),
            false,
        ),
    );
    add("choice", choice());
    add("profile", profile());
    add("item", item());
    add("context", context());
    add("window", window());
}

fn benchmark() -> Table {
    Table::new()
        .req("id", row_id("Its id, such as `BM5`."))
        .req("number", integer("The number that people use.", 1, 1000))
        .req("label", text("Its topic."))
}

fn theme() -> Table {
    benchmark().req(
        "benchmarks",
        texts("The benchmarks in which it is rooted, such as `gatsby-2025-schools/BM1`."),
    )
}

fn level() -> Table {
    Table::new()
        .req("id", plain_id("Its id."))
        .req("label", text("What people read."))
        .opt(
            "floor",
            flag("Everybody starts here; only the first level."),
        )
}

fn question() -> Table {
    Table::new()
        .req("id", row_id("Its id."))
        .req("theme", text("Its theme."))
        .opt("text", text("What is asked."))
}

fn descriptor() -> Table {
    Table::new()
        .opt("theme", text("The theme whose level it describes."))
        .opt("question", text("The question whose level it describes."))
        .req("level", text("The level."))
        .req("text", text("What is described."))
}

/// The keys of a criterion; a change of one needs none of them.
fn criterion(table: Table, whole: bool) -> Table {
    let applies = Table::new()
        .opt(
            "years",
            years("Only where the institution has one of these year groups."),
        )
        .opt(
            "begins-by",
            integer(
                "Only where the lowest year group is this one or lower.",
                0,
                14,
            ),
        )
        .opt(
            "settings",
            some_of("Only in these settings.", &Setting::NAMES),
        );
    let ending = Table::new().req("last-year", years("The highest year group is among these."));
    let working = Table::new()
        .req("rule", defined("rule"))
        .req("grade", json!({ "const": Grade::Project.id(), "description": "A working reading is the author's own." }))
        .opt("note", text("What a reader should know of it."));
    let table = table
        .opt("benchmark", text("The benchmark it belongs to."))
        .opt(
            "theme",
            text("The theme it belongs to, in a maturity model."),
        )
        .opt(
            "level",
            text("The level it is a statement of, in a maturity model."),
        )
        .opt(
            "section",
            text("The section it belongs to, in a catalogue."),
        )
        .opt(
            "judged-by",
            text("Whose finding decides it, in a catalogue; it then has no rule."),
        )
        .key(
            "label",
            whole,
            text("A few words that people read in lists."),
        )
        .opt("text", text("The criterion in your own words."))
        .key("grade", whole, grade())
        .opt("sources", sources())
        .opt("strength", strength("How strongly it binds."))
        .opt("strength-basis", strength_basis())
        .opt("applies", about("To whom it applies.", applies.build()))
        .opt(
            "not-sourced-where",
            about(
                "Whose rule is not known; there it is as if reserved.",
                ending.build(),
            ),
        )
        .opt(
            "profiles",
            texts("The profiles under which it exists; by default all."),
        )
        .opt("note", text("What a reader should know."))
        .opt("met-when", defined("rule"))
        .opt("reserved", flag("No rule is known."))
        .opt(
            "working-reading",
            about(
                "A rule that is used only when it is chosen by name.",
                working.build(),
            ),
        );
    if whole {
        table.also(rule_or_reserved())
    } else {
        table
    }
}

fn choice() -> Table {
    let option = Table::new()
        .req("id", plain_id("Its id."))
        .req("label", text("What people read."))
        .req("grade", grade());
    Table::new()
        .req("id", plain_id("Its id."))
        .req("label", text("What is chosen, in a few words."))
        .opt("question", text("The question that it answers."))
        .req("grade", grade())
        .opt("sources", sources())
        .req(
            "options",
            json!({ "type": "array", "items": option.build() }),
        )
}

fn profile() -> Table {
    Table::new()
        .req("id", plain_id("Its id."))
        .req("label", text("What people read."))
        .req("grade", grade())
        .opt("sources", sources())
        .opt("note", text("What a reader should know."))
        .opt("by-name-only", flag("Used only when it is named."))
        .opt(
            "percent",
            one_of(
                "How a percentage is printed; without it there is none.",
                &Rounding::NAMES,
            ),
        )
        .opt(
            "benchmarks",
            texts("The benchmarks that it scores; by default all."),
        )
        .opt("item", list_of("item"))
}

fn item() -> Table {
    Table::new()
        .req("criterion", text("The criterion."))
        .opt(
            "weight",
            integer(
                "The weight of each part; by default 1.",
                1,
                Profile::MAX_WEIGHT,
            ),
        )
        .opt(
            "parts",
            integer(
                "In how many parts credit is given; by default 1, or the steps of the fact that gives credit.",
                1,
                Profile::MAX_WEIGHT,
            ),
        )
        .opt(
            "credit-from",
            text("A choice or count whose value is the credit."),
        )
}

fn context() -> Table {
    Table::new()
        .req("id", row_id("Its id."))
        .opt("benchmark", text("The benchmark it belongs to."))
        .opt("theme", text("The theme it belongs to."))
        .opt("section", text("The section it belongs to."))
        .req("kind", one_of("What it is.", &ContextKind::NAMES))
        .opt("text", text("Your own words."))
        .req("grade", grade())
        .opt("sources", sources())
        .opt("note", text("Why it is not judged."))
}

fn window() -> Table {
    let day = |what: &str| json!({ "type": "string", "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "description": what });
    Table::new()
        .req("id", row_id("Its id."))
        .req(
            "criterion",
            text("The criterion that judges the last year whose window has closed."),
        )
        .req("label", text("What people read."))
        .req("years", years("First and last year group that it spans."))
        .req(
            "opens",
            day("Month and day in the academic year of the first year group."),
        )
        .req(
            "closes",
            day("Month and day in the academic year of the last year group."),
        )
        .opt(
            "leap-day-choice",
            text("A choice that says whether 29 February belongs to it."),
        )
}
