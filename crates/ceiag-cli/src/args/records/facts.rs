//! Facts from records.

use super::Source;
use std::path::PathBuf;

/// Show every fact that records give: its numbers, its rule, its grade, and what leaves it open.
///
/// With --fact the whole trace of one: the criteria that read it, how it is derived, and with --pupils whom it counts.
/// Beside the facts stand the length of guidance meetings and who held them, the learning areas that the programme touched,
/// and careers events. None of these decides a criterion.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records facts docs/examples/records.json
  ceiag records facts docs/examples/records.json --fact employer-encounter-2025.y9 --pupils
  ceiag records facts docs/examples/records.json --out facts.toml && ceiag evaluate facts.toml")]
pub struct RecordsFacts {
    #[command(flatten)]
    pub source: Source,
    /// Only this fact, by its id or its address (such as employer-encounter-2025.y9)
    #[arg(long, value_name = "FACT")]
    pub fact: Option<String>,
    /// List the keys of the pupils behind the fact
    #[arg(long, requires = "fact")]
    pub pupils: bool,
    /// Write the facts as a fact sheet (TOML) that evaluate reads, joined with those filled in by hand
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
