//! Whether one record counts: certainly, certainly not, or not known and for what.

use super::columns::MeetingRow;
use super::declared::Counts;
use super::gap::Field;
use super::index::{Event, Index, Known};
use super::stated::NONE;
use super::window::Days;

/// Stands for a record that does not count; anything else is the set of gaps, empty for one that counts.
pub(super) const NO: u32 = u32::MAX;

/// A test of events, its answers for activities worked out beforehand.
pub(super) struct EventTest {
    /// For each activity.
    activities: Vec<u32>,
    parts: u16,
    attended: bool,
}

/// How many records count.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) yes: u32,
    /// Of those, how many rest on nothing that is declared for a whole kind.
    pub(super) yes_by_record: u32,
    pub(super) perhaps: u32,
    /// What the others are not known for.
    pub(super) gaps: u32,
}

impl EventTest {
    pub(super) fn new(counts: &Counts, index: &Index<'_>) -> EventTest {
        let activities = index.activities.iter().map(|known| {
            let mut gaps = 0;
            let mut ask = |answer: Option<bool>, field: Field| match answer {
                Some(true) => true,
                Some(false) => false,
                None => {
                    gaps |= field.bit();
                    true
                }
            };
            let kind = known.kind.map(|kind| counts.kinds.contains(&kind));
            let mode = known.mode.map(|mode| counts.modes.contains(&mode));
            let provider = known.provider_kind;
            let provider = provider.map(|kind| counts.provider_kinds.contains(&kind));
            let counts = ask(kind, Field::Kind)
                && (counts.modes.is_empty() || ask(mode, Field::Mode))
                && (counts.provider_kinds.is_empty() || ask(provider, Field::ProviderKind))
                && (!counts.in_curriculum || ask(known.in_curriculum, Field::InCurriculum))
                && (!counts.in_school_day || ask(known.in_school_day, Field::InSchoolDay))
                && (!counts.self_employed || ask(known.self_employed, Field::SelfEmployed));
            if counts { gaps } else { NO }
        });
        EventTest {
            activities: activities.collect(),
            parts: counts
                .parts
                .iter()
                .fold(0, |bits, part| bits | 1 << *part as u16),
            attended: counts.attended,
        }
    }

    /// The test of an activity of which no participation is there, its day apart.
    pub(super) fn of_activity(&self, activity: usize, known: &Known) -> u32 {
        let gaps = self.activities.get(activity).copied().unwrap_or(NO);
        let parts = known.parts();
        if gaps == NO || self.parts & parts.known() & !parts.yes() != 0 {
            return NO;
        }
        let attended = match self.attended {
            true => Field::Attended.bit(),
            false => 0,
        };
        gaps | attended | u32::from(self.parts & !parts.known())
    }

    /// The test of one event, its day apart.
    #[inline]
    pub(super) fn of(&self, event: &Event) -> u32 {
        let at = usize::try_from(event.activity).unwrap_or(usize::MAX);
        let mut gaps = self.activities.get(at).copied().unwrap_or(NO);
        if gaps == NO || self.parts & event.known & !event.yes != 0 {
            return NO;
        }
        if self.attended {
            match event.attended {
                Some(true) => {}
                Some(false) => return NO,
                None => gaps |= Field::Attended.bit(),
            }
        }
        gaps | u32::from(self.parts & !event.known)
    }

    /// Counts a pupil's events, each activity once.
    pub(super) fn count(&self, events: &[Event], days: Days, as_of: u32) -> Seen {
        let mut seen = Seen::default();
        self.each(events, days, as_of, |_, gaps, by_record| {
            seen.take(gaps, by_record);
        });
        seen
    }

    /// Counts the events of each of some subjects: the number of subjects with one that counts, with one that perhaps
    /// does, and their gaps. An activity whose subject is not known belongs to one of them, whichever that is.
    pub(super) fn count_subjects(
        &self,
        index: &Index<'_>,
        events: &[Event],
        days: Days,
        subjects: &[u32],
    ) -> Seen {
        let mut each = vec![Seen::default(); subjects.len()];
        let mut any = Seen::default();
        self.each(
            events,
            days,
            index.as_of,
            |activity, gaps, by_record| match index.subject(activity) {
                Some(of) => {
                    if let Ok(at) = subjects.binary_search(&of)
                        && let Some(seen) = each.get_mut(at)
                    {
                        seen.take(gaps, by_record);
                    }
                }
                None => any.take(gaps | Field::Subject.bit(), by_record),
            },
        );
        Seen::of_each(&each, &any)
    }

    /// Counts a pupil's events whatever their subjects: those of a subject that may be asked for, those of a subject that
    /// is not known, and all others.
    pub(super) fn count_by_subject(
        &self,
        index: &Index<'_>,
        events: &[Event],
        days: Days,
        may_be: impl Fn(u32) -> bool,
    ) -> [Seen; 3] {
        let [mut named, mut unnamed, mut others] = [Seen::default(); 3];
        self.each(events, days, index.as_of, |activity, gaps, by_record| {
            let of = match index.subject(activity) {
                Some(subject) if may_be(subject) => &mut named,
                None => &mut unnamed,
                Some(_) => &mut others,
            };
            of.take(gaps, by_record);
        });
        [named, unnamed, others]
    }

    /// Hands over the best row of each activity within the days; a row without a day is only perhaps within them.
    fn each(&self, events: &[Event], days: Days, as_of: u32, mut take: impl FnMut(u32, u32, bool)) {
        let last = days.last.min(as_of);
        let first = events.partition_point(|event| event.day < days.first);
        let rest = events.get(first..).unwrap_or_default();
        let after = rest.partition_point(|event| event.day <= last);
        let undated = rest.partition_point(|event| event.day < NONE);
        let within = rest.get(..after).unwrap_or_default();
        let undated = rest.get(undated.max(after)..).unwrap_or_default();
        for (events, extra) in [(within, 0), (undated, Field::Date.bit())] {
            let mut best: Option<(u32, u32, bool)> = None;
            for event in events {
                let gaps = self.of(event);
                if gaps == NO {
                    continue;
                }
                let gaps = gaps | extra;
                let by_record = event.declared & self.parts == 0;
                match &mut best {
                    Some((activity, so_far, recorded)) if *activity == event.activity => {
                        if gaps == 0 {
                            *recorded = by_record || (*recorded && *so_far == 0);
                            *so_far = 0;
                        } else if *so_far != 0 {
                            *so_far |= gaps;
                        }
                    }
                    _ => {
                        if let Some((activity, gaps, recorded)) = best {
                            take(activity, gaps, recorded);
                        }
                        best = Some((event.activity, gaps, by_record));
                    }
                }
            }
            if let Some((activity, gaps, recorded)) = best {
                take(activity, gaps, recorded);
            }
        }
    }
}

impl Seen {
    /// Of several things of which each is asked for, how many are there and how many perhaps; `any` counts records of which
    /// it is not known to which of them they belong, so that each can stand for one.
    pub(super) fn of_each(each: &[Seen], any: &Seen) -> Seen {
        let mut sum = Seen::default();
        let mut absent = 0;
        for seen in each {
            if seen.yes > 0 {
                sum.yes += 1;
                sum.yes_by_record += u32::from(seen.yes_by_record > 0);
            } else if seen.perhaps > 0 {
                sum.perhaps += 1;
                sum.gaps |= seen.gaps;
            } else {
                absent += 1;
            }
        }
        let stand_for = any.perhaps.min(absent);
        if stand_for > 0 {
            sum.perhaps += stand_for;
            sum.gaps |= any.gaps;
        }
        sum
    }

    /// Takes one record.
    pub(super) fn take(&mut self, gaps: u32, by_record: bool) {
        if gaps == NO {
        } else if gaps == 0 {
            self.yes += 1;
            self.yes_by_record += u32::from(by_record);
        } else {
            self.perhaps += 1;
            self.gaps |= gaps;
        }
    }
}

/// Counts a pupil's guidance meetings.
pub(super) fn count_meetings(
    counts: &Counts,
    meetings: &[MeetingRow],
    days: Days,
    as_of: u32,
) -> Seen {
    let mut seen = Seen::default();
    for meeting in meetings {
        let gaps = meeting_gaps(counts, meeting) | held(counts.attended, meeting, days, as_of);
        seen.take(gaps, true);
    }
    seen
}

/// Whether a meeting was within the days, and took place where that is asked.
pub(super) fn held(attended: bool, meeting: &MeetingRow, days: Days, as_of: u32) -> u32 {
    let mut gaps = match meeting.day {
        NONE => Field::Date.bit(),
        day if (days.first..=days.last.min(as_of)).contains(&day) => 0,
        _ => return NO,
    };
    if attended {
        match meeting.attended {
            Some(true) => {}
            Some(false) => return NO,
            None => gaps |= Field::Attended.bit(),
        }
    }
    gaps
}

/// Whether a meeting's adviser has the level that is asked for.
pub(super) fn meeting_gaps(counts: &Counts, meeting: &MeetingRow) -> u32 {
    match (counts.adviser_level, meeting.level) {
        (None, _) => 0,
        (Some(asked), Some(level)) if level >= asked => 0,
        (Some(_), Some(_)) => NO,
        (Some(_), None) => Field::AdviserLevel.bit(),
    }
}

/// Whether a set of gaps stands for a record that does not count.
pub(super) fn is_no(gaps: u32) -> bool {
    gaps == NO
}
