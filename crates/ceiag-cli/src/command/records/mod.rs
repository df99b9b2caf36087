//! `ceiag records`

mod check;
mod destinations;
mod facts;
mod folder;
mod groups;
mod map;
mod missing;
mod official;
mod page;
mod sample;
mod source;
mod triage;
mod worksheet;

use crate::args::{Global, Records, RecordsCommand};
use crate::failure::Failure;
use crate::output::Output;
use std::process::ExitCode;

/// Reads records or official statistics.
pub fn run(args: &Records, global: &Global, out: &Output) -> Result<ExitCode, Failure> {
    match &args.command {
        RecordsCommand::Check(args) => check::run(args, global, out),
        RecordsCommand::Destinations(args) => destinations::run(args, global, out),
        RecordsCommand::Facts(args) => facts::run(args, global, out),
        RecordsCommand::Map(args) => map::run(args, out),
        RecordsCommand::Groups(args) => groups::run(args, global, out),
        RecordsCommand::Missing(args) => missing::run(args, global, out),
        RecordsCommand::Official(args) => official::run(args, out),
        RecordsCommand::Sample(args) => sample::run(args, out),
        RecordsCommand::Worksheet(args) => worksheet::run(args, global, out),
        RecordsCommand::Triage(args) => triage::run(args, global, out),
    }
}
