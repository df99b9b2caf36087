//! Walking a tree while collecting everything that is wrong with it.

use std::ops::RangeInclusive;

use super::{Document, Key, Node, Value, dashed, nearest};
use crate::date::{Date, DateError};
use crate::problem::{Code, Problem, Problems};

/// Reads values of a document and keeps the problems; every method that gives `None` has reported why.
///
/// ```
/// use ceiag::text::{Reader, json};
///
/// let document = json("sheet.json", br#"{ "as-of": "2026-03-31", "naem": "A" }"#)?;
/// let mut reader = Reader::new(&document);
/// if let Some(mut table) = reader.table(document.root(), "") {
///     let as_of = table.req(&mut reader, "as-of").and_then(|node| reader.date(node, "as-of"));
///     assert_eq!(as_of.map(|date| date.year()), Some(2026));
///     let name = table.opt("name").and_then(|node| reader.text(node, "name"));
///     assert_eq!(name, None);
///     table.finish(&mut reader);
/// }
/// let help = reader.problems.iter().next().and_then(|problem| problem.help.as_deref());
/// assert_eq!(help, Some("did you mean `name`?"));
/// # Ok::<(), ceiag::problem::Problems>(())
/// ```
#[derive(Debug)]
pub struct Reader<'d> {
    /// The document that is read.
    pub doc: &'d Document,
    /// What is wrong with it so far.
    pub problems: Problems,
}

/// The path of a key within the table at `path`: keys are joined by dots, a key with a dot stands in quotes.
pub fn child(path: &str, key: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    if key.contains('.') {
        format!("{path}{dot}\"{key}\"")
    } else {
        format!("{path}{dot}{key}")
    }
}

/// The path of an item of the list at `path`, counted from 0.
pub fn nth(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

impl<'d> Reader<'d> {
    /// A reader with no problems yet.
    pub fn new(doc: &'d Document) -> Reader<'d> {
        Reader {
            doc,
            problems: Problems::new(),
        }
    }

    /// Reports a problem at a value.
    pub fn problem_at(&mut self, node: &Node, problem: Problem) {
        self.problem_at_offset(node.start, problem);
    }

    /// Reports a problem at a key.
    pub fn problem_at_key(&mut self, key: &Key, problem: Problem) {
        self.problem_at_offset(key.start, problem);
    }

    fn problem_at_offset(&mut self, offset: usize, problem: Problem) {
        self.problems.push(problem.at(self.doc.place(offset)));
    }

    /// Reports that a value is of another type than expected.
    pub fn wrong_type(&mut self, node: &Node, path: &str, expected: &str) {
        let problem = Problem::error(
            Code::WrongType,
            format!("expected {expected}, found {}", node.value.kind()),
        )
        .path(path)
        .found(self.doc.shown(node))
        .expected(expected);
        self.problem_at(node, problem);
    }

    /// A table, ready to be asked for its keys.
    pub fn table(&mut self, node: &'d Node, path: &str) -> Option<TableReader<'d>> {
        match &node.value {
            Value::Table(entries) => Some(TableReader {
                node,
                entries,
                path: path.to_owned(),
                seen: vec![false; entries.len()],
                known: Vec::new(),
            }),
            _ => {
                self.wrong_type(node, path, "a table");
                None
            }
        }
    }

    /// A text.
    pub fn text(&mut self, node: &'d Node, path: &str) -> Option<&'d str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => {
                self.wrong_type(node, path, "a text");
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, node: &Node, path: &str) -> Option<bool> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => {
                self.wrong_type(node, path, "true or false");
                None
            }
        }
    }

    /// A whole number of a range. A float is refused even where it is whole.
    pub fn integer(&mut self, node: &Node, path: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let expected = match (*range.start(), *range.end()) {
            (i64::MIN, i64::MAX) => "a whole number".to_owned(),
            (least, i64::MAX) => format!("a whole number, {least} or more"),
            (i64::MIN, most) => format!("a whole number, {most} or less"),
            (least, most) => format!("a whole number from {least} to {most}"),
        };
        let (code, message) = match &node.value {
            Value::Integer(number) if range.contains(number) => return Some(*number),
            Value::Integer(number) => (
                Code::NumberOutOfRange,
                format!("the number `{number}` is out of range"),
            ),
            Value::Float(written)
                if written
                    .bytes()
                    .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'_')) =>
            {
                (
                    Code::NumberOutOfRange,
                    format!("the number `{written}` is out of range"),
                )
            }
            Value::Float(written) => (
                Code::FloatNotExact,
                format!("the number `{written}` is not a whole number"),
            ),
            _ => {
                self.wrong_type(node, path, &expected);
                return None;
            }
        };
        let problem = Problem::error(code, message)
            .path(path)
            .found(self.doc.shown(node))
            .expected(expected);
        self.problem_at(node, problem);
        None
    }

    /// A date: TOML's own, or a text `YYYY-MM-DD`.
    pub fn date(&mut self, node: &Node, path: &str) -> Option<Date> {
        let (Value::Date(text) | Value::Text(text)) = &node.value else {
            self.wrong_type(node, path, "a date");
            return None;
        };
        let shown = self.doc.shown(node);
        let problem = match text.parse() {
            Ok(date) => return Some(date),
            Err(error @ DateError::OutOfRange) => {
                Problem::error(Code::DateOutOfRange, format!("`{shown}` is {error}"))
                    .expected("a date from 1900-01-01 to 2200-12-31")
            }
            Err(error) => Problem::error(Code::NotADate, format!("`{shown}` is {error}"))
                .expected("a date such as 2026-03-31"),
        };
        self.problem_at(node, problem.path(path).found(shown));
        None
    }

    /// A list.
    pub fn array(&mut self, node: &'d Node, path: &str) -> Option<&'d [Node]> {
        match &node.value {
            Value::Array(items) => Some(items),
            _ => {
                self.wrong_type(node, path, "a list");
                None
            }
        }
    }

    /// A list of texts; items of other types are reported and left out.
    pub fn texts(&mut self, node: &'d Node, path: &str) -> Option<Vec<&'d str>> {
        let items = self.array(node, path)?;
        Some(
            items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| self.text(item, &nth(path, index)))
                .collect(),
        )
    }

    /// One of some words, `_` counting as `-`.
    pub fn one_of<T: Clone>(
        &mut self,
        node: &'d Node,
        path: &str,
        options: &[(&str, T)],
    ) -> Option<T> {
        self.one_of_as(Code::UnknownOption, node, path, options)
    }

    /// As [`Reader::one_of`], with the code of the problem that any other word is.
    pub fn one_of_as<T: Clone>(
        &mut self,
        code: Code,
        node: &'d Node,
        path: &str,
        options: &[(&str, T)],
    ) -> Option<T> {
        let word = self.text(node, path)?;
        if let Some((_, option)) = options.iter().find(|(name, _)| super::same_key(name, word)) {
            return Some(option.clone());
        }
        let names: Vec<_> = options
            .iter()
            .map(|(name, _)| format!("`{name}`"))
            .collect();
        let shown = self.doc.shown(node);
        let mut problem = Problem::error(code, format!("`{shown}` is not among the options here"))
            .path(path)
            .expected(alternatives(&names));
        problem.found = Some(shown);
        if let Some(near) = nearest(word, options.iter().map(|(name, _)| *name)) {
            problem = problem.help(format!("did you mean `{near}`?"));
        }
        self.problem_at(node, problem);
        None
    }
}

/// "`a`, `b` or `c`".
fn alternatives(names: &[String]) -> String {
    match names {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// A table being read: it remembers which keys were asked for, so that the others can be reported.
#[derive(Debug)]
pub struct TableReader<'d> {
    node: &'d Node,
    entries: &'d [(Key, Node)],
    path: String,
    seen: Vec<bool>,
    known: Vec<&'static str>,
}

impl<'d> TableReader<'d> {
    /// The table itself.
    pub fn node(&self) -> &'d Node {
        self.node
    }

    /// The path of the table.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path of a key in it.
    pub fn child(&self, key: &str) -> String {
        child(&self.path, key)
    }

    /// The value of a key that may be absent.
    pub fn opt(&mut self, key: &'static str) -> Option<&'d Node> {
        self.entry(key).map(|(_, node)| node)
    }

    /// A key that may be absent, with its value.
    pub fn entry(&mut self, key: &'static str) -> Option<(&'d Key, &'d Node)> {
        self.known.push(key);
        let (index, (found, node)) = self
            .entries
            .iter()
            .enumerate()
            .find(|(_, (name, _))| name.is(key))?;
        if let Some(seen) = self.seen.get_mut(index) {
            *seen = true;
        }
        Some((found, node))
    }

    /// The value of a key that must be there; its absence is reported.
    pub fn req(&mut self, reader: &mut Reader<'_>, key: &'static str) -> Option<&'d Node> {
        let found = self.opt(key);
        if found.is_none() {
            let mut problem =
                Problem::error(Code::MissingKey, format!("the key `{key}` is missing"))
                    .path(self.child(key));
            let near = nearest(
                key,
                self.entries
                    .iter()
                    .zip(&self.seen)
                    .filter(|(_, seen)| !**seen)
                    .map(|((name, _), _)| name.text.as_str()),
            );
            if let Some(near) = near {
                problem = problem.help(format!("is it written `{near}`?"));
            }
            reader.problem_at(self.node, problem);
        }
        found
    }

    /// The entries not asked for so far, which now count as asked for: for tables whose keys are the user's.
    pub fn rest(&mut self) -> Vec<(&'d Key, &'d Node)> {
        let unseen = self
            .entries
            .iter()
            .zip(&self.seen)
            .filter(|(_, seen)| !**seen);
        let rest = unseen.map(|((key, node), _)| (key, node)).collect();
        self.seen.fill(true);
        rest
    }

    /// Reports every key that was not asked for, with the nearest of those that were.
    pub fn finish(mut self, reader: &mut Reader<'_>) {
        for (key, _) in self.rest() {
            let mut problem = Problem::error(
                Code::UnknownKey,
                format!(
                    "the key `{}` has no meaning here",
                    super::shorten(&key.text)
                ),
            )
            .path(self.child(&dashed(&key.text)))
            .found(super::shorten(&key.text));
            problem = match nearest(&key.text, self.known.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => {
                    let names: Vec<_> = self.known.iter().map(|name| format!("`{name}`")).collect();
                    problem.expected(alternatives(&names))
                }
            };
            reader.problem_at_key(key, problem);
        }
    }
}
