//! A made-up school.

use crate::args::judging::years;
use ceiag::date::Date;
use ceiag::identifier::Urn;
use ceiag::institution::YearGroups;
use std::path::PathBuf;

/// Make up a school: a folder of records to try things out with.
///
/// The same seed makes the same school on every machine. Nobody in it is a real person: every key begins with SYN-, and every
/// row says that it is synthetic. The folder must be new or empty.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("official").multiple(true))]
#[command(after_help = "Examples:
  ceiag records sample --pupils 1200 --seed 7 --out made-up
  ceiag records sample --pupils 900 --years 7-11 --attendance-only --out register
  ceiag records sample --like 100001 --ks4 ks4_pupdest.csv --census census.csv --out like-100001

With --format json the answer names the files that were written, without what stands in them.")]
pub struct Sample {
    /// The folder to write, new or empty
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Pupils on roll; by default 1200, or as many as the school of --like has
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub pupils: Option<u32>,
    /// Another number makes another school
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u64).range(..=9_007_199_254_740_991))]
    pub seed: u64,
    /// Year groups, first and last; by default 7-13
    #[arg(long, value_name = "7-13", value_parser = years)]
    pub years: Option<YearGroups>,
    /// The day on which the records were taken (YYYY-MM-DD); by default 2026-09-30, so that a seed stays a school
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// Only what an attendance register holds: pupils, enrolments, events and who was there
    #[arg(long)]
    pub attendance_only: bool,
    /// Take pupils on roll, groups of pupils and first destinations from a published school; needs --ks4 or --census
    #[arg(long, value_name = "URN", requires = "official")]
    pub like: Option<Urn>,
    /// Published destinations after key stage 4, to go with --like
    #[arg(long, value_name = "FILE", requires = "like", group = "official")]
    pub ks4: Option<PathBuf>,
    /// The published school census, to go with --like
    #[arg(long, value_name = "FILE", requires = "like", group = "official")]
    pub census: Option<PathBuf>,
}
