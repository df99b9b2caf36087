//! An answer as flat rows: one for each benchmark or theme, one for each criterion. Ready for a spreadsheet or a data frame.

use super::{EvaluateAnswer, FindingAnswer, ReadingAnswer, ResultAnswer, ThemeAnswer};
use crate::problem::Problems;

/// The columns of a row, in order.
pub const COLUMNS: [&str; 24] = [
    "name",
    "urn",
    "ukprn",
    "setting",
    "as-of",
    "academic-year",
    "framework",
    "digest",
    "profile",
    "row",
    "benchmark",
    "theme",
    "criterion",
    "level-lo",
    "level-hi",
    "label",
    "state",
    "earned-lo",
    "earned-hi",
    "max",
    "percent-lo",
    "percent-hi",
    "reason",
    "text",
];

/// What stands in one column of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RowCell {
    /// Nothing, because the row is of another sort or there is no such value.
    #[default]
    Empty,
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
}

impl std::fmt::Display for RowCell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RowCell::Empty => Ok(()),
            RowCell::Number(number) => number.fmt(f),
            RowCell::Text(text) => f.write_str(text),
        }
    }
}

impl RowCell {
    fn text(text: impl Into<String>) -> RowCell {
        RowCell::Text(text.into())
    }

    fn maybe(text: Option<impl Into<String>>) -> RowCell {
        text.map_or(RowCell::Empty, RowCell::text)
    }

    /// A percentage is a whole number that is kept as text.
    fn percent(text: &str) -> RowCell {
        text.parse()
            .map_or_else(|_| RowCell::text(text), RowCell::Number)
    }
}

/// The rows of an answer, each with a cell for each of [`COLUMNS`].
pub fn rows(answer: &EvaluateAnswer) -> Vec<Vec<RowCell>> {
    let mut rows = Vec::new();
    for result in &answer.results {
        let start = start(answer, result);
        let row = |rest: Vec<RowCell>| start.iter().cloned().chain(rest).collect();
        match &result.reading {
            ReadingAnswer::Score { benchmarks, .. } => {
                for benchmark in benchmarks {
                    let percent = benchmark.percent.as_ref();
                    rows.push(row(vec![
                        RowCell::text("benchmark"),
                        RowCell::text(&benchmark.benchmark),
                        RowCell::Empty,
                        RowCell::Empty,
                        RowCell::Empty,
                        RowCell::Empty,
                        RowCell::text(&benchmark.label),
                        RowCell::text(benchmark.state.id()),
                        RowCell::Number(benchmark.earned.lo),
                        RowCell::Number(benchmark.earned.hi),
                        RowCell::Number(benchmark.max),
                        percent.map_or(RowCell::Empty, |p| RowCell::percent(&p.lo)),
                        percent.map_or(RowCell::Empty, |p| RowCell::percent(&p.hi)),
                        RowCell::maybe(benchmark.percent_missing),
                        RowCell::text(&benchmark.text),
                    ]));
                }
            }
            ReadingAnswer::Level { themes, .. } => {
                rows.extend(themes.iter().map(|t| row(theme(t))));
            }
            ReadingAnswer::Decision { .. } | ReadingAnswer::Findings => {}
        }
        rows.extend(result.findings.iter().map(|f| row(criterion(f))));
    }
    rows
}

/// The row of an institution whose facts were refused, so that a saved table tells of it: `cells` are its own of the table that
/// was read, by their columns here, `row` and `state` are `refused`, `reason` is the first code, and `text` says all.
pub fn refused_row<'c>(
    cells: impl IntoIterator<Item = (&'c str, &'c str)>,
    problems: &Problems,
) -> Vec<RowCell> {
    let mut row = vec![RowCell::Empty; COLUMNS.len()];
    let mut put = |column: &str, cell: RowCell| {
        let place = COLUMNS.iter().position(|name| *name == column);
        if let Some(place) = place.and_then(|place| row.get_mut(place)) {
            *place = cell;
        }
    };
    for (column, cell) in cells {
        let own = ["name", "urn", "ukprn", "setting", "as-of", "academic-year"];
        if own.contains(&column) && !cell.trim().is_empty() {
            put(column, RowCell::text(cell.trim()));
        }
    }
    let errors = || problems.iter().filter(|p| p.is_error());
    put("row", RowCell::text("refused"));
    put("state", RowCell::text("refused"));
    put(
        "reason",
        RowCell::maybe(errors().next().map(|p| p.code.as_str())),
    );
    let told: Vec<&str> = errors().map(|p| p.message.as_str()).collect();
    put("text", RowCell::text(told.join("; ")));
    row
}

fn start(answer: &EvaluateAnswer, result: &ResultAnswer) -> Vec<RowCell> {
    let institution = &answer.institution.institution;
    vec![
        RowCell::maybe(institution.name.as_deref()),
        RowCell::maybe(institution.urn.map(|id| id.to_string())),
        RowCell::maybe(institution.ukprn.map(|id| id.to_string())),
        RowCell::text(institution.setting.id()),
        RowCell::text(answer.as_of.to_string()),
        RowCell::text(answer.academic_year.to_string()),
        RowCell::text(&result.framework.id),
        RowCell::text(&result.framework.digest),
        RowCell::maybe(result.profile.as_ref().map(|p| p.id.as_str())),
    ]
}

fn criterion(finding: &FindingAnswer) -> Vec<RowCell> {
    let credit = |part: fn(&super::CreditAnswer) -> u32| match &finding.credit {
        Some(credit) => RowCell::Number(u64::from(part(credit)) * u64::from(credit.weight)),
        None => RowCell::Empty,
    };
    let level = || RowCell::maybe(finding.level.as_deref());
    vec![
        RowCell::text("criterion"),
        RowCell::maybe(finding.benchmark.as_deref()),
        RowCell::maybe(finding.theme.as_deref()),
        RowCell::text(&finding.criterion),
        level(),
        level(),
        RowCell::text(&finding.label),
        RowCell::text(finding.outcome.id()),
        credit(|c| c.lo),
        credit(|c| c.hi),
        credit(|c| c.parts),
        RowCell::Empty,
        RowCell::Empty,
        RowCell::text(finding.reason.id()),
        RowCell::text(&finding.text),
    ]
}

fn theme(theme: &ThemeAnswer) -> Vec<RowCell> {
    let indicated = theme.indicated.as_ref();
    let mut row = vec![
        RowCell::text("theme"),
        RowCell::Empty,
        RowCell::text(&theme.theme),
        RowCell::Empty,
        RowCell::maybe(indicated.map(|i| i.lo.as_str())),
        RowCell::maybe(indicated.map(|i| i.hi.as_str())),
        RowCell::text(&theme.label),
    ];
    row.extend(std::iter::repeat_n(RowCell::Empty, 7));
    row.push(RowCell::text(&theme.text));
    row
}
