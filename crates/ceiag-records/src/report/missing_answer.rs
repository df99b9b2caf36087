//! The answer on whom criteria still lack.

use crate::api::{NoticeAnswer, OpenAnswer};
use crate::derive::Gap;
use ceiag::api::FrameworkAnswer;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Conflict};
use ceiag::finding::{Outcome, Reason};
use ceiag::framework::{Grade, Strength};
use ceiag::institution::Institution;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of [`missing`](super::missing()).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordsMissingAnswer {
    /// `ceiag-records-missing/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-missing/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year that the facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year still runs.
    pub year_to_date: bool,
    /// Whose records these are.
    pub institution: Institution,
    /// That nothing here is for publication.
    pub internal: &'static str,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Choices that are not made and on which a fact depends.
    pub unset_choices: Vec<String>,
    /// One for each edition.
    pub results: Vec<MissingEdition>,
    /// Facts on which records and the sheet filled in by hand contradict each other; they are not known.
    pub conflicts: Vec<Conflict>,
    /// What a reader should know.
    pub notices: Vec<NoticeAnswer>,
}

/// What one edition still lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingEdition {
    /// The edition.
    pub framework: FrameworkAnswer,
    /// Its criteria by outcome, and what those not decided wait for.
    pub counts: MissingCounts,
    /// Criteria that are not certainly met: those not met first, then those not decided. Of one that is asked for by name,
    /// that one, whatever its outcome.
    pub criteria: Vec<MissingCriterion>,
    /// All of them in one sentence.
    pub text: String,
}

/// How many criteria there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingCounts {
    /// Met.
    pub met: u32,
    /// Not met.
    pub not_met: u32,
    /// Not decided, though records speak of them.
    pub open: u32,
    /// Not decided: they wait for records that were not imported.
    pub not_imported: u32,
    /// Not decided: they wait for answers that records do not hold.
    pub by_hand: u32,
    /// No rule is known to us.
    pub rule_not_known: u32,
    /// They do not apply.
    pub not_applicable: u32,
}

/// Through what a criterion is decided, or waits to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Through {
    /// Facts derived from records.
    Records,
    /// Records of a kind that was not imported.
    NotImported,
    /// Answers that records do not hold.
    ByHand,
    /// Nothing: no rule is known to us.
    RuleNotKnown,
}

/// A criterion, and whom it lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingCriterion {
    /// The criterion's id.
    pub criterion: String,
    /// Its benchmark, theme or section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<String>,
    /// What people read.
    pub label: String,
    /// The outcome.
    pub outcome: Outcome,
    /// The main reason.
    pub reason: Reason,
    /// How well the criterion is known.
    pub grade: Grade,
    /// How strongly it binds.
    pub strength: Strength,
    /// What decides it.
    pub through: Through,
    /// Whom it lacks, each pupil once; absent where no fact from records is behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lacking: Option<Lacking>,
    /// The last day on which that can still change; absent where nothing can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// What records do not say; of those of whom it is not known whether they lack something, each counted once.
    pub open: Vec<MissingOpen>,
    /// The facts from records behind it; those that lack nobody at any address are left out unless the criterion is asked for
    /// by name.
    pub facts: Vec<MissingFact>,
    /// The finding in words.
    pub finding: String,
    /// Whom it lacks, in words; empty where no fact from records is behind it.
    pub text: String,
    /// The same by fact and year group, what records do not say, and what counts by declaration only: one sentence each.
    pub details: Vec<String>,
}

/// How many lack something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lacking {
    /// What is counted: `pupils`, `meetings`.
    pub unit: String,
    /// How many are counted.
    pub of: u32,
    /// Of these, how many certainly lack it.
    pub certain: u32,
    /// For how many more it is not known.
    pub not_known: u32,
    /// How many of these are only perhaps counted, so that they are not in `of`.
    pub perhaps: u32,
    /// How many of those counted certainly have it.
    pub have: u32,
    /// Of these, how many only through a part declared for a whole kind of activity.
    pub by_declaration: u32,
}

/// Something that records do not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingOpen {
    /// The code.
    pub what: &'static str,
    /// What people read.
    pub label: &'static str,
    /// For how many; absent of what took place as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl MissingOpen {
    pub(super) fn new(gap: Gap, count: Option<u32>) -> MissingOpen {
        MissingOpen {
            what: gap.id(),
            label: gap.label(),
            count,
        }
    }
}

/// A fact from records behind a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingFact {
    /// The address.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// The value in words; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_value: Option<&'static str>,
    /// How well its rule is known.
    pub grade: Grade,
    /// How many are counted.
    pub of: u32,
    /// How many certainly do not have it.
    pub certain: u32,
    /// For how many more it is not known.
    pub not_known: u32,
    /// How many of these are only perhaps counted, so that they are not in `of`.
    pub perhaps: u32,
    /// What records do not say of these.
    pub open: Vec<OpenAnswer>,
    /// Of those counted, how many have it only through a part declared for a whole kind of activity.
    pub by_declaration: u32,
    /// One sentence.
    pub text: String,
    /// The pupils by year group, where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pupils: Option<Vec<MissingPupils>>,
}

/// Pupils of one year group who lack something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingPupils {
    /// The year group in the academic year that decides; absent where it is not known or there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_group: Option<u8>,
    /// Keys of those who certainly lack it.
    pub certain: Vec<String>,
    /// Keys of those of whom it is not known.
    pub not_known: Vec<String>,
}
