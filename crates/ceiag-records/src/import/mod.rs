//! Records from files: bytes in, typed rows with their places out.
//!
//! [`import`] reads every table that a folder holds (CSV, JSON Lines and, with the feature `xlsx`, workbooks), shows each row
//! to a [`Watch`] and gives those that count to a [`Deriver`]. A cell is refused rather than guessed at, and all that is wrong
//! is told at once ([`Told`]); no problem repeats what identifies a person.
//!
//! ```
//! use ceiag_records::import::{InFile, Manifest, Options, Unwatched, import};
//!
//! let manifest = br#"{ "taken-on": "2026-09-30", "institution": { "setting": "school", "years": [7, 11] } }"#;
//! let manifest = Manifest::read(&ceiag::text::json("records.json", manifest)?)?;
//! let files = [InFile {
//!     name: "enrolments.csv",
//!     bytes: b"pupil;academic-year;year-group\nP1;2025/26;9\nP2;2025/26;Nine\n",
//! }];
//! let imported = import(&files, &manifest, None, &Options::default(), &mut Unwatched);
//! let problem = imported.problems.iter().next().map(ToString::to_string).unwrap_or_default();
//! assert!(problem.contains("enrolments.csv:3:3"), "{problem}");
//! # Ok::<(), ceiag::problem::Problems>(())
//! ```

mod build;
mod cells;
mod complete;
mod csv;
mod draft;
mod draft_toml;
mod files;
mod jsonl;
mod manifest;
mod mapping;
mod one;
mod plan;
mod read;
mod row;
mod salt;
mod sample;
pub(crate) mod shown;
mod sink;
mod synonyms;
mod table;
mod text;
mod told;
mod value;
mod watch;
pub(crate) mod words;
#[cfg(feature = "xlsx")]
mod xlsx;
mod zeros;

pub(crate) use complete::withdraw;
pub use csv::separator;
pub(crate) use draft::{DraftFile, DraftTable, draft};
pub(crate) use draft_toml::written;
pub(crate) use files::TRIAGE;
pub use files::may_be_read;
#[cfg(feature = "schema")]
pub(crate) use manifest::CHECKS;
pub use manifest::{MANIFEST, Manifest};
pub use mapping::{MappedTable, Mapping};
pub use read::import;
pub(crate) use read::tables;
pub use salt::Salt;
pub(crate) use sink::Sink;
pub use table::{Field, Table};
pub use text::decode;
pub use told::{At, Origin, TOLD, Taken, Told, Verdict};
pub use value::DateForm;
pub(crate) use value::flag;
pub use watch::{Unwatched, Watch};

use crate::derive::{Deriver, Notice};
use ceiag::problem::Problems;
use serde::Serialize;

/// A file, as it was read.
#[derive(Clone, Copy)]
pub struct InFile<'a> {
    /// Its name within the folder.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

impl std::fmt::Debug for InFile<'_> {
    /// What a file holds identifies people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InFile")
            .field("name", &self.name)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

/// How files are read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Hashes the keys of pupils and staff, so that nothing behind the border holds them.
    pub salt: Option<Salt>,
}

/// What files hold.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The rows that count, with what the manifest says of all of them.
    pub deriver: Deriver,
    /// What is wrong, the first hundred of a kind one by one.
    pub problems: Problems,
    /// What is odd and changes nothing.
    pub notices: Vec<Notice>,
    /// What was read of each table.
    pub tables: Vec<TableSummary>,
    /// The rows that were refused, unchanged, file by file.
    pub refused: Vec<RefusedRows>,
    /// Whether something other than a row is wrong, so that nothing can be derived whatever is done with rows.
    pub stopped: bool,
}

/// What was read of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableSummary {
    /// What its rows are.
    pub record: &'static str,
    /// The file.
    pub file: String,
    /// How many rows there are.
    pub rows: u32,
    /// How many of them were refused.
    pub refused: u32,
    /// Fields that the file has, in the order of the contract.
    pub present: Vec<&'static str>,
    /// Fields that it lacks, so that nothing is known of them.
    pub absent: Vec<&'static str>,
}

/// Rows of one file that were refused.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusedRows {
    /// The file that they come from.
    pub file: String,
    /// The name that they may be written under: `refused-pupils.csv`.
    pub name: String,
    /// How many there are.
    pub rows: u32,
    /// The header and the rows, unchanged; those of a workbook as CSV.
    pub text: String,
}

impl std::fmt::Debug for RefusedRows {
    /// Rows identify people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RefusedRows")
            .field("file", &self.file)
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}

/// Rows that an answer does not speak of, because they were refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// What the rows are.
    pub record: &'static str,
    /// The file, or the key of a request.
    pub file: String,
    /// How many were left out.
    pub rows: u32,
    /// Of how many.
    pub of: u32,
}

impl Imported {
    /// What may be derived from: everything; or, where rows may be left out, the rest.
    ///
    /// # Errors
    /// A row was refused and none may be left out, or something else is wrong.
    pub fn for_use(mut self, keep_going: bool) -> Result<Imported, Problems> {
        let refused = self.tables.iter().any(|table| table.refused > 0);
        if self.stopped || (refused && !keep_going) {
            return Err(self.problems);
        }
        let told = withdraw(&self.tables, true, &mut self.deriver);
        self.notices.splice(0..0, told);
        Ok(self)
    }

    /// The rows that were left out, table by table.
    pub fn incomplete(&self) -> Vec<LeftOut> {
        left_out(&self.tables)
    }
}

/// The tables of which rows were refused.
pub(crate) fn left_out(tables: &[TableSummary]) -> Vec<LeftOut> {
    let short = tables.iter().filter(|table| table.refused > 0);
    short
        .map(|table| LeftOut {
            record: table.record,
            file: table.file.clone(),
            rows: table.refused,
            of: table.rows,
        })
        .collect()
}
