//! `ceiag records missing`

use super::{page as parts, source};
use crate::args::{Global, RecordsMissing};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, plain, style};
use anstyle::Style;
use ceiag::finding::Outcome;
use ceiag_records::report::{
    MissingCriterion, MissingEdition, MissingPupils, RecordsMissingAnswer, Through, missing,
};
use std::process::ExitCode;

/// Says whom criteria still lack.
pub fn run(args: &RecordsMissing, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read(&args.source, &library)?;
    let answer = missing(&records, args.criterion.as_deref(), args.pupils)?;
    let one = args.criterion.is_some();
    out.tell(&answer, |page| write(page, &answer, one))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &RecordsMissingAnswer, one: bool) {
    let (as_of, year) = (answer.as_of, answer.academic_year);
    parts::head(
        page,
        "Whom the criteria still lack",
        &answer.institution,
        as_of,
        year,
    );
    page.styled(0, style::OPEN, answer.internal);
    for result in &answer.results {
        edition(page, result, one);
    }
    parts::conflicts(page, &answer.conflicts);
    parts::unset(page, &answer.unset_choices);
    parts::notices(page, &answer.notices);
}

fn edition(page: &mut Page, result: &MissingEdition, one: bool) {
    page.heading(&result.framework.label);
    if one {
        for item in &result.criteria {
            criterion(page, item);
        }
        return;
    }
    page.line(2, &format!("{}.", result.text));
    let told = |item: &&MissingCriterion| {
        item.through == Through::Records || item.outcome == Outcome::NotMet
    };
    let groups = [
        (Outcome::NotMet, "Not met"),
        (Outcome::Unknown, "Not decided by these records"),
    ];
    for (outcome, title) in groups {
        let items = result.criteria.iter().filter(told);
        let items: Vec<&MissingCriterion> = items.filter(|i| i.outcome == outcome).collect();
        if items.is_empty() {
            continue;
        }
        page.gap();
        page.styled(2, style::HEAD, title);
        for item in items {
            criterion(page, item);
        }
    }
    let waiting = result
        .criteria
        .iter()
        .filter(|i| i.through == Through::NotImported);
    let waiting: Vec<&str> = waiting.map(|item| item.label.as_str()).collect();
    if !waiting.is_empty() {
        page.gap();
        let line = format!(
            "Waiting for records that were not imported: {}.",
            waiting.join("; ")
        );
        page.line(2, &plain(&line));
    }
}

fn criterion(page: &mut Page, item: &MissingCriterion) {
    let mark = match item.outcome {
        Outcome::NotMet => ("-", style::BAD),
        Outcome::Unknown => ("?", style::OPEN),
        Outcome::Met => ("+", style::GOOD),
        Outcome::NotApplicable => (" ", Style::new()),
    };
    page.marked(4, mark, 2, &plain(&item.label));
    if item.text.is_empty() {
        page.line(6, &plain(&item.finding));
    } else {
        page.line(6, &plain(&item.text));
    }
    for detail in &item.details {
        page.line(6, &plain(detail));
    }
    let mut ids: Vec<&str> = vec![&item.criterion];
    for fact in &item.facts {
        if !ids.contains(&fact.fact.fact.as_str()) {
            ids.push(&fact.fact.fact);
        }
    }
    page.styled(6, style::DIM, &plain(&ids.join(", ")));
    for fact in &item.facts {
        if let Some(rows) = fact.pupils.as_ref().filter(|rows| !rows.is_empty()) {
            if ids.len() > 2 {
                page.line(6, &plain(&format!("{}:", fact.label)));
            }
            for row in rows {
                pupils(page, row);
            }
        }
    }
}

fn pupils(page: &mut Page, row: &MissingPupils) {
    let whom = match row.year_group {
        Some(group) => format!("Year {group}"),
        None => "year group not known".to_owned(),
    };
    for (keys, what) in [(&row.certain, "certainly"), (&row.not_known, "not known")] {
        if !keys.is_empty() {
            page.line(8, &plain(&format!("{whom}, {what}: {}", keys.join(", "))));
        }
    }
}
