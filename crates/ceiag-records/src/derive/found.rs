//! What records say of one question.

use super::declared::Shows;
use super::gap::Field;
use super::tally::Outcome;
use super::test::Seen;

/// What records say of one question, and what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) outcome: Outcome,
    /// What it is not known for.
    pub(super) gaps: u32,
    /// What a no needs besides, where records perhaps count: that none is missing.
    pub(super) rest: u32,
    /// Whether a yes rests on a part that is declared for a whole kind.
    pub(super) by_declaration: bool,
    /// How many records count at least.
    pub(super) least: u32,
    /// How many at most, where none can be missing.
    pub(super) most: Option<u32>,
}

impl Found {
    /// Yes where enough records count; no where not even those that perhaps do are enough and none can be missing.
    pub(super) fn settle(seen: &Seen, at_least: u32, open: u32) -> Found {
        let (outcome, gaps) = if seen.yes >= at_least {
            (Outcome::Yes, 0)
        } else if seen.yes + seen.perhaps >= at_least {
            (Outcome::Open, seen.gaps)
        } else if open == 0 {
            (Outcome::No, 0)
        } else {
            (Outcome::Open, open)
        };
        Found {
            outcome,
            gaps,
            rest: open,
            by_declaration: outcome == Outcome::Yes && seen.yes_by_record < at_least,
            least: seen.yes,
            most: (open == 0).then_some(seen.yes + seen.perhaps),
        }
    }

    pub(super) fn yes() -> Found {
        Found {
            outcome: Outcome::Yes,
            ..Found::open(0)
        }
    }

    pub(super) fn no() -> Found {
        Found {
            outcome: Outcome::No,
            ..Found::open(0)
        }
    }

    pub(super) fn open(gaps: u32) -> Found {
        Found {
            outcome: Outcome::Open,
            gaps,
            rest: 0,
            by_declaration: false,
            least: 0,
            most: None,
        }
    }

    /// The same where records show only yes, or only no: the other is open, and only a no tells anything where only that
    /// is shown.
    pub(super) fn shown(self, shows: Shows) -> Found {
        match (shows, self.outcome) {
            (Shows::Yes, Outcome::No) | (Shows::No, Outcome::Yes) => Found {
                outcome: Outcome::Open,
                gaps: Field::NotInRecords.bit(),
                by_declaration: false,
                ..self
            },
            (Shows::No, Outcome::Open) => Found {
                gaps: self.gaps | self.rest,
                ..self
            },
            _ => self,
        }
    }
}
