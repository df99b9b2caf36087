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
        let month = usize::try_from(self.month())
            .ok()
            .and_then(|m| m.checked_sub(1));
        let month = month.and_then(|m| MONTHS.get(m).copied()).unwrap_or("?");
        format!("{} {month} {}", self.day(), self.year())
    }
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
