//! Judges a bound sheet: outcomes, reasons, missing facts, and the reading.

use super::reason::{Because, Outcome, Reason};
use super::{Credit, Finding};
use crate::fact::Address;
use crate::plan::{Bound, CriterionPlan, Node, Plan, Possible};
use crate::reading::{Levels, Score};

/// More combinations than this are not enumerated; the bounds are then wide, never wrong.
const MAX_COMBINATIONS: usize = 256;

/// All findings of one sheet under one plan, with their reading.
#[derive(Clone, Debug)]
pub struct Evaluation<'p, 's> {
    plan: &'p Plan,
    bound: Bound<'s>,
    findings: Vec<Finding>,
    because: Vec<Because>,
    missing: Vec<u32>,
    /// Choices that matter and are left open.
    unset: Vec<u32>,
    score: Option<Score>,
    levels: Option<Levels>,
}

impl Plan {
    /// Judges a bound sheet with reasons, missing facts and reading.
    pub fn evaluate<'p, 's>(&'p self, bound: Bound<'s>) -> Evaluation<'p, 's> {
        let unset: Vec<u32> = (0..)
            .zip(&bound.chosen)
            .filter(|(_, option)| option.is_none())
            .map(|(choice, _)| choice)
            .collect();
        let scenarios = self.scenarios(&bound, &unset);
        let mut evaluation = Evaluation {
            plan: self,
            findings: Vec::with_capacity(self.criteria.len()),
            because: Vec::with_capacity(self.leaves.len()),
            missing: Vec::new(),
            score: None,
            levels: None,
            unset,
            bound,
        };
        for (index, criterion) in (0..).zip(&self.criteria) {
            evaluation.judge(index, criterion, &scenarios);
        }
        if self.profile.is_some() {
            evaluation.score = Score::read(self, &evaluation.bound, &scenarios);
        }
        evaluation.levels = Levels::read(self, &evaluation.bound, &scenarios);
        evaluation
    }

    /// The bound sheet once for each combination of the open choices; itself when there is none.
    pub(crate) fn scenarios<'s>(&self, bound: &Bound<'s>, unset: &[u32]) -> Vec<Bound<'s>> {
        let mut scenarios = Vec::new();
        let size = |choice: &u32| {
            self.choices
                .get(*choice as usize)
                .map_or(1, |c| c.options.len())
        };
        let count = unset.iter().map(size).try_fold(1usize, usize::checked_mul);
        if unset.is_empty() || count.is_none_or(|c| c > MAX_COMBINATIONS) {
            return scenarios;
        }
        scenarios.push(bound.clone());
        for choice in unset {
            let options = u32::try_from(size(choice)).unwrap_or(0);
            let before = std::mem::take(&mut scenarios);
            for scenario in before {
                for option in 0..options {
                    let mut next = scenario.clone();
                    if let Some(place) = next.chosen.get_mut(*choice as usize) {
                        *place = Some(option);
                    }
                    scenarios.push(next);
                }
            }
        }
        scenarios
    }

    /// Whether the criterion has no rule under the choices made.
    pub(crate) fn is_reserved(&self, criterion: &CriterionPlan, bound: &Bound<'_>) -> bool {
        let reserved = criterion.reserved
            && criterion
                .working
                .is_none_or(|choice| bound.option(choice) == Some(0));
        reserved || criterion.not_sourced_where.is_some_and(|c| bound.holds(c))
    }

    /// Credit at worst and at best; absent when the criterion does not apply.
    pub(crate) fn credit(
        &self,
        criterion: &CriterionPlan,
        outcome: Possible,
        bound: &Bound<'_>,
    ) -> Option<Credit> {
        if outcome == Possible::NOT_APPLICABLE {
            return None;
        }
        let parts = criterion.parts;
        let (lo, hi) = match criterion.credit_from.map(|slot| bound.slot(slot)) {
            Some(slot) if !slot.is_not_applicable() => {
                let limits = slot.limits();
                let whole = |n: u32, d: u32| n.checked_div(d).unwrap_or(0).min(parts);
                (
                    whole(limits.lo.n(), limits.lo.d()),
                    whole(limits.hi.n(), limits.hi.d()),
                )
            }
            _ => {
                let all = |yes: bool| if yes { parts } else { 0 };
                (all(outcome == Possible::MET), all(outcome.can_be_met()))
            }
        };
        Some(Credit {
            lo,
            hi,
            parts,
            weight: criterion.weight,
        })
    }
}

impl<'p, 's> Evaluation<'p, 's> {
    fn judge(&mut self, index: u32, criterion: &CriterionPlan, scenarios: &[Bound<'s>]) {
        let plan = self.plan;
        let possible = scenarios.iter().fold(Possible::NOTHING, |all, scenario| {
            all.or(plan.outcome(criterion, scenario))
        });
        let possible = if scenarios.is_empty() {
            plan.outcome(criterion, &self.bound)
        } else {
            possible
        };
        let (because_from, missing_from) = (self.because.len(), self.missing.len());
        let first = scenarios.first().unwrap_or(&self.bound);
        let outcome = match possible {
            Possible::MET => Outcome::Met,
            Possible::NOT_MET => Outcome::NotMet,
            Possible::NOT_APPLICABLE => Outcome::NotApplicable,
            _ => Outcome::Unknown,
        };
        if outcome == Outcome::Unknown {
            self.undecided(criterion, scenarios);
        } else {
            plan.why(criterion, first, &mut self.because);
        }
        let because = because_from..self.because.len();
        let reasons = self.because.get(because.clone()).unwrap_or_default();
        let reason = match (outcome, reasons.first()) {
            (Outcome::NotMet, Some(first)) if first.code == Reason::YearInProgress => reasons
                .iter()
                .find(|b| b.code != Reason::YearInProgress)
                .map_or(Reason::YearInProgress, |other| other.code),
            (_, Some(first)) => first.code,
            (_, None) => Reason::NotAnswered,
        };
        let worst_best = |sets: Vec<Option<Credit>>| {
            sets.into_iter().flatten().reduce(|a, b| Credit {
                lo: a.lo.min(b.lo),
                hi: a.hi.max(b.hi),
                ..a
            })
        };
        let credit = if plan.profile.is_none() {
            None
        } else if scenarios.is_empty() {
            plan.credit(criterion, possible, &self.bound)
        } else {
            let each = |s: &Bound<'s>| plan.credit(criterion, plan.outcome(criterion, s), s);
            worst_best(scenarios.iter().map(each).collect())
        };
        self.findings.push(Finding {
            criterion: index,
            possible,
            outcome,
            reason,
            credit,
            because,
            missing: missing_from..self.missing.len(),
        });
    }

    /// Reasons and missing facts of a finding that is not decided.
    fn undecided(&mut self, criterion: &CriterionPlan, scenarios: &[Bound<'s>]) {
        let plan = self.plan;
        let start = self.because.len();
        let depth = crate::plan::MAX_DEPTH;
        let decided = |s: &Bound<'s>| plan.outcome(criterion, s).is_certain();
        if !scenarios.is_empty() && scenarios.iter().all(decided) {
            for choice in &self.unset {
                if plan.differs_by(criterion, *choice, scenarios) {
                    self.because.push(Because {
                        choice: Some(*choice),
                        ..Because::plain(Reason::ChoiceNotMade)
                    });
                }
            }
        } else if scenarios.is_empty() {
            plan.pivots(criterion.node, &self.bound, &mut self.because, depth);
        } else {
            for scenario in scenarios.iter().filter(|s| !decided(s)) {
                plan.pivots(criterion.node, scenario, &mut self.because, depth);
            }
        }
        let mut seen = Vec::new();
        let tail = self.because.split_off(start);
        for entry in tail {
            if !seen.contains(&entry) {
                seen.push(entry);
            }
        }
        crate::sorted::by_key(&mut seen, |b| self.order_of(b));
        let slot_of = |b: &Because| plan.leaves.get(b.leaf? as usize).map(|l| l.slot);
        let mut slots: Vec<u32> = seen.iter().filter_map(slot_of).collect();
        slots.dedup_by_key(|slot| plan.slots.get(*slot as usize).map(|s| s.address.clone()));
        self.missing.extend(slots);
        self.because.extend(seen);
    }

    fn order_of(&self, because: &Because) -> (usize, Option<crate::fact::Dimension>, u32) {
        let leaf = because.leaf.unwrap_or(u32::MAX);
        let slot = self
            .plan
            .leaves
            .get(leaf as usize)
            .and_then(|l| self.plan.slots.get(l.slot as usize));
        slot.map_or((usize::MAX, None, leaf), |s| {
            (s.order.0, Some(s.order.1), leaf)
        })
    }

    /// The plan that judged.
    pub fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// The bound sheet.
    pub fn bound(&self) -> &Bound<'s> {
        &self.bound
    }

    /// Places of the choices that are left open.
    pub(crate) fn unset(&self) -> &[u32] {
        &self.unset
    }

    /// The findings, in the order of the criteria.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The finding of one criterion.
    pub fn finding(&self, criterion: &str) -> Option<&Finding> {
        self.findings
            .iter()
            .find(|f| self.criterion(f).is_some_and(|c| c.id == criterion))
    }

    /// The criterion of a finding.
    pub fn criterion(&self, finding: &Finding) -> Option<&'p crate::framework::Criterion> {
        let plan = self.plan.criteria.get(finding.criterion as usize)?;
        self.plan.criterion_of(plan)
    }

    /// Why a finding is what it is.
    pub fn because(&self, finding: &Finding) -> &[Because] {
        self.because
            .get(finding.because.clone())
            .unwrap_or_default()
    }

    /// The unknown facts that could still decide a finding, in the order of the catalogue.
    pub fn missing(&self, finding: &Finding) -> impl Iterator<Item = &'p Address> {
        let plan = self.plan;
        self.missing
            .get(finding.missing.clone())
            .unwrap_or_default()
            .iter()
            .filter_map(move |slot| plan.slots.get(*slot as usize))
            .map(|slot| &slot.address)
    }

    /// Every slot that a finding can read, under the choices made.
    pub(crate) fn slots_of(&self, finding: &Finding) -> Vec<u32> {
        let plan = self.plan;
        let Some(criterion) = plan.criteria.get(finding.criterion as usize) else {
            return Vec::new();
        };
        if criterion.condition.is_some_and(|c| !self.bound.holds(c)) {
            return Vec::new();
        }
        let mut slots = Vec::new();
        plan.slots_under(
            criterion.node,
            &self.bound,
            &mut slots,
            crate::plan::MAX_DEPTH,
        );
        slots.extend(criterion.credit_from);
        slots
    }

    /// Whether the value of a slot is itself the credit of a finding.
    pub(crate) fn gives_credit(&self, finding: &Finding, slot: u32) -> bool {
        let criterion = self.plan.criteria.get(finding.criterion as usize);
        criterion.is_some_and(|c| c.credit_from == Some(slot))
    }

    /// The score, for a framework that is read by one.
    pub fn score(&self) -> Option<&Score> {
        self.score.as_ref()
    }

    /// What is indicated for each theme, for a maturity model.
    pub fn levels(&self) -> Option<&Levels> {
        self.levels.as_ref()
    }
}

impl Plan {
    /// Every slot that a rule can read under the choices made.
    fn slots_under(&self, node: u32, bound: &Bound<'_>, out: &mut Vec<u32>, depth: u8) {
        let (Some(node), Some(depth)) = (self.nodes.get(node as usize), depth.checked_sub(1))
        else {
            return;
        };
        match node {
            Node::Leaf(leaf) => out.extend(self.leaves.get(*leaf as usize).map(|l| l.slot)),
            Node::All(of) | Node::Any(of) | Node::AtLeast { of, .. } => {
                for child in of {
                    self.slots_under(*child, bound, out, depth);
                }
            }
            Node::Choose { choice, options } => {
                let chosen = bound.option(*choice);
                for (number, child) in (0..).zip(options) {
                    if chosen.is_none_or(|c| c == number) {
                        self.slots_under(*child, bound, out, depth);
                    }
                }
            }
            Node::Where { condition, child } => {
                if bound.holds(*condition) {
                    self.slots_under(*child, bound, out, depth);
                }
            }
            Node::Sourced { unless, child } => {
                if !bound.holds(*unless) {
                    self.slots_under(*child, bound, out, depth);
                }
            }
            Node::Reserved | Node::ByPerson => {}
        }
    }

    /// Whether the options of one choice lead to different outcomes, other choices being equal.
    fn differs_by(&self, criterion: &CriterionPlan, choice: u32, scenarios: &[Bound<'_>]) -> bool {
        let others = |s: &Bound<'_>| {
            let mut chosen = s.chosen.clone();
            if let Some(place) = chosen.get_mut(choice as usize) {
                *place = None;
            }
            chosen
        };
        scenarios.iter().any(|a| {
            scenarios.iter().any(|b| {
                others(a) == others(b) && self.outcome(criterion, a) != self.outcome(criterion, b)
            })
        })
    }
}
