//! A blank sheet with the questions as comments.

use super::{Options, questions};
use crate::fact::{FactSheet, Kind};
use crate::framework::Library;
use crate::problem::Problems;
use std::fmt::Write;

/// A sheet in TOML with every question as a comment above its fact, ready to be filled in. What stays commented out is
/// unknown, never no.
///
/// # Errors
/// As [`super::evaluate`].
pub fn template(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
) -> Result<String, Problems> {
    let asked = questions(library, sheet, options, true)?;
    let mut text = String::new();
    write(&mut text, sheet, options, &asked).unwrap_or_default();
    Ok(text)
}

fn write(
    text: &mut String,
    sheet: &FactSheet,
    options: &Options,
    asked: &super::QuestionsAnswer,
) -> Result<(), std::fmt::Error> {
    writeln!(text, "# Facts for {}.", asked.frameworks.join(", "))?;
    writeln!(
        text,
        "# Remove the # in front of a fact to answer it. What stays commented out counts as not known, never as no."
    )?;
    writeln!(text, "as-of = {}", options.as_of(sheet))?;
    let year = sheet
        .academic_year
        .unwrap_or_else(|| crate::date::AcademicYear::last_completed_before(sheet.as_of));
    writeln!(
        text,
        "# The academic year that the facts speak of; the last completed one unless you change it."
    )?;
    writeln!(text, "academic-year = \"{year}\"")?;
    let named = if options.frameworks.is_empty() {
        &sheet.frameworks
    } else {
        &options.frameworks
    };
    if !named.is_empty() {
        writeln!(text, "frameworks = [{}]", quoted(named))?;
    }
    writeln!(text, "\n[institution]")?;
    let institution = &sheet.institution;
    match &institution.name {
        Some(name) => writeln!(text, "name = {name:?}")?,
        None => writeln!(text, "# name = \"\"")?,
    }
    writeln!(text, "setting = \"{}\"", institution.setting.id())?;
    if let Some(years) = institution
        .years
        .filter(|_| institution.setting.needs_years())
    {
        writeln!(text, "years = [{}, {}]", years.first(), years.last())?;
    }
    writeln!(text, "\n[facts]")?;
    let mut last = "";
    for question in &asked.questions {
        if question.fact != last {
            writeln!(text)?;
            comment(text, &question.question)?;
            comment(text, &question.help)?;
            let serves = question.criteria.join(", ");
            comment(text, &format!("({}; for {serves})", answer_form(question)))?;
            last = &question.fact;
        }
        let key = if question.address.contains('.') {
            format!("\"{}\"", question.address)
        } else {
            question.address.clone()
        };
        let given = crate::fact::Address::parse(&question.address)
            .and_then(|a| sheet.get(&a).map(|e| e.value.to_json().write()));
        match given {
            Some(value) if !value.starts_with('{') => writeln!(text, "{key} = {value}")?,
            _ => writeln!(text, "# {key} = {}", example(question))?,
        }
    }
    Ok(())
}

fn quoted(items: &[String]) -> String {
    let quoted: Vec<String> = items.iter().map(|i| format!("{i:?}")).collect();
    quoted.join(", ")
}

fn comment(text: &mut String, line: &str) -> Result<(), std::fmt::Error> {
    if line.is_empty() {
        Ok(())
    } else {
        writeln!(text, "# {line}")
    }
}

fn answer_form(question: &super::Question) -> String {
    let year = question
        .academic_year
        .as_ref()
        .map(|y| format!(", {y}"))
        .unwrap_or_default();
    match question.kind {
        Kind::YesNo => format!("true or false{year}"),
        Kind::Share => format!("{} as \"112/150\" or \"75%\"{year}", question.unit),
        Kind::Count => match question.max {
            Some(max) => format!("a number from 0 to {max}{year}"),
            None => format!("a number{year}"),
        },
        Kind::Date => format!("a date, such as 2026-01-31{year}"),
        Kind::Choice => {
            let options: Vec<String> = question
                .options
                .iter()
                .map(|o| format!("{} = {}", o.id, o.label))
                .collect();
            format!("{}{year}", options.join(", "))
        }
    }
}

/// What stands after the `=` until somebody answers. It reads back as it is, and claims no number.
fn example(question: &super::Question) -> String {
    match question.kind {
        Kind::YesNo => "true".to_owned(),
        Kind::Share | Kind::Count | Kind::Date => "\"unknown\"".to_owned(),
        Kind::Choice => question
            .options
            .first()
            .map_or_else(String::new, |o| format!("{:?}", o.id)),
    }
}
