//! A draft of a mapping.

use std::path::PathBuf;

/// Draft a mapping from the headers of a system's own files.
///
/// A column is mapped by its name alone. What isn't sure stands in the draft as a comment with the candidates, and so do codes
/// whose meaning isn't known. Columns of names are never mapped. Put the draft beside records.toml, check it, and name it
/// there: mapping = "mapping.toml".
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  ceiag records map docs/examples/records-mapped/students.csv > mapping.toml")]
pub struct RecordsMap {
    /// The files (CSV, JSON Lines or .xlsx)
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}
