//! Fact sheets: every fact of a library is a property, with its label as title and its question as description.

use super::part::{ACADEMIC_YEAR, about, date, defined, format, one_of, ratio, text, texts, years};
use super::table::{Table, has, lacks};
use super::value::value;
use super::{Definitions, document, part};
use crate::fact::{By, Catalogue, Declaration, EdgeRule, Kind};
use crate::framework::Library;
use crate::institution::Setting;
use serde_json::{Map, Value, json};

/// The schema of fact sheets for a library: its facts, choices and profiles.
///
/// ```
/// use ceiag::framework::Library;
/// let schema = ceiag::schema::fact_sheet(&Library::default());
/// assert_eq!(schema["$schema"], ceiag::schema::DIALECT);
/// assert_eq!(schema["additionalProperties"], false);
/// ```
pub fn fact_sheet(library: &Library) -> Value {
    let mut definitions = Definitions::new();
    let root = sheet(library, &mut definitions);
    document("ceiag fact sheet", root, definitions)
}

pub(super) fn sheet(library: &Library, definitions: &mut Definitions) -> Value {
    definitions.insert("institution".to_owned(), institution());
    let facts = facts(&library.catalogue, definitions);
    definitions.insert("facts".to_owned(), facts);
    let bands = bands(&library.catalogue, definitions);
    let table = Table::new()
        .opt("format", format("ceiag-facts/1"))
        .req("as-of", date("The day of which the facts speak."))
        .opt("academic-year", academic_year())
        .opt("frameworks", frameworks(library))
        .opt("profiles", profiles(library))
        .req("institution", defined("institution"))
        .opt("choices", choices(library))
        .opt("bands", bands)
        .opt("facts", defined("facts"));
    about(
        "What is known about one institution on one day.",
        table.build(),
    )
}

fn academic_year() -> Value {
    json!({
        "type": "string",
        "pattern": ACADEMIC_YEAR,
        "description": "The academic year that facts with a period speak of, such as \"2025/26\"; by default the last one completed.",
    })
}

/// Editions or series, by id. Others than those of the library may be meant, so the ids are examples.
pub(super) fn frameworks(library: &Library) -> Value {
    let series = library.series.iter().map(|s| &s.id);
    let known: Vec<&String> = library
        .frameworks
        .iter()
        .map(|f| &f.id)
        .chain(series)
        .collect();
    let mut list = texts("Editions or series to be judged by; by default those in force.");
    if let Some(items) = list.get_mut("items").and_then(Value::as_object_mut) {
        items.insert("examples".to_owned(), json!(known));
    }
    list
}

/// Profiles by edition; `*` names one for whichever edition has it.
pub(super) fn profiles(library: &Library) -> Value {
    let mut properties = Map::new();
    for framework in &library.frameworks {
        if !framework.profiles.is_empty() {
            let ids: Vec<&String> = framework.profiles.iter().map(|p| &p.id).collect();
            properties.insert(
                framework.id.clone(),
                json!({ "enum": ids, "title": framework.label }),
            );
        }
    }
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": { "type": "string" },
        "description": "The profile that reads a score, by edition.",
    })
}

/// Choices with their options, and the working readings of reserved criteria.
pub(super) fn choices(library: &Library) -> Value {
    let mut properties = Map::new();
    for choice in library.frameworks.iter().flat_map(|f| &f.choices) {
        let options: Vec<Value> = choice
            .options
            .iter()
            .map(|option| json!({ "const": option.id, "title": option.label }))
            .collect();
        properties.entry(choice.id.clone()).or_insert_with(
            || json!({ "oneOf": options, "title": choice.label, "description": choice.question }),
        );
    }
    let reserved = library.frameworks.iter().flat_map(|f| &f.criteria);
    for criterion in reserved.filter(|c| c.is_reserved()) {
        properties.entry(criterion.id.clone()).or_insert_with(|| {
            json!({
                "enum": ["not-sourced", crate::plan::WORKING_READING],
                "title": criterion.label,
                "description": criterion.working_note,
            })
        });
    }
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "description": "Choices where sources conflict or are silent; what is left out stays open.",
    })
}

fn bands(catalogue: &Catalogue, definitions: &mut Definitions) -> Value {
    let mut table = Table::new();
    for fact in catalogue.iter().filter(|f| f.kind == Kind::Choice) {
        let edges = json!({
            "type": "array",
            "items": ratio("A lower edge."),
            "minItems": fact.options.len(),
            "maxItems": fact.options.len(),
            "description": "The lower edge of each option, worst first; the first is \"0%\".",
        });
        let band = Table::new()
            .req(
                "edge-rule",
                one_of("How a share falls on an edge.", &EdgeRule::NAMES),
            )
            .req("lower-edges", edges);
        let name = format!("bands-of-{}", fact.options.len());
        let about_one = "Where the options of a fact begin.";
        definitions.insert(name.clone(), about(about_one, band.build()));
        table = table.exactly(&fact.id, defined(&name));
    }
    about(
        "The caller's own mapping from shares to options.",
        table.build(),
    )
}

fn facts(catalogue: &Catalogue, definitions: &mut Definitions) -> Value {
    let mut table = Table::new();
    for fact in catalogue.iter() {
        let one = value(fact, definitions);
        let Some((letters, numbers)) = dimension(fact) else {
            table = table.exactly(&fact.id, shown(fact, one));
            continue;
        };
        let mut nested = Table::new();
        for number in &numbers {
            nested = nested.exactly(&format!("{letters}{number}"), one.clone());
        }
        let numbers: Vec<String> = numbers.iter().map(u8::to_string).collect();
        let dotted = format!(r"^{}\.{letters}({})$", fact.id, numbers.join("|"));
        table = table
            .exactly(&fact.id, shown(fact, nested.build()))
            .keys_like(dotted, shown(fact, one));
    }
    about(
        "The facts. What is left out is unknown, never no.",
        table.build(),
    )
}

/// The letters and numbers of the addresses that a fact has.
fn dimension(fact: &Declaration) -> Option<(&'static str, Vec<u8>)> {
    match fact.by {
        By::Whole => None,
        By::Year(years) => Some(("y", years.iter().collect())),
        By::KeyStage(first, last) => Some(("ks", (first..=last).collect())),
    }
}

/// The schema of a fact's value with the fact's own words beside it.
fn shown(fact: &Declaration, schema: Value) -> Value {
    let mut words = vec![fact.question.as_str(), fact.help.as_str()];
    words.retain(|text| !text.is_empty());
    let mut schema = schema;
    if let Some(map) = schema.as_object_mut() {
        map.insert("title".to_owned(), json!(fact.label));
        if !words.is_empty() {
            map.insert("description".to_owned(), json!(words.join(" ")));
        }
    }
    schema
}

pub(super) fn institution() -> Value {
    let digits = |what: &str, pattern: &str, least: u32, most: u32| {
        json!({
            "anyOf": [{ "type": "string", "pattern": pattern }, { "type": "integer", "minimum": least, "maximum": most }],
            "description": what,
        })
    };
    let settings: Vec<Value> = Setting::ALL
        .iter()
        .map(|s| json!({ "const": s.id(), "title": s.label() }))
        .collect();
    let cohort = Table::new()
        .req("restricted-to", text("Whom the evaluation speaks of."))
        .req("because", text("Why it is restricted."));
    let ids = |of: fn(Setting) -> bool| -> Vec<&'static str> {
        Setting::ALL
            .into_iter()
            .filter(|s| of(*s))
            .map(Setting::id)
            .collect()
    };
    let when = |settings: Vec<&'static str>, then: Value| {
        json!({
            "if": { "properties": { "setting": { "enum": settings } }, "required": ["setting"] },
            "then": then,
        })
    };
    let table = Table::new()
        .opt("name", text("A name for people; it decides nothing."))
        .req(
            "setting",
            json!({ "oneOf": settings, "description": "What kind of institution this is." }),
        )
        .opt(
            "years",
            years("First and last year group, 0 (Reception) to 14."),
        )
        .opt(
            "urn",
            digits("URN, six digits.", part::URN, 100_000, 999_999),
        )
        .opt(
            "ukprn",
            digits(
                "UKPRN, eight digits beginning 10.",
                part::UKPRN,
                10_000_000,
                10_999_999,
            ),
        )
        .opt(
            "laestab",
            digits(
                "Local authority code (3 digits) and establishment number (4 digits).",
                "^[0-9]{3}[/ ]?[0-9]{4}$",
                1_000_000,
                9_999_999,
            ),
        )
        .opt(
            "cohort",
            about("A restriction of every population.", cohort.build()),
        )
        .opt(
            "gcse-share",
            ratio("Share of students who take, or could take, Level 2 or GCSE courses."),
        )
        .also(when(ids(Setting::needs_years), has("years")))
        .also(when(ids(|s| !s.may_have_years()), lacks("years")));
    table.build()
}
