//! What a school says of its records as a whole.

use super::{Kind, Part};
use ceiag::date::Date;

/// That every record of a kind is there for these days, so that a missing record means that nothing happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Complete {
    /// Of what.
    pub kind: Kind,
    /// The first day.
    pub from: Date,
    /// The last day; absent means up to the day of the derivation.
    pub to: Option<Date>,
}

impl Complete {
    /// Complete from a day on.
    pub fn from(kind: Kind, from: Date) -> Complete {
        Complete {
            kind,
            from,
            to: None,
        }
    }
}

/// A part of *meaningful* that a school declares once for every activity of a kind. What an activity or a participation
/// says itself goes before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeclaredPart<'a> {
    /// For which activities.
    pub kind: Kind,
    /// The part.
    pub part: Part,
    /// Whether it is there.
    pub there: bool,
    /// Who says so.
    pub by: &'a str,
    /// Since when it is said.
    pub on: Date,
}
