//! Whether all records of the year are here.

use super::derived::Derived;
use super::index::year_days;
use crate::record::Kind;

impl Derived<'_> {
    /// Whether records of these kinds are declared complete for the academic year, as far as it is looked at.
    pub(crate) fn is_complete(&self, kinds: &[Kind]) -> bool {
        let (first, last) = year_days(self.engine.resolved.year);
        let index = &self.engine.index;
        let until = match self.is_running() {
            true => last,
            false => last.min(index.as_of),
        };
        index.complete(kinds, first, until)
    }

    /// Whether there is any enrolment.
    pub(crate) fn has_enrolments(&self) -> bool {
        !self.engine.index.deriver.enrolments.is_empty()
    }

    /// Whether the rest of a running year is left open.
    pub(crate) fn is_running(&self) -> bool {
        let (_, last) = year_days(self.engine.resolved.year);
        last > self.engine.index.as_of && !self.engine.resolved.so_far
    }
}
