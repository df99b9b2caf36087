//! JSON Schemas (draft 2020-12) of every file that is read and every answer that is given.
//!
//! Schemas of answers are derived from the types of [`crate::api`]; schemas of inputs are built from the same lists of
//! names as the readers, and the one of fact sheets from a library, so that an editor completes the ids of facts.
//! A schema checks the form. What stands between values (n over d, an unknown criterion) only the readers find.
//!
//! Numbers with a fraction occur nowhere: exact numbers are texts such as `"112/150"` or `"75%"`.

mod answer;
mod award;
mod catalogue;
mod criterion;
mod evidence;
mod framework;
mod newtype;
mod part;
mod request;
mod review;
mod rule;
mod sheet;
mod table;
mod value;

pub use answer::{
    award_status_answer, award_timeline_answer, check_framework_answer, compare_answer, derived,
    diff_frameworks_answer, evaluate_answer, explain_answer, frameworks_answer, history_answer,
    merge_answer, moderate_answer, next_answer, problems, profile_test_answer, questions_answer,
    review_record_answer, review_status_answer, standard_brief_answer, standard_editions_answer,
    standard_finding_answer, standard_readiness_answer, standard_record_answer,
};
pub use award::{assessment, award, bodies};
pub use catalogue::catalogue;
pub use evidence::{
    crosswalk_answer, crosswalk_request, evidence_answer, evidence_catalogue,
    evidence_coverage_answer, evidence_coverage_request, evidence_kinds_answer,
    evidence_kinds_request, evidence_register, evidence_request,
};
pub use framework::framework;
pub use request::{
    award_request, check_framework_request, compare_request, diff_frameworks_request,
    explain_request, frameworks_request, history_request, merge_request, profile_test_request,
    request, standard_brief_request, standard_editions_request, standard_finding_request,
    standard_readiness_request, standard_record_request,
};
pub use review::{moderate_request, review, review_record_request, review_status_request};
pub use sheet::fact_sheet;

use crate::framework::Library;
use serde_json::{Map, Value, json};

/// The dialect that every schema states.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema with the name under which it is published, for one library.
pub fn all(library: &Library) -> Vec<(&'static str, Value)> {
    vec![
        ("assessment", assessment()),
        ("award", award()),
        ("award-request", award_request()),
        ("award-status-answer", award_status_answer()),
        ("award-timeline-answer", award_timeline_answer()),
        ("bodies", bodies()),
        ("catalogue", catalogue()),
        ("check-framework-answer", check_framework_answer()),
        ("check-framework-request", check_framework_request()),
        ("compare-answer", compare_answer()),
        ("compare-request", compare_request(library)),
        ("crosswalk-answer", crosswalk_answer()),
        ("crosswalk-request", crosswalk_request(library)),
        ("diff-frameworks-answer", diff_frameworks_answer()),
        ("diff-frameworks-request", diff_frameworks_request()),
        ("evaluate-answer", evaluate_answer()),
        ("evaluate-request", request(library)),
        ("evidence-answer", evidence_answer()),
        ("evidence-catalogue", evidence_catalogue()),
        ("evidence-coverage-answer", evidence_coverage_answer()),
        ("evidence-coverage-request", evidence_coverage_request()),
        ("evidence-kinds-answer", evidence_kinds_answer()),
        ("evidence-kinds-request", evidence_kinds_request()),
        ("evidence-register", evidence_register(library)),
        ("evidence-request", evidence_request(library)),
        ("explain-answer", explain_answer()),
        ("explain-request", explain_request(library)),
        ("fact-sheet", fact_sheet(library)),
        ("framework", framework()),
        ("frameworks-answer", frameworks_answer()),
        ("frameworks-request", frameworks_request(library)),
        ("history-answer", history_answer()),
        ("history-request", history_request()),
        ("merge-answer", merge_answer()),
        ("merge-request", merge_request()),
        ("moderate-answer", moderate_answer()),
        ("moderate-request", moderate_request()),
        ("next-answer", next_answer()),
        ("problems", problems()),
        ("profile-test-answer", profile_test_answer()),
        ("profile-test-request", profile_test_request()),
        ("questions-answer", questions_answer()),
        ("review", review()),
        ("review-record-answer", review_record_answer()),
        ("review-record-request", review_record_request()),
        ("review-status-answer", review_status_answer()),
        ("review-status-request", review_status_request()),
        ("standard-brief-answer", standard_brief_answer()),
        ("standard-brief-request", standard_brief_request()),
        ("standard-editions-answer", standard_editions_answer()),
        ("standard-editions-request", standard_editions_request()),
        ("standard-finding-answer", standard_finding_answer()),
        ("standard-finding-request", standard_finding_request()),
        ("standard-readiness-answer", standard_readiness_answer()),
        (
            "standard-readiness-request",
            standard_readiness_request(library),
        ),
        ("standard-record-answer", standard_record_answer()),
        ("standard-record-request", standard_record_request()),
    ]
}

/// Definitions that a document refers to by name.
type Definitions = Map<String, Value>;

/// A whole document: the root with its dialect, title and definitions.
fn document(title: &str, root: Value, definitions: Definitions) -> Value {
    let mut document = match root {
        Value::Object(root) => root,
        other => Map::from_iter([("allOf".to_owned(), json!([other]))]),
    };
    document.insert("$schema".to_owned(), json!(DIALECT));
    document.insert("title".to_owned(), json!(title));
    if !definitions.is_empty() {
        document.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Value::Object(document)
}
