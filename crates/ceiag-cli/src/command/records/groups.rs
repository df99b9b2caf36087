//! `ceiag records groups`

use super::source;
use crate::args::{Format, Global, RecordsGroups};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, institution_line, plain, style};
use anstyle::Style;
use ceiag_records::groups::{GroupRow, GroupedFact, GroupsOptions, RecordsGroupsAnswer, groups};
use std::process::ExitCode;

/// Counts facts by group.
pub fn run(args: &RecordsGroups, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read(&args.source, &library)?;
    let options = GroupsOptions {
        by: args.by.clone(),
        facts: args.fact.clone(),
        years: args.year.clone(),
        smallest: args.smallest,
        internal: args.internal,
    };
    let answer = groups(&records, &options)?;
    if out.format == Format::Csv {
        let notes = answer.notices.iter().map(|notice| notice.text.as_str());
        out.csv(&answer.table(), notes)?;
    } else {
        out.tell(&answer, |page| write(page, &answer))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &RecordsGroupsAnswer) {
    page.heading("Coverage by group");
    page.line(0, &institution_line(&answer.institution));
    let running = if answer.year_to_date {
        ", which still runs"
    } else {
        ""
    };
    let year = answer.academic_year;
    page.line(
        0,
        &format!(
            "As of {}; academic year {year}{running}",
            answer.as_of.label()
        ),
    );
    if let Some(mark) = answer.mark {
        page.styled(0, style::BAD, &mark.to_uppercase());
    }
    page.gap();
    for line in &answer.text {
        page.line(0, line);
    }
    for fact in &answer.facts {
        table(page, fact, answer.mark);
    }
    if !answer.notices.is_empty() {
        page.heading("Please note");
    }
    for notice in &answer.notices {
        page.marked(3, ("-", style::DIM), 2, &plain(&notice.text));
    }
    page.gap();
}

/// The columns of a table: the group, how many there are, how many count, who isn't known, the share and its interval.
const WIDTHS: [usize; 5] = [8, 12, 10, 16, 18];
const HEADS: [&str; 5] = ["of", "yes", "not known", "%", "95% interval"];

fn table(page: &mut Page, fact: &GroupedFact, mark: Option<&str>) {
    let mark = mark.map_or(String::new(), |mark| format!(" ({mark})"));
    page.heading(&plain(&format!("{}{mark}", fact.label)));
    page.styled(
        0,
        style::DIM,
        &format!("{}; {} rule", plain(&fact.population), fact.grade.id()),
    );
    line(page, "", &HEADS.map(str::to_owned), style::DIM);
    row(page, 0, &fact.all);
    for by in &fact.breakdowns {
        page.line(0, by.label);
        for group in by.groups.iter().chain(&by.together) {
            row(page, 2, group);
        }
        // Rows show what is hidden; a gap that is would say it again.
        for gap in by.gaps.iter().filter(|gap| gap.gap.is_some()) {
            page.styled(2, style::DIM, &format!("gap: {}", plain(&gap.text)));
        }
    }
}

fn row(page: &mut Page, indent: usize, row: &GroupRow) {
    let number = |number: Option<u32>| number.map_or("-".to_owned(), |number| number.to_string());
    let label = format!("{}{}", " ".repeat(indent), plain(&row.label));
    let cells = if row.hidden {
        let hidden = || "-".to_owned();
        [
            number(row.of),
            "hidden".to_owned(),
            hidden(),
            hidden(),
            hidden(),
        ]
    } else {
        let (share, interval) = row.percentages();
        let yes = row.yes_text();
        [number(row.of), yes, number(row.not_known), share, interval]
    };
    line(page, &label, &cells, Style::new());
}

/// One line of a table, its numbers under one another.
fn line(page: &mut Page, label: &str, cells: &[String; 5], style: Style) {
    let mut text = format!("{label:<34}");
    for (cell, width) in cells.iter().zip(WIDTHS) {
        text.push_str(&format!("{cell:>width$}"));
    }
    page.row(style, &text);
}
