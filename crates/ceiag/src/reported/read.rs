//! Reads reported results from a table of text cells, reporting everything that is wrong at once.

use super::{
    COMPASS, Completed, Generation, NotCompleted, ReportedBenchmark, ReportedResult, Status,
};
use crate::institution::EvaluationType;
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
const MAX_BENCHMARK: u8 = 99;

/// The evaluation types as sources and files write them.
const TYPES: [(&str, EvaluationType); 5] = [
    ("schools", EvaluationType::Schools),
    ("school", EvaluationType::Schools),
    ("special", EvaluationType::Special),
    ("post-16", EvaluationType::Post16),
    ("college", EvaluationType::Post16),
];

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
        let mut seen: BTreeMap<_, u32> = BTreeMap::new();
        for (line, row) in (2..).zip(rows) {
            let cells: Vec<&str> = row.as_ref().iter().map(|c| c.as_ref().trim()).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            let Some(result) = Row::new(&columns, line, cells, &mut table.problems).read() else {
                continue;
            };
            let same = (result.institution.clone(), result.kind(), result.completed);
            if let Some(first) = seen.get(&same) {
                table.problems.push(
                    Problem::warning(
                        Code::Overlap,
                        "two rows report the same evaluation of the same institution",
                    )
                    .at(columns.place(line, "completed"))
                    .found(result.completed.to_string())
                    .help(format!(
                        "the other is row {first}; name each site as an institution of its own"
                    )),
                );
            } else {
                seen.insert(same, line);
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

    /// The results of one institution, by the name that the table gives it.
    pub fn of(&self, institution: &str) -> Vec<ReportedResult> {
        let own = self.results.iter().filter(|r| r.institution == institution);
        own.cloned().collect()
    }
}

/// A header as it is meant: lower case, words joined by `-`.
fn header(text: &str) -> String {
    let plain = text.trim_start_matches('\u{feff}').trim().to_lowercase();
    plain.replace(['_', ' '], "-")
}

/// The benchmark of a header `bm5` or `bm5-status`, and whether it is the status.
fn benchmark(header: &str) -> Option<(u8, bool)> {
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

struct Columns<'t> {
    file: &'t str,
    columns: Vec<String>,
}

impl Columns<'_> {
    fn place(&self, line: u32, header: &str) -> Place {
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

fn why_required(header: &str) -> &'static str {
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

struct Row<'t, 'p> {
    columns: &'t Columns<'t>,
    line: u32,
    cells: Vec<&'t str>,
    problems: &'p mut Problems,
    refused: bool,
}

impl<'t, 'p> Row<'t, 'p> {
    fn new(
        columns: &'t Columns<'t>,
        line: u32,
        cells: Vec<&'t str>,
        problems: &'p mut Problems,
    ) -> Row<'t, 'p> {
        Row {
            columns,
            line,
            cells,
            problems,
            refused: false,
        }
    }

    fn refuse(&mut self, header: &str, problem: Problem) {
        self.refused = true;
        self.problems
            .push(problem.at(self.columns.place(self.line, header)));
    }

    fn cell(&self, header: &str) -> Option<&'t str> {
        let index = self.columns.columns.iter().position(|c| c == header)?;
        self.cells.get(index).copied().filter(|c| !c.is_empty())
    }

    fn required(&mut self, header: &'static str) -> Option<&'t str> {
        let cell = self.cell(header);
        if cell.is_none() {
            let problem = Problem::error(Code::MissingKey, format!("`{header}` is empty"));
            self.refuse(header, problem.help(why_required(header)));
        }
        cell
    }

    fn one_of<T: Copy>(
        &mut self,
        header: &'static str,
        options: &[(&'static str, T)],
    ) -> Option<T> {
        let cell = self.required(header)?;
        let plain = cell.to_lowercase().replace([' ', '_'], "-");
        let found = options.iter().find(|(id, _)| *id == plain);
        if found.is_none() {
            let ids: Vec<&str> = options.iter().map(|(id, _)| *id).collect();
            let problem = Problem::error(Code::UnknownOption, format!("`{cell}` is no {header}"))
                .found(cell)
                .expected(ids.join(", "));
            self.refuse(header, problem.help(why_required(header)));
        }
        found.map(|(_, value)| *value)
    }

    fn read(mut self) -> Option<ReportedResult> {
        let cells = self.cells.iter().skip(self.columns.columns.len());
        if cells.into_iter().any(|cell| !cell.is_empty()) {
            let problem = Problem::error(
                Code::Syntax,
                "the row has more cells than there are headers",
            )
            .found(self.cells.len().to_string())
            .expected(format!("at most {}", self.columns.columns.len()));
            self.refuse("", problem);
        }
        let institution = self.required("institution");
        let instrument = self.required("instrument").map(str::to_lowercase);
        if let Some(other) = instrument.as_deref()
            && other != COMPASS
            && nearest(other, [COMPASS]).is_some()
        {
            let problem = Problem::warning(
                Code::Conflict,
                format!("the instrument is called `{other}`"),
            )
            .found(other)
            .help("did you mean `compass`? only its figures are checked")
            .at(self.columns.place(self.line, "instrument"));
            self.problems.push(problem);
        }
        let generation = self.one_of("generation", &Generation::NAMES);
        let evaluation_type = self.one_of("evaluation-type", &TYPES);
        let completed = self.completed();
        let benchmarks = self.benchmarks();
        let achieved = self.number("achieved", MAX_BENCHMARK, "a whole number of benchmarks");
        if benchmarks.is_empty() && achieved.is_none() && !self.refused {
            let problem = Problem::error(Code::MissingKey, "the row reports no benchmark");
            self.refuse(
                "bm1",
                problem.expected("a percentage, a status or a number achieved"),
            );
        }
        let source = self.cell("source").map(str::to_owned);
        let result = ReportedResult {
            institution: institution?.to_owned(),
            instrument: instrument?,
            generation: generation?,
            evaluation_type: evaluation_type?,
            completed: completed?,
            benchmarks,
            achieved,
            source,
        };
        (!self.refused).then_some(result)
    }

    fn completed(&mut self) -> Option<Completed> {
        let cell = self.required("completed")?;
        match cell.parse() {
            Ok(completed) => Some(completed),
            Err(NotCompleted) => {
                let problem = Problem::error(Code::NotADate, format!("`{cell}` is {NotCompleted}"));
                self.refuse("completed", problem.found(cell));
                None
            }
        }
    }

    fn number(&mut self, header: &str, most: u8, expected: &str) -> Option<u8> {
        let cell = self.cell(header)?;
        let digits = cell.strip_suffix('%').unwrap_or(cell).trim_end();
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        let number = digits.parse::<u8>().ok().filter(|n| plain && *n <= most);
        if number.is_none() {
            let code = if plain {
                Code::NumberOutOfRange
            } else {
                Code::NotANumber
            };
            let problem = Problem::error(code, format!("`{cell}` is not {expected}"));
            self.refuse(header, problem.found(cell).expected(expected));
        }
        number
    }

    fn benchmarks(&mut self) -> Vec<ReportedBenchmark> {
        let headers = &self.columns.columns;
        let mut numbers: Vec<u8> = headers
            .iter()
            .filter_map(|h| Some(benchmark(h)?.0))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut found = Vec::new();
        for number in numbers {
            let header = format!("bm{number}");
            let percent = self.number(&header, 100, "a whole percentage from 0 to 100");
            let header = format!("bm{number}-status");
            let cell = self.cell(&header);
            let status = cell.and_then(Status::parse);
            if let (Some(cell), None) = (cell, status) {
                let ids: Vec<&str> = Status::NAMES.iter().map(|(id, _)| *id).collect();
                let problem = Problem::error(Code::UnknownOption, format!("`{cell}` is no status"));
                self.refuse(&header, problem.found(cell).expected(ids.join(", ")));
            }
            if percent.is_some() || status.is_some() {
                found.push(ReportedBenchmark {
                    number,
                    percent,
                    status,
                });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
