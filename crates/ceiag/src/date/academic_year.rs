//! Academic years, 1 September to 31 August.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::Date;

// One more than the dates need at either end, so that `containing` and `last_completed_before` always have an answer.
const FIRST: i16 = 1898;
const LAST: i16 = 2200;

/// An academic year in England, 1 September to 31 August, written `2025/26`.
///
/// ```
/// use ceiag::date::{AcademicYear, Date};
///
/// let on = Date::new(2026, 3, 31).ok_or("no such day")?;
/// assert_eq!(AcademicYear::containing(on).to_string(), "2025/26");
/// assert_eq!(AcademicYear::last_completed_before(on).to_string(), "2024/25");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AcademicYear(i16);

/// A text is not an academic year such as `2025/26`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AcademicYearError;

impl fmt::Display for AcademicYearError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not two consecutive years written as in 2025/26")
    }
}

impl std::error::Error for AcademicYearError {}

impl AcademicYear {
    /// The academic year that starts in September of this year; `None` where dates do not reach (before 1898, after 2200).
    pub fn starting_in(year: i16) -> Option<AcademicYear> {
        (FIRST..=LAST).contains(&year).then_some(AcademicYear(year))
    }

    /// The academic year in which a day lies.
    pub fn containing(date: Date) -> AcademicYear {
        AcademicYear(if date.month() >= 9 {
            date.year()
        } else {
            date.year() - 1
        })
    }

    /// The academic year that ended on the latest 31 August strictly before a day: on 31 August itself the year still runs.
    pub fn last_completed_before(date: Date) -> AcademicYear {
        AcademicYear::containing(date).previous()
    }

    /// The academic year before this one.
    pub fn previous(self) -> AcademicYear {
        AcademicYear((self.0 - 1).max(FIRST))
    }

    /// The calendar year in which it starts.
    pub fn start_year(self) -> i16 {
        self.0
    }

    /// 1 September, or the first day of the range of dates.
    pub fn first_day(self) -> Date {
        Date::new(self.0, 9, 1).unwrap_or(Date::MIN)
    }

    /// 31 August, or the nearest end of the range of dates.
    pub fn last_day(self) -> Date {
        let end = if self.0 < 2000 { Date::MIN } else { Date::MAX };
        Date::new(self.0 + 1, 8, 31).unwrap_or(end)
    }

    /// Whether a day lies in it.
    pub fn contains(self, date: Date) -> bool {
        AcademicYear::containing(date) == self
    }

    /// The day of this academic year with a month and a day; a day that the month does not have becomes its last.
    pub fn month_day(self, month: i8, day: i8) -> Option<Date> {
        Date::month_day_in(if month >= 9 { self.0 } else { self.0 + 1 }, month, day)
    }
}

impl FromStr for AcademicYear {
    type Err = AcademicYearError;

    /// Reads `2025/26` or `2025-26`.
    fn from_str(text: &str) -> Result<AcademicYear, AcademicYearError> {
        let [a, b, c, d, b'/' | b'-', e, f] = text.as_bytes() else {
            return Err(AcademicYearError);
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i16, |sum, byte| match byte {
                b'0'..=b'9' => Ok(sum * 10 + i16::from(byte - b'0')),
                _ => Err(AcademicYearError),
            })
        };
        let start = number(&[*a, *b, *c, *d])?;
        if (start + 1) % 100 != number(&[*e, *f])? {
            return Err(AcademicYearError);
        }
        AcademicYear::starting_in(start).ok_or(AcademicYearError)
    }
}

impl fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{:02}", self.0, (self.0 + 1) % 100)
    }
}

impl Serialize for AcademicYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_both_forms_and_no_others() {
        let year = AcademicYear::starting_in(2025).unwrap();
        assert_eq!("2025/26".parse(), Ok(year));
        assert_eq!("2025-26".parse(), Ok(year));
        assert_eq!("1999/00".parse(), Ok(AcademicYear(1999)));
        for bad in [
            "2025/27",
            "2025/2026",
            "2025",
            "25/26",
            "9999/00",
            "2025 26",
            "",
        ] {
            assert_eq!(bad.parse::<AcademicYear>(), Err(AcademicYearError), "{bad}");
        }
    }

    #[test]
    fn the_last_day_still_runs() {
        let completed =
            |y, m, d| AcademicYear::last_completed_before(Date::new(y, m, d).unwrap()).to_string();
        assert_eq!(completed(2025, 8, 31), "2023/24");
        assert_eq!(completed(2025, 9, 1), "2024/25");
    }

    #[test]
    fn month_days_fall_in_the_year() {
        let year = AcademicYear(2023);
        assert_eq!(year.month_day(9, 1), Date::new(2023, 9, 1));
        assert_eq!(year.month_day(2, 29), Date::new(2024, 2, 29));
        assert_eq!(AcademicYear(2024).month_day(2, 29), Date::new(2025, 2, 28));
    }

    proptest! {
        #[test]
        fn every_day_has_its_year(days in 0..=Date::MAX.days()) {
            let date = Date::from_days(days).unwrap();
            let year = AcademicYear::containing(date);
            prop_assert!(year.contains(date));
            prop_assert!(year.first_day() <= date && date <= year.last_day());
            prop_assert_eq!(year.to_string().parse::<AcademicYear>(), Ok(year));
            let completed = AcademicYear::last_completed_before(date);
            prop_assert!(completed < year);
            if days > 365 {
                prop_assert!(completed.last_day() < date);
                prop_assert_eq!(completed.last_day().plus_days(1), year.first_day());
            }
        }
    }
}
