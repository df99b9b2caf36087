//! Which files of a folder are tables.

use super::{MANIFEST, Manifest, Mapping, Table};
use crate::derive::Notice;
use ceiag::text::nearest;

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Values with a separator between them.
    Separated,
    /// JSON Lines.
    Lines,
    /// A workbook.
    Workbook,
}

/// The name of a file that holds objects of every kind.
const ALL: &str = "records";

/// The last part of a path, and its end in small letters.
pub(super) fn parts(name: &str) -> (&str, String) {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match last.rsplit_once('.') {
        Some((stem, end)) => (stem, end.to_ascii_lowercase()),
        None => (last, String::new()),
    }
}

/// A name without its capitals, `_` counting as `-`.
fn plain(stem: &str) -> String {
    stem.to_ascii_lowercase().replace('_', "-")
}

impl Form {
    /// The form of a file, by the end of its name.
    pub(super) fn of(name: &str) -> Option<Form> {
        match parts(name).1.as_str() {
            "csv" | "tsv" | "txt" => Some(Form::Separated),
            "jsonl" | "ndjson" => Some(Form::Lines),
            "xlsx" => Some(Form::Workbook),
            _ => None,
        }
    }

    /// The form of a file that is read as a table without being named, because it is called so.
    pub(super) fn of_table(name: &str, table: Table) -> Option<Form> {
        let (stem, end) = parts(name);
        let form = Form::of(name).filter(|_| matches!(end.as_str(), "csv" | "jsonl" | "xlsx"))?;
        (plain(stem) == table.name() || Form::holds_all(name)).then_some(form)
    }

    /// Whether a file holds objects of every kind.
    pub(super) fn holds_all(name: &str) -> bool {
        let (stem, end) = parts(name);
        plain(stem) == ALL && end == "jsonl"
    }
}

/// The school's own columns, which only an order for guidance reads.
pub(crate) const TRIAGE: &str = "triage.csv";

/// Whether a file of this name may be a table, a manifest, a mapping or a sheet; what any other holds is never looked at.
///
/// ```
/// use ceiag_records::import::may_be_read;
///
/// assert!(may_be_read("pupils.CSV") && may_be_read("records.toml"));
/// assert!(!may_be_read("photo.jpg") && !may_be_read("notes.docx"));
/// ```
pub fn may_be_read(name: &str) -> bool {
    Form::of(name).is_some() || matches!(parts(name).1.as_str(), "toml" | "json")
}

/// What to say of a file that is read as no table.
pub(super) fn stray(name: &str, manifest: &Manifest, mapping: Option<&Mapping>) -> Option<Notice> {
    let known = [Some(MANIFEST), Some("records.json"), Some(TRIAGE)];
    let known = known.into_iter();
    let named = [
        &manifest.mapping,
        &manifest.facts,
        &manifest.own_derivations,
    ];
    let named = named.into_iter().map(|name| name.as_deref());
    if known.chain(named).flatten().any(|known| known == name) {
        return None;
    }
    let (stem, end) = parts(name);
    let near = match Form::of(name) {
        Some(_) => nearest(&plain(stem), Table::ALL.map(Table::name)),
        None => None,
    };
    let mut text = format!("{name} is not read");
    if let Some(near) = near {
        text = format!("{text}; is it {near}.{end}?");
    } else if Form::of(name).is_some() && mapping.is_none() {
        text = format!("{text}; a mapping may say what it holds");
    }
    Some(Notice {
        code: "unknown-file",
        text,
    })
}
