//! What came of deriving: facts, each with the rule behind it, and the pupils behind each number.

use super::count::Have;
use super::declared::Derivation;
use super::engine::Engine;
use super::gap::Gap;
use super::restrict::Restricted;
use super::words;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, FactSheet, KnownBy, Provenance, Value};
use ceiag::institution::{Cohort, Institution};
use std::collections::BTreeMap;
use std::fmt;

/// Facts derived from the records of one institution.
pub struct Derived<'d> {
    /// The day.
    pub as_of: Date,
    /// The academic year that the facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year was named; otherwise it is the last completed one.
    pub year_named: bool,
    /// Whose records these are.
    pub institution: Institution,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Choices on which a fact depends and that are not made; such a fact covers every option.
    pub unset_choices: Vec<String>,
    /// Pupils who are left out of every population, and why.
    pub restrictions: Vec<Restricted>,
    /// Every fact that the records could speak of, in the order of the catalogue.
    pub facts: Vec<DerivedFact<'d>>,
    /// What is odd about the records.
    pub notices: Vec<Notice>,
    /// Records in order, to look at the pupils of a fact.
    pub(super) engine: Engine<'d>,
}

/// One fact, at one address.
#[derive(Clone, Debug)]
pub struct DerivedFact<'d> {
    /// Which fact.
    pub fact: Address,
    /// Its value, where there is one.
    pub value: Option<Value>,
    /// Why there is none.
    pub no_value: Option<NoValue>,
    /// How it is derived.
    pub derivation: &'d Derivation,
    /// The numbers under each option of the choices that are not made; alike ones stand together.
    pub variants: Vec<Variant>,
    /// What is missing for pupils who are not known, with how many pupils it is missing for.
    pub open: Vec<(Gap, u32)>,
    /// How many have it, and how many of these only through a part that is declared for a whole kind of activity.
    pub have: Have,
    /// How many would have been counted, but for a restriction.
    pub left_out: u32,
    /// Who declared such parts, and when.
    pub declared: Vec<Declaration>,
    /// Choices on which it depends and that are not made.
    pub unset_choices: Vec<String>,
    /// Criteria in force that wait for it, where it has no value.
    pub waiting: Vec<String>,
    /// What people read.
    pub text: String,
    /// Those who are not a certain yes, by number of their key.
    pub(super) pupils: Vec<(u32, bool)>,
}

/// A part of *meaningful* declared for a kind of activity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Declaration {
    /// The kind.
    pub kind: &'static str,
    /// The part.
    pub part: &'static str,
    /// Whether it is said to be there.
    pub there: bool,
    /// By whom.
    pub by: String,
    /// When.
    pub on: Date,
}

/// Numbers of pupils, or of meetings, under some options of the choices that are not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The options, by choice; none where all have the same numbers.
    pub options: BTreeMap<String, String>,
    /// How many there are.
    pub of: u32,
    /// How many count.
    pub yes: u32,
    /// How many do not.
    pub no: u32,
    /// For how many it is not known.
    pub not_known: u32,
    /// How many more belong there perhaps.
    pub perhaps: u32,
}

/// Why a fact has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// No record of the kinds that it needs was imported.
    NotImported,
    /// No enrolments were imported.
    NoEnrolments,
    /// Nobody is in the population, and the fact may not be not applicable.
    NobodyInPopulation,
    /// It is not known whether anybody is in the population.
    PopulationNotKnown,
    /// Meetings are not declared complete, so their whole is not known.
    NotComplete,
    /// For some pupils it is not known, so that neither yes nor no can be said of all.
    NotDecided,
}

impl NoValue {
    /// The id used in answers.
    pub fn id(self) -> &'static str {
        match self {
            NoValue::NotImported => "not-imported",
            NoValue::NoEnrolments => "no-enrolments",
            NoValue::NobodyInPopulation => "nobody-in-population",
            NoValue::PopulationNotKnown => "population-not-known",
            NoValue::NotComplete => "not-complete",
            NoValue::NotDecided => "not-decided",
        }
    }
}

/// Something odd about the records; it changes no fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A stable name.
    pub code: &'static str,
    /// What people read.
    pub text: String,
}

/// The pupils behind a number, by their keys in order.
#[derive(Clone, PartialEq, Eq)]
pub struct Missing<'d> {
    /// Pupils who certainly do not count, or whose meetings do not.
    pub no: Vec<&'d str>,
    /// Pupils of whom it is not known.
    pub not_known: Vec<&'d str>,
}

impl fmt::Debug for Missing<'_> {
    /// Numbers only: keys identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Missing")
            .field("no", &self.no.len())
            .field("not_known", &self.not_known.len())
            .finish()
    }
}

impl fmt::Debug for Derived<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Derived")
            .field("as_of", &self.as_of)
            .field("academic_year", &self.academic_year)
            .field("facts", &self.facts)
            .finish_non_exhaustive()
    }
}

impl<'d> Derived<'d> {
    /// A fact at its address.
    pub fn fact(&self, address: &Address) -> Option<&DerivedFact<'d>> {
        self.facts.iter().find(|fact| fact.fact == *address)
    }

    /// The pupils who are still missing for a fact; `None` for a fact that is not derived here.
    pub fn missing(&self, address: &Address) -> Option<Missing<'d>> {
        let fact = self.fact(address)?;
        let keys = |open: bool| {
            let of = fact.pupils.iter().filter(|(_, is_open)| *is_open == open);
            let mut keys: Vec<&'d str> = of.map(|(pupil, _)| self.key(*pupil)).collect();
            ceiag::sorted::all(&mut keys);
            keys.dedup();
            keys
        };
        Some(Missing {
            no: keys(false),
            not_known: keys(true),
        })
    }

    /// What the restrictions come to, for whoever judges the facts.
    fn cohort(&self) -> Option<Cohort> {
        let telling = self.restrictions.iter().filter(|r| r.left_out > 0);
        let because: Vec<&str> = telling.map(|r| r.reason.as_str()).collect();
        (!because.is_empty()).then(|| Cohort {
            restricted_to: words::all_but(self.engine.left_out.iter().filter(|out| **out).count()),
            because: because.join("; "),
        })
    }

    /// The facts as a sheet of their own, to be evaluated or merged with one that was filled by hand.
    pub fn sheet(&self) -> FactSheet {
        let mut sheet = FactSheet::new(self.institution.clone(), self.as_of);
        let whom = &mut sheet.institution;
        whom.cohort = whom.cohort.take().or_else(|| self.cohort());
        sheet.academic_year = self.year_named.then_some(self.academic_year);
        for fact in &self.facts {
            let Some(value) = &fact.value else {
                continue;
            };
            let whose = if fact.derivation.own { "own " } else { "" };
            let provenance = Provenance {
                known_by: Some(KnownBy::Computed),
                by: Some(format!("{whose}derivation {}", fact.derivation.fact)),
                on: Some(self.as_of),
                note: (fact.left_out > 0).then(|| {
                    let why = self.restrictions.iter().filter(|r| r.left_out > 0);
                    words::left_out(fact.left_out, fact.derivation, why)
                }),
            };
            sheet.put_known(fact.fact.clone(), value.clone(), provenance);
        }
        sheet
    }
}
