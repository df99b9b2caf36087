//! Which published file this is: decided by its headers, never by its name.

use super::sheet::Sheet;
use ceiag::problem::{Code, Problem};
use serde::{Serialize, Serializer};

/// A kind of published file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Format {
    /// Performance tables, destinations after key stage 4 (`ks4_pupdest`).
    Ks4Destinations,
    /// Performance tables, destinations after 16 to 18 study (`ks5_studest`).
    Post16Destinations,
    /// Performance tables, progression to study at level 4 and above (`ks5_studest_he`).
    Post16Progression,
    /// Explore education statistics, national destinations after key stage 4.
    Ks4National,
    /// NEET scorecard of local authorities, age 16 and 17.
    NeetScorecard,
    /// School census in performance tables.
    SchoolCensus,
    /// Local authority numbers with their regions.
    LaCodes,
    /// Register of establishments (GIAS): a search export or the full file.
    Register,
    /// A list of the codes that local authorities use for a young person's activity or plans.
    CodeList,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 9] = [
        Format::Ks4Destinations,
        Format::Post16Destinations,
        Format::Post16Progression,
        Format::Ks4National,
        Format::NeetScorecard,
        Format::SchoolCensus,
        Format::LaCodes,
        Format::Register,
        Format::CodeList,
    ];

    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Format::Ks4Destinations => "ks4-destinations",
            Format::Post16Destinations => "16-18-destinations",
            Format::Post16Progression => "16-18-progression",
            Format::Ks4National => "ks4-national",
            Format::NeetScorecard => "neet-scorecard",
            Format::SchoolCensus => "school-census",
            Format::LaCodes => "la-codes",
            Format::Register => "register",
            Format::CodeList => "code-list",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Format::Ks4Destinations => "performance tables: destinations after key stage 4",
            Format::Post16Destinations => "performance tables: destinations after 16–18 study",
            Format::Post16Progression => "performance tables: progression after 16–18 study",
            Format::Ks4National => {
                "explore education statistics: national destinations after key stage 4"
            }
            Format::NeetScorecard => "NEET scorecard of local authorities",
            Format::SchoolCensus => "school census",
            Format::LaCodes => "local authority numbers and regions",
            Format::Register => "register of establishments (GIAS)",
            Format::CodeList => "list of activity, offer or destination codes",
        }
    }

    /// The headers without which a file is not of this format. The others may be absent.
    pub fn needed(self) -> &'static [&'static str] {
        match self {
            Format::Ks4Destinations => &[
                "RECTYPE",
                "LEA",
                "ESTAB",
                "URN",
                "SCHNAME",
                "COHORT",
                "OVERALL_DEST",
                "NOT_SUSTAINED",
                "UNKNOWN",
            ],
            Format::Post16Destinations => &[
                "RECTYPE",
                "LEA",
                "ESTAB",
                "URN",
                "SCHNAME",
                "TOT_COHORT",
                "TOT_OVERALL",
                "TOT_NOT_SUSTAINED",
                "TOT_NOT_CAPTURED",
            ],
            Format::Post16Progression => &[
                "RECTYPE",
                "LEA",
                "ESTAB",
                "URN",
                "SCHNAME",
                "ALL_COHORT",
                "ALL_PROGRESSED",
                "ALL_SCORE",
            ],
            Format::Ks4National => &[
                "time_period",
                "time_identifier",
                "geographic_level",
                "institution_group",
                "institution_type",
                "breakdown_topic",
                "breakdown",
                "data_type",
                "version",
                "cohort",
                "overall",
            ],
            Format::NeetScorecard => &[
                "time_period",
                "time_identifier",
                "geographic_level",
                "region_code",
                "region_name",
                "old_la_code",
                "new_la_code",
                "la_name",
                "Age",
                "NEET_not_known_percent",
                "NEET_percent",
                "Notknown_percent",
            ],
            Format::SchoolCensus => &["URN", "LA", "ESTAB", "SCHOOLTYPE", "NOR"],
            Format::LaCodes => &["LEA", "LA Name", "REGION", "REGION NAME"],
            Format::Register => &[
                "URN",
                "LA (code)",
                "LA (name)",
                "EstablishmentNumber",
                "EstablishmentName",
                "TypeOfEstablishment (name)",
                "EstablishmentStatus (name)",
                "PhaseOfEducation (name)",
            ],
            Format::CodeList => &["code", "label_as_published"],
        }
    }

    /// The format of a table; the refusal names what is missing for the nearest one.
    pub(super) fn of(sheet: &Sheet) -> Result<Format, Problem> {
        let missing = |format: &Format| -> Vec<&'static str> {
            let needed = format.needed().iter().copied();
            needed.filter(|h| sheet.column(h).is_none()).collect()
        };
        if let Some(format) = Format::ALL.into_iter().find(|f| missing(f).is_empty()) {
            return Ok(format);
        }
        // The one with the largest part of its headers there: found / needed, compared without fractions.
        let part = |format: &Format| {
            let needed = format.needed().len();
            (needed - missing(format).len(), needed)
        };
        let best = Format::ALL.into_iter().fold(None, |best, format| {
            let (found, needed) = part(&format);
            match best {
                Some((_, f, n)) if found * n <= f * needed => best,
                _ if found == 0 => best,
                _ => Some((format, found, needed)),
            }
        });
        let problem = Problem::error(
            Code::BadFormat,
            "these are the headers of no official file known here",
        )
        .at(sheet.place(sheet.header_line, 0));
        Err(match best {
            None => problem.expected(format!(
                "one of: {}",
                Format::ALL.map(Format::label).join("; ")
            )),
            Some((format, _, _)) => {
                let missing: Vec<String> =
                    missing(&format).iter().map(|h| format!("`{h}`")).collect();
                problem.path(format.id()).help(format!(
                    "nearest is {}; missing: {}",
                    format.label(),
                    missing.join(", ")
                ))
            }
        })
    }
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
