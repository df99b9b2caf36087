//! Whether a destination is known at an anniversary.

use super::columns::DestinationRow;
use super::stated::NONE;
use crate::record::{DestinationKind, DestinationStatus};

impl DestinationRow {
    /// What came of asking. That it is known, with a code that says it is not, is no word at all.
    fn word(&self) -> Option<DestinationStatus> {
        let contradicts_itself = self.denied && self.status == Some(DestinationStatus::Known);
        self.status.filter(|_| !contradicts_itself)
    }

    /// Whether it was found out by a day, as far as that is known.
    fn on_or_before(&self, day: u32) -> bool {
        self.on == NONE || self.on <= day
    }
}

/// What rows say of one anniversary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It is known.
    Known,
    /// Perhaps: a row does not say enough, or rows are in dispute.
    Perhaps,
    /// No row says that it is known.
    Nothing,
}

/// What a pupil's rows say of the destination of a leaver year at an anniversary.
pub(super) fn told(rows: &[DestinationRow], year: i16, anniversary: u8, as_of: u32) -> Told {
    let here = || {
        let come = rows.iter().filter(|row| row.on_or_before(as_of));
        come.map(|row| (row, speaks(row, year, anniversary)))
            .filter(|(_, speaks)| *speaks != Some(false))
    };
    let known = |row: &DestinationRow| row.word() == Some(DestinationStatus::Known);
    let certain = |(row, speaks): (&DestinationRow, Option<bool>)| {
        speaks == Some(true) && known(row) && !here().any(|(other, _)| against(row, other))
    };
    if here().any(certain) {
        Told::Known
    } else if here().any(|(row, _)| known(row) || row.word().is_none()) {
        Told::Perhaps
    } else {
        Told::Nothing
    }
}

/// How many rows may say of some anniversary that it is known, without saying of which.
pub(super) fn unnamed(rows: &[DestinationRow], year: i16, as_of: u32) -> usize {
    let count = rows.iter().filter(|row| {
        row.anniversary.is_none() && row.on_or_before(as_of) && may_tell(row, year, None)
    });
    count.count()
}

/// Whether none of the rows that may say of an anniversary that it is known names that one.
pub(super) fn only_unnamed(
    rows: &[DestinationRow],
    year: i16,
    anniversary: u8,
    as_of: u32,
) -> bool {
    let named = |row: &&DestinationRow| {
        row.anniversary.is_some()
            && row.on_or_before(as_of)
            && may_tell(row, year, Some(anniversary))
    };
    !rows.iter().any(|row| named(&row))
}

/// Whether a row may say that the destination is known.
fn may_tell(row: &DestinationRow, year: i16, anniversary: Option<u8>) -> bool {
    let speaks = speaks(row, year, anniversary.unwrap_or_default());
    speaks != Some(false) && row.word().is_none_or(|s| s == DestinationStatus::Known)
}

/// Whether a row speaks of what the pupil really did then.
fn speaks(row: &DestinationRow, year: i16, anniversary: u8) -> Option<bool> {
    let answers = [
        row.leaver_year.map(|of| of == year),
        row.kind.map(|kind| kind == DestinationKind::Actual),
        row.anniversary.map(|of| of == anniversary),
    ];
    if answers.contains(&Some(false)) {
        Some(false)
    } else {
        answers.iter().all(Option::is_some).then_some(true)
    }
}

/// Whether another row contradicts one that says that it is known. On different days both can be right: somebody who would
/// not say in October may in January, and what was found out once stays known.
fn against(known: &DestinationRow, other: &DestinationRow) -> bool {
    let differs = other
        .word()
        .is_some_and(|status| status != DestinationStatus::Known);
    differs && (known.on == other.on || known.on == NONE || other.on == NONE)
}
