//! The calendar of an award: its last day, and when a reassessment is due.

use crate::date::{Date, Period};

/// The last day of what runs for some months from a day: the anniversary less one day. A day that does not exist counts as
/// the first of the next month, so that what begins on 29 February ends on 28 February.
pub(crate) fn last_day(first: Date, months: u16) -> Date {
    let count = i32::from(first.year()) * 12 + i32::from(first.month()) - 1 + i32::from(months);
    let year = i16::try_from(count.div_euclid(12)).unwrap_or(i16::MAX);
    let month = i8::try_from(count.rem_euclid(12) + 1).unwrap_or(12);
    match Date::new(year, month, first.day()) {
        Some(anniversary) => anniversary.plus_days(-1),
        None => Date::month_day_in(year, month, first.day()).unwrap_or(Date::MAX),
    }
}

/// The first day on which a reassessment is due: the notice period back from the day after the last one, and never before
/// the award itself. Without a notice period it is the last day.
pub(crate) fn due_from(first: Date, last: Date, notice: Option<u16>) -> Date {
    match notice {
        None | Some(0) => last,
        Some(months) => {
            let period = Period {
                years: 0,
                months,
                days: 0,
            };
            last.plus_days(1).minus(period).max(first).min(last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_award_ends_the_day_before_its_anniversary() {
        for (first, months, last) in [
            ("2026-01-12", 36, "2029-01-11"),
            ("2026-01-01", 12, "2026-12-31"),
            ("2024-02-29", 36, "2027-02-28"),
            ("2024-02-29", 48, "2028-02-28"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2025-08-31", 6, "2026-02-28"),
            ("2025-08-31", 1, "2025-09-30"),
            ("2026-03-01", 24, "2028-02-29"),
            ("2199-06-01", 36, "2200-12-31"),
        ] {
            assert_eq!(
                last_day(day(first), months),
                day(last),
                "{first} + {months}"
            );
        }
    }

    #[test]
    fn a_reassessment_is_due_by_the_notice_period() {
        let due = |first, last, notice| due_from(day(first), day(last), notice).to_string();
        assert_eq!(due("2026-01-12", "2029-01-11", Some(6)), "2028-07-12");
        assert_eq!(due("2026-01-12", "2029-01-11", None), "2029-01-11");
        assert_eq!(due("2026-01-12", "2029-01-11", Some(0)), "2029-01-11");
        assert_eq!(due("2026-01-12", "2026-07-11", Some(12)), "2026-01-12");
        assert_eq!(due("2024-02-29", "2027-02-28", Some(6)), "2026-09-01");
    }
}
