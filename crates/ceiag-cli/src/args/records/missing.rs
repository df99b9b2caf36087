//! Whom criteria still lack.

use super::Source;

/// Say whom each criterion still lacks: how many pupils for certain, for how many it isn't known, and until when.
///
/// Records become facts, facts become findings, and each finding that is not met or not decided is told with the pupils
/// behind it, each counted once. Criteria that records don't speak of are only counted. The page is internal: small
/// numbers are not hidden.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records missing docs/examples/records.json
  ceiag records missing docs/examples/records.json --criterion G25S.BM5.a --pupils
  ceiag records missing docs/examples/records.json --facts by-hand.toml --choose on-roll=on-last-day")]
pub struct RecordsMissing {
    #[command(flatten)]
    pub source: Source,
    /// Only this criterion, whatever its outcome
    #[arg(long, value_name = "ID")]
    pub criterion: Option<String>,
    /// List the keys of the pupils by year group
    #[arg(long)]
    pub pupils: bool,
}
