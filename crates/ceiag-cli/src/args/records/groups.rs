//! Coverage by group.

use super::Source;
use ceiag_records::groups::{Breakdown, LARGEST, SMALLEST};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Say how facts differ between groups of pupils: n of d, intervals, gaps; small numbers are hidden.
///
/// By default the tables are for publication. A row is hidden where the group, those who count or those who don't are 1 to 5,
/// and so are further ones, until nothing hidden can be worked out from what is shown. That is decided once for all facts and
/// groups; --fact, --by and --year show a part of it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag records groups school.json
  ceiag records groups school.json --by send --by fsm6 --fact guidance-by-16
  ceiag records groups school.json --internal
  ceiag records groups school.json --format csv > groups.csv

CSV columns: view, as-of, academic-year, fact, by, kind (all, group or gap), group, against, hidden,
of, yes, no, not-known, from, to (shares or gaps, as parts of 1), interval-from, interval-to. What is
hidden is empty. What is odd about the records goes to standard error.")]
pub struct RecordsGroups {
    #[command(flatten)]
    pub source: Source,
    /// Only by this: send, fsm6, pupil-premium, sex, eal, looked-after or year-group. May be repeated
    #[arg(long, value_name = "BREAKDOWN", hide_possible_values = true, value_parser = breakdown())]
    pub by: Vec<Breakdown>,
    /// Only this fact, such as guidance-by-16 or employer-encounter-2025.y9. May be repeated
    #[arg(long, value_name = "FACT")]
    pub fact: Vec<String>,
    /// Only facts of this year group. May be repeated
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(0..=14))]
    pub year: Vec<u8>,
    /// The smallest number that is shown
    #[arg(long, value_name = "NUMBER", default_value_t = SMALLEST,
        value_parser = clap::value_parser!(u32).range(i64::from(SMALLEST)..=i64::from(LARGEST)))]
    pub smallest: u32,
    /// Hide nothing; the answer is marked "not for publication"
    #[arg(long, conflicts_with = "smallest")]
    pub internal: bool,
}

fn breakdown() -> impl TypedValueParser<Value = Breakdown> {
    let ids = Breakdown::NAMES.map(|(id, _)| id);
    PossibleValuesParser::new(ids).try_map(|id| {
        let named = Breakdown::NAMES.iter().find(|(name, _)| *name == id);
        named.map(|(_, by)| *by).ok_or("no breakdown")
    })
}
