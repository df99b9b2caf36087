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
    /// Who has it, and who of these only by declaration.
    pub(super) have: Have,
    /// How many would have been counted, but for a restriction.
    pub(super) left_out: u32,
    /// Those who are not a certain yes, and whether they are open.
    pub(super) pupils: Vec<(u32, bool)>,
}

/// How many have it, and how many of these only through a part that is declared for a whole kind of activity. Who may or may
/// not be counted stands apart, so that each number has one whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Have {
    /// Those who are counted for certain, and have it for certain.
    pub certain: u32,
    /// Of these, those who have it only by declaration.
    pub by_declaration: u32,
    /// Those who have it, and may or may not be counted.
    pub perhaps: u32,
    /// Of these, those who have it only by declaration.
    pub perhaps_by_declaration: u32,
}

impl Have {
    fn add(&mut self, certain: bool, by_declaration: bool) {
        let (all, declared) = match certain {
            true => (&mut self.certain, &mut self.by_declaration),
            false => (&mut self.perhaps, &mut self.perhaps_by_declaration),
        };
        *all += 1;
        *declared += u32::from(by_declaration);
    }

    /// Whether anybody has it only by declaration.
    pub fn rests_on_declaration(self) -> bool {
        self.by_declaration + self.perhaps_by_declaration > 0
    }
}

impl std::ops::AddAssign for Have {
    fn add_assign(&mut self, other: Have) {
        self.certain += other.certain;
        self.by_declaration += other.by_declaration;
        self.perhaps += other.perhaps;
        self.perhaps_by_declaration += other.perhaps_by_declaration;
    }
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
            have: Have::default(),
            left_out: 0,
            pupils: Vec::new(),
        }
    }

    /// Notes what is missing, and who has it; `certain` where the pupil is counted under every option. Somebody who is only perhaps counted can be a certain yes all the same.
    pub(super) fn note(&mut self, judged: &Judged<'_>, certain: bool) {
        for gap in Gap::of_bits(judged.gaps) {
            *self.gaps.entry(gap).or_default() += 1;
        }
        match judged.outcome() {
            Outcome::Yes => self.have.add(certain, judged.by_declaration),
            outcome => self.pupils.push((judged.pupil, outcome == Outcome::Open)),
        }
    }
}
