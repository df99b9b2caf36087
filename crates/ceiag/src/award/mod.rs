//! The award of a standard: registered, paid for, assessed, given, due again, lapsed, renewed.
//!
//! A process is data ([`Process`]), an institution's way through it a file ([`Award`]), and where it stands on a day is
//! arithmetic ([`status`], [`timeline`]). Who awards, under which licence and for what fee are the caller's data.

mod bodies;
mod course;
mod money;
mod process;
mod read;
mod status;
mod template;
mod term;
mod timeline;

pub use bodies::{Bodies, Body, Licence};
pub use money::{Pounds, PoundsError};
pub(crate) use process::check;
pub use process::{Process, Role, Step};
pub use status::{
    AwardStatus, BodyAnswer, FeesAnswer, HeldAnswer, LicenceAnswer, NextStep, ProcessAnswer,
    StepFee, StepTaken, status,
};
pub use template::{award_template, bodies_template};
pub use timeline::{AwardTimeline, TimelineEntry, TimelineUnknown, timeline};

use crate::date::Date;
use crate::institution::Institution;

/// What happened on an institution's way to an award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// The id of the process.
    pub process: String,
    /// The id of the awarding body.
    pub body: String,
    /// Whose award it is.
    pub institution: Institution,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// One thing that happened, or is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The id of a step.
    pub step: String,
    /// The day.
    pub on: Date,
    /// What was paid.
    pub fee: Option<Pounds>,
    /// The id of the assessment that it rests on.
    pub assessment: Option<String>,
    /// For a registration: the body from now on, where it is another.
    pub body: Option<String>,
    /// How long an award lasts; absent means as its body has it.
    pub term: Option<Term>,
    /// Anything to be kept with it.
    pub note: String,
}

/// How long an award lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many months.
    Months(u16),
    /// To this day, included.
    Until(Date),
}

impl Award {
    /// The id of the body that stands behind an event: the one registered with last.
    pub fn body_at(&self, event: usize) -> &str {
        self.events
            .iter()
            .take(event.saturating_add(1))
            .rev()
            .find_map(|event| event.body.as_deref())
            .unwrap_or(&self.body)
    }
}
