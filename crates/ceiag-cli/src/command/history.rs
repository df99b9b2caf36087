//! `ceiag history`

use crate::args::{Format, History};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::kind::Kind;
use crate::output::{Output, Page, plain};
use anstyle::Style;
use ceiag::date::Date;
use std::process::ExitCode;

/// Puts results in order, one institution after the other. A refused row does not stop the others.
pub fn run(args: &History, out: &Output) -> Result<ExitCode, Failure> {
    let table = Cells::read(&args.reported, Kind::Reported)?.reported()?;
    if table.results.is_empty() && table.problems.has_errors() {
        return Err(table.problems.into());
    }
    for results in table.chosen(args.institution.as_deref())? {
        let latest = results.iter().map(|r| r.completed.on()).max();
        let as_of = args.as_of.or(latest).unwrap_or(Date::MIN);
        let answer = ceiag::history::history(&results, as_of)?;
        match out.format {
            Format::Json => out.json(&answer)?,
            Format::Text | Format::Csv => {
                let mut page = out.page();
                write(&mut page, &answer);
                out.text(page.text())?;
            }
        }
    }
    if !table.problems.has_errors() {
        out.problems(&table.problems)?;
        return Ok(ExitCode::SUCCESS);
    }
    Err(table.problems.into())
}

fn write(page: &mut Page, answer: &ceiag::history::History) {
    page.heading(&plain(&answer.text));
    for series in &answer.series {
        page.gap();
        page.line(0, &plain(&series.text));
        for result in &series.results {
            page.marked(3, ("-", Style::new()), 2, &plain(&result.text));
            let printed: Vec<String> = result
                .benchmarks
                .iter()
                .map(|b| {
                    let percent = b.reported.percent.map(|p| format!("{p}%"));
                    let state = b.reported.status.map(|s| s.label().to_owned());
                    let told: Vec<String> = percent.into_iter().chain(state).collect();
                    format!("{}: {}", b.reported.number, told.join(" "))
                })
                .collect();
            page.line(5, &printed.join(", "));
        }
    }
    page.gap();
}
