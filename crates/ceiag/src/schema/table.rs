//! A closed table: every key is known, and `_` is read for `-`.

use serde_json::{Map, Value, json};

/// Builds the schema of one table.
#[derive(Debug, Default)]
pub(super) struct Table {
    properties: Map<String, Value>,
    patterns: Map<String, Value>,
    required: Vec<&'static str>,
    conditions: Vec<Value>,
}

impl Table {
    pub(super) fn new() -> Table {
        Table::default()
    }

    /// A key that may be absent.
    pub(super) fn opt(mut self, key: &'static str, schema: Value) -> Table {
        if let Some(other) = other_spelling(key) {
            self.patterns.insert(format!("^{other}$"), schema.clone());
        }
        self.properties.insert(key.to_owned(), schema);
        self
    }

    /// A key that must be there.
    pub(super) fn req(mut self, key: &'static str, schema: Value) -> Table {
        self.required.push(key);
        self.opt(key, schema)
    }

    /// A key that must be there or may be absent.
    pub(super) fn key(self, key: &'static str, needed: bool, schema: Value) -> Table {
        if needed {
            self.req(key, schema)
        } else {
            self.opt(key, schema)
        }
    }

    /// A key that is not this program's but the user's or the library's: only one spelling.
    pub(super) fn exactly(mut self, key: &str, schema: Value) -> Table {
        self.properties.insert(key.to_owned(), schema);
        self
    }

    /// Keys of a pattern.
    pub(super) fn keys_like(mut self, pattern: String, schema: Value) -> Table {
        self.patterns.insert(pattern, schema);
        self
    }

    /// Something more that must hold.
    pub(super) fn also(mut self, condition: Value) -> Table {
        self.conditions.push(condition);
        self
    }

    pub(super) fn build(self) -> Value {
        let mut schema = json!({ "type": "object", "additionalProperties": false });
        let Some(map) = schema.as_object_mut() else {
            return schema;
        };
        let mut conditions = self.conditions;
        let mut required = Vec::new();
        for key in self.required {
            if other_spelling(key).is_some() {
                conditions.push(has(key));
            } else {
                required.push(key);
            }
        }
        map.insert("properties".to_owned(), Value::Object(self.properties));
        if !self.patterns.is_empty() {
            map.insert("patternProperties".to_owned(), Value::Object(self.patterns));
        }
        if !required.is_empty() {
            map.insert("required".to_owned(), json!(required));
        }
        if !conditions.is_empty() {
            map.insert("allOf".to_owned(), Value::Array(conditions));
        }
        schema
    }
}

/// The same key with `_` for `-`, or the other way round.
fn other_spelling(key: &str) -> Option<String> {
    if key.contains('-') {
        Some(key.replace('-', "_"))
    } else if key.contains('_') {
        Some(key.replace('_', "-"))
    } else {
        None
    }
}

/// The table has this key, in either spelling.
pub(super) fn has(key: &str) -> Value {
    match other_spelling(key) {
        Some(other) => json!({ "anyOf": [{ "required": [key] }, { "required": [other] }] }),
        None => json!({ "required": [key] }),
    }
}

/// The table lacks this key, in either spelling.
pub(super) fn lacks(key: &str) -> Value {
    json!({ "not": has(key) })
}

/// A table whose keys are the user's.
pub(super) fn map_of(schema: Value) -> Value {
    json!({ "type": "object", "additionalProperties": schema })
}
