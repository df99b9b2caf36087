//! A CSV file as text cells: a byte order mark, either line end and a semicolon or a tab between cells are fine, anything but
//! UTF-8 is named.

use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use ceiag::problem::{Code, Place, Problem, Problems};
use ceiag::reported::ReportedTable;
use ceiag_records::import::separator;
use ceiag_research::agreement::{Ratings, Scale};
use csv::{ByteRecord, ReaderBuilder};
use std::path::Path;

/// The rows of a file with their lines.
#[derive(Debug)]
pub struct Cells {
    /// The name under which problems name the file.
    pub name: String,
    records: Vec<ByteRecord>,
}

impl Cells {
    /// Reads a file, or standard input for `-`; one that is no table is refused in a sentence.
    pub fn read(path: &Path, kind: Kind) -> Result<Cells, Failure> {
        let (name, bytes) = input::bytes(path)?;
        kind.look(&name, &bytes)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        // With CRLF the reader's line numbers are one too low, so line ends are made alike first.
        let bytes = with_plain_line_ends(bytes);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(&String::from_utf8_lossy(&bytes)))
            .from_reader(bytes.as_slice());
        let mut records = Vec::new();
        for record in reader.byte_records() {
            let record = record.map_err(|error| {
                Problem::error(Code::Syntax, format!("the table can't be read: {error}"))
            })?;
            records.push(record);
        }
        Ok(Cells { name, records })
    }

    /// The first row with its line.
    pub fn headers(&self) -> Result<(u32, Vec<&str>), Problems> {
        match self.records.first() {
            Some(record) => self.texts(record),
            None => Err(Problem::error(Code::MissingKey, "the table has no headers")
                .at(self.place(1, 1))
                .into()),
        }
    }

    /// The other rows with their lines, empty ones left out; a row that is not text is a problem of its own.
    pub fn rows(&self) -> impl Iterator<Item = Result<(u32, Vec<&str>), Problems>> {
        let filled = |record: &&ByteRecord| record.iter().any(|c| !c.trim_ascii().is_empty());
        let rows = self.records.iter().skip(1).filter(filled);
        rows.map(|record| self.texts(record))
    }

    /// Reads the rows as reported results, with the lines of the file in every place.
    pub fn reported(&self) -> Result<ReportedTable, Problems> {
        let (headers, rows) = self.all()?;
        let mut table = ReportedTable::read(&self.name, &headers, &rows);
        table.problems = self.placed(std::mem::take(&mut table.problems));
        Ok(table)
    }

    /// Reads the rows as ratings, with the lines of the file in every place.
    pub fn ratings(
        &self,
        scale: Option<&Scale>,
        raters: Option<&[String]>,
    ) -> Result<Ratings, Problems> {
        let (headers, rows) = self.all()?;
        Ratings::from_table(&self.name, &headers, &rows, scale, raters)
            .map_err(|problems| self.placed(problems))
    }

    /// The headers and all other rows, empty ones too.
    fn all(&self) -> Result<(Vec<&str>, Vec<Vec<&str>>), Problems> {
        let (_, headers) = self.headers()?;
        let mut rows = Vec::new();
        let mut broken = Problems::new();
        for record in self.records.iter().skip(1) {
            match self.texts(record) {
                Ok((_, cells)) => rows.push(cells),
                Err(problems) => broken.extend(problems),
            }
        }
        if broken.is_empty() {
            Ok((headers, rows))
        } else {
            Err(broken)
        }
    }

    /// Problems whose lines count rows, with the lines of the file.
    fn placed(&self, problems: Problems) -> Problems {
        problems.into_iter().map(|p| self.in_file(p)).collect()
    }

    /// A problem whose line counts rows, with the line of the file.
    fn in_file(&self, mut problem: Problem) -> Problem {
        if let Some(place) = &mut problem.place {
            let row = usize::try_from(place.line).unwrap_or(usize::MAX);
            let record = row.checked_sub(1).and_then(|row| self.records.get(row));
            if let Some(position) = record.and_then(ByteRecord::position) {
                place.line = u32::try_from(position.line()).unwrap_or(u32::MAX);
            }
        }
        problem
    }

    fn texts<'r>(&self, record: &'r ByteRecord) -> Result<(u32, Vec<&'r str>), Problems> {
        let line = record.position().map_or(0, csv::Position::line);
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let mut problems = Problems::new();
        let mut cells = Vec::new();
        for (number, cell) in (1..).zip(record) {
            match std::str::from_utf8(cell) {
                Ok(text) => cells.push(text),
                Err(_) => problems.push(
                    Problem::error(Code::NotUtf8, "the cell is not UTF-8")
                        .at(self.place(line, number))
                        .found(String::from_utf8_lossy(cell))
                        .help("save the table as CSV UTF-8"),
                ),
            }
        }
        if problems.is_empty() {
            Ok((line, cells))
        } else {
            Err(problems)
        }
    }

    fn place(&self, line: u32, column: u32) -> Place {
        Place {
            file: self.name.clone(),
            line,
            column,
        }
    }
}

/// The same bytes with every CRLF as LF.
fn with_plain_line_ends(bytes: &[u8]) -> Vec<u8> {
    let followed = bytes.iter().skip(1).map(Some).chain([None]);
    let pairs = bytes.iter().zip(followed);
    pairs
        .filter(|(byte, next)| !(**byte == b'\r' && *next == Some(&b'\n')))
        .map(|(byte, _)| *byte)
        .collect()
}
