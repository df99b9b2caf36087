//! Compares two evaluations of one institution: criterion by criterion, through a crosswalk where the edition changed.
//!
//! A change is claimed only where both editions ask the same. Percentages and counts never cross editions, profiles or
//! evaluation types.

mod rows;
mod scores;
mod words;

pub use rows::{Counts, JudgedRow, Row};
pub use scores::{
    AchievedChange, BenchmarkChange, Interval, NotCompared, Points, ScoreChange, WhyNotCompared,
};

use crate::date::{AcademicYear, Date};
use crate::finding::Evaluation;
use crate::framework::{Crosswalk, Library};
use crate::problem::{Code, Problem, Problems};
use serde::Serialize;

/// How something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It was not met and is met.
    Better,
    /// It was met and is not met, and the same is asked.
    Worse,
    /// The same outcome on both sides.
    Same,
    /// One side is not decided, or the old criteria do not agree.
    CannotTell,
    /// It was met and is not met, but more is asked now. Never a fall.
    AsksForMore,
    /// It is not met while its academic year still runs, and may be by the end. Never a fall.
    NotYet,
    /// Shown only: new, withdrawn, unknown, never judged or applying on neither side.
    Listed,
}

impl Change {
    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Change::Better => "better",
            Change::Worse => "worse",
            Change::Same => "same",
            Change::CannotTell => "cannot-tell",
            Change::AsksForMore => "asks-for-more",
            Change::NotYet => "not-yet",
            Change::Listed => "listed",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Change::Better => "better",
            Change::Worse => "worse",
            Change::Same => "the same",
            Change::CannotTell => "cannot tell",
            Change::AsksForMore => "asks for more now",
            Change::NotYet => "not yet",
            Change::Listed => "listed",
        }
    }
}

/// Two evaluations of one institution side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// `ceiag-comparison/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-comparison/1")))]
    pub format: &'static str,
    /// The earlier evaluation.
    pub before: Side,
    /// The later evaluation.
    pub after: Side,
    /// The crosswalk between the editions; absent when both are the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crosswalk: Option<String>,
    /// What a reader should bear in mind.
    pub notices: Vec<Notice>,
    /// One row for each criterion, or for each row of the crosswalk and each criterion that it leaves out.
    pub rows: Vec<Row>,
    /// How many rows changed in which way.
    pub counts: Counts,
    /// The change of the score, where it may be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scores: Option<ScoreChange>,
    /// Why the scores are not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scores_not_compared: Option<NotCompared>,
    /// A sentence for people.
    pub text: String,
}

/// One of the two evaluations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Side {
    /// The edition's id.
    pub framework: String,
    /// The edition's name for people.
    pub label: String,
    /// The edition's digest.
    pub digest: String,
    /// The profile's id.
    pub profile: Option<String>,
    /// The day on which the sheet was judged.
    pub as_of: Date,
    /// The academic year that its facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year was still running.
    pub year_to_date: bool,
}

/// Something a reader should bear in mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// What it is about: `year-to-date`, `choices-differ`, `years-differ`, `cohort-differs`, `institutions-differ`.
    pub code: &'static str,
    /// A sentence for people.
    pub text: String,
}

impl Side {
    fn of(evaluation: &Evaluation<'_, '_>) -> Side {
        let (plan, period) = (evaluation.plan(), evaluation.bound().period());
        Side {
            framework: plan.framework().id.clone(),
            label: plan.framework().label.clone(),
            digest: plan.digest().to_owned(),
            profile: plan.profile().map(|p| p.id.clone()),
            as_of: evaluation.bound().as_of(),
            academic_year: period.year,
            year_to_date: period.to_date,
        }
    }
}

/// Compares an earlier with a later evaluation of an institution.
///
/// # Errors
/// With code `not-comparable`, when the dates or the editions are in the wrong order, the settings differ, the series
/// differ, the rules of one edition are not the same on both sides, or no crosswalk joins the editions.
pub fn compare(
    library: &Library,
    before: &Evaluation<'_, '_>,
    after: &Evaluation<'_, '_>,
) -> Result<Comparison, Problems> {
    let (old, new) = (before.plan().framework(), after.plan().framework());
    let (then, now) = (before.bound().as_of(), after.bound().as_of());
    if then > now {
        return Err(refused("the first evaluation is later than the second")
            .found(format!("{then} before {now}"))
            .help("give the earlier evaluation first")
            .into());
    }
    let settings = [before, after].map(|e| e.bound().sheet.institution.setting);
    let [was, is] = settings;
    if was != is {
        return Err(refused("the two evaluations are of different settings")
            .found(format!("a {} and a {}", was.label(), is.label()))
            .help("the same outcome speaks of other pupils or learners in another setting")
            .into());
    }
    let same_edition = old.id == new.id;
    if same_edition && before.plan().digest() != after.plan().digest() {
        let message = format!("the rules of `{}` are not the same on both sides", old.id);
        return Err(refused(&message)
            .help("judge both sheets by the same version of the rules; a diff of the two shows what changed").into());
    }
    let crosswalk = if same_edition {
        None
    } else {
        Some(crosswalk(library, before, after)?)
    };
    let rows = match crosswalk {
        None => rows::of_one_edition(before, after),
        Some(crosswalk) => rows::through(crosswalk, before, after),
    };
    let counts = Counts::of(&rows);
    let (scores, scores_not_compared) = match scores::compare(library, before, after) {
        Ok(scores) => (Some(scores), None),
        Err(why) => (None, Some(why)),
    };
    Ok(Comparison {
        format: "ceiag-comparison/1",
        before: Side::of(before),
        after: Side::of(after),
        crosswalk: crosswalk.map(|c| c.id.clone()),
        notices: words::notices(before, after),
        text: words::summary(before, after, &counts, scores.as_ref()),
        rows,
        counts,
        scores,
        scores_not_compared,
    })
}

fn refused(message: &str) -> Problem {
    Problem::error(Code::NotComparable, message)
}

fn crosswalk<'l>(
    library: &'l Library,
    before: &Evaluation<'_, '_>,
    after: &Evaluation<'_, '_>,
) -> Result<&'l Crosswalk, Problems> {
    let (old, new) = (before.plan().framework(), after.plan().framework());
    let pair = format!("`{}` and `{}`", old.id, new.id);
    if old.series != new.series {
        return Err(refused(&format!("{pair} are of different series"))
            .found(format!("{} and {}", old.series, new.series))
            .help("name two editions of one series")
            .into());
    }
    if let Some(crosswalk) = library.crosswalk(&old.id, &new.id) {
        return Ok(crosswalk);
    }
    if library.crosswalk(&new.id, &old.id).is_some() {
        return Err(refused(&format!("{pair} stand in the wrong order"))
            .found(format!("`{}` first", old.id))
            .expected(format!("`{}` first", new.id))
            .help("a crosswalk leads from the older edition to the newer one only")
            .into());
    }
    let own = |id: &str| [&old.id, &new.id].iter().any(|own| *own == id);
    let near: Vec<String> = library
        .crosswalks
        .iter()
        .filter(|c| own(&c.from) || own(&c.to))
        .map(|c| format!("`{}` to `{}`", c.from, c.to))
        .collect();
    let help = if near.is_empty() {
        "no crosswalk leads from or to either; judge both sheets by one edition instead".to_owned()
    } else {
        format!("there is a crosswalk from {}", near.join(", and from "))
    };
    Err(refused(&format!("no crosswalk joins {pair}"))
        .help(help)
        .into())
}
