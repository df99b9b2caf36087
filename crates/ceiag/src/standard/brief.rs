//! One page for senior leaders and governors: the case for external assessment, each statement with where it comes from.

use super::statement::{Comparator, Statement, Topic};
use crate::api::{ENGINE, Notice, SourceAnswer, source};
use crate::award::{Award, AwardStatus, Bodies, FeesAnswer, HeldAnswer, status};
use crate::date::Date;
use crate::framework::{Grade, Library};
use crate::institution::Institution;
use crate::problem::Problems;
use crate::words::standard as words;
use serde::Serialize;
use std::collections::BTreeSet;

/// One page on external assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardBrief {
    /// `ceiag-standard-brief/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-standard-brief/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of the page.
    pub as_of: Date,
    /// For whom it is, where an award is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Institution>,
    /// Where the institution's own award stands, and what it paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub award: Option<OwnAward>,
    /// What can be said, by topic.
    pub sections: Vec<BriefSection>,
    /// The documents named.
    pub sources: Vec<SourceAnswer>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// A sentence for people on what the page is.
    pub text: &'static str,
}

/// Where the institution's own award stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnAward {
    /// As in the answer of `award status`.
    pub state: String,
    /// What people read.
    pub state_label: String,
    /// The award that stands or stood last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub award: Option<HeldAnswer>,
    /// What was paid.
    pub fees: FeesAnswer,
    /// A sentence for people.
    pub text: String,
}

/// Statements on one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BriefSection {
    /// The topic.
    pub topic: Topic,
    /// Its heading.
    pub heading: &'static str,
    /// The statements.
    pub statements: Vec<StatementAnswer>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementAnswer {
    /// The id.
    pub id: String,
    /// What is said.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// For figures: with whom holders are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparator: Option<Comparator>,
    /// The words for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparator_label: Option<&'static str>,
    /// What a reader should know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One page on external assessment, with the institution's own award where it is given.
///
/// # Errors
/// As [`status()`], for an award that can't be.
pub fn brief(
    library: &Library,
    award: Option<(&Award, Option<&Bodies>)>,
    as_of: Date,
) -> Result<StandardBrief, Problems> {
    let own = match award {
        Some((award, bodies)) => Some(status(library, award, bodies, as_of)?),
        None => None,
    };
    let sections = Topic::NAMES.iter().filter_map(|(_, topic)| {
        let own = library.statements.iter().filter(|s| s.topic == *topic);
        let statements: Vec<StatementAnswer> = own.map(answer).collect();
        (!statements.is_empty()).then(|| BriefSection {
            topic: *topic,
            heading: words::heading(*topic),
            statements,
        })
    });
    let mut named = BTreeSet::new();
    let keys = library.statements.iter().flat_map(|s| &s.sources);
    let sources = keys
        .filter(|key| named.insert(key.as_str()))
        .filter_map(|key| source(library, key));
    let mut notices = Vec::new();
    if library.statements.is_empty() {
        let text = "the statements were left out of this build".to_owned();
        notices.push(Notice::new("no-prose", text));
    }
    Ok(StandardBrief {
        format: "ceiag-standard-brief/1",
        engine: ENGINE,
        as_of,
        institution: own.as_ref().map(|own| own.institution.clone()),
        sections: sections.collect(),
        sources: sources.collect(),
        award: own.map(own_award),
        notices,
        text: words::BRIEF,
    })
}

fn own_award(status: AwardStatus) -> OwnAward {
    OwnAward {
        state: status.state,
        state_label: status.state_label,
        award: status.award,
        fees: status.fees,
        text: status.text,
    }
}

fn answer(statement: &Statement) -> StatementAnswer {
    StatementAnswer {
        id: statement.id.clone(),
        text: statement.text.clone(),
        grade: statement.grade,
        grade_label: statement.grade.label(),
        sources: statement.sources.clone(),
        comparator: statement.comparator,
        comparator_label: statement.comparator.map(Comparator::label),
        note: statement.note.clone(),
    }
}
