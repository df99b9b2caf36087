//! `ceiag review system`

use super::review;
use crate::args::{Format, GroupingArg, ReviewSystem};
use crate::failure::Failure;
use crate::output::{Output, Page, plain};
use anstyle::Style;
use ceiag::framework::Library;
use ceiag_research::system_review::{
    Choice, Grouping, SystemReviewAnswer, rows_of_reviews, system_review,
};
use std::process::ExitCode;

/// Counts where institutions stand.
pub fn run(args: &ReviewSystem, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let mut reviews = Vec::new();
    for path in &args.reviews {
        reviews.push(review(path, library)?);
    }
    let choice = Choice {
        tier: args.tier.tier(),
        theme: args.theme.clone(),
        by: match args.by {
            None => Grouping::Whole,
            Some(GroupingArg::Hub) => Grouping::Hub,
            Some(GroupingArg::Region) => Grouping::Region,
        },
    };
    let (rows, levels) = rows_of_reviews(library, &reviews, &choice)?;
    let answer = system_review(&rows, &levels)?;
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

fn write(page: &mut Page, answer: &SystemReviewAnswer) {
    for theme in &answer.themes {
        page.heading(&plain(&theme.text));
        for group in &theme.groups {
            page.marked(3, ("-", Style::new()), 2, &plain(&group.text));
        }
    }
    page.gap();
    page.line(0, &answer.text);
}
