//! A file as JSON, its structure untouched.

use ceiag::json::Json;
use ceiag::text::{Node, Value};

/// The value as JSON; dates and decimals as texts.
pub fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Integer(value) => Json::Integer(*value),
        Value::Float(text) | Value::Text(text) | Value::Date(text) => Json::text(text.as_str()),
        Value::Array(items) => Json::Array(items.iter().map(json).collect()),
        Value::Table(entries) => {
            Json::object(entries.iter().map(|(key, node)| (key.dashed(), json(node))))
        }
    }
}
