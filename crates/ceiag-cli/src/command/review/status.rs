//! `ceiag review status`

use super::{facts, review};
use crate::args::ReviewStatus as Args;
use crate::failure::Failure;
use crate::output::{Output, Page, notices, plain, style};
use anstyle::Style;
use ceiag::api::Options;
use ceiag::framework::Library;
use ceiag::review::{QuestionStatus, ReviewStatus};
use std::process::ExitCode;

/// Says where a review stands.
pub fn run(args: &Args, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let review = review(&args.review, library)?;
    let sheet = match &args.facts {
        Some(path) => Some(facts(path, library, out)?),
        None => None,
    };
    let options = Options {
        as_of: args.as_of,
        ..Options::default()
    };
    let answer = ceiag::review::status(library, &review, sheet.as_ref(), &options)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

/// The page of a review.
pub fn write(page: &mut Page, status: &ReviewStatus) {
    page.heading(&plain(&status.text));
    page.styled(3, style::DIM, &plain(&status.model.text));
    let by = format!(
        "who runs such a review in the Careers Impact System: {}",
        status.tier.run_by
    );
    page.styled(3, style::DIM, &plain(&by));
    list(
        page,
        "Who took part",
        status.participants.iter().map(|p| &p.text),
    );
    if !status.questions.is_empty() {
        page.heading("Levels");
        for question in &status.questions {
            write_question(page, question);
        }
    }
    list(
        page,
        "Findings of the reviewers",
        status.findings.iter().map(|f| &f.text),
    );
    let priorities: Vec<String> = status
        .priorities
        .iter()
        .map(|p| {
            let served = if status.unserved_priorities.contains(&p.id) {
                " (no action serves it yet)"
            } else {
                ""
            };
            format!("{}: {}{served}", p.id, p.text)
        })
        .collect();
    list(
        page,
        "Priorities of the improvement plan",
        priorities.iter(),
    );
    list(
        page,
        "What is to be done",
        status.actions.iter().map(|a| &a.text),
    );
    let process: Vec<String> = status
        .process
        .iter()
        .map(|p| format!("{}: {}", p.aspect, p.finding))
        .collect();
    list(page, "What it says of the process", process.iter());
    notices(page, &status.notices);
}

fn write_question(page: &mut Page, question: &QuestionStatus) {
    let (mark, style) = match question.judged {
        Some(_) => ("-", Style::new()),
        None => ("?", style::OPEN),
    };
    let label = format!("{}. {}", question.number, question.label);
    page.marked(3, (mark, style), 2, &plain(&label));
    page.line(5, &plain(&question.text));
    let Some(judged) = &question.judged else {
        return;
    };
    let evidence = Some(judged.evidence.join(", ")).filter(|ids| !ids.is_empty());
    let strong = judged.strengths.iter().map(|text| ("strong", text));
    let open = judged.to_develop.iter().map(|text| ("to develop", text));
    let rest = evidence.iter().map(|ids| ("evidence", ids));
    let rest = rest.chain(judged.note.iter().map(|note| ("note", note)));
    for (title, text) in strong.chain(open).chain(rest) {
        page.line(5, &plain(&format!("{title}: {text}")));
    }
}

fn list<'t>(page: &mut Page, title: &str, texts: impl Iterator<Item = &'t String>) {
    let mut first = true;
    for text in texts {
        if first {
            page.heading(title);
            first = false;
        }
        page.marked(3, ("-", Style::new()), 2, &plain(text));
    }
}
