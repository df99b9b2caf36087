//! How many there are in all, and in each year group: sets of people that facts of several populations share.

use super::bits::Bits;
use super::sizes::Range;
use super::survey::{Atoms, Survey};
use std::collections::BTreeMap;

/// Whole populations and their year groups. Two of the same people are one set: shown once, it is known wherever it stands.
#[derive(Debug)]
pub(super) struct Totals {
    /// The atoms of each set.
    sets: Vec<Bits>,
    sizes: Vec<u32>,
    hidden: Vec<bool>,
    of_population: Vec<Option<usize>>,
    of_year: BTreeMap<(usize, usize), usize>,
    people: Vec<u32>,
    /// `reach[a][b]`: whether somebody of atom `a` could be in atom `b` for all that is shown. The last atom is nowhere.
    reach: Vec<Vec<bool>>,
    smallest: u32,
}

impl Totals {
    pub(super) fn hide(survey: &Survey, atoms: &Atoms, smallest: u32) -> Totals {
        let people = atoms.sizes();
        let mut totals = Totals {
            sets: Vec::new(),
            sizes: Vec::new(),
            hidden: Vec::new(),
            of_population: Vec::new(),
            of_year: BTreeMap::new(),
            people,
            reach: Vec::new(),
            smallest,
        };
        for population in 0..survey.populations.len() {
            let mut whole = Bits::default();
            let mut years: BTreeMap<usize, Bits> = BTreeMap::new();
            for (atom, signature) in atoms.signatures.iter().enumerate() {
                if let Some(year) = signature.get(&population) {
                    whole.set(atom);
                    years.entry(usize::from(*year)).or_default().set(atom);
                }
            }
            let set = totals.set(whole);
            totals.of_population.push(set);
            for (year, set) in years {
                if let Some(set) = totals.set(set) {
                    totals.of_year.insert((population, year), set);
                }
            }
        }
        totals.hide_small();
        totals.reach = totals.reaches();
        totals
    }

    /// The place of a set; nobody is no set.
    fn set(&mut self, set: Bits) -> Option<usize> {
        let size: u32 = set.iter().filter_map(|atom| self.people.get(atom)).sum();
        if size == 0 {
            return None;
        }
        if let Some(known) = self.sets.iter().position(|other| *other == set) {
            return Some(known);
        }
        self.sets.push(set);
        self.sizes.push(size);
        self.hidden.push(size < self.smallest);
        Some(self.sets.len() - 1)
    }

    fn is_hidden(&self, set: usize) -> bool {
        self.hidden.get(set).copied().unwrap_or(false)
    }

    fn size(&self, set: usize) -> u32 {
        self.sizes.get(set).copied().unwrap_or(0)
    }

    /// How many there are of an atom; there is always somebody elsewhere.
    fn people(&self, atom: usize) -> u32 {
        self.people.get(atom).copied().unwrap_or(self.smallest)
    }

    /// Sets that would have another size if somebody were in the one atom and not in the other.
    fn between(&self, a: usize, b: usize) -> impl Iterator<Item = usize> + '_ {
        let sets = self.sets.iter().enumerate();
        sets.filter(move |(_, set)| set.has(a) != set.has(b))
            .map(|(at, _)| at)
    }

    fn is_free(&self, a: usize, b: usize) -> bool {
        self.between(a, b).all(|set| self.is_hidden(set))
    }

    /// The sizes that a set may have for all that is shown, as far as they can be told by moving people one by one.
    fn range(&self, set: usize) -> Range {
        let size = self.size(set);
        let Some(atoms) = self.sets.get(set) else {
            return Range::exactly(size);
        };
        let (mut more, mut less) = (0, 0);
        for inside in 0..=self.people.len() {
            let movable = |other: &usize| {
                atoms.has(*other) != atoms.has(inside) && self.is_free(inside, *other)
            };
            if (0..=self.people.len()).any(|other| movable(&other)) {
                match atoms.has(inside) {
                    true => less += self.people(inside),
                    false => more += self.people(inside),
                }
            }
        }
        Range {
            from: size.saturating_sub(less),
            to: size + more,
        }
    }

    fn hide_small(&mut self) {
        let enough = |range: Range, smallest: u32| range.width() + 1 >= smallest;
        loop {
            let open = (0..self.sets.len())
                .find(|set| self.is_hidden(*set) && !enough(self.range(*set), self.smallest));
            let Some(set) = open else {
                return;
            };
            // Where no single step is enough, the cheapest is taken and the next one looked for.
            let mut steps = self.steps(set);
            ceiag::sorted::all(&mut steps);
            let first = steps.first().map(|(_, sets)| sets.clone());
            let found = steps.into_iter().map(|(_, sets)| sets).find(|sets| {
                let before = self.hidden.clone();
                self.hide_sets(sets);
                let done = enough(self.range(set), self.smallest);
                self.hidden = before;
                done
            });
            match found.or(first) {
                Some(sets) => self.hide_sets(&sets),
                None => return,
            }
        }
    }

    fn hide_sets(&mut self, sets: &[usize]) {
        for set in sets {
            if let Some(hidden) = self.hidden.get_mut(*set) {
                *hidden = true;
            }
        }
    }

    /// What could be hidden so that somebody may be in the set who isn't, or the other way round: how many it would hide,
    /// and which sets.
    fn steps(&self, set: usize) -> Vec<((u32, usize), Vec<usize>)> {
        let Some(atoms) = self.sets.get(set) else {
            return Vec::new();
        };
        let mut steps = Vec::new();
        for a in atoms.iter() {
            for b in (0..=self.people.len()).filter(|b| !atoms.has(*b)) {
                let sets: Vec<usize> = self.between(a, b).filter(|s| !self.is_hidden(*s)).collect();
                if !sets.is_empty() {
                    let cost = sets.iter().map(|set| self.size(*set)).sum();
                    steps.push(((cost, sets.len()), sets));
                }
            }
        }
        steps
    }

    fn reaches(&self) -> Vec<Vec<bool>> {
        let all = 0..=self.people.len();
        all.clone()
            .map(|a| all.clone().map(|b| self.is_free(a, b)).collect())
            .collect()
    }

    /// Whether somebody of the one atom could be in the other for all that is shown.
    pub(super) fn can_move(&self, a: usize, b: usize) -> bool {
        self.reach
            .get(a)
            .and_then(|row| row.get(b))
            .copied()
            .unwrap_or(false)
    }

    /// Whether nothing of a population is shown.
    pub(super) fn hides(&self, population: usize) -> bool {
        let set = self.of_population.get(population).copied().flatten();
        set.is_some_and(|set| self.is_hidden(set))
    }

    /// Whether a year group of a population is hidden.
    pub(super) fn hides_year(&self, population: usize, year: usize) -> bool {
        let set = self.of_year.get(&(population, year));
        self.hides(population) || set.is_some_and(|set| self.is_hidden(*set))
    }

    /// The sizes that a year group of a population may have.
    pub(super) fn years(&self, population: usize, year: usize) -> Range {
        match self.of_year.get(&(population, year)) {
            Some(set) => self.range(*set),
            None => Range::exactly(0),
        }
    }
}
