//! Everybody behind the facts, counted in groups.

use super::breakdown::{Breakdown, year_place};
use super::family::Families;
use super::hide::{Asked, Groups, Population, Survey};
use crate::derive::{Attributes, Derived, DerivedFact, Outcome, Who};
use ceiag::fact::Value;
use std::collections::BTreeMap;

/// Every derived share, as what can be offered by groups; in the order of the facts.
pub(super) struct Census<'f> {
    pub(super) facts: Vec<&'f DerivedFact<'f>>,
    pub(super) survey: Survey,
    /// What the survey is broken down by.
    pub(super) offered: Vec<Breakdown>,
}

impl<'f> Census<'f> {
    pub(super) fn of(derived: &'f Derived<'f>, internal: bool) -> Census<'f> {
        let shares = derived.facts.iter();
        let facts: Vec<&DerivedFact<'_>> = shares
            .filter(|fact| matches!(fact.value, Some(Value::Share(_))))
            .collect();
        // A pupil is one unit in whatever fact; a meeting is one of its own. (0 stands for the pupil.)
        let mut units: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut pupils: Vec<u32> = Vec::new();
        let mut populations: Vec<Population> = Vec::new();
        let mut asked = Vec::new();
        let mut families = Families::default();
        for fact in &facts {
            let meetings = fact.derivation.population.who == Who::Meetings;
            let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
            let mut members: Vec<((u32, u8), Outcome)> = derived
                .members(&fact.fact)
                .map(|member| {
                    let number = if meetings {
                        let number = seen.entry(member.pupil).or_default();
                        *number += 1;
                        *number
                    } else {
                        0
                    };
                    let next = u32::try_from(units.len()).unwrap_or(u32::MAX);
                    let unit = *units.entry((member.pupil, number)).or_insert(next);
                    if unit == next {
                        pupils.push(member.pupil);
                    }
                    // Whoever is only perhaps counted is told as one for whom it isn't known.
                    let outcome = match member.perhaps {
                        true => Outcome::NotKnown,
                        false => member.outcome,
                    };
                    ((unit, year_place(&member)), outcome)
                })
                .collect();
            ceiag::sorted::by_key(&mut members, |(member, _)| *member);
            let (members, outcomes): (Vec<_>, Vec<_>) = members.into_iter().unzip();
            let population = Population { members };
            let known = populations.iter().position(|other| *other == population);
            let population = known.unwrap_or_else(|| {
                populations.push(population);
                populations.len() - 1
            });
            let family = families.join(population, fact.derivation, &outcomes);
            asked.push(Asked {
                population,
                outcomes,
                family,
            });
        }
        families.settle(&mut asked);
        let attributes: Vec<Attributes> = pupils
            .iter()
            .map(|pupil| derived.attributes(*pupil))
            .collect();
        // One of these is as good as part of the other, and the difference would be a group that nobody has looked at.
        let has_part = |of: &Attributes| of.fsm6.is_some() || of.looked_after.is_some();
        let premium = internal || !attributes.iter().any(has_part);
        let offered = Breakdown::NAMES.map(|(_, by)| by).into_iter();
        let offered: Vec<Breakdown> = offered
            .filter(|by| premium || *by != Breakdown::PupilPremium)
            .collect();
        let breakdowns = offered.iter().map(|by| Groups {
            len: by.groups().len(),
            of: attributes.iter().map(|of| by.group(of)).collect(),
        });
        let breakdowns = breakdowns.collect();
        Census {
            facts,
            survey: Survey {
                breakdowns,
                populations,
                facts: asked,
            },
            offered,
        }
    }
}
