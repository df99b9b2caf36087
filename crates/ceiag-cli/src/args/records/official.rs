//! Published files of statistics.

use ceiag::date::AcademicYear;
use clap::ValueEnum;
use std::path::PathBuf;

/// Read a published file of statistics as tidy rows, one for each cell.
///
/// The file is known by its headers: performance tables (key stage 4, 16-18, progression), national destinations of explore
/// education statistics, NEET scorecards, the school census, the register (GIAS), lists of authorities and codes. Every
/// destination carries the year of the leavers and the year in which it was seen. A code such as SUPP is never a number.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records official ks4_pupdest.csv
  ceiag records official ks4_pupdest.csv --measure cohort --measure not-sustained --format csv
  ceiag records official ks5_studest.csv --leavers 2018/19 --format json

With --format json the first line is the overview, and each further line is a row.")]
pub struct Official {
    /// The published file (CSV), or - for standard input
    pub file: PathBuf,
    /// Only rows of this measure, such as cohort or not-sustained. May be repeated
    #[arg(long, value_name = "MEASURE")]
    pub measure: Vec<String>,
    /// The year of the leavers, for performance tables that do not say it (such as 2018/19)
    #[arg(long, value_name = "YEAR")]
    pub leavers: Option<AcademicYear>,
    /// What time_period means in explore education statistics: the release decides, the file does not say
    #[arg(long, value_enum, value_name = "MEANING", default_value_t = TimePeriodArg::Leavers)]
    pub time_period: TimePeriodArg,
    /// The calendar year of a school census (such as 2019)
    #[arg(long, value_name = "YEAR")]
    pub census: Option<i16>,
}

/// What `time_period` means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TimePeriodArg {
    /// The year at whose end the cohort left (release of 2023/24)
    Leavers,
    /// The year in which the destinations were seen (release of 2020/21)
    Destinations,
}
