//! `ceiag questions`

use crate::args::{Global, Questions};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, style};
use ceiag::api::{Question, QuestionsAnswer};
use ceiag::framework::Library;
use ceiag::problem::Problems;
use std::process::ExitCode;

/// Lists the questions.
pub fn run(args: &Questions, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let (sheet, problems) = match &args.facts {
        Some(path) => {
            let (sheet, problems) = input::sheet(path, &library, &options)?;
            out.problems(&problems)?;
            (sheet, problems)
        }
        None => {
            let mut sheet = args.blank.sheet(options.as_of)?;
            sheet.academic_year = args.academic_year;
            (sheet, Problems::new())
        }
    };
    let mut answer = ceiag::api::questions(&library, &sheet, &options, args.all)?;
    out.problems(&answer.problems)?;
    answer.problems.extend(problems);
    out.tell(&answer, |page| write(page, &library, &answer, args.all))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, library: &Library, answer: &QuestionsAnswer, all: bool) {
    let shown: Vec<&Question> = answer
        .questions
        .iter()
        .filter(|q| all || q.matters)
        .collect();
    let titles: Vec<&str> = answer
        .frameworks
        .iter()
        .map(|id| {
            library
                .framework(id)
                .map_or(id.as_str(), |f| f.label.as_str())
        })
        .collect();
    page.heading(&format!("Questions for {}", titles.join(", ")));
    let open = match shown.len() {
        0 => "No answer can change a result any more.".to_owned(),
        1 => "1 answer is asked for.".to_owned(),
        n => format!("{n} answers are asked for."),
    };
    page.line(0, &open);
    let mut last = "";
    for question in shown {
        if question.fact != last {
            page.gap();
            page.styled(0, style::HEAD, &question.question);
            if !question.help.is_empty() {
                page.line(2, &question.help);
            }
            if !question.options.is_empty() {
                for option in &question.options {
                    page.line(2, &format!("{} = {}", option.id, option.label));
                }
            }
            last = &question.fact;
        }
        page.line(2, &address(question));
        page.styled(
            6,
            style::DIM,
            &format!("for {}", question.criteria.join(", ")),
        );
    }
}

/// The fact's key, what form its answer takes, and what has become of it.
fn address(question: &Question) -> String {
    let mut parts = vec![question.kind.id().to_owned()];
    if !question.unit.is_empty() && question.kind != ceiag::fact::Kind::YesNo {
        parts.push(question.unit.clone());
    }
    parts.extend(question.academic_year.clone());
    parts.extend(
        question
            .judged_by
            .as_ref()
            .map(|role| format!("a finding by {role}")),
    );
    if question.answered && question.matters {
        parts.push("known only in part".to_owned());
    } else if question.answered {
        parts.push("answered".to_owned());
    } else if !question.matters {
        parts.push("can no longer change a result".to_owned());
    }
    format!("{}  ({})", question.address, parts.join(", "))
}
