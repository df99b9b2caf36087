//! Everybody behind the facts, counted in groups.

use super::breakdown::{Breakdown, year_place};
use super::family::Families;
use super::hide::{Asked, Groups, Population, Survey};
use crate::derive::{Derived, DerivedFact, Outcome, Who};
use ceiag::fact::Value;
use std::collections::BTreeMap;

/// Every derived share, as what can be offered by groups; in the order of the facts.
pub(super) struct Census<'f> {
    pub(super) facts: Vec<&'f DerivedFact<'f>>,
    pub(super) survey: Survey,
}

impl<'f> Census<'f> {
    pub(super) fn of(derived: &'f Derived<'f>) -> Census<'f> {
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
            members.sort_by_key(|(member, _)| *member);
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
        let breakdowns = Breakdown::NAMES.map(|(_, by)| Groups {
            len: by.groups().len(),
            of: pupils
                .iter()
                .map(|pupil| by.group(&derived.attributes(*pupil)))
                .collect(),
        });
        Census {
            facts,
            survey: Survey {
                breakdowns: breakdowns.to_vec(),
                populations,
                facts: asked,
            },
        }
    }
}
