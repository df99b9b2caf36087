//! `ceiag profile`

use crate::args::{Global, Profile, ProfileCommand};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, style};
use anstyle::Style;
use ceiag::profile_test::{Fit, find_profile, profile_test, usual_institution};
use ceiag::reported::ReportedResult;
use std::process::ExitCode;

/// Tests a profile.
pub fn run(args: &Profile, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let ProfileCommand::Test(args) = &args.command;
    let library = input::library(global, out)?;
    let (edition, profile) = match args.profile.split_once('=') {
        Some((edition, profile)) => (Some(edition), profile),
        None => (None, args.profile.as_str()),
    };
    let (framework, profile) = find_profile(&library, edition, profile)?;
    let table = Cells::read(&args.reported, Kind::Reported)?.reported()?;
    if table.problems.has_errors() {
        return Err(table.problems.into());
    }
    out.problems(&table.problems)?;
    let results: Vec<ReportedResult> = table
        .chosen(args.institution.as_deref())?
        .into_iter()
        .flatten()
        .collect();
    let institution = usual_institution(framework, args.sixth_form);
    let answer = profile_test(&library, framework, &profile.id, &institution, &results)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &ceiag::profile_test::ProfileTest) {
    page.line(0, &answer.text);
    page.gap();
    for benchmark in &answer.benchmarks {
        page.line(3, &benchmark.text);
    }
    let mut last = None;
    for cell in &answer.cells {
        if last != Some(cell.result) {
            page.heading(&format!("Completed {}", cell.completed));
            last = Some(cell.result);
        }
        let mark = match cell.fit {
            Fit::Unique => ("fits", style::GOOD),
            Fit::Several => ("fits", Style::new()),
            Fit::Missed => ("missed", style::BAD),
            Fit::NotTested => ("not tested", style::DIM),
        };
        page.marked(3, mark, 12, &cell.text);
    }
}
