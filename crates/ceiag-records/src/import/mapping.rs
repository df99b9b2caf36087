//! The mapping: where a field stands in a vendor's own files, and what its codes mean.

use super::manifest::{dates, format, taken, text, texts};
use super::row::readable;
use super::shown::{self, hide};
use super::table::Is;
use super::{DateForm, Field, Table, Taken};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Key, Node, Reader, TableReader, child, nearest, nth};
use std::collections::BTreeMap;

const FORMAT: &str = "ceiag-mapping/1";

/// Where fields stand in a vendor's own files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The tables, in the order of the file.
    pub tables: Vec<MappedTable>,
}

/// One table of records within one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedTable {
    /// What its rows are.
    pub table: Table,
    /// The file; by default the table's own name.
    pub file: Option<String>,
    /// The sheet of a workbook; by default the first.
    pub sheet: Option<String>,
    /// How dates are written; `yyyy-mm-dd` is always read.
    pub dates: Option<DateForm>,
    /// How many lines stand above the header.
    pub skip_lines: u32,
    /// What stands between several values in one cell.
    pub separator: Option<String>,
    /// The columns of fields whose columns are not called as they are.
    pub columns: BTreeMap<Field, String>,
    /// What texts of a field mean.
    pub codes: BTreeMap<Field, BTreeMap<String, String>>,
    /// What a field is in every row.
    pub constants: BTreeMap<Field, String>,
    /// Texts that mean not known, besides the empty cell.
    pub not_known: Vec<String>,
    /// How problems are taken.
    pub taken: BTreeMap<Code, Taken>,
}

impl MappedTable {
    /// A table whose file and columns are called as the contract calls them.
    pub fn plain(table: Table) -> MappedTable {
        MappedTable {
            table,
            file: None,
            sheet: None,
            dates: None,
            skip_lines: 0,
            separator: None,
            columns: BTreeMap::new(),
            codes: BTreeMap::new(),
            constants: BTreeMap::new(),
            not_known: Vec::new(),
            taken: BTreeMap::new(),
        }
    }
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// ```
    /// use ceiag_records::import::{Field, Mapping};
    ///
    /// let text = br#"{ "format": "ceiag-mapping/1", "table": [{ "record": "meeting", "file": "interviews.csv",
    ///     "dates": "dd/mm/yyyy", "columns": { "pupil": "Student ID", "date": "Seen on" } }] }"#;
    /// let mapping = Mapping::read(&ceiag::text::json("mapping.json", text)?)?;
    /// assert_eq!(mapping.tables.first().and_then(|t| t.columns.get(&Field::Date)).map(String::as_str), Some("Seen on"));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<Mapping, Problems> {
        let mut reader = Reader::new(doc);
        let mapping = Mapping::read_node(&mut reader, doc.root(), "");
        match mapping {
            Some(mapping) if !reader.problems.has_errors() => Ok(mapping),
            _ => Err(reader.problems),
        }
    }

    /// Reads a mapping that stands within another document; what is wrong is with the reader.
    pub fn read_node<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<Mapping> {
        let mut table = reader.table(node, path)?;
        format(reader, &mut table, FORMAT);
        let list = table.req(reader, "table");
        let at = table.child("table");
        let items = list.and_then(|node| reader.array(node, &at));
        let mut tables = Vec::new();
        for (index, item) in items.unwrap_or_default().iter().enumerate() {
            tables.extend(mapped(reader, item, &nth(&at, index)));
        }
        table.finish(reader);
        Some(Mapping { tables })
    }
}

fn mapped<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<MappedTable> {
    let mut table = reader.table(node, path)?;
    let records = Table::ALL.map(|table| (table.record(), table));
    let record = table.req(reader, "record");
    let record = record.and_then(|n| reader.one_of(n, &child(path, "record"), &records));
    let file = text(reader, &mut table, "file");
    let sheet = text(reader, &mut table, "sheet");
    let dates = dates(reader, &mut table);
    let skip = table.opt("skip-lines");
    let skip = skip.and_then(|n| reader.integer(n, &child(path, "skip_lines"), 0..=1000));
    let separator = text(reader, &mut table, "separator");
    if separator == Some("") {
        let message = "the separator of several values in one cell is empty";
        let problem = Problem::error(Code::WrongType, message).path(table.child("separator"));
        reader.problem_at(table.node(), problem.expected("a text such as `;`"));
    }
    let not_known = table.opt("not-known");
    let not_known = not_known.and_then(|n| reader.texts(n, &child(path, "not_known")));
    let taken = taken(reader, &mut table);
    let columns = table.opt("columns");
    let constants = table.opt("constants");
    let codes = table.opt("codes");
    table.finish(reader);
    let record = record?;
    let mut found = MappedTable::plain(record);
    let at = child(path, "columns");
    for (field, _, node) in fields(reader, columns, record, &at) {
        if let Some(name) = reader.text(node, &child(&at, field.name())) {
            found.columns.insert(field, name.to_owned());
        }
    }
    let at = child(path, "constants");
    for (field, key, node) in fields(reader, constants, record, &at) {
        let Some(value) = reader.text(node, &child(&at, field.name())) else {
            continue;
        };
        if found.columns.contains_key(&field) {
            let message = format!("`{}` has a column and a constant", field.name());
            let problem = Problem::error(Code::Conflict, message).path(child(&at, field.name()));
            reader.problem_at_key(key, problem);
        }
        sensible(
            reader,
            node,
            &child(&at, field.name()),
            record,
            field,
            value,
        );
        found.constants.insert(field, value.to_owned());
    }
    let at = child(path, "codes");
    for (field, _, node) in fields(reader, codes, record, &at) {
        let at = child(&at, field.name());
        let pairs = texts(reader, node, &at);
        for (code, means) in &pairs {
            sensible(
                reader,
                node,
                &child(&at, &shown::code(code)),
                record,
                field,
                means,
            );
        }
        let pairs = pairs.into_iter();
        let pairs = pairs.map(|(code, means)| (code.trim().to_owned(), means.to_owned()));
        found.codes.insert(field, pairs.collect());
    }
    found.file = file.map(str::to_owned);
    found.sheet = sheet.map(str::to_owned);
    found.dates = dates;
    found.skip_lines = skip.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    found.separator = separator.map(str::to_owned);
    let not_known = not_known.unwrap_or_default().into_iter();
    found.not_known = not_known.map(|text| text.trim().to_owned()).collect();
    found.taken = taken;
    Some(found)
}

/// Reports a meaning that no cell of the field could have, so that it is told once and not with every row.
fn sensible(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    table: Table,
    field: Field,
    means: &str,
) {
    let Some(is) = table.holds(field) else {
        return;
    };
    // A code may mean that nothing is known.
    if means.is_empty() || readable(is, means) {
        return;
    }
    let (code, expected) = match is {
        Is::Word(words) => (Code::UnknownOption, words().join(", ")),
        Is::Number(most) => {
            let expected = format!("a whole number from 0 to {most}");
            (Code::NumberOutOfRange, expected)
        }
        Is::Year | Is::YearKey => {
            let expected = "an academic year such as 2025/26";
            (Code::NotADate, expected.to_owned())
        }
        _ => (Code::UnknownOption, "yes or no".to_owned()),
    };
    let message = format!("`{means}` means nothing in `{}`", field.name());
    let problem = Problem::error(code, message).path(path).found(means);
    // Somebody may have put a cell in place of a code.
    let problem = hide(problem.expected(expected), Some(field.name()));
    reader.problem_at(node, problem);
}

/// The keys of a table that are fields of a record, with what stands there; other keys are problems.
fn fields<'d>(
    reader: &mut Reader<'d>,
    node: Option<&'d Node>,
    table: Table,
    path: &str,
) -> Vec<(Field, &'d Key, &'d Node)> {
    let Some(mut entries): Option<TableReader<'d>> = node.and_then(|n| reader.table(n, path))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, node) in entries.rest() {
        let field = table.fields().find(|field| key.is(field.name()));
        match field {
            Some(field) => found.push((field, key, node)),
            None => {
                let record = table.record();
                let message = format!("a record `{record}` has no field `{}`", key.text);
                let problem = Problem::error(Code::UnknownKey, message)
                    .path(child(path, &key.dashed()))
                    .found(&key.text);
                let names: Vec<&str> = table.fields().map(Field::name).collect();
                let problem = match nearest(&key.text, names.iter().copied()) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.expected(names.join(", ")),
                };
                reader.problem_at_key(key, problem);
            }
        }
    }
    found
}
