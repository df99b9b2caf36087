//! One row, read field by field. A cell that can't be read is told, and refuses the row unless the school only warns of it.

use super::cells::{Cell, Cells};
use super::plan::{Bound, PARTS, Plan};
use super::table::Is;
use super::value::{self, NotADay};
use super::zeros::Zeros;
use super::{At, Field, Table, Told, Verdict, Watch};
use crate::identify::{GivenUln, Uln, UlnFault, Upn, UpnFault};
use crate::record::Parts;
use ceiag::date::{AcademicYear, Date};
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::collections::BTreeMap;

/// What stands between several values in one cell where nothing is said of it.
const SEPARATOR: &str = ";";

/// What is counted over many rows.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Cells that say that something else belongs there.
    pub(super) placeholders: BTreeMap<(u16, Field), u32>,
    /// Whether a row says that it is made up.
    pub(super) synthetic: bool,
    zeros: Zeros,
}

/// Whether a field that holds such things can hold a text as it is.
pub(super) fn readable(is: Is, text: &str) -> bool {
    match is {
        Is::Word(words) => words().iter().any(|word| value::same_word(word, text)),
        Is::Flag => value::flag(text).is_some(),
        Is::Number(most) => value::number(text).is_some_and(|number| number <= u32::from(most)),
        Is::Year | Is::YearKey => value::academic_year(text).is_some(),
        _ => true,
    }
}

/// A row being read.
pub(super) struct Row<'r, 't, C> {
    cells: &'r C,
    plan: &'r Plan<'r>,
    at: At,
    told: &'t mut Told,
    watch: &'t mut dyn Watch,
    tally: &'t mut Tally,
    refused: bool,
}

impl<'r, 't, C: Cells> Row<'r, 't, C> {
    pub(super) fn new(
        cells: &'r C,
        plan: &'r Plan<'r>,
        at: At,
        told: &'t mut Told,
        watch: &'t mut dyn Watch,
        tally: &'t mut Tally,
    ) -> Row<'r, 't, C> {
        Row {
            cells,
            plan,
            at,
            told,
            watch,
            tally,
            refused: false,
        }
    }

    /// Whether nothing was wrong.
    pub(super) fn verdict(&self) -> Verdict {
        match self.refused {
            true => Verdict::Refuse,
            false => Verdict::Keep,
        }
    }

    fn tell(&mut self, field: Field, problem: Problem) {
        if self.told.tell(self.at, Some(field), problem) == Verdict::Refuse {
            self.refused = true;
        }
    }

    /// A problem of a cell, which shows the cell unless that identifies a person.
    fn wrong(&mut self, field: Field, code: Code, what: &str, found: &str, expected: &str) {
        let secret = field.is_secret();
        let shown = if secret {
            "this"
        } else {
            &format!("`{found}`")
        };
        let problem = Problem::error(code, format!("{shown} {what}")).expected(expected);
        let problem = if secret {
            problem
        } else {
            problem.found(found)
        };
        self.tell(field, problem);
    }

    /// What stands in the cell of a field, where it says anything. Most fields have no column.
    #[inline]
    fn given(&mut self, field: Field) -> Option<Cell<'r>> {
        let bound = self.plan.bound(field)?;
        self.found(field, bound)
    }

    fn found(&mut self, field: Field, bound: &'r Bound<'r>) -> Option<Cell<'r>> {
        let plan = self.plan;
        let cells: &'r C = self.cells;
        let cell = match (bound.constant, bound.column) {
            (Some(text), _) => Cell::Text(text),
            (None, Some(column)) => cells.cell(column),
            (None, None) => return None,
        };
        let text = match cell {
            Cell::Empty => return None,
            Cell::Text(text) => text,
            Cell::Short(text) if matches!(field, Field::Pupil | Field::Activity | Field::Staff) => {
                self.shortened(field, text);
                return None;
            }
            Cell::Short(text) => text,
            Cell::Bad(text) => {
                self.damaged(field, text);
                return None;
            }
            other => return Some(other),
        };
        if text.is_empty() || plan.mapped.not_known.iter().any(|word| word == text) {
            return None;
        }
        if let Some(means) = bound.codes.and_then(|codes| codes.get(text)) {
            return (!means.is_empty()).then_some(Cell::Text(means));
        }
        if value::is_placeholder(text) {
            self.placeholder(field);
            return None;
        }
        if value::is_damaged(text) {
            self.damaged(field, text);
            return None;
        }
        Some(Cell::Text(text))
    }

    fn placeholder(&mut self, field: Field) {
        let key = (self.at.table, field);
        *self.tally.placeholders.entry(key).or_default() += 1;
    }

    fn damaged(&mut self, field: Field, text: &str) {
        let what = "is what a spreadsheet leaves of a cell that it can't show";
        let expected = "the value as the system holds it";
        self.wrong(field, Code::SpreadsheetDamage, what, text, expected);
    }

    fn shortened(&mut self, field: Field, text: &str) {
        let what =
            "is a key that a spreadsheet took for a number, so that it lost the zeros before it";
        let expected = "the key as the system holds it";
        self.wrong(field, Code::SpreadsheetDamage, what, text, expected);
    }

    /// Says that a cell holds another kind of value.
    fn misfit(&mut self, field: Field, cell: &Cell<'_>, expected: &str) {
        let found = match cell {
            Cell::Day(_) => "a date",
            Cell::Flag(_) => "true or false",
            Cell::List(_) => "a list",
            Cell::Other(what) => what,
            Cell::Empty | Cell::Text(_) | Cell::Short(_) | Cell::Bad(_) => "a text",
        };
        let problem = Problem::error(Code::WrongType, format!("this is {found}"));
        self.tell(field, problem.expected(expected));
    }

    /// A key; a row without it is refused, whatever is given for it here.
    pub(super) fn key(&mut self, field: Field) -> &'r str {
        let before = self.refused;
        let key = self.text(field);
        if key.is_none() && self.refused == before {
            let message = format!("the row has no `{}`", field.name());
            let problem = Problem::error(Code::MissingKey, message);
            self.tell(field, problem.expected("a key"));
        }
        let key = key.unwrap_or_default();
        if field == Field::Pupil {
            match self.plan.table {
                Table::Pupils => self.tally.zeros.note(key),
                _ if self.tally.zeros.lost(key) => self.shortened(field, key),
                Table::Enrolments => self.tally.zeros.note(key),
                _ => {}
            }
        }
        key
    }

    /// A text.
    pub(super) fn text(&mut self, field: Field) -> Option<&'r str> {
        match self.given(field)? {
            Cell::Text(text) => Some(text),
            other => {
                self.misfit(field, &other, "a text");
                None
            }
        }
    }

    /// A unique pupil number that passes its check.
    pub(super) fn upn(&mut self) -> Option<&'r str> {
        let text = self.text(Field::Upn)?;
        if self.watch.upn(self.at, text, self.told) == Verdict::Refuse {
            self.refused = true;
        }
        let fault = match text.parse::<Upn>() {
            Ok(_) => return Some(text),
            Err(UpnFault::CheckLetter) => "is a UPN whose check letter is wrong",
            Err(UpnFault::Form) => "is not a UPN",
        };
        let expected = "a letter and 12 digits, the last of which may be a letter";
        self.wrong(Field::Upn, Code::BadUpn, fault, text, expected);
        None
    }

    /// A unique learner number that passes its check.
    pub(super) fn uln(&mut self) -> Option<&'r str> {
        let text = self.text(Field::Uln)?;
        let fault = match Uln::read(text) {
            Ok(GivenUln::Number(_)) => return Some(text),
            Ok(GivenUln::Placeholder) => {
                self.placeholder(Field::Uln);
                return None;
            }
            Err(UlnFault::CheckDigit) => "is a ULN whose check digit is wrong",
            Err(UlnFault::Form) => "is not a ULN",
        };
        let expected = "10 digits, the first not 0";
        self.wrong(Field::Uln, Code::BadUln, fault, text, expected);
        None
    }

    /// A day.
    pub(super) fn day(&mut self, field: Field) -> Option<Date> {
        let text = match self.given(field)? {
            Cell::Day(date) => return Some(date),
            Cell::Text(text) => text,
            other => {
                self.misfit(field, &other, "a date");
                return None;
            }
        };
        let fault = match value::day(text, self.plan.dates) {
            Ok(date) => return Some(date),
            Err(fault) => fault,
        };
        let (code, what) = match fault {
            NotADay::Ambiguous => (
                Code::AmbiguousDate,
                "may have the day first or the month first",
            ),
            NotADay::OutOfRange => (Code::DateOutOfRange, "is outside the years 1900 to 2200"),
            _ => (Code::NotADate, "is not a date as dates are written here"),
        };
        let mut problem = if field.is_secret() {
            Problem::error(code, format!("this {what}"))
        } else {
            Problem::error(code, format!("`{text}` {what}")).found(text)
        };
        problem = match self.plan.dates {
            Some(form) => problem.expected(format!("a date written {}", form.pattern())),
            None => problem.expected("a date such as 2026-03-31"),
        };
        match fault {
            NotADay::Ambiguous | NotADay::Undeclared => {
                problem = problem
                    .help("say how dates are written, in the manifest or the mapping: dates = \"dd/mm/yyyy\"");
            }
            NotADay::Serial => {
                problem = problem
                    .help("this may be a spreadsheet's number for a day; format the column as a date and export it again");
            }
            NotADay::OutOfRange | NotADay::No => {}
        }
        self.tell(field, problem);
        None
    }

    /// A day of birth.
    pub(super) fn birth(&mut self) -> Option<Date> {
        let date = self.day(Field::Birth)?;
        if value::is_placeholder_birth(date) {
            self.placeholder(Field::Birth);
            return None;
        }
        Some(date)
    }

    /// An academic year.
    pub(super) fn year(&mut self, field: Field) -> Option<AcademicYear> {
        let text = self.text(field)?;
        let year = value::academic_year(text);
        if year.is_none() {
            let what = "is no academic year";
            let expected = "an academic year such as 2025/26";
            self.wrong(field, Code::NotADate, what, text, expected);
        }
        year
    }

    /// An academic year without which the row is refused.
    pub(super) fn key_year(&mut self, field: Field) -> Option<AcademicYear> {
        let before = self.refused;
        let year = self.year(field);
        if year.is_none() && self.refused == before {
            let message = format!("the row has no `{}`", field.name());
            let problem = Problem::error(Code::MissingKey, message);
            self.tell(field, problem.expected("an academic year such as 2025/26"));
        }
        year
    }

    /// True or false.
    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        let text = match self.given(field)? {
            Cell::Flag(flag) => return Some(flag),
            Cell::Text(text) => text,
            other => {
                self.misfit(field, &other, "yes or no");
                return None;
            }
        };
        let flag = value::flag(text);
        if flag.is_none() {
            let what = "is neither yes nor no";
            let expected = "yes or no, y or n, true or false, 1 or 0";
            self.wrong(field, Code::UnknownOption, what, text, expected);
        }
        flag
    }

    /// A whole number from 0 to `most`.
    pub(super) fn number(&mut self, field: Field, most: u16) -> Option<u16> {
        let text = self.text(field)?;
        let expected = format!("a whole number from 0 to {most}");
        let Some(number) = value::number(text) else {
            let what = "is not a whole number";
            self.wrong(field, Code::NotANumber, what, text, &expected);
            return None;
        };
        let number = u16::try_from(number).ok().filter(|number| *number <= most);
        if number.is_none() {
            let what = "is out of range";
            self.wrong(field, Code::NumberOutOfRange, what, text, &expected);
        }
        number
    }

    /// A small whole number.
    pub(super) fn small(&mut self, field: Field, most: u8) -> Option<u8> {
        let number = self.number(field, u16::from(most))?;
        u8::try_from(number).ok()
    }

    /// One of some words, whatever their capitals, `_` counting as `-`.
    pub(super) fn word<T: Copy>(&mut self, field: Field, names: &[(&str, T)]) -> Option<T> {
        let text = self.text(field)?;
        if let Some((_, value)) = names.iter().find(|(name, _)| value::same_word(name, text)) {
            return Some(*value);
        }
        let names = names.iter().map(|(name, _)| *name);
        let expected: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
        let message = format!("`{text}` means nothing in `{}`", field.name());
        let problem = Problem::error(Code::UnknownOption, message);
        let problem = problem
            .found(text)
            .expected(format!("one of {}", expected.join(", ")));
        let problem = match nearest(text, names) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!(
                "say in the mapping what it means: codes = {{ {} = {{ \"{text}\" = \"…\" }} }}",
                field.name()
            )),
        };
        self.tell(field, problem);
        None
    }

    /// Several texts.
    pub(super) fn list(&mut self, field: Field) -> Option<Vec<&'r str>> {
        let plan = self.plan;
        let text = match self.given(field)? {
            Cell::List(texts) => return Some(texts),
            Cell::Text(text) => text,
            other => {
                self.misfit(field, &other, "a text, or several with a separator");
                return None;
            }
        };
        let parts = match &plan.mapped.separator {
            Some(separator) => text.split(separator.as_str()).collect::<Vec<_>>(),
            None => text.split(SEPARATOR).collect::<Vec<_>>(),
        };
        let parts = parts.into_iter().map(str::trim);
        Some(parts.filter(|part| !part.is_empty()).collect())
    }

    /// The parts of *meaningful*.
    pub(super) fn parts(&mut self) -> Parts {
        // Few rows say any of them.
        if !self.plan.says_parts() {
            return Parts::none();
        }
        let mut found = Parts::none();
        for (field, part) in PARTS {
            if let Some(there) = self.flag(field) {
                found = found.with(part, there);
            }
        }
        found
    }

    /// Notes whether the row says that it is made up.
    pub(super) fn synthetic(&mut self) {
        if self.flag(Field::Synthetic) == Some(true) {
            self.tally.synthetic = true;
        }
    }
}
