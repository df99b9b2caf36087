//! What is wrong with an input, where, and what would help: the one type for everything a caller can mend.

use std::fmt;

use serde::Serialize;

mod code;
mod told;

pub use code::Code;
pub use told::{problem_texts, without_places};

use told::Told;

/// Whether an input can still be used.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, but somebody should look.
    Warning,
}

/// A place in a text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The name under which the text was given.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One thing that is wrong.
///
/// ```
/// use ceiag::problem::{Code, Problem};
///
/// let problem = Problem::error(Code::UnknownFact, "no fact is called `employer-encountr`")
///     .found("employer-encountr")
///     .expected("a fact of the catalogue")
///     .help("did you mean `employer-encounter-2025`?");
/// assert_eq!(
///     problem.to_string(),
///     "error[unknown-fact]: no fact is called `employer-encountr`\n  \
///      found `employer-encountr`, expected a fact of the catalogue\n  \
///      help: did you mean `employer-encounter-2025`?"
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// The kind of problem, for programs.
    pub code: Code,
    /// Whether the input can still be used.
    pub severity: Severity,
    /// One line: lower case, no full stop, user text in backticks.
    pub message: String,
    /// Where in the text.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// Where in the structure, as keys joined by dots.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The address of the fact that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// The part of the value or of the input that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
    /// What was given, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What could have been given, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl Problem {
    fn new(severity: Severity, code: Code, message: impl Into<String>) -> Problem {
        Problem {
            code,
            severity,
            message: one_line(message.into()),
            place: None,
            path: None,
            fact: None,
            part: None,
            found: None,
            expected: None,
            help: None,
        }
    }

    /// A problem that makes the input unusable.
    pub fn error(code: Code, message: impl Into<String>) -> Problem {
        Problem::new(Severity::Error, code, message)
    }

    /// A problem that somebody should look at.
    pub fn warning(code: Code, message: impl Into<String>) -> Problem {
        Problem::new(Severity::Warning, code, message)
    }

    /// Says where in the text it is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Problem {
        self.place = Some(place);
        self
    }

    /// Says where in the structure it is; an empty path says nothing.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Problem {
        self.path = Some(one_line(path.into())).filter(|path| !path.is_empty());
        self
    }

    /// Says which fact address it is about.
    #[must_use]
    pub fn fact(mut self, fact: impl Into<String>) -> Problem {
        self.fact = Some(one_line(fact.into()));
        self
    }

    /// Says which part of the value or input it is about.
    #[must_use]
    pub fn part(mut self, part: &'static str) -> Problem {
        self.part = Some(part);
        self
    }

    /// Says what was given, as written.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Problem {
        self.found = Some(one_line(found.into()));
        self
    }

    /// Says what could have been given.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Problem {
        self.expected = Some(one_line(expected.into()));
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Problem {
        self.help = Some(one_line(help.into()));
        self
    }

    /// Whether it makes the input unusable.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Escapes control characters, so that user text can neither break a line nor steer a terminal.
fn one_line(text: String) -> String {
    if !text.contains(char::is_control) {
        return text;
    }
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            line.extend(c.escape_default())
        } else {
            line.push(c)
        }
    }
    line
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = self.place.as_ref().map(Place::to_string);
        Told {
            severity,
            code: self.code.as_str(),
            message: &self.message,
            place: place.as_deref().or(self.path.as_deref()),
            found: self.found.as_deref(),
            expected: self.expected.as_deref(),
            help: self.help.as_deref(),
        }
        .fmt(f)
    }
}

/// All the problems of an input, collected rather than stopping at the first.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// None yet.
    pub fn new() -> Problems {
        Problems::default()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Those from the place `first` on.
    pub(crate) fn since(&mut self, first: usize) -> &mut [Problem] {
        self.0.get_mut(first..).unwrap_or_default()
    }

    /// Whether one of them makes the input unusable.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(Problem::is_error)
    }

    /// Looks at each.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// The list itself.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }

    /// Orders them by file, line and column, those without a place last; equal places keep their order.
    pub fn sort(&mut self) {
        crate::sorted::by(&mut self.0, |a, b| {
            (a.place.is_none(), &a.place).cmp(&(b.place.is_none(), &b.place))
        });
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        self.0.extend(problems);
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Problems {
        Problems(problems.into_iter().collect())
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems(vec![problem])
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(line: u32, column: u32) -> Place {
        Place {
            file: "school.toml".to_owned(),
            line,
            column,
        }
    }

    #[test]
    fn reads_as_designed() {
        let problem = Problem::error(Code::UnknownFact, "no fact is called `employer-encountr`")
            .at(place(12, 1))
            .found("employer-encountr")
            .expected("a fact of the catalogue")
            .help("did you mean `employer-encounter-2025`?");
        let text = "error[unknown-fact]: no fact is called `employer-encountr`\n  at school.toml:12:1\n  \
                    found `employer-encountr`, expected a fact of the catalogue\n  \
                    help: did you mean `employer-encounter-2025`?";
        assert_eq!(problem.to_string(), text);
        assert_eq!(Problems::from(problem).to_string(), text);
    }

    #[test]
    fn json_has_the_place_flat_and_no_nulls() {
        let problem = Problem::warning(Code::Overlap, "two windows")
            .at(place(3, 4))
            .path("window[1]");
        assert_eq!(
            crate::json::to_json(&problem).unwrap().write(),
            r#"{"code":"overlap","column":4,"file":"school.toml","line":3,"message":"two windows","path":"window[1]","severity":"warning"}"#
        );
        let bare = crate::json::to_json(&Problem::error(Code::Cycle, "a circle")).unwrap();
        assert_eq!(
            bare.write(),
            r#"{"code":"cycle","message":"a circle","severity":"error"}"#
        );
    }

    #[test]
    fn user_text_cannot_break_the_line() {
        let problem = Problem::error(Code::Syntax, "found `a\nb\u{1b}[31m`");
        assert_eq!(problem.message, r"found `a\nb\u{1b}[31m`");
    }

    #[test]
    fn sorts_by_place_and_keeps_order_otherwise() {
        let mut problems: Problems = [
            Problem::error(Code::Cycle, "no place"),
            Problem::error(Code::Cycle, "second").at(place(2, 10)),
            Problem::error(Code::Cycle, "third").at(place(10, 1)),
            Problem::error(Code::Cycle, "first").at(place(2, 9)),
            Problem::error(Code::Cycle, "third too").at(place(10, 1)),
        ]
        .into_iter()
        .collect();
        problems.sort();
        let order: Vec<_> = problems
            .iter()
            .map(|problem| problem.message.as_str())
            .collect();
        assert_eq!(order, ["first", "second", "third", "third too", "no place"]);
    }

    #[test]
    fn warnings_are_no_errors() {
        let mut problems = Problems::new();
        problems.push(Problem::warning(Code::Overlap, "hm"));
        assert!(!problems.has_errors());
        problems.push(Problem::error(Code::Overlap, "no"));
        assert!(problems.has_errors());
    }
}
