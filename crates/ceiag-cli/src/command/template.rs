//! `ceiag template`

use crate::args::{Format, Global, Template, TemplateKind};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag::json::Json;
use ceiag::review::{Review, Tier};
use std::process::ExitCode;

/// Writes an empty file.
pub fn run(args: &Template, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let text = match args.kind {
        TemplateKind::Evidence => evidence(args, global, out)?,
        TemplateKind::Facts => facts(args, global, out)?,
        TemplateKind::Maturity => ceiag::api::maturity_template().to_owned(),
        TemplateKind::Review => review(args, global, out)?,
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
    let sheet = args.blank.sheet(options.as_of)?;
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
