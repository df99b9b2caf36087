//! Reads one row of a table of reported results.

use super::read::{Columns, MAX_BENCHMARK, benchmark, why_required};
use super::{
    COMPASS, Completed, Generation, NotCompleted, ReportedBenchmark, ReportedResult, Status,
};
use crate::institution::EvaluationType;
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;

/// The evaluation types as sources and files write them.
const TYPES: [(&str, EvaluationType); 5] = [
    ("schools", EvaluationType::Schools),
    ("school", EvaluationType::Schools),
    ("special", EvaluationType::Special),
    ("post-16", EvaluationType::Post16),
    ("college", EvaluationType::Post16),
];

/// One row being read.
pub(super) struct Row<'t, 'p> {
    columns: &'t Columns<'t>,
    line: u32,
    cells: Vec<&'t str>,
    problems: &'p mut Problems,
    refused: bool,
}

impl<'t, 'p> Row<'t, 'p> {
    pub(super) fn new(
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

    pub(super) fn read(mut self) -> Option<ReportedResult> {
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
        crate::sorted::all(&mut numbers);
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
