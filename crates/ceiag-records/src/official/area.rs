//! Of whom a row speaks: an institution, an area, a level of study, a group of young people.

use ceiag::identifier::{Laestab, Urn};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A local authority's three-digit code, as in LAESTAB.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LaCode(u16);

impl LaCode {
    /// The number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl FromStr for LaCode {
    type Err = ();

    fn from_str(text: &str) -> Result<LaCode, ()> {
        let right = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
        right
            .then(|| text.parse().ok())
            .flatten()
            .map(LaCode)
            .ok_or(())
    }
}

impl fmt::Display for LaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

impl Serialize for LaCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Whether a row speaks of one institution or of an area.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// A mainstream school or college (RECTYPE 1).
    Mainstream,
    /// A special school (RECTYPE 2).
    Special,
    /// A sixth-form consortium (RECTYPE 3).
    Consortium,
    /// A school of the census, of any kind.
    School,
    /// A local authority.
    LocalAuthority,
    /// A region.
    Region,
    /// England, or a group of institutions in all of England.
    England,
}

impl AreaKind {
    /// The id used in rows.
    pub fn id(self) -> &'static str {
        match self {
            AreaKind::Mainstream => "mainstream",
            AreaKind::Special => "special",
            AreaKind::Consortium => "consortium",
            AreaKind::School => "school",
            AreaKind::LocalAuthority => "local-authority",
            AreaKind::Region => "region",
            AreaKind::England => "england",
        }
    }

    /// The words for so many of them.
    pub fn counted(self) -> (&'static str, &'static str) {
        match self {
            AreaKind::Mainstream => ("mainstream institution", "mainstream institutions"),
            AreaKind::Special => ("special school", "special schools"),
            AreaKind::Consortium => ("sixth-form consortium", "sixth-form consortia"),
            AreaKind::School => ("school", "schools"),
            AreaKind::LocalAuthority => ("local authority", "local authorities"),
            AreaKind::Region => ("region", "regions"),
            AreaKind::England => ("row for England", "rows for England"),
        }
    }

    /// Whether it is one institution.
    pub fn is_institution(self) -> bool {
        use AreaKind::{Consortium, Mainstream, School, Special};
        matches!(self, Mainstream | Special | Consortium | School)
    }
}

/// An institution or an area. What a file does not say is `None`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Area {
    /// Which of the two, and of which kind.
    pub kind: AreaKind,
    /// The name as published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The institution's number in the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urn: Option<Urn>,
    /// The institution's LAESTAB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub laestab: Option<Laestab>,
    /// The local authority's three-digit code; for an institution that of the authority it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub la: Option<LaCode>,
    /// The nine-character code of the area (E0…, E1…, E9…).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gss: Option<String>,
    /// The type as published: a code such as `ACC`, or words.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_as_published: Option<String>,
    /// The group of institutions as published, in national files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether the institution has closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// The column `FEEDER` of the 16–18 tables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeder: Option<bool>,
}

impl Area {
    /// An area of which only the kind is known.
    pub(super) fn new(kind: AreaKind) -> Area {
        Area {
            kind,
            name: None,
            urn: None,
            laestab: None,
            la: None,
            gss: None,
            type_as_published: None,
            group: None,
            closed: None,
            feeder: None,
        }
    }
}

/// The stage, or the qualifications within it, to which a row is restricted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The end of key stage 4.
    KeyStage4,
    /// 16 to 18, all levels (`TOT`), or all who could progress (`ALL`).
    #[serde(rename = "16-18")]
    SixteenToEighteen,
    /// 16 to 18, level 3 (`L3`).
    #[serde(rename = "level-3")]
    Level3,
    /// 16 to 18, level 2 (`L2`).
    #[serde(rename = "level-2")]
    Level2,
    /// 16 to 18, the level group `LALLOTH`.
    #[serde(rename = "other-levels")]
    OtherLevels,
    /// The group `ACADAGEN` of the progression file.
    Acadagen,
    /// The group `TLEV` of the progression file.
    Tlev,
    /// The group `OTHER` of the progression file.
    #[serde(rename = "other-qualifications")]
    OtherQualifications,
    /// Residents of academic age 16 and 17.
    #[serde(rename = "age-16-17")]
    Age16To17,
    /// All pupils of a school.
    AllPupils,
}

impl Level {
    /// The id used in rows.
    pub fn id(self) -> &'static str {
        match self {
            Level::KeyStage4 => "key-stage-4",
            Level::SixteenToEighteen => "16-18",
            Level::Level3 => "level-3",
            Level::Level2 => "level-2",
            Level::OtherLevels => "other-levels",
            Level::Acadagen => "acadagen",
            Level::Tlev => "tlev",
            Level::OtherQualifications => "other-qualifications",
            Level::Age16To17 => "age-16-17",
            Level::AllPupils => "all-pupils",
        }
    }
}

/// The young people to whom a row is restricted.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Breakdown {
    /// No restriction.
    #[default]
    All,
    /// Disadvantaged pupils (`_DIS`).
    Disadvantaged,
    /// All other pupils (`_NONDIS`).
    NotDisadvantaged,
    /// No special educational needs.
    NoSen,
    /// An education, health and care plan.
    EhcPlan,
    /// SEN support.
    SenSupport,
    /// The vulnerable groups of the scorecards (`VG`).
    VulnerableGroup,
    /// A breakdown in the words of the file; they vary over the years and are not made alike.
    Published {
        /// What it breaks down by.
        topic: Arc<str>,
        /// The group.
        label: Arc<str>,
    },
}

impl Breakdown {
    /// What it breaks down by; empty for no restriction.
    pub fn topic(&self) -> &str {
        match self {
            Breakdown::All => "",
            Breakdown::Disadvantaged | Breakdown::NotDisadvantaged => "disadvantage",
            Breakdown::NoSen | Breakdown::EhcPlan | Breakdown::SenSupport => "sen",
            Breakdown::VulnerableGroup => "vulnerable-group",
            Breakdown::Published { topic, .. } => topic,
        }
    }

    /// The group.
    pub fn id(&self) -> &str {
        match self {
            Breakdown::All => "all",
            Breakdown::Disadvantaged => "disadvantaged",
            Breakdown::NotDisadvantaged => "not-disadvantaged",
            Breakdown::NoSen => "no-sen",
            Breakdown::EhcPlan => "ehc-plan",
            Breakdown::SenSupport => "sen-support",
            Breakdown::VulnerableGroup => "vulnerable-group",
            Breakdown::Published { label, .. } => label,
        }
    }
}
