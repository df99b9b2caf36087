//! The files, and small tools to look at their cells by header.

use ceiag_records::official::{
    Cell, CellCode, Content, OfficialFile, Options, Record, Statistics, read,
};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The folder of the published files, if there is one.
pub fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("CEIAG_DATA").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = named.unwrap_or(beside);
    folder.join("README.md").exists().then_some(folder)
}

/// A file, read.
pub fn file(name: &str, options: &Options) -> OfficialFile {
    let bytes = std::fs::read(folder().unwrap().join(name)).unwrap();
    match read(name, &bytes, options) {
        Ok(file) => file,
        Err(problems) => panic!("{problems}"),
    }
}

/// A file of numbers.
pub fn statistics(name: &str, options: &Options) -> Statistics {
    match file(name, options).content {
        Content::Statistics(statistics) => statistics,
        other => panic!("{name}: {:?}", other.keys()),
    }
}

/// A line with its cells by header.
pub struct Line<'s> {
    /// The line.
    pub record: &'s Record,
    cells: HashMap<&'s str, Cell>,
}

impl Line<'_> {
    /// The cell.
    pub fn cell(&self, header: &str) -> Cell {
        *self.cells.get(header).unwrap_or_else(|| panic!("{header}"))
    }

    /// The number, where there is one.
    pub fn n(&self, header: &str) -> Option<Decimal> {
        self.cell(header).number()
    }

    /// How far a total lies from the sum of its parts; `None` where one of them is hidden.
    pub fn gap(&self, total: &str, parts: &[&str]) -> Option<Decimal> {
        let cells: Vec<Cell> = parts.iter().map(|part| self.cell(part)).collect();
        Some((self.n(total)? - Cell::sum(&cells).ok()?).abs())
    }
}

/// All lines.
pub fn lines(statistics: &Statistics) -> Vec<Line<'_>> {
    let line = |record| Line {
        record,
        cells: statistics
            .rows_of(record)
            .map(|row| (row.header, row.cell))
            .collect(),
    };
    statistics.records().iter().map(line).collect()
}

/// How often an identity held, was off by at most 5, was off by more, and could not be looked at.
#[derive(Debug, Default, PartialEq, Eq, Clone, Copy)]
pub struct Tally {
    /// Held.
    pub held: usize,
    /// Off by 1 to 5.
    pub near: usize,
    /// Off by more.
    pub off: usize,
}

impl Tally {
    /// Adds one look.
    pub fn add(&mut self, gap: Option<Decimal>) {
        match gap {
            None => {}
            Some(gap) if gap == Decimal::ZERO => self.held += 1,
            Some(gap) if gap <= Decimal::from(5) => self.near += 1,
            Some(_) => self.off += 1,
        }
    }

    /// As `held, near, off`.
    pub fn counts(self) -> (usize, usize, usize) {
        (self.held, self.near, self.off)
    }
}

/// What a percentage should be at `places` decimals, rounded half up: the project's own integers, no floats.
pub fn half_up(n: Decimal, d: Decimal, places: u32) -> Decimal {
    let scale = i128::from(10_u32.pow(places));
    let (n, d) = (whole(n), whole(d));
    let rounded = (200 * n * scale + d) / (2 * d);
    Decimal::from_i128_with_scale(rounded, places)
}

fn whole(number: Decimal) -> i128 {
    assert!(number.is_integer(), "{number}");
    number.normalize().mantissa()
}

/// Whether a printed percentage is that of n in d, codes that round to 0 included; `None` where something is hidden.
pub fn percent_fits(printed: Cell, n: Cell, d: Cell, places: u32) -> Option<bool> {
    let (n, d) = (n.number()?, d.number().filter(|d| *d > Decimal::ZERO)?);
    match printed {
        Cell::Percent(percent) => Some(percent == half_up(n, d, places)),
        Cell::Code(code) if code.rounds_to_zero() => {
            Some(n > Decimal::ZERO && half_up(n, d, places) == Decimal::ZERO)
        }
        _ => None,
    }
}

/// Whether a cell is suppressed.
pub fn suppressed(cell: Cell) -> bool {
    matches!(cell, Cell::Code(CellCode::Supp | CellCode::C))
}
