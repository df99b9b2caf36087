//! Whom a fact still lacks, as sets of pupils that can be joined.

use crate::derive::{Derived, DerivedFact, Gap, Outcome, Who};
use ceiag::fact::{Address, Catalogue};
use std::collections::{BTreeMap, BTreeSet};

/// Whom one fact lacks.
#[derive(Clone, Debug, Default)]
pub(super) struct Lack {
    /// Those who are counted, or the meetings that are.
    pub(super) of: u32,
    pub(super) certain: u32,
    pub(super) not_known: u32,
    /// Of those not known, how many are only perhaps counted.
    pub(super) perhaps: u32,
    /// The pupils behind these numbers.
    pub(super) everybody: BTreeSet<u32>,
    pub(super) certain_pupils: BTreeSet<u32>,
    pub(super) not_known_pupils: BTreeSet<u32>,
    /// Those who are counted and have it.
    pub(super) have: u32,
    /// How many of these only by declaration, and the pupils.
    pub(super) declared: u32,
    pub(super) declared_pupils: BTreeSet<u32>,
    /// What is not known of whom; of meetings each is one entry.
    pub(super) gaps: BTreeMap<Gap, Vec<u32>>,
    /// Year groups in the academic year that decides.
    pub(super) groups: BTreeMap<u32, Option<u8>>,
}

impl Lack {
    fn of(derived: &Derived<'_>, address: &Address) -> Lack {
        let mut lack = Lack::default();
        if !derived.fact(address).is_some_and(of_people) {
            return lack;
        }
        for member in derived.members(address) {
            lack.groups.insert(member.pupil, member.year_group);
            if !member.perhaps {
                lack.of += 1;
                lack.everybody.insert(member.pupil);
            }
            for gap in member.gaps() {
                lack.gaps.entry(gap).or_default().push(member.pupil);
            }
            if (member.outcome, member.perhaps) == (Outcome::Yes, false) {
                lack.have += 1;
            }
            match (member.outcome, member.perhaps) {
                (Outcome::Yes, false) if member.by_declaration => {
                    lack.declared += 1;
                    lack.declared_pupils.insert(member.pupil);
                }
                (Outcome::Yes, _) => {}
                (Outcome::No, false) => {
                    lack.certain += 1;
                    lack.certain_pupils.insert(member.pupil);
                }
                // Whoever is only perhaps counted is only perhaps lacking.
                (Outcome::No, true) | (Outcome::NotKnown, _) => {
                    lack.not_known += 1;
                    lack.perhaps += u32::from(member.perhaps);
                    lack.not_known_pupils.insert(member.pupil);
                }
            }
        }
        lack
    }

    /// Whether somebody lacks it, certainly or perhaps.
    pub(super) fn anybody(&self) -> bool {
        self.certain + self.not_known > 0
    }
}

/// Whether a fact counts pupils, or meetings of theirs; others speak of the programme or of staff.
pub(super) fn of_people(fact: &DerivedFact<'_>) -> bool {
    matches!(
        fact.derivation.population.who,
        Who::YearGroup
            | Who::Anybody
            | Who::Year(_)
            | Who::KeyStage
            | Who::Left(_)
            | Who::FinishedOrLeft(_)
            | Who::Meetings
    )
}

/// Facts with those whom they lack, each looked at once.
pub(super) struct Lacks<'a, 'd> {
    derived: &'a Derived<'d>,
    catalogue: &'a Catalogue,
    seen: BTreeMap<Address, Lack>,
}

impl<'a, 'd> Lacks<'a, 'd> {
    pub(super) fn new(derived: &'a Derived<'d>, catalogue: &'a Catalogue) -> Lacks<'a, 'd> {
        Lacks {
            derived,
            catalogue,
            seen: BTreeMap::new(),
        }
    }

    pub(super) fn of(&mut self, address: &Address) -> &Lack {
        self.seen
            .entry(address.clone())
            .or_insert_with(|| Lack::of(self.derived, address))
    }

    /// The derived fact behind an address: that fact itself where it has a value, else one that fills it, else that fact
    /// without a value.
    pub(super) fn behind(&self, address: &Address) -> Option<&'a DerivedFact<'d>> {
        let own = self.derived.fact(address);
        if own.is_some_and(|fact| fact.value.is_some()) {
            return own;
        }
        let declared = self.catalogue.get(&address.fact);
        let mut fillers = declared.into_iter().flat_map(|fact| &fact.counts_as);
        let filled = fillers.find_map(|filling| {
            let from = Address {
                fact: filling.from.clone(),
                dimension: address.dimension,
            };
            self.derived.fact(&from).filter(|fact| fact.value.is_some())
        });
        filled.or(own)
    }
}
