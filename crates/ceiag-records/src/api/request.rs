//! The request of `derive`.

use super::{DeriveAnswer, rows};
use crate::derive::{Derivations, Deriver, Terms};
use ceiag::api::own_frameworks;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Address;
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, child, nth};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Records with the terms on which facts are derived from them.
#[derive(Clone, Debug)]
pub struct DeriveRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// How facts follow from records.
    pub derivations: &'l Derivations,
    /// The records.
    pub deriver: Deriver,
    /// Whose records they are.
    pub institution: Institution,
    /// The day.
    pub as_of: Date,
    /// The academic year, where it is named.
    pub academic_year: Option<AcademicYear>,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Only these facts; empty means every one that an edition covering the institution reads.
    pub facts: Vec<String>,
    /// Facts for which the pupils are asked for.
    pub missing: Vec<Address>,
}

impl<'l> DeriveRequest<'l> {
    /// Reads `{ institution, as_of, academic_year?, choices?, own_frameworks?, facts?, missing?, complete?, declared?, pupils?,
    /// enrolments?, activities?, participations?, meetings?, destinations?, staff_development? }`; rows have the fields of
    /// [`crate::record`].
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<DeriveRequest<'l>, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let library = own_frameworks(&mut reader, &mut table, library);
        let institution = table.req(&mut reader, "institution");
        let institution =
            institution.and_then(|n| Institution::read(&mut reader, n, "institution"));
        let as_of = table.req(&mut reader, "as-of");
        let as_of = as_of.and_then(|n| reader.date(n, "as_of"));
        let year = table.opt("academic-year");
        let academic_year = year.and_then(|n| academic_year(&mut reader, n, "academic_year"));
        let choices = table.opt("choices").map(|n| choices(&mut reader, n));
        let facts = table.opt("facts");
        let facts = facts
            .and_then(|n| reader.texts(n, "facts"))
            .unwrap_or_default();
        let missing = table.opt("missing");
        let missing = missing
            .map(|n| addresses(&mut reader, n))
            .unwrap_or_default();
        let deriver = records(&mut reader, &mut table);
        table.finish(&mut reader);
        match (library, institution, as_of) {
            (Some(library), Some(institution), Some(as_of)) if !reader.problems.has_errors() => {
                Ok(DeriveRequest {
                    library,
                    derivations,
                    deriver,
                    institution,
                    as_of,
                    academic_year,
                    choices: choices.unwrap_or_default(),
                    facts: facts.into_iter().map(str::to_owned).collect(),
                    missing,
                })
            }
            _ => Err(reader.problems),
        }
    }

    /// Derives the facts.
    ///
    /// # Errors
    /// As [`Deriver::derive`]; or pupils are asked for of a fact that is not derived.
    pub fn answer(&self) -> Result<DeriveAnswer, Problems> {
        let terms = Terms {
            library: &self.library,
            derivations: self.derivations,
            institution: self.institution.clone(),
            as_of: self.as_of,
            academic_year: self.academic_year,
            choices: self.choices.clone(),
            facts: self.facts.clone(),
        };
        let derived = self.deriver.derive(&terms)?;
        let mut problems = Problems::new();
        for (index, address) in self.missing.iter().enumerate() {
            if derived.fact(address).is_none() {
                let message = format!("`{address}` is not derived here");
                let problem = Problem::error(Code::UnknownFact, message);
                problems.push(
                    problem
                        .path(nth("missing", index))
                        .found(address.to_string()),
                );
            }
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let catalogue = &self.library.catalogue;
        Ok(DeriveAnswer::new(&derived, catalogue, &self.missing))
    }
}

fn records<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Deriver {
    let mut deriver = Deriver::new();
    type Read = for<'d> fn(&mut Reader<'d>, &mut TableReader<'d>, &mut Deriver);
    let kinds: [(&'static str, Read); 9] = [
        ("complete", rows::complete),
        ("declared", rows::declared),
        ("pupils", rows::pupil),
        ("enrolments", rows::enrolment),
        ("activities", rows::activity),
        ("participations", rows::participation),
        ("meetings", rows::meeting),
        ("destinations", rows::destination),
        ("staff-development", rows::staff_development),
    ];
    for (key, read) in kinds {
        let Some(node) = table.opt(key) else {
            continue;
        };
        let path = key.replace('-', "_");
        for (index, item) in reader
            .array(node, &path)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            if let Some(mut row) = reader.table(item, &nth(&path, index)) {
                read(reader, &mut row, &mut deriver);
                row.finish(reader);
            }
        }
    }
    deriver
}

pub(super) fn academic_year(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
) -> Option<AcademicYear> {
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

fn choices<'d>(reader: &mut Reader<'d>, node: &'d Node) -> BTreeMap<String, String> {
    let Some(mut table) = reader.table(node, "choices") else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (key, node) in table.rest() {
        if let Some(option) = reader.text(node, &child("choices", &key.text)) {
            found.insert(key.text.clone(), option.to_owned());
        }
    }
    found
}

fn addresses(reader: &mut Reader<'_>, node: &Node) -> Vec<Address> {
    let items = reader.array(node, "missing").unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth("missing", index);
        let Some(text) = reader.text(item, &path) else {
            continue;
        };
        match Address::parse(text) {
            Some(address) => found.push(address),
            None => {
                let message = format!("`{text}` is no address of a fact");
                let problem = Problem::error(Code::UnknownAddress, message).path(path);
                reader.problem_at(item, problem.found(text));
            }
        }
    }
    found
}
