//! `ceiag records facts`

use super::{page as parts, source};
use crate::args::{Global, RecordsFacts};
use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page, outcome_mark, plain, style, write_file};
use anstyle::Style;
use ceiag::framework::Grade;
use ceiag_records::report::{
    FactGroup, GuidanceAnswer, RecordsFactsAnswer, TracePupils, fact_sheet, facts,
};
use std::process::ExitCode;

/// Shows facts, or one of them with everything behind it.
pub fn run(args: &RecordsFacts, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let records = source::read(&args.source, &library)?;
    let answer = facts(&records, args.fact.as_deref(), args.pupils)?;
    if let Some(path) = &args.out {
        write_file(path, &fact_sheet(&records)?.to_toml(&library.catalogue))?;
    }
    out.tell(&answer, |page| write(page, &answer, args))?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, answer: &RecordsFactsAnswer, args: &RecordsFacts) {
    let (as_of, year) = (answer.as_of, answer.academic_year);
    parts::head(page, "Facts from records", &answer.institution, as_of, year);
    page.styled(
        0,
        style::DIM,
        "Rules are as others report the official text, unless a line says otherwise.",
    );
    for group in &answer.groups {
        let mut all = answer.facts.iter();
        let own = all.any(|fact| fact.fact.fact == group.fact && fact.rule.own);
        fact(page, group, own);
    }
    if !answer.findings.is_empty() {
        page.heading("Criteria that read it");
    }
    for finding in &answer.findings {
        let (word, colour) = outcome_mark(finding.outcome);
        let line = format!(
            "{}: {} ({})",
            finding.label, finding.text, finding.framework_label
        );
        page.marked(2, (word, colour), 13, &plain(&line));
        page.styled(15, style::DIM, &finding.criterion);
    }
    for pupils in &answer.pupils {
        keys(page, pupils);
    }
    if !answer.not_imported.is_empty() {
        page.heading("No records were imported for");
        for fact in &answer.not_imported {
            page.marked(2, ("-", style::DIM), 2, &fact.label);
        }
    }
    if let Some(told) = &answer.guidance {
        guidance(page, told);
    }
    if let Some(programme) = &answer.programme {
        page.heading(&format!(
            "Learning areas touched in {}",
            programme.academic_year
        ));
        page.styled(2, style::DIM, programme.grade.label());
        for line in &programme.text {
            page.line(2, &plain(line));
        }
    }
    if let Some(events) = answer
        .events
        .as_ref()
        .filter(|events| !events.years.is_empty())
    {
        page.heading("Careers events");
        for year in &events.years {
            page.line(2, &plain(&year.text));
        }
        page.styled(2, style::OPEN, events.caution);
    }
    parts::conflicts(page, &answer.conflicts);
    parts::unset(page, &answer.unset_choices);
    parts::notices(page, &answer.notices);
    if let Some(path) = &args.out {
        page.gap();
        page.line(
            0,
            &plain(&format!("The facts stand in {}.", path.display())),
        );
    }
}

fn fact(page: &mut Page, group: &FactGroup, own: bool) {
    page.gap();
    page.styled(0, style::HEAD, &plain(&group.label));
    page.line(2, &plain(&group.values));
    page.line(2, &plain(&format!("Counted: {}", group.rule)));
    if !group.open.is_empty() {
        page.line(2, &plain(&format!("Not known: {}", group.open)));
    }
    if !group.declared.is_empty() {
        page.line(2, &plain(&group.declared));
    }
    let weaker = match group.grade {
        // The rule says that it is the caller's, not ceiag's.
        _ if own => String::new(),
        Grade::Sourced | Grade::Secondary => String::new(),
        grade => format!(", {}", grade.label()),
    };
    page.styled(2, style::DIM, &plain(&format!("{}{weaker}", group.fact)));
}

fn guidance(page: &mut Page, told: &GuidanceAnswer) {
    if told.held + told.perhaps_held == 0 {
        return;
    }
    page.heading(&format!("Guidance meetings in {}", told.academic_year));
    for length in &told.lengths {
        page.line(2, &length.text);
        for fact in &length.by_fact {
            page.line(4, &plain(&fact.text));
        }
    }
    for line in &told.text {
        page.line(2, line);
    }
    page.styled(2, style::OPEN, told.caution);
}

fn keys(page: &mut Page, pupils: &TracePupils) {
    page.heading(&plain(&format!("Pupils: {}", pupils.label)));
    let lists = [
        ("have it", &pupils.yes),
        ("lack it", &pupils.no),
        ("not known", &pupils.not_known),
        ("perhaps counted", &pupils.perhaps),
    ];
    for (what, keys) in lists {
        if !keys.is_empty() {
            page.marked(2, (what, Style::new()), 16, &plain(&keys.join(", ")));
        }
    }
}
