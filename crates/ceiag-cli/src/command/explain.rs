//! `ceiag explain`

use crate::args::{Explain, Global};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, outcome_mark, style};
use ceiag::api::{ExplainAnswer, SourceAnswer, TraceAnswer};
use ceiag::fact::Provenance;
use std::process::ExitCode;

/// Explains one criterion.
pub fn run(args: &Explain, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let sheet = match &args.facts {
        Some(path) => {
            let (sheet, problems) = input::sheet(path, &library, &options)?;
            out.problems(&problems)?;
            Some(sheet)
        }
        None => None,
    };
    let answer = ceiag::api::explain(&library, &args.criterion, sheet.as_ref(), &options)?;
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &ExplainAnswer) {
    page.heading(&format!("{}  {}", answer.criterion, answer.label));
    page.line(0, &answer.framework_label);
    page.gap();
    if !answer.text.is_empty() {
        page.line(0, &answer.text);
        page.styled(0, style::DIM, "(our own words)");
    }
    page.heading("Rule");
    if answer.reserved {
        page.line(2, "rule not known to us");
        if !answer.rule.is_empty() {
            let choice = format!("Only with --choose {}=working-reading:", answer.criterion);
            page.line(2, &choice);
        }
    }
    for line in &answer.rule {
        let text = line.trim_start();
        page.line(2 + line.len() - text.len(), text);
    }
    page.heading("Basis");
    page.line(2, answer.grade_label);
    sources(page, &answer.sources);
    page.heading(&format!("How strongly it binds: {}", answer.strength_label));
    page.line(2, answer.strength_grade_label);
    sources(page, &answer.strength_sources);
    if !answer.strength_note.is_empty() {
        page.line(2, &answer.strength_note);
    }
    if !answer.note.is_empty() {
        page.heading("Note");
        page.line(2, &answer.note);
    }
    if let Some(finding) = &answer.finding {
        page.heading("Here");
        page.line(2, finding);
    }
    if let Some(trace) = &answer.trace {
        page.gap();
        step(page, trace, 2);
    }
}

fn sources(page: &mut Page, sources: &[SourceAnswer]) {
    for source in sources {
        let publisher = if source.publisher.is_empty() {
            String::new()
        } else {
            format!(", {}", source.publisher)
        };
        page.line(2, &format!("{}: {}{publisher}", source.key, source.title));
        if !source.url.is_empty() {
            page.styled(4, style::DIM, &source.url);
        }
        if !source.interest.is_empty() {
            page.line(4, &format!("declared interest: {}", source.interest));
        }
    }
}

fn step(page: &mut Page, trace: &TraceAnswer, indent: usize) {
    let text = match trace.step.as_str() {
        "fact" | "reserved" | "choose" => trace.text.clone(),
        "where" => "where it applies:".to_owned(),
        other => format!("{} of:", other.replace('-', " ")),
    };
    page.marked(indent, outcome_mark(trace.outcome), 16, &text);
    let known = trace.known.as_ref().map(provenance).unwrap_or_default();
    let from = trace
        .filled_from
        .as_ref()
        .map(|fact| format!("filled from {fact}"));
    let more: Vec<String> = trace
        .fact
        .iter()
        .cloned()
        .chain(from)
        .chain(Some(known).filter(|k| !k.is_empty()))
        .collect();
    if !more.is_empty() {
        page.styled(indent + 16, style::DIM, &more.join("; "));
    }
    for member in &trace.members {
        step(page, member, indent + 2);
    }
}

/// How a value is known: `documented by careers leader on 20 June 2025 (certificate on file)`.
fn provenance(known: &Provenance) -> String {
    let how = known.known_by.map(|how| how.id().to_owned());
    let by = known.by.as_ref().map(|by| format!("by {by}"));
    let on = known.on.map(|day| format!("on {}", day.label()));
    let note = known.note.as_ref().map(|note| format!("({note})"));
    let parts: Vec<String> = [how, by, on, note].into_iter().flatten().collect();
    parts.join(" ")
}
