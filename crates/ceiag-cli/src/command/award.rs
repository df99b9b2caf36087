//! `ceiag award`

use crate::args::{Award, AwardCommand, AwardOptions, Global, today};
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, institution_line, notices, plain, style};
use anstyle::Style;
use ceiag::award::{AwardStatus, AwardTimeline, Bodies};
use ceiag::date::Date;
use ceiag::framework::Library;
use ceiag::text::Document;
use std::path::Path;
use std::process::ExitCode;

/// Says where an award stands, or lists what happened.
pub fn run(args: &Award, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    match &args.command {
        AwardCommand::Status(options) => {
            let (file, as_of) = Files::read(options, &library)?;
            let answer = ceiag::award::status(&library, &file.award, file.bodies.as_ref(), as_of);
            tell(out, answer.map_err(|p| file.doc.locate_all(p))?, status)
        }
        AwardCommand::Timeline(options) => {
            let (file, as_of) = Files::read(options, &library)?;
            let answer = ceiag::award::timeline(&library, &file.award, file.bodies.as_ref(), as_of);
            tell(out, answer.map_err(|p| file.doc.locate_all(p))?, timeline)
        }
    }
}

struct Files {
    doc: Document,
    award: ceiag::award::Award,
    bodies: Option<Bodies>,
}

impl Files {
    fn read(options: &AwardOptions, library: &Library) -> Result<(Files, Date), Failure> {
        let doc = input::document(&options.award, Kind::Award)?;
        let award = ceiag::award::Award::read(&doc, library)?;
        let bodies = options.bodies.as_deref().map(bodies).transpose()?;
        let file = Files { doc, award, bodies };
        Ok((file, options.as_of.unwrap_or_else(today)))
    }
}

/// Reads a file of awarding bodies.
pub fn bodies(path: &Path) -> Result<Bodies, Failure> {
    Ok(Bodies::read(&input::document(path, Kind::Bodies)?)?)
}

fn tell<T: serde::Serialize>(
    out: &Output,
    answer: T,
    write: impl FnOnce(&mut Page, &T),
) -> Result<ExitCode, Failure> {
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

/// Whose steps these are; it says nothing of the award itself.
fn process_line(process: &ceiag::award::ProcessAnswer) -> String {
    format!(
        "Steps of the process: {} ({})",
        process.label, process.grade_label
    )
}

fn status(page: &mut Page, answer: &AwardStatus) {
    page.heading(&institution_line(&answer.institution));
    let process = &answer.process;
    page.line(0, &process_line(process));
    page.gap();
    let state = format!("On {}: {}", answer.as_of.label(), answer.state_label);
    page.styled(0, style::HEAD, &plain(&state));
    page.line(0, &plain(&answer.text));
    if !answer.next.is_empty() {
        page.heading("What may come next");
    }
    for next in &answer.next {
        let weak = if next.grade == process.grade {
            String::new()
        } else {
            format!(" ({})", next.grade_label)
        };
        page.marked(3, ("-", Style::new()), 2, &format!("{}{weak}", next.label));
    }
    page.heading("Fees");
    for fee in &answer.fees.by_step {
        page.line(3, &fee.text);
    }
    page.line(3, &answer.fees.text);
    if !answer.licences.is_empty() {
        page.heading("The awarding body on the days that need it");
    }
    for licence in &answer.licences {
        let mark = match licence.licensed {
            Some(true) => ("yes", style::GOOD),
            Some(false) => ("no", style::BAD),
            None => ("not known", style::OPEN),
        };
        page.marked(3, mark, 11, &plain(&licence.text));
    }
    notices(page, &answer.notices);
    page.gap();
}

fn timeline(page: &mut Page, answer: &AwardTimeline) {
    page.heading(&institution_line(&answer.institution));
    let process = &answer.process;
    page.line(0, &process_line(process));
    page.gap();
    let mut parted = false;
    for entry in &answer.entries {
        if entry.to_come && !parted {
            page.gap();
            let line = format!("After {}", answer.as_of.label());
            page.styled(0, style::HEAD, &line);
            parted = true;
        }
        let style = if entry.kind == "event" {
            Style::new()
        } else {
            style::DIM
        };
        let day = entry.on.label();
        page.marked(0, (&day, style), 19, &plain(&entry.text));
    }
    page.gap();
    page.line(
        0,
        &format!("Fees recorded in all: {}", answer.total.label()),
    );
    if !answer.not_known.is_empty() {
        page.heading("Not known");
    }
    for unknown in &answer.not_known {
        page.marked(3, ("?", style::OPEN), 2, &plain(&unknown.text));
    }
    page.gap();
}
