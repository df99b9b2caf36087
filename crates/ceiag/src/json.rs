//! Canonical JSON: one value, one spelling, byte for byte, in every language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

mod from_serde;
mod toml_value;

pub use from_serde::{JsonError, to_json};
pub(crate) use toml_value::{toml_key, toml_value};

/// The largest whole number that every reader of JSON keeps exact: 2⁵³ − 1.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// A JSON value without floats; objects are ordered by the bytes of their keys.
///
/// ```
/// use ceiag::json::Json;
///
/// let value = Json::object([("b", Json::Null), ("a", Json::text("é"))]);
/// assert_eq!(value.write(), r#"{"a":"é","b":null}"#);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(BTreeMap<String, Json>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }

    /// An object of these entries; of two equal keys the later counts.
    pub fn object<K: Into<String>>(entries: impl IntoIterator<Item = (K, Json)>) -> Json {
        let entries = entries.into_iter();
        Json::Object(crate::sorted::map(
            entries.map(|(key, value)| (key.into(), value)),
        ))
    }

    /// The canonical text: compact UTF-8, keys sorted by bytes, the fewest escapes.
    pub fn write(&self) -> String {
        let mut out = String::new();
        write_value(self, None, &mut out);
        out
    }

    /// The same value over several lines, two spaces a level, with a line end at the end.
    pub fn write_pretty(&self) -> String {
        let mut out = String::new();
        write_value(self, Some(0), &mut out);
        out.push('\n');
        out
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Integer(value) => serializer.serialize_i64(*value),
            Json::Text(value) => serializer.serialize_str(value),
            Json::Array(items) => serializer.collect_seq(items),
            Json::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Writes one value; `level` is the indentation of the line it stands on, or `None` for compact text.
fn write_value(value: &Json, level: Option<usize>, out: &mut String) {
    let inner = level.map(|level| level + 1);
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        // Writing to a string cannot fail.
        Json::Integer(number) => drop(write!(out, "{number}")),
        Json::Text(text) => write_text(text, out),
        Json::Array(items) if items.is_empty() => out.push_str("[]"),
        Json::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(index, inner, out);
                write_value(item, inner, out);
            }
            new_line(level, out);
            out.push(']');
        }
        Json::Object(entries) if entries.is_empty() => out.push_str("{}"),
        Json::Object(entries) => {
            out.push('{');
            for (index, (key, item)) in entries.iter().enumerate() {
                separate(index, inner, out);
                write_text(key, out);
                out.push_str(if inner.is_some() { ": " } else { ":" });
                write_value(item, inner, out);
            }
            new_line(level, out);
            out.push('}');
        }
    }
}

fn separate(index: usize, level: Option<usize>, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
    new_line(level, out);
}

fn new_line(level: Option<usize>, out: &mut String) {
    if let Some(level) = level {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", level));
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => drop(write!(out, "\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i64>().prop_map(Json::Integer),
            any::<String>().prop_map(Json::Text),
            "[\\x00-\\x7f]{0,8}".prop_map(Json::Text),
        ];
        leaf.prop_recursive(5, 60, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::Array),
                prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(Json::Object),
            ]
        })
    }

    fn by_serde_json(value: &Json) -> serde_json::Value {
        match value {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => (*value).into(),
            Json::Integer(value) => (*value).into(),
            Json::Text(value) => value.as_str().into(),
            Json::Array(items) => items.iter().map(by_serde_json).collect(),
            Json::Object(entries) => entries
                .iter()
                .map(|(key, value)| (key.clone(), by_serde_json(value)))
                .collect(),
        }
    }

    proptest! {
        #[test]
        fn parses_back_equal(value in any_json()) {
            let expected = by_serde_json(&value);
            prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(&value.write()).unwrap(), &expected);
            prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(&value.write_pretty()).unwrap(), &expected);
            // serde_json keeps its keys in the order of bytes too and escapes alike.
            prop_assert_eq!(value.write(), serde_json::to_string(&expected).unwrap());
        }
    }

    #[test]
    fn escapes_no_more_than_needed() {
        let text = Json::text("\"\\/\n\r\t\u{8}\u{c}\u{1}\u{7f}é\u{2028}😀");
        assert_eq!(
            text.write(),
            "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\u{7f}é\u{2028}😀\""
        );
    }

    #[test]
    fn sorts_by_bytes() {
        let value = Json::object([
            ("b", Json::Null),
            ("é", Json::Null),
            ("B", Json::Null),
            ("", Json::Null),
        ]);
        assert_eq!(value.write(), r#"{"":null,"B":null,"b":null,"é":null}"#);
    }

    #[test]
    fn pretty() {
        let value = Json::object([
            (
                "a",
                Json::Array(vec![Json::Integer(1), Json::Array(vec![])]),
            ),
            ("b", Json::Object(BTreeMap::new())),
        ]);
        assert_eq!(
            value.write_pretty(),
            "{\n  \"a\": [\n    1,\n    []\n  ],\n  \"b\": {}\n}\n"
        );
    }
}
