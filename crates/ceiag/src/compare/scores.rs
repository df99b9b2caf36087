//! The change of a score: only within one edition, profile and evaluation type.

use super::rows::{chosen, differing_choices};
use super::{Change, words};
use crate::finding::{Evaluation, Outcome, Reason};
use crate::framework::Library;
use crate::institution::EvaluationType;
use crate::reading::{Achieved, BenchmarkScore, State};
use serde::Serialize;

/// Why scores are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WhyNotCompared {
    /// The editions differ.
    OtherEdition,
    /// The profiles differ.
    OtherProfile,
    /// The evaluation types differ.
    OtherEvaluationType,
    /// Some criteria were judged by other options of a choice.
    OtherChoices,
    /// The edition has no score.
    NoScore,
}

/// That scores are not compared, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotCompared {
    /// Why.
    pub code: WhyNotCompared,
    /// A sentence for people.
    pub text: String,
}

/// The change of a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScoreChange {
    /// The number of benchmarks achieved, against the starting level.
    pub achieved: AchievedChange,
    /// One for each benchmark.
    pub benchmarks: Vec<BenchmarkChange>,
}

/// The change in the number of benchmarks achieved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AchievedChange {
    /// The starting level.
    pub before: Achieved,
    /// The level reached.
    pub after: Achieved,
    /// The difference; absent when the numbers of benchmarks that can be scored differ.
    pub change: Option<Interval>,
    /// A sentence for people.
    pub text: String,
}

/// The change of one benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenchmarkChange {
    /// The benchmark's id.
    pub benchmark: String,
    /// Its number.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// Its score before.
    pub before: Points,
    /// Its score after.
    pub after: Points,
    /// The difference in points; absent when other items apply, so that the maxima differ, or nothing is scored.
    pub earned: Option<Interval>,
    /// The difference of the printed percentages, in percentage points.
    pub percent: Option<Interval>,
    /// How the state changed.
    pub change: Change,
    /// A sentence for people.
    pub text: String,
}

/// The score of a benchmark on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Points {
    /// Points earned.
    pub earned: Interval,
    /// Points there are.
    pub max: u64,
    /// The printed percentage.
    pub percent: Option<Interval>,
    /// How far the benchmark is reached.
    pub state: State,
}

/// A whole number that is known between two ends, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    /// The least that it can be.
    pub lo: i64,
    /// The most that it can be.
    pub hi: i64,
}

impl Interval {
    fn of((lo, hi): (u64, u64)) -> Interval {
        // Points are at most 10⁶ × 4·10⁹ an item: far from the end of the range.
        let signed = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        Interval {
            lo: signed(lo),
            hi: signed(hi),
        }
    }

    /// This minus another, each end against the far end of the other.
    fn minus(self, other: Interval) -> Interval {
        Interval {
            lo: self.lo.saturating_sub(other.hi),
            hi: self.hi.saturating_sub(other.lo),
        }
    }
}

impl Points {
    fn of(score: &BenchmarkScore) -> Points {
        Points {
            earned: Interval::of(score.earned),
            max: score.max,
            percent: score.percent.map(Interval::of),
            state: score.state,
        }
    }

    fn is_scored(&self) -> bool {
        !matches!(self.state, State::NotApplicable | State::NotSourced)
    }
}

/// The change of the score, or why there is none.
pub(super) fn compare(
    library: &Library,
    before: &Evaluation<'_, '_>,
    after: &Evaluation<'_, '_>,
) -> Result<ScoreChange, NotCompared> {
    let refuse = |code| {
        Err(NotCompared {
            code,
            text: words::not_compared(code),
        })
    };
    let (old, new) = (before.plan(), after.plan());
    if old.framework().id != new.framework().id {
        return refuse(WhyNotCompared::OtherEdition);
    }
    let (Some(was), Some(is)) = (before.score(), after.score()) else {
        return refuse(WhyNotCompared::NoScore);
    };
    if old.profile() != new.profile() {
        return refuse(WhyNotCompared::OtherProfile);
    }
    let [type_then, type_now] =
        [before, after].map(|e| library.evaluation_type(&e.bound().sheet.institution).0);
    let known = |t| t != EvaluationType::Undecided;
    if type_then != type_now && known(type_then) && known(type_now) {
        return refuse(WhyNotCompared::OtherEvaluationType);
    }
    let ids: Vec<String> = old.criteria().map(|c| c.id.clone()).collect();
    if !differing_choices(&chosen(before, &ids), &chosen(after, &ids)).is_empty() {
        return refuse(WhyNotCompared::OtherChoices);
    }
    let benchmarks = was.benchmarks.iter().zip(&is.benchmarks);
    let benchmarks = benchmarks
        .filter_map(|(was, is)| {
            let group = was.group(old)?;
            let running = may_still_be_reached((before, after), &group.id);
            Some(benchmark(group, (Points::of(was), Points::of(is)), running))
        })
        .collect::<Vec<_>>();
    let not_yet = benchmarks
        .iter()
        .filter(|b| b.change == Change::NotYet)
        .map(|b| b.number);
    Ok(ScoreChange {
        achieved: achieved((was.achieved, is.achieved), &not_yet.collect::<Vec<_>>()),
        benchmarks,
    })
}

/// Whether a lower score of a benchmark may be no more than a year not yet over: something in it is not yet met, and
/// nothing that was met is not met for another reason.
fn may_still_be_reached(
    (before, after): (&Evaluation<'_, '_>, &Evaluation<'_, '_>),
    group: &str,
) -> bool {
    let unmet = || {
        let criteria = after.plan().criteria();
        let of_group = criteria.filter(|c| c.group.as_deref() == Some(group));
        let findings = of_group.filter_map(|c| Some((c, after.finding(&c.id)?)));
        findings.filter(|(_, f)| f.outcome == Outcome::NotMet)
    };
    let was_met = |id: &str| {
        before
            .finding(id)
            .is_some_and(|f| f.outcome == Outcome::Met)
    };
    unmet().any(|(_, f)| f.reason == Reason::YearInProgress)
        && !unmet().any(|(c, f)| f.reason != Reason::YearInProgress && was_met(&c.id))
}

fn achieved((before, after): (Achieved, Achieved), not_yet: &[u32]) -> AchievedChange {
    let interval = |a: Achieved| Interval::of((a.lo.into(), a.hi.into()));
    let same = before.of == after.of;
    AchievedChange {
        before,
        after,
        change: same.then(|| interval(after).minus(interval(before))),
        text: words::achieved(before, after, not_yet),
    }
}

fn benchmark(
    group: &crate::framework::Group,
    (before, after): (Points, Points),
    may_still_be_reached: bool,
) -> BenchmarkChange {
    let scored = before.is_scored() && after.is_scored();
    let same_max = scored && before.max == after.max;
    let percent = before.percent.zip(after.percent);
    let mut found = BenchmarkChange {
        benchmark: group.id.clone(),
        number: group.number,
        label: group.label.clone(),
        earned: same_max.then(|| after.earned.minus(before.earned)),
        percent: percent.map(|(was, is)| is.minus(was)),
        change: match state_change(before.state, after.state) {
            Change::Worse if may_still_be_reached => Change::NotYet,
            change => change,
        },
        before,
        after,
        text: String::new(),
    };
    found.text = words::benchmark(&found);
    found
}

fn state_change(before: State, after: State) -> Change {
    let rank = |state| match state {
        State::NotAchieved => Some(0),
        State::PartlyAchieved => Some(1),
        State::Achieved => Some(2),
        State::Unknown | State::NotApplicable | State::NotSourced => None,
    };
    match (rank(before), rank(after)) {
        (Some(was), Some(is)) if was < is => Change::Better,
        (Some(was), Some(is)) if was > is => Change::Worse,
        (Some(_), Some(_)) => Change::Same,
        _ if before == after && before != State::Unknown => Change::Listed,
        _ => Change::CannotTell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_of_intervals_is_as_wide_as_both() {
        let between = |lo, hi| Interval { lo, hi };
        assert_eq!(between(5, 7).minus(between(2, 3)), between(2, 5));
        assert_eq!(between(2, 3).minus(between(2, 3)), between(-1, 1));
        assert_eq!(
            Interval::of((4, 4)).minus(Interval::of((6, 6))),
            between(-2, -2)
        );
    }

    #[test]
    fn states_change_along_their_order() {
        use State::{Achieved, NotAchieved, NotApplicable, NotSourced, PartlyAchieved, Unknown};
        assert_eq!(state_change(NotAchieved, PartlyAchieved), Change::Better);
        assert_eq!(state_change(Achieved, PartlyAchieved), Change::Worse);
        assert_eq!(state_change(Achieved, Achieved), Change::Same);
        assert_eq!(state_change(Unknown, Unknown), Change::CannotTell);
        assert_eq!(state_change(Achieved, NotApplicable), Change::CannotTell);
        assert_eq!(state_change(NotSourced, NotSourced), Change::Listed);
    }

    #[test]
    fn achieved_is_told_against_the_starting_level() {
        let level = |lo, hi, of| Achieved { lo, hi, of };
        let change = achieved((level(2, 2, 8), level(5, 5, 8)), &[]);
        assert_eq!(change.text, "From 2 to 5 of 8 benchmarks achieved.");
        assert_eq!(change.change, Some(Interval { lo: 3, hi: 3 }));
        let open = achieved((level(2, 3, 8), level(5, 5, 8)), &[]);
        assert_eq!(
            open.text,
            "Benchmarks achieved: 2 for certain, up to 3, of 8 before; 5 of 8 after."
        );
        assert_eq!(open.change, Some(Interval { lo: 2, hi: 3 }));
        let other = achieved((level(2, 2, 7), level(5, 5, 8)), &[]);
        assert_eq!(
            other.text,
            "Benchmarks achieved: 2 of 7 before; 5 of 8 after."
        );
        assert_eq!(other.change, None);
        let running = achieved((level(5, 5, 8), level(3, 3, 8)), &[5, 6]);
        assert_eq!(
            running.text,
            "From 5 to 3 of 8 benchmarks achieved. Not yet, as the academic year still runs: benchmarks 5, 6."
        );
    }
}
