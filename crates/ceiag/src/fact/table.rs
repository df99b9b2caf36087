//! A table of institutions: a row of headers, then one row of text cells for each institution.
//!
//! A row is put together as a sheet and read by the one reader of sheets, so that a cell is refused for the same reasons
//! as a value in a file; only the places are those of the table.

use super::read_sheet::unknown_fact;
use super::read_value::YES_OR_NO;
use super::value::MAX_NUMBER;
use super::{Address, Catalogue, Declaration, FactSheet, Kind, SheetRead, YesNo};
use crate::date::Date;
use crate::institution::Setting;
use crate::json::Json;
use crate::problem::{Code, Place, Problem, Problems};
use crate::text::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// The headers that are not facts.
pub const HEADERS: [&str; 8] = [
    "name",
    "urn",
    "ukprn",
    "laestab",
    "setting",
    "years",
    "as-of",
    "academic-year",
];

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    /// Something about the institution or the sheet.
    Sheet(&'static str),
    /// A fact in one cell.
    Fact(Address),
    /// The numerator of a share.
    N(Address),
    /// The denominator of a share.
    D(Address),
}

/// What a program has for one cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing: unknown.
    Empty,
    /// A text, read as a cell of a file is.
    Text(&'a str),
    /// A number that is not whole, as written; always refused.
    Float(&'a str),
    /// Anything else that a sheet can hold in this place.
    Value(Json),
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub struct SheetTable<'c> {
    catalogue: &'c Catalogue,
    file: String,
    headers: Vec<String>,
    columns: Vec<Column>,
}

impl<'c> SheetTable<'c> {
    /// Reads the row of headers: those of [`HEADERS`], addresses of facts, and for shares the pair `ADDRESS.n` and
    /// `ADDRESS.d`.
    ///
    /// # Errors
    /// All headers that are unknown, given twice or missing, at once.
    ///
    /// ```
    /// use ceiag::fact::{Catalogue, SheetTable};
    ///
    /// let catalogue = Catalogue::default();
    /// let table = SheetTable::new("schools.csv", 1, &["name", "setting", "as-of"], &catalogue)?;
    /// let read = table.row(2, &["Example Vale College", "college", "2026-03-31"], None);
    /// assert!(read.problems.is_empty());
    /// assert!(SheetTable::new("schools.csv", 1, &["setting", "nmae"], &catalogue).is_err());
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn new(
        file: &str,
        line: u32,
        headers: &[&str],
        catalogue: &'c Catalogue,
    ) -> Result<SheetTable<'c>, Problems> {
        let mut problems = Problems::new();
        let mut columns = Vec::new();
        let mut seen = BTreeSet::new();
        for (number, header) in (1..).zip(headers) {
            let header = header.trim();
            let found = column(header, catalogue).and_then(|column| {
                if seen.insert(marks(&column)) {
                    Ok(column)
                } else {
                    Err(Problem::error(
                        Code::DuplicateKey,
                        format!("the column `{header}` is given twice"),
                    )
                    .into())
                }
            });
            match found {
                Ok(column) => columns.push(column),
                Err(problem) => problems.push(problem.path(header).at(Place {
                    file: file.to_owned(),
                    line,
                    column: number,
                })),
            }
        }
        for (address, whole) in pairs(&columns) {
            if whole {
                let message =
                    format!("`{address}` stands in one column and as a pair of n and d as well");
                problems.push(
                    Problem::error(Code::DuplicateKey, message)
                        .fact(address.to_string())
                        .at(Place {
                            file: file.to_owned(),
                            line,
                            column: 1,
                        })
                        .help("keep one of the two"),
                );
            }
        }
        if problems.is_empty() {
            Ok(SheetTable {
                catalogue,
                file: file.to_owned(),
                headers: headers.iter().map(|h| h.trim().to_owned()).collect(),
                columns,
            })
        } else {
            Err(problems)
        }
    }

    /// Reads one row. `line` is the row's line in its file, for problems; `as_of` is the day of a sheet that states none.
    /// Empty cells, `unknown`, `NA` and `n/a` are unknown.
    pub fn row(&self, line: u32, cells: &[&str], as_of: Option<Date>) -> SheetRead {
        let cells: Vec<Cell<'_>> = cells.iter().map(|cell| Cell::Text(cell)).collect();
        self.row_of(line, &cells, as_of)
    }

    /// Reads one row whose cells are values of a program; texts are read as by [`SheetTable::row`].
    pub fn row_of(&self, line: u32, cells: &[Cell<'_>], as_of: Option<Date>) -> SheetRead {
        let mut row = Row {
            table: self,
            line,
            problems: Problems::new(),
            refused: BTreeSet::new(),
            top: BTreeMap::new(),
            institution: BTreeMap::new(),
            facts: BTreeMap::new(),
            numerators: BTreeMap::new(),
            denominators: BTreeMap::new(),
        };
        if cells.len() != self.columns.len() {
            let message = format!(
                "the row has {}, the table {}",
                cells_label(cells.len()),
                cells_label(self.columns.len())
            );
            row.problem(None, Problem::error(Code::Syntax, message));
        }
        for (at, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => row.cell(at, column, text.trim()),
                Cell::Float(number) => row.float(at, column, number),
                Cell::Value(value) => row.value(at, column, value),
            }
        }
        row.read(as_of)
    }
}

/// What a column fills, as text: two columns that fill the same are one too many.
fn marks(column: &Column) -> String {
    match column {
        Column::Sheet(key) => (*key).to_owned(),
        Column::Fact(address) => format!("{address} "),
        Column::N(address) => format!("{address} n"),
        Column::D(address) => format!("{address} d"),
    }
}

/// The addresses that are given as a pair, and whether they stand in a column of their own too.
fn pairs(columns: &[Column]) -> BTreeMap<&Address, bool> {
    let mut pairs = BTreeMap::new();
    for column in columns {
        if let Column::N(address) | Column::D(address) = column {
            let whole = columns
                .iter()
                .any(|c| matches!(c, Column::Fact(other) if other == address));
            pairs.insert(address, whole);
        }
    }
    pairs
}

fn cells_label(cells: usize) -> String {
    if cells == 1 {
        "1 cell".to_owned()
    } else {
        format!("{cells} cells")
    }
}

/// A header as it is meant: `Academic Year` is `academic-year`. No id has a capital.
pub fn plain_header(header: &str) -> String {
    header.trim().to_lowercase().replace(['_', ' '], "-")
}

fn column(header: &str, catalogue: &Catalogue) -> Result<Column, Box<Problem>> {
    let plain = plain_header(header);
    if let Some(key) = HEADERS.iter().find(|h| **h == plain) {
        return Ok(Column::Sheet(key));
    }
    let (text, part) = match (plain.strip_suffix(".n"), plain.strip_suffix(".d")) {
        (Some(text), _) => (text, Some(true)),
        (_, Some(text)) => (text, Some(false)),
        _ => (plain.as_str(), None),
    };
    let id = text.split_once('.').map_or(text, |(id, _)| id);
    let Some(fact) = catalogue.get(id) else {
        return Err(unknown_header(header, id, catalogue).into());
    };
    let address = Address::parse(text).filter(|a| fact.declares(a.dimension));
    let Some(address) = address else {
        return Err(Problem::error(
            Code::UnknownAddress,
            format!("`{id}` is not given in this way"),
        )
        .fact(text)
        .found(header)
        .expected(expected_header(fact))
        .into());
    };
    match part {
        None => Ok(Column::Fact(address)),
        Some(_) if fact.kind != Kind::Share => Err(Problem::error(
            Code::WrongKind,
            format!("`{id}` is a {} fact and has no n and d", fact.kind.id()),
        )
        .fact(address.to_string())
        .found(header)
        .expected(format!("`{address}`"))
        .into()),
        Some(true) => Ok(Column::N(address)),
        Some(false) => Ok(Column::D(address)),
    }
}

fn expected_header(fact: &Declaration) -> String {
    let id = &fact.id;
    match fact.by {
        super::By::Whole => format!("`{id}`"),
        super::By::Year(years) => format!("`{id}.y{}` to `{id}.y{}`", years.first(), years.last()),
        super::By::KeyStage(first, last) => format!("`{id}.ks{first}` to `{id}.ks{last}`"),
    }
}

fn unknown_header(header: &str, id: &str, catalogue: &Catalogue) -> Problem {
    let sheet = nearest(id, HEADERS);
    match sheet.filter(|_| !id.contains('-')) {
        Some(near) => Problem::error(Code::UnknownKey, format!("no column is called `{header}`"))
            .found(header)
            .expected("an institution's column or the address of a fact")
            .help(format!("did you mean `{near}`?")),
        None => unknown_fact(id, catalogue).fact(id).found(header),
    }
}

/// One row on its way to a sheet.
struct Row<'t, 'c> {
    table: &'t SheetTable<'c>,
    line: u32,
    problems: Problems,
    refused: BTreeSet<Address>,
    top: BTreeMap<String, Json>,
    institution: BTreeMap<String, Json>,
    facts: BTreeMap<String, Json>,
    numerators: BTreeMap<Address, i64>,
    denominators: BTreeMap<Address, i64>,
}

/// Whether a cell says that nothing is known.
fn is_unknown(cell: &str) -> bool {
    cell.is_empty()
        || ["unknown", "na", "n/a"]
            .iter()
            .any(|word| cell.eq_ignore_ascii_case(word))
}

impl Row<'_, '_> {
    /// A number that is not whole is no exact number in any column.
    fn float(&mut self, at: usize, column: &Column, number: &str) {
        match column {
            Column::N(_) | Column::D(_) => self.cell(at, column, number),
            Column::Sheet(_) | Column::Fact(_) => {
                let message = format!("`{number}` is not an exact number");
                let mut problem = Problem::error(Code::FloatNotExact, message).found(number);
                let mut help = crate::text::EXACT_HELP;
                if let Column::Fact(address) = column {
                    self.refused.insert(address.clone());
                    problem = problem.fact(address.to_string());
                    let fact = self.table.catalogue.get(&address.fact);
                    if fact.is_some_and(|fact| fact.kind == Kind::YesNo) {
                        help = YES_OR_NO;
                    }
                }
                self.problem(Some(at), problem.help(help));
            }
        }
    }

    fn value(&mut self, at: usize, column: &Column, value: &Json) {
        let key = match column {
            // A part of a pair is read as in a file, which also refuses what is no whole number.
            Column::N(_) | Column::D(_) => return self.cell(at, column, &value.write()),
            Column::Fact(address) => {
                let fact = self.table.catalogue.get(&address.fact);
                // A spreadsheet's 1 is a number, and the same as in a file.
                let said = match value {
                    Json::Integer(_) => fact.and_then(|fact| said(&value.write(), fact)),
                    _ => None,
                };
                let value = said.map_or_else(|| value.clone(), Json::Bool);
                self.facts.insert(address.to_string(), value);
                return;
            }
            Column::Sheet(key) => *key,
        };
        match (key, value) {
            ("as-of" | "academic-year", _) => {
                self.top.insert(key.to_owned(), value.clone());
            }
            // Read as in a file: year groups, and identifiers that a data frame holds as numbers.
            (_, Json::Integer(_)) => self.cell(at, column, &value.write()),
            _ => {
                self.institution.insert(key.to_owned(), value.clone());
            }
        }
    }

    fn cell(&mut self, at: usize, column: &Column, cell: &str) {
        if is_unknown(cell) {
            return;
        }
        match column {
            Column::Sheet(key @ ("as-of" | "academic-year")) => {
                self.top.insert((*key).to_owned(), Json::text(cell));
            }
            Column::Sheet("setting") => {
                // As people write it: `Special School`.
                let plain = plain_header(cell);
                let known = Setting::NAMES.iter().any(|(id, _)| *id == plain);
                let cell = if known { &plain } else { cell };
                self.institution
                    .insert("setting".to_owned(), Json::text(cell));
            }
            Column::Sheet("years") => match years(cell) {
                Some(range) => {
                    self.institution.insert("years".to_owned(), range);
                }
                None => {
                    let problem = Problem::error(
                        Code::BadYears,
                        format!("`{cell}` is no range of year groups"),
                    );
                    let problem = problem.found(cell).expected("a range such as 7-11");
                    let dated = cell.bytes().any(|b| b.is_ascii_alphabetic())
                        || whole(cell.get(..4).unwrap_or_default()).is_some();
                    self.problem(
                        Some(at),
                        match dated {
                            true => problem
                                .help("where a spreadsheet has made a date of it, write `7 to 11`"),
                            false => problem,
                        },
                    );
                }
            },
            Column::Sheet(key) => {
                self.institution.insert((*key).to_owned(), Json::text(cell));
            }
            Column::Fact(address) => {
                let value = value(cell, self.table.catalogue.get(&address.fact));
                self.facts.insert(address.to_string(), value);
            }
            Column::N(address) | Column::D(address) => match whole(cell) {
                Some(number) => {
                    let numbers = match column {
                        Column::N(_) => &mut self.numerators,
                        _ => &mut self.denominators,
                    };
                    numbers.insert(address.clone(), number);
                }
                None => {
                    let problem = no_whole_number(cell)
                        .fact(address.to_string())
                        .part(if matches!(column, Column::N(_)) {
                            "n"
                        } else {
                            "d"
                        })
                        .found(cell);
                    self.refused.insert(address.clone());
                    self.problem(Some(at), problem);
                }
            },
        }
    }

    /// Reports a problem at a cell, or of the row as a whole.
    fn problem(&mut self, at: Option<usize>, mut problem: Problem) {
        if let Some(header) = at.and_then(|at| self.table.headers.get(at)) {
            problem.message = format!("column `{header}`: {}", problem.message);
            problem = problem.path(header.as_str());
        }
        let column = u32::try_from(at.unwrap_or(0) + 1).unwrap_or(u32::MAX);
        self.problems.push(problem.at(Place {
            file: self.table.file.clone(),
            line: self.line,
            column,
        }));
    }

    fn read(mut self, as_of: Option<Date>) -> SheetRead {
        // A numerator alone is a lower bound; a denominator alone says nothing.
        for (address, n) in &self.numerators {
            if self.refused.contains(address) {
                continue;
            }
            let n = ("n", Json::Integer(*n));
            let d = self
                .denominators
                .get(address)
                .map(|d| ("d", Json::Integer(*d)));
            let share = Json::object([Some(n), d].into_iter().flatten());
            self.facts.insert(address.to_string(), share);
        }
        if let Some(day) = as_of {
            self.top
                .entry("as-of".to_owned())
                .or_insert_with(|| Json::Text(day.to_string()));
        }
        let mut top = std::mem::take(&mut self.top);
        let institution = std::mem::take(&mut self.institution);
        let facts = std::mem::take(&mut self.facts);
        top.insert("institution".to_owned(), Json::Object(institution));
        top.insert("facts".to_owned(), Json::Object(facts));
        let text = Json::Object(top).write();
        let doc = match crate::text::json(&self.table.file, text.as_bytes()) {
            Ok(doc) => doc,
            Err(problems) => {
                self.problems.extend(problems);
                return SheetRead {
                    sheet: None,
                    refused: self.refused,
                    problems: self.problems,
                };
            }
        };
        let mut read = FactSheet::read_node(&doc, doc.root(), self.table.catalogue);
        for problem in read.problems {
            let at = self.column_of(&problem);
            self.problem(at, problem);
        }
        if let Some(sheet) = &mut read.sheet {
            for (address, entry) in sheet.entries.iter_mut() {
                entry.place = Some(Box::new(self.table.place(self.line, address)));
            }
        }
        read.refused.extend(self.refused);
        SheetRead {
            sheet: read.sheet,
            refused: read.refused,
            problems: self.problems,
        }
    }

    /// The column that a problem of the sheet is about, if it is about one.
    fn column_of(&self, problem: &Problem) -> Option<usize> {
        let address = problem.fact.as_deref().and_then(Address::parse);
        if let Some(address) = address {
            return self.table.column_of(&address, problem.part);
        }
        let path = problem.path.as_deref().unwrap_or_default();
        let key = path.strip_prefix("institution.").unwrap_or(path);
        let key = key.split(['.', '[']).next().unwrap_or_default();
        self.table
            .columns
            .iter()
            .position(|c| matches!(c, Column::Sheet(own) if *own == key))
    }
}

impl SheetTable<'_> {
    fn column_of(&self, address: &Address, part: Option<&str>) -> Option<usize> {
        let wanted = match part {
            Some("d") => Column::D(address.clone()),
            _ => Column::N(address.clone()),
        };
        let whole = Column::Fact(address.clone());
        self.columns
            .iter()
            .position(|c| *c == wanted || *c == whole)
    }

    fn place(&self, line: u32, address: &Address) -> Place {
        Place {
            file: self.file.clone(),
            line,
            column: u32::try_from(self.column_of(address, None).unwrap_or(0) + 1)
                .unwrap_or(u32::MAX),
        }
    }
}

/// A cell of a fact. Only yes and no need a look at the kind: everything else is read from text.
fn value(cell: &str, fact: Option<&Declaration>) -> Json {
    let said = fact.and_then(|fact| said(cell, fact));
    said.map_or_else(|| Json::text(cell), Json::Bool)
}

/// Yes or no, where that is asked.
fn said(cell: &str, fact: &Declaration) -> Option<bool> {
    let asked = fact.kind == Kind::YesNo;
    asked.then(|| YesNo::of_cell(cell))?.map(|said| said.0)
}

/// `7-11`, `7–11`, `7 to 11`, `Y7-Y11`, `12`.
fn years(cell: &str) -> Option<Json> {
    let ends = cell
        .split_once(['-', '–'])
        .or_else(|| cell.split_once(" to "));
    let (first, last) = ends.unwrap_or((cell, cell));
    let end = |text: &str| whole(text.trim().trim_start_matches(['Y', 'y']));
    let ends = [end(first)?, end(last)?];
    Some(Json::Array(ends.map(Json::Integer).to_vec()))
}

/// What is wrong with a cell that holds no number of people.
fn no_whole_number(cell: &str) -> Problem {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if digits(cell) {
        let message = format!("the number `{cell}` is out of range");
        return Problem::error(Code::NumberOutOfRange, message)
            .expected(format!("a whole number from 0 to {MAX_NUMBER}"));
    }
    let problem = Problem::error(Code::NotANumber, format!("`{cell}` is not a whole number"))
        .expected("a whole number, 0 or more");
    let plain = cell.replace(',', "");
    match digits(&plain) {
        true => problem.help(format!("write `{plain}`, without a comma")),
        false => problem,
    }
}

/// A run of at most ten digits.
fn whole(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= 10 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
