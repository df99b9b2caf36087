//! Numbers of one address, with who and what is missing behind them.

use super::gap::Gap;
use super::judge::Judged;
use super::population::Tri;
use super::tally::{Outcome, Tally};
use ceiag::fact::Count as Number;
use std::collections::BTreeMap;

/// What was counted for one address.
pub(super) struct Count {
    /// For each possibility of 29 February, for each option of who is on roll still possible.
    pub(super) tallies: Vec<Vec<Tally>>,
    /// How many records each has, under each option of who is on roll.
    pub(super) numbers: Vec<Numbers>,
    pub(super) gaps: BTreeMap<Gap, u32>,
    pub(super) by_declaration: u32,
    /// How many would have been counted, but for a restriction.
    pub(super) left_out: u32,
    /// Those who are not a certain yes, and whether they are open.
    pub(super) pupils: Vec<(u32, bool)>,
}

/// The least that any of the counted has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// The least it can be, those perhaps counted among them.
    least: Option<u32>,
    /// The least it is at most, of those certainly counted; nothing inside where it has no end.
    most: Option<Option<u32>>,
}

impl Numbers {
    pub(super) fn add(&mut self, counted: Tri, (least, most): (u32, Option<u32>)) {
        if counted == Tri::No {
            return;
        }
        self.least = Some(self.least.map_or(least, |so_far| so_far.min(least)));
        if counted == Tri::Yes {
            self.most = Some(match (self.most, most) {
                (None | Some(None), most) => most,
                (Some(Some(so_far)), most) => Some(most.map_or(so_far, |most| so_far.min(most))),
            });
        }
    }
}

/// The least under every option; `None` where under one of them there is perhaps nobody.
pub(super) fn least(all: &[Numbers]) -> Option<Number> {
    let mut found: Option<Number> = None;
    for numbers in all {
        let (from, to) = (numbers.least?, numbers.most?);
        found = Some(match found {
            None => Number { from, to },
            Some(other) => Number {
                from: from.min(other.from),
                to: to.zip(other.to).map(|(a, b)| a.max(b)),
            },
        });
    }
    found
}

impl Count {
    pub(super) fn new(leap_days: usize, options: usize) -> Count {
        Count {
            tallies: vec![vec![Tally::default(); options]; leap_days],
            numbers: vec![Numbers::default(); options],
            gaps: BTreeMap::new(),
            by_declaration: 0,
            left_out: 0,
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
