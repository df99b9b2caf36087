//! What to find out and what to do: two lists, never mixed.

use super::evaluate::{FrameworkAnswer, Notice, framework_answer};
use super::select::select;
use super::tolerated::Tolerated;
use super::{ENGINE, Options};
use crate::date::Date;
use crate::fact::{FactSheet, Kind};
use crate::finding::{Evaluation, Outcome};
use crate::framework::Library;
use crate::gaps::{Change, ChangeKind, Gaps, Target};
use crate::plan::Plan;
use crate::problem::Problems;
use crate::reading::{State, ThemeLevel};
use serde::Serialize;

/// The answer of [`next`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextAnswer {
    /// `ceiag-next/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-next/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// Whether refused facts were taken as unknown, so that some ways may not be needed.
    pub incomplete: bool,
    /// One for each edition.
    pub results: Vec<NextResult>,
    /// What concerns all results.
    pub notices: Vec<Notice>,
    /// What was refused, in tolerant mode.
    pub problems: Problems,
}

/// The ways forward under one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextResult {
    /// The edition.
    pub framework: FrameworkAnswer,
    /// Facts that you may already have, in the order of the catalogue.
    pub find_out: Vec<ChangeAnswer>,
    /// Changes in provision, those that affect most people first.
    #[serde(rename = "do")]
    pub to_do: Vec<ChangeAnswer>,
    /// What is not reached yet, and the sets of changes that reach it.
    pub targets: Vec<TargetAnswer>,
}

/// A benchmark or criterion that is not reached yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetAnswer {
    /// Its id.
    pub target: String,
    /// What people read.
    pub label: String,
    /// Sets with fewest changes, as addresses.
    pub sets: Vec<Vec<String>>,
    /// Whether there are more sets of the same size.
    pub more: bool,
    /// Why no change reaches it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::gaps::Unreachable>")
    )]
    pub unreachable: Option<&'static str>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeAnswer {
    /// The fact's address.
    pub fact: String,
    /// Whether it is an answer or an act.
    pub kind: ChangeKind,
    /// The least sufficient value, exact, on the fact's own scale; of a date, the day.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = r"^([0-9]+/[1-9][0-9]*|[0-9]{4}-[0-9]{2}-[0-9]{2})$"))
    )]
    pub needed: String,
    /// Whether less is better.
    pub at_most: bool,
    /// The last day on which an act still counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// How many people are affected, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// What it serves.
    pub targets: Vec<String>,
    /// The sentence.
    pub text: String,
}

/// What to find out and what to do next, for every benchmark (or, without benchmarks, criterion) that is not reached.
///
/// # Errors
/// As [`super::evaluate`].
pub fn next(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
) -> Result<NextAnswer, Problems> {
    let selection = select(library, sheet, options)?;
    let sheet = options.apply(sheet);
    let told = Tolerated::bind(selection.plans.iter().map(|s| &*s.plan), &sheet, options);
    let told = told.checked(options)?;
    let incomplete = told.incomplete(&sheet);
    let results = told
        .bound
        .into_iter()
        .map(|(plan, bound)| Ways::of(&plan.evaluate(bound)).answer());
    Ok(NextAnswer {
        format: "ceiag-next/1",
        engine: ENGINE,
        as_of: options.as_of(&sheet),
        incomplete,
        results: results.collect(),
        notices: selection.notices,
        problems: told.problems,
    })
}

struct Ways<'e, 'p, 's> {
    evaluation: &'e Evaluation<'p, 's>,
    changes: Vec<(Change, Vec<String>)>,
    targets: Vec<TargetAnswer>,
}

impl<'e, 'p, 's> Ways<'e, 'p, 's> {
    fn of(evaluation: &'e Evaluation<'p, 's>) -> Self {
        let mut ways = Ways {
            evaluation,
            changes: Vec::new(),
            targets: Vec::new(),
        };
        let plan = evaluation.plan();
        let mut whole = Vec::new();
        for score in evaluation.score().into_iter().flat_map(|s| &s.benchmarks) {
            let Some(group) = score.group(plan) else {
                continue;
            };
            if matches!(score.state, State::Achieved | State::NotApplicable) {
                whole.push(group.id.clone());
                continue;
            }
            match evaluation.gaps(Target::Benchmark(&group.id)) {
                Some(Gaps::Unreachable(reason)) => {
                    let text = reason.label();
                    ways.targets.push(TargetAnswer {
                        target: group.id.clone(),
                        label: group.label.clone(),
                        sets: Vec::new(),
                        more: false,
                        unreachable: Some(reason.id()),
                        text: Some(text.to_owned()),
                    });
                }
                Some(gaps) => {
                    whole.push(group.id.clone());
                    ways.add(&group.id, &group.label, gaps);
                }
                None => {}
            }
        }
        for theme in evaluation.levels().into_iter().flat_map(|l| &l.themes) {
            ways.towards_next_level(theme);
        }
        if evaluation.levels().is_some() {
            return ways;
        }
        // Where a whole benchmark is out of reach, or there is none, its criteria are targets of their own.
        for finding in evaluation.findings() {
            let Some(criterion) = evaluation.criterion(finding) else {
                continue;
            };
            let covered = criterion.group.as_ref().is_some_and(|g| whole.contains(g));
            if covered || !matches!(finding.outcome, Outcome::NotMet | Outcome::Unknown) {
                continue;
            }
            if let Some(gaps) = evaluation.gaps(Target::Criterion(&criterion.id)) {
                ways.add(&criterion.id, &criterion.label, gaps);
            }
        }
        ways
    }

    /// What separates a theme from the next level above what is certain that is not reached.
    fn towards_next_level(&mut self, theme: &ThemeLevel) {
        let plan = self.evaluation.plan();
        let Some(group) = theme.theme(plan) else {
            return;
        };
        for level in theme.above(plan) {
            let target = Target::Level {
                theme: &group.id,
                level: &level.id,
            };
            let gaps = self.evaluation.gaps(target);
            if let Some(gaps) = gaps.filter(|g| *g != Gaps::Reached) {
                let label = format!("{}: {}", group.label, level.label);
                return self.add(&format!("{}/{}", group.id, level.id), &label, gaps);
            }
        }
    }

    fn add(&mut self, id: &str, label: &str, gaps: Gaps) {
        let mut target = TargetAnswer {
            target: id.to_owned(),
            label: label.to_owned(),
            sets: Vec::new(),
            more: false,
            unreachable: None,
            text: None,
        };
        match gaps {
            Gaps::Reached => return,
            Gaps::Unreachable(reason) => {
                target.unreachable = Some(reason.id());
                target.text = Some(reason.label().to_owned());
            }
            Gaps::Ways { sets, more } => {
                target.more = more;
                target.sets = sets
                    .iter()
                    .map(|set| set.iter().map(|c| c.address.to_string()).collect())
                    .collect();
                for change in sets.into_iter().next().unwrap_or_default() {
                    let known = self.changes.iter_mut().find(|(c, _)| {
                        c.address == change.address
                            && c.needed == change.needed
                            && c.kind == change.kind
                    });
                    match known {
                        Some((_, targets)) => targets.push(id.to_owned()),
                        None => self.changes.push((change, vec![id.to_owned()])),
                    }
                }
            }
        }
        self.targets.push(target);
    }

    fn answer(self) -> NextResult {
        let plan = self.evaluation.plan();
        let order = |c: &Change| plan.slots.get(c.slot as usize).map(|s| s.order);
        let mut changes = self.changes;
        crate::sorted::by_key(&mut changes, |(change, _)| order(change));
        let (find_out, mut to_do): (Vec<_>, Vec<_>) = changes
            .into_iter()
            .partition(|(c, _)| c.kind == ChangeKind::FindOut);
        crate::sorted::by_key(&mut to_do, |(change, _)| {
            std::cmp::Reverse(change.people.unwrap_or(0))
        });
        let answer = |(change, targets): (Change, Vec<String>)| ChangeAnswer {
            fact: change.address.to_string(),
            kind: change.kind,
            needed: needed(plan, &change),
            at_most: change.at_most,
            by: change.by,
            people: change.people,
            targets,
            text: self.evaluation.change_text(&change),
        };
        NextResult {
            framework: framework_answer(plan),
            find_out: find_out.into_iter().map(answer).collect(),
            to_do: to_do.into_iter().map(answer).collect(),
            targets: self.targets,
        }
    }
}

/// The least sufficient value as text: a day for a date, else an exact ratio.
fn needed(plan: &Plan, change: &Change) -> String {
    let kind = plan.catalogue.get(&change.address.fact).map(|f| f.kind);
    let day = (kind == Some(Kind::Date)).then(|| Date::from_days(change.needed.n()));
    day.flatten()
        .map_or_else(|| change.needed.to_string(), |day| day.to_string())
}
