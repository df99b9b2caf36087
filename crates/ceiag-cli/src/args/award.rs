//! Commands about the award of a standard.

use ceiag::date::Date;
use clap::Subcommand;
use std::path::PathBuf;

/// Say where an award stands, and what happened on the way to it.
///
/// An award file holds what happened: registered, paid for, evidence sent, assessed, awarded. Awarding bodies, with their
/// licences and terms, are a file of your own; ceiag ships no register of them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag award status award.toml --bodies bodies.toml --as-of 2026-09-01
  ceiag award timeline award.toml --bodies bodies.toml")]
pub struct Award {
    #[command(subcommand)]
    pub command: AwardCommand,
}

/// What can be asked of an award.
#[derive(Debug, Subcommand)]
pub enum AwardCommand {
    /// Say where the award stands on a day: state, last day, what may come next, fees, licences
    #[command(after_help = "Example:
  ceiag award status award.toml --bodies bodies.toml --as-of 2026-09-01")]
    Status(AwardOptions),
    /// List what happened and what follows from it, past and to come
    #[command(after_help = "Example:
  ceiag award timeline award.toml --bodies bodies.toml --as-of 2026-09-01")]
    Timeline(AwardOptions),
}

/// An award, and on which day it is looked at.
#[derive(Debug, clap::Args)]
pub struct AwardOptions {
    /// The award file (TOML or JSON)
    #[arg(value_name = "AWARD")]
    pub award: PathBuf,
    /// The awarding bodies, with their licences
    #[arg(long, value_name = "FILE")]
    pub bodies: Option<PathBuf>,
    /// The day (YYYY-MM-DD); by default today
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}
