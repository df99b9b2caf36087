//! A fact sheet: what is known about one institution on one day.

use super::entries::Entries;
use super::typed::{FactAt, FactKind};
use super::value::Value;
use super::{Address, ChoiceValue};
use crate::date::{AcademicYear, Date};
use crate::institution::Institution;
use crate::problem::Place;
use crate::ratio::Ratio;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How a value is known. It never changes an outcome; it travels into the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum KnownBy {
    /// Somebody said so.
    Declared,
    /// A document shows it.
    Documented,
    /// Somebody saw it.
    Observed,
    /// Worked out from records.
    Computed,
    /// A person's finding.
    Judged,
}

impl KnownBy {
    /// Ids with their meanings, for readers of files.
    pub const NAMES: [(&'static str, KnownBy); 5] = [
        ("declared", KnownBy::Declared),
        ("documented", KnownBy::Documented),
        ("observed", KnownBy::Observed),
        ("computed", KnownBy::Computed),
        ("judged", KnownBy::Judged),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            KnownBy::Declared => "declared",
            KnownBy::Documented => "documented",
            KnownBy::Observed => "observed",
            KnownBy::Computed => "computed",
            KnownBy::Judged => "judged",
        }
    }
}

/// How, by whom and when a value became known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provenance {
    /// How it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_by: Option<KnownBy>,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// On which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Anything else worth keeping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One value on a sheet. What evaluation never reads is boxed, so that binding touches little memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is known.
    pub value: Value,
    /// How it is known.
    pub provenance: Option<Box<Provenance>>,
    /// Where it was read, for messages.
    pub place: Option<Box<Place>>,
}

/// How a share falls on the edges of bands that are stated in whole percents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EdgeRule {
    /// The exact share is compared with the edge.
    Exact,
    /// The share is rounded down to a whole percent first.
    Floor,
    /// The share is rounded half up to a whole percent first.
    HalfUp,
}

impl EdgeRule {
    /// Ids with their rules, for readers of files.
    pub const NAMES: [(&'static str, EdgeRule); 3] = [
        ("exact", EdgeRule::Exact),
        ("floor", EdgeRule::Floor),
        ("half-up", EdgeRule::HalfUp),
    ];

    /// The share as this rule compares it.
    pub(crate) fn apply(self, share: Ratio) -> Ratio {
        let (n, d) = (u64::from(share.n()), u64::from(share.d()));
        let percent = match self {
            EdgeRule::Exact => return share,
            EdgeRule::Floor => 100 * n / d,
            EdgeRule::HalfUp => (200 * n + d) / (2 * d),
        };
        u32::try_from(percent)
            .ok()
            .and_then(|p| Ratio::new(p, 100))
            .unwrap_or(share)
    }
}

/// A caller's mapping from a share to the options of a choice: one lower edge for each option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bands {
    /// How shares fall on the edges.
    pub edge_rule: EdgeRule,
    /// Lower edges, worst option first; the first is 0, each is above the one before.
    pub lower_edges: Vec<Ratio>,
}

impl Bands {
    /// The position of the option that a share falls into.
    pub(crate) fn position(&self, share: Ratio) -> u32 {
        let share = self.edge_rule.apply(share);
        let reached = self
            .lower_edges
            .iter()
            .filter(|edge| **edge <= share)
            .count();
        u32::try_from(reached.saturating_sub(1)).unwrap_or(0)
    }
}

/// What is known about one institution on one day. Anything absent is unknown, never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactSheet {
    /// The day on which the sheet is true.
    pub as_of: Date,
    /// The academic year that facts with a period speak of; by default the last completed one.
    pub academic_year: Option<AcademicYear>,
    /// Whom the sheet describes.
    pub institution: Institution,
    /// Editions to judge against; empty means those in force.
    pub frameworks: Vec<String>,
    /// Profiles by framework id; absent means each framework's default.
    pub profiles: BTreeMap<String, String>,
    /// Named choices that are made, by choice id.
    pub choices: BTreeMap<String, String>,
    /// The caller's bands, by the id of the choice fact they fill.
    pub bands: BTreeMap<String, Bands>,
    pub(crate) entries: Entries,
    /// Addresses whose values were refused; they count as unknown.
    pub(crate) refused: BTreeSet<Address>,
}

impl FactSheet {
    /// An empty sheet.
    pub fn new(institution: Institution, as_of: Date) -> FactSheet {
        FactSheet {
            as_of,
            academic_year: None,
            institution,
            frameworks: Vec::new(),
            profiles: BTreeMap::new(),
            choices: BTreeMap::new(),
            bands: BTreeMap::new(),
            entries: Entries::default(),
            refused: BTreeSet::new(),
        }
    }

    /// The sheet with one more fact. The kind is checked by the compiler; the value's limits when it was made.
    #[must_use]
    pub fn with<K: FactKind>(mut self, at: impl Into<FactAt<K>>, value: impl Into<K>) -> FactSheet {
        self.set(at, value);
        self
    }

    /// Sets one fact.
    pub fn set<K: FactKind>(&mut self, at: impl Into<FactAt<K>>, value: impl Into<K>) {
        self.put(at.into().address, value.into().into_value());
    }

    /// Says that a fact does not apply, and why.
    #[must_use]
    pub fn with_not_applicable<K: FactKind>(
        mut self,
        at: impl Into<FactAt<K>>,
        because: impl Into<String>,
    ) -> FactSheet {
        self.put(at.into().address, Value::NotApplicable(because.into()));
        self
    }

    /// The sheet with the academic year that its facts speak of.
    #[must_use]
    pub fn in_academic_year(mut self, year: AcademicYear) -> FactSheet {
        self.academic_year = Some(year);
        self
    }

    /// The sheet with a named choice made.
    #[must_use]
    pub fn choosing(mut self, choice: impl Into<String>, option: impl Into<String>) -> FactSheet {
        self.choices.insert(choice.into(), option.into());
        self
    }

    /// Sets a value at an address given as data. Checked against the catalogue when it is evaluated.
    pub fn put(&mut self, address: Address, value: Value) {
        self.entries.insert(
            address,
            Entry {
                value,
                provenance: None,
                place: None,
            },
        );
    }

    /// As [`FactSheet::put`], with how the value is known.
    pub fn put_known(&mut self, address: Address, value: Value, provenance: Provenance) {
        self.entries.insert(
            address,
            Entry {
                value,
                provenance: Some(Box::new(provenance)),
                place: None,
            },
        );
    }

    /// Sets an option of a choice fact by its address as data.
    pub fn put_option(&mut self, address: Address, option: &str) {
        self.put(address, Value::Choice(ChoiceValue::from(option)));
    }

    /// What the sheet says of an address.
    pub fn get(&self, address: &Address) -> Option<&Entry> {
        self.entries.get(address)
    }

    /// Whose sheet it is and how it is to be judged, without what is known.
    pub(crate) fn without_facts(&self) -> FactSheet {
        FactSheet {
            entries: Entries::default(),
            refused: BTreeSet::new(),
            ..self.clone()
        }
    }

    /// Every entry, by fact id.
    pub fn entries(&self) -> impl Iterator<Item = (&Address, &Entry)> {
        self.entries.iter()
    }
}
