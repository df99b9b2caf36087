//! Published files as flat rows.

use crate::encode;
use crate::problems::{raised, without_places};
use ceiag::json::{Json, to_json};
use ceiag_records::api::OfficialRequest;
use ceiag_records::official::{Measure, OfficialFile, Summary, flat_rows};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyType};

/// A published file that was read.
#[pyclass(frozen, subclass, module = "ceiag._ceiag")]
pub(crate) struct NativeOfficial {
    file: OfficialFile,
    measures: Vec<Measure>,
}

#[pymethods]
impl NativeOfficial {
    #[new]
    fn new(
        py: Python<'_>,
        name: &str,
        data: &[u8],
        request: &Bound<'_, PyAny>,
    ) -> PyResult<NativeOfficial> {
        let request = encode::request(request)?;
        let doc = ceiag::text::json("request", request.as_bytes());
        let request = doc.and_then(|doc| OfficialRequest::read(&doc));
        let request = raised(py, request.map_err(without_places))?;
        let file = raised(py, py.detach(|| request.file(name, data)))?;
        Ok(NativeOfficial {
            file,
            measures: request.measures,
        })
    }

    /// The overview as canonical JSON text.
    fn summary_json(&self, py: Python<'_>) -> String {
        py.detach(|| {
            let summary = to_json(&Summary::of(&self.file, &self.measures));
            summary.map(|json| json.write()).unwrap_or_default()
        })
    }

    /// The keys of every row, in order.
    #[getter]
    fn columns(&self) -> Vec<&'static str> {
        self.file.content.keys().to_vec()
    }

    /// A dict for each row.
    fn to_records<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let keys: Vec<Bound<'_, PyString>> = self
            .columns()
            .iter()
            .map(|key| PyString::intern(py, key))
            .collect();
        let records = PyList::empty(py);
        for (at, row) in flat_rows(&self.file.content, &self.measures).enumerate() {
            heard(py, at)?;
            let record = PyDict::new(py);
            for (key, (name, value)) in keys.iter().zip(row.pairs()) {
                record.set_item(key, value_of(py, name, value)?)?;
            }
            records.append(record)?;
        }
        Ok(records)
    }

    /// A list for each key.
    fn to_columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let names = self.columns();
        let lists: Vec<Bound<'_, PyList>> = names.iter().map(|_| PyList::empty(py)).collect();
        for (at, row) in flat_rows(&self.file.content, &self.measures).enumerate() {
            heard(py, at)?;
            for (list, (name, value)) in lists.iter().zip(row.pairs()) {
                list.append(value_of(py, name, value)?)?;
            }
        }
        let columns = PyDict::new(py);
        for (name, list) in names.iter().zip(lists) {
            columns.set_item(name, list)?;
        }
        Ok(columns)
    }
}

/// Hears Ctrl-C, every few hundred rows.
fn heard(py: Python<'_>, row: usize) -> PyResult<()> {
    match row % 256 {
        0 => py.check_signals(),
        _ => Ok(()),
    }
}

/// A value of a row; a printed number or percentage is a `Decimal`, which keeps its digits.
fn value_of<'py>(py: Python<'py>, key: &str, value: &Json) -> PyResult<Bound<'py, PyAny>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    Ok(match value {
        Json::Text(text) if matches!(key, "value" | "free_meals_percent") => {
            DECIMAL.import(py, "decimal", "Decimal")?.call1((text,))?
        }
        Json::Text(text) => PyString::new(py, text).into_any(),
        Json::Integer(number) => number.into_pyobject(py)?.into_any(),
        Json::Bool(truth) => truth.into_pyobject(py)?.to_owned().into_any(),
        Json::Null => py.None().into_bound(py),
        other => PyString::new(py, &other.write()).into_any(),
    })
}
