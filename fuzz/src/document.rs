//! Bytes into the tree: no panic, every value stands where it says, and JSON is what the standard calls JSON.

use ceiag::problem::{Code, Problems};
use ceiag::text::{Document, Node, Value, json, toml};

/// Reads the bytes as both formats. Returns whether either took them.
pub fn fuzz(data: &[u8]) -> bool {
    let as_json = json("fuzz.json", data);
    let as_toml = toml("fuzz.toml", data);
    compare(data, &as_json);
    for document in [&as_json, &as_toml].into_iter().flatten() {
        stands(document, document.root());
    }
    for problems in [as_json.as_ref().err(), as_toml.as_ref().err()]
        .into_iter()
        .flatten()
    {
        assert!(problems.has_errors(), "refused without an error");
        assert!(!problems.to_string().is_empty());
    }
    as_json.is_ok() || as_toml.is_ok()
}

/// Every value and key lies inside its parent, on whole characters.
fn stands(document: &Document, node: &Node) {
    let inside = |start: usize, end: usize| {
        assert!(
            document.text().get(start..end).is_some(),
            "{start}..{end} is no part of the text"
        );
        let place = document.place(start);
        assert!(place.line > 0 && place.column > 0);
    };
    inside(node.start, node.end);
    let _ = document.shown(node);
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| stands(document, item)),
        Value::Table(entries) => {
            for (key, item) in entries {
                inside(key.start, key.end);
                stands(document, item);
            }
        }
        _ => {}
    }
}

/// A second opinion on JSON: what is taken must be well-formed, and what is well-formed may be refused only for what this
/// reader forbids beyond the standard.
fn compare(data: &[u8], ours: &Result<Document, Problems>) {
    let Ok(text) = std::str::from_utf8(data) else {
        assert!(ours.is_err(), "bytes that are not UTF-8 were taken");
        return;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match ours {
        Ok(_) => {
            let theirs = serde_json::from_str::<serde::de::IgnoredAny>(text);
            assert!(theirs.is_ok(), "taken, but not JSON: {theirs:?}");
        }
        Err(problems) => {
            let stricter = problems.iter().any(|problem| {
                matches!(
                    problem.code,
                    Code::DuplicateKey | Code::TooDeep | Code::TooManyValues | Code::TooLarge
                )
            });
            if !stricter {
                let theirs = serde_json::from_str::<serde_json::Value>(text);
                assert!(theirs.is_err(), "JSON, but refused: {problems}");
            }
        }
    }
}
