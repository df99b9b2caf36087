//! The command line.

mod award;
mod evidence;
mod judging;
mod library;
mod records;
mod research;
mod review;
mod sheets;
mod standard;
mod time;

pub use award::{Award, AwardCommand, AwardOptions};
pub use evidence::{By, Coverage, Crosswalk, Evidence, EvidenceCommand, Pack};
pub use judging::{Blank, Judging, setting, today};
pub use library::{Framework, FrameworkCommand, Profile, ProfileCommand};
pub use records::*;
pub use research::{Agreement, Quantile};
pub use review::{
    GroupingArg, OutcomeArg, Review, ReviewAgreement, ReviewCommand, ReviewModerate, ReviewRecord,
    ReviewStart, ReviewStatus, ReviewSystem,
};
pub use sheets::{Evaluate, Explain, Next, Questions, Template, TemplateKind};
pub use standard::{
    BesideArgs, Standard, StandardBriefArgs, StandardCommand, StandardEditionsArgs,
    StandardFindingArgs, StandardReadinessArgs, StandardRecordArgs,
};
pub use time::{Compare, History};

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Judge a school or college by England's careers-guidance quality frameworks.
///
/// Facts about an institution go in; findings, scores, reasons and next steps come out. What is not known stays open: it
/// never counts as no.
#[derive(Debug, Parser)]
#[command(name = "ceiag", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "Examples:
  ceiag template --setting school --years 7-11 --as-of 2026-03-31 > school.toml
  ceiag evaluate school.toml
  ceiag next school.toml

Exit codes: 0 success; 1 the input is refused or something is wrong with it; 2 wrong usage";

/// Options of every command.
#[derive(Debug, clap::Args)]
pub struct Global {
    /// The form of the answer
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Add an edition of your own (TOML or JSON) to the built-in ones; it is checked first. May be repeated
    #[arg(long, global = true, value_name = "FILE")]
    pub own: Vec<PathBuf>,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One line of canonical JSON for each answer
    Json,
    /// Flat rows; only for `evaluate --table`, `records groups`, `records triage` and `records official`
    Csv,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    Evaluate(Evaluate),
    Next(Next),
    Questions(Questions),
    Template(Template),
    Explain(Explain),
    Compare(Compare),
    Crosswalk(Crosswalk),
    Evidence(Evidence),
    History(History),
    Agreement(Agreement),
    Profile(Profile),
    Framework(Framework),
    Award(Award),
    Standard(Standard),
    Records(Records),
    Review(Review),
    Completions(Completions),
}

/// Write completions for a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag completions bash > ~/.local/share/bash-completion/completions/ceiag")]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}
