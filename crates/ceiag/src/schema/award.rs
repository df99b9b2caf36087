//! Files about an award: what happened, who awards, and what an assessor found.

use super::Definitions;
use super::document;
use super::part::{
    about, date, defined, flag, format, integer, list_of, one_of, plain_id, text, texts,
};
use super::sheet::institution;
use super::table::Table;
use crate::standard::AssessorOutcome;
use serde_json::{Value, json};

/// Months that a term or a notice may have.
const MONTHS: u32 = 600;

/// The schema of award files.
pub fn award() -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("institution".to_owned(), institution());
    definitions.insert("award-event".to_owned(), event());
    let root = Table::new()
        .req("format", format("ceiag-award/1"))
        .req("process", text("The id of the process."))
        .req("body", plain_id("The id of the awarding body."))
        .req("institution", defined("institution"))
        .opt(
            "event",
            about("What happened, in order.", list_of("award-event")),
        );
    let title = "What happened on the way to one award.";
    document("ceiag award", about(title, root.build()), definitions)
}

fn event() -> Value {
    // Exact to the penny: 99.5 as a number would be read as a float.
    let fee = json!({
        "anyOf": [
            { "type": "string", "pattern": r"^[0-9]{1,8}(\.[0-9]{1,2})?$" },
            { "type": "integer", "minimum": 0, "maximum": 99_999_999 },
        ],
        "description": "What was paid, in pounds.",
    });
    let term = ["years", "months", "until"].map(|key| json!({ "required": [key] }));
    let [years, months, until] = &term;
    Table::new()
        .req("event", text("The id of a step of the process."))
        .req("on", date("The day."))
        .opt("fee", fee)
        .opt("note", text("Anything else."))
        .opt(
            "assessment",
            plain_id("The id of the assessment, of an assessment or an award."),
        )
        .opt("body", plain_id("The id of the body, of a registration."))
        .opt(
            "years",
            integer("How long the award lasts.", 1, MONTHS / 12),
        )
        .opt("months", integer("The same in months.", 1, MONTHS))
        .opt("until", date("Or its last day."))
        .also(json!({ "not": { "anyOf": [
            { "allOf": [years, months] }, { "allOf": [years, until] }, { "allOf": [months, until] },
        ] } }))
        .build()
}

/// The schema of files of awarding bodies.
pub fn bodies() -> Value {
    let mut definitions = Definitions::new();
    let licence = Table::new()
        .req("from", date("The first day."))
        .opt("to", date("The last day; open where absent."));
    let body = Table::new()
        .req("id", plain_id("The id that awards and assessments name."))
        .opt("name", text("Its name; by default the id."))
        .req(
            "licensed",
            about("When it was or is licensed.", list_of("licence")),
        )
        .opt(
            "award-months",
            integer(
                "How long its awards last, in months, where an award does not say.",
                1,
                MONTHS,
            ),
        )
        .opt(
            "reassessment-notice-months",
            integer(
                "How long before the end a reassessment is due, in months.",
                0,
                MONTHS,
            ),
        );
    definitions.insert("licence".to_owned(), licence.build());
    definitions.insert("awarding-body".to_owned(), body.build());
    let root = Table::new()
        .req("format", format("ceiag-bodies/1"))
        .req("body", list_of("awarding-body"));
    let title =
        "Awarding bodies, each with the periods of its licence. They are the caller's own data.";
    document("ceiag bodies", about(title, root.build()), definitions)
}

/// What an assessor finds of one criterion.
pub(super) fn finding() -> Value {
    let outcome = |description| one_of(description, &AssessorOutcome::NAMES);
    Table::new()
        .req(
            "criterion",
            text("The criterion, by its id in the catalogue."),
        )
        .req("outcome", outcome("What is found."))
        .req("on", date("The day of the finding."))
        .opt("evidence", texts("Ids of the evidence register."))
        .req("reason", text("Why."))
        .opt("earlier", outcome("What the finding before it was."))
        .build()
}

/// The schema of assessment files.
pub fn assessment() -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("institution".to_owned(), institution());
    let agreed = Table::new()
        .req("by", text("Who agreed."))
        .req("on", date("When."))
        .req("because", text("Why."));
    let compass = Table::new()
        .req("present", flag("Whether there is one."))
        .opt("completed", date("The day on which it was completed."));
    let digest = json!({ "type": "string", "pattern": "^[0-9a-f]{64}$",
        "description": "The digest of the sheet, as the readiness for the Standard tells it." });
    let submitted = Table::new().req("sheet", digest).opt("on", date("When."));
    let assessor = Table::new()
        .opt("name", text("Any label."))
        .opt("independent", flag("Whether the assessor is independent."));
    let considered = Table::new()
        .req("what", text("What was looked at."))
        .opt("on", date("When."))
        .opt("note", text("Anything else."));
    definitions.insert("finding".to_owned(), finding());
    definitions.insert("considered".to_owned(), considered.build());
    let root = Table::new()
        .req("format", format("ceiag-assessment/1"))
        .req("id", plain_id("The id that an award names."))
        .req("body", plain_id("The id of the awarding body."))
        .req("catalogue", text("The id of the catalogue."))
        .req("started", date("The day on which it was started."))
        .opt("completed", date("The day on which it was completed."))
        .opt(
            "edition-agreed",
            about(
                "That another edition than the one in force was agreed.",
                agreed.build(),
            ),
        )
        .opt(
            "compass",
            about("Whether there is a Compass evaluation.", compass.build()),
        )
        .opt(
            "submitted",
            about("What the institution handed in.", submitted.build()),
        )
        .req("institution", defined("institution"))
        .opt("assessor", about("Who assesses.", assessor.build()))
        .opt(
            "considered",
            about("What was looked at.", list_of("considered")),
        )
        .opt(
            "finding",
            about(
                "What is found; nothing is taken out again.",
                list_of("finding"),
            ),
        );
    let title = "What an assessor found of one institution by the criteria of a catalogue.";
    document("ceiag assessment", about(title, root.build()), definitions)
}
