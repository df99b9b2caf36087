//! `ceiag compare`

use crate::args::{Compare, Global};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, notices, plain, style};
use anstyle::Style;
use ceiag::api::{CompareAnswer, Options};
use ceiag::compare::{Change, Comparison};
use std::process::ExitCode;

/// Compares two sheets.
pub fn run(args: &Compare, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let first = Options {
        as_of: None,
        ..options.clone()
    };
    let (before, problems) = input::sheet(&args.before, &library, &first)?;
    out.problems(&problems)?;
    let (after, problems) = input::sheet(&args.after, &library, &options)?;
    out.problems(&problems)?;
    let answer = ceiag::api::compare(&library, (&before, &first), (&after, &options))?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &CompareAnswer) {
    for comparison in &answer.comparisons {
        write_one(page, comparison);
    }
    notices(page, &answer.notices);
}

/// The order in which changes are told, with their headings.
const ORDER: [(Change, &str, Style); 7] = [
    (Change::Better, "Better", style::GOOD),
    (Change::Worse, "Worse", style::BAD),
    (Change::NotYet, "Not yet", style::OPEN),
    (Change::AsksForMore, "Asks for more now", style::OPEN),
    (Change::CannotTell, "Cannot tell", style::OPEN),
    (Change::Same, "The same", Style::new()),
    (Change::Listed, "Listed, not compared", style::DIM),
];

fn write_one(page: &mut Page, comparison: &Comparison) {
    page.gap();
    page.line(0, &comparison.text);
    for notice in &comparison.notices {
        page.marked(3, ("-", Style::new()), 2, &plain(&notice.text));
    }
    for (change, title, style) in ORDER {
        let rows = || comparison.rows.iter().filter(|row| row.change == change);
        if rows().next().is_none() {
            continue;
        }
        page.gap();
        page.styled(0, style, title);
        for row in rows() {
            page.marked(3, ("-", Style::new()), 2, &row.text);
        }
    }
    page.heading("Scores");
    if let Some(scores) = &comparison.scores {
        page.line(3, &scores.achieved.text);
        for benchmark in &scores.benchmarks {
            page.marked(3, ("-", Style::new()), 2, &benchmark.text);
        }
    }
    if let Some(why) = &comparison.scores_not_compared {
        page.line(3, &why.text);
    }
}
