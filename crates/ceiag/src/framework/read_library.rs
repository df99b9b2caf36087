//! Reads sources, series and crosswalks.

use super::read::owned_texts;
use super::read_parts::{each, grade, required, text, texts};
use super::{
    Basis, Crosswalk, CrosswalkRow, EvaluationTypeRule, Grade, Hole, HoleReason, KnownEdition,
    RowStatus, Series, Source,
};
use crate::fact::{plain_id, text_or_empty};
use crate::institution::EvaluationType;
use crate::problem::{Code, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nth};

pub(crate) fn whole<'d, T>(
    doc: &'d Document,
    format: &str,
    read: impl FnOnce(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> Result<T, Problems> {
    let mut reader = Reader::new(doc);
    let mut found = None;
    if let Some(mut table) = reader.table(doc.root(), "") {
        if let Some(node) = table.req(&mut reader, "format") {
            reader.one_of_as(Code::BadFormat, node, "format", &[(format, ())]);
        }
        found = read(&mut reader, &mut table);
        table.finish(&mut reader);
    }
    match found {
        Some(found) if !reader.problems.has_errors() => Ok(found),
        _ => Err(reader.problems),
    }
}

impl Series {
    /// Reads a file of series.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read_all(doc: &Document) -> Result<Vec<Series>, Problems> {
        whole(doc, "ceiag-series/1", |reader, table| {
            let node = table.req(reader, "series")?;
            let items = reader.array(node, "series")?;
            Some(
                items
                    .iter()
                    .enumerate()
                    .filter_map(|(i, item)| series(reader, item, &nth("series", i)))
                    .collect(),
            )
        })
    }
}

impl Crosswalk {
    /// Reads a crosswalk.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<Crosswalk, Problems> {
        let mut reader = Reader::new(doc);
        match Crosswalk::read_node(&mut reader, doc.root()) {
            Some(found) if !reader.problems.has_errors() => Ok(found),
            _ => Err(reader.problems),
        }
    }

    pub(super) fn read_node<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<Crosswalk> {
        let mut table = reader.table(node, "")?;
        if let Some(node) = table.req(reader, "format") {
            reader.one_of_as(
                Code::BadFormat,
                node,
                "format",
                &[("ceiag-crosswalk/1", ())],
            );
        }
        let mut id = |reader: &mut Reader<'d>, key: &'static str| {
            let node = table.req(reader, key)?;
            plain_id(reader, node, key)
        };
        let (own, from, to) = (id(reader, "id"), id(reader, "from"), id(reader, "to"));
        let rows = table.req(reader, "row").map(|n| rows(reader, n));
        table.finish(reader);
        Some(Crosswalk {
            id: own?,
            from: from?,
            to: to?,
            rows: rows?,
        })
    }
}

/// Reads `[[source]]` tables.
pub(super) fn sources<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Source> {
    let mut found = Vec::new();
    for (index, item) in reader
        .array(node, "source")
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let path = nth("source", index);
        let Some(mut table) = reader.table(item, &path) else {
            continue;
        };
        let key = table
            .req(reader, "key")
            .and_then(|n| reader.text(n, &child(&path, "key")));
        let title = table
            .req(reader, "title")
            .and_then(|n| reader.text(n, &child(&path, "title")));
        let checked = table
            .req(reader, "checked")
            .and_then(|n| reader.date(n, &child(&path, "checked")));
        let mut text = |reader: &mut Reader<'d>, key: &'static str| {
            let node = table.opt(key);
            text_or_empty(reader, node, &child(&path, key))
        };
        let (publisher, url) = (text(reader, "publisher"), text(reader, "url"));
        let (published, interest) = (text(reader, "published"), text(reader, "interest"));
        table.finish(reader);
        if let (Some(key), Some(title), Some(checked)) = (key, title, checked) {
            found.push(Source {
                key: key.to_owned(),
                title: title.to_owned(),
                publisher,
                url,
                published,
                checked,
                interest,
            });
        }
    }
    found
}

pub(super) fn series<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Series> {
    let mut table = reader.table(node, path)?;
    let id = table
        .req(reader, "id")
        .and_then(|n| plain_id(reader, n, &child(path, "id")));
    let label = table
        .req(reader, "label")
        .and_then(|n| reader.text(n, &child(path, "label")));
    let holes_path = child(path, "hole");
    let mut holes = Vec::new();
    if let Some(node) = table.opt("hole") {
        for (index, item) in reader
            .array(node, &holes_path)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            holes.extend(hole(reader, item, &nth(&holes_path, index)));
        }
    }
    let by_name_only = table
        .opt("by-name-only")
        .and_then(|n| reader.boolean(n, &child(path, "by-name-only")))
        .unwrap_or(false);
    let known = table
        .opt("known")
        .map(|n| known_editions(reader, n, &child(path, "known")))
        .unwrap_or_default();
    let types_path = child(path, "evaluation-type");
    let mut evaluation_types = Vec::new();
    if let Some(node) = table.opt("evaluation-type") {
        let items = reader.array(node, &types_path).unwrap_or_default();
        for (index, item) in items.iter().enumerate() {
            evaluation_types.extend(evaluation_type(reader, item, &nth(&types_path, index)));
        }
    }
    table.finish(reader);
    Some(Series {
        id: id?,
        label: label?.to_owned(),
        by_name_only,
        holes,
        known,
        evaluation_types,
    })
}

/// Editions that are known to exist and whose text is not in the library.
fn known_editions<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Vec<KnownEdition> {
    each(reader, node, path, |reader, table, path| {
        let id = table
            .req(reader, "id")
            .and_then(|n| reader.text(n, &child(path, "id")));
        let label = required(reader, table, "label");
        let settings = table
            .opt("settings")
            .map(|n| super::read_parts::settings(reader, n, &child(path, "settings")));
        let from = table
            .opt("from")
            .and_then(|n| reader.date(n, &child(path, "from")));
        let to = table
            .opt("to")
            .and_then(|n| reader.date(n, &child(path, "to")));
        let basis = table
            .opt("basis")
            .and_then(|n| reader.one_of(n, &child(path, "basis"), &Basis::NAMES))
            .unwrap_or(Basis::NotKnown);
        let grade = grade(reader, table);
        let sources = texts(reader, table, "sources");
        let note = text(reader, table, "note");
        Some(KnownEdition {
            id: id?.to_owned(),
            label: label?,
            settings: settings.unwrap_or_default(),
            from,
            to,
            basis,
            grade: grade?,
            sources,
            note,
        })
    })
}

fn evaluation_type<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<EvaluationTypeRule> {
    let mut table = reader.table(node, path)?;
    let id = table
        .req(reader, "id")
        .and_then(|n| reader.one_of(n, &child(path, "id"), &EvaluationType::NAMES));
    let settings = table
        .req(reader, "settings")
        .map(|n| super::read_parts::settings(reader, n, &child(path, "settings")));
    let least = table
        .opt("gcse-share-at-least")
        .and_then(|n| crate::fact::read_ratio(reader, n, &child(path, "gcse-share-at-least")));
    let mut text = |reader: &mut Reader<'d>, key: &'static str| {
        let node = table.opt(key);
        text_or_empty(reader, node, &child(path, key))
    };
    let (because, below) = (text(reader, "because"), text(reader, "below"));
    let not_known = text(reader, "not-known");
    let grade = table
        .req(reader, "grade")
        .and_then(|n| reader.one_of(n, &child(path, "grade"), &Grade::NAMES));
    let sources = table.opt("sources");
    let sources = owned_texts(reader, sources, &child(path, "sources"));
    table.finish(reader);
    Some(EvaluationTypeRule {
        id: id?,
        settings: settings?,
        gcse_share_at_least: least,
        because,
        below,
        not_known,
        grade: grade?,
        sources,
    })
}

fn hole<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Hole> {
    let mut table = reader.table(node, path)?;
    let settings = table
        .req(reader, "settings")
        .map(|n| super::read_parts::settings(reader, n, &child(path, "settings")));
    let from = table
        .opt("from")
        .and_then(|n| reader.date(n, &child(path, "from")));
    let to = table
        .opt("to")
        .and_then(|n| reader.date(n, &child(path, "to")));
    let because = table
        .req(reader, "because")
        .and_then(|n| reader.one_of(n, &child(path, "because"), &HoleReason::NAMES));
    let note = table.opt("note");
    let note = text_or_empty(reader, note, &child(path, "note"));
    table.finish(reader);
    Some(Hole {
        settings: settings?,
        from,
        to,
        because: because?,
        note,
    })
}

fn rows<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<CrosswalkRow> {
    let mut found = Vec::new();
    for (index, item) in reader
        .array(node, "row")
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let path = nth("row", index);
        let Some(mut table) = reader.table(item, &path) else {
            continue;
        };
        let (from, to) = (table.opt("from"), table.opt("to"));
        let from = owned_texts(reader, from, &child(&path, "from"));
        let to = owned_texts(reader, to, &child(&path, "to"));
        let status = table
            .req(reader, "status")
            .and_then(|n| reader.one_of(n, &child(&path, "status"), &RowStatus::NAMES));
        let grade = table
            .req(reader, "grade")
            .and_then(|n| reader.one_of(n, &child(&path, "grade"), &Grade::NAMES));
        let note = table.opt("note");
        let note = text_or_empty(reader, note, &child(&path, "note"));
        table.finish(reader);
        if let (Some(status), Some(grade)) = (status, grade) {
            found.push(CrosswalkRow {
                from,
                to,
                status,
                grade,
                note,
            });
        }
    }
    found
}
