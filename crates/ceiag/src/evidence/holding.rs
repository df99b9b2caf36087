//! What an institution holds of something on a day: there, stale, missing, and whether anybody owns it.

use super::EvidenceItem;
use crate::date::Date;
use serde::Serialize;

/// How things stand with a kind of evidence, or with what a criterion needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// At least one item is current.
    There,
    /// There are items, and the day by which each was to be reviewed is past.
    Stale,
    /// There is no item.
    Missing,
}

impl State {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            State::There => "there",
            State::Stale => "stale",
            State::Missing => "missing",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            State::There => "there",
            State::Stale => "out of date",
            State::Missing => "missing",
        }
    }
}

/// How one item stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// It may be shown.
    There,
    /// The day by which it was to be reviewed is past.
    Stale,
    /// It is dated after the day, so it is not there yet.
    Later,
}

impl EvidenceItem {
    /// How the item stands on a day. On the day of its review it still stands.
    pub fn state(&self, as_of: Date) -> ItemState {
        if self.date.is_some_and(|date| date > as_of) {
            ItemState::Later
        } else if self.review_by.is_some_and(|by| by < as_of) {
            ItemState::Stale
        } else {
            ItemState::There
        }
    }
}

/// What there is of something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding<'r> {
    /// How things stand.
    pub state: State,
    /// None of the items that decide the state has an owner.
    pub unowned: bool,
    /// The items, in the order of the register, without those of a later date.
    pub items: Vec<&'r EvidenceItem>,
}

impl<'r> Holding<'r> {
    /// What these items come to on a day.
    pub fn of(items: impl IntoIterator<Item = &'r EvidenceItem>, as_of: Date) -> Holding<'r> {
        let all = items.into_iter();
        let items: Vec<&EvidenceItem> = all
            .filter(|item| item.state(as_of) != ItemState::Later)
            .collect();
        let current = |item: &&&EvidenceItem| item.state(as_of) == ItemState::There;
        let state = if items.is_empty() {
            State::Missing
        } else if items.iter().any(|item| current(&item)) {
            State::There
        } else {
            State::Stale
        };
        // Stale items decide only where no current one does.
        let mut deciding = items
            .iter()
            .filter(|item| state == State::Stale || current(item));
        let unowned = state != State::Missing && deciding.all(|item| item.owner.is_empty());
        Holding {
            state,
            unowned,
            items,
        }
    }
}
