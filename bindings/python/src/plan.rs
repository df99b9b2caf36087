//! A plan: one edition, compiled once, that judges records.

use crate::cell::{Held, held};
use crate::choices;
use crate::encode;
use crate::kind::{Kind, kind};
use crate::outcomes::{Criteria, Outcomes};
use crate::own::Own;
use crate::problems::{error, raised, without_places};
use crate::quick::Quick;
use crate::rows::{Row, Rows};
use ceiag::api::{EvaluateAnswer, Options, Planned};
use ceiag::date::Date;
use ceiag::fact::{Cell, FactSheet, SheetTable};
use ceiag::json::to_json;
use ceiag::plan::Possible;
use ceiag::problem::{Code, Problem, Problems};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// Rows are read while Python waits, and judged in lots of this size while it does not.
pub(crate) const LOT: usize = 64;

/// One edition, compiled.
#[pyclass(frozen, subclass, module = "ceiag._ceiag")]
pub(crate) struct NativePlan {
    planned: Planned<'static>,
    options: Options,
    criteria: Arc<Criteria>,
    quick: Mutex<Quick>,
}

/// A record that could be read, and what is to be said of it all the same.
type Read = Result<(FactSheet, Problems), Problems>;

/// A table for the keys of the record before: records mostly have the same ones.
type Known<'p> = Option<(Vec<String>, SheetTable<'p>)>;

impl NativePlan {
    fn tolerant(&self) -> bool {
        self.options.tolerant
    }

    /// Reads a record: a sheet, with `institution` and `facts`, or a flat row. What is the caller's own is no fact.
    fn read<'p>(
        &'p self,
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
        let read = FactSheet::read_node(&doc, doc.root(), &self.planned.library().catalogue);
        Ok(self.usable(read))
    }

    fn flat<'p>(
        &'p self,
        dict: &Bound<'_, PyDict>,
        own: &Own,
        known: &mut Known<'p>,
    ) -> PyResult<Read> {
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
            match SheetTable::new("record", 1, &names, &self.planned.library().catalogue) {
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

    fn judge(&self, read: Read) -> Result<EvaluateAnswer, Problems> {
        let (sheet, problems) = read?;
        let mut answer = self
            .planned
            .evaluate(&sheet, &self.options)
            .map_err(without_places)?;
        answer.problems = without_places(answer.problems);
        answer.problems.extend(problems);
        Ok(answer)
    }
}

#[pymethods]
impl NativePlan {
    #[new]
    #[pyo3(signature = (framework, *, profile = None, choices = None, as_of = None, all_choices = false, tolerant = false, own_frameworks = None))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn new(
        py: Python<'_>,
        framework: &Bound<'_, PyAny>,
        profile: Option<Bound<'_, PyAny>>,
        choices: Option<BTreeMap<String, String>>,
        as_of: Option<Bound<'_, PyAny>>,
        all_choices: bool,
        tolerant: bool,
        own_frameworks: Option<Bound<'_, PyAny>>,
    ) -> PyResult<NativePlan> {
        let request = PyDict::new(py);
        request.set_item("framework", framework)?;
        for (key, value) in [("profile", profile), ("own_frameworks", own_frameworks)] {
            if let Some(value) = value.filter(|value| !value.is_none()) {
                request.set_item(key, value)?;
            }
        }
        let request = encode::request(&request)?;
        let compile = || {
            let doc = ceiag::text::json("request", request.as_bytes())?;
            Planned::read(&doc, ceiag_frameworks::library())
        };
        let planned = raised(py, py.detach(compile).map_err(without_places))?;
        let options = Options {
            choices: choices.unwrap_or_default(),
            as_of: as_of.map(|day| date(&day)).transpose()?.flatten(),
            all_choices,
            tolerant,
            ..Options::default()
        };
        raised(
            py,
            choices::check(&planned, &options).map_err(without_places),
        )?;
        let ids = planned.plan().criteria().map(|c| c.id.clone()).collect();
        let criteria = Criteria {
            edition: planned.plan().framework().id.clone(),
            ids,
        };
        Ok(NativePlan {
            criteria: Arc::new(criteria),
            planned,
            options,
            quick: Mutex::new(Quick::default()),
        })
    }

    /// The id of the edition.
    #[getter]
    fn framework(&self) -> &str {
        &self.criteria.edition
    }

    /// The id of the profile that reads the score.
    #[getter]
    fn profile(&self) -> Option<&str> {
        self.planned.plan().profile().map(|p| p.id.as_str())
    }

    /// SHA-256 over everything that can change an answer.
    #[getter]
    fn digest(&self) -> &str {
        self.planned.plan().digest()
    }

    /// The ids of the criteria, in order.
    #[getter]
    fn criteria(&self) -> Vec<&str> {
        self.criteria.ids.iter().map(String::as_str).collect()
    }

    /// The outcome of every criterion for one record, and nothing else.
    fn outcomes(&self, py: Python<'_>, record: &Bound<'_, PyAny>) -> PyResult<Outcomes> {
        // Another thread may be using the form; then the thorough way is taken.
        if let (Ok(dict), Ok(mut quick)) = (record.cast::<PyDict>(), self.quick.try_lock())
            && let Some(possible) = quick.outcomes(dict, &self.planned, &self.options)?
        {
            return Ok(Outcomes::new(Arc::clone(&self.criteria), possible));
        }
        let read = self.read(record, &Own::default(), &mut None)?;
        let possible = py.detach(|| {
            let (sheet, _) = read?;
            let plan = self.planned.plan();
            let mut sheet = sheet;
            sheet.choices.extend(self.options.choices.clone());
            let as_of = self.options.as_of(&sheet);
            let bound = if self.tolerant() {
                plan.bind_tolerant(&sheet, as_of).0
            } else {
                plan.bind_on(&sheet, as_of)?
            };
            let mut possible = vec![Possible::OPEN; plan.len()];
            plan.outcomes(&bound, &mut possible);
            Ok(possible)
        });
        let possible = raised(py, possible.map_err(without_places))?;
        Ok(Outcomes::new(Arc::clone(&self.criteria), &possible))
    }

    /// The whole answer for one record, as canonical JSON text.
    fn evaluate_json(&self, py: Python<'_>, record: &Bound<'_, PyAny>) -> PyResult<String> {
        let read = self.read(record, &Own::default(), &mut None)?;
        let answer = py.detach(|| self.judge(read).map(|answer| text_of(&answer)));
        raised(py, answer)
    }

    /// Judges one record after the other; one that is refused does not stop the others.
    /// `columns` are those of a data frame, which are known before its rows.
    #[pyo3(signature = (rows, key = None, carry = Vec::new(), columns = None))]
    fn rows(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        key: Option<String>,
        carry: Vec<String>,
        columns: Option<Vec<Bound<'_, PyAny>>>,
    ) -> PyResult<Rows> {
        let catalogue = &self.planned.library().catalogue;
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

/// A day given as a date or a text.
pub(crate) fn date(day: &Bound<'_, PyAny>) -> PyResult<Option<Date>> {
    let text = match kind(day)? {
        Kind::Nothing => return Ok(None),
        Kind::Day(text) => Cow::Owned(text),
        Kind::Moment => {
            let problem = encode::moment().path("as_of");
            return Err(error(day.py(), &problem.into()));
        }
        Kind::Text(text) => Cow::Owned(text.to_string_lossy().into_owned()),
        _ => Cow::Borrowed(""),
    };
    match text.parse::<Date>() {
        Ok(date) => Ok(Some(date)),
        Err(wrong) => {
            let problem = Problem::error(Code::NotADate, wrong.to_string())
                .path("as_of")
                .expected("a day such as 2026-03-31");
            Err(error(
                day.py(),
                &problem.found(day.str()?.to_string()).into(),
            ))
        }
    }
}

pub(crate) fn text_of(answer: &EvaluateAnswer) -> String {
    to_json(answer).map(|json| json.write()).unwrap_or_default()
}
