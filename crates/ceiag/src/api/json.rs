//! The operations from JSON text to canonical JSON text, the same in every language.

use super::in_request::in_request;
use super::{
    AwardRequest, CheckRequest, CompareRequest, CoverageRequest, CrosswalkRequest, DiffRequest,
    ENGINE, EvidenceKindsRequest, EvidenceRequest, ExplainRequest, FrameworksRequest,
    HistoryRequest, MergeRequest, ModerateRequest, ProfileTestRequest, Request,
    ReviewRecordRequest, ReviewStatusRequest, StandardBriefRequest, StandardEditionsRequest,
    StandardFindingRequest, StandardReadinessRequest, StandardRecordRequest, evaluate, next,
    questions, template,
};
use crate::framework::Library;
use crate::json::{Json, to_json};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, json, nearest};
use serde::Serialize;

/// Canonical JSON of what could not be done: `{ format, engine, problems }`.
pub fn problems_json(problems: &Problems) -> String {
    let list = to_json(problems).unwrap_or(Json::Array(Vec::new()));
    Json::object([
        ("format", Json::text("ceiag-problems/1")),
        ("engine", Json::text(ENGINE)),
        ("problems", list),
    ])
    .write()
}

fn answer<T: Serialize>(result: Result<T, Problems>) -> String {
    match result {
        Ok(answer) => match to_json(&answer) {
            Ok(json) => json.write(),
            Err(error) => {
                let mut problems = Problems::default();
                problems.push(Problem::error(Code::NumberOutOfRange, error.to_string()));
                problems_json(&problems)
            }
        },
        Err(problems) => problems_json(&problems),
    }
}

/// Reads a request, answers it, and writes what came of it.
pub(super) fn twin<'l, R, T: Serialize>(
    library: &'l Library,
    text: &str,
    read: impl FnOnce(&Document, &'l Library) -> Result<R, Problems>,
    tell: impl FnOnce(R) -> Result<T, Problems>,
) -> String {
    let doc = json("request", text.as_bytes());
    answer(doc.and_then(|doc| read(&doc, library)).and_then(tell))
}

/// An operation from JSON text to canonical JSON text.
pub type Operation = fn(&Library, &str) -> String;

/// Every operation by its name, in alphabetical order.
pub const OPERATIONS: &[(&str, Operation)] = &[
    ("award_status", award_status_json),
    ("award_timeline", award_timeline_json),
    ("check_framework", check_framework_json),
    ("compare", compare_json),
    ("crosswalk", crosswalk_json),
    ("diff_frameworks", diff_frameworks_json),
    ("evaluate", evaluate_json),
    ("evidence", evidence_json),
    ("evidence_coverage", evidence_coverage_json),
    ("evidence_kinds", evidence_kinds_json),
    ("explain", explain_json),
    ("frameworks", frameworks_json),
    ("history", history_json),
    ("merge", merge_json),
    ("moderate", moderate_json),
    ("next", next_json),
    ("profile_test", profile_test_json),
    ("questions", questions_json),
    ("review_record", review_record_json),
    ("review_status", review_status_json),
    ("standard_brief", standard_brief_json),
    ("standard_editions", standard_editions_json),
    ("standard_finding", standard_finding_json),
    ("standard_readiness", standard_readiness_json),
    ("standard_record", standard_record_json),
    ("template", template_json),
];

/// The operation with this name, if it is one of [`OPERATIONS`].
pub fn operation(name: &str) -> Option<Operation> {
    let known = OPERATIONS.iter().find(|(known, _)| *known == name);
    known.map(|(_, call)| *call)
}

/// That no operation is called `operation`, with the nearest of those that are.
pub fn unknown_operation(operation: &str, names: &[&str]) -> Problems {
    let problem = Problem::error(
        Code::UnknownOperation,
        format!("no operation is called `{operation}`"),
    )
    .path("operation")
    .found(operation)
    .expected(format!("one of {}", names.join(", ")));
    match nearest(operation, names.iter().copied()) {
        Some(near) => problem.help(format!("did you mean `{near}`?")).into(),
        None => problem.into(),
    }
}

/// The same for a build that has some operations only, with the way to the others.
pub fn operation_not_here(operation: &str, names: &[&str]) -> Problems {
    let problems = unknown_operation(operation, names).into_iter();
    let helped = problems.map(|problem| match problem.help {
        Some(_) => problem,
        None => problem.help(crate::words::help::EVERYTHING),
    });
    helped.collect()
}

/// Answers a request of a named operation. The answer is canonical JSON; so is a refusal, also of a name that is no
/// operation.
pub fn call(library: &Library, name: &str, request: &str) -> String {
    if let Some(call) = operation(name) {
        return call(library, request);
    }
    let names: Vec<&str> = OPERATIONS.iter().map(|(name, _)| *name).collect();
    problems_json(&unknown_operation(name, &names))
}

/// [`status`](crate::award::status()) from JSON text to JSON text; the request is [`AwardRequest`].
pub fn award_status_json(library: &Library, text: &str) -> String {
    twin(library, text, AwardRequest::read, |r| r.status())
}

/// [`timeline`](crate::award::timeline()) from JSON text to JSON text; the request is [`AwardRequest`].
pub fn award_timeline_json(library: &Library, text: &str) -> String {
    twin(library, text, AwardRequest::read, |r| r.timeline())
}

/// [`evaluate`](super::evaluate()) from JSON text to JSON text.
pub fn evaluate_json(library: &Library, text: &str) -> String {
    twin(library, text, Request::read, |request| {
        request.answer(evaluate, |answer| &mut answer.problems)
    })
}

/// [`next`](super::next()) from JSON text to JSON text.
pub fn next_json(library: &Library, text: &str) -> String {
    twin(library, text, Request::read, |r| {
        r.answer(next, |answer| &mut answer.problems)
    })
}

/// [`questions`](super::questions()) from JSON text to JSON text.
pub fn questions_json(library: &Library, text: &str) -> String {
    twin(library, text, Request::read, |r| {
        let all = r.all;
        r.answer(
            |library, sheet, options| questions(library, sheet, options, all),
            |answer| &mut answer.problems,
        )
    })
}

/// [`template`](super::template()) from JSON text to `{ format, template }`.
pub fn template_json(library: &Library, text: &str) -> String {
    #[derive(Serialize)]
    struct Template {
        format: &'static str,
        template: String,
    }
    twin(library, text, Request::read, |r| {
        let template = template(&r.library, &r.sheet, &r.options);
        let template = template.map_err(|told| in_request(told, &r.options))?;
        Ok(Template {
            format: "ceiag-template/1",
            template,
        })
    })
}

/// [`explain`](super::explain()) from JSON text to JSON text; the request is [`ExplainRequest`].
pub fn explain_json(library: &Library, text: &str) -> String {
    twin(library, text, ExplainRequest::read, |r| r.answer())
}

/// [`compare`](super::compare()) from JSON text to JSON text; the request is [`CompareRequest`].
pub fn compare_json(library: &Library, text: &str) -> String {
    twin(library, text, CompareRequest::read, |r| r.answer())
}

/// [`history`](crate::history::history()) from JSON text to JSON text; the request is [`HistoryRequest`].
pub fn history_json(library: &Library, text: &str) -> String {
    twin(library, text, HistoryRequest::read, |r| r.answer())
}

/// [`profile_test`](crate::profile_test::profile_test()) from JSON text to JSON text; the request is
/// [`ProfileTestRequest`].
pub fn profile_test_json(library: &Library, text: &str) -> String {
    twin(library, text, ProfileTestRequest::read, |r| r.answer())
}

/// [`check_framework`](super::check_framework()) from JSON text to JSON text; the request is [`CheckRequest`].
pub fn check_framework_json(library: &Library, text: &str) -> String {
    twin(library, text, CheckRequest::read, |r| Ok(r.answer()))
}

/// [`diff`](crate::framework::diff()) from JSON text to JSON text; the request is [`DiffRequest`].
pub fn diff_frameworks_json(library: &Library, text: &str) -> String {
    twin(library, text, DiffRequest::read, |r| Ok(r.answer()))
}

/// [`merge`](super::merge()) from JSON text to JSON text; the request is [`MergeRequest`].
pub fn merge_json(library: &Library, text: &str) -> String {
    twin(library, text, MergeRequest::read, |r| r.answer())
}

/// [`status`](crate::review::status()) from JSON text to JSON text; the request is [`ReviewStatusRequest`].
pub fn review_status_json(library: &Library, text: &str) -> String {
    twin(library, text, ReviewStatusRequest::read, |r| r.answer())
}

/// [`review_record`](super::review_record()) from JSON text to JSON text; the request is [`ReviewRecordRequest`].
pub fn review_record_json(library: &Library, text: &str) -> String {
    twin(library, text, ReviewRecordRequest::read, |r| r.answer())
}

/// [`moderate`](crate::review::moderate()) from JSON text to JSON text; the request is [`ModerateRequest`].
pub fn moderate_json(library: &Library, text: &str) -> String {
    twin(library, text, ModerateRequest::read, |r| r.answer())
}

/// [`frameworks`](super::frameworks()) from JSON text to JSON text; the request is [`FrameworksRequest`].
pub fn frameworks_json(library: &Library, text: &str) -> String {
    twin(library, text, FrameworksRequest::read, |r| r.answer())
}

/// [`crosswalk`](super::crosswalk()) from JSON text to JSON text; the request is [`CrosswalkRequest`].
pub fn crosswalk_json(library: &Library, text: &str) -> String {
    twin(library, text, CrosswalkRequest::read, |r| r.answer())
}

/// [`evidence`](super::evidence()) from JSON text to JSON text; the request is [`EvidenceRequest`].
pub fn evidence_json(library: &Library, text: &str) -> String {
    twin(library, text, EvidenceRequest::read, |r| r.answer())
}

/// [`evidence_coverage`](super::evidence_coverage()) from JSON text to JSON text; the request is [`CoverageRequest`].
pub fn evidence_coverage_json(library: &Library, text: &str) -> String {
    twin(library, text, CoverageRequest::read, |r| Ok(r.answer()))
}

/// [`evidence_kinds`](super::evidence_kinds()) from JSON text to JSON text; the request is [`EvidenceKindsRequest`].
pub fn evidence_kinds_json(library: &Library, text: &str) -> String {
    twin(
        library,
        text,
        EvidenceKindsRequest::read,
        |r| Ok(r.answer()),
    )
}

/// [`brief`](crate::standard::brief()) from JSON text to JSON text; the request is [`StandardBriefRequest`].
pub fn standard_brief_json(library: &Library, text: &str) -> String {
    twin(library, text, StandardBriefRequest::read, |r| r.answer())
}

/// [`editions`](crate::standard::editions()) from JSON text to JSON text; the request is [`StandardEditionsRequest`].
pub fn standard_editions_json(library: &Library, text: &str) -> String {
    twin(library, text, StandardEditionsRequest::read, |r| r.answer())
}

/// [`finding`](crate::standard::finding()) from JSON text to JSON text; the request is [`StandardFindingRequest`].
pub fn standard_finding_json(library: &Library, text: &str) -> String {
    twin(library, text, StandardFindingRequest::read, |r| r.answer())
}

/// [`readiness`](crate::standard::readiness()) from JSON text to JSON text; the request is
/// [`StandardReadinessRequest`].
pub fn standard_readiness_json(library: &Library, text: &str) -> String {
    twin(library, text, StandardReadinessRequest::read, |r| {
        r.answer()
    })
}

/// [`record`](crate::standard::record()) from JSON text to JSON text; the request is [`StandardRecordRequest`].
pub fn standard_record_json(library: &Library, text: &str) -> String {
    twin(library, text, StandardRecordRequest::read, |r| r.answer())
}
