//! Commands that compare over time.

use super::Judging;
use ceiag::date::Date;
use std::path::PathBuf;

/// Compare two sheets of one institution.
///
/// Each sheet is judged on its own day by its own editions; where the edition changed, criteria are joined by a crosswalk.
/// A change is claimed only where both editions ask the same. --as-of moves the day of the second sheet.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag compare school-2024.toml school-2026.toml
  ceiag compare school-2024.toml school-2026.toml --framework gatsby")]
pub struct Compare {
    /// The earlier sheet
    pub before: PathBuf,
    /// The later sheet
    pub after: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

/// Put reported results in order, with what changed.
///
/// Reported results are what an instrument printed; they are never turned into facts. Results of different instruments,
/// generations or evaluation types are not compared with each other.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag history reported.csv
  ceiag history reported.csv --institution \"Example School\" --as-of 2025-07-31

Columns: institution, instrument (compass), generation (classic or new), evaluation-type (schools, special or post-16),
completed (a day, or first/last day of a period); optional: source, achieved, bm1 to bm8 (percentages), bm1-status to
bm8-status.")]
pub struct History {
    /// A CSV file of reported results
    pub reported: PathBuf,
    /// Leave out what was completed later; by default nothing
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Only this institution
    #[arg(long, value_name = "NAME")]
    pub institution: Option<String>,
}
