//! `ceiag records destinations`

use super::{page as parts, source};
use crate::args::{Global, RecordsDestinations, TimePeriodArg};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::problem::{Code, Problem};
use ceiag::ratio::Ratio;
use ceiag_records::official::{Options, TimePeriod, read};
use ceiag_records::report::{
    CohortAnswer, DestinationsAnswer, DestinationsQuery, OfficialMeasures, destinations,
};
use std::process::ExitCode;

/// Shows where leavers went.
pub fn run(args: &RecordsDestinations, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read(&args.source, &library)?;
    let query = query(args)?;
    for file in &query.official {
        out.problems(&file.warnings)?;
    }
    let answer = destinations(&records, &query)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn query(args: &RecordsDestinations) -> Result<DestinationsQuery, Failure> {
    let threshold = match &args.threshold {
        None => None,
        Some(text) => Some(Ratio::parse(text).ok_or_else(|| {
            let problem = Problem::error(Code::NotANumber, format!("`{text}` is no share"));
            problem.path("threshold").expected("a share such as 90%")
        })?),
    };
    let options = Options {
        leavers: args.leavers,
        time_period: match args.time_period {
            TimePeriodArg::Leavers => TimePeriod::Leavers,
            TimePeriodArg::Destinations => TimePeriod::Destinations,
        },
        census: None,
    };
    let mut official = Vec::new();
    for path in &args.official {
        let (name, bytes) = input::bytes(path)?;
        official.push(read(&name, &bytes, &options)?);
    }
    Ok(DestinationsQuery {
        threshold,
        code_550: args.code_550.clone(),
        official,
        urn: args.urn,
    })
}

fn write(page: &mut Page, answer: &DestinationsAnswer) {
    let (as_of, year) = (answer.as_of, answer.academic_year);
    parts::head(page, "Where leavers went", &answer.institution, as_of, year);
    page.styled(0, style::OPEN, answer.internal);
    if let Some(threshold) = &answer.threshold {
        page.line(
            0,
            &format!("Compared with {}: {}.", threshold.share, threshold.text),
        );
    }
    for group in &answer.cohorts {
        cohort(page, group);
    }
    if answer.cohorts.is_empty() {
        page.gap();
        page.line(0, "Nobody left, as far as these records show.");
    }
    if !answer.guarantee.is_empty() {
        page.heading("Offers under the September Guarantee");
    }
    for group in &answer.guarantee {
        page.line(
            2,
            &plain(&format!("{} (due by {})", group.text, group.by.label())),
        );
    }
    if answer
        .cohorts
        .iter()
        .flat_map(|c| &c.points)
        .any(|p| !p.groups.is_empty())
    {
        page.gap();
        let groups = &answer.code_groups;
        page.styled(
            0,
            style::DIM,
            &format!("Groups of codes: {}; {}.", groups.label, groups.note),
        );
        if answer.code_550.count > 0 {
            page.styled(0, style::DIM, &format!("{}.", answer.code_550.text));
        }
    }
    for file in &answer.official {
        official(page, file);
    }
    if !answer.official.is_empty() {
        page.gap();
        page.styled(0, style::OPEN, &format!("{}.", answer.caution));
    }
    parts::notices(page, &answer.notices);
}

fn cohort(page: &mut Page, cohort: &CohortAnswer) {
    let perhaps = match cohort.perhaps {
        0 => String::new(),
        n => format!(", and {n} more perhaps"),
    };
    page.heading(&format!("{}: {}{perhaps}", cohort.label, cohort.of));
    for point in &cohort.points {
        let mark = match point.threshold {
            Some("reached") => ("+", style::GOOD),
            Some("not-reached") => ("-", style::BAD),
            Some(_) => ("?", style::OPEN),
            None => (" ", Style::new()),
        };
        page.marked(1, mark, 2, &plain(&point.text));
        if point.anniversary == 0 && !point.groups.is_empty() {
            let groups = point
                .groups
                .iter()
                .map(|g| format!("{} {}", g.count, g.label));
            let groups: Vec<String> = groups.collect();
            page.line(5, &plain(&groups.join("; ")));
        }
    }
}

fn official(page: &mut Page, file: &OfficialMeasures) {
    page.heading(&plain(&format!(
        "Official measures, {} ({})",
        file.file, file.label
    )));
    for year in &file.years {
        page.line(2, &plain(&year.text));
    }
    for notice in &file.notices {
        page.styled(2, style::DIM, &plain(notice));
    }
}
