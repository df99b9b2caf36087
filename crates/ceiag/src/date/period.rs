//! A length of calendar time.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A length of time in calendar years, months and days, as rules state it ("the last three years").
///
/// Two periods of equal length may be written differently (one year, twelve months); they are not equal.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Period {
    /// Whole years.
    pub years: u16,
    /// Whole months.
    pub months: u16,
    /// Days.
    pub days: u16,
}

impl Period {
    /// Whether the period has no length.
    pub fn is_zero(self) -> bool {
        self == Period::default()
    }
}

impl fmt::Display for Period {
    /// For a person: "3 years", "1 year and 6 months", "2 years, 1 month and 3 days"; "0 days" for none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = [
            (self.years, "year"),
            (self.months, "month"),
            (self.days, "day"),
        ]
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number} {unit}{}", if number == 1 { "" } else { "s" }))
        .collect();
        match parts.as_slice() {
            [] => f.write_str("0 days"),
            [only] => f.write_str(only),
            [first @ .., last] => write!(f, "{} and {last}", first.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well() {
        let say = |years, months, days| {
            Period {
                years,
                months,
                days,
            }
            .to_string()
        };
        assert_eq!(say(3, 0, 0), "3 years");
        assert_eq!(say(0, 18, 0), "18 months");
        assert_eq!(say(1, 6, 0), "1 year and 6 months");
        assert_eq!(say(2, 1, 3), "2 years, 1 month and 3 days");
        assert_eq!(say(0, 0, 0), "0 days");
    }
}
