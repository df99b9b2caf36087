//! Commands about the Quality in Careers Standard.

use super::OutcomeArg;
use ceiag::date::Date;
use clap::Subcommand;
use std::path::PathBuf;

/// Keep an assessor's findings, look at facts by a catalogue, and say what is known of the Standard.
///
/// ceiag records the decision of an independent assessor; it makes none. It knows no criterion of the Standard: load the
/// catalogue that you hold with --own FILE. Without one, facts are looked at by ceiag's own reference criteria.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag standard readiness school.toml
  ceiag --own catalogue.toml standard record assessment.toml --bodies bodies.toml
  ceiag standard editions --setting sixth-form-college --started 2025-10-01
  ceiag standard brief --award award.toml --bodies bodies.toml")]
pub struct Standard {
    #[command(subcommand)]
    pub command: StandardCommand,
}

/// What can be asked about the Standard.
#[derive(Debug, Subcommand)]
pub enum StandardCommand {
    Record(StandardRecordArgs),
    Finding(StandardFindingArgs),
    Readiness(StandardReadinessArgs),
    Editions(StandardEditionsArgs),
    Brief(StandardBriefArgs),
}

/// Show the record of an assessment: preconditions, findings with what they replaced, and what they come to.
///
/// Facts, printed results and reviews are shown beside it and never change the decision.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag --own catalogue.toml standard record assessment.toml --bodies bodies.toml --sheet school.toml")]
pub struct StandardRecordArgs {
    /// The assessment file (TOML or JSON)
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: PathBuf,
    /// The awarding bodies, with their licences
    #[arg(long, value_name = "FILE")]
    pub bodies: Option<PathBuf>,
    /// Facts, for what they indicate
    #[arg(long, value_name = "FACTS")]
    pub sheet: Option<PathBuf>,
    #[command(flatten)]
    pub beside: BesideArgs,
}

/// Add a finding of the assessor to an assessment; none that stands is taken away.
///
/// A finding that was recorded wrongly is followed by another on the same criterion, which names the outcome that stood
/// (--earlier) and says why. The assessment is written as it is, with the finding at its end, to --out or else to standard
/// output; the file that you give is left as it is unless --out names it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag --own catalogue.toml standard finding assessment.toml --criterion EX.4 --outcome met --on 2026-07-03 --reason \"pupils explained it\"
  ceiag --own catalogue.toml standard finding assessment.toml --criterion EX.2 --outcome met --earlier not-met --on 2026-07-03 --reason \"the log of 2 July shows it\" --evidence E4 --out assessment.toml")]
pub struct StandardFindingArgs {
    /// The assessment file (TOML)
    #[arg(value_name = "ASSESSMENT")]
    pub assessment: PathBuf,
    /// The criterion of the catalogue
    #[arg(long, value_name = "ID")]
    pub criterion: String,
    /// What is found
    #[arg(long, value_enum)]
    pub outcome: OutcomeArg,
    /// The day (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// Why it is found
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// The id of a piece of evidence. May be repeated
    #[arg(long, value_name = "ID")]
    pub evidence: Vec<String>,
    /// What was found before, where this replaces it
    #[arg(long, value_enum)]
    pub earlier: Option<OutcomeArg>,
    /// Write the assessment to this file, over what is there
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Look at facts by a catalogue: what is indicated, and what each indication rests on. It is no verdict.
///
/// What rests on somebody's word alone stands first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag standard readiness school.toml
  ceiag standard readiness school.toml --evidence evidence.toml --review internal-review.toml
  ceiag --own catalogue.toml standard readiness school.toml --catalogue example-standard-2025")]
pub struct StandardReadinessArgs {
    /// The fact sheet
    #[arg(value_name = "FACTS")]
    pub sheet: PathBuf,
    /// The catalogue; by default ceiag's own reference criteria in force
    #[arg(long, value_name = "ID")]
    pub catalogue: Option<String>,
    /// The day (YYYY-MM-DD); by default the day of the facts
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// The register of evidence of this institution
    #[arg(long, value_name = "FILE")]
    pub evidence: Option<PathBuf>,
    #[command(flatten)]
    pub beside: BesideArgs,
}

/// What is shown beside and never decides.
#[derive(Debug, clap::Args)]
pub struct BesideArgs {
    /// A CSV file of reported results of this institution, as for `ceiag history`
    #[arg(long, value_name = "FILE")]
    pub reported: Option<PathBuf>,
    /// A review, of which tier and day are shown. May be repeated
    #[arg(long = "review", value_name = "FILE")]
    pub reviews: Vec<PathBuf>,
}

/// List the editions of the Standard that are known to exist, and say which applies.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag standard editions
  ceiag standard editions --setting sixth-form-college --started 2025-06-02 --completed 2025-10-01")]
pub struct StandardEditionsArgs {
    /// school, special-school, alternative-provision, sixth-form-college, college or training-provider
    #[arg(long, requires = "started")]
    pub setting: Option<String>,
    /// The first day of the assessment (YYYY-MM-DD)
    #[arg(long, value_name = "DATE", requires = "setting")]
    pub started: Option<Date>,
    /// The last day of the assessment
    #[arg(long, value_name = "DATE", requires = "started")]
    pub completed: Option<Date>,
}

/// Write one page for senior leaders and governors on external assessment, each statement with where it comes from.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag standard brief
  ceiag standard brief --award award.toml --bodies bodies.toml --as-of 2026-09-01")]
pub struct StandardBriefArgs {
    /// Your own award, for where it stands and what was paid
    #[arg(long, value_name = "FILE")]
    pub award: Option<PathBuf>,
    /// The awarding bodies, with their licences
    #[arg(long, value_name = "FILE", requires = "award")]
    pub bodies: Option<PathBuf>,
    /// The day (YYYY-MM-DD); by default today
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}
