//! Flat rows as CSV; the columns are documented in the help of `evaluate`.

use crate::failure::Failure;
use ceiag::api::{COLUMNS, EvaluateAnswer};
use ceiag::problem::Problems;

/// The header row: the line in the table that was read, and the columns of a row.
pub fn head() -> Result<String, Failure> {
    let columns = std::iter::once("line").chain(COLUMNS);
    written(&[columns.map(str::to_owned).collect()])
}

/// The rows of one answer; `line` is the line of the institution in the table that was read.
pub fn rows(line: u32, answer: &EvaluateAnswer) -> Result<String, Failure> {
    let rows = ceiag::api::rows(answer).into_iter().map(|row| {
        let cells = row.iter().map(ToString::to_string);
        std::iter::once(line.to_string()).chain(cells).collect()
    });
    written(&rows.collect::<Vec<Vec<String>>>())
}

/// The row of an institution that was refused, with the cells that say which one it is.
pub fn refused(line: u32, cells: &[(&str, &str)], problems: &Problems) -> Result<String, Failure> {
    let row = ceiag::api::refused_row(cells.iter().copied(), problems);
    let cells = row.iter().map(ToString::to_string);
    written(&[std::iter::once(line.to_string()).chain(cells).collect()])
}

fn written(rows: &[Vec<String>]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(std::io::Error::from)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
