//! `ceiag standard`

mod brief;
mod editions;
mod finding;
mod readiness;
mod record;

use crate::args::{BesideArgs, Format, Global, Standard, StandardCommand};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::framework::Library;
use ceiag::reported::ReportedResult;
use ceiag::review::Review;
use ceiag::standard::Shown;
use std::process::ExitCode;

/// Runs a command about the Standard.
pub fn run(args: &Standard, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    match &args.command {
        StandardCommand::Record(args) => record::run(args, &library, out),
        StandardCommand::Finding(args) => finding::run(args, &library, out),
        StandardCommand::Readiness(args) => readiness::run(args, &library, out),
        StandardCommand::Editions(args) => editions::run(args, &library, out),
        StandardCommand::Brief(args) => brief::run(args, &library, out),
    }
}

/// Reads what is shown beside.
fn beside(
    args: &BesideArgs,
    library: &Library,
) -> Result<(Vec<ReportedResult>, Vec<Review>), Failure> {
    let reported = match &args.reported {
        Some(path) => Cells::read(path, Kind::Reported)?
            .reported()?
            .into_results()?,
        None => Vec::new(),
    };
    let mut reviews = Vec::new();
    for path in &args.reviews {
        reviews.push(Review::read(
            &input::document(path, Kind::Review)?,
            library,
        )?);
    }
    Ok((reported, reviews))
}

fn tell<T: serde::Serialize>(
    out: &Output,
    answer: &T,
    write: impl FnOnce(&mut Page, &T),
) -> Result<ExitCode, Failure> {
    match out.format {
        Format::Json => out.json(answer)?,
        Format::Text | Format::Csv => {
            let mut page = out.page();
            write(&mut page, answer);
            out.text(page.text())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Printed results and reviews: shown, never counted.
fn shown(page: &mut Page, shown: &Shown) {
    if shown.reported.is_none() && shown.reviews.is_empty() {
        return;
    }
    page.heading("Shown beside");
    page.styled(0, style::DIM, shown.text);
    if let Some(history) = &shown.reported {
        page.line(3, &plain(&history.text));
        for result in history.series.iter().filter_map(|s| s.results.last()) {
            page.marked(3, ("-", Style::new()), 2, &plain(&result.text));
        }
    }
    for review in &shown.reviews {
        page.marked(3, ("-", Style::new()), 2, &plain(&review.text));
    }
}
