//! How long guidance meetings were and who held them. It stands beside benchmark 8 and decides no criterion.

use super::words;
use crate::derive::{Derived, MeetingView, Outcome, Who};
use crate::record::Kind;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Catalogue};
use ceiag::framework::Grade;
use ceiag::words::fact_label;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Lengths that somebody advises, with how well that is known and by whom. They conflict, and none is the Standard's.
const ADVISED: [(u16, Grade, &str, &str); 2] = [
    (
        40,
        Grade::Secondary,
        "QICS-COL2",
        "a commentator's suggested minimum",
    ),
    (
        45,
        Grade::Secondary,
        "CXK",
        "quoted from the Career Development Institute in statutory guidance, as reported by others",
    ),
];

/// From this level an adviser counts as suitably qualified.
const SUITABLE: u8 = 6;

/// Guidance meetings of one academic year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GuidanceAnswer {
    /// The academic year.
    pub academic_year: AcademicYear,
    /// Meetings that were held in it.
    pub held: u32,
    /// Meetings of which it is not known whether, or when, they were held.
    pub perhaps_held: u32,
    /// Meetings that were offered in it and not taken up.
    pub not_taken_up: u32,
    /// Shares at or above advised lengths.
    pub lengths: Vec<LengthAnswer>,
    /// Meetings and advisers by level.
    pub levels: Vec<LevelAnswer>,
    /// Advisers named by at least one meeting.
    pub advisers: u32,
    /// Meetings held that name no adviser.
    pub without_adviser: u32,
    /// Of the pupils who had a meeting, those seen by an adviser at Level 6 or above.
    pub pupils_at_level_6: PartOf,
    /// What these numbers are not.
    pub caution: &'static str,
    /// Who held the meetings, in sentences.
    pub text: Vec<String>,
}

/// n of d, of which for some it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartOf {
    /// How many there are.
    pub of: u32,
    /// How many of them for certain.
    pub yes: u32,
    /// For how many more it is not known.
    pub not_known: u32,
}

impl PartOf {
    fn add(&mut self, answer: Option<bool>) {
        self.of += 1;
        match answer {
            Some(true) => self.yes += 1,
            Some(false) => {}
            None => self.not_known += 1,
        }
    }

    /// `3 of 5 meetings`, `between 3 and 4 of 5 meetings`.
    pub(super) fn shown(self, unit: &str) -> String {
        let of = words::counted(self.of, unit);
        match self.not_known {
            0 => format!("{} of {of}", self.yes),
            more => format!("between {} and {} of {of}", self.yes, self.yes + more),
        }
    }
}

/// How many meetings were at least so long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LengthAnswer {
    /// The length in minutes.
    pub minutes: u16,
    /// How well it is known that it is advised. It is advice whatever the grade.
    pub grade: Grade,
    /// By whom.
    pub basis: &'static str,
    /// Keys of its sources.
    pub sources: Vec<&'static str>,
    /// Of the meetings held.
    pub meetings: PartOf,
    /// Of the pupils who had a meeting.
    pub pupils: PartOf,
    /// Of the pupils behind each fact on guidance, at any time here.
    pub by_fact: Vec<LengthOfFact>,
    /// One sentence.
    pub text: String,
}

/// Pupils behind a fact on guidance with a meeting of a length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LengthOfFact {
    /// The fact.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// Those with such a meeting.
    pub pupils: PartOf,
    /// One sentence.
    pub text: String,
}

/// Meetings and advisers of one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelAnswer {
    /// `level-6-or-above`, `level-4-or-5`, `below-level-4` or `not-known`.
    pub level: &'static str,
    /// What people read.
    pub label: &'static str,
    /// Advisers of whom every meeting that says a level says this one.
    pub advisers: u32,
    /// Meetings held.
    pub meetings: u32,
}

/// Levels as they are counted, highest first.
const LEVELS: [(&str, &str); 4] = [
    ("level-6-or-above", "Level 6 or above"),
    ("level-4-or-5", "Level 4 or 5"),
    ("below-level-4", "below Level 4, or none"),
    ("not-known", "level not known"),
];

fn band(level: Option<u8>) -> usize {
    match level {
        Some(SUITABLE..) => 0,
        Some(4..) => 1,
        Some(_) => 2,
        None => 3,
    }
}

/// One meeting as these counts read it.
struct Held {
    pupil: u32,
    certain: bool,
    minutes: Option<u16>,
    level: Option<u8>,
    adviser: Option<u32>,
}

/// Counts the meetings of the academic year that the facts speak of.
pub(super) fn guidance(derived: &Derived<'_>, catalogue: &Catalogue) -> GuidanceAnswer {
    let year = derived.academic_year;
    let (first, last) = (year.first_day(), year.last_day().min(derived.as_of));
    let mut not_taken_up = 0;
    let mut held = Vec::new();
    for meeting in derived.records().meetings() {
        let outside = meeting.day.is_some_and(|day| day < first || day > last);
        match (meeting.attended, outside) {
            (_, true) => {}
            (Some(false), false) => not_taken_up += u32::from(meeting.day.is_some()),
            (attended, false) => held.push(Held {
                pupil: meeting.pupil,
                certain: attended.is_some() && meeting.day.is_some(),
                minutes: meeting.minutes,
                level: meeting.adviser_level,
                adviser: meeting.adviser,
            }),
        }
    }
    let mut by_pupil: BTreeMap<u32, Vec<&Held>> = BTreeMap::new();
    for meeting in &held {
        by_pupil.entry(meeting.pupil).or_default().push(meeting);
    }
    // Whoever only perhaps had a meeting is in no whole.
    by_pupil.retain(|_, meetings| meetings.iter().any(|m| m.certain));
    let certain = || held.iter().filter(|meeting| meeting.certain);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let lengths = ADVISED.map(|(minutes, grade, source, basis)| {
        let long = |meeting: &Held| meeting.minutes.map(|m| m >= minutes);
        let mut meetings = PartOf::default();
        certain().for_each(|meeting| meetings.add(long(meeting)));
        let pupils = pupils(&by_pupil, long);
        let mut text = format!(
            "{minutes} minutes or longer: {}, {}",
            meetings.shown("meetings"),
            pupils.shown("pupils who had one")
        );
        text.push_str(&format!(" ({basis})"));
        LengthAnswer {
            minutes,
            grade,
            basis,
            sources: vec![source],
            meetings,
            pupils,
            by_fact: by_fact(derived, catalogue, minutes),
            text,
        }
    });
    let (levels, advisers) = levels(certain());
    let pupils_at_level_6 = pupils(&by_pupil, |m| m.level.map(|level| level >= SUITABLE));
    let without_adviser = count(certain().filter(|m| m.adviser.is_none()).count());
    let held_for_certain = count(certain().count());
    let perhaps_held = count(held.len()) - held_for_certain;
    let mut text = vec![format!(
        "Seen by an adviser at Level 6 or above: {}",
        pupils_at_level_6.shown("pupils who had a meeting")
    )];
    for level in levels.iter().filter(|l| l.meetings > 0) {
        text.push(format!(
            "{}: {}, {}",
            words::capital(level.label),
            words::counted(level.meetings, "meetings"),
            words::counted(level.advisers, "advisers")
        ));
    }
    if without_adviser > 0 {
        text.push(format!(
            "{} no adviser",
            match without_adviser {
                1 => "1 meeting names".to_owned(),
                n => format!("{n} meetings name"),
            }
        ));
    }
    if perhaps_held > 0 {
        text.push(format!(
            "Of {} more it is not known whether or when",
            words::counted(perhaps_held, "meetings")
        ));
    }
    GuidanceAnswer {
        academic_year: year,
        held: held_for_certain,
        perhaps_held,
        not_taken_up,
        lengths: lengths.into(),
        levels,
        advisers,
        without_adviser,
        pupils_at_level_6,
        caution: "Length decides no criterion: both lengths are advice, they conflict, and neither is a requirement of the Standard",
        text,
    }
}

/// Of the pupils who had a meeting, those with one of a kind.
fn pupils(by_pupil: &BTreeMap<u32, Vec<&Held>>, is: impl Fn(&Held) -> Option<bool>) -> PartOf {
    let mut part = PartOf::default();
    for meetings in by_pupil.values() {
        let sure = meetings.iter().any(|m| m.certain && is(m) == Some(true));
        let open = meetings.iter().any(|m| is(m) != Some(false));
        part.add(match (sure, open) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        });
    }
    part
}

/// The pupils behind each fact on guidance that has a value.
fn by_fact(derived: &Derived<'_>, catalogue: &Catalogue, minutes: u16) -> Vec<LengthOfFact> {
    let mut best: BTreeMap<u32, Option<bool>> = BTreeMap::new();
    for meeting in derived.records().meetings() {
        let answer = long_meeting(&meeting, minutes, derived.as_of);
        let so_far = best.entry(meeting.pupil).or_insert(Some(false));
        *so_far = match (*so_far, answer) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        };
    }
    let facts = derived.facts.iter().filter(|fact| {
        let rule = fact.derivation;
        let of_meetings = rule.counts.kinds.contains(&Kind::Meeting) && rule.counts.attended;
        fact.value.is_some() && of_meetings && rule.population.who != Who::Meetings
    });
    facts
        .map(|fact| {
            let mut pupils = PartOf::default();
            for member in derived.members(&fact.fact).filter(|m| !m.perhaps) {
                let known = best.get(&member.pupil).copied();
                // Who may have had a meeting that is not here may have had a long one.
                pupils.add(match (known, member.outcome) {
                    (Some(Some(true)), _) => Some(true),
                    (_, Outcome::NotKnown) | (Some(None), _) => None,
                    _ => Some(false),
                });
            }
            let label = fact_label(&fact.fact, catalogue);
            LengthOfFact {
                fact: fact.fact.clone(),
                text: format!(
                    "Of those counted for “{label}”: {} are recorded with one of {minutes} minutes or longer",
                    pupils.shown("pupils")
                ),
                label,
                pupils,
            }
        })
        .collect()
}

/// Whether a meeting was held, on a day that has come, and was so long.
fn long_meeting(meeting: &MeetingView, minutes: u16, as_of: Date) -> Option<bool> {
    let to_come = meeting.day.is_some_and(|day| day > as_of);
    let short = meeting.minutes.is_some_and(|m| m < minutes);
    if meeting.attended == Some(false) || to_come || short {
        return Some(false);
    }
    let known = meeting.attended.is_some() && meeting.day.is_some() && meeting.minutes.is_some();
    known.then_some(true)
}

/// Meetings and advisers by level, and how many advisers there are.
fn levels<'h>(held: impl Iterator<Item = &'h Held>) -> (Vec<LevelAnswer>, u32) {
    let mut meetings = [0_u32; 4];
    let mut of_adviser: BTreeMap<u32, BTreeSet<u8>> = BTreeMap::new();
    for meeting in held {
        if let Some(count) = meetings.get_mut(band(meeting.level)) {
            *count += 1;
        }
        if let Some(adviser) = meeting.adviser {
            of_adviser.entry(adviser).or_default().extend(meeting.level);
        }
    }
    let mut advisers = [0_u32; 4];
    for levels in of_adviser.values() {
        let mut levels = levels.iter();
        // Two levels for one adviser leave it open which holds.
        let level = match (levels.next(), levels.next()) {
            (Some(one), None) => Some(*one),
            _ => None,
        };
        if let Some(count) = advisers.get_mut(band(level)) {
            *count += 1;
        }
    }
    let rows = LEVELS.iter().zip(meetings.into_iter().zip(advisers));
    let rows = rows.map(|((level, label), (meetings, advisers))| LevelAnswer {
        level,
        label,
        advisers,
        meetings,
    });
    let named = u32::try_from(of_adviser.len()).unwrap_or(u32::MAX);
    (rows.collect(), named)
}
