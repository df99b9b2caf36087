//! The columns put in order by pupil, so that every derivation walks each pupil's rows once and in the order of days.

use super::columns::{Deriver, DestinationRow, MeetingRow};
use super::days::{Spans, join};
use super::declared::WholeYear;
use super::judge::group_of;
use super::stated::{NONE, Stated};
use crate::record::{Kind, Mode, Part, Parts, ProviderKind};
use ceiag::date::{AcademicYear, Date};
use std::collections::BTreeMap;

/// Rows by the number they belong to.
pub(super) struct Grouped<T> {
    starts: Vec<u32>,
    rows: Vec<T>,
}

impl<T: Copy> Grouped<T> {
    /// Puts rows in order of their numbers, all below `count`; others are left out.
    fn by(rows: &[T], count: usize, number: impl Fn(&T) -> u32) -> Grouped<T> {
        let at = |row: &T| usize::try_from(number(row)).unwrap_or(usize::MAX);
        let mut starts = vec![0_u32; count + 1];
        for row in rows {
            if let Some(next) = starts.get_mut(at(row).saturating_add(1)) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut sorted = rows.to_vec();
        for row in rows {
            let Some(place) = next.get_mut(at(row)) else {
                continue;
            };
            if let Some(slot) = usize::try_from(*place).ok().and_then(|p| sorted.get_mut(p)) {
                *slot = *row;
            }
            *place += 1;
        }
        sorted.truncate(usize::try_from(sum).unwrap_or(0));
        Grouped {
            starts,
            rows: sorted,
        }
    }

    /// Every row.
    pub(super) fn all(&self) -> &[T] {
        &self.rows
    }

    fn range(&self, number: usize) -> Option<std::ops::Range<usize>> {
        let start = usize::try_from(*self.starts.get(number)?).ok()?;
        let end = usize::try_from(*self.starts.get(number + 1)?).ok()?;
        Some(start..end)
    }

    /// The rows of one number.
    pub(super) fn of(&self, number: usize) -> &[T] {
        self.range(number)
            .and_then(|range| self.rows.get(range))
            .unwrap_or_default()
    }

    fn each_mut(&mut self, mut change: impl FnMut(&mut [T])) {
        for number in 0..self.starts.len().saturating_sub(1) {
            if let Some(rows) = self.range(number).and_then(|r| self.rows.get_mut(r)) {
                change(rows);
            }
        }
    }
}

/// One academic year of a pupil, its days reckoned.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) pupil: u32,
    /// The calendar year in which the academic year starts.
    pub(super) year: i16,
    pub(super) group: Option<u8>,
    /// The first day on roll, or `NONE`.
    pub(super) from: u32,
    /// The last day on roll, of the academic year where there is no other.
    pub(super) to: u32,
    /// Whether the pupil is said to have left, on a day that has come.
    pub(super) ended: bool,
    pub(super) subjects: Option<(u32, u32)>,
}

/// A participation with what its activity says.
#[derive(Clone, Copy)]
pub(super) struct Event {
    pub(super) pupil: u32,
    /// The last day, or `NONE`.
    pub(super) day: u32,
    pub(super) activity: u32,
    pub(super) attended: Option<bool>,
    pub(super) known: u16,
    pub(super) yes: u16,
    /// Parts that rest on a declaration for the kind.
    pub(super) declared: u16,
}

/// An activity as far as it is known.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) kind: Option<Kind>,
    pub(super) day: u32,
    pub(super) mode: Option<Mode>,
    pub(super) provider_kind: Option<ProviderKind>,
    pub(super) subject: Option<u32>,
    pub(super) in_curriculum: Option<bool>,
    pub(super) in_school_day: Option<bool>,
    pub(super) employer: Option<u32>,
    pub(super) employer_size: Option<u32>,
    pub(super) sector: Option<u32>,
    pub(super) self_employed: Option<bool>,
    /// What it says itself.
    own: Parts,
    /// What is declared for its kind.
    declared: Parts,
}

impl Known {
    /// The parts that are the same for everybody.
    pub(super) fn parts(&self) -> Parts {
        self.own.or(self.declared)
    }
}

/// Every row in order.
pub(super) struct Index<'d> {
    pub(super) deriver: &'d Deriver,
    pub(super) as_of: u32,
    pub(super) rows: Grouped<Row>,
    /// Whose enrolments were left out, each with its academic year where that is known.
    left_out: BTreeMap<usize, Vec<Option<i16>>>,
    /// Days on roll, joined, by pupil.
    spans: Vec<(u32, u32)>,
    span_starts: Vec<u32>,
    pub(super) activities: Vec<Known>,
    pub(super) events: Grouped<Event>,
    pub(super) meetings: Grouped<MeetingRow>,
    pub(super) destinations: Grouped<DestinationRow>,
    /// Days for which each kind is complete.
    complete: Vec<(Kind, Spans)>,
    /// Kinds of which anything was imported, as bits.
    pub(super) imported: u32,
}

/// The first and the last day of the academic year that starts in a calendar year.
pub(super) fn year_days(year: i16) -> (u32, u32) {
    match AcademicYear::starting_in(year) {
        Some(year) => (year.first_day().days(), year.last_day().days()),
        None => (0, 0),
    }
}

impl<'d> Index<'d> {
    pub(super) fn build(deriver: &'d Deriver, as_of: Date, whole_year: WholeYear) -> Index<'d> {
        let pupils = deriver.pupils.len();
        let as_of = as_of.days();
        let rows: Vec<Row> = deriver
            .enrolments
            .iter()
            .filter_map(|row| reckoned(row, as_of, whole_year))
            .collect();
        let mut rows = Grouped::by(&rows, pupils, |row| row.pupil);
        rows.each_mut(|rows| rows.sort_unstable_by_key(|r| (r.year, r.from, r.to, r.group)));
        let (mut spans, mut span_starts) = (Vec::new(), vec![0_u32]);
        let mut own = Vec::new();
        for pupil in 0..pupils {
            let known = rows.of(pupil).iter().filter(|row| row.from != NONE);
            own.extend(known.map(|row| (row.from, row.to)));
            join(&mut own);
            spans.append(&mut own);
            span_starts.push(u32::try_from(spans.len()).unwrap_or(NONE));
        }
        let mut left_out: BTreeMap<usize, Vec<Option<i16>>> = BTreeMap::new();
        for (key, year) in &deriver.enrolments_left_out {
            let number = deriver.pupils.find(key);
            if let Some(at) = number.and_then(|number| usize::try_from(number).ok()) {
                left_out.entry(at).or_default().push(*year);
            }
        }
        let activities = activities(deriver);
        let events: Vec<Event> = deriver
            .participations
            .iter()
            .filter_map(|row| {
                let known = activities.get(usize::try_from(row.activity).ok()?)?;
                let nearer = row.parts.or(known.own);
                let parts = nearer.or(known.declared);
                Some(Event {
                    pupil: row.pupil,
                    day: known.day,
                    activity: row.activity,
                    attended: row.attended,
                    known: parts.known(),
                    yes: parts.yes(),
                    declared: parts.known() & !nearer.known(),
                })
            })
            .collect();
        let mut events = Grouped::by(&events, pupils, |event| event.pupil);
        // The same activity always has the same day, so rows for one activity come to stand together.
        events.each_mut(|events| events.sort_unstable_by_key(|e| (e.day, e.activity)));
        let mut meetings = Grouped::by(&deriver.meetings, pupils, |row| row.pupil);
        meetings.each_mut(|rows| rows.sort_unstable_by_key(|row| row.day));
        let mut index = Index {
            deriver,
            as_of,
            rows,
            left_out,
            spans,
            span_starts,
            events,
            meetings,
            destinations: Grouped::by(&deriver.destinations, pupils, |row| row.pupil),
            complete: complete(deriver),
            imported: 0,
            activities,
        };
        index.imported = index.kinds_imported();
        index
    }

    fn kinds_imported(&self) -> u32 {
        let mut bits = 0;
        for kind in self.activities.iter().filter_map(|known| known.kind) {
            bits |= kind.bit();
        }
        for (kind, _) in &self.complete {
            bits |= kind.bit();
        }
        if !self.deriver.meetings.is_empty() {
            bits |= Kind::Meeting.bit();
        }
        if !self.deriver.destinations.is_empty() {
            bits |= Kind::Destination.bit();
        }
        if !self.deriver.staff_rows.is_empty() {
            bits |= Kind::StaffDevelopment.bit();
        }
        bits
    }

    /// Whether an enrolment of a pupil was left out that may be of one of these academic years.
    pub(super) fn lacks_enrolment(&self, pupil: usize, of: impl Fn(i16) -> bool) -> bool {
        let years = self.left_out.get(&pupil);
        years.is_some_and(|years| years.iter().any(|year| year.is_none_or(&of)))
    }

    /// The year group of a pupil in an academic year, where rows agree on one and none was left out.
    pub(super) fn group_in(&self, pupil: usize, year: i16) -> Option<u8> {
        let rows = self.rows.of(pupil).iter();
        let group = group_of(rows.filter(|row| row.year == year));
        group.filter(|_| !self.lacks_enrolment(pupil, |of| of == year))
    }

    /// The subject of an activity.
    pub(super) fn subject(&self, activity: u32) -> Option<u32> {
        let at = usize::try_from(activity).unwrap_or(usize::MAX);
        self.activities.get(at).and_then(|known| known.subject)
    }

    /// A pupil's days on roll.
    pub(super) fn on_roll(&self, pupil: usize) -> &[(u32, u32)] {
        let range = || {
            let start = usize::try_from(*self.span_starts.get(pupil)?).ok()?;
            let end = usize::try_from(*self.span_starts.get(pupil + 1)?).ok()?;
            self.spans.get(start..end)
        };
        range().unwrap_or_default()
    }

    /// Whether records of all these kinds are complete for every day from first to last. Of days to come that says only
    /// whether it will be so once they have come.
    pub(super) fn complete(&self, kinds: &[Kind], first: u32, last: u32) -> bool {
        first > last
            || kinds.iter().all(|kind| {
                let mut claims = self.complete.iter();
                claims.any(|(of, spans)| of == kind && spans.cover(first, last))
            })
    }
}

/// An enrolment with its days; nothing for one that begins after the day of the derivation.
fn reckoned(row: &super::columns::EnrolmentRow, as_of: u32, whole_year: WholeYear) -> Option<Row> {
    let year = AcademicYear::starting_in(row.year)?;
    let (first, last) = year_days(row.year);
    if first > as_of || (row.from != NONE && row.from > as_of) {
        return None;
    }
    let day = |(month, day)| year.month_day(month, day).map(Date::days);
    let from = match row.from {
        NONE => NONE,
        from if from <= day(whole_year.joined_by).unwrap_or(first) => first,
        from => from,
    };
    let to = match row.to {
        NONE => last,
        to if to >= day(whole_year.left_from).unwrap_or(last) => last,
        to => to,
    };
    Some(Row {
        pupil: row.pupil,
        year: row.year,
        group: row.group,
        from,
        to,
        ended: row.to != NONE && row.to <= as_of,
        subjects: row.subjects,
    })
}

fn activities(deriver: &Deriver) -> Vec<Known> {
    let declared: Vec<(Kind, Parts)> = Kind::NAMES
        .iter()
        .map(|(_, kind)| (*kind, declared_for(deriver, *kind)))
        .collect();
    let mut rows = deriver.activity_rows.clone();
    rows.resize_with(deriver.activities.len(), Default::default);
    rows.iter()
        .map(|row| {
            let kind = row.kind.get();
            let of_kind = declared.iter().find(|(of, _)| Some(*of) == kind);
            // Where the last day is disputed, so is the day on which it happened.
            let day = match (row.date.get(), row.until) {
                (Some(date), Stated::One(until)) => date.max(until),
                (None, Stated::One(until)) => until,
                (Some(date), Stated::Nothing) => date,
                _ => NONE,
            };
            Known {
                kind,
                day,
                mode: row.mode.get(),
                provider_kind: row.provider_kind.get(),
                subject: row.subject.get(),
                in_curriculum: row.in_curriculum.get(),
                in_school_day: row.in_school_day.get(),
                employer: row.employer.get(),
                employer_size: row.employer_size.get(),
                sector: row.sector.get(),
                self_employed: row.self_employed.get(),
                own: row.parts.without(row.disputed),
                // A declaration doesn't settle what an activity's own rows dispute.
                declared: of_kind.map_or(Parts::none(), |(_, parts)| parts.without(row.disputed)),
            }
        })
        .collect()
}

/// Parts declared for a kind, but for those on which two declarations differ.
fn declared_for(deriver: &Deriver, kind: Kind) -> Parts {
    let mut parts = Parts::none();
    for (_, part) in Part::NAMES {
        let words = deriver.declared.iter();
        let mut words = words.filter(|d| d.kind == kind && d.part == *part);
        if let Some(first) = words.next()
            && words.all(|other| other.there == first.there)
        {
            parts = parts.with(*part, first.there);
        }
    }
    parts
}

fn complete(deriver: &Deriver) -> Vec<(Kind, Spans)> {
    let mut found = Vec::new();
    for (_, kind) in Kind::NAMES {
        let claims = deriver.complete.iter().filter(|(of, ..)| of == kind);
        let spans: Vec<(u32, u32)> = claims.map(|(_, from, to)| (*from, *to)).collect();
        if !spans.is_empty() {
            found.push((*kind, Spans::of(spans)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_grouped_in_their_order() {
        let rows = [(2, 'a'), (0, 'b'), (2, 'c'), (9, 'x'), (1, 'd')];
        let grouped = Grouped::by(&rows, 4, |row| row.0);
        let of = |number| grouped.of(number).iter().map(|r| r.1).collect::<String>();
        assert_eq!(
            [of(0), of(1), of(2), of(3), of(4)],
            ["b", "d", "ac", "", ""]
        );
    }
}
