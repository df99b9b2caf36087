//! Ratings from a table of text cells: a unit in the first column, then one column for each rater.

use super::ratings::Part;
use super::{Rating, Ratings, Scale};
use ceiag::problem::{Code, Place, Problem, Problems};
use std::collections::BTreeMap;

/// What a cell may say instead of staying empty, in any case of letters.
const MISSING: [&str; 3] = ["unknown", "na", "n/a"];

impl Ratings {
    /// Reads rows of text cells. The first column names the unit, every other column is a rater, named by its header.
    /// An empty cell, `NA`, `n/a` and `unknown` are missing ratings, unless the scale has such a category.
    ///
    /// In a problem's place the line is the row, the headers being row 1, and the column is the number of the cell.
    /// Empty rows are passed over; a row may be shorter than the headers.
    ///
    /// # Errors
    /// As [`Ratings::new`], and headers that are missing, empty or given twice, and cells beyond the headers.
    pub fn from_table<H, R, C>(
        file: &str,
        headers: &[H],
        rows: &[R],
        scale: Option<&Scale>,
        raters: Option<&[String]>,
    ) -> Result<Ratings, Problems>
    where
        H: AsRef<str>,
        R: AsRef<[C]>,
        C: AsRef<str>,
    {
        let headers: Vec<&str> = headers.iter().map(|h| trimmed(h.as_ref())).collect();
        let mut problems = check(file, &headers);
        if !problems.is_empty() {
            return Err(problems);
        }
        let heads = headers.iter().skip(1).map(|h| (*h).to_owned());
        let heads: Vec<String> = heads.collect();
        let mut ratings = Vec::new();
        let mut cells = Vec::new();
        let mut lines: BTreeMap<String, u32> = BTreeMap::new();
        for (line, row) in (2_u32..).zip(rows) {
            let row: Vec<&str> = row.as_ref().iter().map(|c| trimmed(c.as_ref())).collect();
            if row.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            let mut unit = row.first().copied().unwrap_or_default().to_owned();
            if unit.is_empty() {
                let problem = Problem::error(Code::BadId, "the unit is empty");
                problems.push(problem.at(place(file, line, 1)));
                // Its cells are checked all the same, as those of a unit that no other row can be about.
                unit = format!("\u{0}{line}");
            } else if let Some(first) = lines.insert(unit.clone(), line) {
                let message = format!("two rows are about the unit `{unit}`");
                let problem = Problem::error(Code::Overlap, message).at(place(file, line, 1));
                problems.push(problem.help(format!("the other is row {first}")));
                continue;
            }
            for (column, cell) in (1_u32..).zip(&row).skip(1) {
                let header = usize::try_from(column)
                    .ok()
                    .and_then(|c| headers.get(c - 1));
                let Some(rater) = header else {
                    if !cell.is_empty() {
                        let problem = Problem::error(Code::UnknownKey, "the cell has no header");
                        problems.push(problem.at(place(file, line, column)).found(*cell));
                    }
                    continue;
                };
                let on_scale = scale.is_some_and(|s| s.position(cell).is_some());
                let missing = MISSING.iter().any(|word| word.eq_ignore_ascii_case(cell));
                let missing = cell.is_empty() || (missing && !on_scale);
                ratings.push(Rating {
                    unit: unit.clone(),
                    rater: (*rater).to_owned(),
                    category: (!missing).then(|| (*cell).to_owned()),
                });
                cells.push((line, column));
            }
            if row.len() < 2 {
                // The unit is there all the same, rated by nobody.
                if let Some(rater) = headers.get(1) {
                    ratings.push(Rating {
                        unit: unit.clone(),
                        rater: (*rater).to_owned(),
                        category: None,
                    });
                    cells.push((line, 2));
                }
            }
        }
        let at = |index: usize, part: Part, problem: Problem| {
            let (line, column) = cells.get(index).copied().unwrap_or((1, 1));
            let column = if part == Part::Unit { 1 } else { column };
            problem.at(place(file, line, column))
        };
        match Ratings::gather(&ratings, scale, raters, Some(&heads), at) {
            Ok(read) if problems.is_empty() => return Ok(read),
            Ok(_) => {}
            Err(more) => problems.extend(more),
        }
        problems.sort();
        Err(problems)
    }
}

fn trimmed(cell: &str) -> &str {
    cell.trim_start_matches('\u{feff}').trim()
}

fn place(file: &str, line: u32, column: u32) -> Place {
    Place {
        file: file.to_owned(),
        line,
        column,
    }
}

fn check(file: &str, headers: &[&str]) -> Problems {
    let mut problems = Problems::new();
    if headers.len() < 2 {
        let problem = Problem::error(Code::MissingKey, "the table has no column for a rater");
        problems.push(
            problem
                .at(place(file, 1, 1))
                .help("the first column names the unit, each other column is one rater"),
        );
    }
    for (column, header) in (1_u32..).zip(headers).skip(1) {
        let first = headers.iter().skip(1).position(|h| h == header);
        let own = usize::try_from(column).ok().map(|c| c - 2);
        if header.is_empty() {
            let problem = Problem::error(Code::BadId, "the header of a rater is empty");
            problems.push(problem.at(place(file, 1, column)));
        } else if first != own {
            let message = format!("two columns are called `{header}`");
            let problem = Problem::error(Code::DuplicateKey, message);
            problems.push(problem.at(place(file, 1, column)));
        }
    }
    problems
}
