//! Statutory windows on a day: which are open, and until when.

use super::{Framework, Window};
use crate::api::Notice;
use crate::date::{AcademicYear, Date};
use crate::fact::FactSheet;
use crate::institution::YearGroups;

impl Window {
    /// The last day of the window for the pupils who are in its last year group in this academic year.
    pub fn closing_day(&self, year: AcademicYear, leap_day_included: bool) -> Option<Date> {
        let (month, day) = self.closes;
        let closing = year.month_day(i8::try_from(month).ok()?, i8::try_from(day).ok()?)?;
        let leap = (month, day) == (2, 28) && leap_day_included;
        let next = closing.plus_days(1);
        Some(if leap && next.month() == 2 {
            next
        } else {
            closing
        })
    }

    /// Whether 29 February makes a difference on a day: for the window that closes in its academic year or closed in the
    /// one before.
    pub fn leap_day_matters(&self, day: Date) -> bool {
        let year = AcademicYear::containing(day);
        [year, year.previous()]
            .into_iter()
            .any(|y| self.closing_day(y, false) != self.closing_day(y, true))
    }

    /// The first day of the window for the pupils who are in its first year group in this academic year.
    pub fn opening_day(&self, year: AcademicYear) -> Option<Date> {
        let (month, day) = self.opens;
        year.month_day(i8::try_from(month).ok()?, i8::try_from(day).ok()?)
    }
}

/// A notice for each window that is open on the day; the rule judges the last cohort whose window has closed.
pub(crate) fn window_notices(framework: &Framework, sheet: &FactSheet, as_of: Date) -> Vec<Notice> {
    let year = AcademicYear::containing(as_of);
    let mut notices = Vec::new();
    for window in &framework.windows {
        let last = YearGroups::only(window.years.last());
        if !sheet.institution.meets(last) {
            continue;
        }
        let chosen = window
            .leap_day_choice
            .as_ref()
            .and_then(|c| sheet.choices.get(c));
        let ends: Vec<Date> = match chosen.map(String::as_str) {
            Some(option) => window
                .closing_day(year, option == "included")
                .into_iter()
                .collect(),
            None => [false, true]
                .into_iter()
                .filter_map(|leap| window.closing_day(year, leap))
                .collect(),
        };
        let (Some(first), Some(end)) = (ends.first(), ends.last()) else {
            continue;
        };
        let until = if first == end {
            end.label()
        } else {
            format!("{} or {} (a choice is open)", first.label(), end.label())
        };
        let pupils = format!("for pupils who are now in Year {}", window.years.last());
        notices.push(if as_of <= *end {
            Notice::new(
                "window-open",
                format!("{}: open until {until} {pupils}; judged here is the last year whose window has closed", window.label),
            )
        } else {
            Notice::new("window-closed", format!("{}: closed on {until} {pupils}", window.label))
        });
    }
    notices
}
