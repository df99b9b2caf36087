//! Checking records.

use super::Source;

/// Check records, and tell what they can't tell.
///
/// Every row that is wrong or odd is told with its place; no key, number or birthday is shown. Below that stands what the
/// records don't say, which facts that leaves open, and which criteria in force can't be decided for it. The exit code is 1
/// when a row is refused.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records check records.json
  ceiag records check records.json --as-of 2026-08-31
  ceiag records check records.json --format json")]
pub struct RecordsCheck {
    #[command(flatten)]
    pub source: Source,
}
