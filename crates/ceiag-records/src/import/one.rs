//! One table of one file, line by line, whatever its form.

use super::build::{Kinds, take};
use super::cells::Cells;
use super::jsonl::{self, Columns, Object};
use super::plan::Plan;
use super::row::Tally;
use super::sink::Sink;
use super::{At, Table, Verdict, csv};
use ceiag::problem::{Code, Place, Problem};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What is remembered of a file over all tables that it serves.
#[derive(Debug, Default)]
pub(super) struct Opened<'a> {
    /// The text of a file that is no workbook.
    pub(super) text: Option<Cow<'a, str>>,
    /// Its columns, and which of them any table reads.
    pub(super) headers: Vec<String>,
    pub(super) used: BTreeSet<usize>,
    /// The header as it stands there.
    pub(super) header: String,
    /// Rows that were refused, by line.
    pub(super) refused: BTreeMap<u32, String>,
    /// Of a file that holds objects of every kind: where those of each kind stand.
    pub(super) routes: Option<BTreeMap<Table, Vec<Stretch>>>,
}

/// A line and the bytes that it stands on.
pub(super) type Stretch = (u32, std::ops::Range<usize>);

/// One table of one file while it is read.
pub(super) struct One<'a, 'i, 's> {
    pub(super) plan: Plan<'a>,
    pub(super) number: u16,
    /// The file, with the sheet where one is named.
    pub(super) name: String,
    /// The columns, once they are known.
    pub(super) head: Option<Vec<String>>,
    pub(super) opened: Opened<'a>,
    pub(super) sink: &'i mut Sink<'s>,
    pub(super) tally: &'i mut Tally,
    pub(super) kinds: &'i Kinds,
    pub(super) rows: u32,
    pub(super) refused: u32,
    /// Whether rows can be read at all.
    pub(super) sound: bool,
}

impl One<'_, '_, '_> {
    pub(super) fn stop(&mut self, problem: Problem) {
        self.sound = false;
        self.sink.told.tell_other(problem);
    }

    /// Takes the header.
    fn head(&mut self, headers: Vec<String>, line: u32, raw: String) {
        for (at, header) in headers.iter().enumerate() {
            self.column(u32::try_from(at).unwrap_or(u32::MAX), header);
        }
        for problem in self.plan.problems(&self.name, &headers) {
            let place = Place {
                file: self.name.clone(),
                line,
                column: 1,
            };
            self.stop(problem.at(place));
        }
        self.opened.header = raw;
        self.opened.headers.clone_from(&headers);
        self.head = Some(headers);
    }

    fn column(&mut self, column: u32, header: &str) {
        if let Some(origin) = self.sink.told.origin(self.number)
            && self.plan.column(column, header, origin)
        {
            let at = usize::try_from(column).unwrap_or(usize::MAX);
            self.opened.used.insert(at);
        }
    }

    /// Takes a row, or what is wrong with the whole of it.
    fn row<C: Cells>(
        &mut self,
        line: u32,
        cells: Result<&C, Problem>,
        raw: impl FnOnce() -> String,
    ) {
        self.rows = self.rows.saturating_add(1);
        let at = At {
            table: self.number,
            row: line,
        };
        let verdict = match cells {
            Ok(cells) => take(cells, &self.plan, at, self.tally, self.kinds, self.sink),
            Err(problem) => self.sink.told.tell(at, None, problem),
        };
        if verdict == Verdict::Refuse {
            self.refused = self.refused.saturating_add(1);
            self.opened.refused.insert(line, raw());
        }
    }

    /// Reads separated values.
    pub(super) fn separated(&mut self, text: &str) -> Result<(), Problem> {
        let table = csv::Table::new(text, self.plan.mapped.skip_lines);
        let read = table.each(|line| match &self.head {
            None => {
                let headers = line.cells.iter().map(|h| h.trim().to_owned()).collect();
                self.head(headers, line.number, line.raw.to_owned());
            }
            Some(headers) if self.sound => {
                let cells = ragged(line.cells, headers.len());
                self.row(line.number, cells, || line.raw.to_owned());
            }
            Some(_) => {}
        });
        if self.head.is_none() {
            let message = format!("`{}` has no header", self.name);
            return Err(Problem::error(Code::MissingKey, message));
        }
        read.map_err(|error| {
            let message = format!("`{}` can't be read: {error}", self.name);
            Problem::error(Code::Syntax, message)
        })
    }

    /// Reads objects, those of every kind or of this one only.
    pub(super) fn lines(&mut self, text: &str, all: bool) {
        let lines = match all {
            false => jsonl::lines(text).collect(),
            true => self.routed(text),
        };
        let mut columns = Columns::default();
        for line in lines {
            let doc = match jsonl::object(&self.name, line) {
                Ok(doc) => doc,
                Err(problem) => {
                    self.row::<Object<'_>>(line.number, Err(problem), || line.text.to_owned());
                    continue;
                }
            };
            let mut object = Object::new(&doc);
            for (key, node) in jsonl::members(&doc) {
                let (column, new) = columns.number(key);
                if new {
                    self.column(column, key);
                }
                object.put(column, node);
            }
            self.row(line.number, Ok(&object), || line.text.to_owned());
        }
        if self.rows > 0 && !all {
            for problem in self.plan.mapped_away(&self.name, &columns.names) {
                self.stop(problem);
            }
        }
        // What one kind of record reads another may not: only a file of one kind has unknown columns.
        if !all {
            self.opened.headers = columns.names;
        }
    }

    /// The lines of this kind of record among objects of every kind. Lines of no kind are told with the kind that is read
    /// first.
    fn routed<'t>(&mut self, text: &'t str) -> Vec<jsonl::Line<'t>> {
        if self.opened.routes.is_none() {
            let mut routes: BTreeMap<Table, Vec<Stretch>> = BTreeMap::new();
            for line in jsonl::lines(text) {
                match jsonl::record(&self.name, line) {
                    Ok(table) => {
                        let stretch = line.start..line.start + line.text.len();
                        routes
                            .entry(table)
                            .or_default()
                            .push((line.number, stretch));
                    }
                    Err(problem) => {
                        self.row::<Object<'_>>(line.number, Err(problem), || line.text.to_owned());
                    }
                }
            }
            self.opened.routes = Some(routes);
        }
        let routes = self.opened.routes.as_mut();
        let mine = routes.and_then(|routes| routes.remove(&self.plan.table));
        let lines = mine.unwrap_or_default().into_iter();
        lines
            .map(|(number, stretch)| jsonl::Line {
                number,
                start: stretch.start,
                text: text.get(stretch).unwrap_or_default(),
            })
            .collect()
    }

    /// Reads a sheet of a workbook.
    #[cfg(feature = "xlsx")]
    pub(super) fn workbook(&mut self, bytes: &[u8], sheet: Option<&str>) -> Result<(), Problem> {
        let mut workbook = super::xlsx::Workbook::open(&self.name, bytes)?;
        let sheet = workbook.sheet(&self.name, sheet)?;
        let skip = self.plan.mapped.skip_lines;
        let raw = |row: &super::xlsx::Row| csv::written(&row.texts());
        for row in sheet.rows.iter().filter(|row| row.number > skip) {
            if self.head.is_none() {
                self.head(row.texts(), row.number, raw(row));
            } else if self.sound {
                self.row(row.number, Ok(&sheet.cells(row)), || raw(row));
            }
        }
        match self.head {
            Some(_) => Ok(()),
            None => {
                let message = format!("`{}` has no header", self.name);
                Err(Problem::error(Code::MissingKey, message))
            }
        }
    }
}

/// A workbook is no text, so the same is said of it whether or not workbooks are read here.
pub(super) fn text_as_workbook(name: &str) -> Problem {
    let message = format!("`{name}` is called a workbook and holds text");
    Problem::error(Code::BadFormat, message)
        .help("call a text by what it is, such as .csv; a workbook is read as a file only, so save its sheet as CSV UTF-8")
}

#[cfg(not(feature = "xlsx"))]
pub(super) fn no_workbooks(name: &str) -> Problem {
    let message = format!("`{name}` is a workbook, which is not read here");
    Problem::error(Code::BadFormat, message).help("save the sheet as CSV UTF-8")
}

/// A row whose cells stand below the header; spreadsheets may add empty ones at its end.
fn ragged(cells: &::csv::StringRecord, columns: usize) -> Result<&::csv::StringRecord, Problem> {
    let surplus = || {
        let more = cells.iter().skip(columns);
        more.into_iter().any(|cell| !cell.trim().is_empty())
    };
    if cells.len() == columns || (cells.len() > columns && !surplus()) {
        return Ok(cells);
    }
    let message = format!(
        "the row has {} cells, the header has {columns}",
        cells.len()
    );
    let problem = Problem::error(Code::Syntax, message);
    Err(problem.help("a cell with the separator or a line end in it must stand in quotes"))
}
