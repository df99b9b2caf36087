//! The operations from JSON text to canonical JSON text, the same in every language.

use super::{ENGINE, Request, evaluate, next, questions, template};
use crate::framework::Library;
use crate::json::{Json, to_json};
use crate::problem::{Code, Problem, Problems};
use crate::text::json;
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

fn request(library: &Library, text: &str) -> Result<Request, Problems> {
    Request::read(&json("request", text.as_bytes())?, library)
}

/// [`evaluate`](super::evaluate()) from JSON text to JSON text.
pub fn evaluate_json(library: &Library, text: &str) -> String {
    answer(request(library, text).and_then(|request| {
        let mut answer = evaluate(library, &request.sheet, &request.options)?;
        answer.problems.extend(request.problems);
        Ok(answer)
    }))
}

/// [`next`](super::next()) from JSON text to JSON text.
pub fn next_json(library: &Library, text: &str) -> String {
    answer(request(library, text).and_then(|r| next(library, &r.sheet, &r.options)))
}

/// [`questions`](super::questions()) from JSON text to JSON text.
pub fn questions_json(library: &Library, text: &str) -> String {
    answer(request(library, text).and_then(|r| questions(library, &r.sheet, &r.options, r.all)))
}

/// [`template`](super::template()) from JSON text to `{ format, template }`.
pub fn template_json(library: &Library, text: &str) -> String {
    #[derive(Serialize)]
    struct Template {
        format: &'static str,
        template: String,
    }
    answer(request(library, text).and_then(|r| {
        let template = template(library, &r.sheet, &r.options)?;
        Ok(Template {
            format: "ceiag-template/1",
            template,
        })
    }))
}
