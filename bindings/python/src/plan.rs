//! A plan: one edition, compiled once, that judges records.

use crate::choices;
use crate::encode;
use crate::kind::{Kind, kind};
use crate::many::{By, Many};
use crate::outcomes::{Criteria, Outcomes};
use crate::own::Own;
use crate::problems::{error, raised, without_places};
use crate::quick::Quick;
use crate::rows::Rows;
use ceiag::api::{EvaluateAnswer, Options, Planned};
use ceiag::date::Date;
use ceiag::json::to_json;
use ceiag::plan::Possible;
use ceiag::problem::{Code, Problem};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// One edition, compiled.
#[pyclass(frozen, subclass, module = "ceiag._ceiag")]
pub(crate) struct NativePlan {
    planned: Planned<'static>,
    options: Options,
    criteria: Arc<Criteria>,
    quick: Mutex<Quick>,
}

impl NativePlan {
    fn tolerant(&self) -> bool {
        self.options.tolerant
    }

    fn many(&self) -> Many<'_> {
        Many {
            library: self.planned.library(),
            options: &self.options,
            by: By::Plan(&self.planned),
        }
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
        let read = self.many().reading(&Own::default()).read(record)?;
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
        let read = self.many().reading(&Own::default()).read(record)?;
        let answer = py.detach(|| self.many().judge(read).map(|answer| text_of(&answer)));
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
        self.many().rows(py, rows, key, carry, columns)
    }
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
