//! Rows as they are pushed: keys become numbers, everything else stands in flat columns. Nothing is allocated for a row
//! but the room in its column.

use super::stated::{Keys, NONE, Stated};
use crate::codes::says_not_known;
use crate::record::{
    Activity, Complete, DeclaredPart, Destination, DestinationKind, DestinationStatus, Enrolment,
    Kind, Meeting, Mode, Part, Participation, Parts, ProviderKind, Pupil, SendStatus, Sex,
    StaffDevelopment, StaffRole,
};
use ceiag::date::{AcademicYear, Date};
use std::collections::BTreeSet;
use std::fmt;

/// What is said of one pupil. Numbers and days of birth are not kept: nothing rests on them.
#[derive(Clone, Copy, Default)]
pub(super) struct PupilRow {
    pub(super) sex: Stated<Sex>,
    pub(super) send: Stated<SendStatus>,
    pub(super) fsm6: Stated<bool>,
    pub(super) pupil_premium: Stated<bool>,
    pub(super) eal: Stated<bool>,
    pub(super) looked_after: Stated<bool>,
    pub(super) considering_he: Stated<bool>,
}

impl PupilRow {
    fn and(&mut self, other: &PupilRow) {
        self.sex = self.sex.and(other.sex);
        self.send = self.send.and(other.send);
        self.fsm6 = self.fsm6.and(other.fsm6);
        self.pupil_premium = self.pupil_premium.and(other.pupil_premium);
        self.eal = self.eal.and(other.eal);
        self.looked_after = self.looked_after.and(other.looked_after);
        self.considering_he = self.considering_he.and(other.considering_he);
    }

    pub(super) fn is_disputed(&self) -> bool {
        self.sex.is_disputed()
            || self.send.is_disputed()
            || self.fsm6.is_disputed()
            || self.pupil_premium.is_disputed()
            || self.eal.is_disputed()
            || self.looked_after.is_disputed()
            || self.considering_he.is_disputed()
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
    pub(super) employer: Stated<u32>,
    pub(super) employer_size: Stated<u32>,
    pub(super) sector: Stated<u32>,
    pub(super) self_employed: Stated<bool>,
    pub(super) shared_event: Stated<bool>,
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
        self.employer = self.employer.and(other.employer);
        self.employer_size = self.employer_size.and(other.employer_size);
        self.sector = self.sector.and(other.sector);
        self.self_employed = self.self_employed.and(other.self_employed);
        self.shared_event = self.shared_event.and(other.shared_event);
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
            || self.employer.is_disputed()
            || self.employer_size.is_disputed()
            || self.sector.is_disputed()
            || self.self_employed.is_disputed()
            || self.shared_event.is_disputed()
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
    pub(super) minutes: Option<u16>,
    /// The number of the adviser's key, or `NONE`.
    pub(super) adviser: u32,
    pub(super) level: Option<u8>,
    pub(super) attended: Option<bool>,
}

#[derive(Clone, Copy)]
pub(super) struct DestinationRow {
    pub(super) pupil: u32,
    pub(super) leaver_year: Option<i16>,
    pub(super) kind: Option<DestinationKind>,
    pub(super) anniversary: Option<u8>,
    pub(super) status: Option<DestinationStatus>,
    /// Whether its code says that it is not known.
    pub(super) denied: bool,
    /// The number of its code, or `NONE`.
    pub(super) code: u32,
    pub(super) contacts: Option<u16>,
    pub(super) on: u32,
}

#[derive(Clone, Copy)]
pub(super) struct StaffRow {
    pub(super) staff: u32,
    pub(super) role: Option<StaffRole>,
    pub(super) day: u32,
    pub(super) about_careers: Option<bool>,
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
    /// Names of employers, their sizes and their sectors.
    pub(super) names: Keys,
    pub(super) codes: Keys,
    pub(super) staff: Keys,
    pub(super) advisers: Keys,
    pub(super) areas: Keys,
    /// Activities with the learning areas that they touch.
    pub(super) activity_areas: Vec<(u32, u32)>,
    pub(super) pupil_rows: Vec<PupilRow>,
    pub(super) enrolments: Vec<EnrolmentRow>,
    /// Whose enrolments were left out, each with the academic year where it could be read.
    pub(super) enrolments_left_out: BTreeSet<(String, Option<i16>)>,
    pub(super) subject_lists: Vec<u32>,
    /// Subjects that the school calls STEM.
    pub(super) stem: BTreeSet<u32>,
    pub(super) activity_rows: Vec<ActivityRow>,
    pub(super) participations: Vec<ParticipationRow>,
    pub(super) meetings: Vec<MeetingRow>,
    pub(super) destinations: Vec<DestinationRow>,
    pub(super) staff_rows: Vec<StaffRow>,
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
            .field("staff_development", &self.staff_rows.len())
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
        let mut new = PupilRow::default();
        new.sex.state(row.sex);
        new.send.state(row.send);
        new.fsm6.state(row.fsm6);
        new.pupil_premium.state(row.pupil_premium);
        new.eal.state(row.eal);
        new.looked_after.state(row.looked_after);
        new.considering_he.state(row.considering_he);
        if let Some(stated) = at(&mut self.pupil_rows, number) {
            stated.and(&new);
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
        let names = [row.employer, row.employer_size, row.sector];
        let [employer, size, sector] = names.map(|name| name.map(|name| self.names.number(name)));
        let number = self.activities.number(row.activity);
        for area in row.areas {
            let area = self.areas.number(area);
            self.activity_areas.push((number, area));
        }
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
        new.employer.state(employer);
        new.employer_size.state(size);
        new.sector.state(sector);
        new.self_employed.state(row.self_employed);
        new.shared_event.state(row.shared_event);
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
        let adviser = row.adviser.map_or(NONE, |key| self.advisers.number(key));
        self.meetings.push(MeetingRow {
            pupil: self.pupils.number(row.pupil),
            day: day(row.date),
            minutes: row.minutes,
            adviser,
            level: row.adviser_level,
            attended: row.attended,
        });
    }

    /// Takes a destination.
    pub fn destination(&mut self, row: &Destination<'_>) {
        let code = row.code.map_or(NONE, |code| self.codes.number(code));
        self.destinations.push(DestinationRow {
            pupil: self.pupils.number(row.pupil),
            leaver_year: row.leaver_year.map(|year| year.start_year()),
            kind: row.kind,
            anniversary: row.anniversary,
            status: row.status,
            denied: row.code.is_some_and(says_not_known),
            code,
            contacts: row.contacts,
            on: day(row.on),
        });
    }

    /// Takes what a member of staff learned.
    pub fn staff_development(&mut self, row: &StaffDevelopment<'_>) {
        self.staff_rows.push(StaffRow {
            staff: self.staff.number(row.staff),
            role: row.role,
            day: day(row.date),
            about_careers: row.about_careers,
        });
    }

    /// Takes the word that a subject is one of science, technology, engineering and mathematics, named as activities and
    /// enrolments name it.
    pub fn stem_subject(&mut self, subject: &str) {
        let number = self.subjects.number(subject);
        self.stem.insert(number);
    }

    /// Takes the word that records of a kind are complete.
    pub fn complete(&mut self, claim: Complete) {
        self.complete
            .push((claim.kind, claim.from.days(), day(claim.to)));
    }

    /// Takes back that kinds are complete: some of their rows were left out, and who stands in one of those must not count
    /// as somebody to whom nothing happened.
    pub(crate) fn no_longer_complete(&mut self, kinds: impl Fn(Kind) -> bool) {
        self.complete.retain(|(kind, ..)| !kinds(*kind));
    }

    /// Takes the word that an enrolment of a pupil was left out: the pupil's others must not decide alone.
    pub(crate) fn enrolment_left_out(&mut self, pupil: &str, year: Option<AcademicYear>) {
        let year = year.map(|year| year.start_year());
        self.enrolments_left_out.insert((pupil.to_owned(), year));
    }

    /// The kinds that are said to be complete.
    pub(crate) fn complete_kinds(&self) -> BTreeSet<Kind> {
        self.complete.iter().map(|(kind, ..)| *kind).collect()
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
        let names = self.names.take(&other.names);
        let codes = self.codes.take(&other.codes);
        let staff = self.staff.take(&other.staff);
        let advisers = self.advisers.take(&other.advisers);
        let areas = self.areas.take(&other.areas);
        let of = |map: &[u32], number: u32| {
            let at = usize::try_from(number).unwrap_or(usize::MAX);
            map.get(at).copied().unwrap_or(NONE)
        };
        for (number, row) in pupils.iter().zip(&other.pupil_rows) {
            if let Some(own) = at(&mut self.pupil_rows, *number) {
                own.and(row);
            }
        }
        for (number, row) in activities.iter().zip(&other.activity_rows) {
            let mut row = *row;
            row.subject = row.subject.map(|subject| of(&subjects, subject));
            row.employer = row.employer.map(|name| of(&names, name));
            row.employer_size = row.employer_size.map(|name| of(&names, name));
            row.sector = row.sector.map(|name| of(&names, name));
            if let Some(own) = at(&mut self.activity_rows, *number) {
                own.and(&row);
            }
        }
        let pairs = other.activity_areas.iter();
        let pairs = pairs.map(|(activity, area)| (of(&activities, *activity), of(&areas, *area)));
        self.activity_areas.extend(pairs);
        let shift = u32::try_from(self.subject_lists.len()).unwrap_or(NONE);
        self.stem
            .extend(other.stem.iter().map(|s| of(&subjects, *s)));
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
            adviser: of(&advisers, row.adviser),
            ..*row
        }));
        let rows = other.destinations.iter();
        self.destinations.extend(rows.map(|row| DestinationRow {
            pupil: of(&pupils, row.pupil),
            code: of(&codes, row.code),
            ..*row
        }));
        let rows = other.staff_rows.iter();
        self.staff_rows.extend(rows.map(|row| StaffRow {
            staff: of(&staff, row.staff),
            ..*row
        }));
        let left_out = other.enrolments_left_out.iter().cloned();
        self.enrolments_left_out.extend(left_out);
        self.complete.extend(&other.complete);
        self.declared.extend(other.declared.iter().cloned());
    }
}
