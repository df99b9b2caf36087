//! The operation `derive`: one request, one answer, typed and as JSON text.

mod answer;
mod request;
mod rows;

pub use answer::{
    CountAnswer, DeclaredAnswer, DeriveAnswer, FactAnswer, MissingAnswer, NoticeAnswer, OpenAnswer,
    PartAnswer, RuleAnswer,
};
pub use request::DeriveRequest;

use crate::derive::Derivations;
use ceiag::api::problems_json;
use ceiag::framework::Library;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem};
use ceiag::text::json;

/// The names of the operations here.
pub const OPERATIONS: [&str; 1] = ["derive"];

/// Answers a request of a named operation; `None` for a name that is no operation here. The others are in
/// [`ceiag::api::call`].
pub fn call(
    library: &Library,
    derivations: &Derivations,
    operation: &str,
    request: &str,
) -> Option<String> {
    (operation == "derive").then(|| derive_json(library, derivations, request))
}

/// Derives facts, from JSON text to canonical JSON text; the request is [`DeriveRequest`].
pub fn derive_json(library: &Library, derivations: &Derivations, text: &str) -> String {
    let doc = json("request", text.as_bytes());
    let request = doc.and_then(|doc| DeriveRequest::read(&doc, library, derivations));
    match request.and_then(|request| request.answer()) {
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
