//! `ceiag review system`

use super::{in_files, reviews};
use crate::args::{GroupingArg, ReviewSystem};
use crate::failure::Failure;
use crate::output::{Output, Page, notices, plain, style};
use anstyle::Style;
use ceiag::framework::Library;
use ceiag_research::system_review::{Grouping, SystemReviewAnswer, system_review_of};
use std::process::ExitCode;

/// Counts reviews of many institutions.
pub fn run(args: &ReviewSystem, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let reviews = reviews(&args.reviews, library)?;
    let by = args.by.map(|by| match by {
        GroupingArg::Hub => Grouping::Hub,
        GroupingArg::Region => Grouping::Region,
    });
    let answer = system_review_of(
        library,
        &reviews,
        by,
        args.theme.as_deref(),
        args.academic_year.unwrap_or_default(),
    )
    .map_err(|problems| in_files(problems, &args.reviews))?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &SystemReviewAnswer) {
    if let Some(model) = &answer.model {
        page.heading(&plain(&model.label));
        page.styled(0, style::DIM, &plain(&model.basis));
    }
    page.line(0, &answer.text);
    for theme in &answer.themes {
        page.heading(&plain(&theme.text));
        for group in &theme.groups {
            page.marked(3, ("-", Style::new()), 2, &plain(&group.text));
        }
    }
    notices(page, &answer.notices);
}
