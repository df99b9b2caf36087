//! Crosswalks: how the rows of one edition relate to those of the next.

use super::Grade;
use serde::{Deserialize, Serialize};

/// A crosswalk between two editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crosswalk {
    /// The id.
    pub id: String,
    /// The older edition.
    pub from: String,
    /// The newer edition.
    pub to: String,
    /// Its rows.
    pub rows: Vec<CrosswalkRow>,
}

/// One row of a crosswalk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrosswalkRow {
    /// Ids in the older edition; none for a new row.
    pub from: Vec<String>,
    /// Ids in the newer edition; none for a row without successor.
    pub to: Vec<String>,
    /// How they relate.
    pub status: RowStatus,
    /// How well that is known.
    pub grade: Grade,
    /// What changed.
    pub note: String,
}

/// How old and new relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RowStatus {
    /// The same test in the same words.
    Unchanged,
    /// The same test in other words.
    Reworded,
    /// More is asked.
    Strengthened,
    /// Nothing stood there before.
    New,
    /// It no longer stands there.
    Withdrawn,
    /// Not found out.
    Unknown,
}

impl RowStatus {
    /// Ids with their meanings, for readers of files.
    pub const NAMES: [(&'static str, RowStatus); 6] = [
        ("unchanged", RowStatus::Unchanged),
        ("reworded", RowStatus::Reworded),
        ("strengthened", RowStatus::Strengthened),
        ("new", RowStatus::New),
        ("withdrawn", RowStatus::Withdrawn),
        ("unknown", RowStatus::Unknown),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            RowStatus::Unchanged => "unchanged",
            RowStatus::Reworded => "reworded",
            RowStatus::Strengthened => "strengthened",
            RowStatus::New => "new",
            RowStatus::Withdrawn => "withdrawn",
            RowStatus::Unknown => "unknown",
        }
    }
}
