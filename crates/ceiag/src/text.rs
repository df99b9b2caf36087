//! Reading JSON and TOML into one tree whose every value knows its place.
//!
//! Readers of fact sheets and frameworks walk the tree with a [`Reader`] and so report everything that is wrong at once.
//! No input makes this module panic or overflow the stack: size, nesting and number of values are limited, and nesting
//! is measured before a recursive parser runs.

use crate::json::Json;
use crate::problem::{Code, Place, Problem, Problems};
use std::sync::Arc;

mod beside;
mod json;
mod locate;
mod nearest;
mod reader;
mod source;
mod table;
#[cfg(feature = "toml")]
mod toml;
#[cfg(feature = "toml")]
mod toml_scan;

pub use beside::Beside;
pub use json::json;
pub use nearest::nearest;
pub use reader::{Reader, child, nth};
pub use table::TableReader;
#[cfg(feature = "toml")]
pub use toml::toml;

use source::Source;

/// How to write what was given as a float.
pub(crate) const EXACT_HELP: &str =
    "write counts as whole numbers, and shares as \"112/150\" or \"74.7%\" in quotes";

/// The largest text that is read, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The deepest nesting of tables and arrays that is read, the outermost counting as one.
pub const MAX_DEPTH: usize = 64;
/// The most values that are read, tables and arrays counted too.
pub const MAX_VALUES: usize = 100_000;

/// A text that has been read: its name, its characters and its tree.
#[derive(Debug)]
pub struct Document {
    source: Arc<Source>,
    root: Node,
    beside: Beside,
}

impl Document {
    /// The document with what comes beside it.
    #[must_use]
    pub fn with(self, beside: Beside) -> Document {
        Document { beside, ..self }
    }

    /// What comes beside the text.
    pub fn beside(&self) -> &Beside {
        &self.beside
    }

    /// The name under which the text was given.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// The text, without a byte order mark.
    pub fn text(&self) -> &str {
        self.source.text()
    }

    /// Line and column of a byte offset in the text.
    pub fn place(&self, offset: usize) -> Place {
        self.source.place(offset)
    }

    /// The outermost value.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The same structure as JSON: dates become texts.
    ///
    /// # Errors
    /// Every number that is not whole: nothing exact can be made of it.
    pub fn to_json(&self) -> Result<Json, Problems> {
        let mut problems = Problems::new();
        let json = self.json_of(&self.root, "", &mut problems);
        if problems.is_empty() {
            Ok(json)
        } else {
            Err(problems)
        }
    }

    fn json_of(&self, node: &Node, path: &str, problems: &mut Problems) -> Json {
        match &node.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Integer(value) => Json::Integer(*value),
            Value::Float(number) => {
                let message = format!("`{}` is not an exact number", shorten(number));
                let problem = Problem::error(Code::FloatNotExact, message)
                    .at(self.place(node.start))
                    .path(path)
                    .help(EXACT_HELP);
                problems.push(problem);
                Json::Null
            }
            Value::Text(text) | Value::Date(text) => Json::text(text),
            Value::Array(items) => {
                let items = items.iter().enumerate();
                Json::Array(
                    items
                        .map(|(index, item)| self.json_of(item, &nth(path, index), problems))
                        .collect(),
                )
            }
            Value::Table(entries) => Json::object(entries.iter().map(|(key, item)| {
                let value = self.json_of(item, &child(path, &key.text), problems);
                (key.text.as_str(), value)
            })),
        }
    }

    /// A value as a document of its own, in which everything keeps its place in the whole text.
    pub(crate) fn part(&self, node: &Node) -> Document {
        Document {
            source: Arc::clone(&self.source),
            root: node.clone(),
            beside: Beside::default(),
        }
    }

    /// What a value looks like in the text, shortened to one line for a message.
    pub fn shown(&self, node: &Node) -> String {
        match &node.value {
            Value::Table(entries) if entries.is_empty() => "{}".to_owned(),
            Value::Table(_) => "{ … }".to_owned(),
            Value::Array(items) if items.is_empty() => "[]".to_owned(),
            Value::Array(_) => "[ … ]".to_owned(),
            Value::Text(text) => shorten(text),
            _ => shorten(self.text().get(node.start..node.end).unwrap_or_default()),
        }
    }
}

/// The first sixty characters.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A value and the bytes of the text that it stands on, `start..end`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// What a text can hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// JSON's `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number, as written.
    Float(String),
    /// A text; also a TOML time of day or date with a time, as written.
    Text(String),
    /// A TOML date, `YYYY-MM-DD`.
    Date(String),
    /// A list.
    Array(Vec<Node>),
    /// A table, in the order of the text, its keys distinct even where `_` is read as `-`.
    Table(Vec<(Key, Node)>),
}

impl Value {
    /// What the value is, with its article: `a table`, `a whole number`.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Integer(_) => "a whole number",
            Value::Float(_) => "a decimal number",
            Value::Text(_) => "a text",
            Value::Date(_) => "a date",
            Value::Array(_) => "a list",
            Value::Table(_) => "a table",
        }
    }
}

/// A key of a table and the bytes it stands on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Key {
    /// The key as it is meant, without quotes.
    pub text: String,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Key {
    /// Whether this is the key `name`, `_` counting as `-`.
    pub fn is(&self, name: &str) -> bool {
        same_key(&self.text, name)
    }

    /// The key written with `-`.
    pub fn dashed(&self) -> String {
        dashed(&self.text)
    }
}

/// A key written with `-`, as ids and keys are.
fn dashed(key: &str) -> String {
    key.replace('_', "-")
}

/// Whether two keys are the same, `_` counting as `-`.
fn same_key(a: &str, b: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte };
    a.len() == b.len() && a.bytes().map(plain).eq(b.bytes().map(plain))
}
