//! A CSV file as text cells: a byte order mark and either line end are fine, anything but UTF-8 is named.

use crate::failure::Failure;
use crate::input;
use ceiag::problem::{Code, Place, Problem, Problems};
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
    /// Reads a file, or standard input for `-`. Rows without any content are left out.
    pub fn read(path: &Path) -> Result<Cells, Failure> {
        let (name, bytes) = input::bytes(path)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut records = Vec::new();
        for record in reader.byte_records() {
            let record = record.map_err(|error| {
                Problem::error(Code::Syntax, format!("the table can't be read: {error}"))
            })?;
            if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                records.push(record);
            }
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

    /// The other rows with their lines; a row that is not text is a problem of its own.
    pub fn rows(&self) -> impl Iterator<Item = Result<(u32, Vec<&str>), Problems>> {
        self.records.iter().skip(1).map(|record| self.texts(record))
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
