//! The sentences of a diff.

use super::{FieldChange, FieldChanges, FrameworkDiff, PartDiff};
use crate::json::Json;

/// Keys of files in words.
const KEYS: [(&str, &str); 13] = [
    ("met-when", "rule"),
    ("applies", "whom it applies to"),
    ("reserved", "whether its rule is known"),
    ("working-reading", "working reading"),
    ("in-force", "when it is in force"),
    ("credit-from", "where credit comes from"),
    ("item", "points"),
    ("percent", "rounding"),
    ("default-profile", "default profile"),
    ("counts-as", "what else fills it"),
    (
        "needs-compass-known-to",
        "up to when a Compass self-assessment is known to be needed",
    ),
    ("not-sourced-where", "where its rule is not known"),
    ("strength-basis", "how well its strength is known"),
];

fn word(key: &str) -> &str {
    let found = KEYS.iter().find(|(k, _)| *k == key);
    found.map_or(key, |(_, word)| word)
}

fn value(json: Option<&Json>) -> String {
    match json {
        None => "none".to_owned(),
        Some(Json::Text(text)) => format!("`{text}`"),
        Some(json) => format!("`{}`", json.write()),
    }
}

fn field(field: &FieldChange) -> String {
    format!(
        "{} from {} to {}",
        word(&field.key),
        value(field.before.as_ref()),
        value(field.after.as_ref())
    )
}

pub(super) fn changed(label: &str, id: &str, fields: &FieldChanges) -> String {
    let mut said: Vec<String> = fields.changes.iter().map(field).collect();
    if !fields.wording.is_empty() {
        let keys: Vec<&str> = fields.wording.iter().map(|f| word(&f.key)).collect();
        said.push(format!("wording of {}", keys.join(", ")));
    }
    let name = if label.is_empty() { id } else { label };
    format!("{name}: {}.", said.join("; "))
}

fn part((one, several): (&str, &str), part: &PartDiff) -> Option<String> {
    let changed = |rules: bool| {
        let parts = part.changed.iter();
        parts
            .filter(|c| c.fields.changes.is_empty() != rules)
            .count()
    };
    let counts = [
        (part.added.len(), "added"),
        (part.removed.len(), "removed"),
        (changed(true), "changed"),
        (changed(false), "changed in wording only"),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {} {what}", if count == 1 { one } else { several }))
        .chain(part.reordered.then(|| format!("{several} reordered")))
        .collect();
    (!said.is_empty()).then(|| said.join(", "))
}

pub(super) fn summary(diff: &FrameworkDiff) -> String {
    let mut said: Vec<String> = diff
        .judging_parts()
        .into_iter()
        .filter_map(|(words, it)| part(words, it))
        .chain(part(("definition", "definitions"), &diff.context))
        .chain(diff.edition.changes.iter().map(field))
        .collect();
    if !diff.referred.is_empty() {
        said.push("an edition referred to changed".to_owned());
    }
    if !diff.edition.wording.is_empty() {
        said.push("wording of the edition".to_owned());
    }
    let (old, new) = (&diff.before, &diff.after);
    if said.is_empty() {
        return format!("`{}` and `{}` do not differ.", old.id, new.id);
    }
    let answers = if diff.changes_answers {
        "Answers can change, and the digest does."
    } else {
        "No answer can change, and the digest stays."
    };
    format!(
        "From `{}` to `{}`: {}. {answers}",
        old.id,
        new.id,
        said.join("; ")
    )
}
