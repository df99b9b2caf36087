//! Reads a fact sheet from a spanned tree, reporting everything that is wrong at once.

use super::check::check_value;
use super::read_bands::read_bands;
use super::read_value::entry;
use super::{Address, Catalogue, Dimension, FactSheet};
use crate::date::{AcademicYear, Date};
use crate::institution::{Institution, Setting, YearGroups};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, Value as Tree, child, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// A sheet as far as it could be read, with the addresses whose values were refused.
#[derive(Clone, Debug)]
pub struct SheetRead {
    /// The sheet; absent when its date or institution could not be read.
    pub sheet: Option<FactSheet>,
    /// Addresses whose values were refused; in tolerant mode they count as unknown.
    pub refused: BTreeSet<Address>,
    /// Everything that is wrong.
    pub problems: Problems,
}

impl FactSheet {
    /// Reads a sheet against a catalogue.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, catalogue: &Catalogue) -> Result<FactSheet, Problems> {
        let read = FactSheet::read_node(doc, doc.root(), catalogue);
        match read.sheet {
            Some(sheet) if !read.problems.has_errors() => Ok(sheet),
            _ => Err(read.problems),
        }
    }

    /// Reads as much of a sheet as can be read, from any node of a document.
    pub fn read_node(doc: &Document, node: &Node, catalogue: &Catalogue) -> SheetRead {
        let mut reader = Reader::new(doc);
        let mut refused = BTreeSet::new();
        let sheet = sheet(&mut reader, node, catalogue, &mut refused);
        SheetRead {
            sheet,
            refused,
            problems: reader.problems,
        }
    }
}

fn sheet<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    catalogue: &Catalogue,
    refused: &mut BTreeSet<Address>,
) -> Option<FactSheet> {
    let mut table = reader.table(node, "")?;
    if let Some(format) = table.opt("format") {
        reader.one_of_as(Code::BadFormat, format, "format", &[("ceiag-facts/1", ())]);
    }
    let as_of = table
        .req_as(reader, "as-of", DAY)
        .and_then(|n| reader.date(n, "as-of"));
    let institution = table
        .req_as(reader, "institution", WHOSE)
        .and_then(|n| Institution::read(reader, n, "institution"));
    let academic_year = table
        .opt("academic-year")
        .and_then(|n| academic_year(reader, n, "academic-year"));
    let frameworks = table
        .opt("frameworks")
        .and_then(|n| reader.texts(n, "frameworks"));
    let profiles = table
        .opt("profiles")
        .map(|n| texts_by_key(reader, n, "profiles"));
    let choices = table
        .opt("choices")
        .map(|n| texts_by_key(reader, n, "choices"));
    let bands = table.opt("bands").map(|n| read_bands(reader, n, catalogue));
    let facts = table.opt("facts");
    table.misplaced(reader, |key| home(key, catalogue));
    table.finish(reader);
    // Facts are read even when the rest is broken, so that every problem is reported at once.
    let provisional = institution
        .clone()
        .unwrap_or_else(|| Institution::new(Setting::School, YearGroups::new(0, YearGroups::MAX)));
    let latest = as_of.or_else(|| Date::new(2200, 12, 31))?;
    let mut sheet = FactSheet::new(provisional, latest);
    sheet.academic_year = academic_year;
    sheet.frameworks = frameworks
        .unwrap_or_default()
        .into_iter()
        .map(str::to_owned)
        .collect();
    sheet.profiles = profiles.unwrap_or_default();
    sheet.choices = choices.unwrap_or_default();
    sheet.bands = bands.unwrap_or_default();
    if let Some(facts) = facts {
        read_facts(reader, facts, catalogue, &mut sheet, refused);
    }
    (as_of.is_some() && institution.is_some()).then_some(sheet)
}

const DAY: &str = "the day on which the facts are true, such as `2026-03-31`";
const WHOSE: &str =
    "whom the facts are about: a table with `setting`, and with `years` for a school";

/// Where in a sheet something belongs that a flat row has beside the rest.
fn home(key: &str, catalogue: &Catalogue) -> Option<&'static str> {
    let plain = key.replace('_', "-");
    let id = plain.split('.').next().unwrap_or_default();
    if Institution::KEYS.contains(&plain.as_str()) {
        return Some("institution");
    }
    catalogue.get(id).map(|_| "facts")
}

/// Reads the facts table: `id`, `id.y9` in quotes, or a nested table of dimensions.
fn read_facts<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    catalogue: &Catalogue,
    sheet: &mut FactSheet,
    refused: &mut BTreeSet<Address>,
) {
    let Some(mut table) = reader.table(node, "facts") else {
        return;
    };
    let mut read = BTreeMap::new();
    for (key, node) in table.rest() {
        let path = child("facts", &key.text);
        let (id, dimension) = match key.text.split_once('.') {
            Some((id, tail)) => (id, Some(tail)),
            None => (key.text.as_str(), None),
        };
        let Some(fact) = catalogue.get(id) else {
            let problem = unknown_fact(id, catalogue)
                .path(path)
                .fact(key.text.clone());
            reader.problem_at_key(key, problem);
            continue;
        };
        let nested = match (&node.value, dimension, fact.by) {
            (Tree::Table(entries), None, super::By::Year(_) | super::By::KeyStage(..)) => {
                Some(entries)
            }
            _ => None,
        };
        let places: Vec<(Option<&str>, &Node, String)> = match nested {
            Some(entries) => entries
                .iter()
                .map(|(inner, value)| {
                    (
                        Some(inner.text.as_str()),
                        value,
                        format!("facts.{id}.{}", inner.text),
                    )
                })
                .collect(),
            None => vec![(dimension, node, format!("facts.{}", key.text))],
        };
        for (dimension, node, path) in places {
            let parsed = match dimension {
                None => Some(Dimension::Whole),
                Some(tail) => Dimension::parse(tail),
            };
            let Some(dimension) = parsed.filter(|d| fact.declares(*d)) else {
                let problem = unknown_address(id, fact.by)
                    .path(path.as_str())
                    .fact(path.strip_prefix("facts.").unwrap_or(&path));
                reader.problem_at(node, problem);
                continue;
            };
            let address = Address {
                fact: id.to_owned(),
                dimension,
            };
            if read.contains_key(&address) || refused.contains(&address) {
                let problem =
                    Problem::error(Code::DuplicateKey, format!("`{address}` is given twice"))
                        .path(path.as_str())
                        .fact(address.to_string())
                        .help("a dotted key and a nested table mean the same; keep one");
                reader.problem_at(node, problem);
                continue;
            }
            let before = reader.problems.len();
            let entry = entry(reader, node, &path, fact);
            let sound = about_the_fact(reader.problems.since(before), &address);
            let Some(entry) = entry.filter(|_| sound) else {
                refused.insert(address);
                continue;
            };
            match check_value(&address, &entry, fact, &sheet.institution, sheet.as_of) {
                Some(problem) => {
                    reader.problems.push(problem);
                    refused.insert(address);
                }
                None => {
                    read.insert(address, entry);
                }
            }
        }
    }
    sheet.entries = read.into();
}

/// The parts of a value that are typed one by one.
const PARTS: [&str; 10] = [
    "n", "d", "from", "to", "after", "before", "known-by", "by", "on", "note",
];

/// Says of the problems of one value whose value it is and which part, so that whoever is tolerant can go on without it;
/// and whether none of them is an error.
fn about_the_fact(problems: &mut [Problem], address: &Address) -> bool {
    for problem in problems.iter_mut() {
        let tail = problem
            .path
            .as_deref()
            .and_then(|path| path.rsplit('.').next());
        let part = PARTS.into_iter().find(|part| Some(*part) == tail);
        problem.part = problem.part.or(part);
        problem.fact.get_or_insert_with(|| address.to_string());
    }
    !problems.iter().any(Problem::is_error)
}

pub(crate) fn unknown_fact(id: &str, catalogue: &Catalogue) -> Problem {
    let problem = Problem::error(Code::UnknownFact, format!("no fact is called `{id}`"))
        .found(id)
        .expected("a fact of the catalogue");
    match nearest(id, catalogue.iter().map(|f| f.id.as_str())) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(crate::words::help::FACTS),
    }
}

fn unknown_address(id: &str, by: super::By) -> Problem {
    let expected = match by {
        super::By::Whole => format!("`{id}` without a year group or key stage"),
        super::By::Year(years) => format!(
            "a year group, `{id}.y{}` to `{id}.y{}`",
            years.first(),
            years.last()
        ),
        super::By::KeyStage(a, b) => format!("a key stage, `{id}.ks{a}` to `{id}.ks{b}`"),
    };
    Problem::error(
        Code::UnknownAddress,
        format!("`{id}` is not given in this way"),
    )
    .expected(expected)
}

fn academic_year<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<AcademicYear> {
    let text = reader.text(node, path)?;
    let parsed = text.parse().ok();
    if parsed.is_none() {
        let problem = Problem::error(Code::NotADate, format!("`{text}` is no academic year"))
            .path(path)
            .found(text)
            .expected("an academic year such as \"2025/26\"");
        reader.problem_at(node, problem);
    }
    parsed
}

pub(crate) fn texts_by_key<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> BTreeMap<String, String> {
    let Some(mut table) = reader.table(node, path) else {
        return BTreeMap::new();
    };
    let texts = table.rest().into_iter().filter_map(|(key, node)| {
        let text = reader.text(node, &child(path, &key.text))?;
        Some((key.text.clone(), text.to_owned()))
    });
    crate::sorted::map(texts)
}
