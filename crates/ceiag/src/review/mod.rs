//! Reviews: people's judgement of one institution by a maturity model, or of the reviewing itself.
//!
//! A review is a record that people write, part-way if they like. It is never computed, and what stands in it is never
//! changed by what facts indicate. Rules of order and timing are notices, never failures.

mod asked;
mod check;
mod indicated;
mod kinds;
mod moderate;
mod notices;
mod read;
mod record;
mod same;
mod status;
#[cfg(test)]
mod tests;
mod toml;
mod write;

pub(crate) use asked::{Asked, AskedQuestion};
pub use indicated::LevelSpan;
pub use kinds::{Expectation, ReviewKinds, Role, TierKind};
pub use moderate::{
    CriterionChange, CriterionMove, CriterionRow, FoundBy, LevelCell, ModelComparison, Moderation,
    Moved, OutcomeCell, ProcessRow, QuestionRow, Side, SideAnswer, moderate,
};
pub use record::Entry;
pub use status::{
    ActionAnswer, EarlierLevel, FoundAnswer, JudgedAnswer, LevelOption, NextQuestion,
    ParticipantAnswer, QuestionStatus, ReviewModel, ReviewState, ReviewStatus, TierAnswer, status,
};

use crate::date::{AcademicYear, Date};
use crate::identifier::Urn;
use crate::institution::Institution;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The tier of a review, in the order in which an institution meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// By the institution itself.
    Internal,
    /// By its peers.
    Peer,
    /// By experts, who also moderate peer reviews.
    Expert,
    /// Of one theme across the system; never of one institution.
    National,
}

impl Tier {
    /// Every tier, in order.
    pub const ALL: [Tier; 4] = [Tier::Internal, Tier::Peer, Tier::Expert, Tier::National];

    /// Ids with their tiers, for readers of files.
    pub const NAMES: [(&'static str, Tier); 4] = [
        ("internal", Tier::Internal),
        ("peer", Tier::Peer),
        ("expert", Tier::Expert),
        ("national", Tier::National),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Tier::Internal => "internal",
            Tier::Peer => "peer",
            Tier::Expert => "expert",
            Tier::National => "national",
        }
    }
}

/// How independent a judgement is of the institution that it is about, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Independence {
    /// One person of the institution, or its own facts.
    #[serde(rename = "self")]
    Oneself,
    /// Several people of the institution together.
    InternalPanel,
    /// Peers of other institutions.
    Peer,
    /// Experts.
    Expert,
    /// An external assessor.
    ExternalAssessor,
}

impl Independence {
    /// Ids with their degrees, for readers of files.
    pub const NAMES: [(&'static str, Independence); 5] = [
        ("self", Independence::Oneself),
        ("internal-panel", Independence::InternalPanel),
        ("peer", Independence::Peer),
        ("expert", Independence::Expert),
        ("external-assessor", Independence::ExternalAssessor),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Independence::Oneself => "self",
            Independence::InternalPanel => "internal-panel",
            Independence::Peer => "peer",
            Independence::Expert => "expert",
            Independence::ExternalAssessor => "external-assessor",
        }
    }
}

/// A review of any tier, as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The id by which other reviews name it.
    pub id: String,
    /// Its tier.
    pub tier: Tier,
    /// The id of the maturity model.
    pub model: String,
    /// The digest of the model when the review began.
    pub model_digest: Option<String>,
    /// The academic year that it is of; by default the one in which it was started.
    pub academic_year: Option<AcademicYear>,
    /// The day on which it was started.
    pub started: Date,
    /// The day on which it was completed; absent while it is in progress.
    pub completed: Option<Date>,
    /// The careers hub, for views of the system.
    pub hub: Option<String>,
    /// The region, for views of the system.
    pub region: Option<String>,
    /// Whom it is about. A national review is about no institution.
    pub institution: Option<Institution>,
    /// The theme of a national review.
    pub theme: Option<String>,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// One level chosen for each question.
    pub judgements: Vec<Judgement>,
    /// What reviewers say of criteria and benchmarks.
    pub findings: Vec<ReviewFinding>,
    /// Priorities of the whole institution's improvement plan.
    pub priorities: Vec<Priority>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// Who leads a peer review.
    pub facilitator: Option<Facilitator>,
    /// The internal review that a peer review follows.
    pub follows: Option<Follows>,
    /// The other institutions of a peer review.
    pub reviewers: Vec<Reviewer>,
    /// The peer reviews that an expert review moderates, or the reviews that a national one reads.
    pub reviews: Vec<String>,
    /// What an expert or national review says of the process.
    pub process: Vec<ProcessFinding>,
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Participant {
    /// The id of a role, or `other`.
    pub role: String,
    /// The role in words, for `other`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub described: Option<String>,
    /// Any label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The day on which it was recorded that they took part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// The level that fits best, for one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The id of the question, or of a theme without questions.
    pub question: String,
    /// The id of the level.
    pub level: String,
    /// The day of the judgement.
    pub on: Date,
    /// How independent it is; by default what the tier says.
    pub independence: Option<Independence>,
    /// What is strong.
    pub strengths: Vec<String>,
    /// What is to be developed.
    pub to_develop: Vec<String>,
    /// Ids of the evidence register.
    pub evidence: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
    /// The level that had been chosen before, where this replaces it.
    pub earlier: Option<String>,
    /// Why it was replaced.
    pub reason: Option<String>,
}

/// What reviewers say of a criterion or a benchmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewFinding {
    /// `EDITION/ID` of a criterion or benchmark.
    pub criterion: String,
    /// Whether they find it met.
    pub met: bool,
    /// The day of the finding.
    pub on: Date,
    /// How independent it is; by default what the tier says.
    pub independence: Option<Independence>,
    /// Ids of the evidence register.
    pub evidence: Vec<String>,
    /// Why.
    pub reason: Option<String>,
    /// Whether it had been found met before, where this replaces that.
    pub earlier: Option<bool>,
}

/// A priority of the whole institution's improvement plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Priority {
    /// The id.
    pub id: String,
    /// The priority.
    pub text: String,
}

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The id.
    pub id: String,
    /// The question that it comes from.
    pub question: Option<String>,
    /// The criterion or benchmark that it comes from.
    pub criterion: Option<String>,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// The day by which it is done.
    pub by: Option<Date>,
    /// The priority of the improvement plan that it serves.
    pub priority: Option<String>,
    /// Whether it is one of those with most effect.
    pub highest_leverage: bool,
}

/// Who leads a peer review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Facilitator {
    /// Any label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether they are trained; absent when that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trained: Option<bool>,
    /// Where they come from, such as a careers hub or a trust.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

/// The internal review that a peer review follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follows {
    /// Its id.
    pub review: String,
    /// The day on which it was completed; absent when it was not.
    pub completed: Option<Date>,
}

/// Another institution of a peer review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// Its name.
    pub name: Option<String>,
    /// Its unique reference number.
    pub urn: Option<Urn>,
}

/// What a review says of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessFinding {
    /// What of the process.
    pub aspect: String,
    /// What is found.
    pub finding: String,
}

impl Review {
    /// A review in which nothing is recorded yet.
    pub fn new(
        id: impl Into<String>,
        tier: Tier,
        model: impl Into<String>,
        started: Date,
    ) -> Review {
        Review {
            id: id.into(),
            tier,
            model: model.into(),
            model_digest: None,
            academic_year: None,
            started,
            completed: None,
            hub: None,
            region: None,
            institution: None,
            theme: None,
            participants: Vec::new(),
            judgements: Vec::new(),
            findings: Vec::new(),
            priorities: Vec::new(),
            actions: Vec::new(),
            facilitator: None,
            follows: None,
            reviewers: Vec::new(),
            reviews: Vec::new(),
            process: Vec::new(),
        }
    }

    /// The standing judgement of a question: the last one.
    pub fn judgement(&self, question: &str) -> Option<&Judgement> {
        self.judgements.iter().rfind(|j| j.question == question)
    }

    /// Every judgement of a question, in order, the standing one last.
    pub fn history<'r>(&'r self, question: &'r str) -> impl Iterator<Item = &'r Judgement> + 'r {
        let judgements = self.judgements.iter();
        judgements.filter(move |j| j.question == question)
    }

    /// The standing judgements, one for each question, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Judgement> {
        let stands = |j: &&Judgement| {
            let last = self.judgement(&j.question);
            last.is_some_and(|last| std::ptr::eq(last, *j))
        };
        self.judgements.iter().filter(stands)
    }

    /// The standing finding of a criterion or benchmark, `EDITION/ID`: the last one.
    pub fn finding(&self, criterion: &str) -> Option<&ReviewFinding> {
        self.findings.iter().rfind(|f| f.criterion == criterion)
    }

    /// The academic year that it is of.
    pub fn year(&self) -> AcademicYear {
        self.academic_year
            .unwrap_or_else(|| AcademicYear::containing(self.started))
    }

    /// The last day that is recorded in it; days that lie ahead of it, such as those of actions, do not count.
    pub fn last_day(&self) -> Date {
        let judged = self.judgements.iter().map(|j| j.on);
        let found = self.findings.iter().map(|f| f.on);
        let days = judged.chain(found).chain(self.completed);
        days.fold(self.started, Date::max)
    }

    /// How independent its judgements are unless one says otherwise.
    pub fn independence(&self) -> Independence {
        self.independence_of(None)
    }

    /// How independent what was said on a day is unless it says otherwise: whoever joined later did not say it.
    pub fn independence_on(&self, day: Date) -> Independence {
        self.independence_of(Some(day))
    }

    fn independence_of(&self, day: Option<Date>) -> Independence {
        let there = self.participants.iter().filter(|p| match (p.on, day) {
            (Some(on), Some(day)) => on <= day,
            _ => true,
        });
        // Somebody who is written down twice is still one person.
        let people: BTreeSet<_> = there.map(|p| (&p.role, &p.described, &p.name)).collect();
        match self.tier {
            Tier::Internal if people.len() < 2 => Independence::Oneself,
            Tier::Internal => Independence::InternalPanel,
            Tier::Peer => Independence::Peer,
            Tier::Expert | Tier::National => Independence::Expert,
        }
    }

    /// Whether people choose levels for an institution in it.
    pub fn judges(&self) -> bool {
        self.institution.is_some() && self.tier != Tier::National
    }
}
