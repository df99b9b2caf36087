//! Guidance meetings, where young people meant to go and went, and what staff learned.

use super::days::{AUTUMN, JANUARY, MARCH, MAY, SUMMER, WINTER, nearest_working, season, working};
use super::options::{Plan, Went};
use super::people::Pupil;
use super::rng::Rng;
use super::roll::{Person, Stay};
use crate::record::{DestinationKind, DestinationStatus, StaffRole};
use ceiag::date::{AcademicYear, Date};

/// A meeting that took place or was offered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Talk {
    pub(super) pupil: usize,
    pub(super) date: Date,
    pub(super) minutes: Option<u16>,
    pub(super) adviser: &'static str,
    pub(super) level: Option<u8>,
    pub(super) attended: Option<bool>,
}

/// A destination, or that it is not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next {
    pub(super) pupil: usize,
    pub(super) leaver_year: AcademicYear,
    pub(super) kind: DestinationKind,
    pub(super) anniversary: Option<u8>,
    pub(super) code: Option<&'static str>,
    pub(super) status: DestinationStatus,
    pub(super) on: Date,
    pub(super) contacts: Option<u16>,
}

/// What a member of staff learned.
#[derive(Clone, Debug)]
pub(super) struct Learned {
    pub(super) staff: String,
    pub(super) role: Option<StaffRole>,
    pub(super) date: Date,
    pub(super) about_careers: Option<bool>,
}

/// Advisers with the level of their qualification, as often as they are met.
const ADVISERS: &[(u32, (&str, Option<u8>))] = &[
    (70, ("SYN-ADVISER-1", Some(6))),
    (20, ("SYN-ADVISER-2", Some(7))),
    (6, ("SYN-ADVISER-3", Some(4))),
    (4, ("SYN-ADVISER-4", None)),
];

fn stream(plan: &Plan, about: &str, pupil: usize) -> Rng {
    Rng::of(plan.seed, about, &[u64::try_from(pupil).unwrap_or(0)])
}

/// A working day of one of three seasons.
fn day_in(rng: &mut Rng, year: i16, seasons: [super::days::Season; 3]) -> Option<Date> {
    let at = usize::try_from(rng.below(3)).unwrap_or(0);
    let (first, last) = season(year, *seasons.get(at)?)?;
    let day = Date::from_days(rng.between(first.days(), last.days()))?;
    Some(nearest_working(day))
}

/// Meetings: in Year 11 for nearly everybody, in Years 12 and 13 for many, before for a few.
pub(super) fn talks(plan: &Plan, people: &[Person], pupils: &[Pupil]) -> Vec<Talk> {
    let mut found = Vec::new();
    for (pupil, person) in people.iter().enumerate() {
        let mut rng = stream(plan, "talks", pupil);
        let there = pupils.get(pupil).map_or(0, |pupil| pupil.there);
        for stay in &person.stays {
            let offered = match stay.group {
                9 => 60,
                10 => 220,
                11 => 975,
                12 => 350,
                13 => 760,
                _ => 0,
            };
            if !rng.chance(offered) {
                continue;
            }
            let seasons = match stay.group {
                11 => [AUTUMN, WINTER, JANUARY],
                13 => [WINTER, JANUARY, MARCH],
                _ => [MARCH, MAY, SUMMER],
            };
            // Who misses one is offered another, once.
            for _ in 0..2 {
                let date = day_in(&mut rng, stay.year, seasons);
                let here = |day: &Date| {
                    *day <= plan.as_of && stay.from <= *day && stay.to.is_none_or(|to| *day <= to)
                };
                let Some(date) = date.filter(here) else {
                    continue;
                };
                let attended = rng.chance(there);
                let (adviser, level) = rng.weighted(ADVISERS);
                let length = u16::try_from(rng.between(4, 11) * 5).unwrap_or(0);
                found.push(Talk {
                    pupil,
                    date,
                    minutes: Some(length).filter(|_| attended && rng.chance(930)),
                    adviser,
                    level,
                    attended: Some(attended),
                });
                if attended {
                    break;
                }
            }
        }
    }
    found
}

/// Codes of the September Guarantee, as often as they come.
const OFFERS: &[(u32, &str)] = &[
    (905, "110"),
    (40, "114"),
    (12, "115"),
    (8, "120"),
    (5, "123"),
    (14, "140"),
    (8, "151"),
    (8, "159"),
];

/// NCCIS codes of those who were in education, were not, and so on.
const SCHOOLING: &[(u32, &str)] = &[(30, "210"), (20, "220"), (50, "230")];
const APPRENTICESHIP: &[(u32, &str)] = &[(1, "310")];
const JOBS: &[(u32, &str)] = &[(50, "330"), (30, "340"), (20, "320")];
const WITHOUT: &[(u32, &str)] = &[(70, "619"), (10, "616"), (10, "620"), (10, "640")];
const STUDENTS: &[(u32, &str)] = &[(80, "240"), (12, "230"), (8, "260")];

/// Where those went who left at 16 or after, by years since then: education, apprenticeship, employment, nothing.
const AFTER_16: [[u32; 4]; 4] = [
    [880, 60, 25, 35],
    [800, 100, 55, 45],
    [620, 140, 190, 50],
    [560, 120, 260, 60],
];
const AFTER_18: [[u32; 4]; 4] = [
    [620, 90, 240, 50],
    [600, 90, 260, 50],
    [580, 80, 290, 50],
    [420, 70, 460, 50],
];

/// How many of a thousand answer, by years since they left.
const KNOWN: [u32; 4] = [970, 930, 880, 830];

/// Intended and actual destinations of everybody who finished Year 11 or left.
pub(super) fn next_steps(plan: &Plan, people: &[Person]) -> Vec<Next> {
    let mut found = Vec::new();
    let published = published(plan, people);
    for (pupil, person) in people.iter().enumerate() {
        let mut rng = stream(plan, "next", pupil);
        for stay in &person.stays {
            intended(plan, pupil, stay, &mut rng, &mut found);
        }
        let finished = person.stays.iter().find(|stay| stay.group == 11);
        let left = person.left().map(|(stay, _)| stay);
        let mut ends: Vec<&Stay> = Vec::new();
        ends.extend(finished.filter(|stay| stay.year < plan.current));
        ends.extend(left.filter(|stay| ends.first().is_none_or(|end| end.year != stay.year)));
        for end in ends {
            let fixed = published
                .iter()
                .find(|(who, year, _)| *who == pupil && *year == end.year);
            let fixed = fixed.map(|(_, _, went)| *went);
            actual(plan, pupil, person, end, fixed, &mut rng, &mut found);
        }
    }
    found
}

/// What a pupil of Years 11 to 13 was offered.
fn intended(plan: &Plan, pupil: usize, stay: &Stay, rng: &mut Rng, found: &mut Vec<Next>) {
    if !(11..=13).contains(&stay.group) || !rng.chance(985) {
        return;
    }
    let day = day_in(rng, stay.year, [MARCH, MAY, SUMMER]);
    let here =
        |day: &Date| *day <= plan.as_of && stay.from <= *day && stay.to.is_none_or(|to| *day <= to);
    let year = AcademicYear::starting_in(stay.year);
    let (Some(on), Some(leaver_year)) = (day.filter(here), year) else {
        return;
    };
    found.push(Next {
        pupil,
        leaver_year,
        kind: DestinationKind::Intended,
        anniversary: None,
        code: Some(rng.weighted(OFFERS)),
        status: DestinationStatus::Known,
        on,
        contacts: None,
    });
}

/// The group of destinations, or none where it was not found out.
type Group = Option<u8>;

/// Which pupils at the end of Year 11 went where, so that the totals are the published ones.
fn published(plan: &Plan, people: &[Person]) -> Vec<(usize, i16, Group)> {
    let Some(went) = plan.went else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for year in plan.years_of_records().filter(|year| *year < plan.current) {
        let at_end = |stay: &Stay| {
            let stayed = stay
                .to
                .is_none_or(|to| working(year, 6, 1).is_some_and(|june| to > june));
            stay.group == 11 && stay.year == year && stayed
        };
        let cohort = people.iter().enumerate();
        let cohort = cohort.filter(|(_, person)| person.stays.iter().any(at_end));
        let (mut here, mut gone): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for (pupil, person) in cohort {
            let stays = person.stays.iter().any(|stay| stay.year == year + 1);
            if stays { &mut here } else { &mut gone }.push(pupil);
        }
        let mut rng = Rng::of(plan.seed, "published", &[u64::from(year.unsigned_abs())]);
        rng.shuffle(&mut gone);
        // Those who stay here are in education, so they come first.
        let Went {
            education,
            apprenticeship,
            employment,
            not_sustained,
            unknown,
        } = went;
        let groups = [
            (education, Some(0)),
            (apprenticeship, Some(1)),
            (employment, Some(2)),
            (not_sustained, Some(3)),
            (unknown, None),
        ];
        let counts = groups
            .into_iter()
            .flat_map(|(count, group)| (0..count).map(move |_| group));
        found.extend(
            here.into_iter()
                .chain(gone)
                .zip(counts)
                .map(|(who, group)| (who, year, group)),
        );
    }
    found
}

/// Where somebody went, asked each September, as far as it was found out.
fn actual(
    plan: &Plan,
    pupil: usize,
    person: &Person,
    end: &Stay,
    fixed: Option<Group>,
    rng: &mut Rng,
    found: &mut Vec<Next>,
) {
    let Some(leaver_year) = AcademicYear::starting_in(end.year) else {
        return;
    };
    for (anniversary, (often, known)) in (0_u8..).zip(often(end.group).into_iter().zip(KNOWN)) {
        let year = end.year + 1 + i16::from(anniversary);
        let asked = working(year, 9, 8).zip(working(year, 9, 26));
        let Some((first, last)) = asked.filter(|(_, last)| *last <= plan.as_of) else {
            return;
        };
        let Some(on) = Date::from_days(rng.between(first.days(), last.days())).map(nearest_working)
        else {
            return;
        };
        let on = on.min(last);
        let stays = person.stays.iter().any(|stay| stay.year == year);
        let group = match fixed.filter(|_| anniversary == 0) {
            Some(group) => group,
            None if stays => Some(0),
            None => rng.chance(known).then(|| drawn(rng, often)),
        };
        let next = Next {
            pupil,
            leaver_year,
            kind: DestinationKind::Actual,
            anniversary: Some(anniversary),
            code: None,
            status: DestinationStatus::Known,
            on,
            contacts: None,
        };
        let Some(group) = group else {
            found.push(not_found_out(next, rng));
            continue;
        };
        if !stays && first < on && rng.chance(30) {
            // Not reached at first, and then after all.
            found.push(Next {
                status: DestinationStatus::Unreachable,
                on: first,
                contacts: Some(1),
                ..next
            });
        }
        let codes = match (group, end.group) {
            (0, _) if stays => &[(1, "210")],
            (0, 13) => STUDENTS,
            (0, 11) => SCHOOLING,
            (0, 12) => SCHOOLING,
            (0, _) => &[(1, "110")],
            (1, _) => APPRENTICESHIP,
            (2, _) => JOBS,
            _ => WITHOUT,
        };
        let contacts = u16::try_from(rng.between(1, 3)).unwrap_or(1);
        found.push(Next {
            code: Some(rng.weighted(codes)),
            contacts: Some(contacts).filter(|_| !stays && rng.chance(900)),
            ..next
        });
    }
}

/// How often those who left in a year group go where, year by year.
fn often(group: u8) -> [[u32; 4]; 4] {
    match group {
        0..=10 => [[1, 0, 0, 0]; 4],
        11 => AFTER_16,
        _ => AFTER_18,
    }
}

fn drawn(rng: &mut Rng, often: [u32; 4]) -> u8 {
    let groups: Vec<(u32, u8)> = often.into_iter().zip(0..).collect();
    rng.weighted(&groups)
}

fn not_found_out(next: Next, rng: &mut Rng) -> Next {
    let (status, least, most) = match rng.below(10) {
        0..2 => (DestinationStatus::Refused, 1, 3),
        2..8 => (DestinationStatus::Unreachable, 2, 6),
        _ => (DestinationStatus::NotAsked, 0, 0),
    };
    Next {
        status,
        contacts: u16::try_from(rng.between(least, most)).ok(),
        ..next
    }
}

/// What staff learned: about one in fifteen pupils makes a member of staff.
pub(super) fn learned(plan: &Plan, pupils: u32) -> Vec<Learned> {
    let staff = (pupils / 15).max(3);
    let mut found = Vec::new();
    for number in 0..staff {
        let mut rng = Rng::of(plan.seed, "staff", &[u64::from(number)]);
        let role = rng.weighted(&[(3, true), (1, false)]);
        let role = if role {
            StaffRole::Teaching
        } else {
            StaffRole::Support
        };
        for year in plan.years_of_records() {
            for _ in 0..rng.between(0, 2) {
                let day = day_in(&mut rng, year, [AUTUMN, JANUARY, MAY]);
                let about_careers = rng.chance(400);
                if let Some(date) = day.filter(|day| *day <= plan.as_of) {
                    found.push(Learned {
                        staff: format!("SYN-STAFF-{:03}", number + 1),
                        role: Some(role),
                        date,
                        about_careers: rng.chance(970).then_some(about_careers),
                    });
                }
            }
        }
    }
    found
}
