//! `ceiag template`

use crate::args::{Format, Global, Template};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag::json::Json;
use std::process::ExitCode;

/// Writes an empty sheet.
pub fn run(args: &Template, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let options = args.judging.options()?;
    let sheet = args.blank.sheet(options.as_of)?;
    let text = ceiag::api::template(&library, &sheet, &options)?;
    match out.format {
        Format::Json => out.json(&Json::object([
            ("format", Json::text("ceiag-template/1")),
            ("template", Json::text(text)),
        ]))?,
        Format::Text | Format::Csv => out.text(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}
