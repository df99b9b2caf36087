//! Commands about records and official statistics.

mod official;
mod sample;
mod source;

pub use official::{Official, TimePeriodArg};
pub use sample::Sample;
pub use source::Source;

use clap::Subcommand;

/// Read records and official statistics.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag records official ks4_pupdest.csv --format csv > rows.csv")]
pub struct Records {
    #[command(subcommand)]
    pub command: RecordsCommand,
}

/// What can be read.
#[derive(Debug, Subcommand)]
pub enum RecordsCommand {
    Official(Official),
    Sample(Sample),
}
