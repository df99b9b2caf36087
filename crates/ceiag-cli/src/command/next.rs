//! `ceiag next`

use crate::args::{Format, Global, Next};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, notices, style};
use ceiag::api::{ChangeAnswer, NextAnswer, NextResult, TargetAnswer};
use ceiag::fact::Address;
use ceiag::framework::Library;
use ceiag::words::fact_label;
use std::process::ExitCode;

/// Says what to find out and what to do.
pub fn run(args: &Next, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let (sheet, problems) = input::sheet(&args.facts, &library, &options)?;
    out.problems(&problems)?;
    let mut answer = ceiag::api::next(&library, &sheet, &options)?;
    out.problems(&answer.problems)?;
    answer.problems.extend(problems);
    match out.format {
        Format::Json => out.json(&answer)?,
        Format::Text | Format::Csv => {
            let mut page = out.page();
            let institution = &sheet.institution;
            page.heading(&format!(
                "Next steps for {}, as of {}",
                institution.name.as_deref().unwrap_or("this institution"),
                answer.as_of.label()
            ));
            write(&mut page, &library, &answer);
            out.text(page.text())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, library: &Library, answer: &NextAnswer) {
    for result in &answer.results {
        page.heading(&result.framework.label);
        if result.targets.is_empty() {
            page.line(2, "Nothing is left: everything that applies is reached.");
            continue;
        }
        list(
            page,
            "Find out (you may already have these answers)",
            "Nothing needs to be found out.",
            &result.find_out,
        );
        list(
            page,
            "Do (changes in provision, fewest changes)",
            "Nothing that is known needs to change.",
            &result.to_do,
        );
        alternatives(page, library, result);
        out_of_reach(page, &result.targets);
    }
    notices(page, &answer.notices);
}

fn list(page: &mut Page, title: &str, empty: &str, changes: &[ChangeAnswer]) {
    page.gap();
    page.styled(2, style::HEAD, title);
    if changes.is_empty() {
        page.line(4, empty);
    }
    for change in changes {
        page.marked(4, ("-", anstyle::Style::new()), 2, &change.text);
        let serves = format!("{}, for {}", change.fact, change.targets.join(", "));
        page.styled(6, style::DIM, &serves);
    }
}

/// Where several sets are equally small, what could stand in place of what.
fn alternatives(page: &mut Page, library: &Library, result: &NextResult) {
    let several: Vec<&TargetAnswer> = result.targets.iter().filter(|t| t.sets.len() > 1).collect();
    if several.is_empty() {
        return;
    }
    page.gap();
    page.styled(2, style::HEAD, "Instead (as few changes)");
    for target in several {
        page.line(4, &format!("{}, {}", target.target, target.label));
        let Some((first, others)) = target.sets.split_first() else {
            continue;
        };
        for other in others {
            let added = labels(library, other.iter().filter(|a| !first.contains(a)));
            let dropped = labels(library, first.iter().filter(|a| !other.contains(a)));
            page.line(6, &format!("or: {added} (instead of: {dropped})"));
        }
        if target.more {
            page.line(6, "or: another set of the same size");
        }
    }
}

fn labels<'a>(library: &Library, addresses: impl Iterator<Item = &'a String>) -> String {
    let labels: Vec<String> = addresses
        .map(|text| match Address::parse(text) {
            Some(address) => fact_label(&address, &library.catalogue),
            None => text.clone(),
        })
        .collect();
    labels.join("; ")
}

fn out_of_reach(page: &mut Page, targets: &[TargetAnswer]) {
    let closed: Vec<&TargetAnswer> = targets.iter().filter(|t| t.text.is_some()).collect();
    if closed.is_empty() {
        return;
    }
    page.gap();
    page.styled(2, style::HEAD, "Out of reach by any change");
    for target in closed {
        let why = target.text.as_deref().unwrap_or_default();
        let line = format!("{}, {}: {why}", target.target, target.label);
        page.marked(4, ("-", anstyle::Style::new()), 2, &line);
    }
}
