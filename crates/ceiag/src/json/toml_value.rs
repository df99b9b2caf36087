//! A JSON value as TOML holds it on one line.

use super::Json;

/// Writes a value; texts under the keys of `days` are days, which TOML holds without quotes.
pub(crate) fn toml_value(key: &str, json: &Json, days: &[&str]) -> String {
    match json {
        Json::Text(day) if days.contains(&key) => day.clone(),
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(|i| toml_value(key, i, days)).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, json)| format!("{} = {}", toml_key(key), toml_value(key, json, days)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
        // The escapes of JSON are TOML's too; TOML wants one character more to be escaped.
        other => other.write().replace('\u{7f}', "\\u007f"),
    }
}

/// A key, in quotes where it has other characters than letters, digits, `-` and `_`.
pub(crate) fn toml_key(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !key.is_empty() && key.chars().all(bare) {
        return key.to_owned();
    }
    Json::text(key).write().replace('\u{7f}', "\\u007f")
}
