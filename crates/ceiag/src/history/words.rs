//! The sentences of a history.

use super::{AchievedCount, HistoryBenchmark, HistoryResult, Ours, ResultSeries};
use crate::compare::Change;
use crate::date::Date;
use crate::finding::Evaluation;
use crate::framework::Grade;
use crate::reading::State;
use crate::reported::{
    COMPASS, Completed, Generation, ReportedBenchmark, ReportedResult, ResultKind,
};

fn kind(kind: &ResultKind) -> String {
    let instrument = if kind.instrument == COMPASS {
        "Compass"
    } else {
        &kind.instrument
    };
    let generation = match kind.generation {
        Generation::Classic => "classic",
        Generation::New => "from 2025/26",
    };
    format!(
        "{instrument} ({generation}, {} evaluation)",
        kind.evaluation_type.id()
    )
}

fn completed(completed: Completed) -> String {
    if completed.first() == completed.on() {
        completed.on().label()
    } else {
        format!(
            "between {} and {}",
            completed.first().label(),
            completed.on().label()
        )
    }
}

pub(super) fn history(
    institution: Option<&str>,
    series: &[ResultSeries],
    later: usize,
    as_of: Date,
) -> String {
    let count: usize = series.iter().map(|s| s.results.len()).sum();
    let results = |n: usize| if n == 1 { "result" } else { "results" };
    let mut text = match institution {
        Some(name) => format!(
            "{name}: {count} reported {} by {}",
            results(count),
            as_of.label()
        ),
        None => format!("No reported results by {}", as_of.label()),
    };
    if series.len() > 1 {
        text.push_str(&format!(
            ", in {} series that are not compared with each other",
            series.len()
        ));
    }
    if later > 0 {
        text.push_str(&format!("; {later} later {} left out", results(later)));
    }
    text.push('.');
    text
}

pub(super) fn series(of: &ResultKind, results: &[HistoryResult]) -> String {
    let (Some(first), Some(last)) = (results.first(), results.last()) else {
        return format!("{}: no results.", kind(of));
    };
    let when = completed(last.completed);
    match (first.achieved.printed, last.achieved.printed) {
        (Some(was), Some(is)) if results.len() > 1 => format!(
            "{}: {was} benchmarks achieved in the first of {} results, {is} in the latest, completed {when}{}.",
            kind(of),
            results.len(),
            results
                .iter()
                .filter_map(|result| result.achieved.printed)
                .max()
                .filter(|most| *most > was.max(is))
                .map_or_else(String::new, |most| format!("; the highest is {most}"))
        ),
        _ => format!(
            "{}: {} completed, the latest {when}.",
            kind(of),
            results.len()
        ),
    }
}

fn list(benchmarks: &[HistoryBenchmark], change: Change) -> Option<String> {
    let numbers: Vec<String> = benchmarks
        .iter()
        .filter(|b| b.since_previous.is_some_and(|s| s.change == change))
        .map(|b| b.reported.number.to_string())
        .collect();
    let noun = match numbers.len() {
        0 => return None,
        1 => "benchmark",
        _ => "benchmarks",
    };
    Some(format!(
        "{} in {noun} {}",
        change.label(),
        numbers.join(", ")
    ))
}

pub(super) fn result(
    result: &ReportedResult,
    previous: Option<&ReportedResult>,
    benchmarks: &[HistoryBenchmark],
    achieved: AchievedCount,
) -> String {
    let mut text = format!("Completed {}", completed(result.completed));
    match (achieved.printed, achieved.by_figures) {
        (Some(printed), Some(own)) if !(own.lo..=own.hi).contains(&printed) => {
            let own = if own.lo == own.hi {
                own.lo.to_string()
            } else {
                format!("{} to {}", own.lo, own.hi)
            };
            text.push_str(&format!(
                ": {printed} benchmarks printed as achieved, {own} by the printed figures"
            ));
        }
        (Some(printed), _) => text.push_str(&format!(
            ": {printed} {} achieved",
            if printed == 1 {
                "benchmark"
            } else {
                "benchmarks"
            }
        )),
        (None, Some(own)) if own.lo == own.hi => {
            text.push_str(&format!(
                ": {} benchmarks achieved by the printed figures",
                own.lo
            ));
        }
        (None, _) => {}
    }
    if let Some(previous) = previous {
        let changes: Vec<String> = [Change::Better, Change::Worse, Change::CannotTell]
            .into_iter()
            .filter_map(|change| list(benchmarks, change))
            .collect();
        let changes = if changes.is_empty() {
            "no change".to_owned()
        } else {
            changes.join("; ")
        };
        text.push_str(&format!(
            ". Since the result completed {}: {changes}",
            completed(previous.completed)
        ));
    }
    text.push('.');
    text
}

pub(super) fn beside(result: &ReportedResult, evaluation: &Evaluation<'_, '_>) -> String {
    let plan = evaluation.plan();
    let mut text = format!(
        "Reported by {}, completed {}, beside {} as judged on {}. Two statements side by side: neither corrects the \
         other, and no difference between them is worked out.",
        kind(&result.kind()),
        completed(result.completed),
        plan.framework().label,
        evaluation.bound().as_of().label()
    );
    if let Some(profile) = plan.profile()
        && profile.grade == Grade::Fitted
    {
        text.push_str(&format!(" Ours: {}.", profile.label));
    }
    text
}

pub(super) fn beside_row(
    number: u32,
    reported: Option<&ReportedBenchmark>,
    ours: Option<&Ours>,
) -> String {
    let printed = match reported.map(|r| (r.percent, r.status)) {
        Some((Some(percent), Some(status))) => format!("{percent}%, {}", status.label()),
        Some((Some(percent), None)) => format!("{percent}%"),
        Some((None, Some(status))) => status.label().to_owned(),
        Some((None, None)) | None => "nothing".to_owned(),
    };
    let own = ours.map_or("nothing".to_owned(), |ours| {
        let between = |lo: u64, hi: u64, unit: &str| {
            if lo == hi {
                format!("{lo}{unit}")
            } else {
                format!("between {lo}{unit} and {hi}{unit}")
            }
        };
        let points = || match (ours.percent_lo, ours.percent_hi) {
            (Some(lo), Some(hi)) => between(lo, hi, "%"),
            _ => format!(
                "{} of {}",
                between(ours.earned_lo, ours.earned_hi, ""),
                ours.max
            ),
        };
        match ours.state {
            State::Achieved => format!("{}, achieved", points()),
            State::PartlyAchieved => format!("{}, partly achieved", points()),
            State::NotAchieved => format!("{}, not achieved", points()),
            State::Unknown => format!("{}, not decided", points()),
            State::NotApplicable => "not applicable".to_owned(),
            State::NotSourced => "scoring not known to us".to_owned(),
        }
    });
    format!("Benchmark {number}: reported {printed}; ours {own}.")
}
