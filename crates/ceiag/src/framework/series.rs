//! Series of editions: which one is in force for a setting on a day, and which holes are declared.

use super::{EvaluationTypeRule, Framework, Grade};
use crate::date::Date;
use crate::institution::Setting;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A series of editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Whether its editions are used only when they, or the series, are named.
    pub by_name_only: bool,
    /// Periods in which no edition is in force for a setting, on purpose.
    pub holes: Vec<Hole>,
    /// Editions that are known to exist and whose text is not in this library.
    pub known: Vec<KnownEdition>,
    /// Which type of evaluation applies to whom, the first that fits.
    pub evaluation_types: Vec<EvaluationTypeRule>,
}

/// An edition that is known to exist and whose text is not in this library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownEdition {
    /// Its id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Settings that it covers; empty when that is not known.
    pub settings: Vec<Setting>,
    /// The first day; absent when it is not known.
    pub from: Option<Date>,
    /// The last day; absent when it is open or not known.
    pub to: Option<Date>,
    /// The day that decides whether it applies.
    pub basis: Basis,
    /// How well this is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

/// The day that decides whether an edition applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The day on which an assessment starts.
    Start,
    /// The day of the assessment, as the source says without telling its start from its end.
    Assessment,
    /// Not known.
    NotKnown,
}

impl Basis {
    /// Ids with their meanings, for readers of files.
    pub const NAMES: [(&'static str, Basis); 3] = [
        ("start", Basis::Start),
        ("assessment", Basis::Assessment),
        ("not-known", Basis::NotKnown),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Start => "start",
            Basis::Assessment => "assessment",
            Basis::NotKnown => "not-known",
        }
    }
}

/// A declared hole in the calendar of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hole {
    /// Settings it concerns.
    pub settings: Vec<Setting>,
    /// First day; absent means from the beginning.
    pub from: Option<Date>,
    /// Last day; absent means open.
    pub to: Option<Date>,
    /// Why nothing is in force.
    pub because: HoleReason,
    /// What a reader should know.
    pub note: String,
}

/// Why no edition is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum HoleReason {
    /// There was no edition.
    None,
    /// Whether there was one, or what it said, is not known to us.
    NotSourced,
}

impl HoleReason {
    /// Ids with their reasons, for readers of files.
    pub const NAMES: [(&'static str, HoleReason); 2] = [
        ("none", HoleReason::None),
        ("not-sourced", HoleReason::NotSourced),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            HoleReason::None => "none",
            HoleReason::NotSourced => "not-sourced",
        }
    }
}

impl Hole {
    /// Whether the hole concerns this setting on this day.
    pub fn covers(&self, setting: Setting, day: Date) -> bool {
        self.settings.contains(&setting)
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
    }
}

/// Why a series has no edition for a setting on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotInForce {
    /// The series.
    pub series: String,
    /// The declared reason; `None` when nothing is declared, which a checked library rules out.
    pub because: Option<HoleReason>,
    /// What the declaration says.
    pub note: String,
}

/// The editions of one series that are in force: one, or several when an open choice decides between them.
pub(crate) fn in_force<'f>(
    series: &Series,
    editions: impl Iterator<Item = &'f Framework>,
    setting: Setting,
    day: Date,
    choices: &BTreeMap<String, String>,
) -> Result<Vec<&'f Framework>, NotInForce> {
    let chosen = |framework: &Framework| {
        framework.settings.contains(&setting)
            || framework.by_choice(setting).is_some_and(|by| {
                choices
                    .get(&by.choice)
                    .is_none_or(|option| *option == by.option)
            })
    };
    let found: Vec<&Framework> = editions
        .filter(|f| f.series == series.id && f.in_force.covers(day) && chosen(f))
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let hole = series.holes.iter().find(|h| h.covers(setting, day));
    Err(NotInForce {
        series: series.id.clone(),
        because: hole.map(|h| h.because),
        note: hole.map(|h| h.note.clone()).unwrap_or_default(),
    })
}

impl NotInForce {
    /// A sentence for people.
    pub fn sentence(&self, label: &str, setting: Setting, day: Date) -> String {
        let why = match self.because {
            Some(HoleReason::None) => "there was none",
            Some(HoleReason::NotSourced) => Grade::Unsourced.label(),
            None => "no edition covers it",
        };
        let note = if self.note.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.note)
        };
        format!(
            "{label}: no edition for {} on {day}: {why}{note}",
            setting.one()
        )
    }
}
