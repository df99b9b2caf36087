//! Facts from records with everything behind them, and the full trace of one.

use super::guidance::{GuidanceAnswer, guidance};
use super::lacking::Lacks;
use super::missing::speak;
use super::notices::notices;
use super::programme::{EventsAnswer, Programme, ProgrammeAnswer};
use super::words;
use crate::api::{FactAnswer, Judged, NoticeAnswer, Records};
use crate::derive::{Derived, DerivedFact, Outcome as Told};
use ceiag::api::ENGINE;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Conflict, FactSheet};
use ceiag::finding::{Outcome, Reason};
use ceiag::framework::Grade;
use ceiag::institution::Institution;
use ceiag::json::Json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::nearest;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of [`facts`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordsFactsAnswer {
    /// `ceiag-records-facts/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-facts/1"))
    )]
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
    /// Facts by what they speak of, each with its values for all year groups or key stages; those that records speak of.
    pub groups: Vec<FactGroup>,
    /// Facts for which no records were imported.
    pub not_imported: Vec<FactLabel>,
    /// Every fact that is asked for, in the order of the catalogue.
    pub facts: Vec<FactAnswer>,
    /// Criteria that read the fact that is asked for.
    pub findings: Vec<TraceFinding>,
    /// The pupils behind the fact that is asked for, where they are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pupils: Vec<TracePupils>,
    /// Guidance meetings, their length and who held them; absent where one fact is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<GuidanceAnswer>,
    /// What the programme touched; absent where one fact is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeAnswer>,
    /// Careers events; absent where one fact is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<EventsAnswer>,
    /// Facts on which records and the sheet filled in by hand contradict each other; they are not on the sheet.
    pub conflicts: Vec<Conflict>,
    /// The facts that have a value, joined with those filled in by hand, as a fact sheet is written.
    pub sheet: Json,
    /// What a reader should know.
    pub notices: Vec<NoticeAnswer>,
}

/// A fact that has no value because nothing was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactLabel {
    /// The fact's id.
    pub fact: String,
    /// What people read.
    pub label: String,
}

/// One fact at all its addresses, in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactGroup {
    /// The fact's id.
    pub fact: String,
    /// What people read.
    pub label: String,
    /// The weakest grade of its rule.
    pub grade: Grade,
    /// Its values: `Year 7: 140 of 150; Year 8: between 90 and 96 of 148`.
    pub values: String,
    /// How it is derived.
    pub rule: String,
    /// What records do not say, and for how many; empty where nothing is open.
    pub open: String,
    /// How many of how many count only by declaration, and who declared what; empty where nobody does.
    pub declared: String,
}

/// A criterion that reads a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TraceFinding {
    /// The edition's id.
    pub framework: String,
    /// The edition in words.
    pub framework_label: String,
    /// The criterion's id.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// The outcome.
    pub outcome: Outcome,
    /// The main reason.
    pub reason: Reason,
    /// How well the criterion is known.
    pub grade: Grade,
    /// The fact that the criterion reads; another one where the fact fills that.
    pub reads: String,
    /// The finding in words.
    pub text: String,
}

/// The pupils behind one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TracePupils {
    /// The address.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// Keys of those who are counted and have it.
    pub yes: Vec<String>,
    /// Keys of those who are counted and do not.
    pub no: Vec<String>,
    /// Keys of those who are counted and of whom it is not known.
    pub not_known: Vec<String>,
    /// Keys of those who are only perhaps counted.
    pub perhaps: Vec<String>,
}

/// Every fact that records give, with its rule, its numbers, its grade and what leaves it open; with `fact` (an id or an
/// address) the trace of that one: the criteria that read it, its rule and, with `pupils`, whom it counts.
///
/// # Errors
/// As [`Records::derive`] and [`Records::judge`]; `unknown-fact`, when the fact is not derived here, and `missing-key`,
/// when pupils are asked for of no fact.
pub fn facts(
    records: &Records<'_>,
    fact: Option<&str>,
    pupils: bool,
) -> Result<RecordsFactsAnswer, Problems> {
    let derived = records.derive()?;
    let judged = records.judge(&derived)?;
    let catalogue = &records.library.catalogue;
    let asked = |of: &DerivedFact<'_>| {
        fact.is_none_or(|asked| of.fact.fact == asked || of.fact.to_string() == asked)
    };
    let wanted: Vec<&DerivedFact<'_>> = derived.facts.iter().filter(|f| asked(f)).collect();
    if let Some(asked) = fact.filter(|_| wanted.is_empty()) {
        return Err(not_derived(&derived, asked).into());
    }
    if pupils && fact.is_none() {
        let message = "pupils are listed of one fact";
        let problem = Problem::error(Code::MissingKey, message).path("fact");
        return Err(problem.help("name the fact").into());
    }
    let mut groups: Vec<FactGroup> = Vec::new();
    let mut not_imported: Vec<FactLabel> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for fact in &wanted {
        if ids.contains(&fact.fact.fact.as_str()) {
            continue;
        }
        ids.push(&fact.fact.fact);
        let all = wanted
            .iter()
            .filter(|other| other.fact.fact == fact.fact.fact);
        let all: Vec<&DerivedFact<'_>> = all.copied().collect();
        let label = words::label(&fact.fact.fact, catalogue);
        if all.iter().any(|fact| speak(fact)) {
            groups.push(words::group(label, &all, catalogue));
        } else {
            let fact = fact.fact.fact.clone();
            not_imported.push(FactLabel { fact, label });
        }
    }
    let one = fact.is_some();
    let programme = Programme::new(&derived);
    Ok(RecordsFactsAnswer {
        format: "ceiag-records-facts/1",
        engine: ENGINE,
        as_of: derived.as_of,
        academic_year: derived.academic_year,
        year_to_date: derived.academic_year.last_day() >= derived.as_of,
        institution: judged.sheet.institution.clone(),
        choices: derived.choices.clone(),
        unset_choices: derived.unset_choices.clone(),
        groups,
        not_imported,
        facts: wanted
            .iter()
            .map(|f| FactAnswer::new(f, catalogue))
            .collect(),
        findings: match one {
            true => findings(records, &derived, &judged, &wanted),
            false => Vec::new(),
        },
        pupils: match pupils {
            true => wanted
                .iter()
                .map(|fact| keys(&derived, fact, catalogue))
                .collect(),
            false => Vec::new(),
        },
        guidance: (!one).then(|| guidance(&derived, catalogue)),
        programme: (!one).then(|| programme.areas(&records.library.evidence)),
        events: (!one).then(|| programme.events()),
        conflicts: judged.conflicts.clone(),
        sheet: judged.sheet.to_json(),
        notices: notices(records, &derived, &judged.answer.notices, &[]),
    })
}

/// The facts that have a value, joined with those filled in by hand.
///
/// # Errors
/// As [`Records::derive`] and [`Records::joined`].
pub fn fact_sheet(records: &Records<'_>) -> Result<FactSheet, Problems> {
    let derived = records.derive()?;
    Ok(records.joined(&derived)?.sheet)
}

fn not_derived(derived: &Derived<'_>, asked: &str) -> Problem {
    let problem = Problem::error(Code::UnknownFact, format!("`{asked}` is not derived here"));
    let problem = problem.path("fact").found(asked);
    let names = derived.facts.iter().map(|fact| fact.fact.to_string());
    let mut names: Vec<String> = names.collect();
    names.extend(derived.facts.iter().map(|fact| fact.fact.fact.clone()));
    match nearest(asked, names.iter().map(String::as_str)) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}

/// Criteria that read one of these facts, directly or through what it fills.
fn findings(
    records: &Records<'_>,
    derived: &Derived<'_>,
    judged: &Judged,
    wanted: &[&DerivedFact<'_>],
) -> Vec<TraceFinding> {
    let catalogue = &records.library.catalogue;
    let lacks = Lacks::new(derived, catalogue);
    let mut found = Vec::new();
    for result in &judged.answer.results {
        let Some(framework) = records.library.framework(&result.framework.id) else {
            continue;
        };
        for finding in &result.findings {
            let criterion = framework
                .criteria
                .iter()
                .find(|c| c.id == finding.criterion);
            let Some(rule) = criterion.and_then(|c| c.any_rule()) else {
                continue;
            };
            let mut addresses = rule.leaves().into_iter().flat_map(|leaf| leaf.addresses());
            let reads = addresses.find(|address| {
                let behind = lacks.behind(address);
                let fills = behind.is_some_and(|fact| wanted.iter().any(|w| w.fact == fact.fact));
                fills || wanted.iter().any(|w| w.fact == *address)
            });
            if let Some(reads) = reads {
                found.push(TraceFinding {
                    framework: result.framework.id.clone(),
                    framework_label: result.framework.label.clone(),
                    criterion: finding.criterion.clone(),
                    label: finding.label.clone(),
                    outcome: finding.outcome,
                    reason: finding.reason,
                    grade: finding.grade,
                    reads: reads.fact,
                    text: finding.text.clone(),
                });
            }
        }
    }
    found
}

fn keys(
    derived: &Derived<'_>,
    fact: &DerivedFact<'_>,
    catalogue: &ceiag::fact::Catalogue,
) -> TracePupils {
    let mut found = TracePupils {
        fact: fact.fact.clone(),
        label: ceiag::words::fact_label(&fact.fact, catalogue),
        yes: Vec::new(),
        no: Vec::new(),
        not_known: Vec::new(),
        perhaps: Vec::new(),
    };
    for member in derived.members(&fact.fact) {
        let list = match (member.perhaps, member.outcome) {
            (true, _) => &mut found.perhaps,
            (false, Told::Yes) => &mut found.yes,
            (false, Told::No) => &mut found.no,
            (false, Told::NotKnown) => &mut found.not_known,
        };
        list.push(derived.key(member.pupil).to_owned());
    }
    for list in [
        &mut found.yes,
        &mut found.no,
        &mut found.not_known,
        &mut found.perhaps,
    ] {
        ceiag::sorted::all(list);
        list.dedup();
    }
    found
}
