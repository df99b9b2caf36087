//! What to type into Compass.

use super::Source;

/// Fill a worksheet for Compass: per question what your records answer, to be typed in by hand.
///
/// It states the generation and the type of evaluation. Where the questions or the bands aren't known, it says so. Answers
/// that records don't hold come from a sheet filled in by hand (--facts).
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records worksheet docs/examples/records.json
  ceiag records worksheet docs/examples/records.json --facts by-hand.toml
  ceiag records worksheet docs/examples/records.json --framework compass-classic-schools")]
pub struct RecordsWorksheet {
    #[command(flatten)]
    pub source: Source,
}
