//! A sheet looked at by a catalogue: what is indicated, and what each indication rests on. It is never a verdict.

use super::REFERENCE_SERIES;
use super::behind::{EvidenceBehind, behind};
use super::record::CatalogueAnswer;
use super::shown::{Beside, Shown, shown};
use super::whose::whose;
use crate::api::{ENGINE, Notice, Options, same_institution};
use crate::date::Date;
use crate::fact::{Address, FactSheet, KnownBy, Provenance};
use crate::finding::{Because, Evaluation, Finding, Outcome, Reason};
use crate::framework::{Framework, Grade, Library, ReadingKind};
use crate::institution::Institution;
use crate::plan::{Plan, setting_not_covered};
use crate::problem::{Code, Problem, Problems};
use crate::words::{fact_label, standard as words};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A sheet looked at by a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StandardReadiness {
    /// `ceiag-standard-readiness/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-standard-readiness/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// Whose facts they are.
    pub institution: Institution,
    /// By which criteria.
    pub catalogue: CatalogueAnswer,
    /// SHA-256 of the canonical fact sheet: what exactly was looked at.
    pub sheet: String,
    /// The criteria by what is indicated, those that rest on somebody's word alone first. Empty groups are left out.
    pub groups: Vec<ReadinessGroup>,
    /// What is shown beside it.
    pub shown: Shown,
    /// Why this is no verdict.
    pub caution: CautionAnswer,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// A sentence for people.
    pub text: String,
}

/// Why a look at facts is no verdict, with where that comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CautionAnswer {
    /// The sentence.
    pub text: &'static str,
    /// How well it is known.
    pub grade: Grade,
    /// The words for it.
    pub grade_label: &'static str,
    /// Keys of its sources.
    pub sources: Vec<&'static str>,
}

/// Criteria of which the same is indicated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadinessGroup {
    /// `met-on-declaration-alone`, `met`, `not-met`, `not-answered`, `for-the-assessor` or `not-applicable`.
    pub group: &'static str,
    /// What people read.
    pub label: &'static str,
    /// The criteria, in the order of the catalogue.
    pub criteria: Vec<ReadinessCriterion>,
}

/// A criterion with what is indicated and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadinessCriterion {
    /// The id.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The outcome by rule.
    pub outcome: Outcome,
    /// The reason.
    pub reason: Reason,
    /// The sentence.
    pub text: String,
    /// How the facts that decide it are known; absent where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<KnownAnswer>,
    /// Facts that could still decide it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Evidence that documents a fact which it reads, or bears on it or on a criterion or benchmark that it reads; absent
    /// without a register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<EvidenceBehind>>,
}

/// How the facts behind an indication are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KnownAnswer {
    /// The weakest way in which one of them is known. A fact that does not say counts as declared.
    pub weakest: KnownBy,
    /// By whom.
    pub by: Vec<String>,
    /// The oldest day that is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest: Option<Date>,
    /// The facts.
    pub facts: Vec<KnownFact>,
    /// A line for people.
    pub text: String,
}

/// A fact that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KnownFact {
    /// Its address; where another fact fills it, the address of that one.
    pub fact: String,
    /// What people read.
    pub label: String,
    /// How it is known, by whom and when; absent where the sheet does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<Provenance>,
}

/// Looks at a sheet by a catalogue: by default the reference criteria in force for the setting.
///
/// # Errors
/// An edition that is no catalogue or does not cover the setting, a day without reference criteria, and everything that is
/// wrong with the sheet.
pub fn readiness(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
    catalogue: Option<&str>,
    beside: &Beside<'_>,
) -> Result<StandardReadiness, Problems> {
    let sheet = options.apply(sheet);
    let as_of = options.as_of(&sheet);
    if let Some(register) = beside.register {
        same_institution(&sheet.institution, &register.institution)?;
    }
    let other_name = whose(&sheet.institution, beside)?;
    let catalogue = chosen(library, &sheet, as_of, catalogue)?;
    let plan = Plan::new(library, catalogue, None)
        .map_err(|error| Problem::error(Code::Conflict, error.to_string()))?;
    let evaluation = plan.evaluate(plan.bind_on(&sheet, as_of)?);
    let mut groups: BTreeMap<Group, Vec<ReadinessCriterion>> = BTreeMap::new();
    for finding in evaluation.findings() {
        if let Some((group, mut criterion)) = one(&evaluation, finding, library) {
            let items = beside.register;
            criterion.evidence =
                items.map(|register| behind(&evaluation, finding, register, library));
            groups.entry(group).or_default().push(criterion);
        }
    }
    let count = |group: Group| groups.get(&group).map_or(0, Vec::len);
    let text = words::readiness(
        catalogue,
        count(Group::OnDeclaration) + count(Group::Met),
        count(Group::OnDeclaration),
        count(Group::NotMet),
        count(Group::NotAnswered),
        count(Group::ForAssessor),
    );
    let mut notices: Vec<Notice> = other_name.into_iter().collect();
    if !catalogue.in_force.covers(as_of) {
        let text = format!("these criteria are not in force on {}", as_of.label());
        notices.push(Notice::new("out-of-force", text));
    }
    Ok(StandardReadiness {
        format: "ceiag-standard-readiness/1",
        engine: ENGINE,
        as_of,
        institution: sheet.institution.clone(),
        catalogue: CatalogueAnswer::new(catalogue, library),
        sheet: sheet.digest(),
        groups: groups
            .into_iter()
            .map(|(group, criteria)| ReadinessGroup {
                group: group.id(),
                label: group.label(),
                criteria,
            })
            .collect(),
        shown: shown(beside, as_of)?,
        caution: CautionAnswer {
            text: words::CAUTION,
            grade: Grade::Derived,
            grade_label: Grade::Derived.label(),
            sources: words::CAUTION_SOURCES.to_vec(),
        },
        notices,
        text,
    })
}

fn chosen<'l>(
    library: &'l Library,
    sheet: &FactSheet,
    as_of: Date,
    named: Option<&str>,
) -> Result<&'l Framework, Problems> {
    let setting = sheet.institution.setting;
    if let Some(id) = named {
        let found = library.find(id)?;
        if found.reading != ReadingKind::Decision {
            let message = format!("`{id}` is no catalogue: it is not read as a decision");
            return Err(Problem::error(Code::Conflict, message)
                .path("catalogue")
                .found(id)
                .into());
        }
        if !found.covers(setting) {
            return Err(setting_not_covered(found, setting).into());
        }
        return Ok(found);
    }
    let help = "name a catalogue of your own";
    let Some(series) = library.series_named(REFERENCE_SERIES) else {
        let message = "there are no reference criteria here";
        return Err(Problem::error(Code::NotInForce, message)
            .path("catalogue")
            .help(help)
            .into());
    };
    let in_force = library.in_force(series, setting, as_of, &sheet.choices);
    let sentence = match in_force {
        Ok(found) => match found.first() {
            Some(first) => return Ok(first),
            None => format!("no reference criteria for {}", setting.one()),
        },
        Err(hole) => hole.sentence(&series.label, setting, as_of),
    };
    Err(Problem::error(Code::NotInForce, sentence)
        .path("catalogue")
        .help(help)
        .into())
}

/// The groups, in the order in which they are read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    OnDeclaration,
    Met,
    NotMet,
    NotAnswered,
    ForAssessor,
    NotApplicable,
}

impl Group {
    fn id(self) -> &'static str {
        match self {
            Group::OnDeclaration => "met-on-declaration-alone",
            Group::Met => "met",
            Group::NotMet => "not-met",
            Group::NotAnswered => "not-answered",
            Group::ForAssessor => "for-the-assessor",
            Group::NotApplicable => "not-applicable",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Group::OnDeclaration => "Indicated as met, on somebody's word alone",
            Group::Met => "Indicated as met, and not on somebody's word alone",
            Group::NotMet => "Indicated as not met",
            Group::NotAnswered => "Not decided by these answers",
            Group::ForAssessor => "For the assessor alone",
            Group::NotApplicable => "Does not apply here",
        }
    }
}

fn one(
    evaluation: &Evaluation<'_, '_>,
    finding: &Finding,
    library: &Library,
) -> Option<(Group, ReadinessCriterion)> {
    let criterion = evaluation.criterion(finding)?;
    let decided = matches!(finding.outcome, Outcome::Met | Outcome::NotMet);
    let known = decided
        .then(|| known(evaluation, finding, library))
        .flatten();
    let on_word = |known: &KnownAnswer| {
        known
            .facts
            .iter()
            .all(|fact| way(&fact.known) == KnownBy::Declared)
    };
    let group = match finding.outcome {
        Outcome::Met if known.as_ref().is_some_and(on_word) => Group::OnDeclaration,
        Outcome::Met => Group::Met,
        Outcome::NotMet => Group::NotMet,
        Outcome::Unknown if finding.reason == Reason::AwaitsFinding => Group::ForAssessor,
        Outcome::Unknown => Group::NotAnswered,
        Outcome::NotApplicable => Group::NotApplicable,
    };
    let answer = ReadinessCriterion {
        criterion: criterion.id.clone(),
        label: criterion.label.clone(),
        section: criterion.group.clone(),
        outcome: finding.outcome,
        reason: finding.reason,
        text: evaluation.finding_text(finding),
        known,
        evidence: None,
        missing: evaluation
            .missing(finding)
            .map(Address::to_string)
            .collect(),
    };
    Some((group, answer))
}

/// A fact that does not say how it is known was declared by whoever filled in the sheet.
fn way(known: &Option<Provenance>) -> KnownBy {
    known
        .as_ref()
        .and_then(|known| known.known_by)
        .unwrap_or(KnownBy::Declared)
}

/// Ways of knowing, the weakest first.
fn strength(known: KnownBy) -> u8 {
    match known {
        KnownBy::Declared => 0,
        KnownBy::Documented => 1,
        KnownBy::Computed => 2,
        KnownBy::Observed => 3,
        KnownBy::Judged => 4,
    }
}

/// How the deciding facts are known; `None` where no fact decides.
fn known(
    evaluation: &Evaluation<'_, '_>,
    finding: &Finding,
    library: &Library,
) -> Option<KnownAnswer> {
    let mut seen = BTreeSet::new();
    let mut facts = Vec::new();
    for because in evaluation.because(finding) {
        let Some(address) = read_at(evaluation, because) else {
            continue;
        };
        if !seen.insert(address.to_string()) {
            continue;
        }
        let entry = evaluation.bound().sheet.get(address);
        facts.push(KnownFact {
            fact: address.to_string(),
            label: fact_label(address, &library.catalogue),
            known: entry.and_then(|entry| entry.provenance.as_deref().cloned()),
        });
    }
    let mut ways: Vec<KnownBy> = facts.iter().map(|fact| way(&fact.known)).collect();
    crate::sorted::by_key(&mut ways, |known| strength(*known));
    let weakest = *ways.first()?;
    let told = || facts.iter().filter_map(|fact| fact.known.as_ref());
    let by: BTreeSet<String> = told().filter_map(|known| known.by.clone()).collect();
    let by: Vec<String> = by.into_iter().collect();
    let oldest = told().filter_map(|known| known.on).min();
    let text = words::known(&ways, &by, oldest);
    Some(KnownAnswer {
        weakest,
        by,
        oldest,
        facts,
        text,
    })
}

/// The address on the sheet that a deciding test read: of what fills the fact, where something does.
fn read_at<'a>(evaluation: &'a Evaluation<'_, '_>, because: &Because) -> Option<&'a Address> {
    let plan = evaluation.plan();
    let leaf = plan.leaves.get(because.leaf? as usize)?;
    let slot = plan.slots.get(leaf.slot as usize)?;
    let filled = evaluation.bound().filled.iter();
    let filled = filled.into_iter().find(|filled| filled.slot == leaf.slot);
    let filler = filled.and_then(|filled| slot.fillers.get(filled.filler as usize));
    Some(filler.map_or(&slot.address, |filler| &filler.address))
}
