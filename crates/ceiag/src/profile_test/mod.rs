//! Tests a scoring profile against printed percentages: which of them it can print at all, and from which numerators.
//!
//! A fit says little when almost every percentage can be printed, so for each benchmark the number of printable
//! percentages stands beside the fit, and the summary says how many a random percentage would reproduce.

mod denominator;
mod find;
mod words;

pub use denominator::Denominator;
pub use find::{find_profile, usual_institution};

use crate::fact::FactSheet;
use crate::framework::{Framework, Grade, Library, Profile, Rounding};
use crate::institution::{EvaluationType, Institution, Setting};
use crate::plan::{Plan, PlanError};
use crate::problem::{Code, Problem, Problems};
use crate::ratio::Ratio;
use crate::reported::{Completed, Generation, ReportedResult, ResultKind};
use serde::Serialize;

/// A profile set against printed percentages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProfileTest {
    /// `ceiag-profile-test/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-profile-test/1")))]
    pub format: &'static str,
    /// The edition's id.
    pub framework: String,
    /// The edition's digest.
    pub digest: String,
    /// The profile's id.
    pub profile: String,
    /// The profile's name for people.
    pub label: String,
    /// How well the profile is known.
    pub grade: Grade,
    /// How it prints a percentage.
    pub rounding: Rounding,
    /// Whether the institution was taken to have a sixth form.
    pub sixth_form: bool,
    /// What the profile can print for each benchmark.
    pub benchmarks: Vec<Denominator>,
    /// Every printed percentage, in the order of the results and then of the benchmarks.
    pub cells: Vec<Cell>,
    /// All cells together.
    pub all: Tally,
    /// The cells below 100%, which nearly every denominator prints.
    pub below_100: Tally,
    /// A sentence for people.
    pub text: String,
}

/// One printed percentage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// Which of the results, counted from 0.
    pub result: usize,
    /// When that result was completed.
    pub completed: Completed,
    /// The number of the benchmark.
    pub number: u32,
    /// The printed percentage.
    pub percent: u8,
    /// Whether the profile can print it.
    pub fit: Fit,
    /// The numerators that print it, least first.
    pub numerators: Vec<u64>,
    /// Points there are; absent where the profile scores nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u64>,
    /// A sentence for people, with the reason.
    pub text: String,
}

/// Whether a profile can print a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Exactly one numerator prints it.
    Unique,
    /// Several numerators print it.
    Several,
    /// None prints it.
    Missed,
    /// The profile does not score the benchmark for this institution.
    NotTested,
}

/// How many cells a profile reproduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// Cells that were tested.
    pub cells: u32,
    /// Cells that some numerator prints.
    pub reproduced: u32,
    /// Cells that exactly one numerator prints.
    pub unique: u32,
    /// Cells that none prints.
    pub missed: u32,
    /// How many whole percentages drawn at random, each equally likely, would be reproduced on average.
    pub by_chance: Ratio,
}

/// What an edition's reported results are called: instrument, generation and type.
fn kind_of(framework: &Framework) -> ResultKind {
    let covers = |settings: &[Setting]| framework.settings.iter().any(|s| settings.contains(s));
    ResultKind {
        instrument: framework.series.clone(),
        generation: match framework.edition.as_str() {
            "classic" => Generation::Classic,
            _ => Generation::New,
        },
        evaluation_type: if covers(&[Setting::School, Setting::AlternativeProvision]) {
            EvaluationType::Schools
        } else if covers(&[Setting::SpecialSchool]) {
            EvaluationType::Special
        } else {
            EvaluationType::Post16
        },
    }
}

/// Sets a profile of an edition against printed percentages of institutions of one shape.
///
/// The shape decides which items apply: build it with [`Institution::school`] and the year groups, with or without Years
/// 12 and 13. Nothing in a reported result says whether there is a sixth form.
///
/// # Errors
/// When the edition has no such profile, the profile prints no percentage, the edition does not cover the institution,
/// or a result is of another instrument, generation or evaluation type than the edition.
pub fn profile_test(
    library: &Library,
    framework: &Framework,
    profile: &str,
    institution: &Institution,
    results: &[ReportedResult],
) -> Result<ProfileTest, Problems> {
    let plan =
        Plan::new(library, framework, Some(profile)).map_err(|error| not_compiled(&error))?;
    let (profile, rounding) = printing(&plan, profile)?;
    let mut problems = Problems::new();
    let kind = kind_of(framework);
    for (index, result) in results.iter().enumerate() {
        if result.kind() != kind {
            problems.push(
                Problem::error(
                    Code::Conflict,
                    format!(
                        "`{}` does not print results of `{}`",
                        framework.id,
                        result.kind()
                    ),
                )
                .path(format!("results[{index}]"))
                .found(result.kind().to_string())
                .expected(kind.to_string())
                .help("percentages never cross instruments, generations or evaluation types"),
            );
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    // An empty sheet leaves everything open, so every item that applies stands in the maximum.
    let sheet = FactSheet::new(institution.clone(), framework.in_force.from);
    let evaluation = plan.evaluate(plan.bind(&sheet)?);
    let benchmarks = denominator::denominators(&evaluation, rounding)?;
    let cells = cells(&benchmarks, rounding, results);
    let all = tally(&benchmarks, cells.iter(), 101);
    let below_100 = tally(&benchmarks, cells.iter().filter(|c| c.percent < 100), 100);
    Ok(ProfileTest {
        format: "ceiag-profile-test/1",
        framework: framework.id.clone(),
        digest: plan.digest().to_owned(),
        profile: profile.id.clone(),
        label: profile.label.clone(),
        grade: profile.grade,
        rounding,
        sixth_form: institution.has_sixth_form(),
        text: words::summary(profile, &all, &below_100),
        benchmarks,
        cells,
        all,
        below_100,
    })
}

fn not_compiled(error: &PlanError) -> Problems {
    let code = match error {
        PlanError::UnknownProfile(..) => Code::UnknownProfile,
        PlanError::UnknownFact(_) => Code::UnknownFact,
        PlanError::UnknownFinding(_) => Code::Dangling,
        PlanError::TooDeep(_) => Code::TooDeep,
    };
    Problem::error(code, error.to_string()).into()
}

fn printing<'p>(plan: &'p Plan, id: &str) -> Result<(&'p Profile, Rounding), Problems> {
    let profile = plan.profile();
    let found = profile.and_then(|profile| Some((profile, profile.percent?)));
    found.ok_or_else(|| {
        Problem::error(
            Code::BadProfile,
            format!("the profile `{id}` prints no percentage"),
        )
        .found(id)
        .expected("a profile with `percent`")
        .into()
    })
}

fn cells(benchmarks: &[Denominator], rounding: Rounding, results: &[ReportedResult]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (index, result) in results.iter().enumerate() {
        for reported in &result.benchmarks {
            let Some(percent) = reported.percent else {
                continue;
            };
            let number = u32::from(reported.number);
            let denominator = benchmarks.iter().find(|b| b.number == number);
            let scored = denominator.and_then(|d| Some((d, d.max?)));
            let numerators = scored.map_or_else(Vec::new, |(d, _)| d.printing(percent, rounding));
            let fit = match (scored, numerators.len()) {
                (None, _) => Fit::NotTested,
                (Some(_), 0) => Fit::Missed,
                (Some(_), 1) => Fit::Unique,
                (Some(_), _) => Fit::Several,
            };
            cells.push(Cell {
                result: index,
                completed: result.completed,
                number,
                percent,
                fit,
                text: words::cell(percent, number, denominator, &numerators, rounding),
                numerators,
                max: scored.map(|(_, max)| max),
            });
        }
    }
    cells
}

/// Counts cells; `range` is how many percentages a random draw has to choose from, 100 where 100% is left out.
fn tally<'c>(
    benchmarks: &[Denominator],
    cells: impl Iterator<Item = &'c Cell>,
    range: u32,
) -> Tally {
    let mut tally = Tally {
        cells: 0,
        reproduced: 0,
        unique: 0,
        missed: 0,
        by_chance: Ratio::ZERO,
    };
    let mut hits = 0;
    for cell in cells.filter(|cell| cell.fit != Fit::NotTested) {
        let printable = benchmarks
            .iter()
            .find(|b| b.number == cell.number)
            .map_or(0, |b| b.printable);
        // The greatest numerator prints 100%, so that one is always among the printable.
        hits += printable.saturating_sub(101 - range);
        tally.cells += 1;
        tally.reproduced += u32::from(cell.fit != Fit::Missed);
        tally.unique += u32::from(cell.fit == Fit::Unique);
        tally.missed += u32::from(cell.fit == Fit::Missed);
    }
    tally.by_chance = Ratio::new(hits, range).unwrap_or(Ratio::ZERO);
    tally
}
