//! Which leaves decided a finding, and which undecided ones still could.

use super::reason::{Because, Reason};
use crate::fact::How;
use crate::institution::YearGroups;
use crate::plan::{Bound, CriterionPlan, Node, Plan, Possible};

/// Deeper rules are refused by the check; the bound keeps the walk finite for any plan.
const MAX_DEPTH: u8 = 66;

impl Plan {
    /// The leaves behind a certain outcome.
    pub(crate) fn why(&self, criterion: &CriterionPlan, bound: &Bound<'_>, out: &mut Vec<Because>) {
        if let Some(condition) = criterion.condition.filter(|c| !bound.holds(*c)) {
            out.push(self.why_not_applicable(condition, bound));
        } else {
            self.why_node(criterion.node, bound, out, MAX_DEPTH);
        }
    }

    fn why_node(&self, node: u32, bound: &Bound<'_>, out: &mut Vec<Because>, depth: u8) {
        let (Some(kind), Some(depth)) = (self.nodes.get(node as usize), depth.checked_sub(1))
        else {
            return;
        };
        match kind {
            Node::Leaf(leaf) => out.push(Because::leaf(self.leaf_reason(*leaf, bound), *leaf)),
            Node::All(of) | Node::Any(of) | Node::AtLeast { of, .. } => {
                let own = self.node(node, bound, depth);
                for child in of {
                    let outcome = self.node(*child, bound, depth);
                    if outcome == own {
                        self.why_node(*child, bound, out, depth);
                    }
                }
            }
            Node::Choose { choice, options } => match bound.option(*choice) {
                Some(option) => {
                    if let Some(child) = options.get(option as usize) {
                        self.why_node(*child, bound, out, depth);
                    }
                }
                None => {
                    for child in options {
                        self.why_node(*child, bound, out, depth);
                    }
                }
            },
            Node::Where { condition, child } => {
                if bound.holds(*condition) {
                    self.why_node(*child, bound, out, depth);
                } else {
                    out.push(self.why_not_applicable(*condition, bound));
                }
            }
            Node::Sourced { unless, child } => {
                if bound.holds(*unless) {
                    out.push(self.not_sourced(*unless));
                } else {
                    self.why_node(*child, bound, out, depth);
                }
            }
            Node::Reserved => out.push(Because::plain(Reason::RuleNotSourced)),
            Node::ByPerson => out.push(Because::plain(Reason::AwaitsFinding)),
        }
    }

    /// Undecided leaves that could still decide: no sibling on the way up settles the rule without them.
    pub(crate) fn pivots(&self, node: u32, bound: &Bound<'_>, out: &mut Vec<Because>, depth: u8) {
        let (Some(kind), Some(depth)) = (self.nodes.get(node as usize), depth.checked_sub(1))
        else {
            return;
        };
        let own = self.node(node, bound, depth);
        if own.is_certain() {
            return;
        }
        match kind {
            Node::Leaf(leaf) => out.push(Because::leaf(self.leaf_reason(*leaf, bound), *leaf)),
            Node::All(of) => self.pivots_of(of, u32::MAX, bound, out, depth),
            Node::Any(of) => self.pivots_of(of, 1, bound, out, depth),
            Node::AtLeast { k, of } => self.pivots_of(of, *k, bound, out, depth),
            Node::Choose { choice, options } => {
                let chosen = bound.option(*choice);
                for (number, child) in (0..).zip(options) {
                    if chosen.is_none_or(|c| c == number) {
                        self.pivots(*child, bound, out, depth);
                    }
                }
            }
            Node::Where { child, .. } => self.pivots(*child, bound, out, depth),
            Node::Sourced { unless, child } => {
                if bound.holds(*unless) {
                    out.push(self.not_sourced(*unless));
                } else {
                    self.pivots(*child, bound, out, depth);
                }
            }
            Node::Reserved => out.push(Because::plain(Reason::RuleNotSourced)),
            Node::ByPerson => out.push(Because::plain(Reason::AwaitsFinding)),
        }
    }

    /// A child can decide "at least k of n" when its siblings can leave it exactly one short.
    fn pivots_of(&self, of: &[u32], k: u32, bound: &Bound<'_>, out: &mut Vec<Because>, depth: u8) {
        let sets: Vec<Possible> = of
            .iter()
            .map(|child| self.node(*child, bound, depth))
            .collect();
        for (at, child) in of.iter().enumerate() {
            let mut reach = Reach::default();
            for (other, set) in sets.iter().enumerate() {
                if other != at {
                    reach.add(*set);
                }
            }
            if reach.can_be_one_short(k) {
                self.pivots(*child, bound, out, depth);
            }
        }
    }

    /// No rule is known where the institution ends.
    fn not_sourced(&self, condition: u32) -> Because {
        let condition = self.conditions.get(condition as usize);
        Because {
            years: condition.and_then(|c| c.last_year),
            ..Because::plain(Reason::RuleNotSourced)
        }
    }

    fn why_not_applicable(&self, condition: u32, bound: &Bound<'_>) -> Because {
        let institution = &bound.sheet.institution;
        match self.conditions.get(condition as usize) {
            Some(c) if c.applies.years.is_some() && !institution.meets(c.applies.years) => {
                Because {
                    years: c.applies.years,
                    ..Because::plain(Reason::NoSuchYear)
                }
            }
            Some(c)
                if c.applies
                    .begins_by
                    .is_some_and(|y| !institution.begins_by(y)) =>
            {
                Because {
                    years: c.applies.begins_by.and_then(YearGroups::only),
                    ..Because::plain(Reason::NoSuchYear)
                }
            }
            _ => Because::plain(Reason::OutsideSetting),
        }
    }

    /// What one leaf contributes.
    pub(crate) fn leaf_reason(&self, leaf: u32, bound: &Bound<'_>) -> Reason {
        let Some(test) = self.leaves.get(leaf as usize) else {
            return Reason::NotAnswered;
        };
        let slot = bound.slot(test.slot);
        let plan = self.slots.get(test.slot as usize);
        let fact = plan.and_then(|s| self.catalogue.at(s.declaration));
        let outcome = test.test(slot);
        if outcome == Possible::NOT_APPLICABLE {
            return if slot.has_no_such_year() {
                Reason::NoSuchYear
            } else if slot.has_nobody() {
                Reason::NobodyInPopulation
            } else {
                Reason::DeclaredNotApplicable
            };
        }
        let yes_no = fact.is_some_and(|f| f.kind == crate::fact::Kind::YesNo);
        let running = self
            .closing(test.slot, bound)
            .is_some_and(|end| bound.period.to_date && bound.as_of <= end);
        if outcome == Possible::MET {
            if yes_no {
                Reason::AnsweredYes
            } else {
                Reason::ThresholdMet
            }
        } else if outcome == Possible::NOT_MET {
            match (yes_no, test.at_most, running) {
                (true, _, _) => Reason::AnsweredNo,
                (false, true, _) => Reason::AboveThreshold,
                (false, false, true) => Reason::YearInProgress,
                (false, false, false) => Reason::BelowThreshold,
            }
        } else if slot.is_refused() {
            Reason::Refused
        } else if slot.is_unknown() {
            Reason::NotAnswered
        } else {
            let by_ends = bound
                .filled
                .iter()
                .any(|f| f.slot == test.slot && f.how == How::Ends && !f.by_bands);
            if by_ends {
                Reason::BandMappingNotSourced
            } else {
                Reason::PartlyKnown
            }
        }
    }
}

/// How many siblings are met and how many are left, over all their completions.
#[derive(Default)]
struct Reach {
    /// Pairs (left, met) that some completion of the siblings gives, as ranges of met for each number left.
    states: Vec<Option<(u32, u32)>>,
}

impl Reach {
    fn add(&mut self, set: Possible) {
        if self.states.is_empty() {
            self.states.push(Some((0, 0)));
        }
        let mut next: Vec<Option<(u32, u32)>> = vec![None; self.states.len() + 1];
        let mut join = |left: usize, lo: u32, hi: u32| {
            if let Some(place) = next.get_mut(left) {
                *place = Some(place.map_or((lo, hi), |(a, b)| (a.min(lo), b.max(hi))));
            }
        };
        for (left, state) in self.states.iter().enumerate() {
            let Some((lo, hi)) = *state else { continue };
            if set.can_drop_out() {
                join(left, lo, hi);
            }
            if set.can_be_not_met() {
                join(left + 1, lo, hi);
            }
            if set.can_be_met() {
                join(left + 1, lo + 1, hi + 1);
            }
        }
        self.states = next;
    }

    /// Whether the siblings can be such that one more member, met or not, decides.
    fn can_be_one_short(&self, k: u32) -> bool {
        if self.states.is_empty() {
            return true;
        }
        (0u32..).zip(&self.states).any(|(left, state)| {
            let needed = k.min(left.saturating_add(1));
            state.is_some_and(|(lo, hi)| (lo..=hi).contains(&needed.saturating_sub(1)))
        })
    }
}
