//! Small schemas that occur everywhere.

use crate::institution::YearGroups;
use serde_json::{Value, json};

/// An exact ratio: a percentage, a fraction, or a whole number, as text.
pub(super) const RATIO: &str = r"^\s*([0-9]+(\.[0-9]{1,6})?%|[0-9]+/0*[1-9][0-9]*|[0-9]+)\s*$";
pub(super) const DATE: &str = "^(19|20|21|22)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
pub(super) const ACADEMIC_YEAR: &str = "^[0-9]{4}[/-][0-9]{2}$";
pub(super) const URN: &str = "^[1-9][0-9]{5}$";
pub(super) const UKPRN: &str = "^10[0-9]{6}$";

/// The same schema with a description.
pub(super) fn about(description: &str, mut schema: Value) -> Value {
    if let Some(map) = schema.as_object_mut() {
        map.insert("description".to_owned(), json!(description));
    }
    schema
}

/// A text.
pub(super) fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

/// True or false.
pub(super) fn flag(description: &str) -> Value {
    json!({ "type": "boolean", "description": description })
}

/// One of the names of a closed list.
pub(super) fn one_of<T>(description: &str, names: &[(&'static str, T)]) -> Value {
    let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    json!({ "enum": names, "description": description })
}

/// Several names of a closed list.
pub(super) fn some_of<T>(description: &str, names: &[(&'static str, T)]) -> Value {
    let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    json!({ "type": "array", "items": { "enum": names }, "description": description })
}

/// The format line of a file.
pub(super) fn format(name: &str) -> Value {
    json!({ "const": name, "description": "The format of this file." })
}

/// A day of the calendar.
pub(super) fn date(description: &str) -> Value {
    json!({ "type": "string", "format": "date", "pattern": DATE, "description": description })
}

/// A whole number.
pub(super) fn integer(description: &str, least: u32, most: u32) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most, "description": description })
}

/// An exact ratio; the whole numbers 0 and 1 may stand without quotes.
pub(super) fn ratio(description: &str) -> Value {
    json!({
        "anyOf": [{ "type": "string", "pattern": RATIO }, { "type": "integer", "minimum": 0, "maximum": 1 }],
        "description": description,
    })
}

/// A list of texts.
pub(super) fn texts(description: &str) -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": description })
}

/// The id of an edition, fact, choice, option or profile.
pub(super) fn plain_id(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,79}$", "description": description })
}

/// The id of a criterion, group, window or piece of context.
pub(super) fn row_id(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$", "description": description })
}

/// First and last of a range of small numbers.
pub(super) fn range(description: &str, least: u8, most: u8) -> Value {
    let end = json!({ "type": "integer", "minimum": least, "maximum": most });
    json!({ "type": "array", "items": end, "minItems": 2, "maxItems": 2, "description": description })
}

/// First and last year group.
pub(super) fn years(description: &str) -> Value {
    range(description, 0, YearGroups::MAX)
}

/// A list of tables or rules that are defined under a name.
pub(super) fn list_of(definition: &str) -> Value {
    json!({ "type": "array", "items": defined(definition) })
}

/// What is defined under a name.
pub(super) fn defined(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}
