//! From reviews to rows: one level of one institution for each question.

use super::SystemRow;
use ceiag::api::Options;
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::{Review, Tier, status};
use ceiag::text::nearest;
use std::collections::BTreeSet;

/// By what institutions are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// Not at all.
    Whole,
    /// By careers hub.
    Hub,
    /// By region.
    Region,
}

/// Which levels of which reviews are counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// Only reviews of this tier, so that no institution is counted twice.
    pub tier: Tier,
    /// Only this theme, by its id; else every theme.
    pub theme: Option<String>,
    /// The groups.
    pub by: Grouping,
}

/// The rows of many reviews, and the levels of their model. Questions without a level have no row.
///
/// # Errors
/// Reviews by different editions of a model; a theme that the model does not have; an institution that has neither a
/// number nor a name; no review of the tier; and what [`Review::check`] finds.
pub fn rows_of_reviews(
    library: &Library,
    reviews: &[Review],
    choice: &Choice,
) -> Result<(Vec<SystemRow>, Vec<String>), Problems> {
    let mut problems = Problems::new();
    let mut rows = Vec::new();
    let mut levels: Option<(String, Vec<String>)> = None;
    let mut themes = BTreeSet::new();
    for review in reviews.iter().filter(|r| r.tier == choice.tier) {
        let Some(institution) = review.institution.as_ref().filter(|_| review.judges()) else {
            continue;
        };
        let status = match status(library, review, None, &Options::default()) {
            Ok(status) => status,
            Err(found) => {
                problems.extend(found);
                continue;
            }
        };
        let (model, known) = levels.get_or_insert_with(|| {
            let labels = status.model.levels.iter().map(|l| l.label.clone());
            (status.model.id.clone(), labels.collect())
        });
        if *model != status.model.id || known.is_empty() {
            let message = format!(
                "`{}` is by `{}`, others are by `{model}`: levels of different models are not counted together",
                review.id, status.model.id
            );
            problems.push(Problem::error(Code::NotComparable, message).found(&status.model.id));
            continue;
        }
        let Some(key) = key(institution) else {
            let message = format!(
                "the institution of `{}` has neither a number nor a name",
                review.id
            );
            problems
                .push(Problem::error(Code::MissingKey, message).help("give it a URN, or a name"));
            continue;
        };
        let group = match choice.by {
            Grouping::Whole => None,
            Grouping::Hub => review.hub.clone(),
            Grouping::Region => review.region.clone(),
        };
        for question in &status.questions {
            themes.insert(question.theme.clone());
            let asked = choice.theme.as_ref().is_none_or(|t| *t == question.theme);
            if let Some(judged) = question.judged.as_ref().filter(|_| asked) {
                rows.push(SystemRow {
                    institution: key.clone(),
                    group: group.clone(),
                    theme: format!("{}. {}", question.number, question.label),
                    level: judged.label.clone(),
                });
            }
        }
    }
    if levels.is_none() && problems.is_empty() {
        let message = format!("there is no review of tier `{}`", choice.tier.id());
        problems.push(Problem::error(Code::MissingKey, message).help("name another tier"));
    }
    if let Some(theme) = choice
        .theme
        .as_ref()
        .filter(|t| !themes.is_empty() && !themes.contains(*t))
    {
        let message = format!("no theme is called `{theme}`");
        let problem = Problem::error(Code::UnknownQuestion, message).found(theme);
        let names: Vec<&str> = themes.iter().map(String::as_str).collect();
        problems.push(match nearest(theme, names.iter().copied()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.expected(format!("one of {}", names.join(", "))),
        });
    }
    match levels {
        Some((_, levels)) if !problems.has_errors() => Ok((rows, levels)),
        _ => Err(problems),
    }
}

/// What tells institutions apart: a number before a name.
fn key(institution: &Institution) -> Option<String> {
    let urn = institution.urn.map(|n| format!("urn {n}"));
    let ukprn = || institution.ukprn.map(|n| format!("ukprn {n}"));
    let laestab = || institution.laestab.map(|n| format!("laestab {n}"));
    let name = || institution.name.as_ref().map(|n| n.trim().to_lowercase());
    urn.or_else(ukprn).or_else(laestab).or_else(name)
}
