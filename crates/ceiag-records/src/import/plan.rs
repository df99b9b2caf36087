//! Where the fields of one table stand in one file.

use super::shown::header;
use super::table::{Is, plain};
use super::{DateForm, Field, Manifest, MappedTable, Origin, Table};
use crate::record::Part;
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::collections::BTreeMap;

/// Where one field stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bound<'m> {
    pub(super) column: Option<u32>,
    pub(super) codes: Option<&'m BTreeMap<String, String>>,
    pub(super) constant: Option<&'m str>,
}

/// The columns of the parts of *meaningful*.
pub(super) const PARTS: [(Field, Part); 9] = [
    (Field::Insight, Part::Insight),
    (Field::Purpose, Part::Purpose),
    (Field::Outcomes, Part::Outcomes),
    (Field::TwoWay, Part::TwoWay),
    (Field::Reflection, Part::Reflection),
    (Field::RangeOfPeople, Part::RangeOfPeople),
    (Field::Task, Part::Task),
    (Field::Feedback, Part::Feedback),
    (Field::MetLearners, Part::MetLearners),
];

/// Where the fields of a table stand, and how its cells are read.
#[derive(Debug)]
pub(super) struct Plan<'m> {
    pub(super) table: Table,
    pub(super) mapped: &'m MappedTable,
    pub(super) dates: Option<&'m DateForm>,
    /// By the number of the field.
    bounds: Vec<Bound<'m>>,
    /// Whether any column or constant says a part of *meaningful*.
    says_parts: bool,
    names: Vec<String>,
    twice: Vec<String>,
}

impl<'m> Plan<'m> {
    pub(super) fn new(mapped: &'m MappedTable, manifest: &'m Manifest) -> Plan<'m> {
        let mut bounds = vec![Bound::default(); Field::ALL.len()];
        for field in mapped.table.fields() {
            if let Some(bound) = bounds.get_mut(field as usize) {
                bound.codes = mapped.codes.get(&field);
                bound.constant = mapped.constants.get(&field).map(String::as_str);
            }
        }
        Plan {
            table: mapped.table,
            mapped,
            dates: mapped.dates.as_ref().or(manifest.dates.as_ref()),
            says_parts: PARTS
                .iter()
                .any(|(field, _)| mapped.constants.contains_key(field)),
            bounds,
            names: Vec::new(),
            twice: Vec::new(),
        }
    }

    /// Where a field stands, if it does.
    #[inline]
    pub(super) fn bound(&self, field: Field) -> Option<&Bound<'m>> {
        let bound = self.bounds.get(field as usize)?;
        (bound.column.is_some() || bound.constant.is_some()).then_some(bound)
    }

    /// Whether rows can say a part of *meaningful*.
    #[inline]
    pub(super) fn says_parts(&self) -> bool {
        self.says_parts
    }

    /// Takes a column, from 0; gives whether any field stands in it.
    pub(super) fn column(&mut self, column: u32, header: &str, origin: &mut Origin) -> bool {
        let header = header.trim();
        let mut used = false;
        for field in self.table.fields() {
            let stands = match self.mapped.columns.get(&field) {
                Some(name) => name.trim().eq_ignore_ascii_case(header),
                None => header.chars().map(plain).eq(field.name().chars()),
            };
            let Some(bound) = self.bounds.get_mut(field as usize).filter(|_| stands) else {
                continue;
            };
            used = true;
            if bound.constant.is_some() {
                continue;
            }
            if is_a_name(field, header) {
                self.names.push(header.to_owned());
                continue;
            }
            if bound.column.is_some() {
                self.twice.push(header.to_owned());
            }
            bound.column = Some(column);
            self.says_parts |= PARTS.iter().any(|(part, _)| *part == field);
            let number = column.saturating_add(1);
            origin.columns.insert(field, (number, header.to_owned()));
        }
        used
    }

    /// What is wrong with the columns as a whole.
    pub(super) fn problems(&self, file: &str, headers: &[String]) -> Vec<Problem> {
        let mut found = Vec::new();
        for header in &self.twice {
            let message = format!("the column `{header}` is given twice in `{file}`");
            found.push(Problem::error(Code::DuplicateKey, message).path(header.clone()));
        }
        found.extend(self.mapped_away(file, headers));
        for (field, is) in self.table.columns() {
            let needed = matches!(is, Is::Key | Is::YearKey);
            if !needed || self.bound(*field).is_some() {
                continue;
            }
            if self.mapped.columns.contains_key(field) && self.names.is_empty() {
                continue;
            }
            let name = field.name();
            let message =
                format!("`{file}` has no column `{name}`, without which no row says anything");
            let mut problem = Problem::error(Code::MissingKey, message).path(name);
            problem = match self.names.first() {
                Some(header) => problem.help(format!(
                    "`{header}` holds names, which are never read; name a column of keys"
                )),
                None => help(problem, name, headers),
            };
            found.push(problem);
        }
        found
    }

    /// Columns that the mapping names and the file lacks.
    pub(super) fn mapped_away(&self, file: &str, headers: &[String]) -> Vec<Problem> {
        let mut found = Vec::new();
        for (field, name) in &self.mapped.columns {
            let there = headers
                .iter()
                .any(|h| h.trim().eq_ignore_ascii_case(name.trim()));
            if there {
                continue;
            }
            let message = format!("`{file}` has no column `{name}` for `{}`", field.name());
            let problem = Problem::error(Code::MissingKey, message).path(name.clone());
            found.push(help(problem, name, headers));
        }
        found
    }

    /// The fields that the file has, and those that it lacks.
    pub(super) fn fields(&self) -> (Vec<&'static str>, Vec<&'static str>) {
        let fields = self.table.fields().filter(|f| *f != Field::Synthetic);
        let (present, absent): (Vec<Field>, Vec<Field>) =
            fields.partition(|field| self.bound(*field).is_some());
        let names = |fields: Vec<Field>| fields.into_iter().map(Field::name).collect();
        (names(present), names(absent))
    }
}

fn help(problem: Problem, name: &str, headers: &[String]) -> Problem {
    let headers: Vec<&str> = headers.iter().map(|h| h.trim()).collect();
    match nearest(name, headers.iter().copied()) {
        Some(near) => problem.help(format!("is it `{near}`?")),
        None => problem.help(format!(
            "the file has {}; say in a mapping where the field stands",
            listed(&headers)
        )),
    }
}

/// The first of some names, in backticks.
pub(super) fn listed(names: &[&str]) -> String {
    const SHOWN: usize = 12;
    let shown: Vec<String> = names
        .iter()
        .take(SHOWN)
        // A table without a header begins with data.
        .map(|name| format!("`{}`", header(name)))
        .collect();
    match names.len().checked_sub(SHOWN) {
        None | Some(0) => shown.join(", "),
        Some(more) => format!("{} and {more} more", shown.join(", ")),
    }
}

/// Whether a column offered as somebody's key holds the name of the person.
pub(super) fn is_a_name(field: Field, header: &str) -> bool {
    if !matches!(field, Field::Pupil | Field::Staff | Field::Adviser) {
        return false;
    }
    let letters = header.chars().filter(char::is_ascii_alphabetic);
    let letters: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let ends = ["name", "names"].iter().any(|end| letters.ends_with(end));
    ends && !letters.ends_with("username")
}
