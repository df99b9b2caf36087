//! One criterion explained: its words, rule, grade and source, and with a sheet the whole trace.

use super::{ENGINE, Options};
use crate::fact::{FactSheet, Provenance};
use crate::finding::{Evaluation, Outcome};
use crate::framework::{Criterion, Framework, Grade, Library, Strength};
use crate::plan::{Node, Plan, Possible};
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;
use crate::words::rule_lines;
use serde::Serialize;

/// The answer of [`explain`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainAnswer {
    /// `ceiag-explain/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-explain/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The edition.
    pub framework: String,
    /// What people read of the edition.
    pub framework_label: String,
    /// The criterion.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// The criterion in our own words.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// The same in words.
    pub grade_label: &'static str,
    /// How strongly it binds.
    pub strength: Strength,
    /// The same in words.
    pub strength_label: &'static str,
    /// How well that is known.
    pub strength_grade: Grade,
    /// The same in words.
    pub strength_grade_label: &'static str,
    /// Where it comes from.
    pub strength_sources: Vec<SourceAnswer>,
    /// What a reader should know of it.
    pub strength_note: String,
    /// Whether no rule is known.
    pub reserved: bool,
    /// The rule in words, one line for each part.
    pub rule: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceAnswer>,
    /// What a reader should know.
    pub note: String,
    /// With a sheet: the sentence of the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// With a sheet: the trace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<TraceAnswer>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceAnswer {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it is.
    pub url: String,
    /// An interest that the author declares.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub interest: String,
}

/// One step of a trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TraceAnswer {
    /// Which step: `1`, `1.2`, `1.2.1`.
    pub id: String,
    /// What it does: `all`, `any`, `at-least 2`, `choose`, `fact`, `reserved`, `where`.
    pub step: String,
    /// What it comes to; undecided steps are unknown.
    pub outcome: Outcome,
    /// The sentence.
    pub text: String,
    /// The fact that it reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// How that fact is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<Provenance>,
    /// The fact that fills it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filled_from: Option<String>,
    /// Its members.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<TraceAnswer>,
}

/// Explains one criterion of any edition; with a sheet, also why it comes to its outcome.
///
/// # Errors
/// An unknown criterion, with the nearest known one; and, with a sheet, everything that is wrong with it.
pub fn explain(
    library: &Library,
    id: &str,
    sheet: Option<&FactSheet>,
    options: &Options,
) -> Result<ExplainAnswer, Problems> {
    let (framework, criterion) = find(library, id)?;
    let strength = match sheet {
        Some(sheet) => framework.strength_for(criterion, sheet.institution.setting),
        None => criterion.strength,
    };
    let basis = match sheet {
        Some(sheet) => framework.strength_basis_for(criterion, sheet.institution.setting),
        None => framework.strength_basis_of(criterion),
    };
    let cited = |keys: &[String]| {
        let known = keys.iter().filter_map(|key| source(library, key));
        known.collect::<Vec<_>>()
    };
    let mut rule = criterion
        .any_rule()
        .map(|rule| rule_lines(rule, framework, &library.catalogue))
        .unwrap_or_default();
    rule.extend(
        criterion
            .not_sourced_where
            .map(crate::words::not_sourced_where),
    );
    let mut answer = ExplainAnswer {
        format: "ceiag-explain/1",
        engine: ENGINE,
        framework: framework.id.clone(),
        framework_label: framework.label.clone(),
        criterion: criterion.id.clone(),
        label: criterion.label.clone(),
        text: criterion.text.clone(),
        grade: criterion.grade,
        grade_label: criterion.grade.label_in(framework.shipped),
        strength,
        strength_label: strength.label(),
        strength_grade: basis.grade,
        strength_grade_label: basis.grade.label_in(framework.shipped),
        strength_sources: cited(&basis.sources),
        strength_note: basis.note,
        reserved: criterion.is_reserved(),
        rule,
        sources: cited(&criterion.sources),
        note: criterion.note.clone(),
        finding: None,
        trace: None,
    };
    let Some(sheet) = sheet else {
        return Ok(answer);
    };
    let sheet = options.apply(sheet);
    let profile = criterion.profiles.first().map(String::as_str);
    let profile = profile.or_else(|| sheet.profiles.get(&framework.id).map(String::as_str));
    let plan = Plan::new(library, framework, profile).map_err(|error| {
        let mut problems = Problems::default();
        problems.push(Problem::error(Code::UnknownProfile, error.to_string()));
        problems
    })?;
    let as_of = options.as_of(&sheet);
    let bound = if options.tolerant {
        plan.bind_tolerant(&sheet, as_of).0
    } else {
        plan.bind_on(&sheet, as_of)?
    };
    let evaluation = plan.evaluate(bound);
    if let Some(finding) = evaluation.finding(&criterion.id) {
        answer.finding = Some(evaluation.finding_text(finding));
        let node = plan
            .criteria
            .get(finding.criterion as usize)
            .map(|c| c.node);
        answer.trace =
            node.map(|node| step(&evaluation, node, "1".to_owned(), crate::plan::MAX_DEPTH));
    }
    Ok(answer)
}

fn find<'l>(library: &'l Library, id: &str) -> Result<(&'l Framework, &'l Criterion), Problems> {
    for framework in &library.frameworks {
        // Nobody minds how an id is capitalised.
        let found = framework
            .criteria
            .iter()
            .find(|c| c.id.eq_ignore_ascii_case(id));
        if let Some(criterion) = found {
            return Ok((framework, criterion));
        }
    }
    let known = library
        .frameworks
        .iter()
        .flat_map(|f| &f.criteria)
        .map(|c| c.id.as_str());
    let problem = Problem::error(
        Code::UnknownCriterion,
        format!("no criterion is called `{id}`"),
    )
    .found(id)
    .expected("the id of a criterion, such as `G25S.BM1.a`");
    let problem = match nearest(id, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(crate::words::help::CRITERIA),
    };
    let mut problems = Problems::default();
    problems.push(problem);
    Err(problems)
}

pub(crate) fn source(library: &Library, key: &str) -> Option<SourceAnswer> {
    let source = library.source(key)?;
    Some(SourceAnswer {
        key: source.key.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        url: source.url.clone(),
        interest: source.interest.clone(),
    })
}

fn outcome(possible: Possible) -> Outcome {
    match possible {
        Possible::MET => Outcome::Met,
        Possible::NOT_MET => Outcome::NotMet,
        Possible::NOT_APPLICABLE => Outcome::NotApplicable,
        _ => Outcome::Unknown,
    }
}

fn step(evaluation: &Evaluation<'_, '_>, node: u32, id: String, depth: u8) -> TraceAnswer {
    let plan = evaluation.plan();
    let bound = evaluation.bound();
    let possible = plan.node(node, bound, depth);
    let mut answer = TraceAnswer {
        step: String::new(),
        outcome: outcome(possible),
        text: String::new(),
        fact: None,
        known: None,
        filled_from: None,
        members: Vec::new(),
        id,
    };
    let (Some(kind), Some(depth)) = (plan.nodes.get(node as usize), depth.checked_sub(1)) else {
        return answer;
    };
    let members = |of: &[u32], id: &str| {
        (1..)
            .zip(of)
            .map(|(n, child)| step(evaluation, *child, format!("{id}.{n}"), depth))
            .collect::<Vec<_>>()
    };
    match kind {
        Node::Sourced { unless, child } if !bound.holds(*unless) => {
            return step(evaluation, *child, answer.id, depth);
        }
        Node::Leaf(leaf) => leaf_step(evaluation, *leaf, &mut answer),
        Node::All(of) => {
            answer.step = "all".to_owned();
            answer.members = members(of, &answer.id);
        }
        Node::Any(of) => {
            answer.step = "any".to_owned();
            answer.members = members(of, &answer.id);
        }
        Node::AtLeast { k, of } => {
            answer.step = format!("at-least {k}");
            answer.members = members(of, &answer.id);
        }
        Node::Choose { choice, options } => {
            answer.step = "choose".to_owned();
            let declared = plan.choices.get(*choice as usize);
            let option = bound.option(*choice);
            let chosen = declared
                .zip(option)
                .and_then(|(c, o)| c.options.get(o as usize));
            answer.text = match (declared, chosen) {
                (Some(c), Some(option)) => format!("{} = {option}", c.id),
                (Some(c), None) => format!("{} is not chosen", c.id),
                _ => String::new(),
            };
            let shown: Vec<u32> = match option.and_then(|o| options.get(o as usize)) {
                Some(child) => vec![*child],
                None => options.clone(),
            };
            answer.members = members(&shown, &answer.id);
        }
        Node::Where { child, .. } => {
            answer.step = "where".to_owned();
            answer.members = members(&[*child], &answer.id);
        }
        Node::Reserved | Node::Sourced { .. } => {
            answer.step = "reserved".to_owned();
            answer.text = Grade::Unsourced.label().to_owned();
        }
        Node::ByPerson => {
            answer.step = "person".to_owned();
            answer.text = "waiting for a person's finding".to_owned();
        }
    }
    if answer.text.is_empty() {
        answer.text = answer.outcome.label().to_owned();
    }
    answer
}

fn leaf_step(evaluation: &Evaluation<'_, '_>, leaf: u32, answer: &mut TraceAnswer) {
    let plan = evaluation.plan();
    let reason = plan.leaf_reason(leaf, evaluation.bound());
    let words = evaluation.because_words(&crate::finding::Because::leaf(reason, leaf));
    answer.step = "fact".to_owned();
    answer.text = words.text;
    answer.fact = words.fact;
    let Some(slot) = plan.leaves.get(leaf as usize).map(|l| l.slot) else {
        return;
    };
    let Some(slot_plan) = plan.slots.get(slot as usize) else {
        return;
    };
    let sheet = &evaluation.bound().sheet;
    answer.known = sheet
        .get(&slot_plan.address)
        .and_then(|e| e.provenance.as_deref().cloned());
    let filled = evaluation.bound().filled.iter().find(|f| f.slot == slot);
    if let Some(filler) = filled.and_then(|f| slot_plan.fillers.get(f.filler as usize)) {
        answer.filled_from = Some(filler.address.to_string());
        answer.known = sheet
            .get(&filler.address)
            .and_then(|e| e.provenance.as_deref().cloned());
    }
}
