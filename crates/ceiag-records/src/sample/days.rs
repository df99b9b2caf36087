//! Days on which a school is open.

use ceiag::date::{AcademicYear, Date};

/// A working day of an academic year, at or next to a month and day.
pub(super) fn working(year: i16, month: i8, day: i8) -> Option<Date> {
    let year = AcademicYear::starting_in(year)?;
    Some(nearest_working(year.month_day(month, day)?))
}

/// The Friday before a Saturday, the Monday after a Sunday, else the day itself.
pub(super) fn nearest_working(day: Date) -> Date {
    // Day 0 is Monday, 1 January 1900.
    match day.days() % 7 {
        5 => day.plus_days(-1),
        6 => day.plus_days(1),
        _ => day,
    }
}

/// The next working day.
pub(super) fn next_working(day: Date) -> Date {
    match day.days() % 7 {
        4 => day.plus_days(3),
        5 => day.plus_days(2),
        _ => day.plus_days(1),
    }
}

/// Months and days between which a term surely runs.
pub(super) type Season = ((i8, i8), (i8, i8));

/// The first weeks of autumn.
pub(super) const SEPTEMBER: Season = ((9, 9), (9, 27));
/// Before and after the half-term of autumn.
pub(super) const AUTUMN: Season = ((10, 1), (10, 17));
/// The last weeks of autumn.
pub(super) const WINTER: Season = ((11, 5), (12, 12));
/// January and the beginning of February.
pub(super) const JANUARY: Season = ((1, 9), (2, 9));
/// March.
pub(super) const MARCH: Season = ((3, 3), (3, 24));
/// After the Easter holidays.
pub(super) const MAY: Season = ((4, 24), (5, 20));
/// The last weeks of the year.
pub(super) const SUMMER: Season = ((6, 9), (7, 10));

/// The first and the last working day of a season.
pub(super) fn season(year: i16, season: Season) -> Option<(Date, Date)> {
    let ((month, day), (last_month, last_day)) = season;
    Some((
        working(year, month, day)?,
        working(year, last_month, last_day)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_is_closed_at_weekends() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(nearest_working(day("2026-03-07")), day("2026-03-06"));
        assert_eq!(nearest_working(day("2026-03-08")), day("2026-03-09"));
        assert_eq!(nearest_working(day("2026-03-09")), day("2026-03-09"));
        assert_eq!(next_working(day("2026-03-06")), day("2026-03-09"));
        assert_eq!(next_working(day("2026-03-07")), day("2026-03-09"));
        assert_eq!(next_working(day("2026-03-05")), day("2026-03-06"));
        assert_eq!(working(2025, 3, 7), Some(day("2026-03-06")));
    }
}
