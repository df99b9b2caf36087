//! Every operation by its name: one JSON request in, one canonical JSON answer out.
//!
//! This is what bindings hand on. They translate a call into a name and a text, and the answer's text into values of
//! their language; they decide nothing and write no sentence of their own.
//!
//! ```
//! let request = r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2026-09-30",
//!     "institution": { "setting": "school", "years": [7, 11] }, "facts": { "guidance-by-16": "148/151" } },
//!     "frameworks": ["gatsby"] }"#;
//! let answer = ceiag_operations::call(ceiag_frameworks::library(), "evaluate", request);
//! assert!(answer.contains(r#""criterion":"G25S.BM8.a""#));
//! assert!(ceiag_operations::call(ceiag_frameworks::library(), "evalute", "{}").contains("did you mean `evaluate`?"));
//! ```
//!
//! Features, all on by default: `prose` (wording and sources inside the built-in library), `records`, `research`.

/// Runs every Rust block of the README, which is not part of the package.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../../README.md")]
    struct Readme;
}

mod written;

use ceiag::api;
use ceiag::framework::Library;
#[cfg(feature = "records")]
use ceiag::text::Beside;
use ceiag::text::json;

/// The names of all operations, in alphabetical order.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = api::OPERATIONS.iter().map(|(name, _)| *name).collect();
    #[cfg(feature = "records")]
    names.extend(ceiag_records::api::OPERATIONS.iter().map(|(name, _)| *name));
    #[cfg(feature = "research")]
    names.extend(ceiag_research::OPERATIONS.iter().map(|(name, _)| *name));
    ceiag::sorted::all(&mut names);
    names
}

/// Answers a request of a named operation. The answer is canonical JSON; so is a refusal (`ceiag-problems/1`), also of a
/// name that is no operation.
pub fn call(library: &Library, operation: &str, request: &str) -> String {
    #[cfg(feature = "research")]
    if let Some(answer) = ceiag_research::call(library, operation, request) {
        return answer;
    }
    #[cfg(feature = "records")]
    if let Some(answer) = ceiag_records::api::call(library, operation, request) {
        return answer;
    }
    match api::operation(operation) {
        Some(call) => call(library, request),
        None => api::problems_json(&api::unknown_operation(operation, &names())),
    }
}

/// As [`call_built`], with files and lists of rows beside the request. An operation beside which nothing may come
/// ([`ceiag_records::api::beside`]) doesn't look at them.
#[cfg(feature = "records")]
pub fn call_built_with(
    library: &Library,
    operation: &str,
    request: &str,
    beside: Beside,
) -> String {
    match ceiag_records::api::call_with(library, operation, request, beside) {
        Some(answer) => built(answer),
        None => call_built(library, operation, request),
    }
}

/// As [`call`], for a request that a program put together and nobody sees as text: problems tell their path in the structure
/// and no line or column of the request.
///
/// ```
/// let request = r#"{ "sheet": { "as_of": "2026-09-30", "institution": { "setting": "college" }, "facts": { "x": 1 } } }"#;
/// let answer = ceiag_operations::call_built(ceiag_frameworks::library(), "evaluate", request);
/// assert!(answer.contains(r#""path":"sheet.facts.x""#) && !answer.contains(r#""line":"#));
/// ```
pub fn call_built(library: &Library, operation: &str, request: &str) -> String {
    built(call(library, operation, request))
}

/// The answer without the lines of a request that nobody sees.
fn built(answer: String) -> String {
    // Within a text the quotes would be escaped, so this is a key with its value.
    if !answer.contains(r#""file":"request""#) {
        return answer;
    }
    written::without_places(&answer, "request")
}

/// The text of each problem of an answer, as the command line prints it.
///
/// ```
/// let refused = ceiag_operations::call(ceiag_frameworks::library(), "evalute", "{}");
/// let texts = ceiag_operations::problem_texts(&refused);
/// assert!(texts[0].starts_with("error[unknown-operation]: no operation is called `evalute`"));
/// ```
pub fn problem_texts(answer: &str) -> Vec<String> {
    let problems = written::problems(answer).into_iter();
    let texts = problems.flat_map(|problem| {
        let one = format!("{{\"problems\":[{problem}]}}");
        let read = json("answer", one.as_bytes()).and_then(|doc| doc.to_json());
        read.map(|answer| ceiag::problem::problem_texts(&answer))
            .unwrap_or_default()
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_name_is_answered_and_stands_once() {
        let names = super::names();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for name in names {
            let answer = super::call(ceiag_frameworks::library(), name, "[]");
            assert!(!answer.contains("unknown-operation"), "{name}: {answer}");
        }
    }

    #[cfg(feature = "records")]
    #[test]
    fn what_comes_beside_a_request_counts_as_what_is_in_it() {
        use ceiag::text::Beside;
        let library = ceiag_frameworks::library();
        let row = |n: u32| format!(r#"{{"pupil":"P{n}","date":"2026-02-03","attended":true}}"#);
        let rows: Vec<String> = (0..5).map(row).collect();
        let bad = r#"{"pupil":"P9","date":"soon"}"#;
        let asked = |more: &str| {
            let whose = r#""institution":{"setting":"school","years":[7,11]},"as_of":"2026-09-30""#;
            format!("{{{whose}{more}}}")
        };
        let within = |rows: &[&str]| asked(&format!(r#","meetings":[{}]"#, rows.join(",")));
        let parts = |parts: &[&[&str]]| Beside {
            lists: parts
                .iter()
                .map(|part| ("meetings".to_owned(), format!("[{}]", part.join(","))))
                .collect(),
            ..Beside::default()
        };
        let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(|n: usize| rows[n].as_str());
        for operation in ["derive", "records_check", "records_missing"] {
            let call =
                |request: &str, beside| super::call_built_with(library, operation, request, beside);
            for last in [e, bad] {
                let whole = super::call_built(library, operation, &within(&[a, b, c, d, last]));
                let two = call(&asked(""), parts(&[&[a, b], &[c, d, last]]));
                let mixed = call(&within(&[a, b]), parts(&[&[c], &[], &[d, last]]));
                assert_eq!((&two, &mixed), (&whole, &whole));
                assert_eq!(whole.contains("meetings[4].date"), last == bad);
            }
            let empty = super::call_built(library, operation, &within(&[]));
            assert_eq!(call(&asked(""), parts(&[&[]])), empty);
        }
        // What null or an empty text stands for is not known, as if the key were not there.
        let blank = r#"{"pupil":"P1","date":"2026-02-03","attended":null,"adviser":"","adviser_level":null}"#;
        let bare = r#"{"pupil":"P1","date":"2026-02-03"}"#;
        let told = |row| super::call_built(library, "records_check", &within(&[row]));
        assert_eq!(told(blank), told(bare));
        assert!(told(bare).contains(r#""accepted":true"#));
        // A part that is no list is told, and so is one that is no JSON.
        let broken = |text: &str| {
            let beside = Beside {
                lists: vec![("meetings".to_owned(), text.to_owned())],
                ..Beside::default()
            };
            super::call_built_with(library, "derive", &asked(""), beside)
        };
        assert!(broken("{}").contains("wrong-type"));
        assert!(broken("[").contains("syntax"));
    }
}
