//! Outcomes of a bound sheet. Nothing here allocates.

use super::possible::{Conjunction, Tally};
use super::{Bound, CriterionPlan, LeafPlan, Node, Plan, Possible, Quick, Slot};

/// How deep a rule may nest; the check refuses deeper ones.
pub(crate) const MAX_DEPTH: u8 = 64;

impl Plan {
    /// The possible outcomes of every criterion, in order, for the choices that the sheet makes.
    /// A choice that is left open covers all its options. Writes at most `out.len()` of them.
    pub fn outcomes(&self, bound: &Bound<'_>, out: &mut [Possible]) {
        for (criterion, place) in self.quick.iter().zip(out) {
            *place = self.quick_outcome(criterion, bound);
        }
    }

    pub(crate) fn outcome(&self, criterion: &CriterionPlan, bound: &Bound<'_>) -> Possible {
        if criterion.condition.is_some_and(|c| !bound.holds(c)) {
            return Possible::NOT_APPLICABLE;
        }
        self.node(criterion.node, bound, MAX_DEPTH)
    }

    #[inline]
    fn quick_outcome(&self, criterion: &Quick, bound: &Bound<'_>) -> Possible {
        if criterion.condition.is_some_and(|c| !bound.holds(c)) {
            return Possible::NOT_APPLICABLE;
        }
        if criterion.leaves == 1 {
            return bound.leaf(criterion.first_leaf);
        }
        if criterion.leaves == 0 {
            return self.node(criterion.node, bound, MAX_DEPTH);
        }
        let mut all = Conjunction::EMPTY;
        for leaf in bound.leaves(criterion.first_leaf, criterion.leaves) {
            all.add(*leaf);
        }
        all.all()
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
            Node::Leaf(leaf) => bound.leaf(*leaf),
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
            Node::Sourced { unless, child } => {
                if bound.holds(*unless) {
                    Possible::OPEN
                } else {
                    self.node(*child, bound, depth)
                }
            }
            Node::Reserved | Node::ByPerson => Possible::OPEN,
        }
    }
}

impl LeafPlan {
    /// Compares a slot's limits with the threshold by cross-multiplication: exact, and never over 64 bits.
    #[inline]
    pub(crate) fn test(&self, slot: Slot) -> Possible {
        if slot.is_not_applicable() {
            return Possible::NOT_APPLICABLE;
        }
        let wide = |a: u32, b: u32| u64::from(a) * u64::from(b);
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
