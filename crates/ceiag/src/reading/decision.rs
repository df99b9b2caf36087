//! What an assessor's findings come to. It is recorded here and made by people.

use serde::Serialize;

/// What the findings of an assessment come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Decision {
    /// A precondition is not true, so nothing can be decided on.
    NotAssessable {
        /// Which ones.
        why: Vec<PreconditionKind>,
    },
    /// A criterion that applies is found not met.
    NotAccredited {
        /// The criteria that are found not met.
        unmet: Vec<String>,
        /// The criteria without a finding.
        missing: Vec<String>,
    },
    /// None is found not met, and some have no finding yet.
    Undecided {
        /// The criteria without a finding.
        missing: Vec<String>,
    },
    /// Every criterion that applies is found met.
    Accredited,
}

impl Decision {
    /// The id used in answers.
    pub fn id(&self) -> &'static str {
        match self {
            Decision::NotAssessable { .. } => "not-assessable",
            Decision::NotAccredited { .. } => "not-accredited",
            Decision::Undecided { .. } => "undecided",
            Decision::Accredited => "accredited",
        }
    }
}

/// What has to hold before anything can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PreconditionKind {
    /// The awarding body is licensed from start to completion.
    BodyLicensed,
    /// The assessor is named.
    AssessorNamed,
    /// The assessor is independent of the institution.
    AssessorIndependent,
    /// The edition is the one for this setting and these dates.
    EditionFits,
    /// The catalogue is marked as its owner's own text.
    CatalogueOfficial,
    /// At least one of its criteria applies.
    CatalogueNotEmpty,
    /// A Compass self-assessment is there, where the edition needs one.
    CompassPresent,
}

impl PreconditionKind {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            PreconditionKind::BodyLicensed => "body-licensed",
            PreconditionKind::AssessorNamed => "assessor-named",
            PreconditionKind::AssessorIndependent => "assessor-independent",
            PreconditionKind::EditionFits => "edition-fits",
            PreconditionKind::CatalogueOfficial => "catalogue-official",
            PreconditionKind::CatalogueNotEmpty => "catalogue-not-empty",
            PreconditionKind::CompassPresent => "compass-present",
        }
    }
}

/// Whether a precondition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Precondition {
    /// Which one.
    pub id: PreconditionKind,
    /// Whether it holds; `null` where it is not known.
    pub holds: Option<bool>,
    /// A sentence for people.
    pub text: String,
}
