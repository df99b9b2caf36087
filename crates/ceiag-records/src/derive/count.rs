//! Numbers of one address, with who and what is missing behind them.

use super::gap::Gap;
use super::judge::Judged;
use super::tally::{Outcome, Tally};
use std::collections::BTreeMap;

/// What was counted for one address.
pub(super) struct Count {
    /// For each possibility of 29 February, for each option of who is on roll still possible.
    pub(super) tallies: Vec<Vec<Tally>>,
    pub(super) gaps: BTreeMap<Gap, u32>,
    pub(super) by_declaration: u32,
    /// Those who are not a certain yes, and whether they are open.
    pub(super) pupils: Vec<(u32, bool)>,
}

impl Count {
    pub(super) fn new(leap_days: usize, options: usize) -> Count {
        Count {
            tallies: vec![vec![Tally::default(); options]; leap_days],
            gaps: BTreeMap::new(),
            by_declaration: 0,
            pupils: Vec::new(),
        }
    }

    /// Notes what is missing. Somebody who is only perhaps counted can be a certain yes all the same.
    pub(super) fn note(&mut self, judged: &Judged<'_>) {
        self.by_declaration += u32::from(judged.by_declaration);
        for gap in Gap::of_bits(judged.gaps) {
            *self.gaps.entry(gap).or_default() += 1;
        }
        match judged.outcome() {
            Outcome::Yes => {}
            outcome => self.pupils.push((judged.pupil, outcome == Outcome::Open)),
        }
    }
}
