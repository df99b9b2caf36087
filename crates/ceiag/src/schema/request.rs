//! Requests of every operation. What a request brings along is described by the schema of its file, not here again.

use super::part::{about, date, defined, flag, one_of, text, years};
use super::sheet::{choices, frameworks, institution, profiles, sheet};
use super::table::Table;
use super::{Definitions, document};
use crate::api::MAX_OWN;
use crate::framework::Library;
use crate::institution::Setting;
use serde_json::{Value, json};

/// Requests of `evaluate`, `next`, `questions` and `template`.
pub fn request(library: &Library) -> Value {
    let mut definitions = Definitions::new();
    let whole = sheet(library, &mut definitions);
    definitions.insert("sheet".to_owned(), whole);
    let table = judging(library, defined("sheet"));
    document("ceiag request", own(table).build(), definitions)
}

/// Requests of `explain`.
pub fn explain_request(library: &Library) -> Value {
    let mut table = options(Table::new(), library, true);
    table = table
        .req("criterion", text("The criterion that is to be explained."))
        .opt("sheet", fact_sheet());
    plain("ceiag request of `explain`", own(table))
}

/// Requests of `compare`.
pub fn compare_request(library: &Library) -> Value {
    let mut definitions = Definitions::new();
    let side = judging(library, fact_sheet()).build();
    definitions.insert("side".to_owned(), side);
    let table = options(Table::new(), library, false)
        .req("before", defined("side"))
        .req("after", defined("side"));
    document(
        "ceiag request of `compare`",
        own(table).build(),
        definitions,
    )
}

/// Requests of `history`.
pub fn history_request() -> Value {
    let table = Table::new()
        .req("results", results())
        .req("as_of", date("The day up to which results are taken."))
        .opt(
            "institution",
            text("The name of the only institution whose results are taken."),
        );
    plain("ceiag request of `history`", own(table))
}

/// Requests of `profile test`.
pub fn profile_test_request() -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("institution".to_owned(), institution());
    let table = Table::new()
        .req("profile", text("The profile that is to be tested."))
        .opt(
            "framework",
            text("The edition that has it; needed where several have one of that id."),
        )
        .opt("institution", defined("institution"))
        .opt(
            "sixth_form",
            flag("Whether an institution that is not described has a sixth form."),
        )
        .req("results", results());
    let title = "ceiag request of `profile test`";
    document(title, own(table).build(), definitions)
}

/// Requests of `award status` and `award timeline`.
pub fn award_request() -> Value {
    let table = Table::new()
        .req("award", file("An award file, `ceiag-award/1`."))
        .opt(
            "bodies",
            file("A file of awarding bodies, `ceiag-bodies/1`."),
        )
        .req("as_of", date("The day on which the award is looked at."));
    plain(
        "ceiag request of `award status` and `award timeline`",
        own(table),
    )
}

/// Requests of `standard brief`.
pub fn standard_brief_request() -> Value {
    let table = Table::new()
        .opt("award", file("An award file, `ceiag-award/1`."))
        .opt(
            "bodies",
            file("A file of awarding bodies, `ceiag-bodies/1`."),
        )
        .req("as_of", date("The day of the page."));
    plain("ceiag request of `standard brief`", own(table))
}

/// Requests of `standard editions`.
pub fn standard_editions_request() -> Value {
    let table = Table::new()
        .opt("series", text("The series; by default the Standard's."))
        .opt("setting", one_of("For whom.", &Setting::NAMES))
        .opt("started", date("The first day of the assessment."))
        .opt("completed", date("The last day of the assessment."));
    plain("ceiag request of `standard editions`", own(table))
}

/// Requests of `standard readiness`.
pub fn standard_readiness_request(library: &Library) -> Value {
    let table = judging(library, fact_sheet())
        .opt(
            "catalogue",
            text("The catalogue; by default the reference criteria in force."),
        )
        .opt(
            "register",
            file("A register of evidence, `ceiag-evidence/1`."),
        )
        .opt("reported", results())
        .opt("reviews", reviews());
    plain("ceiag request of `standard readiness`", own(table))
}

/// Requests of `standard finding`.
pub fn standard_finding_request() -> Value {
    let table = Table::new()
        .req("assessment", file("An assessment, `ceiag-assessment/1`."))
        .req("finding", about("What is found.", super::award::finding()))
        .opt(
            "bodies",
            file("A file of awarding bodies, `ceiag-bodies/1`."),
        );
    plain("ceiag request of `standard finding`", own(table))
}

/// Requests of `standard record`.
pub fn standard_record_request() -> Value {
    let table = Table::new()
        .req("assessment", file("An assessment, `ceiag-assessment/1`."))
        .opt(
            "bodies",
            file("A file of awarding bodies, `ceiag-bodies/1`."),
        )
        .opt("sheet", fact_sheet())
        .opt("reported", results())
        .opt("reviews", reviews());
    plain("ceiag request of `standard record`", own(table))
}

/// Reviews of which tier and day are shown.
fn reviews() -> Value {
    json!({ "type": "array", "items": file("A review, `ceiag-review/1`.") })
}

/// Requests of `framework check`.
pub fn check_framework_request() -> Value {
    let table = Table::new().req("framework", json!({ "description": FRAMEWORK }));
    plain("ceiag request of `framework check`", own(table))
}

/// Requests of `framework diff`.
pub fn diff_frameworks_request() -> Value {
    let side = json!({
        "type": ["string", "object"],
        "description": "The id of an edition, or a framework file.",
    });
    let table = Table::new().req("before", side.clone()).req("after", side);
    plain("ceiag request of `framework diff`", own(table))
}

/// Requests of `merge`.
pub fn merge_request() -> Value {
    let sheets = json!({ "type": "array", "items": fact_sheet(), "minItems": 1 });
    plain(
        "ceiag request of `merge`",
        own(Table::new().req("sheets", sheets)),
    )
}

/// Requests of `framework list`.
pub fn frameworks_request(library: &Library) -> Value {
    let table = Table::new()
        .opt(
            "setting",
            one_of("Only editions that cover this setting.", &Setting::NAMES),
        )
        .opt(
            "years",
            years("First and last year group, which decide which Compass evaluation applies."),
        )
        .opt(
            "as_of",
            date("With a setting: also say what is in force on this day."),
        )
        .opt("choices", choices(library));
    plain("ceiag request of `framework list`", own(table))
}

const FRAMEWORK: &str = "A framework file, as `framework.schema.json` describes it.";

pub(super) fn plain(title: &str, table: Table) -> Value {
    document(title, table.build(), Definitions::new())
}

/// A sheet, and how it is to be judged.
fn judging(library: &Library, sheet: Value) -> Table {
    options(Table::new().req("sheet", sheet), library, true)
}

/// Options; those of one sheet alone only where `single`.
pub(super) fn options(table: Table, library: &Library, single: bool) -> Table {
    let table = table
        .opt("frameworks", frameworks(library))
        .opt("profiles", profiles(library))
        .opt("choices", choices(library))
        .opt(
            "tolerant",
            flag("Take refused facts as unknown and say so."),
        );
    if !single {
        return table;
    }
    table
        .opt(
            "as_of",
            date("The day of judgement; by default the sheet's own."),
        )
        .opt(
            "all_choices",
            flag("Also judge under each combination of open choices (`evaluate`)."),
        )
        .opt(
            "all",
            flag("Every question, also those that can no longer change anything (`questions`)."),
        )
}

/// Editions of the caller's own, which every request may bring along.
pub(super) fn own(table: Table) -> Table {
    let list = json!({
        "type": "array",
        "items": { "type": "object", "description": FRAMEWORK },
        "maxItems": MAX_OWN,
        "description": "Editions that belong to the library for this request. Ids of their own facts, choices and profiles are in no published schema.",
    });
    table.opt("own_frameworks", list)
}

/// A file of another kind, which its reader checks.
fn file(what: &str) -> Value {
    about(what, json!({ "type": "object" }))
}

pub(super) fn fact_sheet() -> Value {
    about(
        "A fact sheet, as `fact-sheet.schema.json` describes it.",
        json!({ "type": "object" }),
    )
}

/// Rows of reported results; which keys there are says the reader, which takes any case and `-`, `_` or a space.
fn results() -> Value {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": { "type": ["string", "integer", "null"] },
            "examples": [{
                "institution": "Example School",
                "instrument": "compass",
                "generation": "classic",
                "evaluation_type": "schools",
                "completed": "2024-07-19",
                "bm1": 64,
                "bm2_status": "achieved",
            }],
        },
        "description": "What an instrument printed, one evaluation a row, with the headers of a table of results as keys.",
    })
}
