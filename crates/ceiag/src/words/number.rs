//! Numbers, dates and lists in plain English.

use crate::date::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// The date as people write it: `31 August 2026`.
    pub fn label(self) -> String {
        format!("{} {}", day_of_year(self.month(), self.day()), self.year())
    }
}

/// A day of the year as people write it: `28 February`.
pub fn day_of_year(month: i8, day: i8) -> String {
    let place = usize::try_from(month).ok().and_then(|m| m.checked_sub(1));
    let name = place.and_then(|m| MONTHS.get(m).copied()).unwrap_or("?");
    format!("{day} {name}")
}

/// The number with its noun: `1 criterion`, `3 criteria`.
pub(crate) fn counted(n: u64, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

/// One number, or two as a range: `3`, `between 2 and 4`.
pub(crate) fn range(lo: u64, hi: u64) -> String {
    if lo == hi {
        lo.to_string()
    } else {
        format!("between {lo} and {hi}")
    }
}
