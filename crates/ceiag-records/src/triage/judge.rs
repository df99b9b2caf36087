//! Points, groups and the order.

use super::config::{Config, Field, Input as Looked, Test, Wanted, What};
use super::extra::Extra;
use super::read_input::exact;
use super::sums::sums;
use crate::derive::{Attributes, Derived, Deriver, MeetingView, OnRoll, Outcome};
use crate::record::Kind;
use ceiag::date::AcademicYear;
use ceiag::fact::YesNo;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What became of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It counts.
    Counts,
    /// It does not.
    DoesNotCount,
    /// It is not known, and that is not "no risk".
    Missing,
    /// It is not asked of this pupil.
    NotApplicable,
}

impl State {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            State::Counts => "counts",
            State::DoesNotCount => "does-not-count",
            State::Missing => "missing",
            State::NotApplicable => "not-applicable",
        }
    }
}

/// One input of one pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The indicator, or what is always in.
    pub id: String,
    /// What there is, as people write it.
    pub value: Option<String>,
    /// What became of it.
    pub state: State,
}

/// How many guidance meetings took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Those on record.
    pub meetings: u32,
    /// Whether there can't be more.
    pub complete: bool,
}

/// A pupil in the order.
#[derive(Clone)]
pub struct Pupil {
    /// The key.
    pub pupil: String,
    /// The year group on the day.
    pub year_group: Option<u8>,
    /// Only perhaps on roll.
    pub perhaps_on_roll: bool,
    /// The place; those of whom nothing decides share one.
    pub place: u32,
    /// How many share it.
    pub sharing: u32,
    /// The groups that the pupil may be in, by their places, the most urgent first.
    pub groups: Vec<usize>,
    /// Points for certain, and with everything that is missing.
    pub points: (u32, u32),
    /// Meetings that took place here.
    pub guidance: Guidance,
    /// What was looked at: the indicators in their order, then what is always in.
    pub inputs: Vec<Input>,
}

impl std::fmt::Debug for Pupil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pupil")
            .field("pupil", &crate::record::Masked)
            .field("place", &self.place)
            .field("groups", &self.groups)
            .field("points", &self.points)
            .finish_non_exhaustive()
    }
}

/// Everybody in order.
#[derive(Clone, Debug)]
pub struct Triaged {
    /// The pupils, first those to be seen first.
    pub pupils: Vec<Pupil>,
    /// Rows brought along of whom nobody is among them.
    pub strangers: u32,
    /// Facts that are looked at and can't be derived here.
    pub not_derived: Vec<String>,
}

/// Puts the pupils on roll on the day in an order. The facts that the configuration looks at are to be among those derived.
pub fn triage(config: &Config, deriver: &Deriver, derived: &Derived<'_>, extra: &Extra) -> Triaged {
    let facts = Facts::of(config, derived);
    let mut meetings: BTreeMap<u32, Vec<MeetingView>> = BTreeMap::new();
    for meeting in deriver.meetings() {
        meetings.entry(meeting.pupil).or_default().push(meeting);
    }
    let mut pupils = Vec::new();
    for here in derived.on_roll() {
        let asked = config.years.is_none_or(|years| match here.year_group {
            Some(group) => years.contains(group),
            // Whose year group is not known may be among them.
            None => true,
        });
        if asked {
            let known = Known {
                here,
                key: derived.key(here.pupil),
                attributes: derived.attributes(here.pupil),
                derived,
                meetings: meetings
                    .get(&here.pupil)
                    .map(Vec::as_slice)
                    .unwrap_or_default(),
                facts: &facts,
                extra,
            };
            pupils.push(known.pupil(config));
        }
    }
    ceiag::sorted::by(&mut pupils, |a, b| {
        order(a).cmp(&order(b)).then_with(|| a.pupil.cmp(&b.pupil))
    });
    let places: Vec<_> = pupils.iter().map(order).collect();
    for pupil in &mut pupils {
        let own = order(pupil);
        let before = places.partition_point(|place| *place < own);
        let upto = places.partition_point(|place| *place <= own);
        pupil.place = u32::try_from(before + 1).unwrap_or(u32::MAX);
        pupil.sharing = u32::try_from(upto - before).unwrap_or(u32::MAX);
    }
    let keys: BTreeSet<&str> = pupils.iter().map(|pupil| pupil.pupil.as_str()).collect();
    let strangers = extra.keys().filter(|key| !keys.contains(key)).count();
    Triaged {
        strangers: u32::try_from(strangers).unwrap_or(u32::MAX),
        not_derived: facts.not_derived,
        pupils,
    }
}

/// The most urgent group that the pupil may be in; there those without guidance on record; there those who are in it for
/// certain; there the most points for certain, then the most points perhaps.
fn order(pupil: &Pupil) -> (usize, bool, bool, Reverse<u32>, Reverse<u32>) {
    let group = pupil.groups.first().copied().unwrap_or(usize::MAX);
    let (certain, perhaps) = pupil.points;
    (
        group,
        pupil.guidance.meetings > 0,
        pupil.groups.len() > 1,
        Reverse(certain),
        Reverse(perhaps),
    )
}

/// What records say of each pupil for each fact that is looked at.
struct Facts {
    told: BTreeMap<(String, u32), (Outcome, bool)>,
    not_derived: Vec<String>,
}

impl Facts {
    fn of(config: &Config, derived: &Derived<'_>) -> Facts {
        let mut told = BTreeMap::new();
        let mut not_derived = Vec::new();
        let asked: BTreeSet<&String> = config
            .inputs()
            .filter_map(|input| match &input.what {
                What::Fact(fact) => Some(fact),
                _ => None,
            })
            .collect();
        for fact in asked {
            let mut any = false;
            for one in derived.facts.iter().filter(|one| one.fact.fact == *fact) {
                any = true;
                for member in derived.members(&one.fact) {
                    told.insert(
                        (fact.clone(), member.pupil),
                        (member.outcome, member.perhaps),
                    );
                }
            }
            if !any {
                not_derived.push(fact.clone());
            }
        }
        Facts { told, not_derived }
    }
}

/// Everything that is known of one pupil.
struct Known<'k, 'd> {
    here: OnRoll,
    key: &'k str,
    attributes: Attributes,
    derived: &'k Derived<'d>,
    meetings: &'k [MeetingView],
    facts: &'k Facts,
    extra: &'k Extra,
}

impl Known<'_, '_> {
    fn pupil(&self, config: &Config) -> Pupil {
        let looked = config.indicators.iter().map(|i| (&i.id, &i.input));
        let looked = looked.chain(config.always.iter().map(|a| (&a.id, &a.input)));
        let inputs: Vec<Input> = looked
            .map(|(id, input)| {
                let (state, value) = self.look(input);
                Input {
                    id: id.clone(),
                    value,
                    state,
                }
            })
            .collect();
        let with = |state: State| {
            let rows = config.indicators.iter().zip(&inputs);
            rows.filter(move |(_, input)| input.state == state)
                .map(|(indicator, _)| indicator.points)
        };
        let certain: u32 = with(State::Counts).sum();
        let missing: Vec<u32> = with(State::Missing).collect();
        let possible = certain + missing.iter().sum::<u32>();
        let mut groups: BTreeSet<usize> = sums(missing)
            .into_iter()
            .map(|more| config.group_of(certain + more))
            .collect();
        let always = config
            .always
            .iter()
            .zip(inputs.iter().skip(config.indicators.len()));
        for (rule, input) in always {
            match input.state {
                State::Counts => {
                    groups = groups
                        .into_iter()
                        .map(|group| group.min(rule.group))
                        .collect()
                }
                State::Missing => {
                    let raised: Vec<usize> = groups
                        .iter()
                        .map(|group| (*group).min(rule.group))
                        .collect();
                    groups.extend(raised);
                }
                State::DoesNotCount | State::NotApplicable => {}
            }
        }
        Pupil {
            pupil: self.key.to_owned(),
            year_group: self.here.year_group,
            perhaps_on_roll: self.here.perhaps,
            place: 0,
            sharing: 0,
            groups: groups.into_iter().collect(),
            points: (certain, possible),
            guidance: self.guidance(),
            inputs,
        }
    }

    fn look(&self, input: &Looked) -> (State, Option<String>) {
        match &input.what {
            What::Field(field) => self.field(*field, &input.test),
            What::Fact(fact) => self.fact(fact, &input.test),
            What::Meetings {
                attended,
                this_year,
            } => self.meetings(*attended, *this_year, &input.test),
            What::Column(column) => match self.extra.cell(self.key, column) {
                None => (State::Missing, None),
                Some(cell) => (state(passes(&input.test, cell)), Some(cell.to_owned())),
            },
        }
    }

    fn field(&self, field: Field, test: &Test) -> (State, Option<String>) {
        let own = &self.attributes;
        let yes_no =
            |flag: Option<bool>| flag.map(|flag| if flag { "yes" } else { "no" }.to_owned());
        let value = match field {
            Field::Sex => own.sex.map(|sex| sex.id().to_owned()),
            Field::Send => own.send.map(|send| send.id().to_owned()),
            Field::Fsm6 => yes_no(own.fsm6),
            Field::PupilPremium => yes_no(own.pupil_premium),
            Field::Eal => yes_no(own.eal),
            Field::LookedAfter => yes_no(own.looked_after),
            Field::YearGroup => self.here.year_group.map(|group| group.to_string()),
        };
        match value {
            None => (State::Missing, None),
            Some(value) => (state(passes(test, &value)), Some(value)),
        }
    }

    fn fact(&self, fact: &str, test: &Test) -> (State, Option<String>) {
        let Some((outcome, perhaps)) = self.facts.told.get(&(fact.to_owned(), self.here.pupil))
        else {
            return match self.facts.not_derived.iter().any(|none| none == fact) {
                true => (State::Missing, None),
                false => (State::NotApplicable, None),
            };
        };
        let value = match outcome {
            Outcome::Yes => "yes",
            Outcome::No => "no",
            Outcome::NotKnown => return (State::Missing, None),
        };
        match state(passes(test, value)) {
            // Perhaps the fact does not speak of this pupil at all.
            State::Counts if *perhaps => (State::Missing, Some(value.to_owned())),
            state => (state, Some(value.to_owned())),
        }
    }

    /// Meetings on record for certain, and with those of which something is not known.
    fn met(&self, attended: bool, this_year: bool) -> (u32, u32) {
        let as_of = self.derived.as_of;
        let year = AcademicYear::containing(as_of);
        let (mut certain, mut perhaps) = (0, 0);
        for met in self.meetings {
            if met
                .day
                .is_some_and(|day| day > as_of || (this_year && !year.contains(day)))
            {
                continue;
            }
            match met.attended {
                Some(there) if there != attended => {}
                Some(_) if met.day.is_some() => certain += 1,
                _ => perhaps += 1,
            }
        }
        (certain, certain + perhaps)
    }

    fn guidance(&self) -> Guidance {
        let (certain, most) = self.met(true, false);
        let all = self
            .derived
            .all_recorded(self.here.pupil, Kind::Meeting, false);
        Guidance {
            meetings: certain,
            complete: all && certain == most,
        }
    }

    fn meetings(&self, attended: bool, this_year: bool, test: &Test) -> (State, Option<String>) {
        let (certain, most) = self.met(attended, this_year);
        let all = self
            .derived
            .all_recorded(self.here.pupil, Kind::Meeting, this_year);
        let value = match all && certain == most {
            true => certain.to_string(),
            false => format!("{certain} on record"),
        };
        let (low, high) = (Decimal::from(certain), all.then(|| Decimal::from(most)));
        let told = match test {
            Test::AtLeast(least) if low >= *least => State::Counts,
            Test::AtLeast(least) if high.is_some_and(|high| high < *least) => State::DoesNotCount,
            Test::Below(end) if low >= *end => State::DoesNotCount,
            Test::Below(end) if high.is_some_and(|high| high < *end) => State::Counts,
            _ => State::Missing,
        };
        (told, Some(value))
    }
}

fn state(counts: bool) -> State {
    match counts {
        true => State::Counts,
        false => State::DoesNotCount,
    }
}

/// Whether a value that is known passes a test; it was checked to be of the right kind when it was read.
fn passes(test: &Test, value: &str) -> bool {
    match test {
        Test::AtLeast(least) => exact(value).is_some_and(|number| number >= *least),
        Test::Below(end) => exact(value).is_some_and(|number| number < *end),
        Test::Is(all) => all.iter().any(|wanted| match wanted {
            Wanted::Flag(wanted) => YesNo::of_cell(value) == Some(YesNo(*wanted)),
            Wanted::Number(wanted) => exact(value) == Some(*wanted),
            Wanted::Text(wanted) => wanted.to_lowercase() == value.to_lowercase(),
        }),
    }
}
