//! The outcomes of one record under a plan.

use ceiag::finding::Outcome;
use ceiag::plan::Possible;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyIterator, PyTuple};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The ids of the criteria of a plan, in order, shared by all outcomes of it.
#[derive(Debug)]
pub(crate) struct Criteria {
    pub(crate) edition: String,
    pub(crate) ids: Vec<String>,
}

const OUTCOMES: [Outcome; 4] = [
    Outcome::Met,
    Outcome::NotMet,
    Outcome::Unknown,
    Outcome::NotApplicable,
];

/// The members of `ceiag.Outcome` in the order of [`OUTCOMES`].
fn members(py: Python<'_>) -> PyResult<&[Py<PyAny>; 4]> {
    static MEMBERS: PyOnceLock<[Py<PyAny>; 4]> = PyOnceLock::new();
    MEMBERS.get_or_try_init(py, || {
        let class = py.import("ceiag.answers")?.getattr("Outcome")?;
        let member = |outcome: Outcome| class.call1((outcome.id(),)).map(Bound::unbind);
        let [a, b, c, d] = OUTCOMES;
        Ok([member(a)?, member(b)?, member(c)?, member(d)?])
    })
}

/// The outcome of every criterion of an edition for one record: a read-only mapping from the criterion's id to an `Outcome`.
#[pyclass(frozen, module = "ceiag")]
pub(crate) struct Outcomes {
    criteria: Arc<Criteria>,
    /// Places in [`OUTCOMES`].
    codes: Vec<u8>,
}

impl Outcomes {
    pub(crate) fn new(criteria: Arc<Criteria>, possible: &[Possible]) -> Outcomes {
        let code = |possible: &Possible| match *possible {
            Possible::MET => 0,
            Possible::NOT_MET => 1,
            Possible::NOT_APPLICABLE => 3,
            _ => 2,
        };
        Outcomes {
            criteria,
            codes: possible.iter().map(code).collect(),
        }
    }

    fn member<'py>(&self, py: Python<'py>, code: u8) -> PyResult<Bound<'py, PyAny>> {
        let member = members(py)?.get(usize::from(code));
        let member = member.ok_or_else(|| PyKeyError::new_err("no such outcome"))?;
        Ok(member.bind(py).clone())
    }

    fn find<'py>(&self, criterion: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // What is no text is no criterion.
        let Ok(id) = criterion.extract::<std::borrow::Cow<'_, str>>() else {
            return Ok(None);
        };
        let at = self.criteria.ids.iter().position(|known| *known == *id);
        let code = at.and_then(|at| self.codes.get(at));
        code.map(|code| self.member(criterion.py(), *code))
            .transpose()
    }
}

/// A view as every mapping has it.
fn view<'py>(of: &Bound<'py, Outcomes>, class: &str) -> PyResult<Bound<'py, PyAny>> {
    let module = of.py().import("_collections_abc")?;
    module.getattr(class)?.call1((of,))
}

#[pymethods]
impl Outcomes {
    fn __getitem__<'py>(&self, criterion: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let found = self.find(criterion)?;
        found.ok_or_else(|| PyKeyError::new_err(criterion.clone().unbind()))
    }

    fn __len__(&self) -> usize {
        self.codes.len()
    }

    fn __contains__(&self, criterion: &Bound<'_, PyAny>) -> bool {
        let id = criterion.extract::<std::borrow::Cow<'_, str>>();
        id.is_ok_and(|id| self.criteria.ids.iter().any(|known| *known == *id))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        PyTuple::new(py, &self.criteria.ids)?.try_iter()
    }

    /// The ids of the criteria, in the edition's order.
    fn keys<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "KeysView")
    }

    /// The outcomes, in the edition's order.
    fn values<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "ValuesView")
    }

    /// Pairs of id and outcome.
    fn items<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "ItemsView")
    }

    /// The outcome of a criterion, or `default`.
    #[pyo3(signature = (key, default = None, /))]
    fn get<'py>(
        &self,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        Ok(self.find(key)?.or(default))
    }

    /// A plain dict of texts.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for (id, code) in self.criteria.ids.iter().zip(&self.codes) {
            let outcome = OUTCOMES.get(usize::from(*code)).map(|o| o.id());
            dict.set_item(id, outcome)?;
        }
        Ok(dict)
    }

    /// The id of the edition.
    #[getter]
    fn framework(&self) -> &str {
        &self.criteria.edition
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Outcomes>().is_ok_and(|other| {
            let other = other.get();
            self.codes == other.codes
                && self.criteria.edition == other.criteria.edition
                && self.criteria.ids == other.criteria.ids
        })
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.criteria.edition, &self.codes).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        let count = |code: u8| self.codes.iter().filter(|c| **c == code).count();
        let mut parts = Vec::new();
        for (code, outcome) in (0..).zip(OUTCOMES) {
            parts.push(format!("{} {}", count(code), outcome.id()));
        }
        format!(
            "<Outcomes of {}: {}>",
            self.criteria.edition,
            parts.join(", ")
        )
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let html = slf.py().import("ceiag._html")?;
        html.call_method1("outcomes", (slf,))
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, this) = (slf.py(), slf.get());
        let make = slf.get_type().getattr("_restore")?;
        let codes = PyBytes::new(py, &this.codes);
        let ids = PyTuple::new(py, &this.criteria.ids)?;
        let arguments = [
            this.criteria.edition.as_str().into_pyobject(py)?.into_any(),
            ids.into_any(),
            codes.into_any(),
        ];
        Ok((make, PyTuple::new(py, arguments)?))
    }

    #[staticmethod]
    fn _restore(edition: String, ids: Vec<String>, codes: Vec<u8>) -> Outcomes {
        Outcomes {
            criteria: Arc::new(Criteria { edition, ids }),
            codes: codes.into_iter().filter(|code| *code < 4).collect(),
        }
    }
}
