//! Declarations of facts: kind, unit, dimension, population, question.

use super::{Address, Dimension, Limits};
use crate::date::{AcademicYear, Date};
use crate::institution::{Institution, YearGroups};
use crate::ratio::Ratio;
use serde::de;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// True or false.
    YesNo,
    /// n of d.
    Share,
    /// A whole number.
    Count,
    /// A civil date.
    Date,
    /// One of an ordered list.
    Choice,
}

impl Kind {
    /// Ids with their kinds, for readers of files.
    pub const NAMES: [(&'static str, Kind); 5] = [
        ("yes-no", Kind::YesNo),
        ("share", Kind::Share),
        ("count", Kind::Count),
        ("date", Kind::Date),
        ("choice", Kind::Choice),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Kind::YesNo => "yes-no",
            Kind::Share => "share",
            Kind::Count => "count",
            Kind::Date => "date",
            Kind::Choice => "choice",
        }
    }
}

/// The dimension of a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// One value for the institution.
    Whole,
    /// One value for each of these year groups.
    Year(YearGroups),
    /// One value for each key stage from first to last.
    KeyStage(u8, u8),
}

/// Which academic year a fact speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodOf {
    /// What happened during the sheet's academic year.
    AcademicYear,
    /// Pupils who finished their year group in the sheet's academic year.
    Leavers,
}

impl PeriodOf {
    /// Ids with their periods, for readers of files.
    pub const NAMES: [(&'static str, PeriodOf); 2] = [
        ("academic-year", PeriodOf::AcademicYear),
        ("leavers", PeriodOf::Leavers),
    ];
}

/// How one fact fills another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Its value is taken as it is.
    Same,
    /// It is a lower bound.
    AtLeast,
    /// A share fills a choice at its two ends only; in between the mapping is not sourced.
    Ends,
}

impl How {
    /// Ids with their meanings, for readers of files.
    pub const NAMES: [(&'static str, How); 3] = [
        ("same", How::Same),
        ("at-least", How::AtLeast),
        ("ends", How::Ends),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            How::Same => "same",
            How::AtLeast => "at-least",
            How::Ends => "ends",
        }
    }
}

/// A declared filling of one fact by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountsAs {
    /// The fact that fills.
    pub from: String,
    /// How it fills.
    pub how: How,
}

/// One option of a choice fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionDeclaration {
    /// The id used in files.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// The declaration of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Short id, never reused.
    pub id: String,
    /// The kind of its values.
    pub kind: Kind,
    /// A few words that read well inside a sentence.
    pub label: String,
    /// What is counted, such as `pupils`.
    pub unit: String,
    /// Whom a share or count speaks of.
    pub population: String,
    /// Its dimension.
    pub by: By,
    /// The fact exists only where the institution has one of these year groups.
    pub needs_years: Option<YearGroups>,
    /// Which academic year it speaks of, if any.
    pub period: Option<PeriodOf>,
    /// Whether a sheet may say that it does not apply.
    pub may_be_not_applicable: bool,
    /// The highest count there can be.
    pub max: Option<u32>,
    /// Options of a choice, worst first.
    pub options: Vec<OptionDeclaration>,
    /// The role whose finding it is, for `judged` rules.
    pub judged_by: Option<String>,
    /// Facts that fill it when the sheet leaves it unknown, best first.
    pub counts_as: Vec<CountsAs>,
    /// What a person is asked. Empty when the wording was left out.
    pub question: String,
    /// What counts, what does not, what is left open.
    pub help: String,
}

impl Declaration {
    /// The addresses that an institution has for this fact, in order.
    pub fn addresses(&self, institution: &Institution) -> Vec<Address> {
        if self.needs_years.is_some() && !institution.meets(self.needs_years) {
            return Vec::new();
        }
        match self.by {
            By::Whole => vec![Address::whole(&self.id)],
            By::Year(years) => institution
                .years
                .into_iter()
                .flat_map(YearGroups::iter)
                .filter(|year| years.contains(*year))
                .map(|year| Address::year(&self.id, year))
                .collect(),
            By::KeyStage(first, last) => (first..=last)
                .filter(|stage| institution.meets(YearGroups::of_key_stage(*stage)))
                .map(|stage| Address::key_stage(&self.id, stage))
                .collect(),
        }
    }

    /// Whether the fact is declared with this dimension at all.
    pub fn declares(&self, dimension: Dimension) -> bool {
        match (self.by, dimension) {
            (By::Whole, Dimension::Whole) => true,
            (By::Year(years), Dimension::Year(year)) => years.contains(year),
            (By::KeyStage(first, last), Dimension::KeyStage(stage)) => {
                (first..=last).contains(&stage)
            }
            _ => false,
        }
    }

    /// Whether the fact is declared with this dimension and the institution has it.
    pub fn exists_for(&self, dimension: Dimension, institution: &Institution) -> bool {
        if !self.declares(dimension) {
            return false;
        }
        if self.needs_years.is_some() && !institution.meets(self.needs_years) {
            return false;
        }
        match dimension {
            Dimension::Whole => true,
            Dimension::Year(year) => institution.meets(YearGroups::only(year)),
            Dimension::KeyStage(stage) => institution.meets(YearGroups::of_key_stage(stage)),
        }
    }

    /// The position of an option in the list.
    pub fn position(&self, option: &str) -> Option<u32> {
        let at = self.options.iter().position(|o| o.id == option)?;
        u32::try_from(at).ok()
    }

    /// The limits within which every value of this fact lies.
    pub fn widest(&self, as_of: Date) -> Limits {
        let top = match self.kind {
            Kind::YesNo | Kind::Share => 1,
            Kind::Count => self.max.unwrap_or(u32::MAX),
            Kind::Date => as_of.days(),
            Kind::Choice => u32::try_from(self.options.len().saturating_sub(1)).unwrap_or(0),
        };
        Limits::closed(Ratio::ZERO, Ratio::whole(top))
    }

    /// The last day on which the fact can still change, given the academic year of the sheet.
    pub fn window_end(&self, year: AcademicYear) -> Option<Date> {
        self.period.map(|_| year.last_day())
    }
}

/// All declarations, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    facts: Vec<Declaration>,
    by_id: BTreeMap<String, usize>,
}

impl Catalogue {
    /// A catalogue of these declarations. Of two with one id the first is kept; the reader of files reports the second.
    pub fn new(facts: impl IntoIterator<Item = Declaration>) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for fact in facts {
            catalogue.push(fact);
        }
        catalogue
    }

    /// Adds a declaration; `false` when the id is already there.
    pub fn push(&mut self, fact: Declaration) -> bool {
        if self.by_id.contains_key(&fact.id) {
            return false;
        }
        self.by_id.insert(fact.id.clone(), self.facts.len());
        self.facts.push(fact);
        true
    }

    /// The declaration of a fact.
    pub fn get(&self, id: &str) -> Option<&Declaration> {
        self.facts.get(*self.by_id.get(id)?)
    }

    /// Where a fact stands in the order of the catalogue.
    pub fn order(&self, id: &str) -> usize {
        self.by_id.get(id).copied().unwrap_or(usize::MAX)
    }

    /// Every declaration, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Declaration> {
        self.facts.iter()
    }

    /// Every declaration for a change of its words; ids must stay as they are.
    pub(crate) fn facts_mut(&mut self) -> &mut [Declaration] {
        &mut self.facts
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The declaration at a place in the order.
    pub(crate) fn at(&self, place: usize) -> Option<&Declaration> {
        self.facts.get(place)
    }
}

impl Serialize for Catalogue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.facts.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Catalogue {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Catalogue, D::Error> {
        let facts = Vec::<Declaration>::deserialize(deserializer)?;
        let count = facts.len();
        let catalogue = Catalogue::new(facts);
        if catalogue.len() == count {
            Ok(catalogue)
        } else {
            Err(de::Error::custom("two facts have one id"))
        }
    }
}
