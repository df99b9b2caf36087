//! A target as a monotone formula: which facts have to reach which level.

use super::Unreachable;
use crate::plan::{Bound, CriterionPlan, LeafPlan, Node, Plan, Possible};
use crate::ratio::Ratio;
use crate::sorted;

/// What is still needed.
#[derive(Clone, Debug)]
pub(super) enum Goal {
    /// Nothing: it is certain already.
    Done,
    /// It does not apply and counts for nothing.
    Dropped,
    /// No change brings it about.
    Never(Unreachable),
    /// One fact has to reach a level.
    Need { variable: usize, level: Level },
    /// At least `k` of these.
    AtLeast { k: usize, of: Vec<Goal> },
}

/// A level that a fact has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub needed: Ratio,
    pub at_most: bool,
}

impl Level {
    /// Whether reaching this level also reaches the other.
    pub(super) fn suffices_for(self, other: Level) -> bool {
        if self.at_most {
            self.needed <= other.needed
        } else {
            self.needed >= other.needed
        }
    }
}

/// Builds goals; one variable for each fact address that could be changed.
pub(super) struct Goals<'p> {
    plan: &'p Plan,
    /// The slot of each variable. Two slots of one address (dates read against two periods) are one variable.
    slots: Vec<u32>,
    levels: Vec<Vec<Level>>,
    order: Vec<usize>,
}

impl<'p> Goals<'p> {
    pub(super) fn new(plan: &'p Plan) -> Goals<'p> {
        // Variables are numbered in the order of addresses, so that sets come out in that order.
        let mut distinct: Vec<u32> = (0u32..).take(plan.slots.len()).collect();
        sorted::by_key(&mut distinct, |slot| {
            plan.slots.get(*slot as usize).map(|s| s.order)
        });
        let mut order = vec![0; plan.slots.len()];
        let mut slots: Vec<u32> = Vec::new();
        for slot in distinct {
            let address = |s: u32| plan.slots.get(s as usize).map(|s| &s.address);
            if slots
                .last()
                .is_none_or(|last| address(*last) != address(slot))
            {
                slots.push(slot);
            }
            if let Some(place) = order.get_mut(slot as usize) {
                *place = slots.len() - 1;
            }
        }
        let levels = vec![Vec::new(); slots.len()];
        Goals {
            plan,
            slots,
            levels,
            order,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn slot_of(&self, variable: usize) -> Option<u32> {
        self.slots.get(variable).copied()
    }

    /// The levels asked of each variable, lowest demand first.
    pub(super) fn levels(&self) -> Vec<Vec<Level>> {
        let mut levels = self.levels.clone();
        for of in &mut levels {
            sorted::by(of, |a, b| {
                let rising = a.needed.cmp(&b.needed);
                if a.at_most { rising.reverse() } else { rising }
            });
            of.dedup();
        }
        levels
    }

    /// A criterion met, whatever option of an open choice is taken.
    pub(super) fn criterion(&mut self, id: &str, scenarios: &[Bound<'_>]) -> Option<Goal> {
        let plan = self.plan;
        let criterion = plan
            .criteria
            .iter()
            .find(|c| plan.criterion_of(c).is_some_and(|c| c.id == id))?;
        let goals = scenarios
            .iter()
            .map(|s| self.of_criterion(criterion, s))
            .collect();
        Some(all(goals))
    }

    /// A benchmark achieved: full credit for every criterion that applies.
    pub(super) fn benchmark(
        &mut self,
        id: &str,
        scenarios: &[Bound<'_>],
    ) -> Option<Result<Goal, Unreachable>> {
        let plan = self.plan;
        let group = plan.groups.iter().find(|g| {
            plan.framework
                .groups
                .get(g.index as usize)
                .is_some_and(|g| g.id == id)
        })?;
        if !group.scored || group.criteria.is_empty() {
            return Some(Err(Unreachable::NotSourced));
        }
        let mut goals = Vec::new();
        for scenario in scenarios {
            for index in &group.criteria {
                if let Some(criterion) = plan.criteria.get(*index as usize) {
                    goals.push(self.of_criterion(criterion, scenario));
                    goals.extend(self.full_credit(criterion, scenario));
                }
            }
        }
        Some(Ok(all(goals)))
    }

    /// A level reached: every statement of the theme up to it.
    pub(super) fn level(
        &mut self,
        theme: &str,
        level: &str,
        scenarios: &[Bound<'_>],
    ) -> Option<Goal> {
        let plan = self.plan;
        let model = plan.framework.model.as_ref()?;
        let top = model.position(level)?;
        let theme = plan.framework.group(theme)?;
        let asked = |c: &&CriterionPlan| {
            plan.criterion_of(c).is_some_and(|c| {
                let place = c.level.as_deref().and_then(|l| model.position(l));
                c.group.as_ref() == Some(&theme.id) && place.is_some_and(|p| p <= top)
            })
        };
        let asked: Vec<&CriterionPlan> = plan.criteria.iter().filter(asked).collect();
        if asked.is_empty() {
            return None;
        }
        let mut goals = Vec::new();
        for scenario in scenarios {
            for criterion in &asked {
                goals.push(self.of_criterion(criterion, scenario));
            }
        }
        Some(all(goals))
    }

    fn of_criterion(&mut self, criterion: &CriterionPlan, bound: &Bound<'_>) -> Goal {
        if criterion.condition.is_some_and(|c| !bound.holds(c)) {
            return Goal::Dropped;
        }
        self.of_node(criterion.node, bound, crate::plan::MAX_DEPTH)
    }

    /// Credit that a choice or count gives must reach all its parts.
    fn full_credit(&mut self, criterion: &CriterionPlan, bound: &Bound<'_>) -> Option<Goal> {
        let slot = criterion.credit_from?;
        if criterion.condition.is_some_and(|c| !bound.holds(c)) {
            return None;
        }
        let leaf = LeafPlan {
            slot,
            n: criterion.parts,
            d: 1,
            at_most: false,
            judged: false,
        };
        Some(self.of_leaf(leaf, bound))
    }

    fn of_node(&mut self, node: u32, bound: &Bound<'_>, depth: u8) -> Goal {
        let plan = self.plan;
        let (Some(kind), Some(depth)) = (plan.nodes.get(node as usize), depth.checked_sub(1))
        else {
            return Goal::Never(Unreachable::RuleNotSourced);
        };
        let mut each = |of: &[u32]| of.iter().map(|c| self.of_node(*c, bound, depth)).collect();
        match kind {
            Node::Leaf(leaf) => match plan.leaves.get(*leaf as usize) {
                Some(leaf) => self.of_leaf(*leaf, bound),
                None => Goal::Never(Unreachable::RuleNotSourced),
            },
            Node::All(of) => all(each(of)),
            Node::Any(of) => at_least(1, each(of)),
            Node::AtLeast { k, of } => {
                at_least(usize::try_from(*k).unwrap_or(usize::MAX), each(of))
            }
            Node::Choose { choice, options } => match bound.option(*choice) {
                Some(option) => match options.get(option as usize) {
                    Some(child) => self.of_node(*child, bound, depth),
                    None => Goal::Never(Unreachable::RuleNotSourced),
                },
                None => all(each(options)),
            },
            Node::Where { condition, child } => {
                if bound.holds(*condition) {
                    self.of_node(*child, bound, depth)
                } else {
                    Goal::Dropped
                }
            }
            Node::Sourced { unless, child } => {
                if bound.holds(*unless) {
                    Goal::Never(Unreachable::RuleNotSourced)
                } else {
                    self.of_node(*child, bound, depth)
                }
            }
            Node::Reserved => Goal::Never(Unreachable::RuleNotSourced),
            Node::ByPerson => Goal::Never(Unreachable::AwaitsFinding),
        }
    }

    fn of_leaf(&mut self, leaf: LeafPlan, bound: &Bound<'_>) -> Goal {
        let state = bound.slot(leaf.slot);
        let outcome = leaf.test(state);
        if outcome == Possible::MET {
            return Goal::Done;
        }
        if outcome == Possible::NOT_APPLICABLE {
            return Goal::Dropped;
        }
        let level = Level {
            needed: self.needed(leaf, bound),
            at_most: leaf.at_most,
        };
        if super::kind_of(self.plan, leaf.slot, bound, level) == super::ChangeKind::Do
            && self.is_closed(leaf.slot, bound)
        {
            return Goal::Never(Unreachable::WindowClosed);
        }
        let variable = self.order.get(leaf.slot as usize).copied().unwrap_or(0);
        if let Some(levels) = self.levels.get_mut(variable) {
            levels.push(level);
        }
        Goal::Need { variable, level }
    }

    /// The threshold on the fact's own scale: a date's is the day from which it is recent enough.
    fn needed(&self, leaf: LeafPlan, bound: &Bound<'_>) -> Ratio {
        let within = self
            .plan
            .slots
            .get(leaf.slot as usize)
            .and_then(|s| s.within);
        match within {
            Some(period) => Ratio::whole(bound.as_of().minus(period).days()),
            None => Ratio::new(leaf.n, leaf.d).unwrap_or(Ratio::ONE),
        }
    }

    /// Whether the window or academic year in which the fact could still change is over.
    fn is_closed(&self, slot: u32, bound: &Bound<'_>) -> bool {
        self.plan
            .closing(slot, bound)
            .is_some_and(|end| end < bound.as_of())
    }
}

fn all(goals: Vec<Goal>) -> Goal {
    at_least(usize::MAX, goals)
}

/// At least `k` of the goals that apply, or all of them when fewer apply.
fn at_least(k: usize, goals: Vec<Goal>) -> Goal {
    let applying = goals.iter().filter(|g| !matches!(g, Goal::Dropped)).count();
    if applying == 0 {
        return Goal::Dropped;
    }
    let done = goals.iter().filter(|g| matches!(g, Goal::Done)).count();
    let k = k.min(applying).saturating_sub(done);
    if k == 0 {
        return Goal::Done;
    }
    let mut reasons = Vec::new();
    let mut open = Vec::new();
    for goal in goals {
        match goal {
            Goal::Done | Goal::Dropped => {}
            Goal::Never(reason) => reasons.push(reason),
            other => open.push(other),
        }
    }
    if open.len() < k {
        // A rule that nobody knows is the stronger obstacle: no later year mends it.
        return Goal::Never(
            reasons
                .into_iter()
                .min()
                .unwrap_or(Unreachable::RuleNotSourced),
        );
    }
    if open.len() == 1 {
        return open.into_iter().next().unwrap_or(Goal::Done);
    }
    Goal::AtLeast { k, of: open }
}
