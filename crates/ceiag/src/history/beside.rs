//! A reported result beside an evaluation of ours: two columns, never merged, and no difference between them.

use super::words;
use crate::date::Date;
use crate::finding::Evaluation;
use crate::framework::Grade;
use crate::reading::State;
use crate::reported::{Completed, ReportedBenchmark, ReportedResult, ResultKind};
use serde::Serialize;

/// A reported result and an evaluation of ours in two columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// `ceiag-beside/1`.
    pub format: &'static str,
    /// What the reported column is of.
    pub reported: ResultKind,
    /// When it was completed.
    pub completed: Completed,
    /// Where it was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The edition of our column.
    pub framework: String,
    /// The profile of our column.
    pub profile: Option<String>,
    /// How well that profile is known.
    pub grade: Option<Grade>,
    /// The day on which our column was judged.
    pub as_of: Date,
    /// One row for each benchmark of either column, by number.
    pub rows: Vec<BesideRow>,
    /// A sentence for people.
    pub text: String,
}

/// One benchmark in two columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BesideRow {
    /// The number of the benchmark.
    pub number: u32,
    /// What was printed.
    pub reported: Option<ReportedBenchmark>,
    /// What our evaluation says.
    pub ours: Option<Ours>,
    /// A sentence for people.
    pub text: String,
}

/// What our evaluation says of a benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ours {
    /// Its topic.
    pub label: String,
    /// Points at worst.
    pub earned_lo: u64,
    /// Points at best.
    pub earned_hi: u64,
    /// Points there are.
    pub max: u64,
    /// The percentage at worst, where the profile prints one.
    pub percent_lo: Option<u64>,
    /// The percentage at best.
    pub percent_hi: Option<u64>,
    /// How far it is reached.
    pub state: State,
}

/// Sets a reported result beside an evaluation of ours.
///
/// Neither column changes the other, and no difference is worked out: an instrument and our reading of records are two
/// witnesses. An evaluation without a score gives an empty second column.
pub fn beside(result: &ReportedResult, evaluation: &Evaluation<'_, '_>) -> Beside {
    let plan = evaluation.plan();
    let scores = evaluation.score().map(|s| s.benchmarks.as_slice());
    let ours: Vec<(u32, Ours)> = scores
        .unwrap_or_default()
        .iter()
        .filter_map(|score| {
            let group = score.group(plan)?;
            let ours = Ours {
                label: group.label.clone(),
                earned_lo: score.earned.0,
                earned_hi: score.earned.1,
                max: score.max,
                percent_lo: score.percent.map(|p| p.0),
                percent_hi: score.percent.map(|p| p.1),
                state: score.state,
            };
            Some((group.number, ours))
        })
        .collect();
    let mut numbers: Vec<u32> = ours.iter().map(|(number, _)| *number).collect();
    numbers.extend(result.benchmarks.iter().map(|b| u32::from(b.number)));
    crate::sorted::all(&mut numbers);
    numbers.dedup();
    let rows = numbers
        .into_iter()
        .map(|number| {
            let reported = u8::try_from(number).ok().and_then(|n| result.benchmark(n));
            let own = ours.iter().find(|(n, _)| *n == number).map(|(_, o)| o);
            BesideRow {
                number,
                text: words::beside_row(number, reported, own),
                reported: reported.copied(),
                ours: own.cloned(),
            }
        })
        .collect();
    Beside {
        format: "ceiag-beside/1",
        reported: result.kind(),
        completed: result.completed,
        source: result.source.clone(),
        framework: plan.framework().id.clone(),
        profile: plan.profile().map(|p| p.id.clone()),
        grade: plan.profile().map(|p| p.grade),
        as_of: evaluation.bound().as_of(),
        rows,
        text: words::beside(result, evaluation),
    }
}
