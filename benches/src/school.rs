//! A made-up school's records, and one fact of them counted by hand.

use ceiag::date::{AcademicYear, Date};
use ceiag::institution::{Institution, YearGroups};
use ceiag_records::derive::{Deriver, Terms, built_in};
use ceiag_records::record::{
    Activity, Complete, Enrolment, Kind, Meeting, Mode, Part, Participation, Parts, ProviderKind,
};

/// How many academic years of records there are; the last begins in 2024.
pub const YEARS: i16 = 7;
/// Activities in each of them.
const ACTIVITIES: usize = 300;
const STEPS: [usize; 6] = [7, 11, 13, 17, 19, 23];
pub(super) const KINDS: [Kind; 6] = [
    Kind::EmployerEncounter,
    Kind::WorkplaceExperience,
    Kind::ProviderEncounter,
    Kind::HeVisit,
    Kind::InformationUse,
    Kind::CareersEvent,
];

/// Records as a vendor's own structs hold them.
#[derive(Debug)]
pub struct School {
    pub(super) pupils: Vec<String>,
    /// Key, kind, day, whether it showed what work is like.
    pub(super) activities: Vec<(String, Kind, Date, bool)>,
    /// Pupil, activity, whether the pupil was there.
    pub(super) marks: Vec<(usize, usize, bool)>,
}

/// The year group of a pupil in the academic year that begins in 2024.
pub(super) fn group(pupil: usize) -> u8 {
    7 + (pupil % 7) as u8
}

impl School {
    /// A school of so many pupils who took part in so many activities each year.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "every number is one that was made here"
    )]
    pub fn new(pupils: usize, each_year: usize) -> School {
        let mut school = School {
            pupils: (0..pupils).map(|p| format!("pupil-{p:06}")).collect(),
            activities: Vec::new(),
            marks: Vec::new(),
        };
        let mut state = 7_u64;
        let mut roll = |sides: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize % sides
        };
        for year in 0..usize::from(YEARS.unsigned_abs()) {
            for number in 0..ACTIVITIES {
                let begin = AcademicYear::starting_in(2018 + year as i16);
                let begin = begin.map_or(Date::MIN, AcademicYear::first_day);
                let kind = KINDS[roll(KINDS.len())];
                let day = begin.plus_days(roll(300) as i32);
                let key = format!("{year}-{number}");
                school.activities.push((key, kind, day, roll(4) > 0));
            }
            for pupil in 0..pupils {
                // A step that shares no factor with their number meets no activity twice.
                let (first, step) = (roll(ACTIVITIES), STEPS[roll(STEPS.len())]);
                for number in 0..each_year {
                    let activity = year * ACTIVITIES + (first + number * step) % ACTIVITIES;
                    school.marks.push((pupil, activity, roll(10) > 0));
                }
            }
        }
        school
    }

    /// How many participations there are.
    #[must_use]
    pub fn marks(&self) -> usize {
        self.marks.len()
    }

    /// Pushes everything but the participations.
    pub fn push_rest(&self, deriver: &mut Deriver) {
        for (number, pupil) in self.pupils.iter().enumerate() {
            for back in 0..YEARS {
                let Some(year) = AcademicYear::starting_in(2024 - back) else {
                    continue;
                };
                let row = Enrolment::new(pupil, year)
                    .in_year(group(number) - back as u8)
                    .from(year.first_day());
                deriver.enrolment(&row);
                if back % 2 == 0 {
                    let day = year.first_day().plus_days(100);
                    deriver.meeting(&Meeting::attended(pupil, day).with_level(6));
                }
            }
        }
        let parts = Parts::all_of(Part::NAMES.iter().map(|(_, part)| *part));
        for (key, kind, day, meaningful) in &self.activities {
            let mut row = Activity::new(key, *kind)
                .on(*day)
                .mode(Mode::InPerson)
                .with_provider(ProviderKind::College);
            row.in_school_day = Some(true);
            row.parts = match meaningful {
                true => parts,
                false => parts.with(Part::Insight, false),
            };
            deriver.activity(&row);
        }
        for kind in KINDS.into_iter().chain([Kind::Meeting]) {
            deriver.complete(Complete::from(kind, Date::MIN));
        }
    }

    /// Pushes the participations.
    #[expect(
        clippy::indexing_slicing,
        reason = "every number is one that was made here"
    )]
    pub fn push_marks(&self, deriver: &mut Deriver) {
        for (pupil, activity, there) in &self.marks {
            let row = Participation::new(&self.pupils[*pupil], &self.activities[*activity].0);
            deriver.participation(&Participation {
                attended: Some(*there),
                ..row
            });
        }
    }

    /// How many of a year group had an encounter with an employer in 2024/25 that showed what work is like, and of how many.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "every number is one that was made here"
    )]
    pub fn met_an_employer(&self, year_group: u8) -> (usize, usize) {
        let mut met = vec![false; self.pupils.len()];
        let Some(year) = AcademicYear::starting_in(2024) else {
            return (0, 0);
        };
        for (pupil, activity, there) in &self.marks {
            let (_, kind, day, insight) = &self.activities[*activity];
            met[*pupil] |=
                *there && *insight && *kind == Kind::EmployerEncounter && year.contains(*day);
        }
        let of = (0..met.len()).filter(|pupil| group(*pupil) == year_group);
        (of.clone().filter(|pupil| met[*pupil]).count(), of.count())
    }
}

/// The terms on which the school's facts are derived: every fact of a school with Years 7 to 13, no choice made.
///
/// # Errors
/// The built-in derivations cannot be read.
pub fn terms() -> Result<Terms<'static>, String> {
    let derivations = built_in().map_err(|problems| problems.to_string())?;
    let years = YearGroups::new(7, 13).ok_or("years upside down")?;
    let day = Date::new(2025, 9, 30).ok_or("no such day")?;
    let library = ceiag_frameworks::library();
    Ok(Terms::new(
        library,
        derivations,
        Institution::school(years),
        day,
    ))
}
