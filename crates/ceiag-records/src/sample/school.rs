//! A made-up school as typed rows.

use super::events::{Event, Events, events, subjects, subjects_since};
use super::guidance::{Learned, Next, Talk, learned, next_steps, talks};
use super::options::{Options, Plan};
use super::people::{Pupil, pupils};
use super::rng::Rng;
use super::roll::{Person, Stay, people};
use crate::derive::Deriver;
use crate::record::{
    Activity, Complete, DeclaredPart, Destination, Enrolment, Kind, Meeting, Part, Participation,
    Parts, Pupil as PupilRow, StaffDevelopment,
};
use ceiag::date::{AcademicYear, Date};
use ceiag::institution::Institution;
use std::fmt;

/// An activity that a register names and that nobody described.
const NOT_DESCRIBED: &str = "SYN-NOT-DESCRIBED";

/// An enrolment with what its row borrows.
#[derive(Clone, Debug)]
struct Enrolled {
    pupil: usize,
    stay: Stay,
    subjects: Vec<&'static str>,
}

/// A made-up school with several years of records. Nobody in it is a real person, whatever a number may look like.
///
/// ```
/// use ceiag::institution::YearGroups;
/// use ceiag_records::derive::Deriver;
/// use ceiag_records::sample::{Options, School};
///
/// let years = YearGroups::new(7, 11).ok_or("years upside down")?;
/// let school = School::generate(&Options::new(60, 7, years, "2026-09-30".parse()?));
/// let mut deriver = Deriver::new();
/// school.push(&mut deriver);
/// assert!(school.pupils().all(|row| row.pupil.starts_with("SYN-")));
/// assert_eq!(deriver.participations(), school.participations().count());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct School {
    options: Options,
    first_day: Date,
    subjects_since: Option<Date>,
    pupils: Vec<Pupil>,
    enrolled: Vec<Enrolled>,
    events: Vec<Event>,
    /// Pupil, event, whether there, own parts.
    marks: Vec<super::events::Mark>,
    talks: Vec<Talk>,
    next: Vec<Next>,
    learned: Vec<Learned>,
}

impl fmt::Debug for School {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("School")
            .field("options", &self.options)
            .field("pupils", &self.pupils.len())
            .field("participations", &self.marks.len())
            .finish_non_exhaustive()
    }
}

impl School {
    /// Makes up a school. The same options give the same school on every machine.
    pub fn generate(options: &Options) -> School {
        let plan = Plan::new(options);
        let people = people(&plan);
        let pupils = pupils(&plan, &people);
        let Events { events, marks, .. } = events(&plan, &people, &pupils);
        let first = |year: i16| AcademicYear::starting_in(year).map(AcademicYear::first_day);
        let mut school = School {
            first_day: first(plan.first_year()).unwrap_or(Date::MIN),
            subjects_since: first(subjects_since(&plan)),
            enrolled: enrolled(&plan, &people),
            talks: talks(&plan, &people, &pupils),
            next: next_steps(&plan, &people),
            learned: learned(&plan, options.pupils),
            options: options.clone(),
            pupils,
            events,
            marks,
        };
        if options.attendance_only {
            school.only_attendance();
        }
        school
    }

    /// Leaves what an attendance register holds.
    fn only_attendance(&mut self) {
        self.talks.clear();
        self.next.clear();
        self.learned.clear();
        for event in &mut self.events {
            event.mode = None;
            event.provider = None;
            event.employer = None;
            event.subject = None;
            event.in_curriculum = None;
            event.in_school_day = None;
            event.shared = None;
            event.areas = &[];
            event.parts = Parts::none();
        }
        for mark in &mut self.marks {
            mark.parts = Parts::none();
        }
    }

    /// What the school was made from.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The school itself, under a name that says that it is made up.
    pub fn institution(&self) -> Institution {
        Institution::school(self.options.years).named("Example Synthetic School (made up)")
    }

    /// The kinds of which every record is said to be there. A register says this of nothing.
    pub fn complete(&self) -> Vec<Complete> {
        if self.options.attendance_only {
            return Vec::new();
        }
        let whole = [
            Kind::EmployerEncounter,
            Kind::WorkplaceExperience,
            Kind::ProviderEncounter,
            Kind::InformationUse,
            Kind::Meeting,
        ];
        let whole = whole.map(|kind| Complete::from(kind, self.first_day));
        let mut found = whole.to_vec();
        // Leavers are asked in September; before that the last round is the one before.
        let as_of = self.options.as_of;
        let current = AcademicYear::containing(as_of);
        let asked = super::days::working(current.start_year(), 9, 26);
        found.push(Complete {
            kind: Kind::Destination,
            from: self.first_day,
            to: asked
                .is_none_or(|asked| as_of < asked)
                .then(|| current.previous().last_day()),
        });
        // Visits to universities and careers in lessons have been written down for some years only.
        let since = self.subjects_since.into_iter();
        let kinds = [Kind::SubjectCareers, Kind::HeVisit];
        found.extend(since.flat_map(|since| kinds.map(|kind| Complete::from(kind, since))));
        found
    }

    /// Parts of *meaningful* that the school declares once for a kind.
    pub fn declared(&self) -> Vec<DeclaredPart<'static>> {
        let on = self.options.as_of.plus_days(-20);
        let one = DeclaredPart {
            kind: Kind::EmployerEncounter,
            part: Part::Purpose,
            there: true,
            by: "careers leader (made up)",
            on,
        };
        match self.options.attendance_only {
            true => Vec::new(),
            false => vec![one],
        }
    }

    fn key(&self, pupil: usize) -> &str {
        self.pupils.get(pupil).map_or("", |pupil| &pupil.key)
    }

    /// Every pupil who was on roll in any of the years.
    pub fn pupils(&self) -> impl Iterator<Item = PupilRow<'_>> {
        self.pupils.iter().map(|pupil| PupilRow {
            upn: pupil.upn.as_deref(),
            uln: pupil.uln.as_deref(),
            birth: pupil.birth,
            sex: pupil.sex,
            send: pupil.send,
            fsm6: pupil.fsm6,
            pupil_premium: pupil.pupil_premium,
            eal: pupil.eal,
            looked_after: pupil.looked_after,
            considering_he: pupil
                .considering_he
                .filter(|_| !self.options.attendance_only),
            ..PupilRow::new(&pupil.key)
        })
    }

    /// Their enrolments, year by year; a few are registered here and elsewhere at the same time.
    pub fn enrolments(&self) -> impl Iterator<Item = Enrolment<'_>> {
        self.enrolled.iter().filter_map(|row| {
            Some(Enrolment {
                pupil: self.key(row.pupil),
                academic_year: AcademicYear::starting_in(row.stay.year)?,
                year_group: Some(row.stay.group),
                from: Some(row.stay.from),
                to: row.stay.to,
                subjects: Some(&row.subjects),
            })
        })
    }

    /// What took place.
    pub fn activities(&self) -> impl Iterator<Item = Activity<'_>> {
        self.events.iter().map(|event| Activity {
            date: Some(event.date),
            until: event.until,
            mode: event.mode,
            provider_kind: event.provider,
            employer: event.employer.map(|employer| employer.0),
            employer_size: event.employer.map(|employer| employer.1),
            sector: event.employer.map(|employer| employer.2),
            self_employed: event.employer.map(|employer| employer.3),
            subject: event.subject,
            in_curriculum: event.in_curriculum,
            in_school_day: event.in_school_day,
            shared_event: event.shared,
            areas: event.areas,
            parts: event.parts,
            ..Activity::new(&event.key, event.kind)
        })
    }

    /// Who was there. Not perfect: one row stands twice, and one names an activity of which nothing else is known.
    pub fn participations(&self) -> impl Iterator<Item = Participation<'_>> {
        let rows = self.marks.iter().map(|mark| Participation {
            pupil: self.key(mark.pupil),
            activity: self.events.get(mark.event).map_or("", |event| &event.key),
            attended: mark.attended,
            parts: mark.parts,
        });
        let twice = rows.clone().next();
        let lost = twice.map(|row| Participation {
            activity: NOT_DESCRIBED,
            ..row
        });
        rows.chain(twice).chain(lost)
    }

    /// Guidance meetings.
    pub fn meetings(&self) -> impl Iterator<Item = Meeting<'_>> {
        self.talks.iter().map(|talk| Meeting {
            date: Some(talk.date),
            minutes: talk.minutes,
            adviser: Some(talk.adviser),
            adviser_level: talk.level,
            attended: talk.attended,
            ..Meeting::new(self.key(talk.pupil))
        })
    }

    /// Where they meant to go and went.
    pub fn destinations(&self) -> impl Iterator<Item = Destination<'_>> {
        self.next.iter().map(|next| Destination {
            leaver_year: Some(next.leaver_year),
            kind: Some(next.kind),
            anniversary: next.anniversary,
            code: next.code,
            status: Some(next.status),
            on: Some(next.on),
            contacts: next.contacts,
            ..Destination::new(self.key(next.pupil))
        })
    }

    /// What staff learned.
    pub fn staff_development(&self) -> impl Iterator<Item = StaffDevelopment<'_>> {
        self.learned.iter().map(|learned| StaffDevelopment {
            role: learned.role,
            date: Some(learned.date),
            about_careers: learned.about_careers,
            ..StaffDevelopment::new(&learned.staff)
        })
    }

    /// Pushes everything into a deriver.
    pub fn push(&self, deriver: &mut Deriver) {
        deriver.reserve(self.marks.len());
        self.complete()
            .into_iter()
            .for_each(|one| deriver.complete(one));
        self.declared().iter().for_each(|one| deriver.declare(one));
        self.pupils().for_each(|row| deriver.pupil(&row));
        self.enrolments().for_each(|row| deriver.enrolment(&row));
        self.activities().for_each(|row| deriver.activity(&row));
        self.participations()
            .for_each(|row| deriver.participation(&row));
        self.meetings().for_each(|row| deriver.meeting(&row));
        self.destinations()
            .for_each(|row| deriver.destination(&row));
        self.staff_development()
            .for_each(|row| deriver.staff_development(&row));
    }
}

fn enrolled(plan: &Plan, people: &[Person]) -> Vec<Enrolled> {
    let mut found = Vec::new();
    for (pupil, person) in people.iter().enumerate() {
        let mut rng = Rng::of(plan.seed, "enrolled", &[u64::try_from(pupil).unwrap_or(0)]);
        for stay in &person.stays {
            let row = Enrolled {
                pupil,
                stay: *stay,
                subjects: subjects(plan, pupil, stay.group),
            };
            if rng.chance(4) {
                // Dual registration: a second row for a part of the year.
                let (from, to) = (stay.from.plus_days(40), stay.from.plus_days(140));
                let here = to <= plan.as_of && stay.to.is_none_or(|left| to < left);
                found.extend(here.then(|| Enrolled {
                    stay: Stay {
                        from,
                        to: Some(to),
                        ..*stay
                    },
                    ..row.clone()
                }));
            }
            found.push(row);
        }
    }
    found
}
