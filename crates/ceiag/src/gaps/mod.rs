//! The shortest ways forward: which facts to find out, which provision to change.
//!
//! Facts are independent and every rule is monotone, so a target is a monotone formula over single changes, and a way
//! forward is a smallest set of changes that satisfies it.

mod goal;
mod search;

use crate::date::Date;
use crate::fact::{Address, Limits, Share, Value};
use crate::finding::Evaluation;
use crate::plan::{Bound, Plan};
use crate::ratio::Ratio;
use goal::{Goal, Goals};
use serde::Serialize;

/// At most this many sets are returned.
pub const MAX_SETS: usize = 5;

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A criterion met.
    Criterion(&'a str),
    /// A benchmark achieved.
    Benchmark(&'a str),
    /// A level of a theme reached, with every level below it.
    Level {
        /// The theme.
        theme: &'a str,
        /// The level.
        level: &'a str,
    },
}

/// Whether a change is an answer or an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The fact is not known, or not closely enough; it may already be good enough.
    FindOut,
    /// What is known is not enough; provision has to change.
    Do,
}

/// One fact moved to the least value that suffices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact.
    pub address: Address,
    /// Whether it is an answer or an act.
    pub kind: ChangeKind,
    /// The least sufficient value, on the fact's own scale; of a date, its day number.
    pub needed: Ratio,
    /// Whether less is better.
    pub at_most: bool,
    /// The last day on which an act still counts.
    pub by: Option<Date>,
    /// How many people are affected, where the numbers are known.
    pub people: Option<u32>,
    pub(crate) slot: u32,
}

/// Why a target can't be reached by any change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unreachable {
    /// It holds no rule that is known.
    RuleNotSourced,
    /// Only a person's finding decides it.
    AwaitsFinding,
    /// The window of an act that it needs has closed.
    WindowClosed,
    /// It does not apply to this institution.
    NotApplicable,
    /// How it is scored is not known to us.
    NotSourced,
}

impl Unreachable {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Unreachable::RuleNotSourced => "rule-not-sourced",
            Unreachable::AwaitsFinding => "awaits-finding",
            Unreachable::WindowClosed => "window-closed",
            Unreachable::NotApplicable => "not-applicable",
            Unreachable::NotSourced => "not-sourced",
        }
    }
}

/// The ways to reach a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gaps {
    /// It is reached already.
    Reached,
    /// Sets with fewest changes, at most five, in the order of their facts.
    Ways {
        /// The sets.
        sets: Vec<Vec<Change>>,
        /// Whether there are more of the same size.
        more: bool,
    },
    /// No change reaches it.
    Unreachable(Unreachable),
}

impl Evaluation<'_, '_> {
    /// The ways to reach a target; `None` when it is not in the plan.
    pub fn gaps(&self, target: Target<'_>) -> Option<Gaps> {
        let scenarios = self.plan().scenarios(self.bound(), self.unset());
        let own = std::slice::from_ref(self.bound());
        let scenarios = if scenarios.is_empty() {
            own
        } else {
            &scenarios
        };
        let mut goals = Goals::new(self.plan());
        let goal = match target {
            Target::Criterion(id) => goals.criterion(id, scenarios)?,
            Target::Level { theme, level } => goals.level(theme, level, scenarios)?,
            Target::Benchmark(id) => match goals.benchmark(id, scenarios)? {
                Ok(goal) => goal,
                Err(reason) => return Some(Gaps::Unreachable(reason)),
            },
        };
        Some(match goal {
            Goal::Done => Gaps::Reached,
            Goal::Dropped => Gaps::Unreachable(Unreachable::NotApplicable),
            Goal::Never(reason) => Gaps::Unreachable(reason),
            goal => self.ways(&goal, &goals),
        })
    }

    fn ways(&self, goal: &Goal, goals: &Goals<'_>) -> Gaps {
        let (found, whole) = search::fewest(goal, goals.len(), MAX_SETS + 1);
        let more = found.len() > MAX_SETS || !whole;
        let sets = found
            .into_iter()
            .take(MAX_SETS)
            .map(|set| {
                let levels = search::least_levels(goal, &set, &goals.levels());
                set.iter()
                    .zip(levels)
                    .filter_map(|(variable, needed)| self.change(goals.slot_of(*variable)?, needed))
                    .collect()
            })
            .collect();
        Gaps::Ways { sets, more }
    }

    fn change(&self, slot: u32, level: goal::Level) -> Option<Change> {
        let plan = self.plan().slots.get(slot as usize)?;
        let bound = self.bound();
        let kind = kind_of(self.plan(), slot, bound, level);
        let by = match kind {
            ChangeKind::Do => self.plan().closing(slot, bound),
            ChangeKind::FindOut => None,
        };
        let entry = bound.sheet.get(&plan.address).map(|e| &e.value);
        let people = match (entry, kind) {
            (Some(Value::Share(Share::Counted { to, of, .. })), ChangeKind::Do)
                if !level.at_most =>
            {
                let needed = u64::from(level.needed.n()) * u64::from(*of);
                let needed = needed.div_ceil(u64::from(level.needed.d()));
                u32::try_from(needed).ok().map(|n| n.saturating_sub(*to))
            }
            _ => None,
        };
        Some(Change {
            address: plan.address.clone(),
            kind,
            needed: level.needed,
            at_most: level.at_most,
            by,
            people,
            slot,
        })
    }
}

/// An unknown fact, or one whose best end suffices, is to be found out; else something has to be done.
fn kind_of(plan: &Plan, slot: u32, bound: &Bound<'_>, level: goal::Level) -> ChangeKind {
    let state = bound.slot(slot);
    let Limits { lo, hi, .. } = plan.own_limits(slot, bound);
    let may_suffice = if level.at_most {
        lo <= level.needed
    } else {
        hi >= level.needed
    };
    if state.is_unknown() || may_suffice {
        ChangeKind::FindOut
    } else {
        ChangeKind::Do
    }
}
