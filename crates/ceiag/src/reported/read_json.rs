//! Reads reported results from a list of tables, with the keys that a table of cells has as headers.

use super::ReportedTable;
use super::read::Seen;
use crate::problem::Code;
use crate::text::{Document, Key, Node, Reader, Value, child, nth};

impl ReportedTable {
    /// Reads a list of tables such as `{ "institution": "Example School", "instrument": "compass", "bm1": 64, … }`. The
    /// keys are the headers of [`ReportedTable::read`]; `null` is an empty cell. A refused row stops only itself.
    ///
    /// ```
    /// use ceiag::reported::ReportedTable;
    /// use ceiag::text::json;
    /// let doc = json("results.json", br#"[{ "institution": "Example School", "instrument": "compass",
    ///   "generation": "classic", "evaluation_type": "schools", "completed": "2024-07-19", "bm1": 64 }]"#)?;
    /// let results = ReportedTable::read_node(&doc, doc.root(), "results").into_results()?;
    /// assert_eq!(results[0].benchmark(1).and_then(|b| b.percent), Some(64));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn read_node(doc: &Document, node: &Node, path: &str) -> ReportedTable {
        let mut reader = Reader::new(doc);
        let mut all = ReportedTable::default();
        let mut seen = Seen::default();
        let rows = reader.array(node, path).unwrap_or_default();
        for (index, row) in rows.iter().enumerate() {
            let path = nth(path, index);
            let Value::Table(entries) = &row.value else {
                reader.wrong_type(row, &path, "a table");
                continue;
            };
            let read = one(&mut reader, row, entries, &path);
            for result in &read.results {
                if let Some(problem) = seen.note(result, &format!("`{path}`")) {
                    reader.problem_at(row, problem.path(child(&path, "completed")));
                }
            }
            all.results.extend(read.results);
        }
        all.problems = reader.problems;
        all
    }
}

/// One row, as a table of cells with one row: places in that table are turned into places in the text.
fn one<'d>(
    reader: &mut Reader<'d>,
    row: &'d Node,
    entries: &'d [(Key, Node)],
    path: &str,
) -> ReportedTable {
    let mut headers = Vec::new();
    let mut cells = Vec::new();
    let before = reader.problems.len();
    for (key, value) in entries {
        let text = match &value.value {
            Value::Text(text) | Value::Date(text) => text.clone(),
            Value::Integer(number) => number.to_string(),
            Value::Null => String::new(),
            _ => {
                let at = child(path, &key.dashed());
                reader.wrong_type(value, &at, "a text or a whole number");
                continue;
            }
        };
        headers.push((key, value));
        cells.push(text);
    }
    if reader.problems.len() > before {
        // Without its refused cells the row would say something else.
        return ReportedTable::default();
    }
    let names: Vec<&str> = headers.iter().map(|(key, _)| key.text.as_str()).collect();
    let mut read = ReportedTable::read("", &names, &[cells]);
    for mut problem in std::mem::take(&mut read.problems) {
        let place = problem.place.take();
        let column = place.as_ref().and_then(|p| usize::try_from(p.column).ok());
        let cell = column.and_then(|column| headers.get(column.checked_sub(1)?));
        // What is missing stands at an empty cell, or nowhere.
        let missing = problem.code == Code::MissingKey;
        let cell = cell.filter(|(_, value)| !missing || is_empty(value));
        match (place, cell) {
            (Some(place), Some((key, value))) if !(missing && place.line == 1) => {
                let problem = problem.path(child(path, &key.dashed()));
                if place.line == 1 {
                    reader.problem_at_key(key, problem);
                } else {
                    reader.problem_at(value, problem);
                }
            }
            _ => reader.problem_at(row, problem.path(path)),
        }
    }
    read
}

/// Whether a value counts as an empty cell.
fn is_empty(value: &Node) -> bool {
    match &value.value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}
