//! One pupil, or one meeting, of a population: counted or not, and what records say.

use super::declared::{Derivation, Subjects};
use super::destinations::{self, Told};
use super::engine::Engine;
use super::found::Found;
use super::gap::Field;
use super::index::{Row, year_days};
use super::population::{Counted, Member, Tri};
use super::tally::Outcome;
use super::test::{self, EventTest, Seen};
use super::window::{self, Days, Within};
use crate::record::Kind;
use ceiag::fact::Dimension;

/// What came of one pupil, or of one meeting.
pub(super) struct Judged<'j> {
    /// The pupil, or whose meeting it was.
    pub(super) pupil: u32,
    /// Whether it is counted, under each option of who is on roll.
    counted: [Tri; 3],
    /// What records say, for each possibility of 29 February.
    pub(super) outcomes: &'j [Outcome],
    /// How many records count at least, and at most where that is known.
    pub(super) numbers: (u32, Option<u32>),
    /// What it is not known for.
    pub(super) gaps: u32,
    /// Whether a yes rests on a part that is declared for a whole kind.
    pub(super) by_declaration: bool,
    /// The year group in the academic year that decides.
    pub(super) group: Option<u8>,
}

impl Judged<'_> {
    /// Whether it is counted under the option at a place.
    pub(super) fn under(&self, option: usize) -> Tri {
        self.counted.get(option).copied().unwrap_or(Tri::No)
    }

    /// What records say, open where the possibilities differ.
    pub(super) fn outcome(&self) -> Outcome {
        match self.outcomes {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => *first,
            _ => Outcome::Open,
        }
    }
}

/// The year group on which rows agree, if they name one.
pub(super) fn group_of<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Option<u8> {
    let mut groups = rows.into_iter().filter_map(|row| row.group);
    let first = groups.next()?;
    groups.all(|other| other == first).then_some(first)
}

impl Engine<'_> {
    /// Judges every pupil who is counted under an option that is still possible, and tells how many more are left out.
    pub(super) fn each_pupil(
        &self,
        derivation: &Derivation,
        dimension: Dimension,
        test: &EventTest,
        leap_days: &[bool],
        mut visit: impl FnMut(&Judged<'_>),
    ) -> u32 {
        let institution = &self.terms.institution;
        let population = &derivation.population;
        let counted = Counted::new(
            population,
            dimension,
            institution,
            self.resolved.year,
            &derivation.window,
            &self.resolved.on_roll,
        );
        let windows: Vec<Within<'_>> = leap_days
            .iter()
            .map(|leap_day| {
                let year = counted.year;
                Within::new(&derivation.window, dimension, institution, year, *leap_day)
            })
            .collect();
        let mut outcomes = Vec::with_capacity(windows.len());
        let mut left_out = 0;
        for pupil in 0..self.index.deriver.pupils.len() {
            let Some(member) = counted.member(&self.index, pupil) else {
                continue;
            };
            if self.is_left_out(pupil) {
                left_out += 1;
                continue;
            }
            let mut gaps = member.gaps;
            let mut by_declaration = false;
            let mut numbers: Option<(u32, Option<u32>)> = None;
            outcomes.clear();
            for window in &windows {
                let found = match member.lacks_enrolment() {
                    true => Found::open(0),
                    false => self
                        .outcome(derivation, window, pupil, &member, counted.year, test)
                        .shown(derivation.counts.shows),
                };
                outcomes.push(found.outcome);
                gaps |= found.gaps;
                by_declaration |= found.by_declaration;
                numbers = Some(match numbers {
                    None => (found.least, found.most),
                    Some((least, most)) => (
                        least.min(found.least),
                        most.zip(found.most).map(|(a, b)| a.max(b)),
                    ),
                });
            }
            visit(&Judged {
                pupil: u32::try_from(pupil).unwrap_or(u32::MAX),
                counted: member.counted,
                outcomes: &outcomes,
                numbers: numbers.unwrap_or((0, None)),
                gaps,
                by_declaration,
                group: match member.lacks_enrolment() {
                    true => None,
                    false => group_of(member.rows.iter().copied()),
                },
            });
        }
        left_out
    }

    fn is_left_out(&self, pupil: usize) -> bool {
        self.left_out.get(pupil).copied().unwrap_or(false)
    }

    /// Judges every meeting that was held in the academic year, or perhaps was, and tells how many more are left out.
    pub(super) fn each_meeting(
        &self,
        derivation: &Derivation,
        mut visit: impl FnMut(&Judged<'_>),
    ) -> u32 {
        let mut left_out = 0;
        let (first, last) = year_days(self.resolved.year);
        let days = Days {
            first,
            last,
            until: last,
        };
        for pupil in 0..self.index.deriver.pupils.len() {
            for meeting in self.index.meetings.of(pupil) {
                let held = test::held(true, meeting, days, self.index.as_of);
                if test::is_no(held) {
                    continue;
                }
                if self.is_left_out(pupil) {
                    left_out += 1;
                    continue;
                }
                let level = test::meeting_gaps(&derivation.counts, meeting);
                let (outcome, gaps) = match level {
                    0 => (Outcome::Yes, held),
                    gaps if test::is_no(gaps) => (Outcome::No, held),
                    gaps => (Outcome::Open, held | gaps),
                };
                let counted = if held == 0 { Tri::Yes } else { Tri::Perhaps };
                visit(&Judged {
                    pupil: meeting.pupil,
                    counted: [counted; 3],
                    outcomes: &[outcome],
                    numbers: (0, None),
                    gaps,
                    by_declaration: false,
                    group: self.index.group_in(pupil, self.resolved.year),
                });
            }
        }
        left_out
    }

    /// What records say of one pupil, what is missing, and whether a yes rests on a declared part.
    fn outcome(
        &self,
        derivation: &Derivation,
        window: &Within<'_>,
        pupil: usize,
        member: &Member<'_>,
        year: i16,
        test: &EventTest,
    ) -> Found {
        let counts = &derivation.counts;
        if !counts.anniversaries.is_empty() {
            return self.destinations(derivation, pupil, year);
        }
        let rows: &[Row] = self.index.rows.of(pupil);
        let days = window.days(rows, &member.rows);
        let open = window::open(&self.index, pupil, days, &counts.kinds, &self.resolved);
        if let Some(which) = counts.every_subject {
            return self.subjects(which, pupil, member, days, open, test);
        }
        let seen = if counts.kinds.contains(&Kind::Meeting) {
            let meetings = self.index.meetings.of(pupil);
            test::count_meetings(counts, meetings, days, self.index.as_of)
        } else {
            test.count(self.index.events.of(pupil), days, self.index.as_of)
        };
        Found::settle(&seen, counts.at_least, open)
    }

    /// One in every subject that the pupil takes.
    fn subjects(
        &self,
        which: Subjects,
        pupil: usize,
        member: &Member<'_>,
        days: Days,
        open: u32,
        test: &EventTest,
    ) -> Found {
        let events = self.index.events.of(pupil);
        let mut subjects: Vec<u32> = Vec::new();
        let lists = &self.index.deriver.subject_lists;
        for (start, end) in member.rows.iter().filter_map(|row| row.subjects) {
            let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
            let list = range.and_then(|(start, end)| lists.get(start..end));
            subjects.extend(list.unwrap_or_default());
        }
        subjects.sort_unstable();
        subjects.dedup();
        let stem = &self.index.deriver.stem;
        let mut taken = Vec::new();
        if which == Subjects::Stem {
            taken.clone_from(&subjects);
            subjects.retain(|subject| stem.contains(subject));
        }
        if subjects.is_empty() {
            // Every pupil takes a subject, so without any careers in any the answer is no all the same.
            let may_be = |subject| match which {
                Subjects::Stem if !stem.is_empty() => stem.contains(&subject),
                _ => taken.is_empty() || taken.contains(&subject),
            };
            let [named, unnamed, others] = test.count_by_subject(&self.index, events, days, may_be);
            let gaps = match (named, unnamed, others) {
                (Seen { yes: 1.., .. }, ..) => 0,
                (Seen { perhaps: 1.., .. }, ..) => named.gaps,
                (_, Seen { yes: 1.., .. }, _) => Field::Subject.bit(),
                (_, Seen { perhaps: 1.., .. }, _) => unnamed.gaps | Field::Subject.bit(),
                // Of another subject: that nothing else took place must be known besides.
                (.., others) if others.yes + others.perhaps > 0 => open,
                _ => return Found::settle(&others, 1, open),
            };
            return Found {
                rest: open,
                ..Found::open(gaps | Field::Subjects.bit())
            };
        }
        let seen = test.count_subjects(&self.index, events, days, &subjects);
        let asked = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
        Found::settle(&seen, asked, open)
    }

    /// A destination known at every anniversary.
    fn destinations(&self, derivation: &Derivation, pupil: usize, year: i16) -> Found {
        let rows = self.index.destinations.of(pupil);
        let as_of = self.index.as_of;
        let (mut gaps, mut rest) = (0, 0);
        // Anniversaries of which perhaps only rows speak that don't name theirs, with what is open besides.
        let (mut unnamed, mut besides) = (0, 0);
        for anniversary in &derivation.counts.anniversaries {
            let on = year + 1 + i16::from(*anniversary);
            let stayed = self.index.rows.of(pupil).iter().any(|row| row.year == on);
            let told = destinations::told(rows, year, *anniversary, as_of);
            if stayed || told == Told::Known {
                continue;
            }
            let (mut open, mut until) = (0, as_of);
            let due = year_days(on).0;
            if due > as_of && !self.resolved.so_far {
                open |= Field::Running.bit();
                until = due;
            }
            // Before anybody has left, what is known of the day itself must be complete.
            let left = year_days(year + 1).0.min(as_of);
            if !self.index.complete(&derivation.counts.kinds, left, until) {
                open |= Field::Complete.bit();
            }
            match told {
                Told::Perhaps => {
                    gaps |= Field::Destination.bit();
                    rest |= open;
                    if destinations::only_unnamed(rows, year, *anniversary, as_of) {
                        unnamed += 1;
                        besides |= open;
                    }
                }
                _ if open == 0 => return Found::no(),
                _ => gaps |= open,
            }
        }
        // One row speaks of one anniversary: where there are too few of them, others are missing too.
        if unnamed > destinations::unnamed(rows, year, as_of) {
            gaps |= besides;
        }
        match gaps {
            0 => Found::yes(),
            gaps => Found {
                rest,
                ..Found::open(gaps)
            },
        }
    }
}
