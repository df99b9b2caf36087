//! Findings: one for each criterion, with outcome, credit, reasons and what is missing.

mod evaluate;
mod reason;
mod why;

pub use evaluate::Evaluation;
pub use reason::{Because, Outcome, Reason};

use crate::plan::Possible;
use std::ops::Range;

/// The finding of one criterion. Its reasons and missing facts are kept by the [`Evaluation`].
#[derive(Clone, Debug)]
pub struct Finding {
    /// The criterion's place in the plan.
    pub(crate) criterion: u32,
    /// Everything that is still possible.
    pub possible: Possible,
    /// The outcome.
    pub outcome: Outcome,
    /// The main reason.
    pub reason: Reason,
    /// Credit under the profile; absent when not applicable or not scored.
    pub credit: Option<Credit>,
    pub(crate) because: Range<usize>,
    pub(crate) missing: Range<usize>,
}

/// Credit of one criterion in whole parts, at worst and at best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// At worst.
    pub lo: u32,
    /// At best.
    pub hi: u32,
    /// How many parts there are.
    pub parts: u32,
    /// The weight of each part.
    pub weight: u32,
}
