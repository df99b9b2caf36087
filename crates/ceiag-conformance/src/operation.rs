//! Vectors of operations: a request, and what its answer must say at least.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// One vector of an operation. Unknown fields are errors.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationVector {
    /// What it shows.
    pub about: String,
    /// What the field asks for that it shows: ids of capabilities, such as `CAP.12`.
    #[serde(default)]
    pub capabilities: Vec<String>,
    /// Of derivations: which kind of case of which fact it shows, such as `guidance-by-16: outside-window`.
    #[serde(default)]
    pub shows: Vec<String>,
    /// The operation's name.
    pub operation: String,
    /// The request.
    pub request: Value,
    /// A part of the answer: objects by the keys given, arrays element by element and whole, everything else equal.
    pub expect: Value,
}

impl OperationVector {
    /// Reads a vector file. A value of the form `{"file": "docs/examples/x.toml"}` in the request stands for that file's
    /// content.
    ///
    /// # Errors
    /// The file cannot be read, or is no vector.
    pub fn read(path: &Path) -> Result<OperationVector, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut vector: OperationVector =
            serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
        vector.request = with_files(vector.request)?;
        Ok(vector)
    }

    /// How an answer differs from what is expected, each difference with its place.
    #[must_use]
    pub fn differences(&self, answer: &Value) -> Vec<String> {
        let mut found = Vec::new();
        differ(&self.expect, answer, "", &mut found);
        found
    }
}

fn with_files(value: Value) -> Result<Value, String> {
    match value {
        Value::Object(map) => match map.get("file").and_then(Value::as_str) {
            Some(name) if map.len() == 1 => {
                let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
                crate::files::read(&root.join(name))
            }
            _ => map
                .into_iter()
                .map(|(key, value)| Ok((key, with_files(value)?)))
                .collect(),
        },
        Value::Array(items) => items.into_iter().map(with_files).collect(),
        other => Ok(other),
    }
}

fn differ(expected: &Value, found: &Value, place: &str, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                let at = format!("{place}/{key}");
                match found.get(key) {
                    Some(there) => differ(value, there, &at, out),
                    None => out.push(format!("{at}: expected {value}, found nothing")),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                differ(expected, found, &format!("{place}/{index}"), out);
            }
        }
        (expected, found) if expected == found => {}
        (expected, found) => out.push(format!("{place}: expected {expected}, found {found}")),
    }
}
