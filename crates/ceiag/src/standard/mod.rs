//! The Quality in Careers Standard: an assessor's findings kept, and what they come to.
//!
//! The tool **records** a decision of an independent assessor; it makes none. [`decide`] reads the findings and the
//! preconditions and nothing else: indications, scores and reviews are shown beside it and have no way in.

mod assessment;
mod behind;
mod brief;
mod decide;
mod editions;
mod finding;
mod precondition;
mod read;
mod readiness;
mod record;
mod shown;
mod statement;
mod template;
mod whose;

pub use assessment::{
    Assessment, Assessor, AssessorFinding, AssessorOutcome, Case, Considered, EditionAgreed,
    Submitted,
};
pub use behind::EvidenceBehind;
pub use brief::{BriefSection, OwnAward, StandardBrief, StatementAnswer, brief};
pub use decide::{Verdict, applies, decide};
pub use editions::{
    EditionState, KnownEditionAnswer, StandardEditions, editions, editions_that_apply,
};
pub use finding::{StandardFinding, finding};
pub use readiness::{
    CautionAnswer, KnownAnswer, KnownFact, ReadinessCriterion, ReadinessGroup, StandardReadiness,
    readiness,
};
pub use record::{
    AssessorAnswer, CatalogueAnswer, ConsideredAnswer, CriterionRecord, DecisionAnswer,
    FindingRecord, IndicationAnswer, StandardRecord, SubmittedAnswer, record,
};
pub use shown::{Beside, ReviewShown, Shown};
pub(crate) use statement::check;
pub use statement::{Comparator, Statement, Topic};
pub use template::assessment_template;

/// The series of the owner's editions.
pub const SERIES: &str = "standard";
/// The series of the editions that ceiag writes itself.
pub const REFERENCE_SERIES: &str = "reference-standard";
