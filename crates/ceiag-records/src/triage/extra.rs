//! Columns that the school brings along: attendance, exclusions, whatever its configuration looks at.
//!
//! Only columns that the configuration names are kept. What is wrong with a cell is told without showing it.

use super::config::{Config, Test, Wanted};
use super::read_input::exact;
use crate::import::{InFile, TRIAGE, decode, separator};
use ceiag::fact::YesNo;
use ceiag::problem::{Code, Place, Problem, Problems};
use ceiag::text::{Node, Reader, Value, child, nearest, nth};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Texts that mean that something is not known.
const NOT_KNOWN: [&str; 9] = [
    "",
    "-",
    "n/a",
    "na",
    "not known",
    "unknown",
    "tbc",
    "tba",
    "redacted",
];

/// So many problems are told one by one.
const TOLD: usize = 100;

/// The columns of a school, by pupil.
#[derive(Clone, Default)]
pub struct Extra {
    /// The columns that there are, of those that the configuration names.
    columns: BTreeSet<String>,
    /// The columns that there are and that it does not name.
    others: Vec<String>,
    pupils: BTreeMap<String, BTreeMap<String, String>>,
    /// What refused rows, the first hundred one by one.
    refused: Problems,
    /// Whether the bytes were Windows-1252.
    pub(crate) windows: bool,
}

impl fmt::Debug for Extra {
    /// Keys identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extra")
            .field("columns", &self.columns)
            .field("pupils", &self.pupils.len())
            .finish_non_exhaustive()
    }
}

/// What is wrong, the first hundred one by one.
#[derive(Default)]
struct Log {
    problems: Problems,
    more: usize,
}

impl Log {
    fn push(&mut self, problem: Problem) {
        if self.problems.iter().count() < TOLD {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    fn finish(mut self) -> Problems {
        if self.more > 0 {
            let message = format!("and {} more problems in this table", self.more);
            self.problems
                .push(Problem::error(Code::TooManyValues, message));
        }
        self.problems
    }
}

/// A row as it was found.
struct Row {
    key: Option<String>,
    cells: Vec<(String, String)>,
}

impl Extra {
    /// Reads a table with a header; one column is called `pupil`.
    ///
    /// # Errors
    /// All problems at once, each with its line and column.
    pub fn read_csv(name: &str, bytes: &[u8], config: &Config) -> Result<Extra, Problems> {
        Extra::read_found(name, bytes, config)?.accepted(false)
    }

    /// The same, with rows that are refused left out where that is asked for: of their pupils nothing is known then.
    ///
    /// # Errors
    /// What is wrong with rows, where none may be left out.
    pub fn accepted(self, keep_going: bool) -> Result<Extra, Problems> {
        match keep_going || self.refused.is_empty() {
            true => Ok(self),
            false => Err(self.refused),
        }
    }

    /// What refused rows.
    pub(crate) fn refused(&self) -> &Problems {
        &self.refused
    }

    /// Reads a table as [`Extra::read_csv`] does, and keeps what is wrong with single rows for [`Extra::accepted`].
    ///
    /// # Errors
    /// What is wrong with the table as a whole.
    pub fn read_found(name: &str, bytes: &[u8], config: &Config) -> Result<Extra, Problems> {
        let place = |line: u64, column: usize| Place {
            file: name.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        };
        let (text, windows) =
            decode(name, bytes).map_err(|problem| problem.expected("a table as CSV"))?;
        let text = text.replace("\r\n", "\n");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator(&text))
            .from_reader(text.as_bytes());
        let mut log = Log::default();
        let mut extra = Extra {
            windows,
            ..Extra::default()
        };
        let mut headers: Option<Vec<String>> = None;
        let mut whole = Problems::new();
        for record in reader.records() {
            let Ok(record) = record else {
                whole.push(Problem::error(Code::Syntax, "the table can't be read").at(place(1, 1)));
                break;
            };
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let Some(headers) = &headers else {
                let found: Vec<String> = record.iter().map(plain).collect();
                for (at, header) in found.iter().enumerate() {
                    if found.iter().take(at).any(|earlier| earlier == header) && !header.is_empty()
                    {
                        let message = format!("the column `{header}` is given twice");
                        whole.push(
                            Problem::error(Code::DuplicateKey, message).at(place(line, at + 1)),
                        );
                    }
                }
                if !found.iter().any(|header| header == "pupil") {
                    let problem = Problem::error(Code::MissingKey, "the column `pupil` is missing");
                    whole.push(problem.at(place(line, 1)));
                    break;
                }
                headers = Some(found);
                continue;
            };
            if record.len() > headers.len() {
                let message = format!(
                    "the line has {} cells, the table {} columns",
                    record.len(),
                    headers.len()
                );
                log.push(Problem::error(Code::Syntax, message).at(place(line, 1)));
                continue;
            }
            let mut row = Row {
                key: None,
                cells: Vec::new(),
            };
            for (header, cell) in headers.iter().zip(record.iter()) {
                match header.as_str() {
                    "pupil" => row.key = Some(cell.trim().to_owned()).filter(|key| !key.is_empty()),
                    _ => row.cells.push((header.clone(), cell.trim().to_owned())),
                }
            }
            let column = |name: &str| {
                headers
                    .iter()
                    .position(|header| header == name)
                    .map_or(1, |at| at + 1)
            };
            extra.take(row, config, &mut log, |problem, name| {
                problem.path(name).at(place(line, column(name)))
            });
        }
        let headers = headers.unwrap_or_default();
        if headers.is_empty() && whole.is_empty() {
            whole
                .push(Problem::error(Code::MissingKey, "the table has no headers").at(place(1, 1)));
        }
        extra.columns_are(headers.iter().map(String::as_str), config);
        extra.refused = log.finish();
        match whole.is_empty() {
            true => Ok(extra),
            false => {
                whole.extend(extra.refused);
                Err(whole)
            }
        }
    }

    /// Reads the table that is called `triage.csv`, if there is one.
    ///
    /// # Errors
    /// As [`Extra::read_found`].
    pub fn of_folder(files: &[InFile<'_>], config: &Config) -> Result<Extra, Problems> {
        match files.iter().find(|file| file.name == TRIAGE) {
            Some(file) => Extra::read_found(file.name, file.bytes, config),
            None => Ok(Extra::default()),
        }
    }

    /// Reads a list of objects; each has a `pupil`. What is wrong with single ones is kept for [`Extra::accepted`].
    pub fn read_node(reader: &mut Reader<'_>, node: &Node, path: &str, config: &Config) -> Extra {
        let mut extra = Extra::default();
        let mut log = Log::default();
        let mut names = BTreeSet::new();
        for (index, item) in reader
            .array(node, path)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            let path = nth(path, index);
            let Some(mut table) = reader.table(item, &path) else {
                continue;
            };
            let mut row = Row {
                key: None,
                cells: Vec::new(),
            };
            for (name, node) in table.rest() {
                let plain = plain(&name.text);
                let text = match &node.value {
                    Value::Null => String::new(),
                    Value::Bool(flag) => flag.to_string(),
                    Value::Integer(number) => number.to_string(),
                    Value::Float(text) | Value::Date(text) | Value::Text(text) => {
                        text.trim().to_owned()
                    }
                    Value::Array(_) | Value::Table(_) => {
                        let problem = Problem::error(Code::WrongType, "a cell holds one value");
                        log.push(
                            problem
                                .path(child(&path, &plain))
                                .expected("a text, a number, true or false"),
                        );
                        continue;
                    }
                };
                if plain == "pupil" {
                    let is_text = matches!(node.value, Value::Text(_)) && !text.is_empty();
                    row.key = is_text.then_some(text);
                } else {
                    names.insert(plain.clone());
                    row.cells.push((plain, text));
                }
            }
            extra.take(row, config, &mut log, |problem, name| {
                problem.path(child(&path, name))
            });
        }
        extra.columns_are(names.iter().map(String::as_str), config);
        extra.refused = log.finish();
        extra
    }

    /// Takes a row, where nothing is wrong with it.
    fn take(
        &mut self,
        row: Row,
        config: &Config,
        log: &mut Log,
        at: impl Fn(Problem, &str) -> Problem,
    ) {
        let Some(key) = row.key else {
            let problem = Problem::error(
                Code::MissingKey,
                "the row does not say of which pupil it is",
            );
            log.push(at(problem, "pupil").expected("the key of a pupil"));
            return;
        };
        let mut cells = BTreeMap::new();
        let mut refused = false;
        let asked = config.columns();
        for (name, text) in row.cells {
            let Some((_, tests)) = asked.iter().find(|(column, _)| *column == name) else {
                continue;
            };
            if NOT_KNOWN
                .iter()
                .any(|none| none.eq_ignore_ascii_case(&text))
            {
                continue;
            }
            match tests.iter().find_map(|test| misfit(test, &text)) {
                Some((code, expected)) => {
                    let message = format!("the cell is not {expected}");
                    log.push(at(Problem::error(code, message), &name).expected(expected));
                    refused = true;
                }
                None => {
                    cells.insert(name, text);
                }
            }
        }
        // Nothing of a row that is refused counts, nor of two rows that may contradict each other.
        if refused {
            cells.clear();
        }
        if let Some(own) = self.pupils.get_mut(&key) {
            own.clear();
            let problem = Problem::error(Code::DuplicateKey, "this pupil has a row already");
            log.push(at(problem, "pupil").expected("one row for each pupil"));
        } else {
            self.pupils.insert(key, cells);
        }
    }

    fn columns_are<'h>(&mut self, headers: impl Iterator<Item = &'h str>, config: &Config) {
        let asked = config.columns();
        for header in headers.filter(|header| *header != "pupil") {
            if asked.iter().any(|(name, _)| *name == header) {
                self.columns.insert(header.to_owned());
            } else {
                self.others.push(header.to_owned());
            }
        }
    }

    /// Keys as they are after the border.
    #[must_use]
    pub fn with_keys(mut self, change: impl Fn(&str) -> String) -> Extra {
        let pupils = std::mem::take(&mut self.pupils);
        self.pupils = pupils
            .into_iter()
            .map(|(key, cells)| (change(&key), cells))
            .collect();
        self
    }

    pub(super) fn cell(&self, pupil: &str, column: &str) -> Option<&str> {
        self.pupils.get(pupil)?.get(column).map(String::as_str)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.pupils.keys().map(String::as_str)
    }

    /// Columns that the configuration names and that are not there, with the nearest that is.
    pub(crate) fn absent<'c>(&'c self, config: &'c Config) -> Vec<(&'c str, Option<&'c str>)> {
        let asked = config.columns();
        let absent = asked
            .into_iter()
            .filter(|(name, _)| !self.columns.contains(*name));
        let others = || self.others.iter().map(String::as_str);
        absent
            .map(|(name, _)| (name, nearest(name, others())))
            .collect()
    }
}

/// A header as it is compared: `Half Days` is `half-days`.
pub(super) fn plain(header: &str) -> String {
    header.trim().to_lowercase().replace(['_', ' '], "-")
}

/// What a cell would have to be for a test to be asked of it.
fn misfit(test: &Test, text: &str) -> Option<(Code, &'static str)> {
    let number = exact(text)
        .is_none()
        .then_some((Code::NotANumber, "a number"));
    match test {
        Test::AtLeast(_) | Test::Below(_) => number,
        Test::Is(all) if all.iter().all(|w| matches!(w, Wanted::Number(_))) => number,
        Test::Is(all) if all.iter().all(|w| matches!(w, Wanted::Flag(_))) => YesNo::of_cell(text)
            .is_none()
            .then_some((Code::UnknownOption, "yes or no")),
        Test::Is(_) => None,
    }
}
