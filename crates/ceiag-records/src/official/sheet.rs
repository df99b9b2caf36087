//! A table of text cells with the lines of its file.

use super::Format;
use super::cell::{Cell, Family, decimal};
use super::measure::Unit;
use crate::windows_1252;
use ceiag::problem::{Code, Place, Problem, Problems};
use ceiag::text::nearest;
use csv::{ReaderBuilder, StringRecord};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::HashMap;

/// So many problems are told; of any further ones only how many there are.
const TOLD: usize = 1000;

/// A table that was taken apart, nothing of it understood yet.
#[derive(Debug)]
pub(super) struct Sheet {
    name: String,
    headers: Vec<String>,
    columns: HashMap<String, usize>,
    records: Vec<StringRecord>,
    pub(super) header_line: u32,
    /// Whether the bytes were Windows-1252.
    pub(super) windows: bool,
}

impl Sheet {
    /// Takes bytes apart: UTF-8 with or without a byte order mark, any line ends. The register's full file is published as
    /// Windows-1252 and read as that; for any other file such bytes are damage.
    pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Sheet, Problems> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Sheet::split(name, text)?),
            Err(error) => {
                let end = bytes
                    .iter()
                    .position(|b| *b == b'\n')
                    .unwrap_or(bytes.len());
                let head = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default());
                let head = Sheet::split(name, &head)?;
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let wrong = || not_utf8(name, good);
                if !matches!(Format::of(&head), Ok(Format::Register)) {
                    return Err(wrong().into());
                }
                let mut sheet =
                    Sheet::split(name, &windows_1252::decode(bytes).ok_or_else(wrong)?)?;
                sheet.windows = true;
                Ok(sheet)
            }
        }
    }

    fn split(name: &str, text: &str) -> Result<Sheet, Problems> {
        let first = Place {
            file: name.to_owned(),
            line: 1,
            column: 1,
        };
        // With CRLF the reader's line numbers are one too low, so line ends are made alike first.
        let text = if text.contains('\r') {
            Cow::Owned(text.replace("\r\n", "\n"))
        } else {
            Cow::Borrowed(text)
        };
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                Problem::error(Code::Syntax, format!("the table can't be read: {error}"))
                    .at(first.clone())
            })?;
            // A spreadsheet may leave empty rows behind.
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                records.push(record);
            }
        }
        if records.is_empty() {
            let empty = Problem::error(Code::MissingKey, "the table has no headers").at(first);
            return Err(empty.into());
        }
        let head = records.remove(0);
        let mut sheet = Sheet {
            name: name.to_owned(),
            headers: head.iter().map(|h| h.trim().to_owned()).collect(),
            columns: HashMap::new(),
            records,
            header_line: line_of(&head),
            windows: false,
        };
        let mut twice = Problems::new();
        for (at, header) in sheet.headers.iter().enumerate() {
            if !header.is_empty() && sheet.columns.insert(header.clone(), at).is_some() {
                let message = format!("the column `{header}` is given twice");
                twice.push(
                    Problem::error(Code::DuplicateKey, message)
                        .path(header)
                        .at(sheet.place(sheet.header_line, at)),
                );
            }
        }
        if twice.is_empty() {
            Ok(sheet)
        } else {
            Err(twice)
        }
    }

    /// The headers, in the order of the file.
    pub(super) fn headers(&self) -> impl Iterator<Item = (usize, &str)> {
        self.headers.iter().map(String::as_str).enumerate()
    }

    /// Where a column stands.
    pub(super) fn column(&self, header: &str) -> Option<usize> {
        self.columns.get(header).copied()
    }

    /// How many lines of data there are.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// The lines of data; one with too few or too many cells is reported and left out.
    pub(super) fn lines<'s>(&'s self, log: &mut Log) -> Vec<Line<'s>> {
        let mut lines = Vec::with_capacity(self.records.len());
        for record in &self.records {
            let line = Line {
                sheet: self,
                number: line_of(record),
                cells: record,
            };
            if record.len() == self.headers.len() {
                lines.push(line);
            } else {
                let (has, needs) = (record.len(), self.headers.len());
                let message = format!("the line has {has} cells, the table {needs} columns");
                log.push(Problem::error(Code::Syntax, message).at(self.place(line.number, 0)));
            }
        }
        lines
    }

    /// The place of a cell; `column` counts from 0.
    pub(super) fn place(&self, line: u32, column: usize) -> Place {
        Place {
            file: self.name.clone(),
            line,
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
        }
    }

    /// A warning about a header that means nothing here.
    pub(super) fn unknown_header<'k>(
        &self,
        column: usize,
        header: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Problem {
        let message = format!("the column `{header}` means nothing here and is left out");
        let problem = Problem::warning(Code::UnknownKey, message)
            .path(header)
            .at(self.place(self.header_line, column));
        match nearest(header, known) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        }
    }
}

fn line_of(record: &StringRecord) -> u32 {
    let line = record.position().map_or(0, csv::Position::line);
    u32::try_from(line).unwrap_or(u32::MAX)
}

fn not_utf8(name: &str, good: &[u8]) -> Problem {
    let text = String::from_utf8_lossy(good);
    let (before, last) = text.rsplit_once('\n').map_or(("", &*text), |(b, l)| (b, l));
    let line = if text.contains('\n') {
        before.matches('\n').count() + 2
    } else {
        1
    };
    Problem::error(Code::NotUtf8, "the text is not UTF-8")
        .at(Place {
            file: name.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            // Cells are counted, as in every place of a table; a comma within quotes counts too.
            column: u32::try_from(last.matches(',').count() + 1).unwrap_or(u32::MAX),
        })
        .help("use the file as it was published, or save it as CSV UTF-8")
}

/// One line of data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'s> {
    sheet: &'s Sheet,
    pub(super) number: u32,
    cells: &'s StringRecord,
}

impl<'s> Line<'s> {
    /// The text of a cell without spaces around it; empty for a column that the file lacks.
    pub(super) fn at(&self, column: Option<usize>) -> &'s str {
        column
            .and_then(|at| self.cells.get(at))
            .unwrap_or_default()
            .trim()
    }

    /// The text in the column of this header.
    pub(super) fn text(&self, header: &str) -> &'s str {
        self.at(self.sheet.column(header))
    }

    /// The text, or nothing for an empty cell.
    pub(super) fn some(&self, header: &str) -> Option<String> {
        Some(self.text(header))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    /// What `read` makes of the text in a column, nothing for an empty cell, a problem for a text that it refuses.
    pub(super) fn read<T>(
        &self,
        header: &str,
        code: Code,
        expected: &str,
        log: &mut Log,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(header);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            let problem = Problem::error(code, format!("`{text}` can't stand in `{header}`"));
            log.push(self.placed(problem.found(text).expected(expected), header));
        }
        value
    }

    /// As [`Line::read`], where an empty cell is a problem too.
    pub(super) fn need<T>(
        &self,
        header: &str,
        code: Code,
        expected: &str,
        log: &mut Log,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if self.text(header).is_empty() {
            let message = format!("`{header}` is empty");
            let problem = Problem::error(Code::MissingKey, message).expected(expected);
            log.push(self.placed(problem, header));
        }
        self.read(header, code, expected, log, read)
    }

    /// A problem with the place of a cell.
    pub(super) fn placed(&self, problem: Problem, header: &str) -> Problem {
        let column = self.sheet.column(header).unwrap_or(0);
        problem
            .path(header)
            .at(self.sheet.place(self.number, column))
    }

    fn header(&self, column: usize) -> &'s str {
        let header = self.sheet.headers.get(column);
        header.map(String::as_str).unwrap_or_default()
    }

    /// A number, a percentage, a code or, where `blank` allows, an empty cell; anything else is a problem.
    pub(super) fn cell(&self, column: usize, style: Style, log: &mut Log) -> Cell {
        let text = self.at(Some(column));
        match style.read(text) {
            Ok(cell) => {
                let above = |percent: Decimal| percent > Decimal::ONE_HUNDRED;
                if style.unit == Unit::Percent && cell.percent().is_some_and(above) {
                    let message = format!("`{text}` is more than 100%; it is kept as published");
                    let problem = Problem::warning(Code::NumberOutOfRange, message)
                        .path(self.header(column))
                        .at(self.sheet.place(self.number, column));
                    log.push(problem);
                }
                cell
            }
            Err((code, expected)) => {
                let header = self.header(column);
                let message = if text.is_empty() {
                    format!("the cell in `{header}` is empty")
                } else {
                    format!("`{text}` can't stand in `{header}`")
                };
                let problem = Problem::error(code, message)
                    .found(text)
                    .expected(expected)
                    .path(header)
                    .at(self.sheet.place(self.number, column));
                log.push(problem);
                Cell::Blank
            }
        }
    }
}

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) family: Family,
    pub(super) unit: Unit,
    /// Whether percentages carry their sign.
    pub(super) sign: bool,
    /// Whether a cell may be empty.
    pub(super) blank: bool,
    /// Whether a percentage above 100 is kept with a warning: one scorecard prints an offer to 100.2% of its cohort.
    pub(super) beyond: bool,
}

impl Style {
    fn read(self, text: &str) -> Result<Cell, (Code, String)> {
        if text.is_empty() && self.blank {
            return Ok(Cell::Blank);
        }
        if let Some(code) = self.family.code(text) {
            return Ok(Cell::Code(code));
        }
        let percent = matches!(self.unit, Unit::Percent | Unit::AnnualChange);
        let number = if percent && self.sign {
            text.strip_suffix('%').and_then(decimal)
        } else {
            decimal(text)
        };
        let Some(number) = number else {
            return Err((Code::UnknownOption, self.expected()));
        };
        let fits = match self.unit {
            Unit::Count => number.is_integer() && !number.is_sign_negative(),
            Unit::Average => !number.is_sign_negative(),
            Unit::Percent => {
                !number.is_sign_negative() && (self.beyond || number <= Decimal::ONE_HUNDRED)
            }
            Unit::AnnualChange => number.abs() <= Decimal::ONE_HUNDRED,
            Unit::Points => true,
            Unit::Band | Unit::Quintile => {
                number.is_integer() && (Decimal::ONE..=Decimal::from(5)).contains(&number)
            }
        };
        match (fits, percent) {
            (false, _) => Err((Code::NumberOutOfRange, self.expected())),
            (true, true) => Ok(Cell::Percent(number)),
            (true, false) => Ok(Cell::Number(number)),
        }
    }

    fn expected(self) -> String {
        let number = match self.unit {
            Unit::Count => "a whole number from 0",
            Unit::Average => "a number from 0",
            Unit::Percent if self.sign => "a percentage such as `93%`",
            Unit::Percent => "a percentage from 0 to 100 without its sign",
            Unit::AnnualChange => "a change in percentage points",
            Unit::Points => "a number",
            Unit::Band | Unit::Quintile => "a whole number from 1 to 5",
        };
        format!(
            "{number}, or one of the codes {}",
            self.family.codes_label()
        )
    }
}

/// What was found wrong on the way.
#[derive(Debug, Default)]
pub(super) struct Log {
    problems: Problems,
    untold: usize,
}

impl Log {
    /// Adds one.
    pub(super) fn push(&mut self, problem: Problem) {
        if self.problems.len() < TOLD || !problem.is_error() {
            self.problems.push(problem);
        } else {
            self.untold += 1;
        }
    }

    /// The warnings, or everything if anything is an error.
    pub(super) fn finish(mut self) -> Result<Problems, Problems> {
        self.problems.sort();
        if self.untold > 0 {
            let message = format!("{} further problems are not listed", self.untold);
            self.problems
                .push(Problem::error(Code::TooManyValues, message));
        }
        if self.problems.has_errors() {
            Err(self.problems)
        } else {
            Ok(self.problems)
        }
    }
}

/// Which lines have been seen, so that none is counted twice.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<String, u32>);

impl Seen {
    /// Reports a line whose key an earlier one has.
    pub(super) fn once(&mut self, line: &Line<'_>, key: String, header: &str, log: &mut Log) {
        if let Some(first) = self.0.get(&key) {
            let message = format!("the line repeats line {first}");
            log.push(line.placed(Problem::error(Code::DuplicateKey, message), header));
        } else {
            self.0.insert(key, line.number);
        }
    }
}
