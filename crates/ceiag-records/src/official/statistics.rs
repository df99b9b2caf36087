//! Published numbers as typed rows.

use super::area::{Area, Breakdown, Level};
use super::cell::{Cell, Family};
use super::measure::{Measure, Unit};
use super::sheet::{Line, Log, Sheet, Style};
use super::years::Years;

/// A published table of numbers.
///
/// It keeps the shape of the file: a [`Record`] for each line, a [`Column`] for each column with numbers. [`Statistics::rows`]
/// is the tidy view: one [`Row`] for each cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statistics {
    pub(super) columns: Vec<Column>,
    pub(super) records: Vec<Record>,
}

/// A column with numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The header in the file.
    pub header: String,
    /// The years, where the column decides them.
    pub years: Option<Years>,
    /// The stage or the qualifications.
    pub level: Level,
    /// The young people, where the column decides them.
    pub breakdown: Breakdown,
    /// What is counted.
    pub measure: Measure,
    /// In which unit.
    pub unit: Unit,
}

/// A line of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Its line in the file.
    pub line: u32,
    /// Of whom it speaks.
    pub area: Area,
    /// The years, where the line decides them.
    pub years: Option<Years>,
    /// The young people, where the line decides them.
    pub breakdown: Option<Breakdown>,
    /// Whether the numbers are provisional; `None` where the file does not say.
    pub provisional: Option<bool>,
    /// The first column to which the cells belong: a file may hold lines of numbers and lines of percentages.
    pub(super) first: usize,
    pub(super) cells: Vec<Cell>,
}

/// One cell with everything that it speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row<'s> {
    /// The line in the file.
    pub line: u32,
    /// The header in the file.
    pub header: &'s str,
    /// Of whom it speaks.
    pub area: &'s Area,
    /// Of which years.
    pub years: Years,
    /// Of which stage or qualifications.
    pub level: Level,
    /// Of which young people.
    pub breakdown: &'s Breakdown,
    /// What is counted.
    pub measure: Measure,
    /// In which unit.
    pub unit: Unit,
    /// Whether it is provisional; `None` where the file does not say.
    pub provisional: Option<bool>,
    /// The number, percentage or code.
    pub cell: Cell,
}

impl Statistics {
    /// The columns with numbers, in the order of the file.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The lines, in the order of the file.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// One row for each cell, line by line.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().flat_map(|record| self.rows_of(record))
    }

    /// The rows of one line.
    pub fn rows_of<'s>(&'s self, record: &'s Record) -> impl Iterator<Item = Row<'s>> {
        let columns = self.columns.iter().skip(record.first);
        columns.zip(&record.cells).map(|(column, cell)| Row {
            line: record.line,
            header: &column.header,
            area: &record.area,
            years: record.years.or(column.years).unwrap_or_default(),
            level: column.level,
            breakdown: record.breakdown.as_ref().unwrap_or(&column.breakdown),
            measure: column.measure,
            unit: column.unit,
            provisional: record.provisional,
            cell: *cell,
        })
    }
}

impl Record {
    /// The cell in the column with this header; `None` where the line has none.
    pub fn cell(&self, statistics: &Statistics, header: &str) -> Option<Cell> {
        let columns = statistics.columns.iter().skip(self.first);
        let mut pairs = columns.zip(&self.cells);
        pairs
            .find(|(column, _)| column.header == header)
            .map(|(_, cell)| *cell)
    }
}

/// A column of a file, with where it stands and how its cells are written.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) at: usize,
    pub(super) style: Style,
    pub(super) column: Column,
}

/// The cells of a line in these columns.
pub(super) fn cells(line: &Line<'_>, sources: &[Source], log: &mut Log) -> Vec<Cell> {
    let read = sources.iter().map(|s| line.cell(s.at, s.style, log));
    read.collect()
}

/// Finds the columns with numbers: `meaning` says what a header means, `identity` which headers say of whom the line speaks.
pub(super) fn sources(
    sheet: &Sheet,
    identity: &[&str],
    examples: &[&str],
    log: &mut Log,
    meaning: impl Fn(&str) -> Option<(Column, Style)>,
) -> Vec<Source> {
    let mut found = Vec::new();
    for (at, header) in sheet.headers() {
        if identity.contains(&header) {
            continue;
        }
        match meaning(header) {
            Some((column, style)) => found.push(Source { at, style, column }),
            None => {
                let known = identity.iter().chain(examples).copied();
                log.push(sheet.unknown_header(at, header, known));
            }
        }
    }
    found
}

/// The style of a column.
pub(super) fn style(family: Family, unit: Unit) -> Style {
    Style {
        family,
        unit,
        sign: family == Family::Tables,
        blank: false,
        beyond: false,
    }
}
