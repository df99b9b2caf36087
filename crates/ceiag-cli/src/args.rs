//! The command line.

mod judging;

pub use judging::{Blank, Judging};

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Judge a school or college by England's careers-guidance quality frameworks.
///
/// Facts about an institution go in; findings, scores, reasons and next steps come out. What is not known stays open: it
/// never counts as no.
#[derive(Debug, Parser)]
#[command(name = "ceiag", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "Examples:
  ceiag template --setting school --years 7-11 --as-of 2026-03-31 > school.toml
  ceiag evaluate school.toml
  ceiag next school.toml

Exit codes: 0 success; 1 the input is refused or something is wrong with it; 2 wrong usage";

/// Options of every command.
#[derive(Debug, clap::Args)]
pub struct Global {
    /// The form of the answer
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Add an edition of your own (TOML or JSON) to the built-in ones; it is checked first. May be repeated
    #[arg(long, global = true, value_name = "FILE")]
    pub own: Vec<PathBuf>,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One line of canonical JSON for each answer
    Json,
    /// Flat rows; only for `evaluate --table`
    Csv,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge facts: what is met, what is not, what is open, and why
    Evaluate(Evaluate),
    /// Say what to find out and what to do next
    Next(Next),
    /// List the questions that still matter
    Questions(Questions),
    /// Write an empty fact sheet with every question as a comment
    Template(Template),
    /// Explain one criterion: words, rule, source and, with facts, the whole trace
    Explain(Explain),
    /// Write completions for a shell
    Completions(Completions),
}

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

A table has one institution a row. Columns: name, urn, ukprn, laestab, setting, years (7-11), as-of, academic-year, and
facts by their address: programme-published, guidance-by-16, employer-encounter-2025.y9; a share in one cell (112/150 or
75%) or in two columns, employer-encounter-2025.y9.n and .d. Empty, unknown, NA and n/a mean not known. A row without
as-of takes the day of --as-of.

With --format csv each benchmark and each criterion of each institution is a row. Columns: line (in the table read), name,
urn, ukprn, setting, as-of, academic-year, framework, digest, profile, row (benchmark or criterion), benchmark, criterion,
label, state (of a benchmark) or outcome (of a criterion), earned-lo and earned-hi of max, percent-lo and percent-hi, reason,
text. With --format json each row gives one line: the answer, or the problems of the row.")]
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
    #[command(flatten)]
    pub judging: Judging,
    /// Also those whose answer can no longer change anything
    #[arg(long)]
    pub all: bool,
}

/// Write an empty fact sheet with every question as a comment.
///
/// Remove the # in front of a fact to answer it. What stays commented out counts as not known.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag template --setting school --years 7-11 --as-of 2026-03-31 > school.toml
  ceiag template --setting college --framework gatsby-2025-colleges > college.toml")]
pub struct Template {
    #[command(flatten)]
    pub blank: Blank,
    #[command(flatten)]
    pub judging: Judging,
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

/// Write completions for a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag completions bash > ~/.local/share/bash-completion/completions/ceiag")]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}
