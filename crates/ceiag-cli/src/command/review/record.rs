//! `ceiag review record`

use super::{facts, review, status};
use crate::args::{Format, OutcomeArg, ReviewRecord};
use crate::failure::Failure;
use crate::output::{Output, write_file};
use ceiag::api::{Options, review_record};
use ceiag::framework::Library;
use ceiag::review::{Action, Entry, Judgement, Participant, Priority, ReviewFinding};
use std::io::IsTerminal;
use std::process::ExitCode;

/// Adds one entry to a review.
pub fn run(args: &ReviewRecord, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let before = review(&args.review, library)?;
    let entry = entry(args)?;
    let sheet = match &args.facts {
        Some(path) => Some(facts(path, library, out)?),
        None => None,
    };
    let options = Options::default();
    let answer = review_record(library, &before, entry.clone(), sheet.as_ref(), &options)?;
    let text = before.record(library, entry)?.to_toml(library)?;
    if let Some(path) = &args.out {
        write_file(path, &text)?;
    }
    match (out.format, &args.out) {
        (Format::Json, _) => out.json(&answer)?,
        (Format::Text | Format::Csv, Some(_)) => {
            let mut page = out.page();
            status::write(&mut page, &answer.status);
            out.text(page.text())?;
        }
        (Format::Text | Format::Csv, None) => {
            out.text(&text)?;
            if std::io::stdout().is_terminal() {
                eprintln!("\nNothing was saved. Add --out FILE to keep it.");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What a finding replaces.
fn earlier_outcome(args: &ReviewRecord) -> Result<Option<bool>, Failure> {
    match args.earlier.as_deref() {
        None => Ok(None),
        Some("met") => Ok(Some(true)),
        Some("not-met") => Ok(Some(false)),
        Some(other) => Err(Failure::Usage(format!(
            "`--earlier {other}` is no outcome: a finding replaces met or not-met"
        ))),
    }
}

/// The one thing that the options describe; which one, the command line has made sure of.
fn entry(args: &ReviewRecord) -> Result<Entry, Failure> {
    let nothing = || Failure::Usage("there is nothing to record".to_owned());
    let day = || args.on.ok_or_else(nothing);
    let text = || args.text.clone().unwrap_or_default();
    if let Some(id) = &args.action {
        return Ok(Entry::Action(Action {
            id: id.clone(),
            question: args.question.clone(),
            criterion: args.criterion.clone(),
            text: text(),
            owner: args.owner.clone(),
            by: args.by,
            priority: args.priority.clone(),
            highest_leverage: args.highest_leverage,
        }));
    }
    if let Some(id) = &args.add_priority {
        return Ok(Entry::Priority(Priority {
            id: id.clone(),
            text: text(),
        }));
    }
    if let Some(role) = &args.participant {
        return Ok(Entry::Participant(Participant {
            role: role.clone(),
            described: args.described.clone(),
            name: args.name.clone(),
            on: args.on,
        }));
    }
    if let (Some(level), Some(question)) = (&args.level, &args.question) {
        return Ok(Entry::Judgement(Judgement {
            question: question.clone(),
            level: level.clone(),
            on: day()?,
            independence: None,
            strengths: args.strengths.clone(),
            to_develop: args.to_develop.clone(),
            evidence: args.evidence.clone(),
            note: args.note.clone(),
            earlier: args.earlier.clone(),
            reason: args.reason.clone(),
        }));
    }
    if let (Some(outcome), Some(criterion)) = (args.outcome, &args.criterion) {
        return Ok(Entry::Finding(ReviewFinding {
            criterion: criterion.clone(),
            met: outcome == OutcomeArg::Met,
            on: day()?,
            independence: None,
            evidence: args.evidence.clone(),
            reason: args.reason.clone(),
            earlier: earlier_outcome(args)?,
        }));
    }
    if args.complete {
        return Ok(Entry::Complete(day()?));
    }
    Err(nothing())
}
