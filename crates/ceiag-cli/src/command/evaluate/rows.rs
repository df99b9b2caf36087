//! Answers as flat rows: one for each benchmark, one for each criterion.

use crate::failure::Failure;
use ceiag::api::{EvaluateAnswer, FindingAnswer, ReadingAnswer, ResultAnswer, ThemeAnswer};

/// The columns, documented in the help of `evaluate`.
const COLUMNS: [&str; 25] = [
    "line",
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

/// The header row.
pub fn head() -> Result<String, Failure> {
    written(&[COLUMNS.map(str::to_owned).to_vec()])
}

/// The rows of one answer; `line` is the line of the institution in the table that was read.
pub fn rows(line: u32, answer: &EvaluateAnswer) -> Result<String, Failure> {
    let mut rows = Vec::new();
    for result in &answer.results {
        let start = start(line, answer, result);
        if let ReadingAnswer::Score { benchmarks, .. } = &result.reading {
            for benchmark in benchmarks {
                let percent = benchmark.percent.as_ref();
                let mut row = start.clone();
                row.extend([
                    "benchmark".to_owned(),
                    benchmark.benchmark.clone(),
                    String::new(),
                    String::new(),
                    String::new(),
                    String::new(),
                    benchmark.label.clone(),
                    benchmark.state.id().to_owned(),
                    benchmark.earned.lo.to_string(),
                    benchmark.earned.hi.to_string(),
                    benchmark.max.to_string(),
                    percent.map(|p| p.lo.clone()).unwrap_or_default(),
                    percent.map(|p| p.hi.clone()).unwrap_or_default(),
                    benchmark.percent_missing.unwrap_or_default().to_owned(),
                    benchmark.text.clone(),
                ]);
                rows.push(row);
            }
        }
        if let ReadingAnswer::Level { themes, .. } = &result.reading {
            rows.extend(themes.iter().map(|t| theme(&start, t)));
        }
        rows.extend(result.findings.iter().map(|f| criterion(&start, f)));
    }
    written(&rows)
}

fn start(line: u32, answer: &EvaluateAnswer, result: &ResultAnswer) -> Vec<String> {
    let institution = &answer.institution.institution;
    let text = |id: Option<String>| id.unwrap_or_default();
    vec![
        line.to_string(),
        text(institution.name.clone()),
        text(institution.urn.map(|id| id.to_string())),
        text(institution.ukprn.map(|id| id.to_string())),
        institution.setting.id().to_owned(),
        answer.as_of.to_string(),
        answer.academic_year.to_string(),
        result.framework.id.clone(),
        result.framework.digest.clone(),
        text(result.profile.as_ref().map(|p| p.id.clone())),
    ]
}

fn criterion(start: &[String], finding: &FindingAnswer) -> Vec<String> {
    let credit = |part: fn(&ceiag::api::CreditAnswer) -> u64| {
        finding
            .credit
            .as_ref()
            .map(|c| part(c).to_string())
            .unwrap_or_default()
    };
    let mut row = start.to_vec();
    row.extend([
        "criterion".to_owned(),
        finding.benchmark.clone().unwrap_or_default(),
        finding.theme.clone().unwrap_or_default(),
        finding.criterion.clone(),
        finding.level.clone().unwrap_or_default(),
        finding.level.clone().unwrap_or_default(),
        finding.label.clone(),
        finding.outcome.id().to_owned(),
        credit(|c| u64::from(c.lo) * u64::from(c.weight)),
        credit(|c| u64::from(c.hi) * u64::from(c.weight)),
        credit(|c| u64::from(c.parts) * u64::from(c.weight)),
        String::new(),
        String::new(),
        finding.reason.id().to_owned(),
        finding.text.clone(),
    ]);
    row
}

fn theme(start: &[String], theme: &ThemeAnswer) -> Vec<String> {
    let indicated = theme.indicated.as_ref();
    let mut row = start.to_vec();
    row.extend([
        "theme".to_owned(),
        String::new(),
        theme.theme.clone(),
        String::new(),
        indicated.map(|i| i.lo.clone()).unwrap_or_default(),
        indicated.map(|i| i.hi.clone()).unwrap_or_default(),
        theme.label.clone(),
    ]);
    row.extend(std::iter::repeat_n(String::new(), 7));
    row.push(theme.text.clone());
    row
}

fn written(rows: &[Vec<String>]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(std::io::Error::from)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
