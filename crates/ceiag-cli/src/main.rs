//! The `ceiag` command: facts about a school or college in, findings, scores, gaps and reasons out.

mod args;
mod cells;
mod command;
mod failure;
mod input;
mod kind;
mod output;

use args::{Cli, Command, Format, RecordsCommand};
use clap::Parser;
use failure::Failure;
use output::Output;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let out = Output::new(cli.global.format);
    let rows = match &cli.command {
        Command::Evaluate(args) => args.table.is_some(),
        Command::Records(args) => matches!(
            args.command,
            RecordsCommand::Groups(_) | RecordsCommand::Official(_) | RecordsCommand::Triage(_)
        ),
        _ => false,
    };
    if cli.global.format == Format::Csv && !rows {
        let usage = "--format csv goes with evaluate --table, records groups, records triage and records official only".to_owned();
        return Failure::Usage(usage).report(&out);
    }
    let result = match &cli.command {
        Command::Evaluate(args) => command::evaluate::run(args, &cli.global, &out),
        Command::Next(args) => command::next::run(args, &cli.global, &out),
        Command::Questions(args) => command::questions::run(args, &cli.global, &out),
        Command::Template(args) => command::template::run(args, &cli.global, &out),
        Command::Explain(args) => command::explain::run(args, &cli.global, &out),
        Command::Compare(args) => command::compare::run(args, &cli.global, &out),
        Command::Crosswalk(args) => command::crosswalk::run(args, &cli.global, &out),
        Command::Evidence(args) => command::evidence::run(args, &cli.global, &out),
        Command::History(args) => command::history::run(args, &out),
        Command::Agreement(args) => command::agreement::run(args, &out),
        Command::Profile(args) => command::profile::run(args, &cli.global, &out),
        Command::Framework(args) => command::framework::run(args, &cli.global, &out),
        Command::Award(args) => command::award::run(args, &cli.global, &out),
        Command::Standard(args) => command::standard::run(args, &cli.global, &out),
        Command::Records(args) => command::records::run(args, &cli.global, &out),
        Command::Review(args) => command::review::run(args, &cli.global, &out),
        Command::Completions(args) => command::completions::run(args, &out),
    };
    match result {
        Ok(code) => code,
        Err(failure) => failure.report(&out),
    }
}
