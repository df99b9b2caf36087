//! The native half of the Python package `ceiag`: it turns Python values into requests, and hands on what the engine says.
//! It decides nothing, rounds nothing and writes no sentence about a school.

mod cell;
mod choices;
mod document;
mod encode;
mod kind;
mod many;
mod naming;
mod official;
mod outcomes;
mod own;
mod plan;
mod problems;
mod quick;
mod reading;
mod rows;

use pyo3::prelude::*;

/// The native half of the package; `ceiag` itself is what people import.
#[pymodule]
mod _ceiag {
    use super::kind::{Kind, kind};
    use super::{document, encode, problems};
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::many::judge_rows;
    #[pymodule_export]
    use super::official::NativeOfficial;
    #[pymodule_export]
    use super::outcomes::Outcomes;
    #[pymodule_export]
    use super::plan::NativePlan;
    #[pymodule_export]
    use super::rows::Rows;

    /// The version of the engine, which every answer states.
    #[pymodule_export]
    const ENGINE: &str = ceiag::api::ENGINE;

    /// The names of all operations, in alphabetical order.
    #[pyfunction]
    fn operations() -> Vec<&'static str> {
        ceiag_operations::names()
    }

    /// Answers a request, given as JSON text, with canonical JSON text.
    #[pyfunction]
    fn call_json(py: Python<'_>, operation: &str, request: &str) -> String {
        py.detach(|| ceiag_operations::call(ceiag_frameworks::library(), operation, request))
    }

    /// Answers a request, given as Python values, with canonical JSON text.
    #[pyfunction]
    fn call_built(py: Python<'_>, operation: &str, request: &Bound<'_, PyAny>) -> PyResult<String> {
        let library = ceiag_frameworks::library();
        let lists = ceiag_records::api::beside(operation);
        if let (Some(lists), Kind::Dict(dict)) = (lists, kind(request)?) {
            let (request, beside) = encode::request_with(&dict, &lists)?;
            return Ok(py.detach(|| {
                ceiag_operations::call_built_with(library, operation, &request, beside)
            }));
        }
        let request = encode::request(request)?;
        Ok(py.detach(|| ceiag_operations::call_built(library, operation, &request)))
    }

    /// Writes Python values as the JSON text that is sent to the engine.
    #[pyfunction]
    fn encode_json(value: &Bound<'_, PyAny>) -> PyResult<String> {
        encode::request(value)
    }

    /// The text of a problem, given as canonical JSON text, as the command line prints it. One at a time: a text that holds
    /// very many of them is longer than what is read as one.
    #[pyfunction]
    fn problem_text(problem: &str) -> PyResult<String> {
        let mut texts = ceiag_operations::problem_texts(&format!("{{\"problems\":[{problem}]}}"));
        let unreadable = || PyValueError::new_err("this is no problem of an answer");
        texts.pop().ok_or_else(unreadable)
    }

    /// Whether a file of this name may hold records, or what is said of them.
    #[pyfunction]
    fn may_be_read(name: &str) -> bool {
        ceiag_records::import::may_be_read(name)
    }

    /// Reads a TOML or JSON text as plain JSON text.
    #[pyfunction]
    fn document_json(py: Python<'_>, name: &str, text: &[u8]) -> PyResult<String> {
        problems::raised(py, document::json(name, text))
    }

    /// Reads a fact sheet in TOML or JSON and gives it as canonical JSON text.
    #[pyfunction]
    fn sheet_json(
        py: Python<'_>,
        name: &str,
        text: &[u8],
        own_frameworks: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let library = document::library(py, own_frameworks)?;
        problems::raised(py, document::sheet(name, text, &library))
    }

    /// Reads a fact sheet given as Python values and gives it as canonical JSON text.
    #[pyfunction]
    fn sheet_built(
        py: Python<'_>,
        sheet: &Bound<'_, PyAny>,
        own_frameworks: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let library = document::library(py, own_frameworks)?;
        let text = encode::request(sheet)?;
        let read = document::sheet("sheet", text.as_bytes(), &library);
        problems::raised(py, read.map_err(problems::without_places))
    }

    /// Checks a framework in TOML or JSON. Gives it as JSON text, with the warnings of the check as an answer's text.
    #[pyfunction]
    fn framework_json(
        py: Python<'_>,
        name: &str,
        text: &[u8],
        own_frameworks: &Bound<'_, PyAny>,
    ) -> PyResult<(String, String)> {
        let library = document::library(py, own_frameworks)?;
        problems::raised(py, document::framework(name, text, &library))
    }

    /// Checks a framework given as Python values; as `framework_json`.
    #[pyfunction]
    fn framework_built(
        py: Python<'_>,
        framework: &Bound<'_, PyAny>,
        own_frameworks: &Bound<'_, PyAny>,
    ) -> PyResult<(String, String)> {
        let library = document::library(py, own_frameworks)?;
        let text = encode::request(framework)?;
        let read = document::framework("framework", text.as_bytes(), &library);
        problems::raised(py, read.map_err(problems::without_places))
    }
}
