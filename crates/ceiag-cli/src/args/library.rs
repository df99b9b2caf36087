//! Commands about editions and profiles.

use clap::Subcommand;
use std::path::PathBuf;

/// Test scoring profiles.
#[derive(Debug, clap::Args)]
pub struct Profile {
    #[command(subcommand)]
    pub command: ProfileCommand,
}

/// What can be done with a profile.
#[derive(Debug, Subcommand)]
pub enum ProfileCommand {
    /// Say which printed percentages a profile can print, and from which fractions
    Test(ProfileTest),
}

/// Say which printed percentages a profile can print, and from which fractions.
///
/// A fit says little where almost every percentage can be printed, so that number stands beside it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag profile test compass-classic-h1 reported.csv
  ceiag profile test compass-classic-schools=compass-classic-bm1 reported.csv --sixth-form")]
pub struct ProfileTest {
    /// A profile; with its edition where several have one of this id
    #[arg(value_name = "[FRAMEWORK=]PROFILE")]
    pub profile: String,
    /// A CSV file of reported results, as for `ceiag history`
    pub reported: PathBuf,
    /// The institution has Years 12 and 13
    #[arg(long)]
    pub sixth_form: bool,
    /// Only this institution
    #[arg(long, value_name = "NAME")]
    pub institution: Option<String>,
}

/// List, show, check and compare editions.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag framework list
  ceiag framework show gatsby-2025-schools
  ceiag framework check own.toml
  ceiag framework diff gatsby-2025-schools own.toml
  ceiag framework schema framework > framework.schema.json")]
pub struct Framework {
    #[command(subcommand)]
    pub command: FrameworkCommand,
}

/// What can be done with editions.
#[derive(Debug, Subcommand)]
pub enum FrameworkCommand {
    /// List the editions
    List,
    /// Show an edition: criteria, choices, profiles
    Show {
        /// The id of an edition
        #[arg(value_name = "EDITION")]
        id: String,
    },
    /// Check editions of your own; exit code 1 when something is wrong
    Check {
        /// Framework files (TOML or JSON)
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Say what differs between two editions, each by its id or its file
    Diff {
        /// The one
        before: String,
        /// The other
        after: String,
    },
    /// Write the JSON Schema of a kind of file or answer
    Schema {
        /// fact-sheet, framework, catalogue, evaluate-request, evaluate-answer, next-answer, questions-answer,
        /// explain-answer or problems
        kind: String,
    },
}
