//! Where leavers went.

use super::{Source, TimePeriodArg};
use ceiag::date::AcademicYear;
use ceiag::identifier::Urn;
use std::path::PathBuf;

/// Show where leavers went: by cohort and anniversary how many are known, why others aren't, and how often they were asked.
///
/// Offers under the September Guarantee stand in a table of their own, and official destination measures beside: they are
/// another kind of number and never joined with the institution's own.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records destinations docs/examples/records.json
  ceiag records destinations docs/examples/records.json --threshold 90%
  ceiag records destinations docs/examples/records.json --official ks4_pupdest.csv --urn 900001")]
pub struct RecordsDestinations {
    #[command(flatten)]
    pub source: Source,
    /// Compare the share of known destinations with this one (such as 90%)
    #[arg(long, value_name = "SHARE")]
    pub threshold: Option<String>,
    /// How to count unpaid work with part-time study (code 550): employment or neet-available
    #[arg(long = "code-550", value_name = "GROUP")]
    pub code_550: Option<String>,
    /// A published file with official destination measures, to be shown beside. May be repeated
    #[arg(long, value_name = "FILE")]
    pub official: Vec<PathBuf>,
    /// The institution's URN in the published files, where it is another one than the records name
    #[arg(long, value_name = "URN", requires = "official")]
    pub urn: Option<Urn>,
    /// The year of the leavers, for published files that do not say it (such as 2018/19)
    #[arg(long, value_name = "YEAR", requires = "official")]
    pub leavers: Option<AcademicYear>,
    /// What time_period means in explore education statistics
    #[arg(long, value_enum, value_name = "MEANING", default_value_t = TimePeriodArg::Leavers)]
    pub time_period: TimePeriodArg,
}
