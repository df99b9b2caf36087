//! What to ask: every fact that the editions read, in the order of the catalogue, and whether it still matters.

use super::select::select;
use super::tolerated::Tolerated;
use super::{ENGINE, Options};
use crate::date::Date;
use crate::fact::{Address, Dimension, FactSheet, Kind};
use crate::framework::Library;
use crate::problem::Problems;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of [`questions`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionsAnswer {
    /// `ceiag-questions/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-questions/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// Whether refused facts were taken as unknown, so that they are asked for again.
    pub incomplete: bool,
    /// Editions that the questions serve.
    pub frameworks: Vec<String>,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// What was refused, in tolerant mode; also why a sheet like this one can't be judged yet, such as a year that has not begun.
    pub problems: Problems,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// The fact's id.
    pub fact: String,
    /// The fact's address: its key on a sheet.
    pub address: String,
    /// The kind of its value.
    pub kind: Kind,
    /// What people read, year group included.
    pub label: String,
    /// What is counted.
    pub unit: String,
    /// Whom it speaks of.
    pub population: String,
    /// Its year group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u8>,
    /// Its key stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_stage: Option<u8>,
    /// The academic year that it speaks of, where it speaks of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::date::AcademicYear>")
    )]
    pub academic_year: Option<String>,
    /// What to ask.
    pub question: String,
    /// What counts and what does not.
    pub help: String,
    /// Options of a choice, worst first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<QuestionOption>,
    /// The highest count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Whether it may be said not to apply.
    pub may_be_not_applicable: bool,
    /// The role whose finding it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged_by: Option<String>,
    /// The criteria that it serves.
    pub criteria: Vec<String>,
    /// Whether the sheet gives a value.
    pub answered: bool,
    /// Whether a better answer could still change a result.
    pub matters: bool,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionOption {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// The questions for a sheet, an empty one included. Facts that can no longer change anything are left out unless
/// `all` is asked for; answered ones stay, so that a form can show them.
///
/// # Errors
/// As [`super::evaluate`], but for a day or year that can't be judged yet: to ask is no judgement, so that stands in
/// `problems`.
pub fn questions(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
    all: bool,
) -> Result<QuestionsAnswer, Problems> {
    let selection = select(library, sheet, options)?;
    let sheet = options.apply(sheet);
    let told = Tolerated::bind(selection.plans.iter().map(|s| &*s.plan), &sheet, options);
    let incomplete = told.incomplete(&sheet);
    let mut found: BTreeMap<(usize, Dimension), Question> = BTreeMap::new();
    for (plan, bound) in told.bound {
        let evaluation = plan.evaluate(bound);
        for finding in evaluation.findings() {
            let Some(criterion) = evaluation.criterion(finding) else {
                continue;
            };
            let credit_open = finding.credit.is_some_and(|c| c.lo < c.hi);
            let missing: Vec<&Address> = evaluation.missing(finding).collect();
            for slot in evaluation.slots_of(finding) {
                let Some(slot_plan) = plan.slots.get(slot as usize) else {
                    continue;
                };
                let state = evaluation.bound().slot(slot);
                if state.has_no_such_year() {
                    continue;
                }
                let settled = state.is_settled();
                let matters = missing.contains(&&slot_plan.address)
                    || (credit_open && !settled && evaluation.gives_credit(finding, slot));
                let entry = found.entry(slot_plan.order);
                let Some(declared) = library.catalogue.get(&slot_plan.address.fact) else {
                    continue;
                };
                let question = entry.or_insert_with(|| ask(&slot_plan.address, declared, &sheet));
                question.matters |= matters;
                if !question.criteria.contains(&criterion.id) {
                    question.criteria.push(criterion.id.clone());
                }
            }
        }
    }
    Ok(QuestionsAnswer {
        format: "ceiag-questions/1",
        engine: ENGINE,
        as_of: options.as_of(&sheet),
        incomplete,
        frameworks: selection
            .plans
            .iter()
            .map(|s| s.plan.framework().id.clone())
            .collect(),
        questions: found
            .into_values()
            .filter(|q| all || q.matters || q.answered)
            .collect(),
        problems: told.problems,
    })
}

fn ask(address: &Address, fact: &crate::fact::Declaration, sheet: &FactSheet) -> Question {
    let (year, key_stage) = match address.dimension {
        Dimension::Whole => (None, None),
        Dimension::Year(year) => (Some(year), None),
        Dimension::KeyStage(stage) => (None, Some(stage)),
    };
    let academic_year = sheet
        .academic_year
        .unwrap_or_else(|| crate::date::AcademicYear::last_completed_before(sheet.as_of));
    let label = match address.dimension.label() {
        Some(dimension) => format!("{}, {dimension}", fact.label),
        None => fact.label.clone(),
    };
    let options = fact.options.iter().map(|o| QuestionOption {
        id: o.id.clone(),
        label: o.label.clone(),
    });
    Question {
        fact: fact.id.clone(),
        address: address.to_string(),
        kind: fact.kind,
        label,
        unit: fact.unit.clone(),
        population: fact.population.clone(),
        year,
        key_stage,
        academic_year: fact.period.map(|_| academic_year.to_string()),
        question: fact.question.clone(),
        help: fact.help.clone(),
        options: options.collect(),
        max: fact.max,
        may_be_not_applicable: fact.may_be_not_applicable,
        judged_by: fact.judged_by.clone(),
        criteria: Vec::new(),
        answered: sheet
            .get(address)
            .is_some_and(|e| e.value != crate::fact::Value::Unknown),
        matters: false,
    }
}
