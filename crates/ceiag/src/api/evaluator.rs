//! Many sheets, each judged by the editions that it asks for or that are in force for it.

use super::Options;
use super::evaluate::{EvaluateAnswer, judge_selected};
use super::known::check_options;
use super::select::select_by;
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::plan::Plan;
use crate::problem::Problems;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Judges many sheets as [`evaluate`](super::evaluate()) judges one, and compiles each edition once.
///
/// An edition is compiled when the first sheet needs it and kept under its profile, so institutions of every setting and of
/// several days may follow each other. It can be shared between threads.
///
/// ```
/// use ceiag::api::{Evaluator, Options};
/// # use ceiag::framework::Library;
/// # let (library, sheets): (Library, Vec<ceiag::fact::FactSheet>) = Default::default();
///
/// let evaluator = Evaluator::new(&library);
/// for sheet in &sheets {
///     match evaluator.evaluate(sheet, &Options::default()) {
///         Ok(answer) => println!("{} editions", answer.results.len()),
///         Err(problems) => println!("{problems}"),
///     }
/// }
/// ```
#[derive(Debug)]
pub struct Evaluator<'l> {
    library: &'l Library,
    compiled: Mutex<Compiled>,
}

/// By edition and profile.
type Compiled = BTreeMap<(String, Option<String>), Arc<Plan>>;

impl<'l> Evaluator<'l> {
    /// Nothing is compiled yet.
    pub fn new(library: &'l Library) -> Evaluator<'l> {
        Evaluator {
            library,
            compiled: Mutex::default(),
        }
    }

    /// Whether the options name editions, profiles and choices that there are, before any sheet is read: what is misspelt there
    /// would refuse every sheet.
    ///
    /// # Errors
    /// Every name that the library does not know.
    pub fn check(&self, options: &Options) -> Result<(), Problems> {
        let problems = check_options(self.library, options);
        match problems.is_empty() {
            true => Ok(()),
            false => Err(problems),
        }
    }

    /// Judges a sheet.
    ///
    /// # Errors
    /// As [`evaluate`](super::evaluate()).
    pub fn evaluate(
        &self,
        sheet: &FactSheet,
        options: &Options,
    ) -> Result<EvaluateAnswer, Problems> {
        let selection = select_by(self.library, sheet, options, &mut |framework, profile| {
            let key = (framework.id.clone(), profile.map(str::to_owned));
            // A plan is put in whole or not at all, so what another thread left is good.
            let held = || self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(plan) = held().get(&key) {
                return Ok(Arc::clone(plan));
            }
            let plan = Arc::new(Plan::new(self.library, framework, profile)?);
            held().insert(key, Arc::clone(&plan));
            Ok(plan)
        })?;
        judge_selected(self.library, &selection, sheet, options)
    }
}
