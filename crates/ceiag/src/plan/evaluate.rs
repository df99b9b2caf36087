//! Outcomes of a bound sheet. Nothing here allocates.

use super::possible::{Conjunction, Tally};
use super::{Bound, CriterionPlan, LeafPlan, Node, Plan, Possible, Root, Slot};

/// How deep a rule may nest; the check refuses deeper ones.
pub(crate) const MAX_DEPTH: u8 = 64;

impl Plan {
    /// The possible outcomes of every criterion, in order, for the choices that the sheet makes.
    /// A choice that is left open covers all its options. Writes at most `out.len()` of them.
    pub fn outcomes(&self, bound: &Bound<'_>, out: &mut [Possible]) {
        for (criterion, place) in self.criteria.iter().zip(out) {
            *place = self.outcome(criterion, bound);
        }
    }

    #[inline]
    pub(crate) fn outcome(&self, criterion: &CriterionPlan, bound: &Bound<'_>) -> Possible {
        if criterion.condition.is_some_and(|c| !bound.holds(c)) {
            return Possible::NOT_APPLICABLE;
        }
        match &criterion.root {
            Root::Leaf(leaf) => self.leaf(*leaf, bound),
            Root::Leaves(range) => {
                let mut conjunction = Conjunction::EMPTY;
                for leaf in self.leaves.get(range.clone()).unwrap_or_default() {
                    conjunction.add(leaf.read(bound));
                }
                conjunction.all()
            }
            Root::Tree(node) => self.node(*node, bound, MAX_DEPTH),
        }
    }

    #[inline]
    pub(crate) fn leaf(&self, leaf: u32, bound: &Bound<'_>) -> Possible {
        self.leaves
            .get(leaf as usize)
            .map_or(Possible::OPEN, |leaf| leaf.read(bound))
    }

    pub(crate) fn node(&self, node: u32, bound: &Bound<'_>, depth: u8) -> Possible {
        let (Some(node), Some(depth)) = (self.nodes.get(node as usize), depth.checked_sub(1))
        else {
            return Possible::OPEN;
        };
        let tally = |of: &[u32]| {
            let mut tally = Tally::default();
            for child in of {
                tally.add(self.node(*child, bound, depth));
            }
            tally
        };
        match node {
            Node::Leaf(leaf) => self.leaf(*leaf, bound),
            Node::All(of) => tally(of).all(),
            Node::Any(of) => tally(of).any(),
            Node::AtLeast { k, of } => tally(of).at_least(*k),
            Node::Choose { choice, options } => match bound.option(*choice) {
                Some(option) => options
                    .get(option as usize)
                    .map_or(Possible::OPEN, |child| self.node(*child, bound, depth)),
                None => options.iter().fold(Possible::NOTHING, |all, child| {
                    all.or(self.node(*child, bound, depth))
                }),
            },
            Node::Where { condition, child } => {
                if bound.holds(*condition) {
                    self.node(*child, bound, depth)
                } else {
                    Possible::NOT_APPLICABLE
                }
            }
            Node::Reserved => Possible::OPEN,
        }
    }
}

impl LeafPlan {
    /// What the leaf can be for a bound sheet.
    #[inline]
    fn read(&self, bound: &Bound<'_>) -> Possible {
        match bound.slots.get(self.slot as usize) {
            Some(slot) => self.test(*slot),
            None => Possible::NOT_APPLICABLE,
        }
    }

    /// Compares a slot's limits with the threshold by cross-multiplication: exact, and never over 64 bits.
    #[inline]
    pub(crate) fn test(&self, slot: Slot) -> Possible {
        let wide = |a: u32, b: u32| u64::from(a) * u64::from(b);
        // Most values are exact, and then one comparison is enough.
        if slot.is_exact() {
            let (value, bound) = (wide(slot.lo_n, self.d), wide(self.n, slot.lo_d));
            let met = if self.at_most {
                value <= bound
            } else {
                value >= bound
            };
            return Possible::of_test(met, met, false);
        }
        if slot.is_not_applicable() {
            return Possible::NOT_APPLICABLE;
        }
        if self.at_most {
            let (lo, bound) = (wide(slot.lo_n, self.d), wide(self.n, slot.lo_d));
            let can = lo < bound || (lo == bound && !slot.is_open_below());
            let must = wide(slot.hi_n, self.d) <= wide(self.n, slot.hi_d);
            Possible::of_test(can, must, slot.may_drop_out())
        } else {
            let can = wide(slot.hi_n, self.d) >= wide(self.n, slot.hi_d);
            let must = wide(slot.lo_n, self.d) >= wide(self.n, slot.lo_d);
            Possible::of_test(can, must, slot.may_drop_out())
        }
    }
}
