//! `ceiag profile`

use super::history::chosen;
use crate::args::{Format, Global, Profile, ProfileCommand, ProfileTest};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, style};
use anstyle::Style;
use ceiag::framework::{Framework, Library};
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag::problem::{Code, Problem};
use ceiag::profile_test::Fit;
use ceiag::reported::ReportedResult;
use ceiag::text::nearest;
use std::process::ExitCode;

/// Tests a profile.
pub fn run(args: &Profile, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let ProfileCommand::Test(args) = &args.command;
    let library = input::library(global, out)?;
    let (framework, profile) = find(&library, &args.profile)?;
    let table = Cells::read(&args.reported)?.reported()?;
    if table.problems.has_errors() {
        return Err(table.problems.into());
    }
    out.problems(&table.problems)?;
    let results: Vec<ReportedResult> = chosen(&table, args.institution.as_deref())?
        .into_iter()
        .flatten()
        .collect();
    let institution = shape(framework, args);
    let answer =
        ceiag::profile_test::profile_test(&library, framework, profile, &institution, &results)?;
    match out.format {
        Format::Json => out.json(&answer)?,
        Format::Text | Format::Csv => {
            let mut page = out.page();
            write(&mut page, &answer);
            out.text(page.text())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The edition and its profile; several editions with a profile of one id must be told apart.
fn find<'l, 'a>(library: &'l Library, asked: &'a str) -> Result<(&'l Framework, &'a str), Failure> {
    let (edition, profile) = match asked.split_once('=') {
        Some((edition, profile)) => (Some(edition), profile),
        None => (None, asked),
    };
    let named = |f: &&Framework| edition.is_none_or(|id| f.id == id);
    let having: Vec<&Framework> = library
        .frameworks
        .iter()
        .filter(named)
        .filter(|f| f.profile_named(profile).is_some())
        .collect();
    match having.as_slice() {
        [one] => Ok((one, profile)),
        [] => {
            let known = library.frameworks.iter().filter(named);
            let known: Vec<&str> = known
                .flat_map(|f| &f.profiles)
                .map(|p| p.id.as_str())
                .collect();
            let message = format!("no edition has the profile `{asked}`");
            let problem = Problem::error(Code::UnknownProfile, message).found(asked);
            Err(match nearest(profile, known) {
                Some(near) if near != profile => {
                    problem.help(format!("did you mean `{near}`?")).into()
                }
                _ => problem
                    .help("`ceiag framework show EDITION` lists the profiles of an edition")
                    .into(),
            })
        }
        several => {
            let full: Vec<String> = several
                .iter()
                .map(|f| format!("{}={profile}", f.id))
                .collect();
            let message = format!("several editions have the profile `{profile}`");
            let problem = Problem::error(Code::UnknownProfile, message).found(asked);
            Err(problem
                .expected(format!("one of {}", full.join(", ")))
                .into())
        }
    }
}

/// The year groups decide which items a profile counts.
fn shape(framework: &Framework, args: &ProfileTest) -> Institution {
    let setting = framework.settings.first().copied();
    let setting = setting.unwrap_or(Setting::School);
    let last = if args.sixth_form { 13 } else { 11 };
    let years = YearGroups::new(7, last).filter(|_| setting.needs_years());
    Institution::new(setting, years)
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
