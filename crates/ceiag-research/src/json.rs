//! The operations from JSON text to canonical JSON text.

use crate::agreement::AgreementRequest;
use crate::system_review::SystemReviewRequest;
use ceiag::api::problems_json;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, json};
use serde::Serialize;

/// The names of the operations here, as [`answer_json`] takes them.
pub const OPERATIONS: &[&str] = &["agreement", "system_review"];

/// Answers an operation by its name; `None` when no operation here has that name. `_` and `-` are the same.
pub fn answer_json(operation: &str, text: &str) -> Option<String> {
    match operation.replace('-', "_").as_str() {
        "agreement" => Some(agreement_json(text)),
        "system_review" => Some(system_review_json(text)),
        _ => None,
    }
}

/// [`agreement`](crate::agreement::agreement) from JSON text to JSON text; the request is [`AgreementRequest`].
pub fn agreement_json(text: &str) -> String {
    twin(text, AgreementRequest::read, |r| Ok(r.answer()))
}

/// [`system_review`](crate::system_review::system_review) from JSON text to JSON text; the request is
/// [`SystemReviewRequest`].
pub fn system_review_json(text: &str) -> String {
    twin(text, SystemReviewRequest::read, |r| r.answer())
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
