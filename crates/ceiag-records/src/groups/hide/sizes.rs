//! How many there are in each group, where populations share people.
//!
//! What a reader can't tell is shown by moving people: somebody may be given another group, two may swap groups, as long as
//! no size that is shown changes. The sizes that can be had in this way are possible ones, so a reader who adds and
//! subtracts can't rule them out.

use super::bits::{Bits, Grid};
use super::survey::Atoms;
use super::totals::Totals;

/// Numbers that are all possible for a reader, with both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) from: u32,
    pub(super) to: u32,
}

impl Range {
    pub(super) fn exactly(number: u32) -> Range {
        Range {
            from: number,
            to: number,
        }
    }

    pub(super) fn width(self) -> u32 {
        self.to.saturating_sub(self.from)
    }
}

/// Sizes of the groups of one breakdown, in every population.
#[derive(Debug)]
pub(super) struct Sizes<'s> {
    atoms: &'s Atoms,
    totals: &'s Totals,
    /// How many of an atom are in a group.
    cells: Grid,
    /// How many of a population are in a group.
    sizes: Grid,
    /// The populations in which a group is hidden.
    hidden: Vec<Bits>,
    populations: usize,
    smallest: u32,
}

/// A step that makes sizes uncertain: the groups of two people, or of one, may be other ones.
#[derive(Clone, Copy)]
struct Step {
    own: usize,
    /// The atom of the other one, where there is one.
    other: Option<usize>,
    group: usize,
    against: usize,
}

impl<'s> Sizes<'s> {
    pub(super) fn hide(
        atoms: &'s Atoms,
        totals: &'s Totals,
        cells: Grid,
        (populations, groups): (usize, usize),
        smallest: u32,
    ) -> Sizes<'s> {
        let mut sizes = Grid::new(populations, groups);
        for (atom, of) in atoms.populations.iter().enumerate() {
            for population in of.iter() {
                for group in 0..groups {
                    sizes.add(population, group, cells.get(atom, group));
                }
            }
        }
        let mut hidden = vec![Bits::default(); groups];
        for (group, hidden) in hidden.iter_mut().enumerate() {
            for population in 0..populations {
                let size = sizes.get(population, group);
                if totals.hides(population) || (size > 0 && size < smallest) {
                    hidden.set(population);
                }
            }
        }
        let mut all = Sizes {
            atoms,
            totals,
            cells,
            sizes,
            hidden,
            populations,
            smallest,
        };
        all.complete();
        all
    }

    pub(super) fn size(&self, population: usize, group: usize) -> u32 {
        self.sizes.get(population, group)
    }

    pub(super) fn is_hidden(&self, population: usize, group: usize) -> bool {
        self.hidden.get(group).is_some_and(|of| of.has(population))
    }

    fn groups(&self) -> usize {
        self.hidden.len()
    }

    fn of(&self, atom: usize) -> &Bits {
        const NOWHERE: &Bits = &Bits::none();
        self.atoms.populations.get(atom).unwrap_or(NOWHERE)
    }

    /// Whether both groups are hidden in all of these populations.
    fn hides(&self, populations: &Bits, group: usize, against: usize) -> bool {
        [group, against].iter().all(|group| {
            let hidden = self.hidden.get(*group);
            hidden.is_some_and(|hidden| populations.within(hidden))
        })
    }

    /// The populations in which a step changes sizes.
    fn changed(&self, step: Step) -> Bits {
        match step.other {
            None => self.of(step.own).clone(),
            Some(other) => self.of(step.own).differ(self.of(other)),
        }
    }

    fn is_free(&self, step: Step) -> bool {
        self.hides(&self.changed(step), step.group, step.against)
    }

    /// Whether somebody of another atom may be in this one, with another group.
    fn can_come(&self, from: (usize, usize), to: (usize, usize)) -> bool {
        let together = || self.of(from.0).both(self.of(to.0));
        self.totals.can_move(from.0, to.0)
            && (from.1 == to.1 || self.hides(&together(), from.1, to.1))
    }

    /// The sizes that a group may have for all that is shown, as far as moving people tells.
    pub(super) fn range(&self, population: usize, group: usize) -> Range {
        let size = self.size(population, group);
        Range {
            from: size.saturating_sub(self.moves(population, group, false)),
            to: size + self.moves(population, group, true),
        }
    }

    /// How many can be moved into a group, or out of it, all at once.
    fn moves(&self, population: usize, group: usize, into: bool) -> u32 {
        let mut left = self.cells.clone();
        let mut moved = 0;
        let atoms = 0..=self.atoms.len();
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            atoms.partition(|atom| self.of(*atom).has(population));
        for own in &inside {
            for against in (0..self.groups()).filter(|other| *other != group) {
                let (leaves, takes) = if into {
                    (against, group)
                } else {
                    (group, against)
                };
                let step = Step {
                    own: *own,
                    other: None,
                    group,
                    against,
                };
                if self.is_free(step) {
                    let all = left.get(*own, leaves);
                    left.take(*own, leaves, all);
                    moved += all;
                    continue;
                }
                for other in &outside {
                    let both = left.get(*own, leaves).min(left.get(*other, takes));
                    let step = Step {
                        other: Some(*other),
                        ..step
                    };
                    if both > 0 && self.is_free(step) {
                        left.take(*own, leaves, both);
                        left.take(*other, takes, both);
                        moved += both;
                    }
                }
            }
        }
        for own in &inside {
            for other in &outside {
                for elsewhere in 0..self.groups() {
                    let (here, there) = ((*own, group), (*other, elsewhere));
                    let (from, to) = if into { (there, here) } else { (here, there) };
                    // There is always somebody elsewhere, whose group nobody knows.
                    let nowhere = into && *other == self.atoms.len();
                    let all = if nowhere {
                        self.smallest
                    } else {
                        left.get(from.0, from.1)
                    };
                    if all > 0 && self.can_come(from, to) {
                        left.take(from.0, from.1, all);
                        moved += all;
                        if nowhere {
                            return moved;
                        }
                    }
                }
            }
        }
        moved
    }

    /// Hides what is needed so that no hidden size can be worked out.
    fn complete(&mut self) {
        loop {
            let cells = (0..self.populations).flat_map(|p| (0..self.groups()).map(move |g| (p, g)));
            let open = cells.into_iter().find(|cell| !self.is_safe(*cell));
            let Some((population, group)) = open else {
                return;
            };
            if !self.improve(population, group) {
                // Everything hidden is safe.
                for hidden in &mut self.hidden {
                    (0..self.populations).for_each(|population| hidden.set(population));
                }
                return;
            }
        }
    }

    fn is_safe(&self, (population, group): (usize, usize)) -> bool {
        if !self.is_hidden(population, group) {
            return true;
        }
        if self.totals.hides(population) {
            // That a group is empty is no secret, and a population that isn't shown has groups of any size.
            let size = self.size(population, group);
            return size == 0 || self.is_wide(population, group);
        }
        let hidden = (0..self.groups()).filter(|group| self.is_hidden(population, *group));
        let together: u32 = hidden.map(|group| self.size(population, group)).sum();
        together >= self.smallest && self.is_wide(population, group)
    }

    fn is_wide(&self, population: usize, group: usize) -> bool {
        self.range(population, group).width() + 1 >= self.smallest
    }

    /// Hides the fewest people's groups that make a size safe, or safer; says whether it found any to hide.
    fn improve(&mut self, population: usize, group: usize) -> bool {
        let mut steps = self.steps(population, group);
        ceiag::sorted::all(&mut steps);
        steps.dedup();
        let mut best: Option<(u32, &Cells)> = None;
        let before = self.range(population, group).width();
        for (_, cells) in &steps {
            let kept = self.hidden.clone();
            self.hide_cells(cells);
            if self.is_safe((population, group)) {
                return true;
            }
            let width = self.range(population, group).width();
            self.hidden = kept;
            if best.is_none_or(|(wide, _)| width > wide) {
                best = Some((width, cells));
            }
        }
        let Some((width, cells)) = best else {
            return false;
        };
        // Wide enough but too few in all: any further group will do.
        if width <= before && before + 1 < self.smallest {
            return false;
        }
        self.hide_cells(cells);
        true
    }

    fn hide_cells(&mut self, cells: &Cells) {
        for (population, group) in cells {
            if let Some(hidden) = self.hidden.get_mut(*group) {
                hidden.set(*population);
            }
        }
    }

    /// What could be hidden to let people move into a group and out of it: how many people's groups, and which cells.
    fn steps(&self, population: usize, group: usize) -> Vec<((u32, usize), Cells)> {
        let mut steps = Vec::new();
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            (0..self.atoms.len()).partition(|atom| self.of(*atom).has(population));
        for own in inside {
            for against in (0..self.groups()).filter(|other| *other != group) {
                for other in outside.iter().copied().map(Some).chain([None]) {
                    let step = Step {
                        own,
                        other,
                        group,
                        against,
                    };
                    let mut cells = Vec::new();
                    for changed in self.changed(step).iter() {
                        let both = [(changed, group), (changed, against)];
                        cells.extend(both.into_iter().filter(|(p, g)| !self.is_hidden(*p, *g)));
                    }
                    if !cells.is_empty() {
                        let cost = cells.iter().map(|(p, g)| self.size(*p, *g)).sum();
                        steps.push(((cost, cells.len()), cells));
                    }
                }
            }
        }
        steps
    }
}

/// Groups of populations.
type Cells = Vec<(usize, usize)>;
