//! Rows from reviews.

use super::words;
use super::{Names, SystemReviewAnswer, SystemRow, count};
use ceiag::api::Notice;
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::{Review, ReviewModel, Tier};
use ceiag::text::{nearest, nth};
use serde::Serialize;
use std::collections::BTreeMap;

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
/// that are not completed are left out. `theme` is the id of a theme or of a question; without it all are counted. A
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
    let mut problems = check(reviews);
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
    } else if let Some(id) = first {
        let message = format!("no maturity model is called `{id}`");
        problems.push(Problem::error(Code::UnknownFramework, message).found(id));
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
    let completed: Vec<(usize, &Review)> = reviews
        .iter()
        .enumerate()
        .filter(|(_, review)| review.completed.is_some())
        .collect();
    let mut rows = Vec::new();
    for (question, _) in &questions {
        for (index, review) in &completed {
            let judged = review.judgements.iter().find(|j| j.question == *question);
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
    let mut note = |code, text| answer.notices.push(Notice { code, text });
    if open > 0 {
        note("in-progress", words::in_progress(open));
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

/// Whether the reviews are of one model, and of one institution each.
fn check(reviews: &[Review]) -> Problems {
    let mut problems = Problems::new();
    let mut seen = Seen::default();
    let model = reviews.first().map(|review| &review.model);
    for (index, review) in reviews.iter().enumerate() {
        let at = |key: &str| format!("{}.{key}", nth("reviews", index));
        if Some(&review.model) != model {
            let message = format!(
                "the review `{}` is by another maturity model than the first, `{}`",
                review.id, review.model
            );
            let problem = Problem::error(Code::NotComparable, message).path(at("model"));
            problems.push(problem.help("count the reviews of each model by themselves"));
        }
        match &review.institution {
            Some(institution) if review.tier != Tier::National => {
                if let Some(other) = seen.note(institution, index) {
                    let other = reviews.get(other).map_or("", |r| r.id.as_str());
                    let message = format!(
                        "the reviews `{other}` and `{}` are of the same institution",
                        review.id
                    );
                    let problem = Problem::error(Code::Overlap, message).path(at("institution"));
                    problems.push(problem.help("give one review of each institution"));
                }
            }
            _ => {
                let message = format!("the review `{}` is of no institution", review.id);
                problems.push(Problem::error(Code::NotComparable, message).path(at("tier")));
            }
        }
    }
    problems
}

/// Institutions by their numbers and names, each with the first review of it.
#[derive(Default)]
struct Seen(BTreeMap<(&'static str, String), usize>);

impl Seen {
    /// Notes an institution; the earlier review of the same one, if there is one. A number tells more than a name: two
    /// of one name are different where both have numbers and share none.
    fn note(&mut self, institution: &Institution, index: usize) -> Option<usize> {
        let numbers = [
            ("urn", institution.urn.map(|n| n.to_string())),
            ("ukprn", institution.ukprn.map(|n| n.to_string())),
            ("laestab", institution.laestab.map(|n| n.to_string())),
        ];
        let mut keys: Vec<(&'static str, String)> = numbers
            .into_iter()
            .filter_map(|(kind, number)| Some((kind, number?)))
            .collect();
        let name = institution.name.as_ref().map(|n| n.trim().to_lowercase());
        let by_number = keys.iter().find_map(|key| self.0.get(key)).copied();
        let found = by_number.or_else(|| {
            let name = name.as_ref()?;
            let nameless = self.0.get(&("name", name.clone())).copied();
            if keys.is_empty() {
                nameless.or_else(|| self.0.get(&("name with a number", name.clone())).copied())
            } else {
                nameless
            }
        });
        if let Some(name) = name {
            let kind = if keys.is_empty() {
                "name"
            } else {
                "name with a number"
            };
            keys.push((kind, name));
        }
        for key in keys {
            self.0.entry(key).or_insert(index);
        }
        found
    }
}
