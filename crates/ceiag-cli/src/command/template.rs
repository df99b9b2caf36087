//! `ceiag template`

use crate::args::{Format, Global, Template, TemplateKind};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag::award::{award_template, bodies_template};
use ceiag::framework::ReadingKind;
use ceiag::json::Json;
use ceiag::review::{Review, Tier};
use ceiag::standard::assessment_template;
use std::process::ExitCode;

/// Writes an empty file.
pub fn run(args: &Template, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let text = match args.kind {
        TemplateKind::Assessment => assessment(args, global, out)?,
        TemplateKind::Award => award(args, global, out)?,
        TemplateKind::Bodies => bodies_template().to_owned(),
        TemplateKind::Evidence => evidence(args, global, out)?,
        TemplateKind::Facts => facts(args, global, out)?,
        TemplateKind::Maturity => ceiag::api::maturity_template().to_owned(),
        TemplateKind::Review => review(args, global, out)?,
        TemplateKind::Triage => ceiag_records::triage::triage_template().to_owned(),
    };
    match out.format {
        Format::Json => out.json(&Json::object([
            ("format", Json::text("ceiag-template/1")),
            ("template", Json::text(text)),
        ]))?,
        Format::Text | Format::Csv => out.text(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// An assessment by the catalogue that --framework names.
fn assessment(args: &Template, global: &Global, out: &Output) -> Result<String, Failure> {
    let library = input::library(global, out)?;
    let sheet = args.blank.sheet(args.judging.as_of)?;
    let [id] = args.judging.frameworks.as_slice() else {
        let message = "template assessment: name one catalogue with --framework".to_owned();
        return Err(Failure::Usage(message));
    };
    let catalogue = library.find(id)?;
    if catalogue.reading != ReadingKind::Decision {
        let message = format!("template assessment: no decision rests on `{id}`");
        return Err(Failure::Usage(message));
    }
    Ok(assessment_template(catalogue, &sheet.institution))
}

fn award(args: &Template, global: &Global, out: &Output) -> Result<String, Failure> {
    let library = input::library(global, out)?;
    let sheet = args.blank.sheet(args.judging.as_of)?;
    let current = library.processes.first();
    Ok(current
        .map(|process| award_template(process, &sheet.institution))
        .unwrap_or_default())
}

fn evidence(args: &Template, global: &Global, out: &Output) -> Result<String, Failure> {
    let library = input::library(global, out)?;
    let sheet = args.blank.sheet(args.judging.as_of)?;
    Ok(ceiag::evidence::evidence_template(
        &library,
        &sheet.institution,
    ))
}

fn facts(args: &Template, global: &Global, out: &Output) -> Result<String, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let mut sheet = args.blank.sheet(options.as_of)?;
    sheet.academic_year = args.academic_year;
    Ok(ceiag::api::template(&library, &sheet, &options)?)
}

fn review(args: &Template, global: &Global, out: &Output) -> Result<String, Failure> {
    let library = input::library(global, out)?;
    let [model] = args.judging.frameworks.as_slice() else {
        let message = "template review: name one maturity model with --framework".to_owned();
        return Err(Failure::Usage(message));
    };
    let sheet = args.blank.sheet(args.judging.as_of)?;
    let (whom, day) = (Some(&sheet.institution), sheet.as_of);
    Ok(Review::template(
        &library,
        Tier::Internal,
        model,
        whom,
        day,
    )?)
}
