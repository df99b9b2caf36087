//! Many records: read one after the other, judged in lots.

use crate::document;
use crate::naming::Naming;
use crate::own::Own;
use crate::plan::date;
use crate::problems::{error, raised, without_places};
use crate::reading::{Read, Reading};
use crate::rows::{Row, Rows};
use ceiag::api::{EvaluateAnswer, Evaluator, Options, Planned};
use ceiag::framework::Library;
use ceiag::problem::Problems;
use pyo3::prelude::*;
use std::collections::BTreeMap;

/// Rows are read while Python waits, and judged in lots of this size while it does not.
pub(crate) const LOT: usize = 64;

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

impl Many<'_> {
    /// What reads records for it.
    pub(crate) fn reading<'a>(&'a self, own: &'a Own) -> Reading<'a> {
        let Options {
            as_of, tolerant, ..
        } = self.options;
        Reading::new(&self.library.catalogue, own, *as_of, *tolerant)
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
        if let By::Each(evaluator) = &self.by {
            raised(py, evaluator.check(self.options))?;
        }
        let own = raised(py, Own::new(key, carry, catalogue))?;
        if let Some(columns) = columns {
            let problems = own.check(&columns, catalogue)?;
            if !problems.is_empty() {
                return Err(error(py, &without_places(problems)));
            }
        }
        let mut judged = Vec::new();
        let mut reading = self.reading(&own);
        let mut naming = Naming::new(py, &own);
        let mut lot = Vec::with_capacity(LOT);
        let mut rest = rows.try_iter()?;
        loop {
            let row = rest.next().transpose()?;
            let done = row.is_none();
            if let Some(row) = row {
                lot.push(match naming.next(&row)? {
                    Ok(()) => reading.read(&row)?,
                    Err(problem) => Err(problem.into()),
                });
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
        let rows = naming.rows().zip(judged);
        let rows = rows.map(|((name, carried), judged)| Row {
            name,
            carried,
            judged,
        });
        let rows = rows.collect();
        Ok(Rows { rows, own })
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
