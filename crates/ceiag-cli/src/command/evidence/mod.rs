//! `ceiag evidence`

mod coverage;
mod criteria;
mod kinds;
mod pack;

use crate::args::{By, Coverage, Evidence, EvidenceCommand, Format, Global, Pack, today};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::api::{EvidenceBy, ItemAnswer, Options};
use ceiag::evidence::State;
use std::process::ExitCode;

/// The column after the longest mark, `out of date`.
const COLUMN: usize = 13;

/// Says what evidence there is.
pub fn run(args: &Evidence, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    match &args.command {
        EvidenceCommand::Pack(args) => pack_page(args, global, out)?,
        EvidenceCommand::Coverage(args) => coverage_page(args, global, out)?,
        EvidenceCommand::Kinds(_) => {
            let library = input::library(global, out)?;
            let answer = ceiag::api::evidence_kinds(&library);
            print(out, &answer, |page| kinds::write(page, &answer))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn pack_page(args: &Pack, global: &Global, out: &Output) -> Result<(), Failure> {
    let library = input::library(global, out)?;
    let register = input::register(&args.register, &library, out)?;
    let options = Options {
        frameworks: args.frameworks.clone(),
        choices: args.choices.iter().cloned().collect(),
        ..Options::default()
    };
    let by = match args.by {
        By::Meeting => EvidenceBy::Meeting,
        By::Criterion => EvidenceBy::Criterion,
    };
    let as_of = args.as_of.unwrap_or_else(today);
    let answer = ceiag::api::evidence(&library, &register, as_of, by, &options)?;
    print(out, &answer, |page| match by {
        EvidenceBy::Meeting => pack::write(page, &answer),
        EvidenceBy::Criterion => criteria::write(page, &answer),
    })
}

fn coverage_page(args: &Coverage, global: &Global, out: &Output) -> Result<(), Failure> {
    let library = input::library(global, out)?;
    let register = input::register(&args.register, &library, out)?;
    let as_of = args.as_of.unwrap_or_else(today);
    let answer = ceiag::api::evidence_coverage(&library, &register, as_of);
    print(out, &answer, |page| coverage::write(page, &answer))
}

fn print<T: serde::Serialize>(
    out: &Output,
    answer: &T,
    write: impl FnOnce(&mut Page),
) -> Result<(), Failure> {
    match out.format {
        Format::Json => out.json(answer)?,
        Format::Text | Format::Csv => {
            let mut page = out.page();
            write(&mut page);
            page.gap();
            out.text(page.text())?;
        }
    }
    Ok(())
}

/// The mark of a state: a word first, a colour second.
fn mark(state: State) -> (&'static str, Style) {
    let style = match state {
        State::There => style::GOOD,
        State::Stale => style::OPEN,
        State::Missing => style::BAD,
    };
    (state.label(), style)
}

/// An item: its title, what it shows, where it is and who answers for it.
fn item(page: &mut Page, indent: usize, item: &ItemAnswer) {
    let shows = item.shows.iter().map(|shows| format!(": {shows}"));
    let shows: String = shows.collect();
    page.line(
        indent,
        &plain(&format!("{} ({}){shows}", item.title, item.id)),
    );
    page.styled(indent + 2, style::DIM, &plain(&item.text));
}
