//! `ceiag completions`

use crate::args::{Cli, Completions};
use crate::failure::Failure;
use crate::output::Output;
use clap::CommandFactory;
use std::process::ExitCode;

/// Writes completions for a shell.
pub fn run(args: &Completions, out: &Output) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "ceiag", &mut script);
    out.text(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
