//! `ceiag records check`

use super::source;
use crate::args::{Global, RecordsCheck};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, institution_line, plain, style};
use anstyle::Style;
use ceiag_records::api::{RecordsCheckAnswer, records_check};
use std::process::ExitCode;

/// Checks records: exit code 1 when a row is refused.
pub fn run(args: &RecordsCheck, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read_found(&args.source, &library)?;
    let answer = records_check(&records)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(match answer.accepted && answer.refused == 0 {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(1),
    })
}

fn write(page: &mut Page, answer: &RecordsCheckAnswer) {
    page.styled(0, style::HEAD, &institution_line(&answer.institution));
    page.line(0, &format!("Records as of {}", answer.as_of.label()));
    page.gap();
    for sentence in &answer.text {
        page.line(0, sentence);
    }
    if !answer.tables.is_empty() {
        page.heading("Tables");
        for table in &answer.tables {
            let rows = format!("{:>7}", table.rows);
            let refused = match table.refused {
                0 => String::new(),
                count => format!(", {count} refused"),
            };
            let text = format!("{}{refused}", plain(&table.file));
            page.marked(1, (&rows, Style::new()), 9, &text);
        }
    }
    if !answer.problems.is_empty() {
        page.heading("Problems");
        for problem in &answer.problems {
            let mark = match problem.is_error() {
                true => ("error", style::BAD),
                false => ("warning", style::OPEN),
            };
            let place = match (&problem.place, &problem.path) {
                (Some(place), Some(column)) => {
                    format!("{}, row {}, {column}: ", place.file, place.line)
                }
                (Some(place), None) => format!("{}, row {}: ", place.file, place.line),
                (None, Some(path)) => format!("{path}: "),
                (None, None) => String::new(),
            };
            let help = problem.help.as_ref();
            let help = help.map(|help| format!(". {help}")).unwrap_or_default();
            let text = format!("{place}{} ({}){help}", problem.message, problem.code);
            page.marked(1, mark, 9, &plain(&text));
        }
    }
    let conflicts = answer.conflicts.iter().map(|conflict| {
        format!(
            "{}: {} and {} exclude each other, so it is not known",
            conflict.fact, conflict.first, conflict.second
        )
    });
    let notices = answer.notices.iter().map(|notice| notice.text.clone());
    let notices: Vec<String> = conflicts.chain(notices).collect();
    if !notices.is_empty() {
        page.heading("Please note");
        for notice in notices {
            page.marked(1, ("-", Style::new()), 2, &plain(&notice));
        }
    }
    let rows = answer.cannot_tell.as_deref().unwrap_or_default();
    if !rows.is_empty() {
        page.heading("What can't be told");
        for row in rows {
            page.marked(1, ("-", Style::new()), 2, &plain(&row.text));
        }
    }
}
