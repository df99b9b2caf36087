//! The days on which the Careers & Enterprise Company takes its formal measures.

use crate::date::Date;
use serde::Serialize;

/// A day of the year on which formal measures are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CensusDay {
    /// The month, 1 to 12.
    pub month: i8,
    /// The day of the month.
    pub day: i8,
    /// The key of the source.
    pub source: &'static str,
}

/// Formal measures are taken on 31 December, 31 March and 31 July (ZD-FE), here in the order of the academic year.
pub const CENSUS_DAYS: [CensusDay; 3] = [
    CensusDay {
        month: 12,
        day: 31,
        source: "ZD-FE",
    },
    CensusDay {
        month: 3,
        day: 31,
        source: "ZD-FE",
    },
    CensusDay {
        month: 7,
        day: 31,
        source: "ZD-FE",
    },
];

/// Every census day from one day to another, both included, earliest first.
///
/// ```
/// use ceiag::history::census_days;
/// let days = census_days("2024-12-31".parse()?, "2025-07-30".parse()?);
/// let days: Vec<String> = days.iter().map(ToString::to_string).collect();
/// assert_eq!(days, ["2024-12-31", "2025-03-31"]);
/// # Ok::<(), ceiag::date::DateError>(())
/// ```
pub fn census_days(from: Date, to: Date) -> Vec<Date> {
    let mut days: Vec<Date> = (from.year()..=to.year())
        .flat_map(|year| {
            CENSUS_DAYS
                .iter()
                .map(move |c| Date::new(year, c.month, c.day))
        })
        .flatten()
        .filter(|day| (from..=to).contains(day))
        .collect();
    crate::sorted::all(&mut days);
    days
}
