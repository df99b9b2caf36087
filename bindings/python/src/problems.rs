//! Problems as Python exceptions.

use ceiag::api::problems_json;
use ceiag::problem::Problems;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// The exception that tells these problems.
pub(crate) fn error(py: Python<'_>, problems: &Problems) -> PyErr {
    static REFUSAL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let told = problems_json(problems);
    let make = REFUSAL.get_or_try_init(py, || {
        let module = py.import("ceiag._errors")?;
        Ok::<_, PyErr>(module.getattr("refusal")?.unbind())
    });
    match make.and_then(|make| make.bind(py).call1((told,))) {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    }
}

/// The value, or the exception.
pub(crate) fn raised<T>(py: Python<'_>, result: Result<T, Problems>) -> PyResult<T> {
    result.map_err(|problems| error(py, &problems))
}

/// Problems of what a program put together: there is no text whose lines could be named.
pub(crate) fn without_places(problems: Problems) -> Problems {
    let bare = |mut problem: ceiag::problem::Problem| {
        problem.place = None;
        problem
    };
    problems.into_iter().map(bare).collect()
}
