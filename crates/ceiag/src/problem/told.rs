//! Problems as people read them, also those of an answer that is JSON already.

use std::fmt;

use crate::json::Json;

/// What is told of a problem.
pub(super) struct Told<'a> {
    pub severity: &'a str,
    pub code: &'a str,
    pub message: &'a str,
    /// Where in the text, else where in the structure.
    pub place: Option<&'a str>,
    pub found: Option<&'a str>,
    pub expected: Option<&'a str>,
    pub help: Option<&'a str>,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}", self.severity, self.code, self.message)?;
        if let Some(place) = self.place {
            write!(f, "\n  at {place}")?;
        }
        match (self.found, self.expected) {
            (Some(found), Some(expected)) => write!(f, "\n  found `{found}`, expected {expected}")?,
            (Some(found), None) => write!(f, "\n  found `{found}`")?,
            (None, Some(expected)) => write!(f, "\n  expected {expected}")?,
            (None, None) => {}
        }
        match self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// The text of each problem of an answer, as the command line prints it. For bindings, which have answers as JSON.
///
/// ```
/// use ceiag::json::{Json, to_json};
/// use ceiag::problem::{Code, Problem, problem_texts};
///
/// let problem = Problem::error(Code::UnknownFact, "no fact is called `x`").path("facts.x");
/// let answer = Json::object([("problems", to_json(&[&problem])?)]);
/// assert_eq!(problem_texts(&answer), [problem.to_string()]);
/// # Ok::<(), ceiag::json::JsonError>(())
/// ```
pub fn problem_texts(answer: &Json) -> Vec<String> {
    let Some(Json::Array(problems)) = member(answer, "problems") else {
        return Vec::new();
    };
    problems.iter().map(text_of).collect()
}

fn text_of(problem: &Json) -> String {
    let text = |key| match member(problem, key) {
        Some(Json::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let number = |key| match member(problem, key) {
        Some(Json::Integer(number)) => Some(*number),
        _ => None,
    };
    let place = match (text("file"), number("line"), number("column")) {
        (Some(file), Some(line), Some(column)) => Some(format!("{file}:{line}:{column}")),
        _ => None,
    };
    Told {
        severity: text("severity").unwrap_or_default(),
        code: text("code").unwrap_or_default(),
        message: text("message").unwrap_or_default(),
        place: place.as_deref().or(text("path")),
        found: text("found"),
        expected: text("expected"),
        help: text("help"),
    }
    .to_string()
}

/// The answer with no problem placed in the text of this name: a program that put a request together has no such text, only
/// the structure. Paths stay.
#[must_use]
pub fn without_places(answer: Json, name: &str) -> Json {
    let Json::Object(mut answer) = answer else {
        return answer;
    };
    if let Some(Json::Array(problems)) = answer.get_mut("problems") {
        for problem in problems {
            if let Json::Object(problem) = problem
                && problem.get("file") == Some(&Json::text(name))
            {
                problem.retain(|key, _| !matches!(key.as_str(), "file" | "line" | "column"));
            }
        }
    }
    Json::Object(answer)
}

fn member<'a>(object: &'a Json, key: &str) -> Option<&'a Json> {
    match object {
        Json::Object(entries) => entries.get(key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::to_json;
    use crate::problem::{Code, Place, Problem};

    fn answer(problems: &[Problem]) -> Json {
        Json::object([
            ("problems", to_json(&problems).unwrap()),
            ("results", Json::Null),
        ])
    }

    #[test]
    fn the_text_of_json_is_that_of_the_problem() {
        let place = Place {
            file: "school.toml".to_owned(),
            line: 3,
            column: 4,
        };
        let bare = Problem::warning(Code::Overlap, "two windows");
        let full = Problem::error(Code::UnknownFact, "no fact is called `x`")
            .path("facts.x")
            .found("x")
            .expected("a fact")
            .help("look");
        let placed = full.clone().at(place);
        let found = Problem::error(Code::Cycle, "a circle").found("a");
        let expected = Problem::error(Code::Cycle, "a circle").expected("a line");
        let all = [bare, full, placed, found, expected];
        let texts: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(problem_texts(&answer(&all)), texts);
        assert!(problem_texts(&Json::Null).is_empty());
    }

    #[test]
    fn only_places_in_the_named_text_are_left_out() {
        let at = |file: &str| {
            let place = Place {
                file: file.to_owned(),
                line: 1,
                column: 2,
            };
            Problem::error(Code::Cycle, "a circle")
                .path("a.b")
                .at(place)
        };
        let bare = without_places(answer(&[at("request"), at("pupils.csv")]), "request").write();
        assert!(!bare.contains("request"), "{bare}");
        assert!(
            bare.contains(r#""column":2,"file":"pupils.csv","line":1"#),
            "{bare}"
        );
        assert_eq!(bare.matches(r#""path":"a.b""#).count(), 2);
    }
}
