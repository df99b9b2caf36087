//! The reported results of one institution over time, and beside an evaluation of ours.
//!
//! Results of different instruments, generations or evaluation types stand in series of their own and are never
//! compared. A result counts as completed on its day, or on the last day of its period.

mod beside;
mod census;
mod words;

pub use beside::{Beside, BesideRow, Ours, beside};
pub use census::{CENSUS_DAYS, CensusDay, census_days};

use crate::compare::Change;
use crate::date::Date;
use crate::problem::{Code, Problem, Problems};
use crate::reported::{Completed, ReportedBenchmark, ReportedResult, ResultKind, Status};
use serde::Serialize;
use std::collections::BTreeMap;

/// The reported results of one institution, completed by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct History {
    /// `ceiag-history/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-history/1")))]
    pub format: &'static str,
    /// The institution; absent where there is no result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// The day up to which results are taken.
    pub as_of: Date,
    /// One series for each instrument, generation and evaluation type.
    pub series: Vec<ResultSeries>,
    /// How many results were left out, being completed after the day.
    pub later: usize,
    /// A sentence for people.
    pub text: String,
}

/// Results that may be compared, earliest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultSeries {
    /// What they share.
    #[serde(flatten)]
    pub kind: ResultKind,
    /// The results, earliest first; the last one is the latest completed by the day.
    pub results: Vec<HistoryResult>,
    /// For each census day, which result was the latest completed by then, counted from 0.
    pub census: Vec<AtCensus>,
    /// A sentence for people.
    pub text: String,
}

/// The result that stood on a census day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AtCensus {
    /// The census day.
    pub day: Date,
    /// Which of the series' results, counted from 0.
    pub result: usize,
}

/// One result with what changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HistoryResult {
    /// When it was completed.
    pub completed: Completed,
    /// Where it was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Its benchmarks, by number.
    pub benchmarks: Vec<HistoryBenchmark>,
    /// How many benchmarks are achieved.
    pub achieved: AchievedCount,
    /// A sentence for people.
    pub text: String,
}

/// The number of benchmarks achieved, as printed and as the figures show it: two statements, never merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AchievedCount {
    /// As printed.
    pub printed: Option<u8>,
    /// By the printed percentages or states: at least and at most.
    pub by_figures: Option<AtLeastAtMost>,
    /// The printed number minus that of the result before.
    pub since_previous: Option<i16>,
    /// The printed number minus that of the first result: the change against the starting level.
    pub since_first: Option<i16>,
}

/// A number known between two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AtLeastAtMost {
    /// The least that it can be.
    pub lo: u8,
    /// The most that it can be.
    pub hi: u8,
}

/// One benchmark of a result with what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HistoryBenchmark {
    /// What was printed.
    #[serde(flatten)]
    pub reported: ReportedBenchmark,
    /// The change since the result before; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since_previous: Option<Step>,
    /// The change since the first result; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since_first: Option<Step>,
}

/// The change of one benchmark from one result to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// How it changed.
    pub change: Change,
    /// By how many percentage points, where both percentages are printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<i16>,
}

/// Puts the results of one institution in order, with the changes since the result before and since the first.
///
/// Results completed after `as_of` are left out and counted. Where two are completed on the same day, the one whose period
/// began later is the later; where that is equal too, the one that comes later in `results`.
///
/// # Errors
/// With code `not-comparable`, when the results name more than one institution.
pub fn history(results: &[ReportedResult], as_of: Date) -> Result<History, Problems> {
    let first = results.first().map(|r| r.institution.as_str());
    if let Some((one, other)) = first.and_then(|one| {
        let other = results.iter().find(|r| r.institution != one)?;
        Some((one, &other.institution))
    }) {
        return Err(Problem::error(
            Code::NotComparable,
            format!("the results are of `{one}` and of `{other}`"),
        )
        .help("a history is of one institution: ask for each on its own")
        .into());
    }
    let mut by_kind: BTreeMap<ResultKind, Vec<&ReportedResult>> = BTreeMap::new();
    let mut later = 0;
    for result in results {
        if result.completed.on() <= as_of {
            by_kind.entry(result.kind()).or_default().push(result);
        } else {
            later += 1;
        }
    }
    let series: Vec<ResultSeries> = by_kind
        .into_iter()
        .map(|(kind, results)| ResultSeries::of(kind, results, as_of))
        .collect();
    Ok(History {
        format: "ceiag-history/1",
        institution: first.map(str::to_owned),
        as_of,
        text: words::history(first, &series, later, as_of),
        series,
        later,
    })
}

/// The result of a kind that was the latest completed on or before a day.
///
/// ```
/// use ceiag::history::latest;
/// use ceiag::reported::ReportedTable;
/// let headers = ["institution", "instrument", "generation", "evaluation-type", "completed", "bm1"];
/// let rows = [
///     ["Example School", "compass", "classic", "schools", "2024-07-19", "64"],
///     ["Example School", "compass", "classic", "schools", "2025-01-01/2025-03-31", "88"],
/// ];
/// let results = ReportedTable::read("results.csv", &headers, &rows).into_results()?;
/// let on = "2025-03-30".parse().map_err(|_| ceiag::problem::Problems::new())?;
/// let latest = latest(&results, &results[0].kind(), on).map(|r| r.completed.to_string());
/// assert_eq!(latest.as_deref(), Some("2024-07-19"), "a period is completed on its last day");
/// # Ok::<(), ceiag::problem::Problems>(())
/// ```
pub fn latest<'r>(
    results: &'r [ReportedResult],
    kind: &ResultKind,
    on: Date,
) -> Option<&'r ReportedResult> {
    let by_then = results
        .iter()
        .filter(|r| r.completed.on() <= on && r.kind() == *kind);
    by_then.max_by_key(|r| r.completed)
}

impl ResultSeries {
    fn of(kind: ResultKind, mut results: Vec<&ReportedResult>, as_of: Date) -> ResultSeries {
        // A stable sort: results of the same period keep the order in which they were given.
        crate::sorted::by_key(&mut results, |r| r.completed);
        let mut found: Vec<HistoryResult> = Vec::with_capacity(results.len());
        let mut previous = None;
        for result in &results {
            let first = results.first().copied().filter(|_| previous.is_some());
            found.push(HistoryResult::of(result, previous, first));
            previous = Some(*result);
        }
        let start = results.first().map_or(as_of, |r| r.completed.on());
        let census = census_days(start, as_of)
            .into_iter()
            .filter_map(|day| {
                let result = results.iter().rposition(|r| r.completed.on() <= day)?;
                Some(AtCensus { day, result })
            })
            .collect();
        ResultSeries {
            text: words::series(&kind, &found),
            kind,
            results: found,
            census,
        }
    }

    /// The latest result.
    pub fn latest(&self) -> Option<&HistoryResult> {
        self.results.last()
    }
}

impl HistoryResult {
    fn of(
        result: &ReportedResult,
        previous: Option<&ReportedResult>,
        first: Option<&ReportedResult>,
    ) -> HistoryResult {
        let benchmarks: Vec<HistoryBenchmark> = result
            .benchmarks
            .iter()
            .map(|reported| HistoryBenchmark {
                reported: *reported,
                since_previous: previous.map(|p| step(p.benchmark(reported.number), reported)),
                since_first: first.map(|f| step(f.benchmark(reported.number), reported)),
            })
            .collect();
        let minus = |earlier: Option<&ReportedResult>| {
            Some(i16::from(result.achieved?) - i16::from(earlier?.achieved?))
        };
        let achieved = AchievedCount {
            printed: result.achieved,
            by_figures: result
                .achieved_by_figures()
                .map(|(lo, hi)| AtLeastAtMost { lo, hi }),
            since_previous: minus(previous),
            since_first: minus(first),
        };
        HistoryResult {
            completed: result.completed,
            source: result.source.clone(),
            text: words::result(result, previous, &benchmarks, achieved),
            benchmarks,
            achieved,
        }
    }
}

/// By the percentages where both are printed, else by the states.
fn step(before: Option<&ReportedBenchmark>, after: &ReportedBenchmark) -> Step {
    let Some(before) = before else {
        return Step {
            change: Change::CannotTell,
            points: None,
        };
    };
    let by_order = |was: i16, is: i16| match is - was {
        0 => Change::Same,
        1.. => Change::Better,
        _ => Change::Worse,
    };
    if let (Some(was), Some(is)) = (before.percent, after.percent) {
        return Step {
            change: by_order(was.into(), is.into()),
            points: Some(i16::from(is) - i16::from(was)),
        };
    }
    let rank = |b: &ReportedBenchmark| b.status.and_then(Status::rank);
    let change = match (rank(before), rank(after)) {
        (Some(was), Some(is)) => by_order(was.into(), is.into()),
        _ => Change::CannotTell,
    };
    Step {
        change,
        points: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn benchmark(percent: Option<u8>, status: Option<Status>) -> ReportedBenchmark {
        ReportedBenchmark {
            number: 1,
            percent,
            status,
        }
    }

    #[test]
    fn a_step_is_told_by_percentages_first_then_by_states() {
        let told = |was, is| {
            let step = step(Some(&was), &is);
            (step.change, step.points)
        };
        let percent = |p| benchmark(Some(p), None);
        let status = |s| benchmark(None, Some(s));
        assert_eq!(told(percent(64), percent(100)), (Change::Better, Some(36)));
        assert_eq!(told(percent(100), percent(80)), (Change::Worse, Some(-20)));
        assert_eq!(told(percent(81), percent(81)), (Change::Same, Some(0)));
        let (achieved, progress) = (Status::Achieved, Status::InProgress);
        assert_eq!(
            told(status(progress), status(achieved)),
            (Change::Better, None)
        );
        assert_eq!(
            told(status(progress), status(Status::PartlyAchieved)),
            (Change::Same, None)
        );
        assert_eq!(
            told(status(Status::Unscored), status(achieved)),
            (Change::CannotTell, None)
        );
        assert_eq!(
            told(percent(100), status(achieved)),
            (Change::CannotTell, None)
        );
        assert_eq!(step(None, &percent(64)).change, Change::CannotTell);
    }

    #[test]
    fn nothing_reported_is_an_empty_history() {
        let none = history(&[], Date::MAX).unwrap();
        assert_eq!(
            (none.series.len(), none.later, none.institution),
            (0, 0, None)
        );
    }
}
