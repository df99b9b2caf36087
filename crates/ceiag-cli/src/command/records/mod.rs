//! `ceiag records`

mod official;
mod sample;
mod source;

use crate::args::{Global, Records, RecordsCommand};
use crate::failure::Failure;
use crate::output::Output;
use std::process::ExitCode;

/// Reads records or official statistics.
pub fn run(args: &Records, _global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    match &args.command {
        RecordsCommand::Official(args) => official::run(args, out),
        RecordsCommand::Sample(args) => sample::run(args, out),
    }
}
