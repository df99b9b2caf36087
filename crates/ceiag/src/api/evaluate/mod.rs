//! Judges a sheet: findings, readings, reasons and notices.

mod answer;

pub use answer::*;

use super::select::{Selection, select};
use super::tolerated::Tolerated;
use super::{ENGINE, Options};
use crate::date::AcademicYear;
use crate::fact::FactSheet;
use crate::finding::{Evaluation, Finding};
use crate::framework::{Grade, Library, ReadingKind};
use crate::plan::Plan;
use crate::problem::Problems;
use crate::reading::{BenchmarkScore, State};
use crate::sorted;
use std::collections::BTreeMap;

/// Judges a sheet by the editions that are asked for, named by the sheet, or in force.
///
/// # Errors
/// Everything that is wrong with the request or, unless it is tolerant, with the facts: all at once.
pub fn evaluate(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    judge_selected(library, &select(library, sheet, options)?, sheet, options)
}

/// Judges a sheet by the editions that were chosen for it.
pub(super) fn judge_selected(
    library: &Library,
    selection: &Selection,
    sheet: &FactSheet,
    options: &Options,
) -> Result<EvaluateAnswer, Problems> {
    let plans: Vec<(&Plan, &[Notice])> = selection
        .plans
        .iter()
        .map(|selected| (&*selected.plan, selected.notices.as_slice()))
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
    let told = Tolerated::bind(plans.iter().map(|(plan, _)| *plan), &sheet, options);
    let told = told.checked(options)?;
    let incomplete = told.incomplete(&sheet);
    let Tolerated { bound, problems } = told;
    let mut results = Vec::new();
    let mut period = None;
    for ((plan, bound), (_, notices)) in bound.into_iter().zip(plans) {
        period = Some(bound.period());
        let evaluation = plan.evaluate(bound);
        results.push(result(&evaluation, notices, options.all_choices));
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
        incomplete,
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
    let sheet = &evaluation.bound().sheet;
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
    let reserved_here = plan
        .criteria
        .get(finding.criterion as usize)
        .is_some_and(|c| plan.is_reserved(c, evaluation.bound()));
    let setting = evaluation.bound().sheet.institution.setting;
    let framework = plan.framework();
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
        // A reserved criterion that is judged at all is judged by a working reading, which is ours; and a rule that is not
        // known for this institution is not as well known as elsewhere.
        grade: match (criterion.is_reserved(), reserved_here) {
            (true, false) => Grade::Project,
            (false, true) => Grade::Unsourced,
            _ => criterion.grade,
        },
        mark: String::new(),
        strength: framework.strength_for(criterion, setting),
        strength_grade: framework.strength_basis_for(criterion, setting).grade,
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
