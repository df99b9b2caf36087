//! Editions: whole ones, and ones that tailor another.

use super::criterion::{grade, sources, strength, strength_basis};
use super::part::{
    about, date, defined, flag, format, list_of, one_of, plain_id, some_of, text, texts,
};
use super::table::Table;
use super::{Definitions, catalogue, criterion, document, rule};
use crate::framework::{Judgement, ReadingKind};
use crate::institution::Setting;
use serde_json::{Value, json};

/// The schema of framework files. A file that `extends` another edition needs no more than its own id.
pub fn framework() -> Value {
    let mut definitions = Definitions::new();
    rule::define(&mut definitions);
    criterion::define(&mut definitions);
    catalogue::define(&mut definitions);
    let needs = |readings: &[&str], keys: &[&str]| json!({ "if": { "properties": { "reading": { "enum": readings } } }, "then": { "required": keys } });
    let whole = keys(true)
        .also(needs(&["score", "findings"], &["criterion"]))
        .also(needs(&["level"], &["level", "theme"]));
    definitions.insert("whole".to_owned(), whole.build());
    let tailored = keys(false)
        .req("extends", text("The edition that is tailored."))
        .opt("without", texts("Criteria that are left out."))
        .opt("select", texts("The only criteria that are kept."))
        .opt("change", list_of("change"));
    definitions.insert("tailored".to_owned(), tailored.build());
    let root = json!({
        "type": "object",
        "description": "One dated edition of a rule book.",
        "if": { "required": ["extends"] },
        "then": defined("tailored"),
        "else": defined("whole"),
    });
    document("ceiag framework", root, definitions)
}

/// The keys of an edition; one that tailors another takes from it what it does not say.
fn keys(whole: bool) -> Table {
    Table::new()
        .req("format", format("ceiag-framework/1"))
        .req("id", plain_id("Its id, never reused."))
        .key(
            "series",
            whole,
            plain_id("The series of which it is an edition."),
        )
        .key(
            "edition",
            whole,
            text("Its name within the series, such as `2025`."),
        )
        .key("title", whole, text("The full title."))
        .opt("label", text("The title that people read in results."))
        .opt("owner", text("Who owns the rule book."))
        .key(
            "settings",
            whole,
            some_of("Settings that it covers.", &Setting::NAMES),
        )
        .opt("settings-by-choice", settings_by_choice())
        .key(
            "reading",
            whole,
            one_of(
                "What it says of all findings together.",
                &ReadingKind::NAMES,
            ),
        )
        .opt(
            "default-profile",
            text("The profile that reads a score unless another is named."),
        )
        .opt(
            "strength",
            strength("How strongly its criteria bind unless one says otherwise."),
        )
        .opt("strength-basis", strength_basis())
        .opt(
            "text-version",
            text("The version of wording, sources and notes."),
        )
        .key("in-force", whole, in_force())
        .opt(
            "official",
            flag("It is its owner's own text; whoever holds the file vouches for that."),
        )
        .opt(
            "needs-compass",
            flag("A decision by it needs a Compass self-evaluation to be there. Left out: not known."),
        )
        .opt(
            "needs-compass-known-to",
            date("The last day of start for which that need is known."),
        )
        .opt("benchmark", list_of("benchmark"))
        .opt("theme", list_of("theme"))
        .opt("section", list_of("benchmark"))
        .opt(
            "judgement",
            one_of("How the level of a theme is found.", &Judgement::NAMES),
        )
        .opt("level", list_of("level"))
        .opt("question", list_of("question"))
        .opt("descriptor", list_of("descriptor"))
        .opt("choice", list_of("choice"))
        .opt("criterion", list_of("criterion"))
        .opt("profile", list_of("profile"))
        .opt("context", list_of("context"))
        .opt("window", list_of("window"))
        .opt("fact", list_of("fact"))
        .opt("source", list_of("source"))
}

fn settings_by_choice() -> Value {
    let one = Table::new()
        .req("setting", one_of("The setting.", &Setting::NAMES))
        .req("choice", text("The choice."))
        .req(
            "option",
            text("The option under which it covers the setting."),
        );
    json!({
        "type": "array",
        "items": one.build(),
        "description": "Settings that it covers when a choice is made so, or left open.",
    })
}

fn in_force() -> Value {
    let table = Table::new()
        .req("from", date("The first day."))
        .opt("to", date("The last day; open while nothing replaces it."))
        .opt("stated", text("The period as its source states it."))
        .req("grade", grade())
        .opt("sources", sources());
    about("When it is in force.", table.build())
}
