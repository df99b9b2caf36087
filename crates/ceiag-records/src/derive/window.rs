//! When something must have happened for one pupil, and whether no record means that it did not.

use super::days::cover;
use super::declared::Window;
use super::gap::Field;
use super::index::{Index, Row, year_days};
use super::population::taught;
use super::stated::NONE;
use super::terms::Resolved;
use crate::record::Kind;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Dimension;
use ceiag::institution::{Institution, YearGroups};

/// The days of one pupil's window, both included.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) first: u32,
    pub(super) last: u32,
    /// The last day on which a record could be missing.
    pub(super) until: u32,
}

/// A window at one address.
pub(super) struct Within<'a> {
    window: &'a Window,
    years: Option<YearGroups>,
    /// The calendar year in which the last academic year starts.
    year: i16,
    leap_day: bool,
}

impl<'a> Within<'a> {
    pub(super) fn new(
        window: &'a Window,
        dimension: Dimension,
        institution: &Institution,
        year: i16,
        leap_day: bool,
    ) -> Within<'a> {
        let years = match (window, dimension) {
            (Window::Years(years, _), _) => Some(*years),
            (Window::KeyStage, Dimension::KeyStage(stage)) => taught(institution, stage),
            _ => None,
        };
        Within {
            window,
            years,
            year,
            leap_day,
        }
    }

    /// The days for a pupil with these rows, of which some stand in the last academic year.
    pub(super) fn days(&self, rows: &[Row], last_rows: &[&Row]) -> Days {
        let (first, last) = year_days(self.year);
        match (self.window, self.years) {
            (Window::Programme, _) => {
                let joined = rows.first().filter(|row| row.year <= self.year);
                let begin = joined.map_or(first, |row| match row.from {
                    NONE => year_days(row.year).0,
                    from => from,
                });
                let left = last_rows.iter().map(|row| row.to).max();
                Days {
                    first: begin,
                    last,
                    until: left.unwrap_or(last),
                }
            }
            (_, Some(years)) => {
                let known = rows.iter().find(|row| {
                    row.year <= self.year && row.group.is_some_and(|g| years.contains(g))
                });
                let start = match known.and_then(|row| Some((row.year, row.group?))) {
                    Some((year, group)) => year - i16::from(group - years.first()),
                    None => self.year - i16::from(years.last() - years.first()),
                };
                let last = self.closes(last);
                Days {
                    first: year_days(start).0,
                    last,
                    until: last,
                }
            }
            _ => Days {
                first,
                last,
                until: last,
            },
        }
    }

    fn closes(&self, last: u32) -> u32 {
        let Window::Years(_, Some(closes)) = self.window else {
            return last;
        };
        let in_year = AcademicYear::starting_in(self.year);
        let day = in_year.and_then(|year| year.month_day(closes.month, closes.day));
        let Some(day) = day else {
            return last;
        };
        let leap = self.leap_day && closes.month == 2 && closes.day == 28;
        let day = match Date::new(day.year(), 2, 29) {
            Some(extra) if leap => extra,
            _ => day,
        };
        day.days()
    }
}

/// What stands in the way of reading a missing record as "it did not happen"; nothing where it can be read so.
pub(super) fn open(
    index: &Index<'_>,
    pupil: usize,
    days: Days,
    kinds: &[Kind],
    terms: &Resolved,
) -> u32 {
    let mut gaps = 0;
    let (first, mut last) = (days.first, days.until.min(index.as_of));
    if days.until > index.as_of && !terms.so_far {
        gaps |= Field::Running.bit();
        // What is known of the days to come, such as that the pupil leaves, will stand in the way when they have come.
        last = days.until;
    }
    if first > last {
        return gaps;
    }
    let spans = index.on_roll(pupil);
    if terms.only_here {
        let mut here = spans
            .iter()
            .map(|(from, to)| (first.max(*from), last.min(*to)))
            .filter(|(from, to)| from <= to)
            .peekable();
        // Without any time here there is nothing to look at but the window itself.
        let complete = match here.peek() {
            Some(_) => here.all(|(from, to)| index.complete(kinds, from, to)),
            None => index.complete(kinds, first, last),
        };
        if !complete {
            gaps |= Field::Complete.bit();
        }
        // A row without a first day may hold any day up to its last; where records of all of these are there, nothing
        // hangs on it. The last of them it holds in any case.
        for row in index.rows.of(pupil).iter().filter(|row| row.from == NONE) {
            let (begin, end) = (year_days(row.year).0.max(first), row.to.min(last));
            if begin <= end && !index.complete(kinds, begin, end) {
                gaps |= match row.to > last || index.complete(kinds, end, end) {
                    true => Field::OnRoll.bit(),
                    false => Field::Complete.bit(),
                };
            }
        }
    } else {
        if !index.complete(kinds, first, last) {
            gaps |= Field::Complete.bit();
        }
        if !cover(spans, first, last) {
            gaps |= Field::OnRoll.bit();
        }
    }
    gaps
}
