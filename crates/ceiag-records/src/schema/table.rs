//! A closed table: every key is known, and `_` is read for `-`.

use serde_json::{Map, Value, json};

/// The schema of one table.
#[derive(Debug, Default)]
pub(super) struct Table {
    properties: Map<String, Value>,
    patterns: Map<String, Value>,
    /// Keys that must be there, each in one of its spellings.
    required: Vec<Value>,
}

impl Table {
    /// A key that may be absent.
    pub(super) fn opt(mut self, key: &str, schema: Value) -> Table {
        let other = other_spelling(key);
        if other != key {
            self.patterns.insert(format!("^{other}$"), schema.clone());
        }
        self.properties.insert(key.to_owned(), schema);
        self
    }

    /// A cell of a row: as where its key is absent, nothing is known where it is `null` or empty.
    pub(super) fn cell(self, key: &str, schema: Value) -> Table {
        let about = schema.get("description").cloned();
        let mut cell = json!({ "anyOf": [schema, { "enum": [null, ""] }] });
        // It is said once, where the key is.
        if let (Some(about), Some(cell)) = (about, cell.as_object_mut()) {
            cell.insert("description".to_owned(), about);
            let said = cell.get_mut("anyOf").and_then(|any| any.get_mut(0));
            if let Some(said) = said.and_then(Value::as_object_mut) {
                said.remove("description");
            }
        }
        self.opt(key, cell)
    }

    /// A key that must be there.
    pub(super) fn req(mut self, key: &str, schema: Value) -> Table {
        self.required.push(has(key));
        self.opt(key, schema)
    }

    /// Exactly one of some keys must be there.
    pub(super) fn one_of(mut self, keys: &[&str]) -> Table {
        let each: Vec<Value> = keys.iter().map(|key| has(key)).collect();
        self.required.push(json!({ "oneOf": each }));
        self
    }

    /// At least one of some keys must be there.
    pub(super) fn some_of(mut self, keys: &[&str]) -> Table {
        let each: Vec<Value> = keys.iter().map(|key| has(key)).collect();
        self.required.push(json!({ "anyOf": each }));
        self
    }

    pub(super) fn build(self, description: &str) -> Value {
        let mut schema = json!({
            "type": "object",
            "description": description,
            "additionalProperties": false,
            "properties": self.properties,
        });
        if let Some(map) = schema.as_object_mut() {
            if !self.patterns.is_empty() {
                map.insert("patternProperties".to_owned(), Value::Object(self.patterns));
            }
            if !self.required.is_empty() {
                map.insert("allOf".to_owned(), Value::Array(self.required));
            }
        }
        schema
    }
}

fn other_spelling(key: &str) -> String {
    if key.contains('-') {
        key.replace('-', "_")
    } else {
        key.replace('_', "-")
    }
}

fn has(key: &str) -> Value {
    match other_spelling(key) {
        other if other == key => json!({ "required": [key] }),
        other => json!({ "anyOf": [{ "required": [key] }, { "required": [other] }] }),
    }
}

/// What a definition of the document says.
pub(super) fn defined(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// A text.
pub(super) fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

/// A text that identifies something, never empty.
pub(super) fn key(description: &str) -> Value {
    json!({ "type": "string", "minLength": 1, "description": description })
}

/// True or false.
pub(super) fn flag(description: &str) -> Value {
    json!({ "type": "boolean", "description": description })
}

/// True or false in any of the words that a file may have for it.
pub(super) fn truth(description: &str) -> Value {
    let words = "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy]([Ee][Ss])?|[Nn][Oo]?|0|1)$";
    json!({
        "anyOf": [{ "type": "boolean" }, { "enum": [0, 1] }, { "type": "string", "pattern": words }],
        "description": description,
    })
}

/// A day of the calendar.
pub(super) fn date(description: &str) -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": description })
}

/// A whole number.
pub(super) fn integer(description: &str, least: u32, most: u32) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most, "description": description })
}

/// An academic year.
pub(super) fn academic_year(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{4}[/-][0-9]{2}$", "description": description })
}

/// A year group.
pub(super) fn year_group(description: &str) -> Value {
    integer(
        description,
        0,
        u32::from(ceiag::institution::YearGroups::MAX),
    )
}

/// A list of texts.
pub(super) fn texts(description: &str) -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": description })
}

/// A list.
pub(super) fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// Texts by a key of the caller's.
pub(super) fn map(description: &str) -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" }, "description": description })
}

/// A file that has a schema of its own.
pub(super) fn file(description: &str) -> Value {
    json!({ "type": "object", "description": description })
}

/// Ids of a closed list.
pub(super) fn ids<T>(names: &[(&'static str, T)]) -> Value {
    names.iter().map(|(name, _)| *name).collect()
}

/// One id of a closed list.
pub(super) fn one<T>(description: &str, names: &[(&'static str, T)]) -> Value {
    json!({ "enum": ids(names), "description": description })
}

/// One id of a closed list, or several.
pub(super) fn one_or_more<T>(description: &str, names: &[(&'static str, T)]) -> Value {
    let one = json!({ "enum": ids(names) });
    json!({ "anyOf": [one, { "type": "array", "items": one }], "description": description })
}
