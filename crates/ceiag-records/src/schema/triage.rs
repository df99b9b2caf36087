//! Made-up schools, and orders for guidance: requests and the configuration.

use super::request::{document, records};
use super::table::{Table, date, file, flag, list, text};
use crate::sample::MOST_PUPILS;
use crate::triage::Field;
use serde_json::{Value, json};

/// Requests of `records_sample`.
pub fn records_sample_request() -> Value {
    let published = || {
        Table::default()
            .req("text", text("The text of a published file."))
            .opt("name", text("What problems call it."))
            .build("A published file.")
    };
    let urn = json!({ "description": "The URN of the published school.",
        "oneOf": [{ "type": "string", "pattern": "^[1-9][0-9]{5}$" }, { "type": "integer", "minimum": 100_000, "maximum": 999_999 }] });
    let like = Table::default()
        .req("urn", urn)
        .opt("ks4", published())
        .opt("census", published())
        .build("A published school whose totals are taken.");
    let table = Table::default()
        .opt(
            "pupils",
            whole(1, i64::from(MOST_PUPILS), "Pupils on roll on the day."),
        )
        .opt(
            "seed",
            whole(
                0,
                9_007_199_254_740_991,
                "Another number makes another school.",
            ),
        )
        .opt("years", years("The first and the last year group."))
        .opt("as_of", date("The day on which the records were taken."))
        .opt(
            "attendance_only",
            flag("Whether only what an attendance register holds is made up."),
        )
        .opt("like", like);
    document(
        "ceiag request of `records_sample`",
        table.build("What kind of school is to be made up."),
    )
}

/// Requests of `records_triage`.
pub fn records_triage_request() -> Value {
    let extra = json!({ "type": "object", "required": ["pupil"], "properties": { "pupil": { "type": "string", "minLength": 1 } },
        "additionalProperties": { "type": ["string", "number", "boolean", "null"] },
        "description": "The school's own columns for one pupil." });
    let table = records()
        .req("config", file("A configuration, `ceiag-triage/1`."))
        .opt("extra", list(extra));
    document(
        "ceiag request of `records_triage`",
        table.build("Records whose pupils are to be put in an order for guidance."),
    )
}

/// A school's own configuration, `ceiag-triage/1`.
pub fn triage() -> Value {
    let group = Table::default()
        .req("id", id())
        .req("label", text("What people read."))
        .req("at-least", whole(0, 1000, "The fewest points."))
        .build("A group with its cut-off.");
    let indicator = looked()
        .req("points", whole(1, 1000, "The points."))
        .build("Something that gives points.");
    let always = looked()
        .req("group", text("The id of a group."))
        .build("Something that puts a pupil in a group whatever the points.");
    let table = Table::default()
        .req("format", json!({ "const": "ceiag-triage/1" }))
        .req("name", text("Its name."))
        .req("version", text("Its version."))
        .req("owner", text("Who answers for it."))
        .opt("note", text("What readers should know."))
        .opt("years", years("The year groups that are put in order."))
        .req("group", list(group))
        .req("indicator", list(indicator))
        .opt("always", list(always));
    let about = "A school's own order for guidance. Nothing in it is official.";
    document(
        "ceiag configuration of an order for guidance",
        table.build(about),
    )
}

/// What is looked at, and when it counts.
fn looked() -> Table {
    let fields: Vec<&str> = Field::NAMES.iter().map(|(id, _)| *id).collect();
    let one = json!({ "type": ["string", "boolean", "integer"] });
    let wanted = json!({ "description": "What counts.", "oneOf": [one, { "type": "array", "minItems": 1, "items": one }] });
    let number = |about: &str| json!({ "description": about, "type": ["integer", "string"] });
    Table::default()
        .req("id", id())
        .req("label", text("What people read."))
        .opt("field", json!({ "enum": fields, "description": "A field of the pupil." }))
        .opt("fact", text("A fact that records give."))
        .opt("meetings", json!({ "enum": ["attended", "missed"], "description": "Guidance meetings here." }))
        .opt("in", json!({ "const": "academic-year", "description": "Only meetings of the academic year of the day." }))
        .opt("column", text("A column of the school's own table."))
        .opt("is", wanted)
        .opt("at-least", number("This number or more."))
        .opt("below", number("Less than this number."))
        .one_of(&["field", "fact", "meetings", "column"])
        .one_of(&["is", "at-least", "below"])
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,60}$", "description": "An id." })
}

fn whole(least: i64, most: i64, about: &str) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most, "description": about })
}

fn years(about: &str) -> Value {
    json!({ "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "integer", "minimum": 0, "maximum": 14 }, "description": about })
}
