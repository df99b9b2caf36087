//! Registers and catalogues of evidence, and what is asked and answered about them.

use super::answer::derived;
use super::part::{date, defined, format, list_of, one_of, plain_id, row_id, text, texts};
use super::request::{fact_sheet, options, own, plain};
use super::sheet::{choices, frameworks, institution, profiles};
use super::table::Table;
use super::{Definitions, document};
use crate::api::{
    CoverageAnswer, CrosswalkAnswer, EvidenceAnswer, EvidenceBy, EvidenceKindsAnswer, Warned,
};
use crate::evidence::{EvidenceCatalogue, ServesHow};
use crate::framework::{Grade, Library};
use serde_json::{Value, json};

/// Registers of evidence.
pub fn evidence_register(library: &Library) -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("institution".to_owned(), institution());
    definitions.insert("item".to_owned(), item(library).build());
    definitions.insert("serves".to_owned(), serves());
    let table = Table::new()
        .opt("format", format("ceiag-evidence/1"))
        .req("institution", defined("institution"))
        .opt("item", list_of("item"));
    document("ceiag register of evidence", table.build(), definitions)
}

/// Catalogues of kinds of evidence.
pub fn evidence_catalogue() -> Value {
    let mut definitions = Definitions::new();
    definitions.insert("serves".to_owned(), serves());
    let graded = |table: Table| {
        table
            .req("grade", one_of("How well it is known.", &Grade::NAMES))
            .opt("sources", texts("Keys of the sources."))
    };
    let named = || {
        Table::new()
            .req("id", plain_id("Its id."))
            .req("label", text("What people read."))
    };
    let meetings = json!({ "type": "array", "items": named().build(), "description": "Its meetings, in order." });
    let pack = graded(named())
        .req("meetings", meetings)
        .opt("note", text("What a reader should know."));
    definitions.insert("pack".to_owned(), pack.build());
    definitions.insert("area".to_owned(), graded(named()).build());
    let kind = Table::new()
        .req("id", row_id("Its id."))
        .req(
            "label",
            text("A few words that read well inside a sentence."),
        )
        .opt("pack", text("The pack to which it belongs."))
        .opt("meeting", text("The meeting of the pack."))
        .opt("serves", list_of("serves"))
        .opt("areas", texts("Learning areas that it belongs to."))
        .opt(
            "key-stages",
            key_stages("Key stages at which coverage looks for it."),
        )
        .opt("note", text("What a reader should know."));
    definitions.insert("kind".to_owned(), graded(kind).build());
    let link = Table::new()
        .req("from", target("What is served."))
        .req("to", target("What it bears on."))
        .req("how", one_of("How.", &ServesHow::NAMES))
        .opt("note", text("What a reader should know."));
    definitions.insert("link".to_owned(), graded(link).build());
    let table = Table::new()
        .req("format", format("ceiag-evidence-catalogue/1"))
        .opt("pack", list_of("pack"))
        .opt("area", list_of("area"))
        .opt("kind", list_of("kind"))
        .opt("link", list_of("link"));
    document("ceiag catalogue of evidence", table.build(), definitions)
}

fn item(library: &Library) -> Table {
    let catalogue = &library.evidence;
    let known = catalogue.kinds.iter().map(|kind| kind.id.as_str());
    let kinds: Vec<&str> = known.chain([EvidenceCatalogue::OTHER]).collect();
    let kinds = json!({ "enum": kinds, "description": "Its kind; `other` needs `described`." });
    let areas: Vec<&str> = catalogue
        .areas
        .iter()
        .map(|area| area.id.as_str())
        .collect();
    let areas = json!({
        "type": "array",
        "items": { "enum": areas },
        "description": "Learning areas; by default those of its kind.",
    });
    let short = target("A criterion, benchmark or theme that it indicates.");
    let serves = json!({
        "type": "array",
        "items": { "anyOf": [short, defined("serves")] },
        "description": "What it serves beyond its kind. Facts named here are all that it documents.",
    });
    Table::new()
        .req("id", row_id("Its id, unique in the register."))
        .req("kind", kinds)
        .opt("described", text("What it is, where it fits no kind."))
        .req("title", text("What the institution calls it."))
        .opt("shows", text("What it shows, not only that it exists."))
        .opt("date", date("The day from which it is there."))
        .opt("place", text("Where it is kept."))
        .opt(
            "owner",
            text("Who answers for it; absent or empty: nobody."),
        )
        .opt(
            "review-by",
            date("The last day on which it counts as current."),
        )
        .opt("serves", serves)
        .opt("areas", areas)
        .opt(
            "key-stages",
            key_stages("Key stages that it speaks of; by default those of its kind."),
        )
}

/// A fact is documented; anything else is indicated or related.
fn serves() -> Value {
    let fact = Table::new()
        .req("fact", text("A fact that it documents."))
        .req("how", json!({ "const": "counts-as" }));
    let finding = Table::new()
        .req("to", target("A criterion, benchmark or theme."))
        .req("how", one_of("How.", &ServesHow::NAMES));
    json!({ "anyOf": [fact.build(), finding.build()] })
}

fn target(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[^/]+/.+$", "description": description })
}

fn key_stages(description: &str) -> Value {
    json!({
        "type": "array",
        "items": { "type": "integer", "minimum": 3, "maximum": 5 },
        "uniqueItems": true,
        "description": description,
    })
}

const REGISTER: &str = "A register of evidence, as `evidence-register.schema.json` describes it.";

fn register() -> Value {
    json!({ "type": "object", "description": REGISTER })
}

/// Requests of `evidence pack`.
pub fn evidence_request(library: &Library) -> Value {
    let table = Table::new()
        .req("register", register())
        .req("as_of", date("The day on which the evidence is looked at."))
        .opt(
            "by",
            one_of(
                "How it is put in order; by default `meeting`.",
                &EvidenceBy::NAMES,
            ),
        )
        .opt("frameworks", frameworks(library))
        .opt("profiles", profiles(library))
        .opt("choices", choices(library));
    plain("ceiag request of `evidence pack`", own(table))
}

/// Requests of `evidence coverage`.
pub fn evidence_coverage_request() -> Value {
    let table = Table::new()
        .req("register", register())
        .req("as_of", date("The day on which the evidence is looked at."));
    plain("ceiag request of `evidence coverage`", own(table))
}

/// Requests of `evidence kinds`.
pub fn evidence_kinds_request() -> Value {
    plain("ceiag request of `evidence kinds`", own(Table::new()))
}

/// Requests of `crosswalk`.
pub fn crosswalk_request(library: &Library) -> Value {
    let table = Table::new()
        .req("sheet", fact_sheet())
        .opt("register", register())
        .opt(
            "as_of",
            date("The day of judgement; by default the sheet's own."),
        );
    plain(
        "ceiag request of `crosswalk`",
        own(options(table, library, false)),
    )
}

/// What `evidence pack` answers.
pub fn evidence_answer() -> Value {
    derived::<Warned<EvidenceAnswer>>("answer of `evidence pack`")
}

/// What `evidence coverage` answers.
pub fn evidence_coverage_answer() -> Value {
    derived::<Warned<CoverageAnswer>>("answer of `evidence coverage`")
}

/// What `evidence kinds` answers.
pub fn evidence_kinds_answer() -> Value {
    derived::<Warned<EvidenceKindsAnswer>>("answer of `evidence kinds`")
}

/// What `crosswalk` answers.
pub fn crosswalk_answer() -> Value {
    derived::<Warned<CrosswalkAnswer>>("answer of `crosswalk`")
}
