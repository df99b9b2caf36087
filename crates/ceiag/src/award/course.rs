//! The way through a process: whether its events can follow each other, and which awards stand when.

use super::process::START;
use super::term::{due_from, last_day};
use super::{Award, Bodies, Event, Process, Role, Step, Term};
use crate::date::Date;
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};

/// Every event that can't stand where it stands, each named.
pub(super) fn check_order(process: &Process, events: &[Event]) -> Problems {
    let mut problems = Problems::new();
    let mut last = START;
    let mut seen = vec![START];
    let mut before: Option<&Event> = None;
    for (index, event) in events.iter().enumerate() {
        let path = nth("event", index);
        let Some(step) = process.step(&event.step) else {
            continue;
        };
        if let Some(earlier) = before.filter(|earlier| event.on < earlier.on) {
            let message = format!(
                "`{}` of {} stands after `{}` of {}",
                event.step, event.on, earlier.step, earlier.on
            );
            let problem = Problem::error(Code::BackInTime, message)
                .path(child(&path, "on"))
                .found(event.on.to_string())
                .expected(format!("{} or later", earlier.on))
                .help("write events in the order in which they happened");
            problems.push(problem);
        }
        before = Some(event);
        if !may_come(step, last, &seen, process) {
            problems.push(impossible(process, step, last, &seen, &path));
        }
        seen.push(&step.id);
        if step.role != Role::Beside {
            last = &step.id;
        }
    }
    problems
}

fn may_come(step: &Step, last: &str, seen: &[&str], process: &Process) -> bool {
    match step.role {
        Role::Beside => seen.iter().any(|earlier| step.may_follow(earlier)),
        Role::Reassessment => step.may_follow(last) && has_award(seen, process),
        _ => step.may_follow(last),
    }
}

fn has_award(seen: &[&str], process: &Process) -> bool {
    let roles = seen.iter().filter_map(|id| process.step(id));
    roles.into_iter().any(|step| step.role == Role::Award)
}

fn impossible(process: &Process, step: &Step, last: &str, seen: &[&str], path: &str) -> Problem {
    let names = |ids: &[String]| {
        let names: Vec<String> = ids
            .iter()
            .map(|id| match id.as_str() {
                START => "nothing".to_owned(),
                id => format!("`{id}`"),
            })
            .collect();
        match names.as_slice() {
            [] => "nothing".to_owned(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} or {last}", first.join(", ")),
        }
    };
    let message = match (step.role, last) {
        (_, START) => format!("`{}` can't be the first event", step.id),
        (Role::Award, last) if process.step(last).is_some_and(|s| s.role == Role::Award) => {
            format!("`{}` can't follow an award without a reassessment", step.id)
        }
        (Role::Reassessment, last) if step.may_follow(last) => {
            format!("`{}` can't come before any award", step.id)
        }
        (_, last) => format!("`{}` can't follow `{last}`", step.id),
    };
    let next: Vec<String> = process
        .steps
        .iter()
        .filter(|next| next.role != Role::Beside && may_come(next, last, seen, process))
        .map(|next| next.id.clone())
        .collect();
    let place = match last {
        START => "at the beginning".to_owned(),
        last => format!("after `{last}`"),
    };
    Problem::error(Code::ImpossibleOrder, message)
        .path(child(path, "event"))
        .found(&step.id)
        .expected(format!("it after {}", names(&step.after)))
        .help(format!("{place} may come {}", names(&next)))
}

/// What may come after the events so far: the steps that move on, then those beside them. Reserved steps are not proposed.
pub(super) fn may_come_next<'p>(process: &'p Process, events: &[&Event]) -> Vec<&'p Step> {
    let mut seen = vec![START];
    seen.extend(events.iter().map(|event| event.step.as_str()));
    let moving = events.iter().rev().map(|event| event.step.as_str());
    let last = moving
        .into_iter()
        .find(|id| process.step(id).is_some_and(|s| s.role != Role::Beside))
        .unwrap_or(START);
    let open = process
        .steps
        .iter()
        .filter(|step| !step.is_reserved() && may_come(step, last, &seen, process));
    let mut open: Vec<&Step> = open.collect();
    crate::sorted::by_key(&mut open, |step| step.role == Role::Beside);
    open
}

/// An award that was given, with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// Which event gave it.
    pub(super) event: usize,
    /// Its first day.
    pub(super) first: Date,
    /// Its last day, included.
    pub(super) last: Date,
    /// The first day on which a reassessment is due.
    pub(super) due: Date,
}

/// The awards of a file in order.
///
/// # Errors
/// A length that nobody states, or one longer than the process allows: all at once.
pub(super) fn held(
    process: &Process,
    award: &Award,
    bodies: Option<&Bodies>,
) -> Result<Vec<Held>, Problems> {
    let mut found = Vec::new();
    let mut problems = Problems::new();
    for (index, event) in award.events.iter().enumerate() {
        if process.step(&event.step).map(|s| s.role) != Some(Role::Award) {
            continue;
        }
        let path = nth("event", index);
        let body = bodies.and_then(|b| b.body(award.body_at(index)));
        let usual = body.and_then(|b| b.award_months).map(Term::Months);
        let Some(term) = event.term.or(usual) else {
            let message = format!("nobody says how long the award of {} lasts", event.on);
            let problem = Problem::error(Code::MissingKey, message)
                .path(child(&path, "years"))
                .expected("`years`, `months` or `until`")
                .help("each awarding body sets it: add it here, or `award-months` to the body");
            problems.push(problem);
            continue;
        };
        let last = match term {
            Term::Months(months) => last_day(event.on, months),
            Term::Until(until) => until,
        };
        if let Some(longest) = process.longest_months
            && last > last_day(event.on, longest)
        {
            let most = super::status::months_label(longest);
            let message = format!("the award of {} lasts longer than {most}", event.on);
            let problem = Problem::error(Code::NumberOutOfRange, message)
                .path(path)
                .found(format!("to {last}"))
                .expected(format!("to {} at most", last_day(event.on, longest)));
            problems.push(problem);
            continue;
        }
        let notice = body.and_then(|b| b.reassessment_notice_months);
        found.push(Held {
            event: index,
            first: event.on,
            last,
            due: due_from(event.on, last, notice),
        });
    }
    if problems.is_empty() {
        Ok(found)
    } else {
        Err(problems)
    }
}
