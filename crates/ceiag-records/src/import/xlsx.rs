//! Workbooks. Only the cells that are there are kept, so that a sheet that claims to be enormous costs nothing.

use super::cells::{Cell, Cells};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use ceiag::date::Date;
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::collections::BTreeMap;
use std::io::Cursor;

/// A workbook whose sheets can be read.
pub(super) struct Workbook<'a>(Xlsx<Cursor<&'a [u8]>>);

/// The rows of a sheet that have something in them.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) rows: Vec<Row>,
    /// By column, how long the longest key is that begins with a zero.
    zero_led: BTreeMap<u32, usize>,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number in the sheet, from 1.
    pub(super) number: u32,
    cells: Vec<(u32, Held)>,
}

/// What a cell holds.
#[derive(Debug)]
enum Held {
    Text(Box<str>),
    Number(Box<str>),
    Day(Date),
    Flag(bool),
    Error(Box<str>),
    Other(&'static str),
}

fn unreadable(name: &str, error: &XlsxError) -> Problem {
    let message = format!("`{name}` can't be read as a workbook: {error}");
    Problem::error(Code::BadFormat, message)
}

impl<'a> Workbook<'a> {
    pub(super) fn open(name: &str, bytes: &'a [u8]) -> Result<Workbook<'a>, Problem> {
        let opened = Xlsx::new(Cursor::new(bytes));
        opened
            .map(Workbook)
            .map_err(|error| unreadable(name, &error))
    }

    /// Reads a sheet; without a name the first.
    pub(super) fn sheet(&mut self, file: &str, name: Option<&str>) -> Result<Sheet, Problem> {
        let names = self.0.sheet_names();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let first = names.first().copied().unwrap_or_default();
        let wanted = name.unwrap_or(first);
        if !names.contains(&wanted) {
            let message = format!("`{file}` has no sheet `{wanted}`");
            let problem = Problem::error(Code::Dangling, message).found(wanted);
            return Err(match nearest(wanted, names.iter().copied()) {
                Some(near) => problem.help(format!("is it `{near}`?")),
                None => problem.expected(super::plan::listed(&names)),
            });
        }
        let wanted = wanted.to_owned();
        let wrong = |error: XlsxError| unreadable(file, &error);
        let mut sheet = Sheet::default();
        let mut reader = self.0.worksheet_cells_reader(&wanted).map_err(wrong)?;
        while let Some(cell) = reader.next_cell().map_err(wrong)? {
            let (row, column) = cell.get_position();
            if let Some(held) = held(cell.get_value()) {
                sheet.put(row, column, held);
            }
        }
        Ok(sheet)
    }
}

impl Sheet {
    fn put(&mut self, row: u32, column: u32, held: Held) {
        if let Held::Text(text) = &held
            && text.starts_with('0')
            && text.len() > 1
            && text.bytes().all(|b| b.is_ascii_digit())
        {
            let longest = self.zero_led.entry(column).or_default();
            *longest = text.len().max(*longest);
        }
        let number = row.saturating_add(1);
        match self.rows.last_mut() {
            Some(last) if last.number == number => last.cells.push((column, held)),
            _ => self.rows.push(Row {
                number,
                cells: vec![(column, held)],
            }),
        }
    }

    /// A row with what its columns hold elsewhere.
    pub(super) fn cells<'s>(&'s self, row: &'s Row) -> SheetRow<'s> {
        SheetRow { sheet: self, row }
    }
}

impl Row {
    /// The texts of the row from the first column to the last that has any.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for (column, held) in &self.cells {
            // The last column of a sheet is number 16,383.
            let at = usize::try_from(*column).unwrap_or(0).min(16_383);
            if texts.len() <= at {
                texts.resize(at + 1, String::new());
            }
            if let Some(slot) = texts.get_mut(at) {
                *slot = match held {
                    Held::Text(text) | Held::Number(text) | Held::Error(text) => text.to_string(),
                    Held::Day(date) => date.to_string(),
                    Held::Flag(true) => "TRUE".to_owned(),
                    Held::Flag(false) => "FALSE".to_owned(),
                    Held::Other(_) => String::new(),
                };
            }
        }
        texts
    }
}

/// A row of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetRow<'s> {
    sheet: &'s Sheet,
    row: &'s Row,
}

impl Cells for SheetRow<'_> {
    fn cell(&self, column: u32) -> Cell<'_> {
        let mut cells = self.row.cells.iter();
        let Some((_, held)) = cells.find(|(at, _)| *at == column) else {
            return Cell::Empty;
        };
        match held {
            Held::Text(text) => Cell::Text(text),
            Held::Number(text) => match self.sheet.zero_led.get(&column) {
                Some(longest) if text.len() < *longest => Cell::Short(text),
                _ => Cell::Text(text),
            },
            Held::Day(date) => Cell::Day(*date),
            Held::Flag(flag) => Cell::Flag(*flag),
            Held::Error(text) => Cell::Bad(text),
            Held::Other(what) => Cell::Other(what),
        }
    }
}

fn held(value: &DataRef<'_>) -> Option<Held> {
    let text = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Held::Text(text.into()))
    };
    match value {
        DataRef::Empty => None,
        DataRef::String(found) => text(found),
        DataRef::SharedString(found) => text(found),
        DataRef::Int(number) => Some(Held::Number(number.to_string().into())),
        // Written out in full, whatever its size.
        DataRef::Float(number) => Some(Held::Number(number.to_string().into())),
        DataRef::Bool(flag) => Some(Held::Flag(*flag)),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let year = i16::try_from(year).ok();
            let month = i8::try_from(month).ok();
            let date = year.zip(month).zip(i8::try_from(day).ok());
            let date = date.and_then(|((year, month), day)| Date::new(year, month, day));
            // Before 1900 stands what is only a time of day.
            Some(date.map_or(Held::Other("a time of day"), Held::Day))
        }
        DataRef::DateTime(_) | DataRef::DurationIso(_) => Some(Held::Other("a length of time")),
        DataRef::DateTimeIso(found) => {
            let date = found.get(..10).and_then(|day| day.parse().ok());
            date.map(Held::Day).or_else(|| text(found))
        }
        DataRef::Error(error) => Some(Held::Error(error.to_string().into())),
    }
}
