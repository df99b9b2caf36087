//! What a file of derivations must keep to, so that deriving never fails on it.

use super::declared::{
    BEFORE_JOINING, Derivation, Derivations, LEAP_DAY, ON_ROLL, Who, Window, YEAR_IN_PROGRESS,
};
use crate::record::Kind;
use ceiag::fact::{By, Catalogue, Kind as FactKind};
use ceiag::framework::Grade;
use ceiag::problem::{Code, Problem};
use ceiag::text::{Node, Reader};

/// The choices that the engine asks for are there, with the options that it knows.
pub(super) fn choices(reader: &mut Reader<'_>, node: &Node, found: &Derivations) {
    let known: [(&str, &[&str]); 3] = [
        (ON_ROLL.0, &ON_ROLL.1),
        (BEFORE_JOINING.0, &BEFORE_JOINING.1),
        (YEAR_IN_PROGRESS.0, &YEAR_IN_PROGRESS.1),
    ];
    for (id, options) in known {
        if !has(found, id, options) {
            let problem = Problem::error(
                Code::UnknownChoice,
                format!("the choice `{id}` is missing or has other options"),
            )
            .path("choice")
            .expected(format!("a choice with the options {}", options.join(", ")));
            reader.problem_at(node, problem);
        }
    }
}

fn has(found: &Derivations, id: &str, options: &[&str]) -> bool {
    found.choice(id).is_some_and(|choice| {
        choice.options.len() == options.len()
            && options
                .iter()
                .all(|option| choice.options.iter().any(|o| o.id == *option))
    })
}

/// One derivation fits its fact, and its parts fit each other.
pub(super) fn derivation(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    one: &Derivation,
    before: &Derivations,
    catalogue: &Catalogue,
) {
    let mut tell = |code, part: &str, message: String| {
        let problem = Problem::error(code, message).path(format!("{path}.{part}"));
        reader.problem_at(node, problem);
    };
    let Some(fact) = catalogue.get(&one.fact) else {
        let message = format!("no fact is called `{}`", one.fact);
        tell(Code::UnknownFact, "fact", message);
        return;
    };
    if before.of(&one.fact).is_some() {
        let message = format!("`{}` is derived twice", one.fact);
        tell(Code::Overlap, "fact", message);
    }
    if !matches!(fact.kind, FactKind::Share | FactKind::YesNo) {
        let message = "only shares and yes-no facts are derived".to_owned();
        tell(Code::WrongKind, "fact", message);
    }
    let who = &one.population.who;
    let by_year = matches!(who, Who::YearGroup);
    let by_stage = matches!(who, Who::KeyStage);
    let fits = match fact.by {
        By::Whole => !by_year && !by_stage,
        By::Year(_) => by_year,
        By::KeyStage(..) => by_stage,
    };
    if !fits {
        let message = "the population does not fit the fact's dimension".to_owned();
        tell(Code::BadRule, "population", message);
    }
    if matches!(one.window, Window::KeyStage) && !by_stage {
        let message = "a key stage is the window of a fact by key stage only".to_owned();
        tell(Code::BadRule, "window", message);
    }
    let kinds = &one.counts.kinds;
    let only = |kind| kinds.as_slice() == [kind];
    let destinations = only(Kind::Destination);
    if kinds.is_empty() || (kinds.len() > 1 && kinds.iter().any(|k| !k.is_activity())) {
        let message = "what counts is activities, meetings or destinations".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if kinds.contains(&Kind::StaffDevelopment) {
        let message = "no fact is derived from what staff learned".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if destinations != matches!(one.window, Window::AfterLeaving)
        || destinations == one.counts.anniversaries.is_empty()
    {
        let message = "destinations are counted after leaving, at anniversaries".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if one.counts.adviser_level.is_some() && !only(Kind::Meeting) {
        let message = "only meetings have advisers".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if matches!(who, Who::Meetings)
        && (!only(Kind::Meeting)
            || !matches!(one.window, Window::AcademicYear)
            || fact.kind != FactKind::Share)
    {
        let message = "meetings are counted among meetings, in the academic year".to_owned();
        tell(Code::BadRule, "population", message);
    }
    if let Window::Years(_, Some(closes)) = &one.window
        && let Some(id) = &closes.leap_day_choice
        && !has(before, id, &LEAP_DAY)
    {
        let message = format!("the choice `{id}` is missing or has other options");
        tell(Code::UnknownChoice, "window", message);
    }
    let graded = [one.population_grade, one.counts_grade, one.window_grade];
    let cited = |grade: &Grade| matches!(grade, Grade::Sourced | Grade::Secondary | Grade::Derived);
    if graded.iter().any(cited) && one.sources.is_empty() {
        let message = "what rests on sources names them".to_owned();
        tell(Code::MissingSource, "sources", message);
    }
}
