//! Scoring profiles: how findings become points, as data with a grade.

use super::Grade;
use crate::fact::{Declaration, Kind};
use serde::{Deserialize, Serialize};

/// How findings become points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Used only when it is named.
    pub by_name_only: bool,
    /// How a percentage is printed; absent means that there is none.
    pub percent: Option<Rounding>,
    /// Ids of the groups that it scores; the others are not sourced. Absent means all.
    pub groups: Option<Vec<String>>,
    /// Where a criterion differs from weight 1, parts 1.
    pub items: Vec<Item>,
    /// What a reader should know.
    pub note: String,
}

/// The points of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The criterion's id.
    pub criterion: String,
    /// Its weight, 1 to 1 000 000.
    pub weight: u32,
    /// In how many parts credit is given; absent means one, or as many as the credit's fact has steps.
    pub parts: Option<u32>,
    /// A choice or count whose value is the credit; absent means all or nothing.
    pub credit_from: Option<String>,
}

impl Profile {
    /// The highest weight.
    pub const MAX_WEIGHT: u32 = 1_000_000;

    /// The item of a criterion, where the profile has one.
    pub fn item(&self, criterion: &str) -> Option<&Item> {
        self.items.iter().find(|i| i.criterion == criterion)
    }

    /// Whether the profile scores a group.
    pub fn scores(&self, group: &str) -> bool {
        self.groups
            .as_ref()
            .is_none_or(|groups| groups.iter().any(|g| g == group))
    }
}

impl Item {
    /// In how many parts credit is given, from the declaration of the fact that gives it.
    pub fn parts(&self, fact: Option<&Declaration>) -> u32 {
        let steps = fact.map(|f| match f.kind {
            Kind::Choice => u32::try_from(f.options.len().saturating_sub(1)).unwrap_or(1),
            _ => f.max.unwrap_or(1),
        });
        self.parts.or(steps).unwrap_or(1).max(1)
    }
}

/// How a percentage is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Cut to the whole percent below.
    Floor,
    /// Rounded half up to a whole percent.
    HalfUp,
}

impl Rounding {
    /// Ids with their rules, for readers of files.
    pub const NAMES: [(&'static str, Rounding); 2] =
        [("floor", Rounding::Floor), ("half-up", Rounding::HalfUp)];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Rounding::Floor => "floor",
            Rounding::HalfUp => "half-up",
        }
    }

    /// The whole percent that `earned` of `max` prints; `None` when there is no maximum.
    ///
    /// ```
    /// use ceiag::framework::Rounding;
    /// assert_eq!(Rounding::Floor.percent(16, 18), Some(88));
    /// assert_eq!(Rounding::HalfUp.percent(16, 18), Some(89));
    /// ```
    pub fn percent(self, earned: u64, max: u64) -> Option<u64> {
        let hundredfold = earned.checked_mul(100)?;
        match self {
            Rounding::Floor => hundredfold.checked_div(max),
            Rounding::HalfUp => hundredfold
                .checked_mul(2)?
                .checked_add(max)?
                .checked_div(max.checked_mul(2)?),
        }
    }

    /// The least and the greatest numerator of `max` that print `percent`; `None` when no numerator does.
    pub fn printed_by(self, percent: u64, max: u64) -> Option<(u64, u64)> {
        let prints = |n: &u64| self.percent(*n, max) == Some(percent);
        let guess = percent.checked_mul(max)? / 100;
        let reach = 1 + max / 100;
        let near = guess.saturating_sub(reach)..=guess.saturating_add(reach).min(max);
        let fitting: Vec<u64> = near.filter(prints).collect();
        Some((*fitting.first()?, *fitting.last()?))
    }
}
