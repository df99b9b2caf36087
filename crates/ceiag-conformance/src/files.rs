//! Reading TOML and JSON files into plain JSON values.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// Reads a `.toml` or `.json` file as a JSON value; dates become ISO strings.
///
/// # Errors
/// The file cannot be read, or is not what its extension says.
pub fn read(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let value = if path.extension().is_some_and(|e| e == "toml") {
        toml_to_json(&text)
    } else {
        serde_json::from_str(&text).map_err(|e| e.to_string())
    };
    value.map_err(|e| format!("{}: {e}", path.display()))
}

/// Turns TOML text into the same structure in JSON.
///
/// # Errors
/// The text is not TOML.
pub fn toml_to_json(text: &str) -> Result<Value, String> {
    let table: toml::Table = text.parse().map_err(|e: toml::de::Error| e.to_string())?;
    Ok(from_toml(&toml::Value::Table(table)))
}

fn from_toml(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(s) => Value::String(s.clone()),
        toml::Value::Integer(i) => Value::from(*i),
        toml::Value::Float(f) => Value::from(*f),
        toml::Value::Boolean(b) => Value::Bool(*b),
        toml::Value::Datetime(d) => Value::String(d.to_string()),
        toml::Value::Array(a) => a.iter().map(from_toml).collect(),
        toml::Value::Table(t) => t
            .iter()
            .map(|(k, v)| (k.clone(), from_toml(v)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

/// All files below a folder with this extension, in path order.
///
/// # Errors
/// A folder cannot be listed.
pub fn below(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let entries = std::fs::read_dir(&next).map_err(|e| format!("{}: {e}", next.display()))?;
        for entry in entries {
            let path = entry.map_err(|e| e.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Keys are written with `-`; `_` is read as the same (model, section 7).
#[must_use]
pub fn with_dashes(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(k, v)| (k.replace('_', "-"), with_dashes(v)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(with_dashes).collect(),
        other => other.clone(),
    }
}
