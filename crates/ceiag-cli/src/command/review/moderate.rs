//! `ceiag review moderate`

use super::{facts, review};
use crate::args::ReviewModerate;
use crate::failure::Failure;
use crate::output::{Output, Page, notices, plain, style};
use anstyle::Style;
use ceiag::framework::Library;
use ceiag::review::{CriterionChange, CriterionRow, FoundBy, Moderation, Side};
use std::path::Path;
use std::process::ExitCode;

/// Sets reviews of one institution side by side.
pub fn run(args: &ReviewModerate, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let mut sides = Vec::new();
    for path in &args.reviews {
        sides.push(Side {
            review: Some(review(path, library)?),
            sheet: None,
        });
    }
    for text in &args.facts {
        let named = text.split_once('=').and_then(|(id, path)| {
            let of = |side: &&mut Side| side.review.as_ref().is_some_and(|r| r.id == id);
            Some((sides.iter_mut().find(of)?, path))
        });
        match named {
            Some((side, path)) => side.sheet = Some(facts(Path::new(path), library, out)?),
            None => {
                let sheet = Some(facts(Path::new(text), library, out)?);
                sides.push(Side {
                    review: None,
                    sheet,
                });
            }
        }
    }
    let answer = ceiag::review::moderate(library, &sides)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &Moderation) {
    page.heading(&plain(&answer.text));
    for side in &answer.sides {
        item(page, &side.text);
    }
    for comparison in &answer.models {
        page.heading("Levels");
        page.styled(3, style::DIM, &plain(&comparison.model.text));
        page.line(3, &plain(&comparison.text));
        for question in &comparison.questions {
            item(page, &question.text);
        }
    }
    criteria(page, &answer.criteria);
    if !answer.process.is_empty() {
        page.heading("What experts say of the process, apart from any result");
        for row in &answer.process {
            item(page, &format!("{}: {}", row.aspect, row.finding));
        }
    }
    notices(page, &answer.notices);
}

/// What reviewers spoke of or what moved; what two sheets agree on is only counted.
fn criteria(page: &mut Page, rows: &[CriterionRow]) {
    let told = |row: &&CriterionRow| {
        let by_people = row.outcomes.iter().any(|o| o.by == FoundBy::Reviewers);
        let moved = |c| matches!(c, CriterionChange::Up | CriterionChange::Down);
        by_people || row.moved.iter().any(|m| moved(m.change))
    };
    if rows.is_empty() {
        return;
    }
    page.heading("Criteria and benchmarks");
    for row in rows.iter().filter(told) {
        item(page, &row.text);
    }
    let rest = rows.len() - rows.iter().filter(told).count();
    if rest > 0 {
        page.line(
            3,
            &format!("{rest} more are the same on all sheets, or not decided by one"),
        );
    }
}

fn item(page: &mut Page, text: &str) {
    page.marked(3, ("-", Style::new()), 2, &plain(text));
}
