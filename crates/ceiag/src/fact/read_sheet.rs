//! Reads a fact sheet from a spanned tree, reporting everything that is wrong at once.

use super::check::check_value;
use super::read_value::{entry, ratio};
use super::{Address, Bands, Catalogue, Dimension, EdgeRule, FactSheet};
use crate::date::{AcademicYear, Date};
use crate::identifier::IdentifierError;
use crate::institution::{Cohort, Institution, Setting, YearGroups};
use crate::problem::{Code, Problem, Problems};
use crate::ratio::Ratio;
use crate::text::{Document, Node, Reader, Value as Tree, child, nearest, nth};
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
        .req(reader, "as-of")
        .and_then(|n| reader.date(n, "as-of"));
    let institution = table
        .req(reader, "institution")
        .and_then(|n| institution(reader, n, "institution"));
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
                    .fact(path.trim_start_matches("facts."));
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

impl Institution {
    /// Reads an institution as a sheet holds it; what is wrong is with the reader.
    pub fn read<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Institution> {
        institution(reader, node, path)
    }
}

/// Reads an institution.
pub(crate) fn institution<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<Institution> {
    let mut table = reader.table(node, path)?;
    let name = table
        .opt("name")
        .and_then(|n| reader.text(n, &child(path, "name")));
    let setting = table.req(reader, "setting").and_then(|n| {
        reader.one_of_as(
            Code::UnknownSetting,
            n,
            &child(path, "setting"),
            &Setting::NAMES,
        )
    });
    let years_node = table.opt("years");
    let years = years_node.and_then(|n| year_range(reader, n, &child(path, "years")));
    let urn = table
        .opt("urn")
        .and_then(|n| identifier(reader, n, &child(path, "urn"), Code::BadUrn));
    let ukprn = table
        .opt("ukprn")
        .and_then(|n| identifier(reader, n, &child(path, "ukprn"), Code::BadUkprn));
    let laestab = table
        .opt("laestab")
        .and_then(|n| identifier(reader, n, &child(path, "laestab"), Code::BadLaestab));
    let cohort = table
        .opt("cohort")
        .and_then(|n| cohort(reader, n, &child(path, "cohort")));
    let gcse_share = table
        .opt("gcse-share")
        .and_then(|n| ratio(reader, n, &child(path, "gcse-share")));
    table.finish(reader);
    let setting = setting?;
    let years_path = child(path, "years");
    match years_node {
        None if setting.needs_years() => {
            let problem = Problem::error(
                Code::BadYears,
                format!("{} needs its year groups", setting.one()),
            )
            .path(years_path)
            .expected("a range such as years = [7, 11]");
            reader.problem_at(node, problem);
            return None;
        }
        Some(node) if !setting.may_have_years() => {
            let problem = Problem::error(
                Code::BadYears,
                format!("{} has no year groups here", setting.one()),
            )
            .path(years_path)
            .help("remove `years`");
            reader.problem_at(node, problem);
            return None;
        }
        Some(_) if years.is_none() => return None,
        _ => {}
    }
    let mut institution = Institution::new(setting, years);
    institution.name = name.map(str::to_owned);
    institution.urn = urn;
    institution.ukprn = ukprn;
    institution.laestab = laestab;
    institution.cohort = cohort;
    institution.gcse_share = gcse_share.filter(|share| *share <= Ratio::ONE);
    Some(institution)
}

pub(crate) fn identifier<'d, T: std::str::FromStr<Err = IdentifierError>>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    code: Code,
) -> Option<T> {
    let text = match &node.value {
        Tree::Text(text) => text.clone(),
        Tree::Integer(number) => number.to_string(),
        _ => {
            reader.wrong_type(node, path, "digits");
            return None;
        }
    };
    match text.parse() {
        Ok(found) => Some(found),
        Err(error) => {
            let problem = Problem::error(code, error.to_string())
                .path(path)
                .found(text)
                .expected(error.expected);
            reader.problem_at(node, problem);
            None
        }
    }
}

fn cohort<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Cohort> {
    let mut table = reader.table(node, path)?;
    let to = table
        .req(reader, "restricted-to")
        .and_then(|n| reader.text(n, &child(path, "restricted-to")));
    let because = table
        .req(reader, "because")
        .and_then(|n| reader.text(n, &child(path, "because")));
    table.finish(reader);
    Some(Cohort {
        restricted_to: to?.to_owned(),
        because: because?.to_owned(),
    })
}

/// Reads `[7, 11]`, first and last year group.
pub(crate) fn year_range<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Option<YearGroups> {
    let (first, last) = number_range(reader, node, path, i64::from(YearGroups::MAX))?;
    let years = YearGroups::new(first, last);
    if years.is_none() {
        let problem = Problem::error(
            Code::BadYears,
            format!("the first year group {first} is above the last {last}"),
        )
        .path(path)
        .expected("the first and the last year group, such as [7, 11]");
        reader.problem_at(node, problem);
    }
    years
}

/// Reads a list of two small numbers.
pub(crate) fn number_range<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    max: i64,
) -> Option<(u8, u8)> {
    let items = reader.array(node, path)?;
    let [first, last] = items else {
        reader.wrong_type(node, path, "a list of two numbers, first and last");
        return None;
    };
    let mut end = |node, index| {
        let number = reader.integer(node, &nth(path, index), 0..=max)?;
        u8::try_from(number).ok()
    };
    let (first, last) = (end(first, 0), end(last, 1));
    Some((first?, last?))
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

/// Reads the caller's bands.
pub(crate) fn read_bands<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    catalogue: &Catalogue,
) -> BTreeMap<String, Bands> {
    let Some(mut table) = reader.table(node, "bands") else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (key, node) in table.rest() {
        let path = child("bands", &key.text);
        let Some(fact) = catalogue.get(&key.text) else {
            let problem = unknown_fact(&key.text, catalogue).path(path);
            reader.problem_at_key(key, problem);
            continue;
        };
        if let Some(bands) = one_band(reader, node, &path, fact.options.len()) {
            found.insert(key.text.clone(), bands);
        }
    }
    found
}

fn one_band<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    options: usize,
) -> Option<Bands> {
    let mut table = reader.table(node, path)?;
    let edge_rule = table
        .req(reader, "edge-rule")
        .and_then(|n| reader.one_of(n, &child(path, "edge-rule"), &EdgeRule::NAMES));
    let edges_node = table.req(reader, "lower-edges");
    table.finish(reader);
    let edges_node = edges_node?;
    let edges_path = child(path, "lower-edges");
    let items = reader.array(edges_node, &edges_path)?;
    let lower_edges: Vec<Ratio> = items
        .iter()
        .enumerate()
        .filter_map(|(i, item)| ratio(reader, item, &nth(&edges_path, i)))
        .collect();
    let rising = lower_edges
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a < b));
    let starts_at_zero = lower_edges.first() == Some(&Ratio::ZERO);
    if lower_edges.len() != options
        || !rising
        || !starts_at_zero
        || lower_edges.last() > Some(&Ratio::ONE)
    {
        let problem = Problem::error(
            Code::BadThreshold,
            "lower edges begin at 0% and rise, one for each option",
        )
        .path(edges_path)
        .expected(format!(
            "{options} rising edges from \"0%\" to at most \"100%\""
        ));
        reader.problem_at(edges_node, problem);
        return None;
    }
    Some(Bands {
        edge_rule: edge_rule?,
        lower_edges,
    })
}
