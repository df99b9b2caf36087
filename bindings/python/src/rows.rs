//! What came of many records.

use crate::many::LOT;
use crate::own::Own;
use crate::plan::text_of;
use ceiag::api::{COLUMNS, EvaluateAnswer, FindingAnswer, RowCell, problems_json, rows};
use ceiag::problem::Problems;
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use std::collections::BTreeSet;

/// What a line of flat results has besides the columns of the engine's table. Of a criterion: its section, how well it is known,
/// how strongly it binds and how well that is known, which facts decided and which unknown ones still could. Of the result: how
/// well its profile is known, the choices left open, the codes of notices and the facts that were refused and left out.
pub(crate) const MORE: [&str; 10] = [
    "section",
    "grade",
    "strength",
    "strength-grade",
    "because",
    "missing",
    "profile-grade",
    "unset-choices",
    "notices",
    "refused-facts",
];

/// The columns of flat results.
pub(crate) fn results() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().chain(MORE)
}

/// What came of many records, in their order.
#[pyclass(frozen, module = "ceiag._ceiag")]
pub(crate) struct Rows {
    pub(crate) own: Own,
    pub(crate) rows: Vec<Row>,
}

/// What came of one record.
pub(crate) struct Row {
    /// What it is called: the value of its key column, else its place.
    pub(crate) name: Py<PyAny>,
    /// The values that are carried along, in order.
    pub(crate) carried: Vec<Py<PyAny>>,
    pub(crate) judged: Result<EvaluateAnswer, Problems>,
}

impl Rows {
    fn at(&self, index: usize) -> PyResult<&Row> {
        let row = self.rows.get(index);
        row.ok_or_else(|| PyIndexError::new_err(index))
    }

    /// The columns of flat results: the caller's own first, which stand instead of those of the same name.
    fn columns<'py>(&self, py: Python<'py>) -> Vec<(Bound<'py, PyString>, bool)> {
        let own: Vec<&str> = match &self.own.key {
            Some(key) => vec![key],
            None => vec!["number"],
        };
        let own: Vec<&str> = own
            .into_iter()
            .chain(self.own.carry.iter().map(String::as_str))
            .collect();
        let results = results().map(|column| column.replace('-', "_"));
        let results = results.map(|column| (!own.contains(&column.as_str()), column));
        let results: Vec<_> = results
            .map(|(shown, column)| (PyString::intern(py, &column), shown))
            .collect();
        let own = own
            .iter()
            .map(|column| (PyString::intern(py, column), true));
        own.chain(results).collect()
    }

    /// Calls with the values of each line, in the order of the columns.
    fn lines<'py>(
        &self,
        py: Python<'py>,
        mut take: impl FnMut(Vec<Bound<'py, PyAny>>) -> PyResult<()>,
    ) -> PyResult<()> {
        for (at, row) in self.rows.iter().enumerate() {
            if at % LOT == 0 {
                py.check_signals()?;
            }
            let Ok(answer) = &row.judged else { continue };
            let mut told = Told::default();
            for cells in rows(answer) {
                told.turn(answer, &cells);
                let mut values = vec![row.name.bind(py).clone()];
                values.extend(row.carried.iter().map(|value| value.bind(py).clone()));
                let more = told.more(&cells);
                for cell in cells.iter().chain(&more) {
                    values.push(value_of(py, cell)?);
                }
                take(values)?;
            }
        }
        Ok(())
    }
}

#[pymethods]
impl Rows {
    fn __len__(&self) -> usize {
        self.rows.len()
    }

    /// What the row is called: the value of its key column, else its place.
    fn key(&self, py: Python<'_>, index: usize) -> PyResult<Py<PyAny>> {
        Ok(self.at(index)?.name.clone_ref(py))
    }

    /// The canonical JSON of a row's answer, or of its problems; and whether it is an answer.
    fn json(&self, index: usize) -> PyResult<(bool, String)> {
        Ok(match &self.at(index)?.judged {
            Ok(answer) => (true, text_of(answer)),
            Err(problems) => (false, problems_json(problems)),
        })
    }

    /// Whether a row was refused.
    fn is_refused(&self, index: usize) -> PyResult<bool> {
        Ok(self.at(index)?.judged.is_err())
    }

    /// The places of the rows that were judged, or of those that were refused, by what the rows are called.
    fn places<'py>(&self, py: Python<'py>, refused: bool) -> PyResult<Bound<'py, PyDict>> {
        let places = PyDict::new(py);
        for (place, row) in self.rows.iter().enumerate() {
            if row.judged.is_err() == refused {
                places.set_item(&row.name, place)?;
            }
        }
        Ok(places)
    }

    /// Flat dicts: one for each benchmark, theme and criterion of each row that was judged.
    fn records<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let columns = self.columns(py);
        let records = PyList::empty(py);
        self.lines(py, |values| {
            let record = PyDict::new(py);
            for ((column, shown), value) in columns.iter().zip(values) {
                if *shown {
                    record.set_item(column, value)?;
                }
            }
            records.append(record)
        })?;
        Ok(records)
    }

    /// The same lines as a list for each column; every column is there, also where there are no lines.
    fn to_columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let columns = self.columns(py);
        let lists: Vec<Bound<'_, PyList>> = columns.iter().map(|_| PyList::empty(py)).collect();
        self.lines(py, |values| {
            for (list, value) in lists.iter().zip(values) {
                list.append(value)?;
            }
            Ok(())
        })?;
        let made = PyDict::new(py);
        for ((column, shown), list) in columns.iter().zip(lists) {
            if *shown {
                made.set_item(column, list)?;
            }
        }
        Ok(made)
    }
}

/// What is told with the lines of one result; an answer may hold several, whose lines follow each other.
#[derive(Default)]
struct Told<'a> {
    framework: String,
    findings: std::slice::Iter<'a, FindingAnswer>,
    of_result: [RowCell; 4],
}

impl<'a> Told<'a> {
    /// Turns to the result of this line.
    fn turn(&mut self, answer: &'a EvaluateAnswer, cells: &[RowCell]) {
        let of = in_column(cells, "framework");
        if of == Some(self.framework.as_str()) {
            return;
        }
        let results = &mut answer.results.iter();
        let Some(result) = results.find(|result| of == Some(result.framework.id.as_str())) else {
            return;
        };
        let notices = result.notices.iter().chain(&answer.notices);
        let profile = result.profile.as_ref();
        let refused = answer.problems.iter().filter(|problem| problem.is_error());
        self.framework.clone_from(&result.framework.id);
        self.findings = result.findings.iter();
        self.of_result = [
            profile.map_or(RowCell::Empty, |profile| {
                RowCell::Text(profile.grade.id().to_owned())
            }),
            joined(result.unset_choices.iter().map(String::as_str)),
            joined(notices.map(|notice| notice.code)),
            joined(refused.filter_map(|problem| problem.fact.as_deref())),
        ];
    }

    /// The cells that follow those of the engine's table. Lines of criteria stand in the order of the findings.
    fn more(&mut self, cells: &[RowCell]) -> Vec<RowCell> {
        let finding = match in_column(cells, "row") {
            Some("criterion") => self.findings.next(),
            _ => None,
        };
        of_finding(finding)
            .into_iter()
            .chain(self.of_result.iter().cloned())
            .collect()
    }
}

fn in_column<'c>(cells: &'c [RowCell], column: &str) -> Option<&'c str> {
    let mut named = COLUMNS.iter().zip(cells);
    match named.find(|(name, _)| **name == column) {
        Some((_, RowCell::Text(text))) => Some(text),
        _ => None,
    }
}

fn of_finding(finding: Option<&FindingAnswer>) -> [RowCell; 6] {
    match finding {
        Some(finding) => [
            joined(finding.section.as_deref().into_iter()),
            RowCell::Text(finding.grade.id().to_owned()),
            RowCell::Text(finding.strength.id().to_owned()),
            RowCell::Text(finding.strength_grade.id().to_owned()),
            joined(finding.because.iter().filter_map(|one| one.fact.as_deref())),
            joined(finding.missing.iter().map(String::as_str)),
        ],
        None => Default::default(),
    }
}

/// Several ids in one cell, as tables of records have them.
fn joined<'a>(ids: impl Iterator<Item = &'a str>) -> RowCell {
    let mut seen = BTreeSet::new();
    let ids: Vec<&str> = ids.filter(|id| seen.insert(*id)).collect();
    match ids.is_empty() {
        true => RowCell::Empty,
        false => RowCell::Text(ids.join(";")),
    }
}

fn value_of<'py>(py: Python<'py>, cell: &RowCell) -> PyResult<Bound<'py, PyAny>> {
    Ok(match cell {
        RowCell::Empty => py.None().into_bound(py),
        RowCell::Number(number) => number.into_pyobject(py)?.into_any(),
        RowCell::Text(text) => PyString::new(py, text).into_any(),
    })
}
