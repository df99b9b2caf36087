//! Reviews, and the requests about them.

use super::Definitions;
use super::document;
use super::part::{
    ACADEMIC_YEAR, URN, about, date, defined, flag, format, list_of, one_of, plain_id, text, texts,
};
use super::request::own;
use super::sheet::institution;
use super::table::Table;
use crate::review::{Independence, Tier};
use serde_json::{Value, json};

/// The schema of review files.
pub fn review() -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("institution".to_owned(), institution());
    for (name, schema) in items() {
        definitions.insert(name.to_owned(), schema);
    }
    let reviewer = Table::new()
        .opt("name", text("The name of the other institution."))
        .opt(
            "urn",
            json!({ "type": ["string", "integer"], "description": "Its URN.", "pattern": URN }),
        );
    let facilitator = Table::new()
        .opt("name", text("Any label."))
        .opt("trained", flag("Whether the facilitator is trained."))
        .opt("from", text("Where from, such as a careers hub or trust."));
    let follows = Table::new()
        .req("review", text("The id of the internal review before it."))
        .opt("completed", date("The day on which that was completed."));
    let process = Table::new()
        .req("aspect", text("What of the process."))
        .req("finding", text("What is found."));
    let list = |table: Table| json!({ "type": "array", "items": table.build() });
    let root = Table::new()
        .req("format", format("ceiag-review/1"))
        .req("id", plain_id("The id by which other reviews name it."))
        .req("tier", one_of("The tier.", &Tier::NAMES))
        .req("model", text("The id of the maturity model."))
        .opt("model-digest", text("The digest of the model when the review began."))
        .opt("academic-year", json!({ "type": "string", "pattern": ACADEMIC_YEAR,
            "description": "The academic year; by default the one in which the review was started." }))
        .req("started", date("The day on which it was started."))
        .opt("completed", date("The day on which it was completed."))
        .opt("hub", text("The careers hub."))
        .opt("region", text("The region."))
        .opt("theme", text("The theme of a national review."))
        .opt("institution", defined("institution"))
        .opt("participant", about("Who took part; recorded before any judgement.", list_of("participant")))
        .opt("judgement", about("One level for each question; a later one replaces an earlier one and says so.", list_of("judgement")))
        .opt("finding", about("What reviewers find of criteria and benchmarks.", list_of("finding")))
        .opt("priority", about("Priorities of the improvement plan.", list_of("priority")))
        .opt("action", about("What is to be done.", list_of("action")))
        .opt("facilitator", about("Who leads a peer review.", facilitator.build()))
        .opt("follows", about("The internal review that a peer review follows.", follows.build()))
        .opt("reviewer", about("The other institutions of a peer review.", list(reviewer)))
        .opt("reviews", texts("The reviews that an expert or national review reads."))
        .opt("process", about("What an expert or national review says of the process.", list(process)));
    let title =
        "People's judgement of one institution by a maturity model, or of the reviewing itself.";
    document("ceiag review", about(title, root.build()), definitions)
}

/// What a review holds many of, by the key of a request that adds one.
fn items() -> [(&'static str, Value); 5] {
    let independence = || {
        one_of(
            "How independent it is; by default what the tier says.",
            &Independence::NAMES,
        )
    };
    let evidence = || texts("Ids of the evidence register.");
    let participant = Table::new()
        .req("role", text("The id of a role, or `other`."))
        .opt("described", text("The role in words, for `other`."))
        .opt("name", text("Any label."))
        .opt("on", date("The day on which it was recorded."));
    let judgement = Table::new()
        .req(
            "question",
            text("The id of a question, or of a theme without questions."),
        )
        .req("level", text("The id of the level that fits best."))
        .req("on", date("The day of the judgement."))
        .opt("independence", independence())
        .opt("strengths", texts("What is strong."))
        .opt("to-develop", texts("What is to be developed."))
        .opt("evidence", evidence())
        .opt("note", text("Anything else."))
        .opt(
            "earlier",
            text("The id of the level that it replaces; needed for a second judgement of a question."),
        )
        .opt("reason", text("Why it replaces that."));
    let finding = Table::new()
        .req(
            "criterion",
            text("An edition and a criterion or benchmark, `EDITION/ID`."),
        )
        .req(
            "outcome",
            json!({ "enum": ["met", "not-met"], "description": "What is found." }),
        )
        .req("on", date("The day of the finding."))
        .opt("independence", independence())
        .opt("evidence", evidence())
        .opt("reason", text("Why."))
        .opt(
            "earlier",
            json!({ "enum": ["met", "not-met"],
                "description": "What it replaces; needed for a second finding of a criterion, with a reason." }),
        );
    let priority = Table::new()
        .req("id", text("The id."))
        .req("text", text("The priority."));
    let action = Table::new()
        .req("id", text("The id."))
        .opt("question", text("The question that it comes from."))
        .opt(
            "criterion",
            text("Or the criterion or benchmark, `EDITION/ID`."),
        )
        .req("text", text("What is to be done."))
        .opt("owner", text("Who does it."))
        .opt("by", date("The day by which it is done."))
        .opt("priority", text("The priority that it serves."))
        .opt(
            "highest-leverage",
            flag("Whether it is one of those with most effect."),
        );
    [
        ("participant", participant.build()),
        ("judgement", judgement.build()),
        ("finding", finding.build()),
        ("priority", priority.build()),
        ("action", action.build()),
    ]
}

fn file(what: &str) -> Value {
    about(what, json!({ "type": "object" }))
}

fn a_review() -> Value {
    file("A review, as `review.schema.json` describes it.")
}

fn a_sheet() -> Value {
    file("A fact sheet of the same institution, as `fact-sheet.schema.json` describes it.")
}

fn shared() -> Table {
    Table::new()
        .req("review", a_review())
        .opt("sheet", a_sheet())
        .opt("as_of", date("The day as of which the review is looked at; by default the last that it or the sheet records."))
}

/// Requests of `review status`.
pub fn review_status_request() -> Value {
    document(
        "ceiag request of `review status`",
        own(shared()).build(),
        Definitions::new(),
    )
}

/// Requests of `review record`.
pub fn review_record_request() -> Value {
    let mut table = shared();
    for (name, schema) in items() {
        table = table.opt(name, schema);
    }
    table = table.opt(
        "complete",
        date("The day on which the review was completed."),
    );
    document(
        "ceiag request of `review record`",
        own(table).build(),
        Definitions::new(),
    )
}

/// Requests of `moderate`.
pub fn moderate_request() -> Value {
    let side = Table::new()
        .opt("review", a_review())
        .opt("sheet", a_sheet());
    let sides = json!({ "type": "array", "items": side.build(), "minItems": 2 });
    let table = Table::new().req(
        "sides",
        about(
            "The sides, each with a review, a fact sheet or both.",
            sides,
        ),
    );
    document(
        "ceiag request of `moderate`",
        own(table).build(),
        Definitions::new(),
    )
}
