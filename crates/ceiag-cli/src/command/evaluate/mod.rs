//! `ceiag evaluate`

mod group;
mod rows;
mod table;
mod text;

use crate::args::{Evaluate, Format, Global};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag::api::Options;
use ceiag::framework::Library;
use std::path::Path;
use std::process::ExitCode;

/// Judges each sheet; one that is refused does not stop the others.
pub fn run(args: &Evaluate, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    let mut options = args.judging.options()?;
    if let Some(path) = &args.table {
        return table::run(path, &library, &options, out);
    }
    // A page also says which open choices change nothing, so it needs the combinations.
    options.all_choices = args.all_choices || out.format == Format::Text;
    let mut code = ExitCode::SUCCESS;
    for (number, path) in args.facts.iter().enumerate() {
        if number > 0 && out.format == Format::Text {
            out.line("")?;
        }
        match one(path, args, &library, &options, out) {
            Ok(()) => {}
            Err(Failure::Refused(problems)) => code = Failure::Refused(problems).report(out),
            Err(failure) => return Err(failure),
        }
    }
    Ok(code)
}

fn one(
    path: &Path,
    args: &Evaluate,
    library: &Library,
    options: &Options,
    out: &Output,
) -> Result<(), Failure> {
    let (sheet, problems) = input::sheet(path, library, options)?;
    let mut answer = ceiag::api::evaluate(library, &sheet, options)?;
    answer.problems.extend(problems);
    match out.format {
        Format::Json => out.json(&answer),
        Format::Text | Format::Csv => {
            out.problems(&answer.problems)?;
            let mut page = out.page();
            let show = text::Show {
                only_open: args.only_open,
                all_choices: args.all_choices,
            };
            text::write(&mut page, library, &answer, show);
            Ok(out.text(page.text())?)
        }
    }
}
