//! The answer of `derive`.

use crate::derive::{Derived, DerivedFact, Variant, words};
use crate::import::LeftOut;
use ceiag::api::ENGINE;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Catalogue};
use ceiag::framework::Grade;
use ceiag::institution::Institution;
use ceiag::json::Json;
use ceiag::words::fact_label;
use serde::Serialize;
use std::collections::BTreeMap;

/// Facts derived from records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeriveAnswer {
    /// `ceiag-derived/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-derived/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year that the facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year still runs.
    pub year_to_date: bool,
    /// Whose records these are.
    pub institution: Institution,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Choices that are not made and on which a fact depends.
    pub unset_choices: Vec<String>,
    /// Pupils who are left out of every population, and why.
    pub restricted: Vec<RestrictedAnswer>,
    /// Every fact that records can speak of, in the order of the catalogue.
    pub facts: Vec<FactAnswer>,
    /// The facts that have a value, as a fact sheet is written.
    pub sheet: Json,
    /// Rows that were refused and left out, so that every number speaks of the rest.
    pub incomplete: Vec<LeftOut>,
    /// What is odd about the records.
    pub notices: Vec<NoticeAnswer>,
}

/// One fact, at one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactAnswer {
    /// The address.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// The value as a sheet holds it; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Json>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_value: Option<&'static str>,
    /// The weakest grade of its rule.
    pub grade: Grade,
    /// How it is derived.
    pub rule: RuleAnswer,
    /// The numbers, under each option of choices that are not made.
    pub counts: Vec<CountAnswer>,
    /// What is missing for those who are not known.
    pub open: Vec<OpenAnswer>,
    /// How many of those counted for certain have it for certain.
    pub have: u32,
    /// Of these, how many only through a part declared for a whole kind of activity.
    pub by_declaration: u32,
    /// How many more have it and may or may not be counted.
    pub perhaps_have: u32,
    /// Of these, how many only through such a part.
    pub perhaps_by_declaration: u32,
    /// How many would have been counted, but for a restriction.
    pub left_out: u32,
    /// Who declared such parts.
    pub declared: Vec<DeclaredAnswer>,
    /// Choices on which it depends and that are not made.
    pub unset_choices: Vec<String>,
    /// Criteria in force that wait for it.
    pub waiting: Vec<String>,
    /// One sentence.
    pub text: String,
    /// The pupils behind it, where the request asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<MissingAnswer>,
}

/// How a fact is derived, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleAnswer {
    /// Who is counted.
    pub population: PartAnswer,
    /// What counts.
    pub counts: PartAnswer,
    /// When.
    pub window: PartAnswer,
    /// Whether it is the caller's own rule.
    pub own: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

/// One part of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartAnswer {
    /// In words.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
}

/// Numbers of pupils, or of meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountAnswer {
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

/// Something that records do not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenAnswer {
    /// The field, the part of *meaningful*, or what stands around all records.
    pub what: &'static str,
    /// What people read.
    pub label: &'static str,
    /// For how many pupils, or meetings, it is missing.
    pub count: u32,
}

/// A part of *meaningful* declared for a kind of activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeclaredAnswer {
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

/// Pupils who are left out of every population.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RestrictedAnswer {
    /// Why.
    pub reason: String,
    /// How many pupils of the records are left out.
    pub left_out: u32,
    /// How many of the keys that are named no record knows.
    pub unknown: u32,
    /// One sentence.
    pub text: String,
}

/// The pupils behind a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingAnswer {
    /// Keys of those who certainly do not count.
    pub no: Vec<String>,
    /// Keys of those of whom it is not known.
    pub not_known: Vec<String>,
}

/// Something odd about the records; it changes no fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoticeAnswer {
    /// A stable name.
    pub code: &'static str,
    /// What people read.
    pub text: String,
}

impl DeriveAnswer {
    /// What was derived, with the pupils behind the facts of `missing`.
    pub fn new(derived: &Derived<'_>, catalogue: &Catalogue, missing: &[Address]) -> DeriveAnswer {
        let facts = derived.facts.iter().map(|fact| {
            let asked = missing.contains(&fact.fact);
            let pupils = asked.then(|| derived.missing(&fact.fact)).flatten();
            let mut answer = FactAnswer::new(fact, catalogue);
            let owned = |keys: Vec<&str>| keys.into_iter().map(str::to_owned).collect();
            answer.missing = pupils.map(|pupils| MissingAnswer {
                no: owned(pupils.no),
                not_known: owned(pupils.not_known),
            });
            answer
        });
        DeriveAnswer {
            format: "ceiag-derived/1",
            engine: ENGINE,
            as_of: derived.as_of,
            academic_year: derived.academic_year,
            year_to_date: derived.academic_year.last_day() >= derived.as_of,
            institution: derived.institution.clone(),
            choices: derived.choices.clone(),
            unset_choices: derived.unset_choices.clone(),
            restricted: derived
                .restrictions
                .iter()
                .map(|one| RestrictedAnswer {
                    reason: one.reason.clone(),
                    left_out: one.left_out,
                    unknown: one.unknown,
                    text: words::restricted(one),
                })
                .collect(),
            facts: facts.collect(),
            sheet: derived.sheet().to_json(),
            incomplete: Vec::new(),
            notices: derived
                .notices
                .iter()
                .map(|notice| NoticeAnswer {
                    code: notice.code,
                    text: notice.text.clone(),
                })
                .collect(),
        }
    }
}

impl CountAnswer {
    pub(crate) fn new(variant: &Variant) -> CountAnswer {
        CountAnswer {
            options: variant.options.clone(),
            of: variant.of,
            yes: variant.yes,
            no: variant.no,
            not_known: variant.not_known,
            perhaps: variant.perhaps,
        }
    }
}

impl FactAnswer {
    pub(crate) fn new(fact: &DerivedFact<'_>, catalogue: &Catalogue) -> FactAnswer {
        let rule = fact.derivation;
        let part = |text, grade| PartAnswer { text, grade };
        let counts = fact.variants.iter().map(CountAnswer::new);
        let open = fact.open.iter().map(|(gap, count)| OpenAnswer {
            what: gap.id(),
            label: gap.label(),
            count: *count,
        });
        let declared = fact.declared.iter().map(|d| DeclaredAnswer {
            kind: d.kind,
            part: d.part,
            there: d.there,
            by: d.by.clone(),
            on: d.on,
        });
        FactAnswer {
            fact: fact.fact.clone(),
            label: fact_label(&fact.fact, catalogue),
            value: fact.value.as_ref().map(|value| value.to_json()),
            no_value: fact.no_value.map(|why| why.id()),
            grade: rule.grade(),
            rule: RuleAnswer {
                population: part(words::population(rule), rule.population_grade),
                counts: part(words::counts(&rule.counts), rule.counts_grade),
                window: part(words::window(&rule.window), rule.window_grade),
                own: rule.own,
                sources: rule.sources.clone(),
                note: rule.note.clone(),
            },
            counts: counts.collect(),
            open: open.collect(),
            have: fact.have.certain,
            by_declaration: fact.have.by_declaration,
            perhaps_have: fact.have.perhaps,
            perhaps_by_declaration: fact.have.perhaps_by_declaration,
            left_out: fact.left_out,
            declared: declared.collect(),
            unset_choices: fact.unset_choices.clone(),
            waiting: fact.waiting.clone(),
            text: fact.text.clone(),
            missing: None,
        }
    }
}
