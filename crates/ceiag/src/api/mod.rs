//! One request and one answer for each operation, typed and as JSON text.
//!
//! Bindings, forms and the command hand these on; they decide nothing and write no sentence of their own.

mod ask;
mod ask_compare;
mod ask_evidence;
mod ask_explain;
mod award;
mod basis;
mod check_framework;
mod compare;
mod crosswalk;
mod diff_frameworks;
mod doubts;
mod evaluate;
mod evaluator;
mod evidence;
mod evidence_coverage;
mod evidence_kinds;
mod explain;
mod frameworks;
mod history;
mod in_request;
mod json;
mod known;
mod levels;
mod merge;
mod moderate;
mod next;
mod options;
mod planned;
mod profile_test;
mod questions;
mod request;
mod review_record;
mod review_status;
mod rows;
mod select;
mod standard;
mod template;
mod template_maturity;
mod tolerated;
mod warned;

#[cfg(feature = "schema")]
pub(crate) use ask::MAX_OWN;
pub use ask::own_frameworks;
pub use ask_compare::CompareRequest;
pub use ask_evidence::{CoverageRequest, CrosswalkRequest, EvidenceKindsRequest, EvidenceRequest};
pub use ask_explain::ExplainRequest;
pub use award::{AwardRequest, StandardBriefRequest};
pub use check_framework::{CheckAnswer, CheckRequest, check_framework};
pub use compare::{CompareAnswer, compare};
pub(crate) use crosswalk::same_institution;
pub use crosswalk::{
    CrosswalkAnswer, CrosswalkEdition, PieceAnswer, PieceCounts, PieceKind, ServedAnswer,
    ServedWhat, crosswalk,
};
pub use diff_frameworks::DiffRequest;
pub use evaluate::{
    BecauseAnswer, BenchmarkAnswer, ChoiceCombination, CreditAnswer, EvaluateAnswer,
    EvaluationTypeAnswer, FindingAnswer, FrameworkAnswer, InstitutionAnswer, Notice, PercentAnswer,
    ProfileAnswer, ReadingAnswer, ResultAnswer, Span, evaluate,
};
pub use evaluator::Evaluator;
pub use evidence::{
    CriterionEvidence, EditionEvidence, EvidenceAnswer, EvidenceBy, EvidenceCounts, ItemAnswer,
    KindAnswer, MeetingAnswer, PackAnswer, ServedHow, evidence,
};
pub use evidence_coverage::{CoverageAnswer, CoverageCell, CoverageRow, evidence_coverage};
pub use evidence_kinds::{
    AreaLabel, EvidenceKindAnswer, EvidenceKindsAnswer, KindServes, MeetingLabel, PackLabel,
    evidence_kinds,
};
pub(crate) use explain::source;
pub use explain::{ExplainAnswer, SourceAnswer, TraceAnswer, explain};
pub use frameworks::{
    ByChoiceAnswer, ChoiceAnswer, ChoiceOptionAnswer, EditionAnswer, FrameworksAnswer,
    FrameworksQuery, FrameworksRequest, InForceAnswer, frameworks,
};
pub use history::HistoryRequest;
pub use json::{
    OPERATIONS, Operation, award_status_json, award_timeline_json, call, check_framework_json,
    compare_json, crosswalk_json, diff_frameworks_json, evaluate_json, evidence_coverage_json,
    evidence_json, evidence_kinds_json, explain_json, frameworks_json, history_json, merge_json,
    moderate_json, next_json, operation, operation_not_here, problems_json, profile_test_json,
    questions_json, review_record_json, review_status_json, standard_brief_json,
    standard_editions_json, standard_finding_json, standard_readiness_json, standard_record_json,
    template_json, unknown_operation,
};
pub use levels::{IndicatedAnswer, LevelAnswer, StepAnswer, ThemeAnswer};
pub use merge::{MergeAnswer, MergeRequest, merge};
pub use moderate::ModerateRequest;
pub use next::{ChangeAnswer, NextAnswer, NextResult, TargetAnswer, next};
pub use options::Options;
pub use planned::Planned;
pub use profile_test::ProfileTestRequest;
pub use questions::{Question, QuestionOption, QuestionsAnswer, questions};
pub use request::Request;
pub use review_record::{ReviewRecordAnswer, ReviewRecordRequest, review_record};
pub use review_status::ReviewStatusRequest;
pub use rows::{COLUMNS, RowCell, refused_row, rows};
pub use select::{Selected, Selection, select};
pub use standard::{
    StandardEditionsRequest, StandardFindingRequest, StandardReadinessRequest,
    StandardRecordRequest,
};
pub use template::template;
pub use template_maturity::maturity_template;
pub use warned::Warned;

/// The version of the engine, stated in every answer.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");
