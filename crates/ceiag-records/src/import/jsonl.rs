//! JSON Lines: one object a line.

use super::Table;
use super::cells::{Cell, Cells};
use ceiag::problem::{Code, Problem};
use ceiag::text::{Document, Node, Value, json};
use std::collections::HashMap;

/// A line with something in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Its first byte.
    pub(super) start: usize,
    pub(super) text: &'a str,
}

/// The lines of a text that have something in them.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let lines = (1..)
        .zip(text.split_inclusive('\n'))
        .map(move |(number, text)| {
            let line = Line {
                number,
                start,
                text: text.trim_end_matches(['\r', '\n']),
            };
            start += text.len();
            line
        });
    lines.filter(|line| !line.text.trim().is_empty())
}

/// The object on a line.
pub(super) fn object(file: &str, line: Line<'_>) -> Result<Document, Problem> {
    let doc = json(file, line.text.as_bytes()).map_err(|problems| {
        let first = problems.into_iter().next();
        let first = first.unwrap_or_else(|| Problem::error(Code::Syntax, "the line is no JSON"));
        Problem::error(first.code, first.message)
    })?;
    match &doc.root().value {
        Value::Table(_) => Ok(doc),
        other => {
            let message = format!("expected an object, found {}", other.kind());
            Err(Problem::error(Code::WrongType, message))
        }
    }
}

/// The members of an object.
pub(super) fn members(doc: &Document) -> impl Iterator<Item = (&str, &Node)> {
    let entries: &[_] = match &doc.root().value {
        Value::Table(entries) => entries,
        _ => &[],
    };
    entries.iter().map(|(key, node)| (key.text.as_str(), node))
}

/// Keys seen so far, as columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    numbers: HashMap<String, u32>,
    pub(super) names: Vec<String>,
}

impl Columns {
    /// The number of a key, and whether it is new.
    pub(super) fn number(&mut self, key: &str) -> (u32, bool) {
        if let Some(number) = self.numbers.get(key) {
            return (*number, false);
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key.to_owned(), number);
        self.names.push(key.to_owned());
        (number, true)
    }
}

/// One object as a row.
#[derive(Debug, Default)]
pub(super) struct Object<'d> {
    text: &'d str,
    by_column: Vec<Option<&'d Node>>,
}

impl<'d> Object<'d> {
    pub(super) fn new(doc: &'d Document) -> Object<'d> {
        Object {
            text: doc.text(),
            by_column: Vec::new(),
        }
    }

    pub(super) fn put(&mut self, column: u32, node: &'d Node) {
        let at = usize::try_from(column).unwrap_or(usize::MAX);
        if self.by_column.len() <= at {
            self.by_column.resize(at.saturating_add(1), None);
        }
        if let Some(slot) = self.by_column.get_mut(at) {
            *slot = Some(node);
        }
    }
}

impl Cells for Object<'_> {
    fn cell(&self, column: u32) -> Cell<'_> {
        let at = usize::try_from(column).unwrap_or(usize::MAX);
        let Some(node) = self.by_column.get(at).copied().flatten() else {
            return Cell::Empty;
        };
        let text = |text: &'_ str| -> bool { text.trim().is_empty() };
        match &node.value {
            Value::Null => Cell::Empty,
            Value::Bool(flag) => Cell::Flag(*flag),
            Value::Text(found) | Value::Date(found) if text(found) => Cell::Empty,
            Value::Text(found) | Value::Date(found) => Cell::Text(found.trim()),
            // Numbers as they are written, so that none loses a digit.
            Value::Integer(_) | Value::Float(_) => {
                Cell::Text(self.text.get(node.start..node.end).unwrap_or_default())
            }
            Value::Array(items) => {
                let texts = items.iter().map(|item| match &item.value {
                    Value::Text(text) => Some(text.trim()),
                    _ => None,
                });
                match texts.collect() {
                    Some(texts) => Cell::List(texts),
                    None => Cell::Other("a list of other things than texts"),
                }
            }
            Value::Table(_) => Cell::Other("an object"),
        }
    }
}

/// The table of an object in a file of every kind: the one that its `record` names.
pub(super) fn record(file: &str, line: Line<'_>) -> Result<Table, Problem> {
    let doc = object(file, line)?;
    let mut members = members(&doc);
    let expected = || {
        let names = Table::ALL.map(|table| format!("`{}`", table.record()));
        format!("one of {}", names.join(", "))
    };
    let Some((_, node)) = members.find(|(key, _)| *key == "record") else {
        let message = "the object does not say which `record` it is";
        return Err(Problem::error(Code::MissingKey, message).expected(expected()));
    };
    let name = match &node.value {
        Value::Text(name) => name.as_str(),
        _ => "",
    };
    Table::of_record(name).ok_or_else(|| {
        let message = "the `record` of the object is none that is read here";
        Problem::error(Code::UnknownOption, message)
            .found(doc.shown(node))
            .expected(expected())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_where_they_stand() {
        let text = "{}\r\n\n  \n{\"a\":1}";
        let found: Vec<_> = lines(text).map(|l| (l.number, l.start, l.text)).collect();
        assert_eq!(found, [(1, 0, "{}"), (4, 8, "{\"a\":1}")]);
    }

    #[test]
    fn an_object_says_which_record_it_is() {
        let of = |text| {
            let line = Line {
                number: 1,
                start: 0,
                text,
            };
            record("x", line).map_err(|problem| problem.code)
        };
        assert_eq!(of(r#"{"record":"pupil"}"#), Ok(Table::Pupils));
        assert_eq!(
            of(r#"{"record":"staff_development"}"#),
            Ok(Table::StaffDevelopment)
        );
        assert_eq!(of(r#"{"record":7}"#), Err(Code::UnknownOption));
        assert_eq!(of(r#"{"pupil":"P1"}"#), Err(Code::MissingKey));
        assert_eq!(of("[1]"), Err(Code::WrongType));
        assert_eq!(of("{"), Err(Code::Syntax));
    }

    #[test]
    fn cells_of_every_kind() {
        let text = r#"{"a":" x ","b":9276308686,"c":null,"d":true,"e":["x","y"],"f":[1],"g":{},"h":1e3,"i":""}"#;
        let line = Line {
            number: 1,
            start: 0,
            text,
        };
        let doc = object("x", line).unwrap();
        let mut columns = Columns::default();
        let mut row = Object::new(&doc);
        for (key, node) in members(&doc) {
            let (column, new) = columns.number(key);
            assert!(new);
            row.put(column, node);
        }
        let cells: Vec<Cell<'_>> = (0..10).map(|column| row.cell(column)).collect();
        assert_eq!(
            cells,
            [
                Cell::Text("x"),
                Cell::Text("9276308686"),
                Cell::Empty,
                Cell::Flag(true),
                Cell::List(vec!["x", "y"]),
                Cell::Other("a list of other things than texts"),
                Cell::Other("an object"),
                Cell::Text("1e3"),
                Cell::Empty,
                Cell::Empty,
            ]
        );
    }
}
