//! Rows from reviews.

use super::words;
use super::{Names, SystemReviewAnswer, SystemRow, count};
use crate::reviews;
use ceiag::api::Notice;
use ceiag::date::AcademicYear;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::{Review, ReviewModel};
use ceiag::text::nearest;
use serde::Serialize;
use std::collections::BTreeSet;

/// What institutions are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// By careers hub.
    Hub,
    /// By region.
    Region,
}

impl Grouping {
    /// Every grouping with its name.
    pub const NAMES: [(&'static str, Grouping); 2] =
        [("hub", Grouping::Hub), ("region", Grouping::Region)];

    fn of(self, review: &Review) -> Option<String> {
        match self {
            Grouping::Hub => review.hub.clone(),
            Grouping::Region => review.region.clone(),
        }
    }
}

/// [`system_review`](super::system_review) of reviews by one maturity model, one review for each institution. Reviews
/// that are not completed are left out; one without a level for some question is counted where it has one, and told of. `theme` is the id of a theme or of a question; without it all are counted. A
/// theme with questions is counted by its questions: a model gives it no level.
///
/// # Errors
/// All problems at once: reviews by different models, a review of no institution, two of one institution, a theme that
/// the model does not have.
pub fn system_review_of(
    library: &Library,
    reviews: &[Review],
    by: Option<Grouping>,
    theme: Option<&str>,
) -> Result<SystemReviewAnswer, Problems> {
    let mut problems = Problems::new();
    let institutions = reviews::institutions(reviews, &mut problems);
    for (index, root) in institutions.iter().enumerate() {
        let (earlier, later) = (reviews.get(*root), reviews.get(index));
        if let Some((earlier, later)) = earlier.zip(later).filter(|_| *root != index) {
            problems.push(reviews::twice(
                index,
                earlier,
                later,
                "give one review of each institution",
            ));
        }
    }
    let first = reviews.first().map(|review| review.model.as_str());
    let framework = first.and_then(|id| library.framework(id));
    let model = framework.and_then(|f| f.model.as_ref());
    let shown = first.and_then(|id| ReviewModel::find(library, id));
    let mut names = Names::default();
    // Questions in the order of the model, each with its theme.
    let mut questions: Vec<(&str, &str)> = Vec::new();
    if let Some((framework, model)) = framework.zip(model) {
        let levels = model.levels.iter();
        names.levels = levels.map(|l| (l.id.clone(), l.label.clone())).collect();
        for group in &framework.groups {
            let before = questions.len();
            for question in model.questions_of(&group.id) {
                names
                    .themes
                    .insert(question.id.clone(), question.text.clone());
                questions.push((&question.id, &group.id));
            }
            if questions.len() == before {
                names.themes.insert(group.id.clone(), group.label.clone());
                questions.push((&group.id, &group.id));
            }
        }
    }
    if let Some(wanted) = theme {
        let known: Vec<&str> = questions.iter().flat_map(|(q, t)| [*q, *t]).collect();
        if !reviews.is_empty() && !known.contains(&wanted) {
            let message = format!("the model has no theme or question `{wanted}`");
            let problem = Problem::error(Code::UnknownOption, message)
                .path("theme")
                .found(wanted);
            problems.push(match nearest(wanted, known.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
        questions.retain(|(question, theme)| *question == wanted || *theme == wanted);
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let completed: Vec<(usize, &Review)> = reviews::completed(reviews).collect();
    let mut rows = Vec::new();
    for (question, _) in &questions {
        for (index, review) in &completed {
            let judged = review.judgement(question);
            rows.extend(judged.map(|judgement| SystemRow {
                institution: index.to_string(),
                group: by.and_then(|by| by.of(review)),
                theme: (*question).to_owned(),
                level: judgement.level.clone(),
            }));
        }
    }
    let mut answer = count(&rows, &names, problems, |_, _, problem| problem)?;
    answer.model = shown;
    answer.by = by;
    let open = reviews.len() - completed.len();
    let whole = |review: &Review| {
        let mut asked = questions.iter();
        asked.all(|(question, _)| review.judgement(question).is_some())
    };
    let partly = completed
        .iter()
        .filter(|(_, review)| !whole(review))
        .count();
    let mut note = |code, text| answer.notices.push(Notice { code, text });
    if open > 0 {
        note("in-progress", reviews::left_out(open));
    }
    if partly > 0 {
        note("levels-missing", reviews::without_a_level(partly));
    }
    let years: BTreeSet<AcademicYear> = completed.iter().map(|(_, r)| r.year()).collect();
    if years.len() > 1 {
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        note("years-mixed", words::years_mixed(&years));
    }
    let tier = completed.first().map(|(_, review)| review.tier);
    if completed
        .iter()
        .any(|(_, review)| Some(review.tier) != tier)
    {
        note("tiers-mixed", words::TIERS_MIXED.to_owned());
    }
    Ok(answer)
}
