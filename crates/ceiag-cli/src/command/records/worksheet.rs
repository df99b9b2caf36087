//! `ceiag records worksheet`

use super::{page as parts, source};
use crate::args::{Global, RecordsWorksheet};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use ceiag_records::report::{
    QuestionBasis, WorksheetAnswer, WorksheetBenchmark, WorksheetQuestion, worksheet,
};
use std::process::ExitCode;

/// Fills a worksheet for Compass.
pub fn run(args: &RecordsWorksheet, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read(&args.source, &library)?;
    let answer = worksheet(&records)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &WorksheetAnswer) {
    let (as_of, year) = (answer.as_of, answer.academic_year);
    parts::head(
        page,
        "Worksheet for Compass",
        &answer.institution,
        as_of,
        year,
    );
    let edition = answer
        .framework
        .as_ref()
        .map_or("no edition known", |f| f.label.as_str());
    page.line(0, &plain(&format!("Instrument: {edition}")));
    let kind = &answer.evaluation_type;
    page.line(
        0,
        &plain(&format!("Evaluation: {} ({})", kind.id, kind.because)),
    );
    if let Some(question) = &answer.evaluation_question {
        page.line(2, &plain(&format!("{}.", question.text)));
        page.marked(4, (">", style::HEAD), 2, &plain(&question.type_in));
    }
    for line in &answer.caution {
        page.styled(0, style::OPEN, &format!("{line}."));
    }
    for group in &answer.benchmarks {
        benchmark(page, group);
    }
    parts::conflicts(page, &answer.conflicts);
    parts::unset(page, &answer.unset_choices);
    parts::notices(page, &answer.notices);
}

fn benchmark(page: &mut Page, group: &WorksheetBenchmark) {
    page.heading(&plain(&format!("{}. {}", group.number, group.label)));
    if group.questions.is_empty() && group.figures.is_empty() {
        page.line(2, "No question is known to us, and records hold no figure.");
    }
    for item in &group.questions {
        question(page, item);
    }
    if !group.figures.is_empty() {
        page.line(
            2,
            "Figures from your records (that they belong here is our reading):",
        );
    }
    for figure in &group.figures {
        page.marked(4, ("-", style::DIM), 2, &plain(&figure.text));
    }
}

fn question(page: &mut Page, item: &WorksheetQuestion) {
    let basis = match item.basis {
        QuestionBasis::Estimated => " (our estimate, official scoring not published)",
        QuestionBasis::Sourced | QuestionBasis::NotSourced => "",
    };
    page.line(2, &plain(&format!("{}{basis}", item.label)));
    page.marked(4, (">", style::HEAD), 2, &plain(&item.type_in));
    page.styled(4, style::DIM, &item.question);
}
