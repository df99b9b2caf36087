//! Levels as answers.

use super::evaluate::ReadingAnswer;
use crate::finding::{Evaluation, Outcome};
use crate::framework::Model;
use crate::plan::Possible;
use crate::reading::{Indicated, Levels, ThemeLevel};
use serde::Serialize;
use std::collections::BTreeMap;

/// One level of a maturity model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelAnswer {
    /// The level's id.
    pub level: String,
    /// What people read.
    pub label: String,
    /// Whether everybody starts here.
    pub floor: bool,
}

/// What is indicated for one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ThemeAnswer {
    /// The theme's id.
    pub theme: String,
    /// Its number.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// The benchmarks in which it is rooted.
    pub benchmarks: Vec<String>,
    /// The levels at worst and at best; null where only people find one.
    pub indicated: Option<IndicatedAnswer>,
    /// The levels that have statements in this theme.
    pub steps: Vec<StepAnswer>,
    /// The sentence.
    pub text: String,
}

/// An interval of levels by their ids; `none` is below the lowest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatedAnswer {
    /// At worst.
    pub lo: String,
    /// At best.
    pub hi: String,
}

/// One level of a theme: all of its statements together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepAnswer {
    /// The level.
    pub level: String,
    /// What its statements come to together.
    pub outcome: Outcome,
    /// Statements that are certainly met.
    pub met: u32,
    /// Statements that apply, or may do so.
    pub of: u32,
}

/// What is indicated below the lowest level of a model.
const NONE: &str = "none";

impl Indicated {
    /// The interval by the ids of levels.
    pub fn answer(self, model: &Model) -> IndicatedAnswer {
        let id = |place: Option<usize>| {
            let level = place.and_then(|p| model.levels.get(p));
            level.map_or(NONE, |l| l.id.as_str()).to_owned()
        };
        IndicatedAnswer {
            lo: id(self.lo),
            hi: id(self.hi),
        }
    }
}

pub(super) fn reading(evaluation: &Evaluation<'_, '_>, levels: &Levels) -> ReadingAnswer {
    let plan = evaluation.plan();
    let Some(model) = &plan.framework().model else {
        return ReadingAnswer::Findings;
    };
    let declared = model.levels.iter().map(|l| LevelAnswer {
        level: l.id.clone(),
        label: l.label.clone(),
        floor: l.floor,
    });
    let themes = levels.themes.iter();
    ReadingAnswer::Level {
        judgement: model.judgement,
        levels: declared.collect(),
        themes: themes.filter_map(|t| theme(evaluation, model, t)).collect(),
        text: levels.text(model),
    }
}

fn theme(
    evaluation: &Evaluation<'_, '_>,
    model: &Model,
    theme: &ThemeLevel,
) -> Option<ThemeAnswer> {
    let plan = evaluation.plan();
    let group = theme.theme(plan)?;
    let roots = group.roots.iter();
    let steps = theme.steps.iter().filter_map(|step| {
        Some(StepAnswer {
            level: model.levels.get(step.level)?.id.clone(),
            outcome: match step.possible {
                Possible::MET => Outcome::Met,
                Possible::NOT_MET => Outcome::NotMet,
                Possible::NOT_APPLICABLE => Outcome::NotApplicable,
                _ => Outcome::Unknown,
            },
            met: step.met,
            of: step.of,
        })
    });
    Some(ThemeAnswer {
        theme: group.id.clone(),
        number: group.number,
        label: group.label.clone(),
        benchmarks: roots.map(|r| format!("{}/{}", r.framework, r.id)).collect(),
        indicated: theme.indicated.map(|i| i.answer(model)),
        steps: steps.collect(),
        text: theme.text(plan.framework(), model),
    })
}

/// What is indicated, by theme.
pub(super) fn by_theme(evaluation: &Evaluation<'_, '_>) -> BTreeMap<String, IndicatedAnswer> {
    let plan = evaluation.plan();
    let model = plan.framework().model.as_ref();
    let themes = evaluation.levels().into_iter().flat_map(|l| &l.themes);
    crate::sorted::map(
        themes.filter_map(|t| Some((t.theme(plan)?.id.clone(), t.indicated?.answer(model?)))),
    )
}
