//! The score reading: earned and maximum for each benchmark, as exact whole numbers at worst and at best.

use crate::framework::{Group, Rounding};
use crate::plan::{Bound, GroupPlan, Plan};
use serde::Serialize;

/// How far a benchmark is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Everything that applies is earned.
    Achieved,
    /// Some of it is.
    PartlyAchieved,
    /// None of it is.
    NotAchieved,
    /// What is known does not decide it.
    Unknown,
    /// Nothing in it applies.
    NotApplicable,
    /// How it is scored is not known to us.
    NotSourced,
}

impl State {
    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            State::Achieved => "achieved",
            State::PartlyAchieved => "partly-achieved",
            State::NotAchieved => "not-achieved",
            State::Unknown => "unknown",
            State::NotApplicable => "not-applicable",
            State::NotSourced => "not-sourced",
        }
    }
}

/// The score of one benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BenchmarkScore {
    pub(crate) group: u32,
    /// Points at worst and at best.
    pub earned: (u64, u64),
    /// Points there are.
    pub max: u64,
    /// The whole percent printed at worst and at best, where the profile has percentages.
    pub percent: Option<(u64, u64)>,
    /// How far it is reached.
    pub state: State,
    /// Whether it could still turn out achieved.
    can_be_achieved: bool,
}

/// How many benchmarks are achieved: for certain, at most, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Achieved {
    /// For certain.
    pub lo: u32,
    /// At most.
    pub hi: u32,
    /// Of how many that apply and can be scored.
    pub of: u32,
}

/// The score of all benchmarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// One for each benchmark, in order.
    pub benchmarks: Vec<BenchmarkScore>,
    /// How many are achieved.
    pub achieved: Achieved,
}

impl Score {
    /// Reads the score: once, or once for each scenario of open choices and then joined.
    pub(crate) fn read(plan: &Plan, bound: &Bound<'_>, scenarios: &[Bound<'_>]) -> Option<Score> {
        let rounding = plan.profile.as_ref()?.percent;
        let once = |bound: &Bound<'_>| {
            let score = |group| BenchmarkScore::read(plan, bound, group, rounding);
            Score::counted(plan.groups.iter().map(score).collect())
        };
        if scenarios.is_empty() {
            return Some(once(bound));
        }
        scenarios.iter().map(once).reduce(Score::join)
    }

    fn counted(benchmarks: Vec<BenchmarkScore>) -> Score {
        let mut achieved = Achieved::default();
        for benchmark in &benchmarks {
            achieved.of += u32::from(!matches!(
                benchmark.state,
                State::NotApplicable | State::NotSourced
            ));
            achieved.lo += u32::from(benchmark.state == State::Achieved);
            achieved.hi += u32::from(benchmark.can_be_achieved);
        }
        Score {
            benchmarks,
            achieved,
        }
    }

    fn join(self, other: Score) -> Score {
        let (a, b) = (self.achieved, other.achieved);
        let both = self.benchmarks.into_iter().zip(other.benchmarks);
        Score {
            benchmarks: both.map(|(a, b)| a.join(b)).collect(),
            achieved: Achieved {
                lo: a.lo.min(b.lo),
                hi: a.hi.max(b.hi),
                of: a.of.max(b.of),
            },
        }
    }

    /// The score of one benchmark.
    pub fn benchmark(&self, plan: &Plan, id: &str) -> Option<&BenchmarkScore> {
        self.benchmarks
            .iter()
            .find(|b| b.group(plan).is_some_and(|g| g.id == id))
    }
}

impl BenchmarkScore {
    /// The benchmark.
    pub fn group<'p>(&self, plan: &'p Plan) -> Option<&'p Group> {
        plan.framework.groups.get(self.group as usize)
    }

    fn read(
        plan: &Plan,
        bound: &Bound<'_>,
        group: &GroupPlan,
        rounding: Option<Rounding>,
    ) -> BenchmarkScore {
        let (mut lo, mut hi, mut max) = (0u64, 0u64, 0u64);
        let (mut reserved, mut judged) = (false, false);
        for index in &group.criteria {
            let Some(criterion) = plan.criteria.get(*index as usize) else {
                continue;
            };
            let outcome = plan.outcome(criterion, bound);
            let Some(credit) = plan.credit(criterion, outcome, bound) else {
                continue;
            };
            if plan.is_reserved(criterion, bound) {
                reserved = true;
            } else {
                judged = true;
            }
            let weight = u64::from(credit.weight);
            lo += weight * u64::from(credit.lo);
            hi += weight * u64::from(credit.hi);
            max += weight * u64::from(credit.parts);
        }
        let state = if !group.scored || group.criteria.is_empty() {
            State::NotSourced
        } else if max == 0 {
            State::NotApplicable
        } else if !judged {
            State::NotSourced
        } else if lo == max && !reserved {
            State::Achieved
        } else if hi == 0 {
            State::NotAchieved
        } else if lo > 0 && hi < max {
            State::PartlyAchieved
        } else {
            State::Unknown
        };
        let scored = !matches!(state, State::NotSourced | State::NotApplicable);
        BenchmarkScore {
            group: group.index,
            earned: (lo, hi),
            max,
            percent: rounding
                .filter(|_| scored)
                .and_then(|r| Some((r.percent(lo, max)?, r.percent(hi, max)?))),
            state,
            can_be_achieved: scored && hi == max && !reserved,
        }
    }

    fn join(self, other: BenchmarkScore) -> BenchmarkScore {
        let hull = |a: (u64, u64), b: (u64, u64)| (a.0.min(b.0), a.1.max(b.1));
        BenchmarkScore {
            group: self.group,
            earned: hull(self.earned, other.earned),
            max: self.max.max(other.max),
            percent: match (self.percent, other.percent) {
                (Some(a), Some(b)) => Some(hull(a, b)),
                (one, other) => one.or(other),
            },
            state: if self.state == other.state {
                self.state
            } else {
                State::Unknown
            },
            can_be_achieved: self.can_be_achieved || other.can_be_achieved,
        }
    }
}
