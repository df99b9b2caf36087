//! The columns of a file, and what stands in its first rows.

use super::cells::Cells;
use super::draft::text_of;
use super::files::Form;
use super::jsonl::{self, Columns, Object};
use super::synonyms::is_known;
use super::text::decode;
use super::{InFile, csv};
use ceiag::problem::{Code, Problem};

/// So many rows are looked at.
const ROWS: usize = 500;

/// The columns of a file with the values of its first rows.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub(super) headers: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
    /// How many lines stand above the header.
    pub(super) skip: u32,
}

/// A header stands within so many lines.
const ABOVE: u32 = 10;

impl Sample {
    pub(super) fn of(file: &InFile<'_>) -> Result<Sample, Problem> {
        let Some(form) = Form::of(file.name) else {
            let message = format!("`{}` is of no form that is read", file.name);
            let problem = Problem::error(Code::BadFormat, message);
            return Err(problem.expected("a file that ends in .csv, .tsv, .txt, .jsonl or .xlsx"));
        };
        let sample = match form {
            Form::Workbook if std::str::from_utf8(file.bytes).is_ok() => {
                return Err(super::one::text_as_workbook(file.name));
            }
            Form::Workbook => Sample::workbook(file)?,
            Form::Separated => Sample::separated(file.name, &decode(file.name, file.bytes)?.0)?,
            Form::Lines => Sample::lines(file.name, &decode(file.name, file.bytes)?.0)?,
        };
        match sample.headers.is_empty() {
            false => Ok(sample),
            true => {
                let message = format!("`{}` has no header", file.name);
                Err(Problem::error(Code::MissingKey, message))
            }
        }
    }

    fn separated(name: &str, text: &str) -> Result<Sample, Problem> {
        let skip = header(text);
        let mut sample = Sample {
            skip,
            ..Sample::default()
        };
        let read = csv::Table::new(text, skip).each(|line| {
            if sample.headers.is_empty() {
                sample.headers = line.cells.iter().map(|h| h.trim().to_owned()).collect();
            } else if sample.rows.len() < ROWS {
                sample.row(line.cells);
            }
        });
        read.map_err(|error| {
            let message = format!("`{name}` can't be read: {error}");
            Problem::error(Code::Syntax, message)
        })?;
        Ok(sample)
    }

    fn lines(name: &str, text: &str) -> Result<Sample, Problem> {
        let mut columns = Columns::default();
        let mut rows = Vec::new();
        for line in jsonl::lines(text).take(ROWS) {
            let doc = jsonl::object(name, line)?;
            let mut object = Object::new(&doc);
            for (key, node) in jsonl::members(&doc) {
                object.put(columns.number(key).0, node);
            }
            let count = u32::try_from(columns.names.len()).unwrap_or(u32::MAX);
            let row = (0..count).map(|column| text_of(&object.cell(column)));
            rows.push(row.collect());
        }
        Ok(Sample {
            headers: columns.names,
            rows,
            skip: 0,
        })
    }

    #[cfg(feature = "xlsx")]
    fn workbook(file: &InFile<'_>) -> Result<Sample, Problem> {
        let sheet = super::xlsx::Workbook::open(file.name, file.bytes)?.sheet(file.name, None)?;
        let mut sample = Sample::default();
        let above = sheet.rows.iter().take_while(|row| row.number <= ABOVE);
        let above = above.map(|row| (row.number.saturating_sub(1), row.texts()));
        let skip = best(above);
        sample.skip = skip;
        let rows = sheet.rows.iter().filter(|row| row.number > skip);
        for row in rows.take(ROWS + 1) {
            if sample.headers.is_empty() {
                let headers = row.texts().into_iter();
                sample.headers = headers.map(|header| header.trim().to_owned()).collect();
            } else {
                sample.row(&sheet.cells(row));
            }
        }
        Ok(sample)
    }

    #[cfg(not(feature = "xlsx"))]
    fn workbook(file: &InFile<'_>) -> Result<Sample, Problem> {
        Err(super::one::no_workbooks(file.name))
    }

    fn row<C: Cells>(&mut self, cells: &C) {
        let count = u32::try_from(self.headers.len()).unwrap_or(u32::MAX);
        let row = (0..count).map(|column| text_of(&cells.cell(column)));
        self.rows.push(row.collect());
    }

    /// The different values of a column, in their order.
    pub(super) fn values(&self, column: &str) -> Vec<&str> {
        let Some(at) = self.headers.iter().position(|header| header == column) else {
            return Vec::new();
        };
        let cells = self.rows.iter().filter_map(|row| row.get(at)?.as_deref());
        let mut values: Vec<&str> = cells.collect();
        ceiag::sorted::all(&mut values);
        values.dedup();
        values
    }
}

/// The number of lines above the one that knows most columns; of equally many the first.
fn best(lines: impl Iterator<Item = (u32, Vec<String>)>) -> u32 {
    let known = |cells: &[String]| cells.iter().filter(|cell| is_known(cell)).count();
    let counts = lines.map(|(skip, cells)| (known(&cells), skip));
    let best = counts.max_by_key(|(count, skip)| (*count, std::cmp::Reverse(*skip)));
    best.map_or(0, |(_, skip)| skip)
}

/// How many lines stand above the header of separated values.
fn header(text: &str) -> u32 {
    let lines = (0..ABOVE).map(|skip| {
        let first = csv::Table::new(text, skip).first();
        (skip, first)
    });
    best(lines)
}
