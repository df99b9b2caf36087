//! Where an award stands on a day.

use super::course::{Held, held, may_come_next};
use super::{Award, Bodies, Event, Pounds, Process, Role, Step};
use crate::api::{ENGINE, Notice};
use crate::date::Date;
use crate::framework::{Grade, Library};
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use serde::Serialize;

/// Where an award stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AwardStatus {
    /// `ceiag-award-status/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-award-status/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// Whose award it is.
    pub institution: Institution,
    /// The process.
    pub process: ProcessAnswer,
    /// The awarding body on that day.
    pub body: BodyAnswer,
    /// `not-started`, the last step, or from an award on `awarded`, `renewed`, `reassessment-due` or `lapsed`.
    pub state: String,
    /// What people read.
    pub state_label: String,
    /// The last step taken by that day; steps beside the others, such as payments, do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<StepTaken>,
    /// The award that stands or stood last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub award: Option<HeldAnswer>,
    /// What may come next, as far as known.
    pub next: Vec<NextStep>,
    /// What was paid by that day.
    pub fees: FeesAnswer,
    /// Whether the body was licensed, for each event by that day that needs it.
    pub licences: Vec<LicenceAnswer>,
    /// Events after that day: planned, and not counted.
    pub later: Vec<StepTaken>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// A sentence for people.
    pub text: String,
}

/// A process by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessAnswer {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An awarding body by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BodyAnswer {
    /// The id.
    pub id: String,
    /// Its name; absent where no bodies are given or this is not among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A step that was taken or is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTaken {
    /// The step.
    pub step: String,
    /// What people read.
    pub label: String,
    /// The day.
    pub on: Date,
}

/// An award with its days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeldAnswer {
    /// Its number among the awards of the file, from 1.
    pub number: usize,
    /// The first day.
    pub first_day: Date,
    /// The last day, included.
    pub last_day: Date,
    /// The first day on which a reassessment is due.
    pub reassessment_due_from: Date,
    /// How many days are left after this one; 0 on the last day, absent when it has lapsed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_left: Option<u32>,
    /// The assessment that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
}

/// A step that may come next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// The step.
    pub step: String,
    /// What people read.
    pub label: String,
    /// What it is to the process.
    pub role: Role,
    /// How well it is known.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// What a reader should know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What was paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeesAnswer {
    /// `GBP`.
    pub currency: &'static str,
    /// For each step with a fee, in the order of the process.
    pub by_step: Vec<StepFee>,
    /// In all.
    pub total: Pounds,
    /// What is planned after the day, in all.
    pub later: Pounds,
    /// A sentence for people.
    pub text: String,
}

/// The fees of one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepFee {
    /// The step.
    pub step: String,
    /// What people read.
    pub label: String,
    /// The sum.
    pub amount: Pounds,
    /// A line for people.
    pub text: String,
}

/// Whether the body was licensed on a day that needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LicenceAnswer {
    /// The step.
    pub step: String,
    /// The day.
    pub on: Date,
    /// The body.
    pub body: String,
    /// Whether it was; absent where not known.
    pub licensed: Option<bool>,
    /// A sentence for people.
    pub text: String,
}

/// A file of events with everything about it worked out once.
pub(super) struct Worked<'a> {
    pub(super) process: &'a Process,
    pub(super) award: &'a Award,
    pub(super) bodies: Option<&'a Bodies>,
    pub(super) held: Vec<Held>,
}

impl<'a> Worked<'a> {
    /// # Errors
    /// An unknown process, an impossible order, and awards whose length is not known or too long.
    pub(super) fn new(
        library: &'a Library,
        award: &'a Award,
        bodies: Option<&'a Bodies>,
    ) -> Result<Worked<'a>, Problems> {
        let Some(process) = library.process(&award.process) else {
            let message = format!("no award process is called `{}`", award.process);
            return Err(Problem::error(Code::UnknownOption, message)
                .path("process")
                .into());
        };
        let mut problems = super::course::check_order(process, &award.events);
        let held = match held(process, award, bodies) {
            Ok(held) => held,
            Err(found) => {
                problems.extend(found);
                Vec::new()
            }
        };
        if problems.has_errors() {
            return Err(problems);
        }
        Ok(Worked {
            process,
            award,
            bodies,
            held,
        })
    }

    /// The award that decides on a day: of those given by then the one that runs longest, the later of two.
    pub(super) fn standing(&self, as_of: Date) -> Option<(usize, Held)> {
        let given = self.held.iter().copied().enumerate();
        given
            .filter(|(_, held)| held.first <= as_of)
            .max_by_key(|(index, held)| (held.last, *index))
    }

    /// Whether the institution was assessed again after an award and by a day.
    pub(super) fn assessed_since(&self, held: Held, as_of: Date) -> bool {
        let later = self.award.events.iter().skip(held.event + 1);
        later
            .take_while(|event| event.on <= as_of)
            .filter_map(|event| self.process.step(&event.step))
            .any(|step| matches!(step.role, Role::Assessment | Role::Reassessment))
    }

    pub(super) fn label(&self, event: &Event) -> String {
        let step = self.process.step(&event.step);
        step.map_or(event.step.as_str(), |step| step.label.as_str())
            .to_owned()
    }

    /// The name of a body, or its id where no more is known.
    pub(super) fn name<'b>(&self, body: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let known = self.bodies.and_then(|bodies| bodies.body(body));
        known.map_or(body, |body| body.name.as_str())
    }

    fn licence(&self, index: usize, event: &Event) -> Option<LicenceAnswer> {
        self.process.step(&event.step).filter(|s| s.licensed)?;
        let id = self.award.body_at(index);
        let body = self.bodies.and_then(|bodies| bodies.body(id));
        let licensed = body.map(|body| body.licensed_on(event.on));
        let (name, word) = (self.name(id), &self.process.licence);
        let (what, day) = (self.label(event), event.on.label());
        let text = match licensed {
            Some(true) => format!("{name} was {word} on {day} ({what})"),
            Some(false) => format!("{name} was not {word} on {day} ({what})"),
            None => format!("whether {name} was {word} on {day} ({what}) is not known"),
        };
        Some(LicenceAnswer {
            step: event.step.clone(),
            on: event.on,
            body: id.to_owned(),
            licensed,
            text,
        })
    }
}

/// Where an award stands on a day.
///
/// # Errors
/// An impossible order of events (`impossible-order`, `back-in-time`), an award whose length nobody states, and one that
/// lasts longer than its process allows. Paths are those of the award file.
pub fn status(
    library: &Library,
    award: &Award,
    bodies: Option<&Bodies>,
    as_of: Date,
) -> Result<AwardStatus, Problems> {
    let worked = Worked::new(library, award, bodies)?;
    let process = worked.process;
    let past: Vec<&Event> = award.events.iter().filter(|e| e.on <= as_of).collect();
    let later: Vec<&Event> = award.events.iter().filter(|e| e.on > as_of).collect();
    let taken = |event: &&Event| StepTaken {
        step: event.step.clone(),
        label: worked.label(event),
        on: event.on,
    };
    let moving = |event: &&&Event| {
        let step = process.step(&event.step);
        step.is_some_and(|step| step.role != Role::Beside)
    };
    let step = past.iter().rev().find(moving).map(taken);
    let standing = worked.standing(as_of);
    let state = state(&worked, standing, step.as_ref(), as_of);
    let body = award.body_at(past.len().saturating_sub(1));
    let licences: Vec<LicenceAnswer> = award
        .events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.on <= as_of)
        .filter_map(|(index, event)| worked.licence(index, event))
        .collect();
    let text = sentence(&worked, &state, standing, step.as_ref(), as_of);
    let notices = notices(&worked, &licences, later.len(), as_of);
    Ok(AwardStatus {
        format: "ceiag-award-status/1",
        engine: ENGINE,
        as_of,
        institution: award.institution.clone(),
        process: process_answer(process),
        body: BodyAnswer {
            id: body.to_owned(),
            name: bodies.and_then(|b| b.body(body)).map(|b| b.name.clone()),
        },
        state: state.id,
        state_label: state.label,
        step,
        award: standing.map(|(index, held)| HeldAnswer {
            number: index + 1,
            first_day: held.first,
            last_day: held.last,
            reassessment_due_from: held.due,
            days_left: held.last.days().checked_sub(as_of.days()),
            assessment: assessment(award, held),
        }),
        next: may_come_next(process, &past)
            .into_iter()
            .map(next)
            .collect(),
        fees: fees(&worked, as_of),
        licences,
        later: later.iter().map(taken).collect(),
        notices,
        text,
    })
}

/// The assessment that an award names, or else the last one before it.
fn assessment(award: &Award, held: Held) -> Option<String> {
    let to = award.events.iter().take(held.event + 1).rev();
    to.into_iter().find_map(|event| event.assessment.clone())
}

pub(super) fn process_answer(process: &Process) -> ProcessAnswer {
    ProcessAnswer {
        id: process.id.clone(),
        label: process.label.clone(),
        grade: process.grade,
        grade_label: process.grade.label(),
        sources: process.sources.clone(),
        note: process.note.clone(),
    }
}

fn next(step: &Step) -> NextStep {
    NextStep {
        step: step.id.clone(),
        label: step.label.clone(),
        role: step.role,
        grade: step.grade,
        grade_label: step.grade.label(),
        note: step.note.clone(),
    }
}

struct State {
    id: String,
    label: String,
}

fn state(
    worked: &Worked<'_>,
    standing: Option<(usize, Held)>,
    step: Option<&StepTaken>,
    as_of: Date,
) -> State {
    let named = |id: &str, label: &str| State {
        id: id.to_owned(),
        label: label.to_owned(),
    };
    match (standing, step) {
        (Some((_, held)), _) if as_of > held.last => named("lapsed", "lapsed"),
        (Some((_, held)), _) if as_of >= held.due && !worked.assessed_since(held, as_of) => {
            named("reassessment-due", "reassessment due")
        }
        (Some((0, _)), _) => named("awarded", "awarded"),
        (Some(_), _) => named("renewed", "renewed"),
        (None, Some(step)) => named(&step.step, &step.label),
        (None, None) => named("not-started", "not started"),
    }
}

fn sentence(
    worked: &Worked<'_>,
    state: &State,
    standing: Option<(usize, Held)>,
    step: Option<&StepTaken>,
    as_of: Date,
) -> String {
    let since = |held: Held| {
        let body = worked.name(worked.award.body_at(held.event));
        format!("given by {body} on {}", held.first.label())
    };
    match (standing, step) {
        (Some((_, held)), _) if as_of > held.last => format!(
            "The award lapsed: its last day was {} ({}).",
            held.last.label(),
            since(held)
        ),
        (Some((index, held)), _) => {
            let left = held.last.days().saturating_sub(as_of.days());
            let left = match left {
                0 => "that is its last day".to_owned(),
                1 => "one day is left".to_owned(),
                days => format!("{days} days are left"),
            };
            let renewed = if index > 0 { ", a renewal" } else { "" };
            let due = if state.id == "reassessment-due" {
                format!(" A reassessment has been due since {}.", held.due.label())
            } else {
                String::new()
            };
            format!(
                "The award stands until {} ({}{renewed}); {left}.{due}",
                held.last.label(),
                since(held)
            )
        }
        (None, Some(step)) => format!(
            "No award yet; the last step was on {}: {}.",
            step.on.label(),
            step.label
        ),
        (None, None) => format!("Nothing had happened by {}.", as_of.label()),
    }
}

fn notices(
    worked: &Worked<'_>,
    licences: &[LicenceAnswer],
    later: usize,
    as_of: Date,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    for licence in licences {
        let code = match licence.licensed {
            Some(true) => continue,
            Some(false) => "body-not-licensed",
            None => "licence-not-known",
        };
        notices.push(Notice::new(code, licence.text.clone()));
    }
    for (earlier, renewed) in worked.held.iter().zip(worked.held.iter().skip(1)) {
        if renewed.first <= earlier.last && renewed.first <= as_of {
            let last = earlier.last.min(renewed.last);
            let text = format!(
                "two awards stand from {} to {}; the one that ends later counts",
                renewed.first.label(),
                last.label()
            );
            notices.push(Notice::new("awards-overlap", text));
        }
    }
    if later > 0 {
        let what = crate::words::counted(
            later.try_into().unwrap_or(u64::MAX),
            "event lies",
            "events lie",
        );
        let text = format!("{what} after {} and changes nothing yet", as_of.label());
        let text = if later == 1 {
            text
        } else {
            text.replace("changes nothing", "change nothing")
        };
        notices.push(Notice::new("later-events", text));
    }
    notices
}

fn fees(worked: &Worked<'_>, as_of: Date) -> FeesAnswer {
    let events = || worked.award.events.iter();
    let paid = |event: &&Event| event.on <= as_of;
    let by_step: Vec<StepFee> = worked
        .process
        .steps
        .iter()
        .filter_map(|step| {
            let own = events().filter(paid).filter(|event| event.step == step.id);
            let amounts: Vec<Pounds> = own.filter_map(|event| event.fee).collect();
            if amounts.is_empty() {
                return None;
            }
            let amount: Pounds = amounts.into_iter().sum();
            Some(StepFee {
                step: step.id.clone(),
                label: step.label.clone(),
                amount,
                text: format!("{}: {}", step.label, amount.label()),
            })
        })
        .collect();
    let total: Pounds = by_step.iter().map(|fee| fee.amount).sum();
    let planned = events().filter(|event| event.on > as_of);
    let later: Pounds = planned.filter_map(|event| event.fee).sum();
    let mut text = if by_step.is_empty() {
        format!("No fee is recorded by {}.", as_of.label())
    } else {
        format!("{} paid by {}.", total.label(), as_of.label())
    };
    if later > Pounds::ZERO {
        text.push_str(&format!(" {} after that.", later.label()));
    }
    FeesAnswer {
        currency: "GBP",
        by_step,
        total,
        later,
        text,
    }
}

/// A number of months as people say it: `3 years`, `18 months`.
pub(super) fn months_label(months: u16) -> String {
    let (number, unit) = if months.is_multiple_of(12) {
        (months / 12, "year")
    } else {
        (months, "month")
    };
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {unit}{plural}")
}
