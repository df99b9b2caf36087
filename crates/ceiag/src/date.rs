//! Civil dates, calendar periods and academic years.
//!
//! The calendar is `jiff`'s, but none of its types is public, so that its version stays our own business.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer};
use serde::{Serialize, Serializer};

mod academic_year;
mod period;

pub use academic_year::{AcademicYear, AcademicYearError};
pub use period::Period;

const FIRST_YEAR: i16 = 1900;
const LAST_YEAR: i16 = 2200;

/// A day of the civil calendar, from 1900-01-01 to 2200-12-31.
///
/// ```
/// use ceiag::date::{Date, Period};
///
/// let day: Date = "2024-02-29".parse()?;
/// assert_eq!(day.minus(Period { years: 3, months: 0, days: 0 }).to_string(), "2021-02-28");
/// # Ok::<(), ceiag::date::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date(jiff::civil::Date);

/// Why a text is not a [`Date`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum DateError {
    /// Not written `YYYY-MM-DD`, or no such day in the calendar.
    NotADate,
    /// A real day outside 1900 to 2200.
    OutOfRange,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DateError::NotADate => "not a day of the calendar written YYYY-MM-DD",
            DateError::OutOfRange => "a date outside the years 1900 to 2200",
        })
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The first day that can be said: 1900-01-01.
    pub const MIN: Date = Date(jiff::civil::Date::constant(FIRST_YEAR, 1, 1));
    /// The last day that can be said: 2200-12-31.
    pub const MAX: Date = Date(jiff::civil::Date::constant(LAST_YEAR, 12, 31));

    /// The day with these numbers, if the calendar has it and its year lies in 1900..=2200.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(Date)
    }

    /// As [`Date::new`], but a day that the month does not have becomes the month's last.
    ///
    /// `None` for a month outside 1..=12, a day outside 1..=31 or a year out of range.
    pub fn month_day_in(year: i16, month: i8, day: i8) -> Option<Date> {
        if !(1..=31).contains(&day) {
            return None;
        }
        let first = Date::new(year, month, 1)?;
        Date::new(year, month, day.min(first.0.days_in_month()))
    }

    /// The year, 1900 to 2200.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days since 1900-01-01, which is 0: dates as ordered whole numbers.
    pub fn days(self) -> u32 {
        let hours = self.0.duration_since(Date::MIN.0).as_hours();
        u32::try_from(hours / 24).unwrap_or(0)
    }

    /// The day with this number, the inverse of [`Date::days`]; `None` after 2200-12-31.
    pub fn from_days(days: u32) -> Option<Date> {
        if days > Date::MAX.days() {
            return None;
        }
        let span = jiff::SignedDuration::from_hours(i64::from(days) * 24);
        Date::MIN.0.checked_add(span).ok().map(Date)
    }

    /// This day moved by a number of days, either way; stops at the ends of the range.
    pub fn plus_days(self, days: i32) -> Date {
        let to = i64::from(self.days()) + i64::from(days);
        match u32::try_from(to) {
            Err(_) => Date::MIN,
            Ok(to) => Date::from_days(to).unwrap_or(Date::MAX),
        }
    }

    /// This day a period earlier: years and months first (a day that does not exist becomes the last of its month),
    /// then days. Stops at 1900-01-01.
    pub fn minus(self, period: Period) -> Date {
        let months = i32::from(self.year()) * 12 + i32::from(self.month())
            - 1
            - i32::from(period.years) * 12
            - i32::from(period.months);
        let year = i16::try_from(months.div_euclid(12)).unwrap_or(0);
        let month = i8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        Date::month_day_in(year, month, self.day())
            .unwrap_or(Date::MIN)
            .plus_days(-i32::from(period.days))
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `YYYY-MM-DD` and nothing else.
    fn from_str(text: &str) -> Result<Date, DateError> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(DateError::NotADate);
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i16, |sum, byte| match byte {
                b'0'..=b'9' => Ok(sum * 10 + i16::from(byte - b'0')),
                _ => Err(DateError::NotADate),
            })
        };
        let year = number(&[*y1, *y2, *y3, *y4])?;
        let month = i8::try_from(number(&[*m1, *m2])?).map_err(|_| DateError::NotADate)?;
        let day = i8::try_from(number(&[*d1, *d2])?).map_err(|_| DateError::NotADate)?;
        match Date::new(year, month, day) {
            Some(date) => Ok(date),
            None if jiff::civil::Date::new(year, month, day).is_ok() => Err(DateError::OutOfRange),
            None => Err(DateError::NotADate),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.days().serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            text.parse().map_err(de::Error::custom)
        } else {
            let day = Date::from_days(u32::deserialize(deserializer)?);
            day.ok_or_else(|| de::Error::custom(DateError::OutOfRange))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn reads_only_iso() {
        assert_eq!(date("2026-03-31"), Date::new(2026, 3, 31).unwrap());
        for bad in [
            "",
            "2026-3-31",
            "2026-02-29",
            "2026-13-01",
            "31-03-2026",
            "2026-03-31 ",
            "+026-03-31",
            "2026/03/31",
            "２026-03-3",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(DateError::NotADate), "{bad}");
        }
        assert_eq!("1899-12-31".parse::<Date>(), Err(DateError::OutOfRange));
        assert_eq!("2201-01-01".parse::<Date>(), Err(DateError::OutOfRange));
    }

    #[test]
    fn known_day_numbers() {
        assert_eq!(Date::MIN.days(), 0);
        assert_eq!(date("1900-12-31").days(), 364); // 1900 is no leap year
        assert_eq!(date("1970-01-01").days(), 25_567);
        assert_eq!(Date::from_days(Date::MAX.days()), Some(Date::MAX));
        assert_eq!(Date::from_days(Date::MAX.days() + 1), None);
    }

    #[test]
    fn goes_back_by_the_calendar() {
        let back = |from: &str, years, months, days| {
            date(from)
                .minus(Period {
                    years,
                    months,
                    days,
                })
                .to_string()
        };
        assert_eq!(back("2024-02-29", 1, 0, 0), "2023-02-28");
        assert_eq!(back("2025-03-31", 0, 1, 0), "2025-02-28");
        assert_eq!(back("2025-01-15", 0, 2, 0), "2024-11-15");
        assert_eq!(back("2025-03-31", 0, 1, 1), "2025-02-27");
        assert_eq!(back("2025-01-01", 0, 0, 1), "2024-12-31");
        assert_eq!(
            back("2025-01-01", u16::MAX, u16::MAX, u16::MAX),
            "1900-01-01"
        );
        assert_eq!(back("1900-06-01", 0, 6, 0), "1900-01-01");
    }

    #[test]
    fn a_missing_day_becomes_the_last() {
        assert_eq!(Date::month_day_in(2025, 2, 29), Date::new(2025, 2, 28));
        assert_eq!(Date::month_day_in(2024, 2, 31), Date::new(2024, 2, 29));
        assert_eq!(Date::month_day_in(2024, 13, 1), None);
        assert_eq!(Date::month_day_in(2024, 1, 32), None);
    }

    proptest! {
        #[test]
        fn days_round_trip(days in 0..=Date::MAX.days()) {
            let date = Date::from_days(days).unwrap();
            prop_assert_eq!(date.days(), days);
            prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
            if days > 0 {
                prop_assert!(Date::from_days(days - 1).unwrap() < date);
                prop_assert_eq!(date.plus_days(-1).plus_days(1), date);
            }
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,12}") {
            if let Ok(date) = text.parse::<Date>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
