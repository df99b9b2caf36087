//! Judges a sheet: findings, readings, reasons and notices.

use super::levels::{IndicatedAnswer, LevelAnswer, ThemeAnswer};
use super::select::select;
use super::{ENGINE, Options};
use crate::date::{AcademicYear, Date};
use crate::fact::FactSheet;
use crate::finding::{Evaluation, Finding, Outcome, Reason};
use crate::framework::{Grade, Judgement, Library, ReadingKind, Strength};
use crate::institution::Institution;
use crate::plan::Plan;
use crate::problem::Problems;
use crate::reading::{Achieved, BenchmarkScore, State};
use crate::sorted;
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that a reader should know; it changes no outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// The code, for programs.
    pub code: &'static str,
    /// The sentence.
    pub text: String,
}

impl Notice {
    pub(crate) fn new(code: &'static str, text: String) -> Notice {
        Notice { code, text }
    }
}

/// A number at worst and at best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// At worst.
    pub lo: u64,
    /// At best.
    pub hi: u64,
}

/// The answer of [`evaluate`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluateAnswer {
    /// `ceiag-answer/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-answer/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day of judgement.
    pub as_of: Date,
    /// The academic year that facts with a period speak of.
    pub academic_year: AcademicYear,
    /// Whether that year was still running.
    pub year_to_date: bool,
    /// Whether refused facts were taken as unknown.
    pub incomplete: bool,
    /// Whom the answer is about.
    pub institution: InstitutionAnswer,
    /// One for each edition.
    pub results: Vec<ResultAnswer>,
    /// What concerns all results.
    pub notices: Vec<Notice>,
    /// What was refused, in tolerant mode.
    pub problems: Problems,
}

/// Whom an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstitutionAnswer {
    /// The institution as it was given.
    #[serde(flatten)]
    pub institution: Institution,
    /// The Compass evaluation that applies, and why.
    pub evaluation_type: EvaluationTypeAnswer,
}

/// Which Compass evaluation applies, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluationTypeAnswer {
    /// The type.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::institution::EvaluationType")
    )]
    pub id: &'static str,
    /// Why.
    pub because: String,
}

/// The edition of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkAnswer {
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
    /// The weakest grade of its rules.
    pub grade: Grade,
}

/// The profile of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProfileAnswer {
    /// The profile's id.
    pub id: String,
    /// Its grade.
    pub grade: Grade,
    /// What people read.
    pub label: String,
}

/// The result of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultAnswer {
    /// The edition.
    pub framework: FrameworkAnswer,
    /// The profile that reads the score.
    pub profile: Option<ProfileAnswer>,
    /// The choices that were made.
    pub choices: BTreeMap<String, String>,
    /// Choices that were left open; the result covers all their options.
    pub unset_choices: Vec<String>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
    /// On what it rests, in sentences for the head of the result: nothing may look more official than it is.
    pub basis: Vec<String>,
    /// One for each criterion.
    pub findings: Vec<FindingAnswer>,
    /// What the edition says of all findings together.
    pub reading: ReadingAnswer,
    /// The result under each combination of open choices, when asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub combinations: Vec<ChoiceCombination>,
}

/// The finding of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingAnswer {
    /// The criterion's id.
    pub criterion: String,
    /// Its benchmark, where the edition has benchmarks.
    pub benchmark: Option<String>,
    /// Its theme, in a maturity model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The level that it is a statement of, in a maturity model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Its section, in a catalogue that a decision rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What people read.
    pub label: String,
    /// The outcome.
    pub outcome: Outcome,
    /// How well the criterion is known.
    pub grade: Grade,
    /// Stars where it rests on less than most; `basis` says on what.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// How strongly it binds.
    pub strength: Strength,
    /// Credit under the profile.
    pub credit: Option<CreditAnswer>,
    /// The main reason.
    pub reason: Reason,
    /// The deciding facts.
    pub because: Vec<BecauseAnswer>,
    /// Unknown facts that could still decide.
    pub missing: Vec<String>,
    /// The sentence.
    pub text: String,
}

/// Credit in whole parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CreditAnswer {
    /// At worst.
    pub lo: u32,
    /// At best.
    pub hi: u32,
    /// Of how many parts.
    pub parts: u32,
    /// The weight of each.
    pub weight: u32,
}

/// One deciding fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BecauseAnswer {
    /// What it contributes.
    pub code: Reason,
    /// The fact's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// What was found, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What is needed, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<String>,
    /// The sentence.
    pub text: String,
}

/// What an edition says of all findings together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ReadingAnswer {
    /// A score for each benchmark.
    Score {
        /// One for each benchmark.
        benchmarks: Vec<BenchmarkAnswer>,
        /// How many are achieved.
        achieved: Achieved,
        /// The sentence.
        text: String,
    },
    /// A level for each theme. There is no overall level.
    Level {
        /// `best-fit` (found by people only) or `statements`.
        judgement: Judgement,
        /// The levels, lowest first.
        levels: Vec<LevelAnswer>,
        /// One for each theme.
        themes: Vec<ThemeAnswer>,
        /// The sentence.
        text: String,
    },
    /// Indications for an assessor, whose decision it is.
    Decision {
        /// Whether the catalogue is marked as its owner's own text.
        official: bool,
        /// The sentence.
        text: String,
    },
    /// Nothing beyond the findings.
    Findings,
}

/// The score of one benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenchmarkAnswer {
    /// The benchmark's id.
    pub benchmark: String,
    /// Its number.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// Points at worst and at best.
    pub earned: Span,
    /// Points there are.
    pub max: u64,
    /// The percentage as printed.
    pub percent: Option<PercentAnswer>,
    /// Why there is no percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent_missing: Option<&'static str>,
    /// How far it is reached.
    pub state: State,
    /// The sentence.
    pub text: String,
}

/// A percentage as text, so that no language rounds it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PercentAnswer {
    /// At worst.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9]+$")))]
    pub lo: String,
    /// At best.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^[0-9]+$")))]
    pub hi: String,
}

/// The result under one combination of open choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceCombination {
    /// The options.
    pub choices: BTreeMap<String, String>,
    /// The outcome of each criterion.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The state of each benchmark.
    pub states: BTreeMap<String, State>,
    /// How many benchmarks are achieved.
    pub achieved: Option<Achieved>,
    /// What is indicated for each theme.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<String, IndicatedAnswer>,
}

/// Judges a sheet by the editions that are asked for, named by the sheet, or in force.
///
/// # Errors
/// Everything that is wrong with the request or, unless it is tolerant, with the facts: all at once.
pub fn evaluate(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    let selection = select(library, sheet, options)?;
    let plans: Vec<(&Plan, &[Notice])> = selection
        .plans
        .iter()
        .map(|selected| (&selected.plan, selected.notices.as_slice()))
        .collect();
    judge(
        library,
        &plans,
        selection.notices.clone(),
        options.apply(sheet),
        options,
    )
}

/// Judges a sheet, to which the options have been applied, by editions that are compiled, each with its notices.
pub(super) fn judge(
    library: &Library,
    plans: &[(&Plan, &[Notice])],
    mut notices: Vec<Notice>,
    sheet: FactSheet,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    let as_of = options.as_of(&sheet);
    let mut problems = Problems::default();
    let mut results = Vec::new();
    let mut period = None;
    for (plan, notices) in plans {
        let (bound, found) = plan.bind_tolerant(&sheet, as_of);
        for problem in found.into_vec() {
            if !problems.iter().any(|p| *p == problem) {
                problems.push(problem);
            }
        }
        period = Some(bound.period());
        let evaluation = plan.evaluate(bound);
        results.push(result(&evaluation, notices, options.all_choices));
    }
    let fatal =
        |p: &crate::problem::Problem| p.is_error() && (!options.tolerant || p.fact.is_none());
    if problems.iter().any(fatal) {
        return Err(problems);
    }
    notices.extend(super::doubts::doubts(library, &sheet));
    let year = sheet
        .academic_year
        .unwrap_or_else(|| AcademicYear::last_completed_before(sheet.as_of));
    let (id, because) = library.evaluation_type(&sheet.institution);
    Ok(EvaluateAnswer {
        format: "ceiag-answer/1",
        engine: ENGINE,
        as_of,
        academic_year: period.map_or(year, |p| p.year),
        year_to_date: year.contains(as_of),
        incomplete: problems.has_errors() || !sheet.refused.is_empty(),
        institution: InstitutionAnswer {
            evaluation_type: EvaluationTypeAnswer {
                id: id.id(),
                because: because.to_owned(),
            },
            institution: sheet.institution,
        },
        results,
        notices,
        problems,
    })
}

/// The edition of a plan. Its grade is that of the rules that the plan uses: a profile left out weakens nothing.
pub(super) fn framework_answer(plan: &Plan) -> FrameworkAnswer {
    let framework = plan.framework();
    let used = plan.criteria().filter(|c| !c.is_reserved());
    FrameworkAnswer {
        id: framework.id.clone(),
        series: framework.series.clone(),
        edition: framework.edition.clone(),
        label: framework.label.clone(),
        digest: plan.digest().to_owned(),
        grade: used.map(|c| c.grade).max().unwrap_or(Grade::Unsourced),
    }
}

fn result(evaluation: &Evaluation<'_, '_>, notices: &[Notice], all_choices: bool) -> ResultAnswer {
    let plan = evaluation.plan();
    let framework = plan.framework();
    let mut choices = BTreeMap::new();
    let mut unset = Vec::new();
    for (choice, option) in plan.choices.iter().zip(&evaluation.bound().chosen) {
        let option = option.and_then(|o| choice.options.get(o as usize));
        match option {
            Some(option) if choice.working && option != crate::plan::WORKING_READING => {}
            Some(option) => {
                choices.insert(choice.id.clone(), option.clone());
            }
            None => unset.push(choice.id.clone()),
        }
    }
    let sheet = evaluation.bound().sheet;
    if let Some(by) = framework.by_choice(sheet.institution.setting) {
        choices.insert(by.choice.clone(), by.option.clone());
    }
    for window in &framework.windows {
        if let Some(choice) = &window.leap_day_choice {
            match sheet.choices.get(choice) {
                Some(option) => {
                    choices.insert(choice.clone(), option.clone());
                }
                None if unset.contains(choice) => {}
                None if window.leap_day_matters(evaluation.bound().as_of()) => {
                    unset.push(choice.clone());
                }
                None => {}
            }
        }
    }
    let findings = evaluation.findings().iter();
    let mut findings: Vec<FindingAnswer> =
        findings.filter_map(|f| finding(evaluation, f)).collect();
    let basis = super::basis::head(framework, plan.profile(), &mut findings);
    ResultAnswer {
        framework: framework_answer(plan),
        profile: plan.profile().map(|p| ProfileAnswer {
            id: p.id.clone(),
            grade: p.grade,
            label: p.label.clone(),
        }),
        choices,
        unset_choices: unset,
        notices: notices.to_vec(),
        basis,
        findings,
        reading: reading(evaluation),
        combinations: if all_choices {
            combinations(evaluation)
        } else {
            Vec::new()
        },
    }
}

fn finding(evaluation: &Evaluation<'_, '_>, finding: &Finding) -> Option<FindingAnswer> {
    let criterion = evaluation.criterion(finding)?;
    let plan = evaluation.plan();
    let own_reading = criterion.is_reserved()
        && plan
            .criteria
            .get(finding.criterion as usize)
            .is_some_and(|c| !plan.is_reserved(c, evaluation.bound()));
    let because = evaluation.because(finding).iter().map(|b| {
        let words = evaluation.because_words(b);
        BecauseAnswer {
            code: b.code,
            fact: words.fact,
            found: words.found,
            needed: words.needed,
            text: words.text,
        }
    });
    let group_key = plan.framework().reading.group_key();
    let in_group = |key| {
        (key == group_key)
            .then(|| criterion.group.clone())
            .flatten()
    };
    Some(FindingAnswer {
        criterion: criterion.id.clone(),
        benchmark: in_group("benchmark"),
        theme: in_group("theme"),
        level: criterion.level.clone(),
        section: in_group("section"),
        label: criterion.label.clone(),
        outcome: finding.outcome,
        // A reserved criterion that is judged at all is judged by a working reading, which is ours.
        grade: if own_reading {
            Grade::Project
        } else {
            criterion.grade
        },
        mark: String::new(),
        strength: criterion.strength,
        credit: finding.credit.map(|c| CreditAnswer {
            lo: c.lo,
            hi: c.hi,
            parts: c.parts,
            weight: c.weight,
        }),
        reason: finding.reason,
        because: because.collect(),
        missing: evaluation.missing(finding).map(|a| a.to_string()).collect(),
        text: evaluation.finding_text(finding),
    })
}

fn reading(evaluation: &Evaluation<'_, '_>) -> ReadingAnswer {
    if let Some(levels) = evaluation.levels() {
        return super::levels::reading(evaluation, levels);
    }
    let framework = evaluation.plan().framework();
    if framework.reading == ReadingKind::Decision {
        return ReadingAnswer::Decision {
            official: framework.official,
            text: crate::words::indications_only(framework).to_owned(),
        };
    }
    let Some(score) = evaluation.score() else {
        return ReadingAnswer::Findings;
    };
    ReadingAnswer::Score {
        benchmarks: score
            .benchmarks
            .iter()
            .filter_map(|b| benchmark(evaluation, b))
            .collect(),
        achieved: score.achieved,
        text: score.achieved.text(),
    }
}

fn benchmark(evaluation: &Evaluation<'_, '_>, score: &BenchmarkScore) -> Option<BenchmarkAnswer> {
    let plan = evaluation.plan();
    let group = score.group(plan)?;
    let percent = score.percent.map(|(lo, hi)| PercentAnswer {
        lo: lo.to_string(),
        hi: hi.to_string(),
    });
    let percent_missing = match (&percent, score.state) {
        (Some(_), _) => None,
        (None, State::NotApplicable | State::NotSourced) => Some(score.state.id()),
        (None, _) => Some("no-percentage"),
    };
    Some(BenchmarkAnswer {
        benchmark: group.id.clone(),
        number: group.number,
        label: group.label.clone(),
        earned: Span {
            lo: score.earned.0,
            hi: score.earned.1,
        },
        max: score.max,
        percent,
        percent_missing,
        state: score.state,
        text: score.text(plan.profile()),
    })
}

/// Judges the sheet once for each combination of the open choices.
fn combinations(evaluation: &Evaluation<'_, '_>) -> Vec<ChoiceCombination> {
    let plan = evaluation.plan();
    let scenarios = plan.scenarios(evaluation.bound(), evaluation.unset());
    scenarios
        .into_iter()
        .map(|scenario| {
            let chosen = evaluation.unset().iter().filter_map(|at| {
                let choice = plan.choices.get(*at as usize)?;
                let option = scenario.option(*at)?;
                Some((
                    choice.id.clone(),
                    choice.options.get(option as usize)?.clone(),
                ))
            });
            let choices = sorted::map(chosen);
            let one = plan.evaluate(scenario);
            let outcomes = one
                .findings()
                .iter()
                .filter_map(|f| Some((one.criterion(f)?.id.clone(), f.outcome)));
            let states = one.score().into_iter().flat_map(|s| &s.benchmarks);
            let states = states.filter_map(|b| Some((b.group(plan)?.id.clone(), b.state)));
            ChoiceCombination {
                choices,
                outcomes: sorted::map(outcomes),
                states: sorted::map(states),
                achieved: one.score().map(|s| s.achieved),
                levels: super::levels::by_theme(&one),
            }
        })
        .collect()
}
