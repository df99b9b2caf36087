//! The decision: preconditions and findings in, what they come to out.

use super::assessment::{AssessorOutcome, Case};
use super::precondition::preconditions;
use crate::award::Bodies;
use crate::framework::{Criterion, Framework, KnownEdition};
use crate::institution::Institution;
use crate::reading::{Decision, Precondition};

/// What a case comes to, with the preconditions that were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Every precondition that this catalogue has.
    pub preconditions: Vec<Precondition>,
    /// What the findings come to.
    pub decision: Decision,
}

/// Whether a criterion applies: by setting and year groups alone, so that nobody can judge it away.
pub fn applies(criterion: &Criterion, institution: &Institution) -> bool {
    criterion.applies.covers(institution)
}

/// What an assessor's findings come to.
///
/// The arguments are all that can matter: the catalogue, the editions that are known, the case and the awarding bodies.
/// No indication, score, review or anything else that was considered is among them, and a [`Case`] has no place for it. An
/// assessor takes such things into account and judges independently; what they say must not move a decision behind the
/// assessor's back, so it has no way in.
pub fn decide(
    catalogue: &Framework,
    known: &[KnownEdition],
    case: &Case,
    bodies: Option<&Bodies>,
) -> Verdict {
    let preconditions = preconditions(catalogue, known, case, bodies);
    let why: Vec<_> = preconditions
        .iter()
        .filter(|one| one.holds != Some(true))
        .map(|one| one.id)
        .collect();
    let decision = if why.is_empty() {
        by_findings(catalogue, case)
    } else {
        Decision::NotAssessable { why }
    };
    Verdict {
        preconditions,
        decision,
    }
}

fn by_findings(catalogue: &Framework, case: &Case) -> Decision {
    let mut unmet = Vec::new();
    let mut missing = Vec::new();
    let own = catalogue.criteria.iter();
    for criterion in own.filter(|c| applies(c, &case.institution)) {
        match case.standing(&criterion.id).map(|f| f.outcome) {
            Some(AssessorOutcome::Met) => {}
            Some(AssessorOutcome::NotMet) => unmet.push(criterion.id.clone()),
            None => missing.push(criterion.id.clone()),
        }
    }
    match (unmet.is_empty(), missing.is_empty()) {
        (false, _) => Decision::NotAccredited { unmet, missing },
        (true, false) => Decision::Undecided { missing },
        (true, true) => Decision::Accredited,
    }
}
