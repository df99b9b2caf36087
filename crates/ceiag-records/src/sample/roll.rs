//! Who is on roll: cohorts that move up year by year, with joiners and leavers.

use super::days::{AUTUMN, JANUARY, MAY, nearest_working, next_working, season, working};
use super::options::Plan;
use super::rng::Rng;
use ceiag::date::{AcademicYear, Date};

/// One academic year of one pupil here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    /// The calendar year in which the academic year starts.
    pub(super) year: i16,
    pub(super) group: u8,
    pub(super) from: Date,
    /// The last day; only where the pupil left in that year.
    pub(super) to: Option<Date>,
}

/// A pupil, as the years that they are here.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) stays: Vec<Stay>,
}

impl Person {
    pub(super) fn first(&self) -> Option<&Stay> {
        self.stays.first()
    }

    pub(super) fn last(&self) -> Option<&Stay> {
        self.stays.last()
    }

    /// The last stay, where the pupil left in it.
    pub(super) fn left(&self) -> Option<(&Stay, Date)> {
        let last = self.stays.last()?;
        Some((last, last.to?))
    }
}

struct Roll<'p> {
    plan: &'p Plan,
    people: Vec<Person>,
}

/// Everybody who was on roll in any of the years.
pub(super) fn people(plan: &Plan) -> Vec<Person> {
    let mut roll = Roll {
        plan,
        people: Vec::new(),
    };
    let mut classes: Vec<(u8, Vec<usize>)> = Vec::new();
    for year in plan.years_of_records() {
        let mut next = Vec::new();
        for group in plan.years.iter() {
            let before = group.checked_sub(1);
            let below = before.and_then(|before| classes.iter().find(|(g, _)| *g == before));
            let class = below.map_or_else(Vec::new, |(_, class)| roll.move_up(class, year, group));
            let joined = roll.fill(class, year, group);
            next.push((group, roll.moves(joined, year, group)));
        }
        if let Some((group, class)) = classes.last() {
            // Nobody stays beyond the last year group.
            for person in class.clone() {
                roll.leave(person, year - 1, *group);
            }
        }
        classes = next;
    }
    roll.people
}

impl Roll<'_> {
    fn rng(&self, about: &str, year: i16, group: u8) -> Rng {
        let year = u64::from(year.unsigned_abs());
        Rng::of(self.plan.seed, about, &[year, u64::from(group)])
    }

    /// Those of the year group below who are here in the next academic year; the others leave in the summer before.
    fn move_up(&mut self, below: &[usize], year: i16, group: u8) -> Vec<usize> {
        let mut rng = self.rng("move-up", year, group);
        let size = usize::try_from(self.plan.size(year, group)).unwrap_or(0);
        let mut order: Vec<usize> = below.to_vec();
        rng.shuffle(&mut order);
        let most = match group {
            // Some places in a sixth form go to pupils of other schools.
            12 => size * 88 / 100,
            _ => size,
        };
        let leaves = match group {
            12 => 0,
            13 => 90,
            _ => 22,
        };
        let mut stay = Vec::new();
        for person in order {
            if stay.len() < most && !rng.chance(leaves) {
                stay.push(person);
            } else {
                self.leave(person, year - 1, group.saturating_sub(1));
            }
        }
        ceiag::sorted::all(&mut stay);
        stay
    }

    /// Somebody leaves at the end of an academic year.
    fn leave(&mut self, person: usize, year: i16, group: u8) {
        let day = match group {
            // The last Friday in June is near; what day it is in a year makes no difference here.
            11 => working(year, 6, 26),
            13 => working(year, 7, 3),
            _ => working(year, 7, 20),
        };
        let stay = self.people.get_mut(person).and_then(|p| p.stays.last_mut());
        if let (Some(stay), Some(day)) = (stay, day) {
            stay.to = Some(stay.to.unwrap_or(day));
        }
    }

    /// A year group at the beginning of an academic year: those who moved up, and as many joiners as there is room for.
    fn fill(&mut self, class: Vec<usize>, year: i16, group: u8) -> Vec<usize> {
        let size = usize::try_from(self.plan.size(year, group)).unwrap_or(0);
        let Some(begin) = AcademicYear::starting_in(year).map(AcademicYear::first_day) else {
            return class;
        };
        for person in &class {
            self.stay(*person, year, group, begin);
        }
        let mut class = class;
        while class.len() < size {
            class.push(self.join(year, group, begin));
        }
        class
    }

    fn stay(&mut self, person: usize, year: i16, group: u8, from: Date) {
        if let Some(person) = self.people.get_mut(person) {
            person.stays.push(Stay {
                year,
                group,
                from,
                to: None,
            });
        }
    }

    fn join(&mut self, year: i16, group: u8, from: Date) -> usize {
        let number = self.people.len();
        self.people.push(Person { stays: Vec::new() });
        self.stay(number, year, group, from);
        number
    }

    /// A few leave within the year; the next working day somebody else takes the place, so that the roll stays as it is.
    fn moves(&mut self, class: Vec<usize>, year: i16, group: u8) -> Vec<usize> {
        let mut rng = self.rng("moves", year, group);
        let seasons = [AUTUMN, JANUARY, MAY];
        let mut after = Vec::with_capacity(class.len());
        for person in class {
            let moves = rng.chance(if group < 11 { 14 } else { 5 });
            let at = usize::try_from(rng.below(3)).unwrap_or(0);
            let span = seasons.get(at).and_then(|of| season(year, *of));
            let Some((first, last)) = span.filter(|_| moves) else {
                after.push(person);
                continue;
            };
            let (from, to) = (first.days(), last.days());
            let day = Date::from_days(rng.between(from, to)).map(nearest_working);
            let Some(next) = day.map(next_working) else {
                after.push(person);
                continue;
            };
            if next > self.plan.as_of {
                after.push(person);
                continue;
            }
            if let Some(stay) = self.people.get_mut(person).and_then(|p| p.stays.last_mut()) {
                // A weekend in between is the leaver's, so that no day has a gap.
                stay.to = Some(next.plus_days(-1));
            }
            after.push(self.join(year, group, next));
        }
        after
    }
}
