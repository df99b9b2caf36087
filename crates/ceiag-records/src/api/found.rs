//! What came of reading rows.

use crate::derive::Notice;
use crate::import::{LeftOut, RefusedRows, TableSummary, left_out, words};
use ceiag::problem::Problems;

/// The code of the notice that there are warnings about rows.
pub(super) const WARNINGS: &str = "row-warnings";

/// What came of reading rows.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What is wrong with them, the first hundred of a kind one by one.
    pub problems: Problems,
    /// What is odd and changes nothing.
    pub notices: Vec<Notice>,
    /// What was read of each table.
    pub tables: Vec<TableSummary>,
    /// Whether something other than a row is wrong, so that nothing can be derived whatever is done with rows.
    pub stopped: bool,
    /// The rows of files that were refused, unchanged.
    pub refused_rows: Vec<RefusedRows>,
    /// Whether facts are derived although rows were refused.
    pub keep_going: bool,
}

impl Found {
    /// Whether no row was refused and nothing else is wrong; or, where rows may be left out, whether the rest can be used.
    pub fn accepts(&self) -> bool {
        !self.stopped && (self.keep_going || self.refused() == 0)
    }

    /// What refuses rows or stops everything.
    pub(super) fn errors(&self) -> Problems {
        let problems = self.problems.iter().filter(|problem| problem.is_error());
        problems.cloned().collect()
    }

    /// The rows that are left out of every answer.
    pub fn incomplete(&self) -> Vec<LeftOut> {
        left_out(&self.tables)
    }

    /// What every report says of the rows: those that were left out first.
    pub fn told(&self) -> Vec<Notice> {
        let incomplete = self.incomplete();
        let left_out = incomplete.iter().map(|out| Notice {
            code: "incomplete",
            text: words::left_out(out),
        });
        let mut notices: Vec<Notice> = left_out.collect();
        let warnings = self.problems.iter().filter(|p| !p.is_error()).count();
        if warnings > 0 {
            notices.push(Notice {
                code: WARNINGS,
                text: words::warnings(warnings),
            });
        }
        notices.extend(self.notices.iter().cloned());
        notices
    }

    /// How many rows were refused.
    pub fn refused(&self) -> u32 {
        self.tables.iter().map(|table| table.refused).sum()
    }
}
