//! Reads a catalogue of evidence.

use super::read_serves::{finding_ref, how, list};
use super::{Area, EvidenceCatalogue, EvidenceKind, Link, Meeting, Pack, Placed};
use crate::fact::plain_id;
use crate::framework::read_parts::{criterion_id, each, grade, required, text, texts};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, nth};

const FORMAT: &str = "ceiag-evidence-catalogue/1";

impl EvidenceCatalogue {
    /// Reads a catalogue. Whether what it refers to exists is found out by
    /// [`check_library`](crate::framework::check_library()).
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<EvidenceCatalogue, Problems> {
        let mut reader = Reader::new(doc);
        match EvidenceCatalogue::read_node(&mut reader, doc.root(), "") {
            Some(found) if !reader.problems.has_errors() => Ok(found),
            _ => Err(reader.problems),
        }
    }

    pub(crate) fn read_node<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        path: &str,
    ) -> Option<EvidenceCatalogue> {
        let mut table = reader.table(node, path)?;
        if let Some(node) = table.req(reader, "format") {
            let path = table.child("format");
            reader.one_of_as(Code::BadFormat, node, &path, &[(FORMAT, ())]);
        }
        let mut found = EvidenceCatalogue::default();
        if let Some((node, path)) = part(&mut table, "pack") {
            found.packs = each(reader, node, &path, |reader, table, _| pack(reader, table));
        }
        if let Some((node, path)) = part(&mut table, "area") {
            found.areas = each(reader, node, &path, |reader, table, _| area(reader, table));
        }
        if let Some((node, path)) = part(&mut table, "kind") {
            found.kinds = each(reader, node, &path, |reader, table, _| kind(reader, table));
        }
        if let Some((node, path)) = part(&mut table, "link") {
            found.links = each(reader, node, &path, |reader, table, _| link(reader, table));
        }
        table.finish(reader);
        Some(found)
    }
}

/// A value of the table, with its path.
fn part<'d>(table: &mut TableReader<'d>, key: &'static str) -> Option<(&'d Node, String)> {
    let path = table.child(key);
    table.opt(key).map(|node| (node, path))
}

fn small_id<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let (node, path) = (table.req(reader, key)?, table.child(key));
    plain_id(reader, node, &path)
}

fn pack<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Pack> {
    let (id, label) = (
        small_id(reader, table, "id"),
        required(reader, table, "label"),
    );
    let grade = grade(reader, table);
    let (sources, note) = (texts(reader, table, "sources"), text(reader, table, "note"));
    let path = table.child("meetings");
    let meetings = table.req(reader, "meetings").map(|node| {
        each(reader, node, &path, |reader, table, _| {
            let (id, label) = (
                small_id(reader, table, "id"),
                required(reader, table, "label"),
            );
            Some(Meeting {
                id: id?,
                label: label?,
            })
        })
    });
    Some(Pack {
        id: id?,
        label: label?,
        grade: grade?,
        sources,
        note,
        meetings: meetings?,
    })
}

fn area<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Area> {
    let (id, label) = (
        small_id(reader, table, "id"),
        required(reader, table, "label"),
    );
    let grade = grade(reader, table);
    let sources = texts(reader, table, "sources");
    Some(Area {
        id: id?,
        label: label?,
        grade: grade?,
        sources,
    })
}

fn kind<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<EvidenceKind> {
    let id = kind_id(reader, table);
    let label = required(reader, table, "label");
    let placed = placed(reader, table);
    let grade = grade(reader, table);
    let (sources, note) = (texts(reader, table, "sources"), text(reader, table, "note"));
    let serves = match part(table, "serves") {
        Some((node, path)) => list(reader, node, &path, false)
            .into_iter()
            .map(|placed| placed.serves)
            .collect(),
        None => Vec::new(),
    };
    let areas = texts(reader, table, "areas");
    let key_stages = match part(table, "key-stages") {
        Some((node, path)) => key_stages(reader, node, &path),
        None => Vec::new(),
    };
    Some(EvidenceKind {
        id: id?,
        label: label?,
        placed: placed?,
        grade: grade?,
        sources,
        note,
        serves,
        areas,
        key_stages,
    })
}

fn kind_id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let (node, path) = (table.req(reader, "id")?, table.child("id"));
    let id = criterion_id(reader, node, &path)?;
    if id == EvidenceCatalogue::OTHER {
        let problem = Problem::error(Code::BadId, format!("`{id}` is not a kind of its own"))
            .path(path)
            .found(id)
            .help("an item that fits no kind is `other`; call this kind something else");
        reader.problem_at(node, problem);
        return None;
    }
    Some(id)
}

/// A pack and a meeting, or neither.
fn placed<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Option<Placed>> {
    let named = |table: &mut TableReader<'d>, key| table.opt(key).is_some();
    if !named(table, "pack") && !named(table, "meeting") {
        return Some(None);
    }
    let (pack, meeting) = (
        required(reader, table, "pack"),
        required(reader, table, "meeting"),
    );
    Some(Some(Placed {
        pack: pack?,
        meeting: meeting?,
    }))
}

fn link<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Link> {
    let end = |reader: &mut Reader<'d>, table: &mut TableReader<'d>, key| {
        let (node, path) = (table.req(reader, key)?, table.child(key));
        finding_ref(reader, node, &path)
    };
    let (from, to) = (end(reader, table, "from"), end(reader, table, "to"));
    let path = table.child("how");
    let how = table
        .req(reader, "how")
        .and_then(|node| how(reader, node, &path));
    let grade = grade(reader, table);
    let (sources, note) = (texts(reader, table, "sources"), text(reader, table, "note"));
    Some(Link {
        from: from?,
        to: to?,
        how: how?,
        grade: grade?,
        sources,
        note,
    })
}

/// Reads key stages, 3 to 5, each once.
pub(super) fn key_stages<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Vec<u8> {
    let items = reader.array(node, path).unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth(path, index);
        let Some(stage) = reader.integer(item, &path, 3..=5) else {
            continue;
        };
        let stage = u8::try_from(stage).unwrap_or_default();
        if found.contains(&stage) {
            let message = format!("the key stage {stage} is given twice");
            reader.problem_at(item, Problem::error(Code::DuplicateKey, message).path(path));
        } else {
            found.push(stage);
        }
    }
    found
}
