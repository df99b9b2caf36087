//! The manifest: whose records a folder holds.

use super::{DateForm, Taken};
use crate::api::{own, rows};
use crate::derive::{Deriver, Restriction};
use ceiag::date::Date;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, Value, child, nearest, nth};
use std::collections::BTreeMap;

/// The name of the manifest within a folder.
pub const MANIFEST: &str = "records.toml";

const FORMAT: &str = "ceiag-records/1";

/// Whose records these are, and what the school says of them as a whole.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Whose they are.
    pub institution: Institution,
    /// The day of the export.
    pub taken_on: Date,
    /// Which kinds are complete, and the parts of *meaningful* that are declared: a deriver that has taken nothing else.
    pub claims: Deriver,
    /// The file that holds the mapping.
    pub mapping: Option<String>,
    /// The file that holds facts filled in by hand.
    pub facts: Option<String>,
    /// The file that holds the school's own derivations.
    pub own_derivations: Option<String>,
    /// Pupils who are left out of every population.
    pub restrictions: Vec<Restriction>,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// How dates are written where no mapping says it; `yyyy-mm-dd` is always read.
    pub dates: Option<DateForm>,
    /// How problems are taken where no mapping says it.
    pub taken: BTreeMap<Code, Taken>,
    /// Subjects that are taken as science, technology, engineering or mathematics.
    pub stem_subjects: Vec<String>,
    /// Codes of local authorities that may stand in a UPN; where there are none, any may.
    pub local_authorities: Vec<String>,
    /// Whether the records are made up.
    pub synthetic: bool,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<Manifest, Problems> {
        let mut reader = Reader::new(doc);
        let manifest = Manifest::read_node(&mut reader, doc.root(), "");
        match manifest {
            Some(manifest) if !reader.problems.has_errors() => Ok(manifest),
            _ => Err(reader.problems),
        }
    }

    /// Reads a manifest that stands within another document; what is wrong is with the reader.
    pub fn read_node<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Manifest> {
        let mut table = reader.table(node, path)?;
        format(reader, &mut table, FORMAT);
        let institution = table.req(reader, "institution");
        let at = table.child("institution");
        let institution = institution.and_then(|n| Institution::read(reader, n, &at));
        let taken_on = table.req(reader, "taken-on");
        let at = table.child("taken_on");
        let taken_on = taken_on.and_then(|n| reader.date(n, &at));
        let mut claims = Deriver::new();
        type Read = for<'d> fn(&mut Reader<'d>, &mut TableReader<'d>, &mut Deriver);
        let lists: [(&'static str, Read); 2] =
            [("complete", rows::complete), ("declared", rows::declared)];
        for (key, read) in lists {
            let at = table.child(key);
            let items = table.opt(key).and_then(|n| reader.array(n, &at));
            for (index, item) in items.unwrap_or_default().iter().enumerate() {
                if let Some(mut row) = reader.table(item, &nth(&at, index)) {
                    read(reader, &mut row, &mut claims);
                    row.finish(reader);
                }
            }
        }
        let mapping = text(reader, &mut table, "mapping");
        let facts = text(reader, &mut table, "facts");
        let own_derivations = text(reader, &mut table, "own-derivations");
        let restrictions = own::restrictions(reader, &mut table);
        let choices = table.opt("choices");
        let at = table.child("choices");
        let choices = choices.map(|n| texts(reader, n, &at)).unwrap_or_default();
        let dates = dates(reader, &mut table);
        let taken = taken(reader, &mut table);
        let mut lists = [Vec::new(), Vec::new()];
        for (key, list) in ["stem-subjects", "local-authorities"]
            .into_iter()
            .zip(&mut lists)
        {
            let at = table.child(key);
            let found = table.opt(key).and_then(|n| reader.texts(n, &at));
            list.extend(found.unwrap_or_default().into_iter().map(str::to_owned));
        }
        let [stem_subjects, local_authorities] = lists;
        let at = table.child("synthetic");
        let synthetic = table.opt("synthetic").and_then(|n| reader.boolean(n, &at));
        table.finish(reader);
        Some(Manifest {
            institution: institution?,
            taken_on: taken_on?,
            claims,
            mapping: mapping.map(str::to_owned),
            facts: facts.map(str::to_owned),
            own_derivations: own_derivations.map(str::to_owned),
            restrictions,
            choices: choices
                .into_iter()
                .map(|(key, text)| (key.to_owned(), text.to_owned()))
                .collect(),
            dates,
            taken,
            stem_subjects,
            local_authorities,
            synthetic: synthetic.unwrap_or(false),
        })
    }
}

/// The format that a file says it has; it may say nothing.
pub(super) fn format<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    format: &'static str,
) {
    let at = table.child("format");
    if let Some(node) = table.opt("format") {
        reader.one_of_as(Code::BadFormat, node, &at, &[(format, ())]);
    }
}

pub(super) fn text<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<&'d str> {
    let at = table.child(key);
    let node = table.opt(key)?;
    reader.text(node, &at)
}

/// Texts by the caller's own keys.
pub(super) fn texts<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
) -> Vec<(&'d str, &'d str)> {
    let Some(mut table) = reader.table(node, path) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, node) in table.rest() {
        if let Some(text) = reader.text(node, &child(path, &key.text)) {
            found.push((key.text.as_str(), text));
        }
    }
    found
}

/// How dates are written.
pub(super) fn dates<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<DateForm> {
    let at = table.child("dates");
    let node = table.opt("dates")?;
    let text = reader.text(node, &at)?;
    let form = DateForm::parse(text);
    if form.is_none() {
        let message = format!("`{text}` does not say how dates are written");
        let problem = Problem::error(Code::UnknownOption, message).path(at);
        let problem = problem.found(text).expected(
            "day, month and four-digit year such as `dd/mm/yyyy`, `yyyy-mm-dd` or `dd-mmm-yyyy`",
        );
        reader.problem_at(node, problem);
    }
    form
}

/// The checks whose severity a school may change. A row without its key says nothing, so that stays an error.
pub(crate) const CHECKS: [Code; 16] = [
    Code::AmbiguousDate,
    Code::BadUln,
    Code::BadUpn,
    Code::BeforeBirth,
    Code::DateOutOfRange,
    Code::DuplicateRow,
    Code::NotADate,
    Code::NotANumber,
    Code::NumberOutOfRange,
    Code::Orphan,
    Code::OutsideEnrolment,
    Code::SpreadsheetDamage,
    Code::StaleDenominator,
    Code::UnknownOption,
    Code::WrongType,
    Code::YearGroupAge,
];

/// How problems are taken: `checks = { bad-upn = "warn" }`.
pub(super) fn taken<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> BTreeMap<Code, Taken> {
    let at = table.child("checks");
    let Some(mut checks) = table.opt("checks").and_then(|n| reader.table(n, &at)) else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (key, node) in checks.rest() {
        let path = child(&at, &key.text);
        let name = key.dashed();
        let code = CHECKS.into_iter().find(|code| code.as_str() == name);
        let Some(code) = code else {
            let message = format!("no check is called `{name}`");
            let problem = Problem::error(Code::UnknownKey, message).path(path);
            let names = CHECKS.map(Code::as_str);
            // `upn` is the obvious short word for `bad-upn`.
            let whole = format!("bad-{name}");
            let near = names.into_iter().find(|known| *known == whole);
            let problem = match near.or_else(|| nearest(&name, names)) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem.expected(format!("one of {}", names.join(", "))),
            };
            reader.problem_at_key(key, problem.found(&name));
            continue;
        };
        if let Value::Text(_) = node.value
            && let Some(taken) = reader.one_of(node, &path, Taken::NAMES)
        {
            found.insert(code, taken);
        } else if !matches!(node.value, Value::Text(_)) {
            reader.wrong_type(node, &path, "`error`, `warn` or `ignore`");
        }
    }
    found
}
