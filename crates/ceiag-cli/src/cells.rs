//! A CSV file as text cells, read as tables of records are: a byte order mark, Windows-1252, either line end and a semicolon or
//! a tab between cells are fine.

use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use ceiag::problem::{Code, Place, Problem, Problems};
use ceiag::reported::ReportedTable;
use ceiag_records::import::{decode, separator};
use ceiag_research::agreement::{Ratings, Scale};
use csv::{ReaderBuilder, StringRecord};
use std::path::Path;

/// The rows of a file with their lines.
#[derive(Debug)]
pub struct Cells {
    /// The name under which problems name the file.
    pub name: String,
    records: Vec<StringRecord>,
}

impl Cells {
    /// Reads a file, or standard input for `-`; one that is no table is refused in a sentence.
    pub fn read(path: &Path, kind: Kind) -> Result<Cells, Failure> {
        let (name, bytes) = input::bytes(path)?;
        kind.look(&name, &bytes)?;
        let (text, windows) =
            decode(&name, &bytes).map_err(|problem| problem.expected("a table as CSV"))?;
        if windows {
            eprintln!("note: {name} is not UTF-8 and was read as Windows-1252");
        }
        // With CRLF the reader's line numbers are one too low, so line ends are made alike first.
        let text = text.replace("\r\n", "\n");
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(&text))
            .from_reader(text.as_bytes());
        let mut records = Vec::new();
        for record in reader.records() {
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
            Some(record) => Ok(texts(record)),
            None => Err(Problem::error(Code::MissingKey, "the table has no headers")
                .at(self.place(1, 1))
                .into()),
        }
    }

    /// The other rows with their lines, empty ones left out.
    pub fn rows(&self) -> impl Iterator<Item = (u32, Vec<&str>)> {
        let filled = |record: &&StringRecord| record.iter().any(|c| !c.trim().is_empty());
        let rows = self.records.iter().skip(1).filter(filled);
        rows.map(texts)
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
        let rows = self.records.iter().skip(1);
        Ok((headers, rows.map(|record| texts(record).1).collect()))
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
            if let Some(position) = record.and_then(StringRecord::position) {
                place.line = u32::try_from(position.line()).unwrap_or(u32::MAX);
            }
        }
        problem
    }

    fn place(&self, line: u32, column: u32) -> Place {
        Place {
            file: self.name.clone(),
            line,
            column,
        }
    }
}

/// A row with its line.
fn texts(record: &StringRecord) -> (u32, Vec<&str>) {
    let line = record.position().map_or(0, csv::Position::line);
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    (line, record.iter().collect())
}
