//! The operations from JSON text to canonical JSON text.

use crate::agreement::AgreementRequest;
use crate::system_review::SystemReviewRequest;
use ceiag::api::{Operation, problems_json};
use ceiag::framework::Library;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, json};
use serde::Serialize;

/// Every operation here by its name, in alphabetical order.
pub const OPERATIONS: [(&str, Operation); 2] = [
    ("agreement", agreement_json),
    ("system_review", system_review_json),
];

/// Answers a request of a named operation; `None` for a name that is no operation here. The others are in
/// [`ceiag::api::call`].
pub fn call(library: &Library, operation: &str, request: &str) -> Option<String> {
    let known = OPERATIONS.iter().find(|(name, _)| *name == operation);
    known.map(|(_, call)| call(library, request))
}

/// [`agreement`](crate::agreement::agreement) from JSON text to JSON text; the request is [`AgreementRequest`].
pub fn agreement_json(library: &Library, text: &str) -> String {
    twin(
        text,
        |doc| AgreementRequest::read(doc, library),
        |r| Ok(r.answer()),
    )
}

/// [`system_review`](crate::system_review::system_review) from JSON text to JSON text; the request is
/// [`SystemReviewRequest`].
pub fn system_review_json(library: &Library, text: &str) -> String {
    twin(
        text,
        |doc| SystemReviewRequest::read(doc, library),
        |r| r.answer(),
    )
}

fn twin<R, T: Serialize>(
    text: &str,
    read: impl FnOnce(&Document) -> Result<R, Problems>,
    tell: impl FnOnce(R) -> Result<T, Problems>,
) -> String {
    let request = json("request", text.as_bytes()).and_then(|doc| read(&doc));
    match request.and_then(tell) {
        Ok(answer) => match to_json(&answer) {
            Ok(json) => json.write(),
            Err(error) => {
                let problem = Problem::error(Code::NumberOutOfRange, error.to_string());
                problems_json(&problem.into())
            }
        },
        Err(problems) => problems_json(&problems),
    }
}
