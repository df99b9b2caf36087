//! What an answer could offer, before anything is hidden: who is counted for what, in which group, with what outcome.

use super::bits::{Bits, Grid};
use crate::derive::Outcome;
use std::collections::BTreeMap;

/// Everything that an answer could offer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Survey {
    /// What people are grouped by.
    pub(crate) breakdowns: Vec<Groups>,
    /// Everybody who is counted for a fact, each population once.
    pub(crate) populations: Vec<Population>,
    /// Facts, each of one population.
    pub(crate) facts: Vec<Asked>,
}

/// A way to group people.
#[derive(Clone, Debug)]
pub(crate) struct Groups {
    /// How many groups there are.
    pub(crate) len: usize,
    /// The group of each unit; `None` where it hangs on the population, as the year group does.
    pub(crate) of: Option<Vec<u8>>,
}

/// Those who are counted, certainly or perhaps. A unit is a pupil, or a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Population {
    /// Units in ascending order, with their year group as a place among the groups of that breakdown.
    pub(crate) members: Vec<(u32, u8)>,
}

/// A fact.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The place of its population.
    pub(crate) population: usize,
    /// The outcome of each of its members, in their order.
    pub(crate) outcomes: Vec<Outcome>,
    /// Facts of one family follow from one another, so that each bounds the others: they are hidden alike.
    pub(crate) family: usize,
}

/// How many of each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// How many count.
    pub(crate) yes: u32,
    /// How many do not.
    pub(crate) no: u32,
    /// For how many it is not known.
    pub(crate) not_known: u32,
}

impl Row {
    pub(crate) fn of(self) -> u32 {
        self.yes + self.no + self.not_known
    }

    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Yes => self.yes += 1,
            Outcome::No => self.no += 1,
            Outcome::NotKnown => self.not_known += 1,
        }
    }

    /// What is left without a part of it.
    pub(crate) fn less(self, part: Row) -> Row {
        Row {
            yes: self.yes.saturating_sub(part.yes),
            no: self.no.saturating_sub(part.no),
            not_known: self.not_known.saturating_sub(part.not_known),
        }
    }

    pub(crate) fn plus(self, other: Row) -> Row {
        Row {
            yes: self.yes + other.yes,
            no: self.no + other.no,
            not_known: self.not_known + other.not_known,
        }
    }
}

impl Survey {
    fn group(&self, breakdown: usize, member: (u32, u8)) -> usize {
        let of = self.breakdowns.get(breakdown).and_then(|b| b.of.as_ref());
        let group = match of {
            None => Some(member.1),
            Some(of) => usize::try_from(member.0)
                .ok()
                .and_then(|at| of.get(at).copied()),
        };
        group.map_or(usize::MAX, usize::from)
    }

    pub(crate) fn groups(&self, breakdown: usize) -> usize {
        self.breakdowns.get(breakdown).map_or(0, |b| b.len)
    }

    pub(super) fn by_year(&self, breakdown: usize) -> bool {
        self.breakdowns
            .get(breakdown)
            .is_some_and(|b| b.of.is_none())
    }

    /// A fact over everybody.
    pub(crate) fn total(&self, fact: &Asked) -> Row {
        let mut row = Row::default();
        for outcome in &fact.outcomes {
            row.add(*outcome);
        }
        row
    }

    /// A fact by the groups of a breakdown.
    pub(crate) fn rows(&self, fact: &Asked, breakdown: usize) -> Vec<Row> {
        let mut rows = vec![Row::default(); self.groups(breakdown)];
        let members = self.populations.get(fact.population);
        let members = members.map_or(&[][..], |p| &p.members);
        for (member, outcome) in members.iter().zip(&fact.outcomes) {
            if let Some(row) = rows.get_mut(self.group(breakdown, *member)) {
                row.add(*outcome);
            }
        }
        rows
    }

    pub(super) fn atoms(&self) -> Atoms {
        let mut signatures: BTreeMap<u32, BTreeMap<usize, u8>> = BTreeMap::new();
        for (population, of) in self.populations.iter().enumerate() {
            for (unit, year) in &of.members {
                signatures
                    .entry(*unit)
                    .or_default()
                    .insert(population, *year);
            }
        }
        let mut numbers: BTreeMap<&BTreeMap<usize, u8>, usize> = BTreeMap::new();
        let mut units = Vec::new();
        for (unit, signature) in &signatures {
            let next = numbers.len();
            let atom = *numbers.entry(signature).or_insert(next);
            units.push((*unit, atom));
        }
        let mut atoms = Atoms {
            signatures: vec![BTreeMap::new(); numbers.len()],
            populations: vec![Bits::default(); numbers.len()],
            units,
        };
        for (signature, atom) in numbers {
            if let Some(own) = atoms.signatures.get_mut(atom) {
                own.clone_from(signature);
            }
            if let Some(own) = atoms.populations.get_mut(atom) {
                signature.keys().for_each(|population| own.set(*population));
            }
        }
        atoms
    }

    /// How many of each atom are in each group of a breakdown that doesn't hang on the population.
    pub(super) fn cells(&self, atoms: &Atoms, breakdown: usize) -> Grid {
        let mut cells = Grid::new(atoms.len(), self.groups(breakdown));
        for (unit, atom) in &atoms.units {
            cells.add(*atom, self.group(breakdown, (*unit, 0)), 1);
        }
        cells
    }
}

/// Those who are in the same populations with the same year groups. Sizes of groups of different populations are tied
/// together by them.
#[derive(Debug)]
pub(super) struct Atoms {
    /// The year group in each population.
    pub(super) signatures: Vec<BTreeMap<usize, u8>>,
    /// The populations.
    pub(super) populations: Vec<Bits>,
    /// Units with their atom.
    units: Vec<(u32, usize)>,
}

impl Atoms {
    pub(super) fn len(&self) -> usize {
        self.signatures.len()
    }

    pub(super) fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.len()];
        for (_, atom) in &self.units {
            if let Some(size) = sizes.get_mut(*atom) {
                *size += 1;
            }
        }
        sizes
    }
}
