//! The states that instruments print, and the words they print them in.

use serde::Serialize;

/// A printed state of a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Fully achieved.
    Achieved,
    /// Partly achieved.
    PartlyAchieved,
    /// Not achieved.
    NotAchieved,
    /// Some, not all.
    InProgress,
    /// Shown, but outside the score: neither "not achieved" nor "unanswered".
    Unscored,
}

/// Words of the classic results page and document, of national statistics and of the 2025/26 report.
const WORDS: [(&str, Status); 18] = [
    ("achieved", Status::Achieved),
    ("fully-achieved", Status::Achieved),
    ("met", Status::Achieved),
    ("green", Status::Achieved),
    ("tick", Status::Achieved),
    ("partly-achieved", Status::PartlyAchieved),
    ("partially-achieved", Status::PartlyAchieved),
    ("partly-met", Status::PartlyAchieved),
    ("partially-met", Status::PartlyAchieved),
    ("amber", Status::PartlyAchieved),
    ("not-achieved", Status::NotAchieved),
    ("not-met", Status::NotAchieved),
    ("not-started", Status::NotAchieved),
    ("red", Status::NotAchieved),
    ("cross", Status::NotAchieved),
    ("in-progress", Status::InProgress),
    ("unscored", Status::Unscored),
    ("not-scored", Status::Unscored),
];

impl Status {
    /// Ids with their states, for readers of files.
    pub const NAMES: [(&'static str, Status); 5] = [
        ("achieved", Status::Achieved),
        ("partly-achieved", Status::PartlyAchieved),
        ("not-achieved", Status::NotAchieved),
        ("in-progress", Status::InProgress),
        ("unscored", Status::Unscored),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Status::Achieved => "achieved",
            Status::PartlyAchieved => "partly-achieved",
            Status::NotAchieved => "not-achieved",
            Status::InProgress => "in-progress",
            Status::Unscored => "unscored",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Status::Achieved => "achieved",
            Status::PartlyAchieved => "partly achieved",
            Status::NotAchieved => "not achieved",
            Status::InProgress => "in progress",
            Status::Unscored => "unscored",
        }
    }

    /// Reads an id or a word that an instrument prints, whatever its case.
    ///
    /// ```
    /// use ceiag::reported::Status;
    /// assert_eq!(Status::parse("IN PROGRESS"), Some(Status::InProgress));
    /// assert_eq!(Status::parse("partially achieved"), Some(Status::PartlyAchieved));
    /// assert_eq!(Status::parse("62"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Status> {
        let plain: Vec<String> = text
            .split(|c: char| c.is_whitespace() || c == '-' || c == '_')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let plain = plain.join("-");
        WORDS
            .iter()
            .find(|(word, _)| *word == plain)
            .map(|(_, status)| *status)
    }

    /// Its place between not achieved and achieved; an unscored benchmark has none.
    pub(crate) fn rank(self) -> Option<u8> {
        match self {
            Status::NotAchieved => Some(0),
            Status::InProgress | Status::PartlyAchieved => Some(1),
            Status::Achieved => Some(2),
            Status::Unscored => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back() {
        for (id, status) in Status::NAMES {
            assert_eq!((Status::parse(id), status.id()), (Some(status), id));
            assert_eq!(Status::parse(status.label()), Some(status));
        }
    }
}
