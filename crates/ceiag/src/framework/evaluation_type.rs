//! Which type of evaluation an instrument uses for an institution, as data of its series.

use super::{Grade, Library};
use crate::institution::{EvaluationType, Institution, Setting};
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};

/// When a type of evaluation applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationTypeRule {
    /// The type.
    pub id: EvaluationType,
    /// Settings it concerns.
    pub settings: Vec<Setting>,
    /// The least share of students on Level 2 or GCSE courses; absent when the setting alone decides.
    pub gcse_share_at_least: Option<Ratio>,
    /// The sentence when it applies.
    pub because: String,
    /// The sentence when the share is lower.
    pub below: String,
    /// The sentence when the share is not known.
    pub not_known: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

impl Library {
    /// The type of evaluation for an institution, and why. Undecided where no rule decides.
    pub fn evaluation_type(&self, institution: &Institution) -> (EvaluationType, &str) {
        let mut rules = self.series.iter().flat_map(|s| &s.evaluation_types);
        let Some(rule) = rules.find(|r| r.settings.contains(&institution.setting)) else {
            return (EvaluationType::Undecided, "");
        };
        match (rule.gcse_share_at_least, institution.gcse_share) {
            (None, _) => (rule.id, &rule.because),
            (Some(least), Some(share)) if share >= least => (rule.id, &rule.because),
            (Some(_), Some(_)) => (EvaluationType::Undecided, &rule.below),
            (Some(_), None) => (EvaluationType::Undecided, &rule.not_known),
        }
    }
}
