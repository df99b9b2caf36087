//! Reviews of one institution side by side: what moved between them, by how much, and how independent each is.

mod criteria;
mod questions;

use super::asked::Asked;
use super::notices::Notices;
use super::same::refuse_another;
use super::status::{ReviewModel, TierAnswer};
use super::{Independence, LevelSpan, Review, Tier};
use crate::api::{ENGINE, IndicatedAnswer, Notice, Options};
use crate::date::{AcademicYear, Date};
use crate::fact::FactSheet;
use crate::finding::Outcome;
use crate::framework::Library;
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::text::nth;
use crate::words::{moderate as words, review as review_words};
use serde::Serialize;

/// One side: a review, facts, or both.
#[derive(Clone, Debug)]
pub struct Side {
    /// The review.
    pub review: Option<Review>,
    /// What was known on that side.
    pub sheet: Option<FactSheet>,
}

/// The answer of [`moderate`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moderation {
    /// `ceiag-moderation/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-moderation/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The last day that a side records.
    pub as_of: Date,
    /// Whom all sides are about.
    pub institution: Institution,
    /// The sides: facts alone first, then by tier, then by day.
    pub sides: Vec<SideAnswer>,
    /// Questions and levels, one for each edition of the model. Levels of different editions are not compared.
    pub models: Vec<ModelComparison>,
    /// Criteria and benchmarks that a review or several sheets speak of.
    pub criteria: Vec<CriterionRow>,
    /// What expert reviews say of the process, apart from every result.
    pub process: Vec<ProcessRow>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// The sentence.
    pub text: String,
}

/// One side in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideAnswer {
    /// The review's id; absent for facts alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
    /// The review's tier; absent for facts alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<TierAnswer>,
    /// The model of the review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// How independent its judgements are, unless one says otherwise.
    pub independence: Independence,
    /// The day on which the review was started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// The day on which it was completed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<Date>,
    /// The day of its facts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<Date>,
    /// A few words for it.
    pub label: String,
    /// The sentence.
    pub text: String,
}

/// The questions of one edition of a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ModelComparison {
    /// The model.
    pub model: ReviewModel,
    /// The places of the sides that use it, from 0.
    pub sides: Vec<usize>,
    /// Every question, in the order of the model.
    pub questions: Vec<QuestionRow>,
    /// The sentence.
    pub text: String,
}

/// One question on every side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionRow {
    /// The question's id.
    pub question: String,
    /// The id of its theme.
    pub theme: String,
    /// The theme's number.
    pub number: u32,
    /// The question as people read it, or the theme's label.
    pub label: String,
    /// One for each side that speaks of it.
    pub levels: Vec<LevelCell>,
    /// What moved from one side to the next that has a level.
    pub moved: Vec<Moved>,
    /// The sentence.
    pub text: String,
}

/// One question on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelCell {
    /// The place of the side, from 0.
    pub side: usize,
    /// The level that people chose.
    pub level: Option<String>,
    /// The day of the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How independent it is.
    pub independence: Independence,
    /// What this side's facts indicate; only of what is judged.
    pub indicated: Option<IndicatedAnswer>,
    /// By how many levels the choice lies above that.
    pub difference: Option<LevelSpan>,
    /// The level or what is indicated, in words.
    pub text: String,
}

/// A move from one side to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The place of the one side, from 0.
    pub from: usize,
    /// The place of the other.
    pub to: usize,
    /// By how many levels, upwards above zero.
    pub levels: LevelSpan,
}

/// One criterion or benchmark on every side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriterionRow {
    /// `EDITION/ID`.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// One for each side that speaks of it.
    pub outcomes: Vec<OutcomeCell>,
    /// What moved from one side to the next.
    pub moved: Vec<CriterionMove>,
    /// The sentence.
    pub text: String,
}

/// One criterion on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeCell {
    /// The place of the side, from 0.
    pub side: usize,
    /// The outcome.
    pub outcome: Outcome,
    /// Whether a reviewer found it, or a rule over facts.
    pub by: FoundBy,
    /// How independent it is.
    pub independence: Independence,
    /// Why, as the reviewers say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Who or what found an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FoundBy {
    /// The reviewers.
    Reviewers,
    /// A rule over that side's facts.
    Facts,
}

/// A move of a criterion from one side to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CriterionMove {
    /// The place of the one side, from 0.
    pub from: usize,
    /// The place of the other.
    pub to: usize,
    /// Which way.
    pub change: CriterionChange,
}

/// Which way a criterion moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CriterionChange {
    /// From not met to met.
    Up,
    /// From met to not met.
    Down,
    /// Both alike.
    Same,
    /// One side does not decide it.
    CannotTell,
}

/// What an expert review says of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessRow {
    /// The expert review.
    pub review: String,
    /// The peer reviews that it moderates.
    pub reviews: Vec<String>,
    /// What of the process.
    pub aspect: String,
    /// What is found.
    pub finding: String,
}

/// Sets reviews of one institution side by side.
///
/// # Errors
/// What [`Review::check`] finds; no or one side; a national review; a review of another institution or by a model of
/// another series; and as [`crate::api::evaluate`].
pub fn moderate(library: &Library, sides: &[Side]) -> Result<Moderation, Problems> {
    let mut problems = Problems::new();
    for (index, side) in sides.iter().enumerate() {
        let path = nth("sides", index);
        for (review, tail) in side.review.iter().zip(["review"]) {
            let below = format!("{path}.{tail}");
            problems.extend(review.check(library).into_iter().map(|mut problem| {
                let tail = problem.path.unwrap_or_default();
                problem.path = Some(format!("{below}.{tail}"));
                problem
            }));
            if review.tier == Tier::National {
                problems.push(
                    Problem::error(
                        Code::NotComparable,
                        format!(
                            "`{}` is of the system, never one institution's result",
                            review.id
                        ),
                    )
                    .path(format!("{below}.tier"))
                    .found("national")
                    .help("leave it out; it stands beside no institution's own review"),
                );
            }
        }
        if side.review.is_none() && side.sheet.is_none() {
            let problem = Problem::error(Code::MissingKey, "the side holds nothing");
            problems.push(problem.path(path).expected("`review`, `sheet` or both"));
        }
    }
    if sides.len() < 2 {
        let problem = Problem::error(Code::MissingKey, "there is nothing to set side by side");
        problems.push(problem.path("sides").expected("two or more sides"));
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let institution = one_institution(sides)?;
    one_series(library, sides)?;
    let ordered = ordered(sides);
    let models = questions::compare(library, &ordered)?;
    let criteria = criteria::compare(library, &ordered, &models)?;
    let process = process(&ordered);
    let answers: Vec<SideAnswer> = ordered.iter().map(|s| side(library, s)).collect();
    let as_of = ordered.iter().filter_map(last_day).max();
    let mut moderation = Moderation {
        format: "ceiag-moderation/1",
        engine: ENGINE,
        as_of: as_of.unwrap_or(Date::MIN),
        institution,
        sides: answers,
        models,
        criteria,
        process,
        notices: Vec::new(),
        text: String::new(),
    };
    moderation.notices = notices(library, &ordered, &moderation);
    moderation.text = words::moderation(&mut moderation);
    Ok(moderation)
}

fn last_day(side: &Side) -> Option<Date> {
    let review = side.review.as_ref().map(Review::last_day);
    review.max(side.sheet.as_ref().map(|s| s.as_of))
}

/// The institution that every side is about. An expert review of the process alone belongs to the reviews it reads.
fn one_institution(sides: &[Side]) -> Result<Institution, Problems> {
    let mut problems = Problems::new();
    let mut first: Option<(String, &Institution)> = None;
    for (index, side) in sides.iter().enumerate() {
        let path = nth("sides", index);
        let review = side.review.as_ref();
        let of_review = review.and_then(|r| {
            let name = format!("the review `{}`", r.id);
            Some((name, r.institution.as_ref()?, "review.institution"))
        });
        let of_sheet = side.sheet.as_ref().map(|s| {
            let name = format!("the fact sheet of {}", s.as_of.label());
            (name, &s.institution, "sheet.institution")
        });
        for (name, institution, key) in of_review.into_iter().chain(of_sheet) {
            match &first {
                None => first = Some((name, institution)),
                Some((before, known)) => {
                    let other = (name.as_str(), institution);
                    if let Err(problem) = refuse_another((before.as_str(), known), other) {
                        problems.push(problem.path(format!("{path}.{key}")));
                    }
                }
            }
        }
        if let Some(review) = review.filter(|r| r.institution.is_none()) {
            let given = |id: &String| {
                let mut reviews = sides.iter().filter_map(|s| s.review.as_ref());
                reviews.any(|r| r.id == *id)
            };
            if !review.reviews.iter().any(given) {
                problems.push(
                    Problem::error(
                        Code::NotComparable,
                        format!("`{}` reads none of the reviews beside it", review.id),
                    )
                    .path(format!("{path}.review.reviews"))
                    .help("give the peer reviews that it names, or leave it out"),
                );
            }
        }
    }
    match first {
        Some((_, institution)) if problems.is_empty() => Ok(institution.clone()),
        Some(_) => Err(problems),
        None => {
            let message = "no side is about an institution";
            let problem = Problem::error(Code::NotComparable, message).path("sides");
            Err(problem
                .help("give the reviews that the expert review reads")
                .into())
        }
    }
}

/// Models of different series have nothing in common.
fn one_series(library: &Library, sides: &[Side]) -> Result<(), Problems> {
    let mut problems = Problems::new();
    let mut first: Option<(&Review, &str)> = None;
    for (index, side) in sides.iter().enumerate() {
        let Some(review) = &side.review else {
            continue;
        };
        let series = Asked::find(library, &review.model)?
            .framework
            .series
            .as_str();
        match first {
            None => first = Some((review, series)),
            Some((before, known)) if known != series => problems.push(
                Problem::error(
                    Code::NotComparable,
                    format!(
                        "`{}` is by `{}` and `{}` by `{}`: two different models",
                        before.id, before.model, review.id, review.model
                    ),
                )
                .path(format!("{}.review.model", nth("sides", index)))
                .found(&review.model)
                .help("set reviews by one model side by side"),
            ),
            Some(_) => {}
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// The sides: facts alone first, then by tier, then by day.
fn ordered(sides: &[Side]) -> Vec<Side> {
    let mut sides = sides.to_vec();
    crate::sorted::by(&mut sides, |a, b| {
        let key = |side: &Side| {
            let review = side.review.as_ref();
            let started = review.map(|r| r.started);
            let day = started.or_else(|| side.sheet.as_ref().map(|s| s.as_of));
            (review.map(|r| r.tier), day, review.map(|r| r.id.clone()))
        };
        key(a).cmp(&key(b))
    });
    sides
}

/// How a side's facts are judged: by what is in force, or by the editions that are named.
fn by(frameworks: Vec<String>) -> Options {
    Options {
        frameworks,
        ..Options::default()
    }
}

fn independence(side: &Side) -> Independence {
    let review = side.review.as_ref();
    review.map_or(Independence::Oneself, Review::independence)
}

fn side(library: &Library, side: &Side) -> SideAnswer {
    let review = side.review.as_ref();
    let facts = side.sheet.as_ref().map(|s| s.as_of);
    let independence = independence(side);
    let label = match (review, facts) {
        (Some(review), _) => review_words::tier(library, review.tier),
        (None, Some(day)) => format!("facts of {}", day.label()),
        (None, None) => String::new(),
    };
    SideAnswer {
        review: review.map(|r| r.id.clone()),
        tier: review.map(|r| TierAnswer::of(library, r.tier)),
        model: review.map(|r| r.model.clone()),
        independence,
        started: review.map(|r| r.started),
        completed: review.and_then(|r| r.completed),
        facts,
        text: words::side(&label, review, facts, independence),
        label,
    }
}

fn process(sides: &[Side]) -> Vec<ProcessRow> {
    let reviews = sides.iter().filter_map(|s| s.review.as_ref());
    let rows = reviews.flat_map(|review| {
        review.process.iter().map(|process| ProcessRow {
            review: review.id.clone(),
            reviews: review.reviews.clone(),
            aspect: process.aspect.clone(),
            finding: process.finding.clone(),
        })
    });
    rows.collect()
}

fn notices(library: &Library, sides: &[Side], moderation: &Moderation) -> Vec<Notice> {
    let mut found = Notices {
        library,
        list: Vec::new(),
    };
    if moderation.models.len() > 1 {
        let models = moderation.models.iter().map(|m| {
            let digest = m.model.digest.get(..12).unwrap_or_default();
            format!("`{}` ({digest})", m.model.id)
        });
        let models: Vec<String> = models.collect();
        found.own(
            "model-editions-differ",
            format!(
                "levels of different editions of a model are not compared: {}",
                review_words::list(&models)
            ),
        );
    }
    let reviews: Vec<&Review> = sides.iter().filter_map(|s| s.review.as_ref()).collect();
    let of = |tier| reviews.iter().filter(move |r| r.tier == tier);
    for peer in of(Tier::Peer) {
        let before = |r: &&&Review| r.completed.is_some_and(|day| day <= peer.started);
        if of(Tier::Internal).next().is_some() && !of(Tier::Internal).any(|r| before(&r)) {
            found.expected(
                "peer-before-internal",
                &format!(
                    "`{}` was started on {}, before an internal review was completed",
                    peer.id,
                    peer.started.label()
                ),
            );
        }
    }
    let year = AcademicYear::containing(moderation.as_of);
    if !of(Tier::Internal).any(|r| r.year() == year) {
        let told = format!("none of these is an internal review of {year}");
        found.expected("no-internal-review-this-year", &told);
    }
    for expert in of(Tier::Expert) {
        let missing = expert.reviews.iter();
        let missing = missing.filter(|id| !reviews.iter().any(|r| r.id == **id));
        let missing: Vec<String> = missing.map(|id| format!("`{id}`")).collect();
        if !missing.is_empty() {
            found.own(
                "reviews-not-given",
                format!(
                    "`{}` reads a set of {} reviews; not given here: {}",
                    expert.id,
                    expert.reviews.len(),
                    review_words::list(&missing)
                ),
            );
        }
    }
    found.list
}
