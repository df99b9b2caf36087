//! What is known of each pupil while rows come: the birthday, and the days on roll.

use super::keys::Said;
use crate::derive::WholeYear;
use crate::record::Enrolment;
use ceiag::date::{AcademicYear, Date};

/// Birthdays that stand for one that is not known.
const NO_BIRTHDAYS: [(i16, i8, i8); 2] = [(1900, 1, 1), (1901, 1, 1)];

/// One pupil.
#[derive(Debug, Default)]
pub(super) struct Person {
    /// Whether there is a row of the pupil or of an enrolment.
    pub(super) known: bool,
    birth: Said<Date>,
    days: Vec<Days>,
}

/// Days on roll, both ends included.
#[derive(Clone, Copy, Debug)]
struct Days {
    from: Date,
    to: Date,
}

/// A birthday, unless it stands for one that is not known.
pub(super) fn birthday(day: Option<Date>) -> Option<Date> {
    day.filter(|day| !NO_BIRTHDAYS.contains(&(day.year(), day.month(), day.day())))
}

impl Person {
    /// Takes what a row says of the birthday.
    pub(super) fn born(&mut self, day: Option<Date>) {
        self.birth.and(birthday(day));
    }

    /// The birthday, where rows don't contradict each other.
    pub(super) fn birth(&self) -> Option<Date> {
        self.birth.get()
    }

    /// Takes an enrolment. A row that doesn't say since when may hold every day of its year up to the last.
    pub(super) fn enrolled(&mut self, row: &Enrolment<'_>, whole_year: WholeYear) {
        let year = row.academic_year;
        let day = |(month, day)| year.month_day(month, day);
        let from = match row.from {
            Some(from) if day(whole_year.joined_by).is_none_or(|by| from > by) => from,
            _ => year.first_day(),
        };
        let to = match row.to {
            Some(to) if day(whole_year.left_from).is_none_or(|from| to < from) => to,
            _ => year.last_day(),
        };
        self.days.push(Days { from, to });
    }

    /// Whether the pupil has enrolments and a day is in none of them.
    pub(super) fn is_elsewhere(&self, day: Date) -> bool {
        let mut days = self.days.iter();
        !self.days.is_empty() && !days.any(|span| span.from <= day && day <= span.to)
    }

    /// How far a year group is from the one that the birthday suggests: those who become five within an academic year are
    /// in year group 0.
    pub(super) fn years_off(&self, row: &Enrolment<'_>) -> Option<u16> {
        let born_in = AcademicYear::containing(self.birth()?).start_year();
        let suggested = row.academic_year.start_year() - born_in - 5;
        Some(suggested.abs_diff(i16::from(row.year_group?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: WholeYear = WholeYear {
        joined_by: (9, 14),
        left_from: (6, 20),
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn enrolled(from: Option<&str>, to: Option<&str>) -> Person {
        let mut person = Person::default();
        let row = Enrolment::new("P", "2025/26".parse().unwrap());
        let row = Enrolment {
            from: from.map(day),
            to: to.map(day),
            ..row
        };
        person.enrolled(&row, WHOLE);
        person
    }

    #[test]
    fn first_and_last_days_count() {
        let person = enrolled(Some("2025-10-06"), Some("2026-03-31"));
        for (text, elsewhere) in [
            ("2025-10-05", true),
            ("2025-10-06", false),
            ("2026-03-31", false),
            ("2026-04-01", true),
        ] {
            assert_eq!(person.is_elsewhere(day(text)), elsewhere, "{text}");
        }
    }

    #[test]
    fn the_first_and_the_last_weeks_belong_to_the_year() {
        let person = enrolled(Some("2025-09-14"), Some("2026-06-20"));
        assert!(!person.is_elsewhere(day("2025-09-01")));
        assert!(!person.is_elsewhere(day("2026-08-31")));
        let person = enrolled(Some("2025-09-15"), Some("2026-06-19"));
        assert!(person.is_elsewhere(day("2025-09-14")));
        assert!(person.is_elsewhere(day("2026-06-20")));
        let person = enrolled(None, None);
        assert!(!person.is_elsewhere(day("2025-09-01")));
        assert!(person.is_elsewhere(day("2025-08-31")));
        assert!(!Person::default().is_elsewhere(day("2025-08-31")));
    }

    #[test]
    fn a_year_group_follows_from_the_birthday() {
        let off = |birth: &str, year: &str, group: u8| {
            let mut person = Person::default();
            person.born(Some(day(birth)));
            person.years_off(&Enrolment::new("P", year.parse().unwrap()).in_year(group))
        };
        // Born on 31 August 2013 and 1 September 2013: eleven on 1 September 2024, and a day too young for it.
        assert_eq!(off("2013-08-31", "2024/25", 7), Some(0));
        assert_eq!(off("2013-09-01", "2024/25", 7), Some(1));
        assert_eq!(off("2013-09-01", "2025/26", 7), Some(0));
        assert_eq!(off("2013-08-31", "2024/25", 9), Some(2));
        assert_eq!(off("2013-08-31", "2024/25", 5), Some(2));
        assert_eq!(off("1901-01-01", "2024/25", 5), None);
        let unknown = Person::default();
        let row = Enrolment::new("P", "2024/25".parse().unwrap()).in_year(7);
        assert_eq!(unknown.years_off(&row), None);
    }

    #[test]
    fn birthdays_that_differ_are_not_known() {
        let mut person = Person::default();
        for birth in [Some("2013-08-31"), None, Some("1901-01-01")] {
            person.born(birth.map(day));
        }
        assert_eq!(person.birth(), Some(day("2013-08-31")));
        person.born(Some(day("2013-08-30")));
        assert_eq!(person.birth(), None);
    }
}
