//! Walking a tree while collecting everything that is wrong with it.

use std::ops::RangeInclusive;

use super::table::TableReader;
use super::{Document, Key, Node, Value, nearest, shorten};
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
///
/// Long keys are shortened, so that the paths below one cannot add up to more than memory holds.
pub fn child(path: &str, key: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    let quote = if key.contains('.') { "\"" } else { "" };
    format!("{path}{dot}{quote}{}{quote}", shorten(key))
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
    pub fn table<'n>(&mut self, node: &'n Node, path: &str) -> Option<TableReader<'n>> {
        match &node.value {
            Value::Table(entries) => Some(TableReader::new(node, entries, path)),
            _ => {
                self.wrong_type(node, path, "a table");
                None
            }
        }
    }

    /// A text.
    pub fn text<'n>(&mut self, node: &'n Node, path: &str) -> Option<&'n str> {
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
                    format!("the number `{}` is out of range", shorten(written)),
                )
            }
            Value::Float(written) => (
                Code::FloatNotExact,
                format!("the number `{}` is not a whole number", shorten(written)),
            ),
            Value::Text(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => (
                Code::WrongType,
                format!("expected {expected}, found a text"),
            ),
            _ => {
                self.wrong_type(node, path, &expected);
                return None;
            }
        };
        let mut problem = Problem::error(code, message)
            .path(path)
            .found(self.doc.shown(node))
            .expected(expected);
        if code == Code::FloatNotExact {
            problem = problem.help("write a whole number, without a decimal point");
        }
        if code == Code::WrongType {
            problem = problem.help("write it as a number, without quotes");
        }
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
            Err(error) => {
                let problem = Problem::error(Code::NotADate, format!("`{shown}` is {error}"))
                    .expected("a date such as 2026-03-31");
                match written_as_a_day(text) {
                    Some(help) => problem.help(help),
                    None => problem,
                }
            }
        };
        self.problem_at(node, problem.path(path).found(shown));
        None
    }

    /// A list.
    pub fn array<'n>(&mut self, node: &'n Node, path: &str) -> Option<&'n [Node]> {
        match &node.value {
            Value::Array(items) => Some(items),
            _ => {
                self.wrong_type(node, path, "a list");
                None
            }
        }
    }

    /// A list of texts; items of other types are reported and left out.
    pub fn texts<'n>(&mut self, node: &'n Node, path: &str) -> Option<Vec<&'n str>> {
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
        node: &Node,
        path: &str,
        options: &[(&str, T)],
    ) -> Option<T> {
        self.one_of_as(Code::UnknownOption, node, path, options)
    }

    /// As [`Reader::one_of`], with the code of the problem that any other word is.
    pub fn one_of_as<T: Clone>(
        &mut self,
        code: Code,
        node: &Node,
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
pub(super) fn alternatives(names: &[String]) -> String {
    match names {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// How a day is written that somebody wrote with its day or month first, such as `31/03/2026`.
fn written_as_a_day(text: &str) -> Option<String> {
    if let Some((day, rest)) = text.split_at_checked(10)
        && rest.starts_with(['T', ' '])
        && let Ok(day) = day.parse::<Date>()
    {
        return Some(format!(
            "a day has neither time nor zone: write `{day}` if that is the day"
        ));
    }
    let mut parts = text.trim().split(['/', '-', '.']);
    let mut next = || parts.next().and_then(|part| part.parse::<i16>().ok());
    let (first, second, year) = (next()?, next()?, next()?);
    let day =
        |month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    match (parts.next(), day(second, first), day(first, second)) {
        (Some(_), ..) | (None, None, None) => None,
        (_, Some(one), Some(other)) if one != other => {
            Some(format!("write `{one}` or `{other}`, whichever is meant"))
        }
        (_, one, other) => one.or(other).map(|day| format!("write `{day}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::json;
    use super::*;

    const OPTIONS: [(&str, u8); 2] = [("at-least", 1), ("at-most", 2)];

    /// What one reading of the value of `v` gives and reports.
    fn read<T>(
        value: &str,
        by: impl FnOnce(&mut Reader<'_>, &Node) -> Option<T>,
    ) -> Result<T, Box<Problem>> {
        let text = format!("{{\"v\": {value}}}");
        let document = json("x", text.as_bytes()).unwrap();
        let mut reader = Reader::new(&document);
        let node = reader.table(document.root(), "").unwrap().opt("v").unwrap();
        let result = by(&mut reader, node);
        let mut problems = reader.problems.into_vec();
        match (result, problems.pop()) {
            (Some(value), None) => Ok(value),
            (None, Some(problem)) if problems.is_empty() => Err(Box::new(problem)),
            _ => panic!("a value or one problem"),
        }
    }

    #[test]
    fn unknown_and_missing_keys_are_all_told() {
        let text = r#"{"known_by": "x", "nmae": 1, "zebra": 2, "setting": "school"}"#;
        let document = json("x", text.as_bytes()).unwrap();
        let mut reader = Reader::new(&document);
        let mut table = reader.table(document.root(), "institution").unwrap();
        assert!(table.opt("known-by").is_some());
        assert!(table.req(&mut reader, "name").is_none());
        assert!(table.req(&mut reader, "setting").is_some());
        table.finish(&mut reader);
        let said: Vec<_> = reader
            .problems
            .iter()
            .map(|p| {
                (
                    p.code,
                    p.path.as_deref().unwrap(),
                    p.place.as_ref().unwrap().column,
                    p.help.as_deref(),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                (
                    Code::MissingKey,
                    "institution.name",
                    1,
                    Some("is it written `nmae`?")
                ),
                (
                    Code::UnknownKey,
                    "institution.nmae",
                    19,
                    Some("did you mean `name`?")
                ),
                (Code::UnknownKey, "institution.zebra", 30, None),
            ]
        );
        let last = reader.problems.into_vec().pop().unwrap();
        assert_eq!(last.expected.unwrap(), "`known-by`, `name` or `setting`");
    }

    #[test]
    fn rest_counts_as_seen() {
        let document = json("x", br#"{"a": 1, "b": 2}"#).unwrap();
        let mut reader = Reader::new(&document);
        let mut table = reader.table(document.root(), "").unwrap();
        assert!(table.opt("a").is_some());
        let rest: Vec<_> = table
            .rest()
            .into_iter()
            .map(|(key, _)| key.text.as_str())
            .collect();
        assert_eq!(rest, ["b"]);
        table.finish(&mut reader);
        assert!(reader.problems.is_empty());
    }

    #[test]
    fn integers_are_exact_and_in_range() {
        let integer = |value: &str| {
            read(value, |r, n| r.integer(n, "v", 0..=11)).map_err(|p| (p.code, p.expected.unwrap()))
        };
        let expected = "a whole number from 0 to 11".to_owned();
        assert_eq!(integer("11"), Ok(11));
        assert_eq!(
            integer("12"),
            Err((Code::NumberOutOfRange, expected.clone()))
        );
        assert_eq!(
            integer("99999999999999999999"),
            Err((Code::NumberOutOfRange, expected.clone()))
        );
        assert_eq!(integer("3.0"), Err((Code::FloatNotExact, expected.clone())));
        assert_eq!(integer("\"3\""), Err((Code::WrongType, expected)));
        let open = read("-1", |r, n| r.integer(n, "v", 0..=i64::MAX)).unwrap_err();
        assert_eq!(open.expected.unwrap(), "a whole number, 0 or more");
    }

    #[test]
    fn dates() {
        let date = |value: &str| {
            read(value, |r, n| r.date(n, "v"))
                .map(|d| d.to_string())
                .map_err(|p| p.code)
        };
        assert_eq!(date("\"2026-03-31\""), Ok("2026-03-31".to_owned()));
        assert_eq!(date("\"31/03/2026\""), Err(Code::NotADate));
        assert_eq!(date("\"1066-10-14\""), Err(Code::DateOutOfRange));
        assert_eq!(date("20260331"), Err(Code::WrongType));
        let help = |value: &str| read(value, |r, n| r.date(n, "v")).unwrap_err().help;
        assert_eq!(help("\"31/03/2026\"").unwrap(), "write `2026-03-31`");
        assert_eq!(help("\"3.3.2026\"").unwrap(), "write `2026-03-03`");
        let either = "write `2026-03-04` or `2026-04-03`, whichever is meant";
        assert_eq!(help("\"04/03/2026\"").unwrap(), either);
        let zoned = "a day has neither time nor zone: write `2026-03-31` if that is the day";
        assert_eq!(help("\"2026-03-31T00:00:00.000Z\"").unwrap(), zoned);
        for other in [
            "\"31/03/26\"",
            "\"31/31/2026\"",
            "\"March\"",
            "\"1/2/2026/3\"",
        ] {
            assert_eq!(help(other), None, "{other}");
        }
    }

    #[test]
    fn words() {
        let word = |value: &str| read(value, |r, n| r.one_of(n, "v", &OPTIONS));
        assert_eq!(word("\"at_least\"").unwrap(), 1);
        let problem = word("\"at-leest\"").unwrap_err();
        assert_eq!(problem.message, "`at-leest` is not among the options here");
        assert_eq!(problem.help.unwrap(), "did you mean `at-least`?");
        assert_eq!(problem.expected.unwrap(), "`at-least` or `at-most`");
        assert_eq!(word("7").unwrap_err().code, Code::WrongType);
        assert_eq!(
            read("\"x\"", |r, n| r.one_of_as(
                Code::UnknownSetting,
                n,
                "v",
                &OPTIONS
            ))
            .unwrap_err()
            .code,
            Code::UnknownSetting
        );
    }

    #[test]
    fn wrong_types_say_what_was_there() {
        let problem = read("{\"a\": 1}", |r, n| r.boolean(n, "a.v")).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "error[wrong-type]: expected true or false, found a table\n  at x:1:7\n  found `{ … }`, expected true or false"
        );
        assert_eq!(problem.path.unwrap(), "a.v");
        let long = format!("\"{}\"", "é".repeat(100));
        assert_eq!(
            read(&long, |r, n| r.boolean(n, "v"))
                .unwrap_err()
                .found
                .unwrap()
                .chars()
                .count(),
            61
        );
    }

    #[test]
    fn lists_of_texts() {
        let document = json("x", br#"["a", 1, "b"]"#).unwrap();
        let mut reader = Reader::new(&document);
        assert_eq!(
            reader.texts(document.root(), "sources"),
            Some(vec!["a", "b"])
        );
        assert_eq!(
            reader.problems.into_vec()[0].path.as_deref(),
            Some("sources[1]")
        );
    }

    #[test]
    fn paths() {
        assert_eq!(child("", "a"), "a");
        assert_eq!(child("facts", "a.y8"), "facts.\"a.y8\"");
        assert_eq!(nth("criterion", 3), "criterion[3]");
    }
}
