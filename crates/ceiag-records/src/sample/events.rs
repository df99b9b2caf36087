//! What took place in each year, and who was there.

use super::days::{MARCH, SUMMER, WINTER, nearest_working, season};
use super::options::Plan;
use super::people::Pupil;
use super::programme::{
    EMPLOYERS, Employer, Item, KEY_STAGE_3, KEY_STAGE_4, OPTIONS, PROGRAMME, SIXTH_FORM,
};
use super::rng::Rng;
use super::roll::Person;
use crate::record::{Kind, Mode, Part, Parts, ProviderKind};
use ceiag::date::Date;
use std::collections::BTreeMap;

/// Something that took place.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) key: String,
    pub(super) kind: Kind,
    pub(super) date: Date,
    pub(super) until: Option<Date>,
    pub(super) mode: Option<Mode>,
    pub(super) provider: Option<ProviderKind>,
    pub(super) employer: Option<Employer>,
    pub(super) subject: Option<&'static str>,
    pub(super) in_curriculum: Option<bool>,
    pub(super) in_school_day: Option<bool>,
    pub(super) shared: Option<bool>,
    pub(super) areas: &'static [&'static str],
    pub(super) parts: Parts,
}

/// That somebody was there or was not; the event by its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) pupil: usize,
    pub(super) event: usize,
    pub(super) attended: Option<bool>,
    pub(super) parts: Parts,
}

/// Everything of every year.
#[derive(Debug, Default)]
pub(super) struct Events {
    pub(super) events: Vec<Event>,
    pub(super) marks: Vec<Mark>,
    /// Events of the year that is being made.
    number: u32,
    /// The first participation of that year.
    since: usize,
}

/// Somebody in a year group, with the days there.
#[derive(Clone, Copy)]
struct Here {
    pupil: usize,
    from: Date,
    to: Option<Date>,
}

/// Since when careers in the lessons of a subject are written down.
pub(super) fn subjects_since(plan: &Plan) -> i16 {
    plan.first_year().max(plan.current - 3)
}

/// The subjects that a pupil takes in a year group: the same for the whole stage.
pub(super) fn subjects(plan: &Plan, pupil: usize, group: u8) -> Vec<&'static str> {
    let number = u64::try_from(pupil).unwrap_or(0);
    let (common, from, more): (&[&str], &[&str], usize) = match group {
        0..=9 => (KEY_STAGE_3, &[], 0),
        10..=11 => (KEY_STAGE_4, OPTIONS, 4),
        _ => (&[], SIXTH_FORM, 3),
    };
    let stage = u64::from(group >= 12);
    let mut rng = Rng::of(plan.seed, "subjects", &[number, stage]);
    let mut chosen = from.to_vec();
    rng.shuffle(&mut chosen);
    chosen.truncate(more);
    ceiag::sorted::all(&mut chosen);
    let all = common.iter().copied().chain(chosen);
    all.collect()
}

/// Everything that took place up to the day.
pub(super) fn events(plan: &Plan, people: &[Person], pupils: &[Pupil]) -> Events {
    let mut classes: BTreeMap<(i16, u8), Vec<Here>> = BTreeMap::new();
    for (pupil, person) in people.iter().enumerate() {
        for stay in &person.stays {
            let class = classes.entry((stay.year, stay.group)).or_default();
            let (from, to) = (stay.from, stay.to);
            class.push(Here { pupil, from, to });
        }
    }
    let mut found = Events::default();
    for year in plan.years_of_records() {
        found.number = 0;
        found.since = found.marks.len();
        for item in PROGRAMME {
            for group in item.groups.0..=item.groups.1 {
                if let Some(class) = classes.get(&(year, group)) {
                    found.item(plan, pupils, item, (year, group), class);
                }
            }
        }
        for group in plan.years.iter() {
            if let Some(class) = classes.get(&(year, group)) {
                if year >= subjects_since(plan) {
                    found.subjects(plan, pupils, (year, group), class);
                }
                found.more(plan, pupils, (year, group), class);
            }
        }
    }
    found
}

fn stream(plan: &Plan, about: &str, (year, group): (i16, u8), slug: &str) -> Rng {
    let mut numbers = vec![u64::from(year.unsigned_abs()), u64::from(group)];
    numbers.extend(slug.bytes().map(u64::from));
    Rng::of(plan.seed, about, &numbers)
}

/// A day of a season on which the school is open.
fn day_in(rng: &mut Rng, year: i16, of: super::days::Season) -> Option<Date> {
    let (first, last) = season(year, of)?;
    let day = Date::from_days(rng.between(first.days(), last.days()))?;
    Some(nearest_working(day))
}

/// How well an event was thought through, and how well it was written down: mostly all of it, sometimes a part was not
/// recorded, sometimes one was missing.
fn parts(rng: &mut Rng, asked: &[Part], old: bool) -> Parts {
    let mut parts = Parts::all_of(asked.iter().copied());
    let unsaid = if old { 350 } else { 170 };
    let places: Vec<usize> = (0..asked.len()).collect();
    let mut kept = Parts::none();
    let lost = rng.chance(unsaid).then(|| rng.pick(&places));
    let weak = rng.chance(120).then(|| rng.pick(&places));
    for (place, part) in asked.iter().enumerate() {
        if weak == Some(place) {
            parts = parts.with(*part, false);
        }
        if lost != Some(place)
            && let Some(there) = parts.get(*part)
        {
            kept = kept.with(*part, there);
        }
    }
    kept
}

impl Events {
    fn add(&mut self, year: i16, mut event: Event) -> usize {
        self.number += 1;
        event.key = format!("SYN-{year}-{:03}-{}", self.number, event.key);
        self.events.push(event);
        self.events.len() - 1
    }

    /// One thing of the programme for one year group, in as many goes as it needs.
    fn item(&mut self, plan: &Plan, pupils: &[Pupil], item: &Item, of: (i16, u8), class: &[Here]) {
        let (year, group) = of;
        let mut rng = stream(plan, "event", of, item.slug);
        // Now and then something does not happen.
        if rng.chance(25) {
            return;
        }
        let mut meant: Vec<Here> = class.to_vec();
        if item.for_pupils < 1000 {
            meant.retain(|_| rng.chance(item.for_pupils));
        }
        if item.at_once > 0 {
            rng.shuffle(&mut meant);
        }
        let size = match item.at_once {
            0 => meant.len(),
            at_once => at_once,
        };
        for goes in meant.chunks(size.max(1)) {
            let Some(date) = day_in(&mut rng, year, item.season) else {
                continue;
            };
            let until = (item.days > 1).then(|| date.plus_days(i32::from(item.days) - 1));
            if until.unwrap_or(date) > plan.as_of {
                continue;
            }
            let employer = item
                .employer
                .then(|| EMPLOYERS.get(usize::try_from(rng.below(16)).unwrap_or(0)));
            let event = Event {
                key: format!("y{group}-{}", item.slug),
                kind: item.kind,
                date,
                until,
                mode: rng.chance(985).then_some(item.mode),
                provider: item.provider,
                employer: employer.flatten().copied(),
                subject: None,
                in_curriculum: rng.chance(970).then_some(item.in_curriculum),
                in_school_day: rng.chance(980).then_some(item.in_school_day),
                shared: Some(item.shared),
                areas: item.areas,
                parts: parts(&mut rng, item.parts, year + 3 < plan.current),
            };
            let at = self.add(year, event);
            self.mark(at, goes, pupils, &mut rng, item.parts);
        }
    }

    /// Careers in the lessons of each subject. One subject of each year group is often forgotten.
    fn subjects(&mut self, plan: &Plan, pupils: &[Pupil], of: (i16, u8), class: &[Here]) {
        let (year, group) = of;
        let mut rng = stream(plan, "subjects", of, "");
        let mut takers: BTreeMap<&'static str, Vec<Here>> = BTreeMap::new();
        for here in class {
            for subject in subjects(plan, here.pupil, group) {
                takers.entry(subject).or_default().push(*here);
            }
        }
        let forgotten = rng.chance(500).then(|| rng.below(12));
        for (number, (subject, takers)) in takers.into_iter().enumerate() {
            if forgotten.is_some_and(|forgotten| usize::try_from(forgotten) == Ok(number)) {
                continue;
            }
            let seasons = [WINTER, MARCH, SUMMER];
            let at = usize::try_from(rng.below(3)).unwrap_or(0);
            let date = seasons.get(at).and_then(|of| day_in(&mut rng, year, *of));
            let Some(date) = date.filter(|date| *date <= plan.as_of) else {
                continue;
            };
            let event = Event {
                key: format!("y{group}-lessons"),
                kind: Kind::SubjectCareers,
                date,
                until: None,
                mode: Some(Mode::InPerson),
                provider: None,
                employer: None,
                subject: Some(subject),
                in_curriculum: Some(true),
                in_school_day: Some(true),
                shared: Some(false),
                areas: &["explore-possibilities"],
                parts: Parts::none(),
            };
            let at = self.add(year, event);
            self.mark(at, &takers, pupils, &mut rng, &[]);
        }
    }

    /// Small events until there are about as many participations as were asked for.
    fn more(&mut self, plan: &Plan, pupils: &[Pupil], of: (i16, u8), class: &[Here]) {
        let (year, group) = of;
        let Some(asked) = plan.participations_a_year.map(usize::from) else {
            return;
        };
        let mut rng = stream(plan, "more", of, "");
        let places: BTreeMap<usize, usize> = class.iter().map(|here| here.pupil).zip(0..).collect();
        let mut has = vec![0_usize; class.len()];
        for mark in self.marks.iter().skip(self.since) {
            if let Some(count) = places.get(&mark.pupil).and_then(|at| has.get_mut(*at)) {
                *count += 1;
            }
        }
        let short = has.iter().map(|has| asked.saturating_sub(*has)).max();
        let kinds = [
            Kind::CareersEvent,
            Kind::InformationUse,
            Kind::EmployerEncounter,
            Kind::Other,
        ];
        for (round, kind) in (1..=short.unwrap_or(0)).zip(kinds.into_iter().cycle()) {
            let seasons = [WINTER, MARCH, SUMMER];
            let at = usize::try_from(rng.below(3)).unwrap_or(0);
            let date = seasons.get(at).and_then(|of| day_in(&mut rng, year, *of));
            let Some(date) = date.filter(|date| *date <= plan.as_of) else {
                continue;
            };
            let event = Event {
                key: format!("y{group}-more"),
                kind,
                date,
                until: None,
                mode: Some(Mode::InPerson),
                provider: None,
                employer: None,
                subject: None,
                in_curriculum: Some(false),
                in_school_day: Some(true),
                shared: Some(false),
                areas: &[],
                parts: Parts::none(),
            };
            let at = self.add(year, event);
            let need = class.iter().zip(&has);
            let goes: Vec<Here> = need
                .filter(|(_, has)| asked.saturating_sub(**has) >= round)
                .map(|(here, _)| *here)
                .collect();
            self.mark(at, &goes, pupils, &mut rng, &[]);
        }
    }

    /// Writes down who was there, of those who were on roll that day.
    fn mark(
        &mut self,
        event: usize,
        meant: &[Here],
        pupils: &[Pupil],
        rng: &mut Rng,
        asked: &[Part],
    ) {
        let Some((begin, end)) = self
            .events
            .get(event)
            .map(|e| (e.date, e.until.unwrap_or(e.date)))
        else {
            return;
        };
        for here in meant {
            if here.from > begin || here.to.is_some_and(|to| to < end) {
                continue;
            }
            let there = pupils.get(here.pupil).map_or(0, |pupil| pupil.there);
            let attended = rng.chance(there);
            let mut own = Parts::none();
            if attended && rng.chance(12) && !asked.is_empty() {
                let at = usize::try_from(rng.below(u32::try_from(asked.len()).unwrap_or(0)));
                if let Some(part) = at.ok().and_then(|at| asked.get(at)) {
                    own = own.with(*part, rng.chance(300));
                }
            }
            self.marks.push(Mark {
                pupil: here.pupil,
                event,
                attended: rng.chance(996).then_some(attended),
                parts: own,
            });
        }
    }
}
