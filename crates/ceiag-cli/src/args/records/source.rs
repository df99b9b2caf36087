//! Whose records are read, and on which terms.

use crate::args::judging::pair;
use ceiag::date::{AcademicYear, Date};
use std::path::PathBuf;

/// Whose records are read, and on which terms.
#[derive(Debug, clap::Args)]
pub struct Source {
    /// The records: a folder with records.toml, or a JSON document
    #[arg(value_name = "RECORDS")]
    pub path: PathBuf,
    /// The day of judgement (YYYY-MM-DD); by default the day that the records name
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// The academic year that facts speak of (such as 2025/26); by default the last completed one
    #[arg(long, value_name = "YEAR")]
    pub academic_year: Option<AcademicYear>,
    /// Make a choice where sources conflict or are silent. May be repeated
    #[arg(long = "choose", value_name = "CHOICE=OPTION", value_parser = pair)]
    pub choices: Vec<(String, String)>,
    /// Judge by this edition, or by the edition of this series that is in force. May be repeated
    #[arg(long = "framework", value_name = "ID")]
    pub frameworks: Vec<String>,
    /// Facts filled in by hand (TOML or JSON), to be joined with those that are derived
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    /// Go on although rows are refused; they are written to a file unchanged, and every answer says that they are left out
    #[arg(long)]
    pub keep_going: bool,
    /// The folder for files of refused rows (refused-pupils.csv); by default this one. No file is written over
    #[arg(long, value_name = "DIR", requires = "keep_going")]
    pub refused: Option<PathBuf>,
    /// A file with a secret text; every key of a pupil or a member of staff becomes a code that only this secret gives
    #[arg(long, value_name = "FILE")]
    pub salt_file: Option<PathBuf>,
}
