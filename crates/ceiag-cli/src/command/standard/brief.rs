//! `ceiag standard brief`

use super::tell;
use crate::args::{StandardBriefArgs, today};
use crate::command::award::bodies;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, institution_line, notices, plain, style};
use anstyle::Style;
use ceiag::award::Award;
use ceiag::framework::Library;
use ceiag::standard::StandardBrief;
use std::process::ExitCode;

/// Writes the page for leaders.
pub fn run(args: &StandardBriefArgs, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let as_of = args.as_of.unwrap_or_else(today);
    let doc = args.award.as_deref();
    let doc = doc
        .map(|path| input::document(path, Kind::Award))
        .transpose()?;
    let award = doc.as_ref().map(|doc| Award::read(doc, library));
    let award = award.transpose()?;
    let bodies = args.bodies.as_deref().map(bodies).transpose()?;
    let own = award.as_ref().map(|award| (award, bodies.as_ref()));
    let answer = ceiag::standard::brief(library, own, as_of);
    let answer = answer.map_err(|problems| match &doc {
        Some(doc) => doc.locate_all(problems),
        None => problems,
    })?;
    tell(out, &answer, write)
}

fn write(page: &mut Page, answer: &StandardBrief) {
    page.heading("External assessment of careers provision");
    page.line(0, answer.text);
    if let (Some(institution), Some(award)) = (&answer.institution, &answer.award) {
        page.heading(&plain(&institution_line(institution)));
        let state = format!("On {}: {}", answer.as_of.label(), award.state_label);
        page.line(3, &plain(&state));
        page.line(3, &plain(&award.text));
        page.line(3, &award.fees.text);
    }
    for section in &answer.sections {
        page.heading(section.heading);
        for statement in &section.statements {
            page.marked(3, ("-", Style::new()), 2, &statement.text);
            if let Some(comparator) = statement.comparator_label {
                page.line(5, &format!("({comparator})"));
            }
            if !statement.note.is_empty() {
                page.line(5, &format!("({})", statement.note));
            }
            let mut basis = statement.grade_label.to_owned();
            if !statement.sources.is_empty() {
                basis = format!("{basis}: {}", statement.sources.join(", "));
            }
            page.styled(5, style::DIM, &basis);
        }
    }
    page.heading("Sources");
    for source in &answer.sources {
        let publisher = if source.publisher.is_empty() {
            String::new()
        } else {
            format!(", {}", source.publisher)
        };
        page.line(3, &format!("{}: {}{publisher}", source.key, source.title));
        if !source.interest.is_empty() {
            page.line(6, &format!("declared interest: {}", source.interest));
        }
    }
    notices(page, &answer.notices);
    page.gap();
}
