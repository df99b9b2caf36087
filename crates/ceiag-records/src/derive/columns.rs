//! Rows as they are pushed: keys become numbers, everything else stands in flat columns. Nothing is allocated for a row
//! but the room in its column.

use crate::record::{
    Activity, Complete, DeclaredPart, Destination, DestinationKind, DestinationStatus, Enrolment,
    Kind, Meeting, Mode, Part, Participation, Parts, ProviderKind, Pupil, StaffDevelopment,
};
use ceiag::date::Date;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// Stands for a day or a number that is not known.
pub(super) const NONE: u32 = u32::MAX;

/// Keys and the numbers that stand for them.
#[derive(Clone, Default)]
pub(super) struct Keys {
    numbers: HashMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
}

impl Keys {
    fn number(&mut self, key: &str) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(NONE);
        let name: Arc<str> = Arc::from(key);
        self.names.push(Arc::clone(&name));
        self.numbers.insert(name, number);
        number
    }

    pub(super) fn name(&self, number: u32) -> &str {
        usize::try_from(number)
            .ok()
            .and_then(|at| self.names.get(at))
            .map_or("", |name| name)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The numbers of another's keys here.
    fn take(&mut self, other: &Keys) -> Vec<u32> {
        other.names.iter().map(|name| self.number(name)).collect()
    }
}

/// A field that several rows may state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stated<T> {
    /// No row says anything.
    #[default]
    Nothing,
    /// Every row that says anything says this.
    One(T),
    /// Two rows disagree, so it is not known.
    Disputed,
}

impl<T: Copy + PartialEq> Stated<T> {
    fn state(&mut self, value: Option<T>) {
        if let Some(value) = value {
            *self = self.and(Stated::One(value));
        }
    }

    fn and(self, other: Stated<T>) -> Stated<T> {
        match (self, other) {
            (Stated::Nothing, one) | (one, Stated::Nothing) => one,
            (Stated::One(a), Stated::One(b)) if a == b => self,
            _ => Stated::Disputed,
        }
    }

    pub(super) fn get(self) -> Option<T> {
        match self {
            Stated::One(value) => Some(value),
            _ => None,
        }
    }

    fn is_disputed(self) -> bool {
        matches!(self, Stated::Disputed)
    }
}

#[derive(Clone, Copy)]
pub(super) struct EnrolmentRow {
    pub(super) pupil: u32,
    /// The calendar year in which the academic year starts.
    pub(super) year: i16,
    pub(super) group: Option<u8>,
    pub(super) from: u32,
    pub(super) to: u32,
    /// Where its subjects stand in the list of all.
    pub(super) subjects: Option<(u32, u32)>,
}

/// What is said of one activity.
#[derive(Clone, Copy, Default)]
pub(super) struct ActivityRow {
    /// Whether a row of its own was pushed at all.
    pub(super) pushed: bool,
    pub(super) kind: Stated<Kind>,
    pub(super) date: Stated<u32>,
    pub(super) until: Stated<u32>,
    pub(super) mode: Stated<Mode>,
    pub(super) provider_kind: Stated<ProviderKind>,
    pub(super) subject: Stated<u32>,
    pub(super) in_curriculum: Stated<bool>,
    pub(super) in_school_day: Stated<bool>,
    pub(super) parts: Parts,
    /// Parts on which rows disagree.
    pub(super) disputed: u16,
}

impl ActivityRow {
    fn and(&mut self, other: &ActivityRow) {
        self.pushed |= other.pushed;
        self.kind = self.kind.and(other.kind);
        self.date = self.date.and(other.date);
        self.until = self.until.and(other.until);
        self.mode = self.mode.and(other.mode);
        self.provider_kind = self.provider_kind.and(other.provider_kind);
        self.subject = self.subject.and(other.subject);
        self.in_curriculum = self.in_curriculum.and(other.in_curriculum);
        self.in_school_day = self.in_school_day.and(other.in_school_day);
        self.disputed |= other.disputed | self.parts.against(other.parts);
        self.parts = self.parts.or(other.parts);
    }

    pub(super) fn is_disputed(&self) -> bool {
        self.kind.is_disputed()
            || self.date.is_disputed()
            || self.until.is_disputed()
            || self.mode.is_disputed()
            || self.provider_kind.is_disputed()
            || self.subject.is_disputed()
            || self.in_curriculum.is_disputed()
            || self.in_school_day.is_disputed()
            || self.disputed != 0
    }
}

#[derive(Clone, Copy)]
pub(super) struct ParticipationRow {
    pub(super) pupil: u32,
    pub(super) activity: u32,
    pub(super) attended: Option<bool>,
    pub(super) parts: Parts,
}

#[derive(Clone, Copy)]
pub(super) struct MeetingRow {
    pub(super) pupil: u32,
    pub(super) day: u32,
    pub(super) level: Option<u8>,
    pub(super) attended: Option<bool>,
}

#[derive(Clone, Copy)]
pub(super) struct DestinationRow {
    pub(super) pupil: u32,
    pub(super) leaver_year: Option<i16>,
    pub(super) actual: Option<bool>,
    pub(super) anniversary: Option<u8>,
    pub(super) known: Option<bool>,
    pub(super) on: u32,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DeclaredRow {
    pub(super) kind: Kind,
    pub(super) part: Part,
    pub(super) there: bool,
    pub(super) by: String,
    pub(super) on: Date,
}

/// Takes the records of one institution, row by row and in any order, and derives facts from them.
///
/// Two of them, filled apart, can be merged into one; the result is the same as if one had taken every row.
///
/// ```
/// use ceiag::date::AcademicYear;
/// use ceiag_records::derive::Deriver;
/// use ceiag_records::record::{Enrolment, Participation};
///
/// let year = AcademicYear::starting_in(2025).ok_or("no such year")?;
/// let mut deriver = Deriver::new();
/// deriver.participation(&Participation::attended("P1", "fair"));
/// deriver.enrolment(&Enrolment::new("P1", year).in_year(9));
/// assert_eq!(deriver.pupils(), 1);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Default)]
pub struct Deriver {
    pub(super) pupils: Keys,
    pub(super) activities: Keys,
    pub(super) subjects: Keys,
    pub(super) considering_he: Vec<Stated<bool>>,
    pub(super) enrolments: Vec<EnrolmentRow>,
    pub(super) subject_lists: Vec<u32>,
    pub(super) activity_rows: Vec<ActivityRow>,
    pub(super) participations: Vec<ParticipationRow>,
    pub(super) meetings: Vec<MeetingRow>,
    pub(super) destinations: Vec<DestinationRow>,
    pub(super) complete: Vec<(Kind, u32, u32)>,
    pub(super) declared: Vec<DeclaredRow>,
}

impl fmt::Debug for Deriver {
    /// Numbers of rows only: keys identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deriver")
            .field("pupils", &self.pupils.len())
            .field("enrolments", &self.enrolments.len())
            .field("activities", &self.activities.len())
            .field("participations", &self.participations.len())
            .field("meetings", &self.meetings.len())
            .field("destinations", &self.destinations.len())
            .finish_non_exhaustive()
    }
}

fn day(date: Option<Date>) -> u32 {
    date.map_or(NONE, Date::days)
}

fn at<T: Default>(rows: &mut Vec<T>, number: u32) -> Option<&mut T> {
    let at = usize::try_from(number).ok()?;
    if rows.len() <= at {
        rows.resize_with(at + 1, T::default);
    }
    rows.get_mut(at)
}

impl Deriver {
    /// With no records yet.
    pub fn new() -> Deriver {
        Deriver::default()
    }

    /// How many pupils any record speaks of.
    pub fn pupils(&self) -> usize {
        self.pupils.len()
    }

    /// How many participations there are.
    pub fn participations(&self) -> usize {
        self.participations.len()
    }

    /// Makes room for so many more participations.
    pub fn reserve(&mut self, participations: usize) {
        self.participations.reserve(participations);
    }

    /// Takes a pupil. Of several rows for one pupil those that say something count; where two differ it is not known.
    pub fn pupil(&mut self, row: &Pupil<'_>) {
        let number = self.pupils.number(row.pupil);
        if let Some(stated) = at(&mut self.considering_he, number) {
            stated.state(row.considering_he);
        }
    }

    /// Takes an enrolment.
    pub fn enrolment(&mut self, row: &Enrolment<'_>) {
        let subjects = row.subjects.filter(|list| !list.is_empty()).map(|list| {
            let start = self.subject_lists.len();
            for subject in list {
                let number = self.subjects.number(subject);
                self.subject_lists.push(number);
            }
            let end = self.subject_lists.len();
            let small = |place| u32::try_from(place).unwrap_or(NONE);
            (small(start), small(end))
        });
        self.enrolments.push(EnrolmentRow {
            pupil: self.pupils.number(row.pupil),
            year: row.academic_year.start_year(),
            group: row.year_group,
            from: day(row.from),
            to: day(row.to),
            subjects,
        });
    }

    /// Takes an activity. Of several rows for one activity those that say something count; where two differ it is not known.
    pub fn activity(&mut self, row: &Activity<'_>) {
        let subject = row.subject.map(|subject| self.subjects.number(subject));
        let number = self.activities.number(row.activity);
        let Some(stated) = at(&mut self.activity_rows, number) else {
            return;
        };
        let mut new = ActivityRow {
            pushed: true,
            parts: row.parts,
            ..ActivityRow::default()
        };
        new.kind.state(row.kind);
        new.date.state(row.date.map(Date::days));
        new.until.state(row.until.map(Date::days));
        new.mode.state(row.mode);
        new.provider_kind.state(row.provider_kind);
        new.subject.state(subject);
        new.in_curriculum.state(row.in_curriculum);
        new.in_school_day.state(row.in_school_day);
        stated.and(&new);
    }

    /// Takes a participation. An activity counts once for a pupil, however many rows there are.
    pub fn participation(&mut self, row: &Participation<'_>) {
        let pupil = self.pupils.number(row.pupil);
        let activity = self.activities.number(row.activity);
        self.participations.push(ParticipationRow {
            pupil,
            activity,
            attended: row.attended,
            parts: row.parts,
        });
    }

    /// Takes a guidance meeting.
    pub fn meeting(&mut self, row: &Meeting<'_>) {
        self.meetings.push(MeetingRow {
            pupil: self.pupils.number(row.pupil),
            day: day(row.date),
            level: row.adviser_level,
            attended: row.attended,
        });
    }

    /// Takes a destination.
    pub fn destination(&mut self, row: &Destination<'_>) {
        self.destinations.push(DestinationRow {
            pupil: self.pupils.number(row.pupil),
            leaver_year: row.leaver_year.map(|year| year.start_year()),
            actual: row.kind.map(|kind| kind == DestinationKind::Actual),
            anniversary: row.anniversary,
            known: row.status.map(|status| status == DestinationStatus::Known),
            on: day(row.on),
        });
    }

    /// Takes what a member of staff learned. No fact rests on it so far, so nothing is kept.
    pub fn staff_development(&mut self, _: &StaffDevelopment<'_>) {}

    /// Takes the word that records of a kind are complete.
    pub fn complete(&mut self, claim: Complete) {
        self.complete
            .push((claim.kind, claim.from.days(), day(claim.to)));
    }

    /// Takes a part of *meaningful* that is declared for a kind of activity. Two words that differ leave it open.
    pub fn declare(&mut self, declared: &DeclaredPart<'_>) {
        self.declared.push(DeclaredRow {
            kind: declared.kind,
            part: declared.part,
            there: declared.there,
            by: declared.by.to_owned(),
            on: declared.on,
        });
    }

    /// Takes everything that another has taken.
    pub fn merge(&mut self, other: &Deriver) {
        let pupils = self.pupils.take(&other.pupils);
        let activities = self.activities.take(&other.activities);
        let subjects = self.subjects.take(&other.subjects);
        let of = |map: &[u32], number: u32| {
            let at = usize::try_from(number).unwrap_or(usize::MAX);
            map.get(at).copied().unwrap_or(NONE)
        };
        for (number, stated) in pupils.iter().zip(&other.considering_he) {
            if let Some(own) = at(&mut self.considering_he, *number) {
                *own = own.and(*stated);
            }
        }
        for (number, row) in activities.iter().zip(&other.activity_rows) {
            let mut row = *row;
            if let Stated::One(subject) = row.subject {
                row.subject = Stated::One(of(&subjects, subject));
            }
            if let Some(own) = at(&mut self.activity_rows, *number) {
                own.and(&row);
            }
        }
        let shift = u32::try_from(self.subject_lists.len()).unwrap_or(NONE);
        let lists = other.subject_lists.iter().map(|s| of(&subjects, *s));
        self.subject_lists.extend(lists);
        self.enrolments.extend(other.enrolments.iter().map(|row| {
            EnrolmentRow {
                pupil: of(&pupils, row.pupil),
                subjects: row
                    .subjects
                    .map(|(a, b)| (a.saturating_add(shift), b.saturating_add(shift))),
                ..*row
            }
        }));
        let rows = other.participations.iter();
        self.participations.extend(rows.map(|row| ParticipationRow {
            pupil: of(&pupils, row.pupil),
            activity: of(&activities, row.activity),
            ..*row
        }));
        let rows = other.meetings.iter();
        self.meetings.extend(rows.map(|row| MeetingRow {
            pupil: of(&pupils, row.pupil),
            ..*row
        }));
        let rows = other.destinations.iter();
        self.destinations.extend(rows.map(|row| DestinationRow {
            pupil: of(&pupils, row.pupil),
            ..*row
        }));
        self.complete.extend(&other.complete);
        self.declared.extend(other.declared.iter().cloned());
    }
}
