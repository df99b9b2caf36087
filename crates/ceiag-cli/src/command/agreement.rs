//! `ceiag agreement`

use crate::args::{Agreement, Quantile};
use crate::cells::Cells;
use crate::failure::Failure;
use crate::kind::Kind;
use crate::output::{Output, Page, notices, plain};
use anstyle::Style;
use ceiag_research::agreement::{
    AgreementAnswer, IntervalMethod, Options, Ratings, Scale, Statistic, agreement,
};
use std::process::ExitCode;

/// Compares the raters of a table.
pub fn run(args: &Agreement, out: &Output) -> Result<ExitCode, Failure> {
    let scale = match &args.scale {
        Some(categories) if args.unordered => Some(Scale::unordered(categories)?),
        Some(categories) => Some(Scale::ordered(categories)?),
        None => None,
    };
    let raters = (!args.raters.is_empty()).then_some(args.raters.as_slice());
    let ratings = Cells::read(&args.ratings, Kind::Ratings)?.ratings(scale.as_ref(), raters)?;
    show(&ratings, args.interval, out)
}

/// Compares the raters and writes the answer.
pub fn show(ratings: &Ratings, interval: Quantile, out: &Output) -> Result<ExitCode, Failure> {
    let interval = match interval {
        Quantile::StudentT => IntervalMethod::StudentT,
        Quantile::Normal => IntervalMethod::Normal,
    };
    let answer = agreement(ratings, &Options { interval });
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &AgreementAnswer) {
    page.line(0, &plain(&answer.text));
    for pair in &answer.pairs {
        page.heading(&plain(&pair.text));
        statistics(page, &pair.statistics);
    }
    page.heading(&answer.all.text);
    statistics(page, &answer.all.statistics);
    if !answer.methods.is_empty() {
        page.heading("Methods");
        for method in &answer.methods {
            page.marked(3, ("-", Style::new()), 2, method.text);
        }
    }
    notices(page, &answer.notices);
}

fn statistics(page: &mut Page, statistics: &[Statistic]) {
    for statistic in statistics {
        page.marked(3, ("-", Style::new()), 2, &statistic.text);
    }
}
