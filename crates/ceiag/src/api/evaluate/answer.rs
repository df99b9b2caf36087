//! What [`evaluate`](super::evaluate()) answers.

use super::super::levels::{IndicatedAnswer, LevelAnswer, ThemeAnswer};
use crate::date::{AcademicYear, Date};
use crate::finding::{Outcome, Reason};
use crate::framework::{Grade, Judgement, Strength};
use crate::institution::Institution;
use crate::problem::Problems;
use crate::reading::{Achieved, State};
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that a reader should know; it changes no outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// The code, for programs.
    pub code: &'static str,
    /// The sentence.
    pub text: String,
}

impl Notice {
    pub(crate) fn new(code: &'static str, text: String) -> Notice {
        Notice { code, text }
    }
}

/// A number at worst and at best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// At worst.
    pub lo: u64,
    /// At best.
    pub hi: u64,
}

/// The answer of `evaluate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluateAnswer {
    /// `ceiag-answer/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-answer/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// The academic year that facts with a period speak of.
    pub academic_year: AcademicYear,
    /// Whether that year was still running.
    pub year_to_date: bool,
    /// Whether refused facts were taken as unknown.
    pub incomplete: bool,
    /// Whom the answer is about.
    pub institution: InstitutionAnswer,
    /// One for each edition.
    pub results: Vec<ResultAnswer>,
    /// What concerns all results.
    pub notices: Vec<Notice>,
    /// What was refused, in tolerant mode.
    pub problems: Problems,
}

/// Whom an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstitutionAnswer {
    /// The institution as it was given.
    #[serde(flatten)]
    pub institution: Institution,
    /// The Compass evaluation that applies, and why.
    pub evaluation_type: EvaluationTypeAnswer,
}

/// Which Compass evaluation applies, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluationTypeAnswer {
    /// The type.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::institution::EvaluationType")
    )]
    pub id: &'static str,
    /// Why.
    pub because: String,
}

/// The edition of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkAnswer {
    /// The edition's id.
    pub id: String,
    /// Its series.
    pub series: String,
    /// Its name within the series.
    pub edition: String,
    /// What people read.
    pub label: String,
    /// SHA-256 over everything that can change an answer.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9a-f]{64}$")))]
    pub digest: String,
    /// The weakest grade of its rules.
    pub grade: Grade,
}

/// The profile of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProfileAnswer {
    /// The profile's id.
    pub id: String,
    /// Its grade.
    pub grade: Grade,
    /// What people read.
    pub label: String,
}

/// The result of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultAnswer {
    /// The edition.
    pub framework: FrameworkAnswer,
    /// The profile that reads the score.
    pub profile: Option<ProfileAnswer>,
    /// The choices that were made.
    pub choices: BTreeMap<String, String>,
    /// Choices that were left open; the result covers all their options.
    pub unset_choices: Vec<String>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// On what it rests, in sentences for the head of the result: nothing may look more official than it is.
    pub basis: Vec<String>,
    /// One for each criterion.
    pub findings: Vec<FindingAnswer>,
    /// What the edition says of all findings together.
    pub reading: ReadingAnswer,
    /// The result under each combination of open choices, when asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub combinations: Vec<ChoiceCombination>,
}

/// The finding of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingAnswer {
    /// The criterion's id.
    pub criterion: String,
    /// Its benchmark, where the edition has benchmarks.
    pub benchmark: Option<String>,
    /// Its theme, in a maturity model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The level that it is a statement of, in a maturity model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Its section, in a catalogue that a decision rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What people read.
    pub label: String,
    /// The outcome.
    pub outcome: Outcome,
    /// How well the criterion is known.
    pub grade: Grade,
    /// Stars where it rests on less than most; `basis` says on what.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// How strongly it binds.
    pub strength: Strength,
    /// How well that is known.
    pub strength_grade: Grade,
    /// Credit under the profile.
    pub credit: Option<CreditAnswer>,
    /// The main reason.
    pub reason: Reason,
    /// The deciding facts.
    pub because: Vec<BecauseAnswer>,
    /// Unknown facts that could still decide.
    pub missing: Vec<String>,
    /// The sentence.
    pub text: String,
}

/// Credit in whole parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CreditAnswer {
    /// At worst.
    pub lo: u32,
    /// At best.
    pub hi: u32,
    /// Of how many parts.
    pub parts: u32,
    /// The weight of each.
    pub weight: u32,
}

/// One deciding fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BecauseAnswer {
    /// What it contributes.
    pub code: Reason,
    /// The fact's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// What was found, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What is needed, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<String>,
    /// The sentence.
    pub text: String,
}

/// What an edition says of all findings together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ReadingAnswer {
    /// A score for each benchmark.
    Score {
        /// One for each benchmark.
        benchmarks: Vec<BenchmarkAnswer>,
        /// How many are achieved.
        achieved: Achieved,
        /// The sentence.
        text: String,
    },
    /// A level for each theme. There is no overall level.
    Level {
        /// `best-fit` (found by people only) or `statements`.
        judgement: Judgement,
        /// The levels, lowest first.
        levels: Vec<LevelAnswer>,
        /// One for each theme.
        themes: Vec<ThemeAnswer>,
        /// The sentence.
        text: String,
    },
    /// Indications for an assessor, whose decision it is.
    Decision {
        /// Whether the catalogue is marked as its owner's own text.
        official: bool,
        /// The sentence.
        text: String,
    },
    /// Nothing beyond the findings.
    Findings,
}

/// The score of one benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenchmarkAnswer {
    /// The benchmark's id.
    pub benchmark: String,
    /// Its number.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// Points at worst and at best.
    pub earned: Span,
    /// Points there are.
    pub max: u64,
    /// The percentage as printed.
    pub percent: Option<PercentAnswer>,
    /// Why there is no percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent_missing: Option<&'static str>,
    /// How far it is reached.
    pub state: State,
    /// The sentence.
    pub text: String,
}

/// A percentage as text, so that no language rounds it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PercentAnswer {
    /// At worst.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9]+$")))]
    pub lo: String,
    /// At best.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9]+$")))]
    pub hi: String,
}

/// The result under one combination of open choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceCombination {
    /// The options.
    pub choices: BTreeMap<String, String>,
    /// The outcome of each criterion.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The state of each benchmark.
    pub states: BTreeMap<String, State>,
    /// How many benchmarks are achieved.
    pub achieved: Option<Achieved>,
    /// What is indicated for each theme.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<String, IndicatedAnswer>,
}
