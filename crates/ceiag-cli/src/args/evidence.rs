//! Commands about evidence and where work serves.

use super::Judging;
use ceiag::date::Date;
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// Say what evidence there is, and what is missing, out of date or without an owner.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag evidence pack evidence.toml
  ceiag evidence pack evidence.toml --by criterion --as-of 2026-01-12
  ceiag evidence coverage evidence.toml
  ceiag evidence kinds")]
pub struct Evidence {
    #[command(subcommand)]
    pub command: EvidenceCommand,
}

/// What can be done with evidence.
#[derive(Debug, Subcommand)]
pub enum EvidenceCommand {
    Pack(Pack),
    Coverage(Coverage),
    Kinds(Kinds),
}

/// Print the pack: each kind of evidence, whether it is there, and who answers for it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag evidence pack evidence.toml
  ceiag evidence pack evidence.toml --by criterion --framework gatsby-2025-schools")]
pub struct Pack {
    /// A register of evidence (TOML or JSON)
    pub register: PathBuf,
    /// By the meetings of an inspection, or by criterion
    #[arg(long, value_enum, default_value_t = By::Meeting)]
    pub by: By,
    /// The day on which the evidence is looked at (YYYY-MM-DD); by default today
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// With --by criterion: this edition, or the edition of this series that is in force. May be repeated
    #[arg(long = "framework", value_name = "ID")]
    pub frameworks: Vec<String>,
    /// With --by criterion: make a choice where sources conflict or are silent. May be repeated
    #[arg(long = "choose", value_name = "CHOICE=OPTION", value_parser = super::judging::pair)]
    pub choices: Vec<(String, String)>,
}

/// How a pack is put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// By the meetings of an inspection
    Meeting,
    /// By the criteria of the editions in force
    Criterion,
}

/// Say which learning areas, and which help and pathways, are covered at which key stage.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag evidence coverage evidence.toml --as-of 2026-01-12")]
pub struct Coverage {
    /// A register of evidence (TOML or JSON)
    pub register: PathBuf,
    /// The day on which the evidence is looked at (YYYY-MM-DD); by default today
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// List the kinds of evidence, with what each can show.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag evidence kinds")]
pub struct Kinds {}

/// Show where each piece of work serves, so that nothing is collected twice.
///
/// Every fact that is given and every item of evidence, with the criteria and themes that it serves.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag crosswalk school.toml
  ceiag crosswalk school.toml --evidence evidence.toml
  ceiag crosswalk school.toml --framework gatsby-2025-schools --framework provider-access")]
pub struct Crosswalk {
    /// A fact sheet
    pub facts: PathBuf,
    /// A register of evidence (TOML or JSON)
    #[arg(long, value_name = "REGISTER")]
    pub evidence: Option<PathBuf>,
    #[command(flatten)]
    pub judging: Judging,
}
