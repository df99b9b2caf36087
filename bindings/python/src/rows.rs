//! What came of many records.

use crate::own::Own;
use crate::plan::{LOT, text_of};
use ceiag::api::{COLUMNS, EvaluateAnswer, RowCell, problems_json, rows};
use ceiag::problem::Problems;
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

/// The columns of flat results.
pub(crate) const RESULTS: [&str; 24] = COLUMNS;

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
        let results = RESULTS.iter().map(|column| column.replace('-', "_"));
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
            for cells in rows(answer) {
                let mut values = vec![row.name.bind(py).clone()];
                values.extend(row.carried.iter().map(|value| value.bind(py).clone()));
                for cell in &cells {
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
}

fn value_of<'py>(py: Python<'py>, cell: &RowCell) -> PyResult<Bound<'py, PyAny>> {
    Ok(match cell {
        RowCell::Empty => py.None().into_bound(py),
        RowCell::Number(number) => number.into_pyobject(py)?.into_any(),
        RowCell::Text(text) => PyString::new(py, text).into_any(),
    })
}
