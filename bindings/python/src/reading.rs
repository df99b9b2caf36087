//! One record as a sheet: a sheet in whole, or a flat row.

use crate::cell::{Held, held};
use crate::encode;
use crate::kind::{Kind, kind};
use crate::own::Own;
use crate::problems::without_places;
use ceiag::date::Date;
use ceiag::fact::{Catalogue, Cell, FactSheet, SheetRead, SheetTable};
use ceiag::problem::{Code, Problem, Problems};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

/// A record that could be read, and what is to be said of it all the same.
pub(crate) type Read = Result<(FactSheet, Problems), Problems>;

/// Reads records one after the other.
pub(crate) struct Reading<'p> {
    catalogue: &'p Catalogue,
    own: &'p Own,
    /// The day of rows that state none.
    as_of: Option<Date>,
    tolerant: bool,
    /// A table for the keys of the record before: records mostly have the same ones.
    known: Option<(Vec<String>, SheetTable<'p>)>,
}

impl<'p> Reading<'p> {
    pub(crate) fn new(
        catalogue: &'p Catalogue,
        own: &'p Own,
        as_of: Option<Date>,
        tolerant: bool,
    ) -> Reading<'p> {
        Reading {
            catalogue,
            own,
            as_of,
            tolerant,
            known: None,
        }
    }

    /// A sheet, with `institution` and `facts`, or a flat row. What is the caller's own is no fact.
    pub(crate) fn read(&mut self, record: &Bound<'_, PyAny>) -> PyResult<Read> {
        let Kind::Dict(dict) = kind(record)? else {
            return match record.getattr_opt("__ceiag_json__")? {
                Some(_) => self.nested(record),
                None => Ok(Err(not_a_record(record)?.into())),
            };
        };
        if dict.contains("institution")? || dict.contains("facts")? {
            return self.nested(self.own.sheet(dict)?.as_any());
        }
        self.flat(&dict)
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
        let read = FactSheet::read_node(&doc, doc.root(), self.catalogue);
        Ok(self.usable(read))
    }

    fn flat(&mut self, dict: &Bound<'_, PyDict>) -> PyResult<Read> {
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
            if !self.own.is_apart(&name) {
                headers.push(name);
                values.push(value);
            }
        }
        if !matches!(&self.known, Some((of, _)) if *of == headers) {
            let names: Vec<&str> = headers.iter().map(String::as_str).collect();
            match SheetTable::new("record", 1, &names, self.catalogue) {
                Ok(table) => self.known = Some((headers, table)),
                Err(problems) => return Ok(Err(without_places(problems))),
            }
        }
        let Some((headers, table)) = &self.known else {
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
        Ok(self.usable(table.row_of(1, &cells, self.as_of)))
    }

    fn usable(&self, read: SheetRead) -> Read {
        let (sheet, problems) = read.for_use(self.tolerant);
        let problems = without_places(problems);
        match sheet {
            Some(sheet) if self.tolerant || !problems.has_errors() => Ok((sheet, problems)),
            _ => Err(problems),
        }
    }
}

fn not_a_record(record: &Bound<'_, PyAny>) -> PyResult<Problem> {
    let name = record.get_type().qualname()?;
    Ok(Problem::error(Code::WrongType, "a record must be a dict")
        .found(name.to_string())
        .expected("a dict of columns, or a fact sheet"))
}
