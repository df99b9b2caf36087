//! What editions find wrong with the facts of a sheet, gathered over all of them.

use super::Options;
use crate::fact::FactSheet;
use crate::plan::{Bound, Plan};
use crate::problem::{Problem, Problems};

/// A sheet bound to each plan, and what was refused on the way.
pub(super) struct Tolerated<'p, 's> {
    pub(super) bound: Vec<(&'p Plan, Bound<'s>)>,
    pub(super) problems: Problems,
}

impl<'p, 's> Tolerated<'p, 's> {
    /// Binds a sheet, to which the options have been applied.
    pub(super) fn bind(
        plans: impl Iterator<Item = &'p Plan>,
        sheet: &'s FactSheet,
        options: &Options,
    ) -> Self {
        let mut problems = Problems::default();
        let mut all = Vec::new();
        for plan in plans {
            let (bound, found) = plan.bind_tolerant(sheet, options.as_of(sheet));
            for problem in found.into_vec() {
                // Two editions may find the same.
                if !problems.iter().any(|p| *p == problem) {
                    problems.push(problem);
                }
            }
            all.push((plan, bound));
        }
        Tolerated {
            bound: all,
            problems,
        }
    }

    /// Whether refused facts count as unknown.
    pub(super) fn incomplete(&self, sheet: &FactSheet) -> bool {
        let of_fact = |p: &Problem| p.is_error() && p.fact.is_some();
        self.problems.iter().any(of_fact) || !sheet.refused.is_empty()
    }

    /// The same, unless something is wrong that is not tolerated.
    pub(super) fn checked(self, options: &Options) -> Result<Self, Problems> {
        let fatal = |p: &Problem| p.is_error() && (!options.tolerant || p.fact.is_none());
        if self.problems.iter().any(fatal) {
            return Err(self.problems);
        }
        Ok(self)
    }
}
