//! Rows from reviews.

use super::words;
use super::{Names, SystemReviewAnswer, SystemRow, YearCount, count};
use crate::reviews;
use ceiag::api::Notice;
use ceiag::date::AcademicYear;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::{Review, ReviewModel};
use ceiag::text::nearest;
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

/// Of which academic years reviews are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Years {
    /// Of the latest of which one is completed.
    #[default]
    Latest,
    /// Of this one.
    Of(AcademicYear),
    /// Of all, together.
    Any,
}

impl Years {
    /// The text that stands for [`Years::Any`].
    pub const ANY: &'static str = "any";

    fn counts(self, year: AcademicYear, latest: Option<AcademicYear>) -> bool {
        match self {
            Years::Latest => Some(year) == latest,
            Years::Of(wanted) => year == wanted,
            Years::Any => true,
        }
    }
}

impl std::str::FromStr for Years {
    type Err = String;

    /// `any`, or an academic year.
    fn from_str(text: &str) -> Result<Years, String> {
        match text.trim() {
            Years::ANY => Ok(Years::Any),
            year => year.parse().map(Years::Of).map_err(|_| {
                format!("`{year}` is neither an academic year such as 2025/26 nor `any`")
            }),
        }
    }
}

/// [`system_review`](super::system_review) of reviews by one maturity model, one review for each institution and academic
/// year. Those of one academic year are counted, by default of the latest of which one is completed; those of others are
/// told of. Reviews
/// that are not completed are left out; one without a level for some question is counted where it has one, and told of. `theme` is the id of a theme or of a question; without it all are counted. A
/// theme with questions is counted by its questions: a model gives it no level.
///
/// # Errors
/// All problems at once: reviews by different models, a review of no institution, two of one institution that would be counted together, a theme that
/// the model does not have.
pub fn system_review_of(
    library: &Library,
    reviews: &[Review],
    by: Option<Grouping>,
    theme: Option<&str>,
    years: Years,
) -> Result<SystemReviewAnswer, Problems> {
    let mut problems = Problems::new();
    let institutions = reviews::institutions(reviews, &mut problems);
    let (help, together) = match years {
        Years::Any => (
            "count one academic year, or give one review of each institution",
            true,
        ),
        _ => (
            "give one review of each institution and academic year",
            false,
        ),
    };
    let mut homes: BTreeMap<(usize, Option<AcademicYear>), &Review> = BTreeMap::new();
    for (index, (root, review)) in institutions.iter().zip(reviews).enumerate() {
        let year = (!together).then(|| review.year());
        match homes.get(&(*root, year)) {
            Some(earlier) => problems.push(reviews::twice(index, earlier, review, help)),
            None => {
                homes.insert((*root, year), review);
            }
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
    let latest = reviews::completed(reviews).map(|(_, r)| r.year()).max();
    let mut of_years: BTreeMap<AcademicYear, u32> = BTreeMap::new();
    for (_, review) in reviews::completed(reviews) {
        *of_years.entry(review.year()).or_default() += 1;
    }
    let of_years: Vec<YearCount> = of_years
        .into_iter()
        .map(|(academic_year, reviews)| YearCount {
            academic_year,
            reviews,
            counted: years.counts(academic_year, latest),
        })
        .collect();
    let open = reviews.len() - reviews::completed(reviews).count();
    let completed: Vec<(usize, &Review)> = reviews::completed(reviews)
        .filter(|(_, review)| years.counts(review.year(), latest))
        .collect();
    names.reviewed = u32::try_from(completed.len()).ok();
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
    answer.text = format!("{} {}", words::counted(&of_years), answer.text);
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
    let without: Vec<&str> = questions
        .iter()
        .filter(|(question, _)| rows.iter().all(|row| row.theme != *question))
        .filter_map(|(question, _)| names.themes.get(*question).map(String::as_str))
        .collect();
    if !completed.is_empty() && !without.is_empty() {
        note("themes-without-level", words::without_any(&without));
    }
    let counted = of_years.iter().filter(|year| year.counted);
    let counted: Vec<String> = counted.map(|year| year.academic_year.to_string()).collect();
    if counted.len() > 1 {
        note("years-mixed", words::years_mixed(&counted));
    }
    if counted.len() < of_years.len() {
        note("other-years", words::other_years(&of_years));
    }
    let tier = completed.first().map(|(_, review)| review.tier);
    if completed
        .iter()
        .any(|(_, review)| Some(review.tier) != tier)
    {
        note("tiers-mixed", words::TIERS_MIXED.to_owned());
    }
    answer.years = of_years;
    Ok(answer)
}
