//! The institution that is judged: its setting, year groups and identifiers decide which rules apply.

mod read;
mod same;

use crate::identifier::{Laestab, Ukprn, Urn};
use crate::ratio::Ratio;
use serde::de;
use serde::{Deserialize, Serialize};

pub(crate) use read::{identifier, number_range, year_range};
pub(crate) use same::{Sameness, sameness};

/// What kind of institution this is. The setting decides which editions cover it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// A mainstream school (also all-through and middle schools).
    School,
    /// A special school.
    SpecialSchool,
    /// Alternative provision, pupil referral units included.
    AlternativeProvision,
    /// A sixth-form college.
    SixthFormCollege,
    /// A further-education college.
    College,
    /// An independent training provider (ITP).
    TrainingProvider,
}

impl Setting {
    /// Every setting, in the order in which they are listed.
    pub const ALL: [Setting; 6] = [
        Setting::School,
        Setting::SpecialSchool,
        Setting::AlternativeProvision,
        Setting::SixthFormCollege,
        Setting::College,
        Setting::TrainingProvider,
    ];

    /// Ids with their settings, for readers of files.
    pub const NAMES: [(&'static str, Setting); 6] = [
        ("school", Setting::School),
        ("special-school", Setting::SpecialSchool),
        ("alternative-provision", Setting::AlternativeProvision),
        ("sixth-form-college", Setting::SixthFormCollege),
        ("college", Setting::College),
        ("training-provider", Setting::TrainingProvider),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Setting::School => "school",
            Setting::SpecialSchool => "special-school",
            Setting::AlternativeProvision => "alternative-provision",
            Setting::SixthFormCollege => "sixth-form-college",
            Setting::College => "college",
            Setting::TrainingProvider => "training-provider",
        }
    }

    /// The word that people read.
    pub fn label(self) -> &'static str {
        match self {
            Setting::School => "school",
            Setting::SpecialSchool => "special school",
            Setting::AlternativeProvision => "alternative provision",
            Setting::SixthFormCollege => "sixth-form college",
            Setting::College => "college",
            Setting::TrainingProvider => "training provider",
        }
    }

    /// One institution of this setting, with its article: `a school`.
    pub fn one(self) -> &'static str {
        match self {
            Setting::School => "a school",
            Setting::SpecialSchool => "a special school",
            Setting::AlternativeProvision => "alternative provision",
            Setting::SixthFormCollege => "a sixth-form college",
            Setting::College => "a college",
            Setting::TrainingProvider => "a training provider",
        }
    }

    /// Whether an institution of this setting must state its year groups.
    pub fn needs_years(self) -> bool {
        matches!(
            self,
            Setting::School | Setting::SpecialSchool | Setting::AlternativeProvision
        )
    }

    /// Whether an institution of this setting may have year groups at all.
    pub fn may_have_years(self) -> bool {
        !matches!(self, Setting::College | Setting::TrainingProvider)
    }
}

/// An inclusive range of year groups, 0 (Reception) to 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearGroups {
    // INVARIANT: first <= last <= 14
    first: u8,
    last: u8,
}

impl YearGroups {
    /// The highest year group there is.
    pub const MAX: u8 = 14;

    /// `None` when the range is upside down or goes beyond Year 14.
    ///
    /// ```
    /// use ceiag::institution::YearGroups;
    /// assert!(YearGroups::new(7, 11).is_some());
    /// assert!(YearGroups::new(11, 7).is_none());
    /// ```
    pub const fn new(first: u8, last: u8) -> Option<YearGroups> {
        if first <= last && last <= Self::MAX {
            Some(YearGroups { first, last })
        } else {
            None
        }
    }

    /// A single year group.
    pub const fn only(year: u8) -> Option<YearGroups> {
        Self::new(year, year)
    }

    /// The lowest year group.
    pub fn first(self) -> u8 {
        self.first
    }

    /// The highest year group.
    pub fn last(self) -> u8 {
        self.last
    }

    /// Whether `year` is among them.
    pub fn contains(self, year: u8) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// Whether the two ranges share a year group.
    pub fn meets(self, other: YearGroups) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The year groups, lowest first.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        self.first..=self.last
    }

    /// The year groups of a key stage: KS3 = 7–9, KS4 = 10–11, KS5 = 12–13.
    pub fn of_key_stage(stage: u8) -> Option<YearGroups> {
        match stage {
            3 => Self::new(7, 9),
            4 => Self::new(10, 11),
            5 => Self::new(12, 13),
            _ => None,
        }
    }
}

impl Serialize for YearGroups {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_seq(self.iter())
        } else {
            (self.first, self.last).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for YearGroups {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<YearGroups, D::Error> {
        let range = if deserializer.is_human_readable() {
            let listed = Vec::<u8>::deserialize(deserializer)?;
            let ends = listed.first().zip(listed.last());
            ends.and_then(|(first, last)| YearGroups::new(*first, *last))
                .filter(|range| range.iter().eq(listed.iter().copied()))
        } else {
            let (first, last) = <(u8, u8)>::deserialize(deserializer)?;
            YearGroups::new(first, last)
        };
        range.ok_or_else(|| de::Error::custom("not a range of year groups"))
    }
}

/// A cohort to which an evaluation is restricted, as special schools do. Every population follows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cohort {
    /// Whom the evaluation speaks of.
    pub restricted_to: String,
    /// The stated reason; an evaluation without one is refused.
    pub because: String,
}

/// The institution that is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Institution {
    /// A name for people; decides nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Unique reference number in the register of schools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urn: Option<Urn>,
    /// UK provider reference number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ukprn: Option<Ukprn>,
    /// Local authority and establishment number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub laestab: Option<Laestab>,
    /// Decides which editions cover the institution.
    pub setting: Setting,
    /// Year groups; absent for colleges and training providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<YearGroups>,
    /// A restriction of every population, with its reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cohort: Option<Cohort>,
    /// Share of students who take, or could take, Level 2 or GCSE courses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gcse_share: Option<Ratio>,
}

impl Institution {
    /// A school with these year groups.
    ///
    /// ```
    /// use ceiag::institution::{Institution, YearGroups};
    /// let school = Institution::school(YearGroups::new(7, 11).ok_or("years upside down")?);
    /// assert!(!school.has_sixth_form());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn school(years: YearGroups) -> Institution {
        Institution::new(Setting::School, Some(years))
    }

    /// A further-education college.
    pub fn college() -> Institution {
        Institution::new(Setting::College, None)
    }

    /// An institution of any setting. A sixth-form college without stated years has Years 12 and 13.
    pub fn new(setting: Setting, years: Option<YearGroups>) -> Institution {
        let years = match setting {
            Setting::SixthFormCollege => years.or(YearGroups::new(12, 13)),
            _ => years,
        };
        Institution {
            name: None,
            urn: None,
            ukprn: None,
            laestab: None,
            setting,
            years,
            cohort: None,
            gcse_share: None,
        }
    }

    /// The same institution with a name.
    pub fn named(mut self, name: impl Into<String>) -> Institution {
        self.name = Some(name.into());
        self
    }

    /// Whether Year 12 or 13 is taught here.
    pub fn has_sixth_form(&self) -> bool {
        self.meets(YearGroups::new(12, 13))
    }

    /// Whether the lowest year group taught here is this one or lower.
    pub fn begins_by(&self, year: u8) -> bool {
        self.years.is_some_and(|own| own.first() <= year)
    }

    /// Whether the highest year group taught here is one of these.
    pub fn ends_in(&self, years: YearGroups) -> bool {
        self.years.is_some_and(|own| years.contains(own.last()))
    }

    /// Whether the institution has one of these year groups.
    pub fn meets(&self, years: Option<YearGroups>) -> bool {
        match (self.years, years) {
            (Some(own), Some(other)) => own.meets(other),
            _ => false,
        }
    }
}

/// The type of a Compass evaluation. Results of different types are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvaluationType {
    /// The schools evaluation.
    Schools,
    /// The evaluation for special schools and other specialist settings.
    Special,
    /// The post-16 evaluation: colleges, and from 2025/26 training providers.
    #[serde(rename = "post-16")]
    Post16,
    /// Not decided by what is known.
    Undecided,
}

impl EvaluationType {
    /// Ids with their types, for readers of files.
    pub const NAMES: [(&'static str, EvaluationType); 3] = [
        ("schools", EvaluationType::Schools),
        ("special", EvaluationType::Special),
        ("post-16", EvaluationType::Post16),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            EvaluationType::Schools => "schools",
            EvaluationType::Special => "special",
            EvaluationType::Post16 => "post-16",
            EvaluationType::Undecided => "undecided",
        }
    }
}
