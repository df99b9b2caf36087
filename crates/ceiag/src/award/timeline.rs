//! What happened on the way to an award, and what follows from it, past and to come.

use super::status::{ProcessAnswer, Worked, process_answer};
use super::{Award, Bodies, Pounds, Role};
use crate::api::ENGINE;
use crate::date::Date;
use crate::framework::Library;
use crate::institution::Institution;
use crate::problem::Problems;
use serde::Serialize;

/// All events with what follows from them, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AwardTimeline {
    /// `ceiag-award-timeline/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-award-timeline/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day that parts what has been from what is to come.
    pub as_of: Date,
    /// Whose award it is.
    pub institution: Institution,
    /// The process.
    pub process: ProcessAnswer,
    /// What happened and what follows, earliest first.
    pub entries: Vec<TimelineEntry>,
    /// All fees of the file.
    pub total: Pounds,
    /// What the files do not say.
    pub not_known: Vec<TimelineUnknown>,
    /// A sentence for people.
    pub text: String,
}

/// A fee or a day that the files do not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimelineUnknown {
    /// `fee` or `reassessment-due`.
    pub what: &'static str,
    /// The step that no fee is recorded for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The day of that step, or the last day of the award.
    pub on: Date,
    /// A sentence for people.
    pub text: String,
}

/// One line of a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimelineEntry {
    /// The day.
    pub on: Date,
    /// `event`, or what follows from an award: `reassessment-due`, `last-day` or `lapsed`.
    pub kind: &'static str,
    /// Whether it lies after the day of the answer.
    pub to_come: bool,
    /// The step of an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// What was paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<Pounds>,
    /// Which award it is about, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub award: Option<usize>,
    /// A line for people.
    pub text: String,
}

/// All events with what follows from them: when a reassessment is due, the last day of each award, and when it lapses
/// because nothing renews it.
///
/// # Errors
/// As [`super::status()`].
pub fn timeline(
    library: &Library,
    award: &Award,
    bodies: Option<&Bodies>,
    as_of: Date,
) -> Result<AwardTimeline, Problems> {
    let worked = Worked::new(library, award, bodies)?;
    let mut entries: Vec<TimelineEntry> = events(&worked, as_of);
    entries.extend(following(&worked, as_of));
    // Stable: on one day events stand first, in the order of the file.
    crate::sorted::by_key(&mut entries, |entry| entry.on);
    let total: Pounds = award.events.iter().filter_map(|event| event.fee).sum();
    let not_known: Vec<TimelineUnknown> = unknown(&worked);
    let past = entries.iter().filter(|entry| !entry.to_come).count();
    let text = format!(
        "{past} of {} entries lie on or before {}; fees recorded in all {}{}.",
        entries.len(),
        as_of.label(),
        total.label(),
        match not_known
            .iter()
            .filter(|unknown| unknown.what == "fee")
            .count()
        {
            0 => String::new(),
            1 => ", and for 1 step no fee is recorded".to_owned(),
            n => format!(", and for {n} steps no fee is recorded"),
        }
    );
    Ok(AwardTimeline {
        format: "ceiag-award-timeline/1",
        engine: ENGINE,
        as_of,
        institution: award.institution.clone(),
        process: process_answer(worked.process),
        entries,
        total,
        not_known,
        text,
    })
}

fn events(worked: &Worked<'_>, as_of: Date) -> Vec<TimelineEntry> {
    let events = worked.award.events.iter().enumerate();
    events
        .map(|(index, event)| {
            let role = worked.process.step(&event.step).map(|step| step.role);
            let held = worked.held.iter().position(|held| held.event == index);
            let mut text = worked.label(event);
            match (role, held.and_then(|at| worked.held.get(at))) {
                (_, Some(held)) => {
                    let body = worked.name(worked.award.body_at(index));
                    text = format!("{text} by {body}, to {}", held.last.label());
                }
                (Some(Role::Registration), None) => {
                    let body = worked.name(worked.award.body_at(index));
                    text = format!("{text}: {body}");
                }
                _ => {}
            }
            if let Some(assessment) = &event.assessment {
                text = format!("{text} (assessment {assessment})");
            }
            if let Some(fee) = event.fee {
                text = format!("{text}, {}", fee.label());
            }
            if !event.note.is_empty() {
                text = format!("{text}; {}", event.note);
            }
            TimelineEntry {
                on: event.on,
                kind: "event",
                to_come: event.on > as_of,
                step: Some(event.step.clone()),
                fee: event.fee,
                award: held.map(|at| at + 1),
                text,
            }
        })
        .collect()
}

/// Steps without a fee, and awards of which nobody says when a reassessment is due.
fn unknown(worked: &Worked<'_>) -> Vec<TimelineUnknown> {
    let events = worked.award.events.iter();
    let fees = events
        .filter(|event| event.fee.is_none())
        .map(|event| TimelineUnknown {
            what: "fee",
            step: Some(event.step.clone()),
            on: event.on,
            text: format!(
                "{} ({}): no fee is recorded, so whether it cost anything is not known",
                worked.label(event),
                event.on.label()
            ),
        });
    let due = worked.held.iter().filter_map(|held| {
        let id = worked.award.body_at(held.event);
        let body = worked.bodies.and_then(|bodies| bodies.body(id));
        let assessed = worked.assessed_since(*held, held.last);
        let notice = body.and_then(|body| body.reassessment_notice_months);
        if notice.is_some() || assessed {
            return None;
        }
        let why = match (worked.bodies, body) {
            (None, _) => "no awarding bodies are given".to_owned(),
            (_, None) => format!("{id} is not among the awarding bodies"),
            _ => format!("{} states no period of notice", worked.name(id)),
        };
        let text = format!(
            "when a reassessment is due before {} is not known: {why}",
            held.last.label()
        );
        Some(TimelineUnknown {
            what: "reassessment-due",
            step: None,
            on: held.last,
            text,
        })
    });
    let due: Vec<TimelineUnknown> = due.collect();
    fees.chain(due).collect()
}

/// What follows from the awards by the calendar alone.
fn following(worked: &Worked<'_>, as_of: Date) -> Vec<TimelineEntry> {
    let mut entries = Vec::new();
    let mut add = |on: Date, kind: &'static str, number: usize, text: &str| {
        entries.push(TimelineEntry {
            on,
            kind,
            to_come: on > as_of,
            step: None,
            fee: None,
            award: Some(number + 1),
            text: text.to_owned(),
        });
    };
    for (number, held) in worked.held.iter().enumerate() {
        let assessed = worked.assessed_since(*held, held.due.plus_days(-1));
        if held.due < held.last && !assessed {
            add(
                held.due,
                "reassessment-due",
                number,
                "a reassessment is due from here; its fee is not known",
            );
        }
        add(held.last, "last-day", number, "last day of the award");
        let next_day = held.last.plus_days(1);
        let covered = worked
            .held
            .iter()
            .any(|other| other.first <= next_day && next_day <= other.last);
        if !covered && held.last < Date::MAX {
            add(
                next_day,
                "lapsed",
                number,
                "without a renewal the award has lapsed",
            );
        }
    }
    entries
}
