//! The sentences of a comparison.

use super::rows::{Counts, JudgedRow, Row, Together, chosen, differing_choices};
use super::scores::{BenchmarkChange, Interval, Points, ScoreChange, WhyNotCompared};
use super::{Change, Notice};
use crate::finding::{Evaluation, Outcome, Reason};
use crate::framework::RowStatus;
use crate::reading::{Achieved, State};

fn outcome(row: &JudgedRow) -> &'static str {
    match (row.outcome, row.reason) {
        (Outcome::Met, _) => "met",
        (Outcome::NotMet, Reason::YearInProgress) => "not yet met while the academic year runs",
        (Outcome::NotMet, _) => "not met",
        (Outcome::NotApplicable, _) => "not applicable",
        (Outcome::Unknown, Reason::NotAnswered) => "not answered",
        (Outcome::Unknown, Reason::RuleNotSourced) => "of a rule not known to us",
        (Outcome::Unknown, Reason::AwaitsFinding) => "waiting for a person's finding",
        (Outcome::Unknown, _) => "not decided by this answer",
    }
}

/// What one side comes to, in words.
fn side(rows: &[JudgedRow]) -> String {
    match rows {
        [] => "not judged".to_owned(),
        [one] => outcome(one).to_owned(),
        [first, rest @ ..] if rest.iter().all(|row| outcome(row) == outcome(first)) => {
            outcome(first).to_owned()
        }
        several => {
            let each: Vec<String> = several
                .iter()
                .map(|row| format!("`{}` {}", row.criterion, outcome(row)))
                .collect();
            each.join(", ")
        }
    }
}

pub(super) fn row(row: &Row, (before, after): (Together, Together), choices: &[String]) -> String {
    let labels = if row.after.is_empty() {
        &row.before
    } else {
        &row.after
    };
    let labels: Vec<&str> = labels.iter().map(|row| row.label.as_str()).collect();
    let subject = if labels.is_empty() {
        let ids = if row.to.is_empty() {
            &row.from
        } else {
            &row.to
        };
        ids.join(", ")
    } else {
        labels.join("; ")
    };
    let note = if row.note.is_empty() {
        String::new()
    } else {
        format!(" ({})", row.note)
    };
    let (was, is) = (side(&row.before), side(&row.after));
    let said = match (row.change, row.status) {
        (Change::Better, _) => format!("better: {was} before, now {is}"),
        (Change::Worse, _) => format!("worse: {was} before, now {is}"),
        (Change::Same, _) if was != is => format!("the same: {was} before, now {is}"),
        (Change::Same, _) => format!("the same: {is}, as before"),
        (Change::NotYet, _) => format!("not yet: {was} before, now {is}"),
        (Change::AsksForMore, _) => {
            format!("asks for more now: the earlier text was met, the later one is {is}")
        }
        (Change::CannotTell, _) if before == Together::Disagree => {
            format!("cannot tell, as the earlier criteria do not agree: {was}")
        }
        (Change::CannotTell, _) if after == Together::Disagree => {
            format!("cannot tell, as the later criteria do not agree: {is}")
        }
        (Change::CannotTell, _) if !choices.is_empty() => format!(
            "cannot tell, as the two sides were judged by different options of {}",
            ticked(choices)
        ),
        (Change::CannotTell, _) => format!("cannot tell: {was} before, now {is}"),
        (Change::Listed, RowStatus::New) => format!("new, now {is}"),
        (Change::Listed, RowStatus::Withdrawn) => format!("withdrawn, {was} before"),
        (Change::Listed, RowStatus::Unknown) => match (row.from.is_empty(), row.to.is_empty()) {
            (false, true) => format!("not known what became of it, {was} before"),
            (true, false) => format!("not known what stood here before, now {is}"),
            _ => format!("not known how the two texts relate: {was} before, now {is}"),
        },
        (Change::Listed, _) if before == Together::Nothing && after == Together::Nothing => {
            "shown, never judged".to_owned()
        }
        (Change::Listed, _) if before == after => "applies on neither side".to_owned(),
        (Change::Listed, _) => format!("judged on one side only: {was} before, now {is}"),
    };
    format!("{subject}: {said}{note}.")
}

fn ticked(ids: &[String]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    ids.join(", ")
}

pub(super) fn not_compared(code: WhyNotCompared) -> String {
    match code {
        WhyNotCompared::OtherEdition => {
            "Counts and percentages never cross editions: each edition asks for other things."
        }
        WhyNotCompared::OtherProfile => {
            "Counts and percentages never cross profiles: each counts other points."
        }
        WhyNotCompared::OtherEvaluationType => {
            "Counts and percentages never cross evaluation types."
        }
        WhyNotCompared::OtherChoices => {
            "Scores are not compared: the two sides were judged by different options of a choice."
        }
        WhyNotCompared::NoScore => "This edition has findings and no score.",
    }
    .to_owned()
}

fn count(achieved: Achieved) -> String {
    if achieved.lo == achieved.hi {
        format!("{}", achieved.lo)
    } else {
        format!("{} for certain, up to {},", achieved.lo, achieved.hi)
    }
}

pub(super) fn achieved(before: Achieved, after: Achieved, not_yet: &[u32]) -> String {
    let numbers: Vec<String> = not_yet.iter().map(u32::to_string).collect();
    let running = match numbers.as_slice() {
        [] => return counted(before, after),
        [one] => format!("benchmark {one}"),
        several => format!("benchmarks {}", several.join(", ")),
    };
    format!(
        "{} Not yet, as the academic year still runs: {running}.",
        counted(before, after)
    )
}

fn counted(before: Achieved, after: Achieved) -> String {
    let exact = before.lo == before.hi && after.lo == after.hi;
    if exact && before.of == after.of {
        return format!(
            "From {} to {} of {} benchmarks achieved.",
            before.lo, after.lo, after.of
        );
    }
    format!(
        "Benchmarks achieved: {} of {} before; {} of {} after.",
        count(before),
        before.of,
        count(after),
        after.of
    )
}

fn between(interval: Interval, unit: &str) -> String {
    if interval.lo == interval.hi {
        format!("{}{unit}", interval.lo)
    } else {
        format!("between {}{unit} and {}{unit}", interval.lo, interval.hi)
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Achieved => "achieved",
        State::PartlyAchieved => "partly achieved",
        State::NotAchieved => "not achieved",
        State::Unknown => "not decided",
        State::NotApplicable => "not applicable",
        State::NotSourced => "of a scoring not known to us",
    }
}

fn points(points: &Points) -> String {
    if matches!(points.state, State::NotApplicable | State::NotSourced) {
        return state(points.state).to_owned();
    }
    let earned = match points.percent {
        Some(percent) => between(percent, "%"),
        None => format!("{} of {}", between(points.earned, ""), points.max),
    };
    format!("{earned} ({})", state(points.state))
}

pub(super) fn benchmark(change: &BenchmarkChange) -> String {
    format!(
        "Benchmark {}, {}: {} before, now {}{}.",
        change.number,
        change.label,
        points(&change.before),
        points(&change.after),
        if change.change == Change::NotYet {
            "; not yet, as the academic year still runs"
        } else {
            ""
        }
    )
}

pub(super) fn summary(
    before: &Evaluation<'_, '_>,
    after: &Evaluation<'_, '_>,
    counts: &Counts,
    scores: Option<&ScoreChange>,
) -> String {
    let name = |e: &Evaluation<'_, '_>| {
        format!(
            "{} on {}",
            e.plan().framework().label,
            e.bound().as_of().label()
        )
    };
    let start = scores.map_or(String::new(), |s| format!("{} ", s.achieved.text));
    let parts: Vec<String> = [
        (counts.better, "better"),
        (counts.worse, "worse"),
        (counts.not_yet, "not yet"),
        (counts.same, "the same"),
        (counts.asks_for_more, "where more is asked now"),
        (counts.cannot_tell, "that cannot be told"),
        (counts.listed, "only listed"),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, what)| format!("{number} {what}"))
    .collect();
    let parts = if parts.is_empty() {
        "none".to_owned()
    } else {
        parts.join(", ")
    };
    format!(
        "From {} to {}: {start}Rows: {parts}.",
        name(before),
        name(after)
    )
}

pub(super) fn notices(before: &Evaluation<'_, '_>, after: &Evaluation<'_, '_>) -> Vec<Notice> {
    let mut found = Vec::new();
    let mut say = |code, text: String| found.push(Notice { code, text });
    let meant = [
        "what was not met then may have been met by its end",
        "what is only not met yet is told as \"not yet\", never as a fall",
    ];
    for ((evaluation, which), meant) in [(before, "first"), (after, "second")]
        .into_iter()
        .zip(meant)
    {
        let period = evaluation.bound().period();
        if period.to_date {
            say(
                "year-to-date",
                format!(
                    "The {which} evaluation speaks of {}, which was still running on {}: {meant}.",
                    period.year,
                    evaluation.bound().as_of().label()
                ),
            );
        }
    }
    let ids = |e: &Evaluation<'_, '_>| -> Vec<String> {
        e.plan().criteria().map(|c| c.id.clone()).collect()
    };
    let choices = differing_choices(&chosen(before, &ids(before)), &chosen(after, &ids(after)));
    if !choices.is_empty() {
        say(
            "choices-differ",
            format!(
                "The two sides were judged by different options of {}.",
                ticked(&choices)
            ),
        );
    }
    let (was, is) = (
        &before.bound().sheet.institution,
        &after.bound().sheet.institution,
    );
    if was.years != is.years {
        say(
            "years-differ",
            "The year groups differ, so other criteria may apply.".to_owned(),
        );
    }
    if was.cohort != is.cohort {
        say(
            "cohort-differs",
            "The two evaluations are restricted to different cohorts, so the populations differ."
                .to_owned(),
        );
    }
    let both_differ = |a: Option<String>, b: Option<String>| a.zip(b).is_some_and(|(a, b)| a != b);
    let urn = |i: &crate::institution::Institution| i.urn.map(|urn| urn.to_string());
    if both_differ(urn(was), urn(is)) || both_differ(was.name.clone(), is.name.clone()) {
        say(
            "institutions-differ",
            "The name or the URN differs: make sure that both sheets are of one institution."
                .to_owned(),
        );
    }
    found
}
