//! `ceiag records`

mod facts;
mod missing;
mod official;
mod page;
mod sample;
mod source;
mod triage;

use crate::args::{Global, Records, RecordsCommand};
use crate::failure::Failure;
use crate::output::Output;
use std::process::ExitCode;

/// Reads records or official statistics.
pub fn run(args: &Records, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    match &args.command {
        RecordsCommand::Facts(args) => facts::run(args, global, out),
        RecordsCommand::Missing(args) => missing::run(args, global, out),
        RecordsCommand::Official(args) => official::run(args, out),
        RecordsCommand::Sample(args) => sample::run(args, out),
        RecordsCommand::Triage(args) => triage::run(args, global, out),
    }
}
