//! `ceiag framework`

mod check;
mod diff;
mod list;
mod show;

use crate::args::{Framework, FrameworkCommand, Global};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem};
use ceiag::text::nearest;
use std::process::ExitCode;

/// Lists, shows, checks and compares editions.
pub fn run(args: &Framework, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    let library = input::library(global, out)?;
    match &args.command {
        FrameworkCommand::List => list::run(&library, out),
        FrameworkCommand::Show { id } => show::run(&library, id, out),
        FrameworkCommand::Check { files } => check::run(&library, files, out),
        FrameworkCommand::Diff { before, after } => diff::run(&library, before, after, out),
        FrameworkCommand::Schema { kind } => schema(&library, kind, out),
    }
}

fn schema(library: &Library, kind: &str, out: &Output) -> Result<ExitCode, Failure> {
    let schemas = ceiag::schema::all(library);
    if let Some((_, schema)) = schemas.iter().find(|(name, _)| *name == kind) {
        out.line(&format!("{schema:#}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    let problem = Problem::error(Code::UnknownOption, format!("no schema is called `{kind}`"))
        .found(kind)
        .expected(format!("one of {}", names.join(", ")));
    Err(match nearest(kind, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")).into(),
        None => problem.into(),
    })
}
