//! Where a review stands: what is judged, what comes next, what facts indicate of what is judged, what is odd.

use super::LevelSpan;
use super::asked::{Asked, AskedQuestion};
use super::notices::notices;
use super::{
    Action, Facilitator, Independence, Judgement, Participant, Priority, ProcessFinding, Review,
    Tier,
};
use crate::api::{ENGINE, IndicatedAnswer, Notice, Options};
use crate::date::{AcademicYear, Date};
use crate::fact::FactSheet;
use crate::framework::{Criterion, Judgement as Judged, Library};
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::words::review as words;
use serde::Serialize;

/// How far a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// A question has no level yet, or nobody said that it is completed.
    InProgress,
    /// Every question has a level and it is said to be completed.
    Complete,
}

/// The answer of [`status`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewStatus {
    /// `ceiag-review-status/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-review-status/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day as of which the review is looked at.
    pub as_of: Date,
    /// The review's id.
    pub review: String,
    /// Its tier.
    pub tier: TierAnswer,
    /// The maturity model.
    pub model: ReviewModel,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Institution>,
    /// The theme of a national review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The academic year that it is of.
    pub academic_year: AcademicYear,
    /// The day on which it was started.
    pub started: Date,
    /// The day on which it is said to be completed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<Date>,
    /// How far it is.
    pub state: ReviewState,
    /// How many questions have a level.
    pub answered: usize,
    /// How many questions there are; none in a review that chooses no levels.
    pub of: usize,
    /// Where to go on.
    pub next: Option<NextQuestion>,
    /// Every question, in the order of the model.
    pub questions: Vec<QuestionStatus>,
    /// Who took part.
    pub participants: Vec<ParticipantAnswer>,
    /// What reviewers say of criteria and benchmarks, in order; of one criterion the last one stands.
    pub findings: Vec<FoundAnswer>,
    /// What is to be done, in the order of the review.
    pub actions: Vec<ActionAnswer>,
    /// Priorities of the improvement plan.
    pub priorities: Vec<Priority>,
    /// Ids of actions that serve no priority.
    pub unlinked_actions: Vec<String>,
    /// Ids of priorities that no action serves.
    pub unserved_priorities: Vec<String>,
    /// Who leads a peer review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<Facilitator>,
    /// The reviews that it reads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<String>,
    /// What it says of the process.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<ProcessFinding>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// The sentence.
    pub text: String,
}

/// A tier in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierAnswer {
    /// The id.
    pub id: Tier,
    /// What people read.
    pub label: String,
    /// Who runs it.
    pub run_by: String,
}

/// A maturity model in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewModel {
    /// The edition's id.
    pub id: String,
    /// Its series.
    pub series: String,
    /// Its name within the series.
    pub edition: String,
    /// What people read.
    pub label: String,
    /// SHA-256 over everything that can change an answer.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9a-f]{64}$")))]
    pub digest: String,
    /// How a level is found.
    pub judgement: Judged,
    /// Whose text it is, in words.
    pub basis: String,
    /// The levels, lowest first.
    pub levels: Vec<LevelOption>,
    /// Its name and whose text it is.
    pub text: String,
}

/// A level in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelOption {
    /// The id.
    pub level: String,
    /// What people read.
    pub label: String,
    /// What the model says of it for the question: its description, or its statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<String>,
}

/// Where a review goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextQuestion {
    /// The question's id.
    pub question: String,
    /// The levels to choose from, lowest first.
    pub levels: Vec<LevelOption>,
    /// The sentence.
    pub text: String,
}

/// One question and its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionStatus {
    /// The question's id.
    pub question: String,
    /// The id of its theme.
    pub theme: String,
    /// The theme's number.
    pub number: u32,
    /// The question as people read it, or the theme's label.
    pub label: String,
    /// What people chose.
    pub judged: Option<JudgedAnswer>,
    /// What facts indicate; only of what is judged.
    pub indicated: Option<IndicatedAnswer>,
    /// Whether there is an indication that is not shown before the question is judged.
    pub hidden: bool,
    /// By how many levels the choice lies above what facts indicate, at worst and at best.
    pub difference: Option<LevelSpan>,
    /// The sentence.
    pub text: String,
}

/// What people chose for a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JudgedAnswer {
    /// The level's id.
    pub level: String,
    /// What people read.
    pub label: String,
    /// The day.
    pub on: Date,
    /// How independent the choice is.
    pub independence: Independence,
    /// What is strong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub strengths: Vec<String>,
    /// What is to be developed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_develop: Vec<String>,
    /// Ids of the evidence register.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it replaced another, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What had been chosen before, in order. A later choice may have been made with what facts indicate in view.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierLevel>,
}

/// A level that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EarlierLevel {
    /// The level's id.
    pub level: String,
    /// What people read.
    pub label: String,
    /// The day.
    pub on: Date,
    /// Why it had replaced another, where it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParticipantAnswer {
    /// As it is recorded.
    #[serde(flatten)]
    pub participant: Participant,
    /// The role and the name, as people read them.
    pub text: String,
}

/// What reviewers say of a criterion or benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundAnswer {
    /// `EDITION/ID`.
    pub criterion: String,
    /// `met` or `not-met`.
    pub outcome: &'static str,
    /// The day.
    pub on: Date,
    /// What had been found before, where this replaces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<&'static str>,
    /// How independent the finding is.
    pub independence: Independence,
    /// The sentence.
    pub text: String,
}

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActionAnswer {
    /// The action's id.
    pub id: String,
    /// The question that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The criterion or benchmark that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// Who does it.
    pub owner: Option<String>,
    /// The day by which it is done.
    pub by: Option<Date>,
    /// The priority that it serves.
    pub priority: Option<String>,
    /// Whether it is one of those with most effect.
    pub highest_leverage: bool,
    /// The sentence.
    pub text: String,
}

/// Says where a review stands; with a sheet, also what facts indicate of what is judged.
///
/// The day is `options.as_of`, else the last day that the review or the sheet records. No indication is given of a
/// question that has no judgement yet.
///
/// # Errors
/// What [`Review::check`] finds, a sheet of another institution, and as [`crate::api::evaluate`].
pub fn status(
    library: &Library,
    review: &Review,
    sheet: Option<&FactSheet>,
    options: &Options,
) -> Result<ReviewStatus, Problems> {
    let problems = review.check(library);
    if problems.has_errors() {
        return Err(problems);
    }
    let asked = Asked::find(library, &review.model)?;
    let indicated = match sheet {
        Some(sheet) => {
            of_the_review(review, sheet)?;
            asked.indicated(library, sheet, options)?
        }
        None => Vec::new(),
    };
    let last = sheet.map_or(review.last_day(), |s| review.last_day().max(s.as_of));
    let as_of = options.as_of.unwrap_or(last);
    let digest = asked.framework.digest(library);
    let asks: &[AskedQuestion<'_>] = if review.judges() {
        &asked.questions
    } else {
        &[]
    };
    let questions: Vec<QuestionStatus> = asks
        .iter()
        .map(|q| {
            let indicated = indicated.iter().find(|(id, _)| *id == q.id);
            question(&asked, review, q, indicated.map(|(_, i)| i))
        })
        .collect();
    let answered = questions.iter().filter(|q| q.judged.is_some()).count();
    let all = answered == questions.len();
    let state = if all && review.completed.is_some() {
        ReviewState::Complete
    } else {
        ReviewState::InProgress
    };
    let open = asks.iter().find(|q| review.judgement(q.id).is_none());
    let unlinked = review.actions.iter().filter(|a| a.priority.is_none());
    let served = |id: &str| {
        review
            .actions
            .iter()
            .any(|a| a.priority.as_deref() == Some(id))
    };
    let unserved = review.priorities.iter().filter(|p| !served(&p.id));
    let mut status = ReviewStatus {
        format: "ceiag-review-status/1",
        engine: ENGINE,
        as_of,
        review: review.id.clone(),
        tier: TierAnswer::of(library, review.tier),
        model: ReviewModel::of(&asked, &digest),
        institution: review.institution.clone(),
        theme: review.theme.clone(),
        academic_year: review.year(),
        started: review.started,
        completed: review.completed,
        state,
        answered,
        of: questions.len(),
        next: open.map(|q| NextQuestion {
            question: q.id.to_owned(),
            levels: asked.levels_for(q, review.institution.as_ref()),
            text: words::question(q),
        }),
        questions,
        participants: review
            .participants
            .iter()
            .map(|p| ParticipantAnswer::of(library, p))
            .collect(),
        findings: found(library, review),
        actions: review.actions.iter().map(ActionAnswer::of).collect(),
        priorities: review.priorities.clone(),
        unlinked_actions: unlinked.map(|a| a.id.clone()).collect(),
        unserved_priorities: unserved.map(|p| p.id.clone()).collect(),
        facilitator: review.facilitator.clone(),
        reviews: review.reviews.clone(),
        process: review.process.clone(),
        notices: Vec::new(),
        text: String::new(),
    };
    status.notices = notices(library, review, &status);
    status.text = words::status(&status);
    Ok(status)
}

fn of_the_review(review: &Review, sheet: &FactSheet) -> Result<(), Problem> {
    let Some(institution) = &review.institution else {
        return Err(Problem::error(
            Code::NotComparable,
            format!(
                "`{}` is about no institution, so facts say nothing of it",
                review.id
            ),
        )
        .path("sheet")
        .help("leave the fact sheet out"));
    };
    super::same::refuse_another(
        (&format!("the review `{}`", review.id), institution),
        ("the fact sheet", &sheet.institution),
    )
    .map_err(|problem| problem.path("sheet.institution"))
}

fn question(
    asked: &Asked<'_>,
    review: &Review,
    question: &AskedQuestion<'_>,
    indicated: Option<&IndicatedAnswer>,
) -> QuestionStatus {
    let judgement = review.judgement(question.id);
    let judged = judgement.map(|j| JudgedAnswer::of(asked, review, j));
    // What is not judged yet takes nothing of its indication along.
    let shown = indicated.filter(|_| judged.is_some());
    let difference = judged.as_ref().zip(shown).map(|(judged, indicated)| {
        let at = asked.place(&judged.level);
        LevelSpan::between(asked.places(indicated), (at, at))
    });
    let hidden = indicated.is_some() && judged.is_none();
    QuestionStatus {
        question: question.id.to_owned(),
        theme: question.theme.id.clone(),
        number: question.theme.number,
        label: words::label(question),
        text: words::judged(asked, judged.as_ref(), shown.zip(difference), hidden),
        judged,
        indicated: shown.cloned(),
        hidden,
        difference,
    }
}

pub(super) fn found(library: &Library, review: &Review) -> Vec<FoundAnswer> {
    let outcome = |met| if met { "met" } else { "not-met" };
    let findings = review.findings.iter();
    findings
        .map(|f| FoundAnswer {
            criterion: f.criterion.clone(),
            outcome: outcome(f.met),
            on: f.on,
            earlier: f.earlier.map(outcome),
            independence: f.independence.unwrap_or(review.independence_on(f.on)),
            text: words::found(library, f),
        })
        .collect()
}

impl ParticipantAnswer {
    fn of(library: &Library, participant: &Participant) -> ParticipantAnswer {
        ParticipantAnswer {
            participant: participant.clone(),
            text: words::participant(library, participant),
        }
    }
}

impl TierAnswer {
    pub(super) fn of(library: &Library, tier: Tier) -> TierAnswer {
        let kind = library.reviews.tier(tier);
        TierAnswer {
            id: tier,
            label: words::tier(library, tier),
            run_by: kind.map(|k| k.run_by.clone()).unwrap_or_default(),
        }
    }
}

impl ReviewModel {
    /// The maturity model with this id; `None` where no edition with levels has it.
    pub fn find(library: &Library, id: &str) -> Option<ReviewModel> {
        let asked = Asked::find(library, id).ok()?;
        Some(ReviewModel::of(&asked, &asked.framework.digest(library)))
    }

    pub(super) fn of(asked: &Asked<'_>, digest: &str) -> ReviewModel {
        let framework = asked.framework;
        let levels = asked.model.levels.iter().map(|l| LevelOption {
            level: l.id.clone(),
            label: l.label.clone(),
            texts: Vec::new(),
        });
        ReviewModel {
            id: framework.id.clone(),
            series: framework.series.clone(),
            edition: framework.edition.clone(),
            label: framework.label.clone(),
            digest: digest.to_owned(),
            judgement: asked.model.judgement,
            basis: words::basis(framework),
            levels: levels.collect(),
            text: format!("{}: {}", framework.label, words::basis(framework)),
        }
    }
}

impl JudgedAnswer {
    fn of(asked: &Asked<'_>, review: &Review, judgement: &Judgement) -> JudgedAnswer {
        JudgedAnswer {
            level: judgement.level.clone(),
            label: words::level(asked, &judgement.level),
            on: judgement.on,
            independence: judgement
                .independence
                .unwrap_or(review.independence_on(judgement.on)),
            strengths: judgement.strengths.clone(),
            to_develop: judgement.to_develop.clone(),
            evidence: judgement.evidence.clone(),
            note: judgement.note.clone(),
            reason: judgement.reason.clone(),
            earlier: review
                .history(&judgement.question)
                .take_while(|other| !std::ptr::eq(*other, judgement))
                .map(|other| EarlierLevel {
                    level: other.level.clone(),
                    label: words::level(asked, &other.level),
                    on: other.on,
                    reason: other.reason.clone(),
                })
                .collect(),
        }
    }
}

impl ActionAnswer {
    fn of(action: &Action) -> ActionAnswer {
        ActionAnswer {
            id: action.id.clone(),
            question: action.question.clone(),
            criterion: action.criterion.clone(),
            owner: action.owner.clone(),
            by: action.by,
            priority: action.priority.clone(),
            highest_leverage: action.highest_leverage,
            text: words::action(action),
        }
    }
}

impl Asked<'_> {
    /// The levels to choose from for a question, with what the model says of each, as far as it applies.
    pub(super) fn levels_for(
        &self,
        question: &AskedQuestion<'_>,
        institution: Option<&Institution>,
    ) -> Vec<LevelOption> {
        let model = self.model;
        let described = |of: &str, level: &str| {
            let found = model.descriptors.iter();
            let found = found.filter(|d| d.of == of && d.level == level);
            found.map(|d| d.text.clone()).collect::<Vec<_>>()
        };
        let applies = |c: &&Criterion| institution.is_none_or(|i| c.applies.covers(i));
        let stated = |level: &str| {
            let of = self.framework.criteria.iter();
            let of = of.filter(|c| c.group.as_deref() == Some(&question.theme.id));
            let of = of.filter(|c| c.level.as_deref() == Some(level));
            let of = of.filter(applies).filter(|c| !c.text.is_empty());
            of.map(|c| c.text.clone()).collect::<Vec<_>>()
        };
        let levels = model.levels.iter().map(|level| {
            let own = described(question.id, &level.id);
            let of_theme = described(&question.theme.id, &level.id);
            let texts = [own, of_theme, stated(&level.id)];
            LevelOption {
                level: level.id.clone(),
                label: level.label.clone(),
                texts: texts
                    .into_iter()
                    .find(|t| !t.is_empty())
                    .unwrap_or_default(),
            }
        });
        levels.collect()
    }
}
