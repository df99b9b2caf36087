//! Commands that judge or ask for fact sheets.

use super::{Blank, Judging};
use ceiag::date::AcademicYear;
use clap::ValueEnum;
use std::path::PathBuf;

/// Judge facts: what is met, what is not, what is open, and why.
///
/// Each file is judged by itself. A file is TOML or JSON, whatever its name; `-` is standard input.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag evaluate school.toml
  ceiag evaluate school.toml --as-of 2026-07-31 --only-open
  ceiag evaluate school.toml --choose further-meeting=offered
  ceiag evaluate school.toml --framework compass-classic-schools --profile compass-classic-h1
  ceiag --format json evaluate - < school.json
  ceiag --format csv evaluate --table schools.csv > results.csv

A table has one institution a row. Columns: name, urn, ukprn, laestab, setting, years (7-11), as-of,
academic-year, and facts by their address: programme-published, guidance-by-16,
employer-encounter-2025.y9; a share in one cell (112/150 or 75%) or in two columns,
employer-encounter-2025.y9.n and .d. Empty, unknown, NA and n/a mean not known. A row without as-of
takes the day of --as-of.

With --format csv each benchmark or theme and each criterion of each institution is a row. Columns:
line (in the table read), name, urn, ukprn, setting, as-of, academic-year, framework, digest,
profile, row (benchmark, theme or criterion), benchmark, theme, criterion, level-lo and level-hi
(what is indicated for a theme; the level of a statement), label, state (of a benchmark) or outcome
(of a criterion), earned-lo and earned-hi of max, percent-lo and percent-hi, reason, text. An
institution that is refused has one row, in which row and state are refused and text says why. With
--format json each row gives one line: the answer, or the problems of the row.")]
pub struct Evaluate {
    /// Fact sheets
    #[arg(value_name = "FACTS", required_unless_present = "table")]
    pub facts: Vec<PathBuf>,
    /// Judge every row of a CSV file instead, one institution a row
    #[arg(long, value_name = "FILE", conflicts_with_all = ["facts", "all_choices", "only_open"])]
    pub table: Option<PathBuf>,
    #[command(flatten)]
    pub judging: Judging,
    /// Also show the outcome under each combination of the choices that are open
    #[arg(long)]
    pub all_choices: bool,
    /// Leave out what is met and what does not apply
    #[arg(long)]
    pub only_open: bool,
}

/// Say what to find out and what to do next.
///
/// Two lists that are never mixed: answers that you may already have, and changes in provision. For every benchmark the
/// set with fewest changes is shown; fewest is not the same as easiest.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag next school.toml
  ceiag next school.toml --as-of 2026-06-01
  ceiag --format json next school.toml")]
pub struct Next {
    /// A fact sheet
    pub facts: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

/// List the questions that still matter.
///
/// With facts: those whose answer can still change a result. Without: all that an institution of this kind is asked.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag questions school.toml
  ceiag questions --setting school --years 7-11 --as-of 2026-03-31
  ceiag questions --setting college --framework gatsby-2025-colleges --all")]
pub struct Questions {
    /// A fact sheet
    #[arg(conflicts_with_all = ["setting", "years"], required_unless_present = "setting")]
    pub facts: Option<PathBuf>,
    #[command(flatten)]
    pub blank: Blank,
    /// The academic year that the answers speak of (such as 2025/26); by default the last completed one
    #[arg(long, value_name = "YEAR", conflicts_with = "facts")]
    pub academic_year: Option<AcademicYear>,
    #[command(flatten)]
    pub judging: Judging,
    /// Also those whose answer can no longer change anything
    #[arg(long)]
    pub all: bool,
}

/// Write an empty file with comments that say what to fill in; by default a fact sheet with every question.
///
/// Remove the # in front of a line to fill it in. In a fact sheet, what stays commented out counts as not known.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag template --setting school --years 7-11 --as-of 2026-03-31 > school.toml
  ceiag template --setting school --years 7-11 --academic-year 2025/26 > this-year.toml
  ceiag template --setting college --framework gatsby-2025-colleges > college.toml
  ceiag template maturity > model.toml
  ceiag template review --setting college --framework own-model --own model.toml > review.toml")]
pub struct Template {
    /// What is to be written
    #[arg(value_enum, default_value_t = TemplateKind::Facts)]
    pub kind: TemplateKind,
    #[command(flatten)]
    pub blank: Blank,
    /// The academic year that the answers speak of (such as 2025/26); by default the last completed one
    #[arg(long, value_name = "YEAR")]
    pub academic_year: Option<AcademicYear>,
    #[command(flatten)]
    pub judging: Judging,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TemplateKind {
    /// What an assessor of the Standard found, by the catalogue that --framework names
    Assessment,
    /// The way to an award: registration, fees, evidence, assessment
    Award,
    /// Awarding bodies with their licences
    Bodies,
    /// A fact sheet
    Facts,
    /// A register of evidence, with the kinds that there are
    Evidence,
    /// A maturity model, for whoever holds its text: six themes without names
    Maturity,
    /// A review by the model that --framework names; `ceiag review start` has more options
    Review,
    /// An order for guidance by the school's own configuration, for `ceiag records triage`
    Triage,
}

/// Explain one criterion: words, rule, source and, with facts, the whole trace.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag explain G25S.BM5.a
  ceiag explain G25S.BM5.a school.toml")]
pub struct Explain {
    /// The id of a criterion, as `ceiag evaluate` prints it
    pub criterion: String,
    /// A fact sheet
    pub facts: Option<PathBuf>,
    #[command(flatten)]
    pub judging: Judging,
}
