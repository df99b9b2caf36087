//! Commands for research.

use clap::ValueEnum;
use std::path::PathBuf;

/// Say how far raters agree: percent, Cohen's κ, Gwet's AC1 and AC2, Krippendorff's α.
///
/// Each pair of raters is compared on the units that both have rated, and all raters together on those that at least two
/// have rated. Every standard error and interval names its method; what divides by zero is undefined, with the reason.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag agreement ratings.csv --scale emerging,developing,established,leading
  ceiag agreement ratings.csv --scale met,not-met --unordered --rater self --rater peer

The first column names what is rated, such as an institution and a theme; every other column is one
rater, named by its header. Empty, unknown, NA and n/a are missing ratings. Without --scale the
categories are those that occur, and have no order.")]
pub struct Agreement {
    /// A CSV file of ratings
    #[arg(value_name = "RATINGS")]
    pub ratings: PathBuf,
    /// The categories, from the lowest to the highest, separated by commas
    #[arg(long, value_name = "CATEGORIES", value_delimiter = ',')]
    pub scale: Option<Vec<String>>,
    /// The categories have no order: leave out weights and the ordinal and interval α
    #[arg(long, requires = "scale")]
    pub unordered: bool,
    /// Only this rater, in this order. May be repeated
    #[arg(long = "rater", value_name = "NAME")]
    pub raters: Vec<String>,
    /// The quantile of intervals
    #[arg(long, value_enum, default_value_t = Quantile::StudentT)]
    pub interval: Quantile,
}

/// The quantile that intervals are computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Quantile {
    /// Of Student's t, one degree of freedom fewer than units
    StudentT,
    /// Of the normal distribution, 1.959964
    Normal,
}
