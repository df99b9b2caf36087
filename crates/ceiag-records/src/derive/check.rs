//! What a file of derivations must keep to, so that deriving never fails on it.

use super::declared::{
    BEFORE_JOINING, Derivation, Derivations, LEAP_DAY, ON_ROLL, Shows, Who, Window,
    YEAR_IN_PROGRESS,
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
    twice: bool,
    known: &Derivations,
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
    if twice {
        let message = format!("`{}` is derived twice", one.fact);
        tell(Code::Overlap, "fact", message);
    }
    let who = &one.population.who;
    let kinds = match who {
        Who::Meetings => &[FactKind::Share][..],
        Who::Programme | Who::Staff(_) => &[FactKind::YesNo],
        Who::Employers => &[FactKind::Count],
        _ => &[FactKind::Share, FactKind::YesNo, FactKind::Count],
    };
    if !kinds.contains(&fact.kind) {
        let message = format!(
            "a fact of the kind {} is not derived from that",
            fact.kind.id()
        );
        tell(Code::WrongKind, "fact", message);
    }
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
    if only(Kind::StaffDevelopment) != matches!(who, Who::Staff(_)) {
        let message = "what staff learned is counted of staff, and of them nothing else".to_owned();
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
    if matches!(who, Who::Meetings) && !only(Kind::Meeting) {
        let message = "meetings are counted among meetings".to_owned();
        tell(Code::BadRule, "population", message);
    }
    if matches!(who, Who::Programme | Who::Employers) && kinds.iter().any(|k| !k.is_activity()) {
        let message = "of the programme and of employers activities are counted".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    let employers = matches!(who, Who::Employers);
    let window = match who {
        Who::Meetings | Who::Programme | Who::Staff(_) => one.window == Window::AcademicYear,
        _ => employers == (one.window == Window::BothYears),
    };
    if !window {
        let message = "only employers are counted in both years, and all but pupils and they in the academic year";
        tell(Code::BadRule, "window", message.to_owned());
    }
    let counts = &one.counts;
    let whole = matches!(who, Who::Programme);
    if (counts.one_of_each || !counts.differing.is_empty()) && !whole {
        let message = "what differs, and one of each, is asked of the programme as a whole";
        tell(Code::BadRule, "counts", message.to_owned());
    }
    if counts.one_of_each && counts.provider_kinds.is_empty() {
        let message = "one of each of which providers is not said".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if employers && counts.shows != Shows::Yes {
        let message = "records show of employers only that they were there".to_owned();
        tell(Code::BadRule, "counts", message);
    }
    if fact.kind == FactKind::Count && !employers {
        let asks_more = counts.every_subject.is_some() || !counts.anniversaries.is_empty();
        if asks_more || counts.shows != Shows::Both {
            let message = "a number is that of the records that count, and nothing else".to_owned();
            tell(Code::BadRule, "counts", message);
        }
    }
    if let Some(since) = one.population.since {
        let last = match who {
            Who::Year(group) => Some(*group),
            _ => None,
        };
        if last.is_none_or(|last| since > last) {
            let message = "since which year group is asked of those in a later one".to_owned();
            tell(Code::BadRule, "population", message);
        }
    }
    if let Window::Years(_, Some(closes)) = &one.window
        && let Some(id) = &closes.leap_day_choice
        && !has(known, id, &LEAP_DAY)
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

/// Facts that are not derived are facts, and no derivation derives them.
pub(super) fn not_derived(
    reader: &mut Reader<'_>,
    node: &Node,
    found: &Derivations,
    catalogue: &Catalogue,
) {
    for (index, list) in found.not_derived.iter().enumerate() {
        for id in &list.facts {
            let (code, message) = if catalogue.get(id).is_none() {
                (Code::UnknownFact, format!("no fact is called `{id}`"))
            } else if found.of(id).is_some() {
                (Code::Conflict, format!("`{id}` is derived"))
            } else {
                continue;
            };
            let problem = Problem::error(code, message).path(format!("not-derived[{index}].facts"));
            reader.problem_at(node, problem);
        }
    }
}
