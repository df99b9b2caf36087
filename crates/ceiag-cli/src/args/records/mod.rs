//! Commands about records and official statistics.

mod facts;
mod missing;
mod official;
mod sample;
mod source;
mod triage;

pub use facts::RecordsFacts;
pub use missing::RecordsMissing;
pub use official::{Official, TimePeriodArg};
pub use sample::Sample;
pub use source::Source;
pub use triage::Triage;

use clap::Subcommand;

/// Read records and official statistics.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records facts docs/examples/records.json --out facts.toml
  ceiag records missing docs/examples/records.json
  ceiag records official ks4_pupdest.csv --format csv > rows.csv")]
pub struct Records {
    #[command(subcommand)]
    pub command: RecordsCommand,
}

/// What can be read.
#[derive(Debug, Subcommand)]
pub enum RecordsCommand {
    Facts(RecordsFacts),
    Missing(RecordsMissing),
    Official(Official),
    Sample(Sample),
    Triage(Triage),
}
