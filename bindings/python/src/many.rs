//! Many records: read one after the other, judged in lots.

use crate::cell::{Held, held};
use crate::document;
use crate::encode;
use crate::kind::{Kind, kind};
use crate::own::Own;
use crate::plan::date;
use crate::problems::{error, raised, without_places};
use crate::rows::{Row, Rows};
use ceiag::api::{EvaluateAnswer, Evaluator, Options, Planned};
use ceiag::fact::{Cell, FactSheet, SheetTable};
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::collections::BTreeMap;

/// Rows are read while Python waits, and judged in lots of this size while it does not.
pub(crate) const LOT: usize = 64;

/// A record that could be read, and what is to be said of it all the same.
type Read = Result<(FactSheet, Problems), Problems>;

/// A table for the keys of the record before: records mostly have the same ones.
type Known<'p> = Option<(Vec<String>, SheetTable<'p>)>;

/// What judges records, and how they are read for it.
pub(crate) struct Many<'p> {
    pub(crate) library: &'p Library,
    pub(crate) options: &'p Options,
    pub(crate) by: By<'p>,
}

/// By what records are judged.
pub(crate) enum By<'p> {
    /// One edition, for all of them.
    Plan(&'p Planned<'static>),
    /// The editions that each asks for, or that are in force for it.
    Each(Evaluator<'p>),
}

impl<'p> Many<'p> {
    fn tolerant(&self) -> bool {
        self.options.tolerant
    }

    /// Reads a record: a sheet, with `institution` and `facts`, or a flat row. What is the caller's own is no fact.
    pub(crate) fn read(
        &self,
        record: &Bound<'_, PyAny>,
        own: &Own,
        known: &mut Known<'p>,
    ) -> PyResult<Read> {
        let Kind::Dict(dict) = kind(record)? else {
            return match record.getattr_opt("__ceiag_json__")? {
                Some(_) => self.nested(record),
                None => Ok(Err(not_a_record(record)?.into())),
            };
        };
        if dict.contains("institution")? || dict.contains("facts")? {
            return self.nested(own.sheet(dict)?.as_any());
        }
        self.flat(&dict, own, known)
    }

    fn nested(&self, sheet: &Bound<'_, PyAny>) -> PyResult<Read> {
        let text = match encode::written(sheet)? {
            Ok(text) => text,
            Err(problems) => return Ok(Err(problems)),
        };
        let doc = match ceiag::text::json("record", text.as_bytes()) {
            Ok(doc) => doc,
            Err(problems) => return Ok(Err(without_places(problems))),
        };
        let read = FactSheet::read_node(&doc, doc.root(), &self.library.catalogue);
        Ok(self.usable(read))
    }

    fn flat(&self, dict: &Bound<'_, PyDict>, own: &Own, known: &mut Known<'p>) -> PyResult<Read> {
        let mut headers = Vec::with_capacity(dict.len());
        let mut values = Vec::with_capacity(dict.len());
        for (name, value) in dict.iter() {
            let Ok(name) = name.cast::<PyString>() else {
                return Ok(Err(Problem::error(
                    Code::WrongType,
                    "the keys of a record must be texts",
                )
                .into()));
            };
            let name = name.to_string_lossy().into_owned();
            if !own.is_apart(&name) {
                headers.push(name);
                values.push(value);
            }
        }
        if !matches!(known, Some((of, _)) if *of == headers) {
            let names: Vec<&str> = headers.iter().map(String::as_str).collect();
            match SheetTable::new("record", 1, &names, &self.library.catalogue) {
                Ok(table) => *known = Some((headers, table)),
                Err(problems) => return Ok(Err(without_places(problems))),
            }
        }
        let Some((headers, table)) = known else {
            return Ok(Err(Problems::new()));
        };
        let mut cells = Vec::with_capacity(values.len());
        let mut refused = Problems::new();
        for (header, value) in headers.iter().zip(&values) {
            match held(value)? {
                Ok(cell) => cells.push(cell),
                Err(problems) => {
                    refused.extend(problems.into_iter().map(|p| p.path(header.as_str())));
                    cells.push(Held::Empty);
                }
            }
        }
        if !refused.is_empty() {
            return Ok(Err(without_places(refused)));
        }
        let cells: Vec<Cell<'_>> = cells.iter().map(Held::cell).collect();
        Ok(self.usable(table.row_of(1, &cells, self.options.as_of)))
    }

    fn usable(&self, read: ceiag::fact::SheetRead) -> Read {
        let (sheet, problems) = read.for_use(self.tolerant());
        let problems = without_places(problems);
        match sheet {
            Some(sheet) if self.tolerant() || !problems.has_errors() => Ok((sheet, problems)),
            _ => Err(problems),
        }
    }

    pub(crate) fn judge(&self, read: Read) -> Result<EvaluateAnswer, Problems> {
        let (sheet, problems) = read?;
        let judged = match &self.by {
            By::Plan(planned) => planned.evaluate(&sheet, self.options),
            By::Each(evaluator) => evaluator.evaluate(&sheet, self.options),
        };
        let mut answer = judged.map_err(without_places)?;
        answer.problems = without_places(answer.problems);
        answer.problems.extend(problems);
        Ok(answer)
    }

    /// Judges one record after the other; one that is refused does not stop the others.
    /// `columns` are those of a data frame, which are known before its rows.
    pub(crate) fn rows(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        key: Option<String>,
        carry: Vec<String>,
        columns: Option<Vec<Bound<'_, PyAny>>>,
    ) -> PyResult<Rows> {
        let catalogue = &self.library.catalogue;
        let own = raised(py, Own::new(key, carry, catalogue))?;
        if let Some(columns) = columns {
            let problems = own.check(&columns, catalogue)?;
            if !problems.is_empty() {
                return Err(error(py, &without_places(problems)));
            }
        }
        let key = own.key.as_deref();
        let mut judged = Vec::new();
        let mut known: Known<'_> = None;
        let mut lot = Vec::with_capacity(LOT);
        let mut names: Vec<Py<PyAny>> = Vec::new();
        let places = PyDict::new(py);
        let mut carried = Vec::new();
        let mut rest = rows.try_iter()?;
        loop {
            let row = rest.next().transpose()?;
            let done = row.is_none();
            if let Some(row) = row {
                let name = key.map(|key| name_of(&row, key)).transpose()?.flatten();
                let missing = key.filter(|_| name.is_none());
                if let (Some(key), Some(name)) = (key, &name) {
                    if let Some(first) = places.get_item(name)? {
                        return Err(error(py, &twice(key, name, &first, names.len())?.into()));
                    }
                    places.set_item(name, names.len())?;
                }
                lot.push(match missing {
                    None => self.read(&row, &own, &mut known)?,
                    Some(key) => Err(Problem::error(
                        Code::MissingKey,
                        format!("the row has no `{key}`"),
                    )
                    .path(key)
                    .into()),
                });
                names.push(match name {
                    Some(name) => name.unbind(),
                    None => names.len().into_pyobject(py)?.into_any().unbind(),
                });
                carried.push(values_of(&row, &own.carry)?);
            }
            if lot.len() == LOT || done {
                // So that Ctrl-C is heard.
                py.check_signals()?;
                let full = std::mem::take(&mut lot);
                judged.extend(py.detach(|| {
                    full.into_iter()
                        .map(|read| self.judge(read))
                        .collect::<Vec<_>>()
                }));
            }
            if done {
                break;
            }
        }
        let rows = names.into_iter().zip(carried).zip(judged);
        let rows = rows.map(|((name, carried), judged)| Row {
            name,
            carried,
            judged,
        });
        Ok(Rows {
            rows: rows.collect(),
            own,
        })
    }
}

/// Judges each record by the editions that are asked for, that it names itself, or that are in force for its setting on its day.
#[pyfunction]
#[pyo3(signature = (rows, key, carry, columns, *, frameworks, profiles, choices, as_of, all_choices, tolerant, own_frameworks))]
#[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
pub(crate) fn judge_rows(
    py: Python<'_>,
    rows: &Bound<'_, PyAny>,
    key: Option<String>,
    carry: Vec<String>,
    columns: Option<Vec<Bound<'_, PyAny>>>,
    frameworks: Vec<String>,
    profiles: BTreeMap<String, String>,
    choices: BTreeMap<String, String>,
    as_of: Option<Bound<'_, PyAny>>,
    all_choices: bool,
    tolerant: bool,
    own_frameworks: &Bound<'_, PyAny>,
) -> PyResult<Rows> {
    let library = document::library(py, own_frameworks)?;
    let options = Options {
        as_of: as_of.map(|day| date(&day)).transpose()?.flatten(),
        frameworks,
        profiles,
        choices,
        tolerant,
        all_choices,
    };
    let many = Many {
        library: &library,
        options: &options,
        by: By::Each(Evaluator::new(&library)),
    };
    many.rows(py, rows, key, carry, columns)
}

fn not_a_record(record: &Bound<'_, PyAny>) -> PyResult<Problem> {
    let name = record.get_type().qualname()?;
    Ok(Problem::error(Code::WrongType, "a record must be a dict")
        .found(name.to_string())
        .expected("a dict of columns, or a fact sheet"))
}

/// What the row is called: the value of its key column.
fn name_of<'py>(row: &Bound<'py, PyAny>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Kind::Dict(dict) = kind(row)? else {
        return Ok(None);
    };
    let outside = dict.get_item(key)?;
    let found = match (outside, dict.get_item("institution")?) {
        (None, Some(institution)) => match kind(&institution)? {
            Kind::Dict(institution) => institution.get_item(key)?,
            _ => None,
        },
        (found, _) => found,
    };
    match found {
        Some(value) if !matches!(kind(&value)?, Kind::Nothing) => Ok(Some(value)),
        _ => Ok(None),
    }
}

/// Answers are found by their keys, so each names one row.
fn twice(
    key: &str,
    name: &Bound<'_, PyAny>,
    first: &Bound<'_, PyAny>,
    second: usize,
) -> PyResult<Problem> {
    let message = format!("rows {first} and {second} are both called {}", name.repr()?);
    Ok(Problem::error(Code::DuplicateKey, message)
        .path(key)
        .help("without `key` rows are numbered, and `carry` keeps the column"))
}

/// What the row has of these columns; nothing where it lacks one.
fn values_of(row: &Bound<'_, PyAny>, names: &[String]) -> PyResult<Vec<Py<PyAny>>> {
    let dict = match (names.is_empty(), kind(row)?) {
        (false, Kind::Dict(dict)) => Some(dict),
        _ => None,
    };
    let value = |name: &String| match &dict {
        Some(dict) => dict.get_item(name),
        None => Ok(None),
    };
    let values = names.iter().map(|name| {
        let value = value(name)?;
        Ok(value.map_or_else(|| row.py().None(), Bound::unbind))
    });
    values.collect()
}
