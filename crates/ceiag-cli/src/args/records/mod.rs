//! Commands about records and official statistics.

mod check;
mod destinations;
mod facts;
mod groups;
mod map;
mod missing;
mod official;
mod sample;
mod source;
mod triage;
mod worksheet;

pub use check::RecordsCheck;
pub use destinations::RecordsDestinations;
pub use facts::RecordsFacts;
pub use groups::RecordsGroups;
pub use map::RecordsMap;
pub use missing::RecordsMissing;
pub use official::{Official, TimePeriodArg};
pub use sample::Sample;
pub use source::Source;
pub use triage::Triage;
pub use worksheet::RecordsWorksheet;

use clap::Subcommand;

/// Read records and official statistics.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records destinations docs/examples/records.json
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
    Check(RecordsCheck),
    Destinations(RecordsDestinations),
    Facts(RecordsFacts),
    Map(RecordsMap),
    Groups(RecordsGroups),
    Missing(RecordsMissing),
    Official(Official),
    Sample(Sample),
    Triage(Triage),
    Worksheet(RecordsWorksheet),
}
