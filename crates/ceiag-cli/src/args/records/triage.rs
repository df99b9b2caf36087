//! An order for guidance.

use super::Source;
use std::path::PathBuf;

/// Put pupils in an order for guidance, by your own configuration.
///
/// Nothing is built in and nothing is official: indicators, points and cut-offs are the school's own. What is missing is not
/// "no risk", so points are a range and a pupil may be in several groups. The list names pupils.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag template triage > triage.toml
  ceiag records triage triage.toml records.json --extra attendance.csv
  ceiag records triage triage.toml school --format csv > order.csv
  ceiag --format json records triage triage.toml records.json

CSV columns: configuration, version, owner, as-of, place, sharing (how many share it), pupil,
year-group, perhaps-on-roll, groups (with ; between them), points-from, points-to, meetings,
meetings-complete, missing (ids, with ; between them), refused, then ID:state and ID:value of each
indicator and always-in rule. With --keep-going a row that was refused, and a pupil whom the list
lacks for it, is a row without a place that says why under refused. What is odd about the records goes to standard error.

The table of --extra has a column pupil with the keys of the records, and the columns that the
configuration names. Other columns are not read.")]
pub struct Triage {
    /// The configuration (TOML or JSON)
    #[arg(value_name = "CONFIG")]
    pub config: PathBuf,
    #[command(flatten)]
    pub source: Source,
    /// The school's own columns, such as attendance (CSV); by default triage.csv in the folder of the records, if it is there
    #[arg(long, value_name = "FILE")]
    pub extra: Option<PathBuf>,
}
