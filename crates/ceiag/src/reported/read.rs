//! Reads reported results from a table of text cells, reporting everything that is wrong at once.

use super::row::Row;
use super::{Completed, ReportedResult, ResultKind};
use crate::problem::{Code, Place, Problem, Problems};
use crate::text::nearest;
use std::collections::BTreeMap;

/// Headers that every table has.
const REQUIRED: [&str; 5] = [
    "institution",
    "instrument",
    "generation",
    "evaluation-type",
    "completed",
];
/// Headers that a table may have, beside `bm1` and `bm1-status` to `bm99` and `bm99-status`.
const OPTIONAL: [&str; 2] = ["source", "achieved"];
pub(super) const MAX_BENCHMARK: u8 = 99;

/// Reported results read from a table.
#[derive(Clone, Debug, Default)]
pub struct ReportedTable {
    /// The rows that could be read, in order.
    pub results: Vec<ReportedResult>,
    /// Everything that is wrong or looks odd, with row and column.
    pub problems: Problems,
}

impl ReportedTable {
    /// Reads rows of text cells. A refused row stops only itself.
    ///
    /// In a problem's place the line is the row, the headers being row 1, and the column is the number of the cell.
    /// Empty rows are passed over; a row may be shorter than the headers.
    ///
    /// ```
    /// use ceiag::reported::ReportedTable;
    /// let headers = ["institution", "instrument", "generation", "evaluation-type", "completed", "bm1"];
    /// let rows = [["Example School", "compass", "classic", "school", "2024-07-19", "64"]];
    /// let results = ReportedTable::read("results.csv", &headers, &rows).into_results()?;
    /// assert_eq!(results[0].benchmark(1).and_then(|b| b.percent), Some(64));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn read<H, R, C>(file: &str, headers: &[H], rows: &[R]) -> ReportedTable
    where
        H: AsRef<str>,
        R: AsRef<[C]>,
        C: AsRef<str>,
    {
        let mut table = ReportedTable::default();
        let columns = headers.iter().map(|h| header(h.as_ref())).collect();
        let columns = Columns { file, columns };
        columns.check(&mut table.problems);
        if table.problems.has_errors() {
            return table;
        }
        let mut seen = Seen::default();
        for (line, row) in (2..).zip(rows) {
            let cells: Vec<&str> = row.as_ref().iter().map(|c| c.as_ref().trim()).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            let Some(result) = Row::new(&columns, line, cells, &mut table.problems).read() else {
                continue;
            };
            if let Some(problem) = seen.note(&result, &format!("row {line}")) {
                table
                    .problems
                    .push(problem.at(columns.place(line, "completed")));
            }
            for (header, problem) in result.contradictions() {
                table
                    .problems
                    .push(problem.at(columns.place(line, &header)));
            }
            table.results.push(result);
        }
        table.problems.sort();
        table
    }

    /// The results, when every row could be read.
    ///
    /// # Errors
    /// All problems, when a row was refused.
    pub fn into_results(self) -> Result<Vec<ReportedResult>, Problems> {
        if self.problems.has_errors() {
            Err(self.problems)
        } else {
            Ok(self.results)
        }
    }

    /// The names of the institutions, each once, in the order in which they come.
    pub fn institutions(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for result in &self.results {
            if !names.contains(&result.institution.as_str()) {
                names.push(&result.institution);
            }
        }
        names
    }

    /// The results of each institution, or of the one that is asked for.
    ///
    /// # Errors
    /// `dangling`, when no result is of the institution that is asked for.
    pub fn chosen(&self, institution: Option<&str>) -> Result<Vec<Vec<ReportedResult>>, Problems> {
        let names = self.institutions();
        let Some(name) = institution else {
            return Ok(names.into_iter().map(|name| self.of(name)).collect());
        };
        if names.contains(&name) {
            return Ok(vec![self.of(name)]);
        }
        let message = format!("no result is of an institution called `{name}`");
        let problem = Problem::error(Code::Dangling, message).found(name);
        Err(match nearest(name, names.iter().copied()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")).into(),
            None => problem
                .expected(format!("one of {}", names.join(", ")))
                .into(),
        })
    }

    /// The results of one institution, by the name that the table gives it.
    pub fn of(&self, institution: &str) -> Vec<ReportedResult> {
        let own = self.results.iter().filter(|r| r.institution == institution);
        own.cloned().collect()
    }
}

/// Evaluations that a table has reported so far, with where each stands.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<(String, ResultKind, Completed), String>);

impl Seen {
    /// Notes a result; a warning when the same evaluation was reported before.
    pub(super) fn note(&mut self, result: &ReportedResult, at: &str) -> Option<Problem> {
        let same = (result.institution.clone(), result.kind(), result.completed);
        if let Some(first) = self.0.get(&same) {
            let message = "two rows report the same evaluation of the same institution";
            let problem = Problem::warning(Code::Overlap, message);
            return Some(problem.found(result.completed.to_string()).help(format!(
                "the other is {first}; name each site as an institution of its own"
            )));
        }
        self.0.insert(same, at.to_owned());
        None
    }
}

/// A header as it is meant: lower case, words joined by `-`.
fn header(text: &str) -> String {
    let plain = text.trim_start_matches('\u{feff}').trim().to_lowercase();
    plain.replace(['_', ' '], "-")
}

/// The benchmark of a header `bm5` or `bm5-status`, and whether it is the status.
pub(super) fn benchmark(header: &str) -> Option<(u8, bool)> {
    let rest = header.strip_prefix("bm")?;
    let (number, status) = match rest.strip_suffix("-status") {
        Some(number) => (number, true),
        None => (rest, false),
    };
    let plain = !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit());
    let number = number
        .parse()
        .ok()
        .filter(|n| plain && *n <= MAX_BENCHMARK)?;
    Some((number, status))
}

/// The headers of a table.
pub(super) struct Columns<'t> {
    file: &'t str,
    pub(super) columns: Vec<String>,
}

impl Columns<'_> {
    pub(super) fn place(&self, line: u32, header: &str) -> Place {
        let index = self.columns.iter().position(|c| c == header);
        Place {
            file: self.file.to_owned(),
            line,
            column: index.map_or(1, |i| u32::try_from(i + 1).unwrap_or(u32::MAX)),
        }
    }

    fn check(&self, problems: &mut Problems) {
        for (index, name) in (0u32..).zip(&self.columns) {
            let place = Place {
                file: self.file.to_owned(),
                line: 1,
                column: index + 1,
            };
            let known = REQUIRED.contains(&name.as_str()) || OPTIONAL.contains(&name.as_str());
            if !known && benchmark(name).is_none() {
                let problem =
                    Problem::error(Code::UnknownKey, format!("no column is called `{name}`"))
                        .at(place)
                        .found(name.clone());
                let near = nearest(name, REQUIRED.into_iter().chain(OPTIONAL));
                problems.push(match near {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.help("benchmarks are `bm1` and `bm1-status`, `bm2` and so on"),
                });
            } else if self.columns.iter().position(|c| c == name) != usize::try_from(index).ok() {
                problems.push(
                    Problem::error(
                        Code::DuplicateKey,
                        format!("two columns are called `{name}`"),
                    )
                    .at(place)
                    .found(name.clone()),
                );
            }
        }
        for name in REQUIRED {
            if !self.columns.iter().any(|c| c == name) {
                let problem =
                    Problem::error(Code::MissingKey, format!("the column `{name}` is missing"))
                        .at(self.place(1, name));
                problems.push(problem.help(why_required(name)));
            }
        }
    }
}

pub(super) fn why_required(header: &str) -> &'static str {
    match header {
        "generation" => {
            "a percentage means nothing without the generation that printed it: `classic` to July 2025, `new` from 2025/26"
        }
        "evaluation-type" => {
            "a percentage means nothing without the type of its evaluation: `schools`, `special` or `post-16`"
        }
        "completed" => "give a day (2021-07-31) or a period (2020-09-01/2021-07-31)",
        "instrument" => "the instrument that printed the figures, such as `compass`",
        _ => "the name under which results belong together",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reported::Status;

    const HEADERS: [&str; 9] = [
        "institution",
        "instrument",
        "generation",
        "evaluation-type",
        "completed",
        "bm1",
        "bm2",
        "bm2-status",
        "achieved",
    ];

    fn read(rows: &[&[&str]]) -> ReportedTable {
        ReportedTable::read("r.csv", &HEADERS, rows)
    }

    fn said(table: &ReportedTable) -> Vec<String> {
        let say = |p: &Problem| format!("{} {}", p.place.as_ref().unwrap(), p.code);
        table.problems.iter().map(say).collect()
    }

    #[test]
    fn reads_percentages_and_display_words() {
        let row: &[&str] = &[
            "A",
            "Compass",
            "new",
            "School",
            "2026-01-29",
            "100%",
            "",
            "IN PROGRESS",
        ];
        let results = read(&[row]).into_results().unwrap();
        let result = &results[0];
        assert_eq!(result.kind().to_string(), "compass (new, schools)");
        assert_eq!(result.benchmark(1).unwrap().percent, Some(100));
        assert_eq!(
            result.benchmark(2).unwrap().status,
            Some(Status::InProgress)
        );
        assert_eq!(
            (result.benchmark(2).unwrap().percent, result.achieved),
            (None, None)
        );
    }

    #[test]
    fn every_problem_of_every_row_is_named_with_its_cell() {
        let table = read(&[
            &[
                "A", "compass", "", "school", "2020/21", "101", "64.5", "done", "x",
            ],
            &[],
            &["B", "compass", "classic", "", "2024-07-31", "64"],
            &["C", "compass", "classic", "schools", "2024-07-31", "64"],
            &["D", "compass", "classic", "schools", "2024-07-31"],
        ]);
        assert_eq!(
            said(&table),
            [
                "r.csv:2:3 missing-key",
                "r.csv:2:5 not-a-date",
                "r.csv:2:6 number-out-of-range",
                "r.csv:2:7 not-a-number",
                "r.csv:2:8 unknown-option",
                "r.csv:2:9 not-a-number",
                "r.csv:4:4 missing-key",
                "r.csv:6:6 missing-key",
            ]
        );
        let names = table.institutions();
        assert_eq!(names, ["C"], "a refused row stops only itself");
        assert!(table.into_results().is_err());
    }

    #[test]
    fn without_generation_or_type_no_table_is_read() {
        let headers = [
            "institution",
            "instrument",
            "completed",
            "bm1",
            "bm01",
            "bm1",
        ];
        let rows = [["A", "compass", "2024-07-31", "64", "", ""]];
        let table = ReportedTable::read("r.csv", &headers, &rows);
        let codes: Vec<Code> = table.problems.iter().map(|p| p.code).collect();
        assert!(table.results.is_empty());
        assert_eq!(
            codes,
            [
                Code::UnknownKey,
                Code::DuplicateKey,
                Code::MissingKey,
                Code::MissingKey
            ]
        );
    }

    #[test]
    fn contradictions_of_classic_figures_are_warnings() {
        let row = |generation| -> Vec<&str> {
            vec![
                "A",
                "compass",
                generation,
                "school",
                "2024-07-31",
                "100",
                "62",
                "achieved",
                "0",
            ]
        };
        let classic = ReportedTable::read("r.csv", &HEADERS, &[row("classic")]);
        assert_eq!(said(&classic), ["r.csv:2:8 conflict", "r.csv:2:9 conflict"]);
        // One benchmark is at 100%, one below; the other six are not given.
        assert_eq!(classic.results[0].achieved_by_figures(), Some((1, 7)));
        let text = classic.problems.iter().next().unwrap().message.clone();
        assert_eq!(text, "benchmark 2 is reported as achieved beside 62%");
        assert_eq!(classic.into_results().unwrap().len(), 1);
        assert!(
            ReportedTable::read("r.csv", &HEADERS, &[row("new")])
                .problems
                .is_empty()
        );
    }

    #[test]
    fn one_evaluation_twice_is_a_warning() {
        let row: &[&str] = &["A", "compass", "classic", "school", "2024-07-31", "64"];
        assert_eq!(said(&read(&[row, row])), ["r.csv:3:5 overlap"]);
    }
}
