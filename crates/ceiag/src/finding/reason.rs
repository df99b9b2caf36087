//! Outcomes and the codes of reasons. Codes are part of the contract; sentences are made from them late.

use crate::institution::YearGroups;
use serde::Serialize;

/// What a criterion comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// What is known does not decide it.
    Unknown,
    /// It does not apply.
    NotApplicable,
}

impl Outcome {
    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::NotMet => "not-met",
            Outcome::Unknown => "unknown",
            Outcome::NotApplicable => "not-applicable",
        }
    }

    /// The outcome with this id.
    pub fn parse(id: &str) -> Option<Outcome> {
        [
            Outcome::Met,
            Outcome::NotMet,
            Outcome::Unknown,
            Outcome::NotApplicable,
        ]
        .into_iter()
        .find(|outcome| outcome.id() == id)
    }
}

/// Why a finding is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A yes-no fact is true.
    AnsweredYes,
    /// A yes-no fact is false.
    AnsweredNo,
    /// A value satisfies its test.
    ThresholdMet,
    /// A value is too low, or a date too long ago.
    BelowThreshold,
    /// A value is too high.
    AboveThreshold,
    /// A value is too low, and its academic year is still running.
    YearInProgress,
    /// Nothing is known.
    NotAnswered,
    /// What is known leaves the test open.
    PartlyKnown,
    /// A share was given for an option, and no source says which option it is.
    BandMappingNotSourced,
    /// Options of an open choice differ.
    ChoiceNotMade,
    /// No rule is known.
    RuleNotSourced,
    /// Only a person's finding decides it.
    AwaitsFinding,
    /// The criterion does not concern this setting.
    OutsideSetting,
    /// The institution does not have the year groups.
    NoSuchYear,
    /// Nobody is in the population.
    NobodyInPopulation,
    /// The sheet says that the fact does not apply.
    DeclaredNotApplicable,
    /// A value was given and refused.
    Refused,
}

impl Reason {
    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Reason::AnsweredYes => "answered-yes",
            Reason::AnsweredNo => "answered-no",
            Reason::ThresholdMet => "threshold-met",
            Reason::BelowThreshold => "below-threshold",
            Reason::AboveThreshold => "above-threshold",
            Reason::YearInProgress => "year-in-progress",
            Reason::NotAnswered => "not-answered",
            Reason::PartlyKnown => "partly-known",
            Reason::BandMappingNotSourced => "band-mapping-not-sourced",
            Reason::ChoiceNotMade => "choice-not-made",
            Reason::RuleNotSourced => "rule-not-sourced",
            Reason::AwaitsFinding => "awaits-finding",
            Reason::OutsideSetting => "outside-setting",
            Reason::NoSuchYear => "no-such-year",
            Reason::NobodyInPopulation => "nobody-in-population",
            Reason::DeclaredNotApplicable => "declared-not-applicable",
            Reason::Refused => "refused",
        }
    }
}

/// One deciding leaf of a rule, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// What it contributes.
    pub code: Reason,
    /// The leaf in the plan; absent for choices, conditions and reserved rules.
    pub(crate) leaf: Option<u32>,
    /// The choice that is not made.
    pub(crate) choice: Option<u32>,
    /// The year groups that it is asked of, where the institution has none of them.
    pub(crate) years: Option<YearGroups>,
}

impl Because {
    pub(crate) fn leaf(code: Reason, leaf: u32) -> Because {
        Because {
            code,
            leaf: Some(leaf),
            choice: None,
            years: None,
        }
    }

    pub(crate) fn plain(code: Reason) -> Because {
        Because {
            code,
            leaf: None,
            choice: None,
            years: None,
        }
    }
}
