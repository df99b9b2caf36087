//! Reads the register of an institution against a library.

use super::read_catalogue::key_stages;
use super::read_serves::list;
use super::{EvidenceCatalogue, EvidenceItem, Register, Serves};
use crate::framework::Library;
use crate::framework::read_parts::{criterion_id, required, text};
use crate::institution::{Institution, YearGroups};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, Value, child, nearest, nth};
use std::collections::BTreeMap;

const FORMAT: &str = "ceiag-evidence/1";

impl Register {
    /// Reads a register; its kinds, areas, facts and criteria are those of the library.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    ///
    /// ```
    /// use ceiag::evidence::Register;
    /// use ceiag::framework::Library;
    /// use ceiag::text::json;
    ///
    /// let text = br#"{ "institution": { "setting": "college" },
    ///     "item": [{ "id": "E1", "kind": "other", "described": "a film", "title": "Our year" }] }"#;
    /// let register = Register::read(&json("evidence.json", text)?, &Library::default())?;
    /// assert_eq!(register.item("E1").map(|item| item.owner.as_str()), Some(""));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn read(doc: &Document, library: &Library) -> Result<Register, Problems> {
        match Register::read_node(doc, doc.root(), library) {
            (Some(register), problems) if !problems.has_errors() => Ok(register),
            (_, problems) => Err(problems),
        }
    }

    /// Reads as much of a register as can be read, from any node of a document.
    pub fn read_node(
        doc: &Document,
        node: &Node,
        library: &Library,
    ) -> (Option<Register>, Problems) {
        let mut reader = Reader::new(doc);
        let register = register(&mut reader, node, library);
        (register, reader.problems)
    }
}

fn register<'d>(reader: &mut Reader<'d>, node: &'d Node, library: &Library) -> Option<Register> {
    let mut table = reader.table(node, "")?;
    if let Some(format) = table.opt("format") {
        reader.one_of_as(Code::BadFormat, format, "format", &[(FORMAT, ())]);
    }
    let institution = table
        .req(reader, "institution")
        .and_then(|n| Institution::read(reader, n, "institution"));
    let items = table.opt("item");
    table.finish(reader);
    let mut found: Vec<EvidenceItem> = Vec::new();
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    let nodes = items.and_then(|n| reader.array(n, "item"));
    for (index, node) in nodes.unwrap_or_default().iter().enumerate() {
        let path = nth("item", index);
        let Some((id, item)) = item(reader, node, &path, institution.as_ref(), library) else {
            continue;
        };
        if let Some((text, node)) = id {
            match first.get(text) {
                Some(before) => {
                    let message = format!("the item `{text}` is given twice");
                    let problem = Problem::error(Code::DuplicateKey, message)
                        .path(child(&path, "id"))
                        .found(text)
                        .help(format!(
                            "it stands first at `{before}`; give this one another id"
                        ));
                    reader.problem_at(node, problem);
                }
                None => {
                    first.insert(text, path);
                }
            }
        }
        found.extend(item);
    }
    Some(Register {
        institution: institution?,
        items: found,
    })
}

/// The id of an item as it is written, with its node.
type Id<'d> = (&'d str, &'d Node);

fn item<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    institution: Option<&Institution>,
    library: &Library,
) -> Option<(Option<Id<'d>>, Option<EvidenceItem>)> {
    let mut table = reader.table(node, path)?;
    let written = table.req(reader, "id");
    let id = written.and_then(|n| criterion_id(reader, n, &child(path, "id")));
    let kind = kind(reader, &mut table, &library.evidence);
    let title = title(reader, &mut table);
    let shows = text(reader, &mut table, "shows");
    let date = table
        .opt("date")
        .and_then(|n| reader.date(n, &child(path, "date")));
    let place = text(reader, &mut table, "place");
    let owner = text(reader, &mut table, "owner").trim().to_owned();
    let review = table.opt("review-by");
    let review_by = review.and_then(|n| reader.date(n, &child(path, "review-by")));
    let serves = match table.opt("serves") {
        Some(node) => serves(reader, node, &child(path, "serves"), library),
        None => Vec::new(),
    };
    let areas = match table.opt("areas") {
        Some(node) => areas(reader, node, &child(path, "areas"), &library.evidence),
        None => Vec::new(),
    };
    let key_stages = match table.opt("key-stages") {
        Some(node) => stages(reader, node, &child(path, "key-stages"), institution),
        None => Vec::new(),
    };
    table.finish(reader);
    if let (Some(date), Some(by), Some(node)) = (date, review_by, review)
        && by < date
    {
        let problem = Problem::error(Code::Conflict, "the review is due before the item is there")
            .path(child(path, "review-by"))
            .found(by.to_string())
            .expected(format!("{date} or later"));
        reader.problem_at(node, problem);
    }
    let key = match written.map(|node| (&node.value, node)) {
        Some((Value::Text(text), node)) => Some((text.as_str(), node)),
        _ => None,
    };
    let item = id
        .zip(kind)
        .zip(title)
        .map(|((id, kind), title)| EvidenceItem {
            id,
            kind: kind.0,
            described: kind.1,
            title,
            shows,
            date,
            place,
            owner,
            review_by,
            serves,
            areas,
            key_stages,
        });
    Some((key, item))
}

fn title<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let title = required(reader, table, "title")?;
    if title.trim().is_empty() {
        let problem = Problem::error(Code::MissingKey, "the title is empty")
            .path(table.child("title"))
            .expected("what the institution calls it");
        reader.problem_at(table.node(), problem);
        return None;
    }
    Some(title)
}

/// A kind of the catalogue, or `other` with what it is.
fn kind<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    catalogue: &EvidenceCatalogue,
) -> Option<(Option<String>, String)> {
    let path = table.child("kind");
    let node = table.req(reader, "kind");
    let described = table.opt("described");
    let described_path = table.child("described");
    let words = described
        .and_then(|n| reader.text(n, &described_path))
        .unwrap_or_default();
    let node = node?;
    let id = reader.text(node, &path)?;
    if id == EvidenceCatalogue::OTHER {
        if words.trim().is_empty() {
            let problem = Problem::error(Code::MissingKey, "the key `described` is missing")
                .path(described_path)
                .help("say what it is, since it fits no kind");
            reader.problem_at(described.unwrap_or(node), problem);
            return None;
        }
        return Some((None, words.to_owned()));
    }
    if let Some(node) = described {
        let message = format!(
            "`described` goes with the kind `{}`",
            EvidenceCatalogue::OTHER
        );
        let problem = Problem::error(Code::Conflict, message)
            .path(described_path)
            .help("say in `shows` what it shows, or make it `other`");
        reader.problem_at(node, problem);
    }
    if catalogue.kind(id).is_some() {
        return Some((Some(id.to_owned()), String::new()));
    }
    let message = format!("no kind of evidence is called `{id}`");
    let problem = Problem::error(Code::UnknownKind, message)
        .path(path)
        .found(id)
        .expected("a kind of the catalogue, or `other` with `described`");
    let known = catalogue.kinds.iter().map(|kind| kind.id.as_str());
    reader.problem_at(
        node,
        match nearest(id, known) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(crate::words::help::KINDS),
        },
    );
    None
}

fn serves<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    library: &Library,
) -> Vec<Serves> {
    let mut found: Vec<Serves> = Vec::new();
    for placed in list(reader, node, path, true) {
        let (item, serves) = (placed.node, placed.serves);
        let at = nth(path, placed.index);
        if let Some(problem) = library.serves_problem(&serves, &at) {
            let short = matches!(item.value, Value::Text(_));
            let problem = if short { problem.path(&at) } else { problem };
            reader.problem_at(item, problem);
        }
        if found.contains(&serves) {
            let problem = Problem::error(Code::DuplicateKey, "the link is given twice");
            reader.problem_at(item, problem.path(at).help("leave this one out"));
        } else {
            found.push(serves);
        }
    }
    found
}

fn areas<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    catalogue: &EvidenceCatalogue,
) -> Vec<String> {
    let items = reader.array(node, path).unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth(path, index);
        let Some(id) = reader.text(item, &path) else {
            continue;
        };
        if catalogue.area(id).is_none() {
            let known = catalogue.areas.iter().map(|area| area.id.as_str());
            let known: Vec<&str> = known.collect();
            let message = format!("no learning area is called `{id}`");
            let problem = Problem::error(Code::UnknownOption, message)
                .path(path)
                .found(id)
                .expected(format!("one of {}", known.join(", ")));
            let problem = match nearest(id, known) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            };
            reader.problem_at(item, problem);
        } else if found.iter().any(|known| known == id) {
            let message = format!("the learning area `{id}` is given twice");
            reader.problem_at(item, Problem::error(Code::DuplicateKey, message).path(path));
        } else {
            found.push(id.to_owned());
        }
    }
    found
}

/// Key stages of the institution.
fn stages<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    institution: Option<&Institution>,
) -> Vec<u8> {
    let found = key_stages(reader, node, path);
    let Some(institution) = institution else {
        return found;
    };
    for stage in &found {
        if !institution.meets(YearGroups::of_key_stage(*stage)) {
            let message = format!("there is no Key Stage {stage} here");
            let problem = Problem::error(Code::NoSuchYear, message)
                .path(path)
                .found(stage.to_string())
                .help("name key stages that the institution teaches, or leave this out");
            reader.problem_at(node, problem);
        }
    }
    found
}
