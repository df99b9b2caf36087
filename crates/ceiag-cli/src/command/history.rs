//! `ceiag history`

use crate::args::{Format, History};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::output::{Output, Page, plain};
use anstyle::Style;
use ceiag::date::Date;
use ceiag::problem::{Code, Problem};
use ceiag::reported::{ReportedResult, ReportedTable};
use ceiag::text::nearest;
use std::process::ExitCode;

/// Puts results in order, one institution after the other. A refused row does not stop the others.
pub fn run(args: &History, out: &Output) -> Result<ExitCode, Failure> {
    let table = Cells::read(&args.reported)?.reported()?;
    if table.results.is_empty() && table.problems.has_errors() {
        return Err(table.problems.into());
    }
    for results in chosen(&table, args.institution.as_deref())? {
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

/// The results of each institution, or of the one that is asked for.
pub fn chosen(
    table: &ReportedTable,
    institution: Option<&str>,
) -> Result<Vec<Vec<ReportedResult>>, Failure> {
    let names = table.institutions();
    let Some(name) = institution else {
        return Ok(names.into_iter().map(|name| table.of(name)).collect());
    };
    if names.contains(&name) {
        return Ok(vec![table.of(name)]);
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
