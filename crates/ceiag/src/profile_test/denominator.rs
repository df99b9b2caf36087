//! What a profile can print for one benchmark: its maximum and the points that can be earned.

use super::words;
use crate::finding::{Credit, Evaluation};
use crate::framework::Rounding;
use crate::problem::{Code, Problem, Problems};
use crate::reading::State;
use serde::Serialize;
use std::collections::BTreeSet;

/// More distinct sums of points than this are not listed: such a profile prints every percentage many times over.
const MAX_SUMS: usize = 10_000;

/// What a profile can print for one benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Denominator {
    /// The benchmark's id.
    pub benchmark: String,
    /// Its number.
    pub number: u32,
    /// Points there are for the institution: the sum of weight × parts over what applies. Absent where nothing is scored.
    pub max: Option<u64>,
    /// How many of the 101 whole percentages some numerator prints.
    pub printable: u32,
    /// `not-sourced` or `not-applicable` where nothing is scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_tested: Option<State>,
    /// A sentence for people.
    pub text: String,
    /// The points that can be earned, least first; weights and items that are all or nothing leave gaps.
    #[serde(skip)]
    pub(super) sums: Vec<u64>,
}

impl Denominator {
    /// The numerators that print a percentage, least first.
    pub fn printing(&self, percent: u8, rounding: Rounding) -> Vec<u64> {
        let range = self
            .max
            .and_then(|max| rounding.printed_by(percent.into(), max));
        let Some((least, greatest)) = range else {
            return Vec::new();
        };
        let fits = |sum: &&u64| (least..=greatest).contains(sum);
        self.sums.iter().filter(fits).copied().collect()
    }
}

pub(super) fn denominators(
    evaluation: &Evaluation<'_, '_>,
    rounding: Rounding,
) -> Result<Vec<Denominator>, Problems> {
    let plan = evaluation.plan();
    let scores = evaluation.score().map(|s| s.benchmarks.as_slice());
    let mut found = Vec::new();
    for score in scores.unwrap_or_default() {
        let Some(group) = score.group(plan) else {
            continue;
        };
        let not_tested = match score.state {
            state @ (State::NotSourced | State::NotApplicable) => Some(state),
            _ => None,
        };
        let max = not_tested.is_none().then_some(score.max);
        let mut sums = BTreeSet::from([0u64]);
        for finding in evaluation.findings() {
            let criterion = plan.criteria.get(finding.criterion as usize);
            let own = criterion.filter(|c| c.group == Some(score.group) && max.is_some());
            if let (Some(criterion), Some(credit)) = (own, finding.credit) {
                sums = add(&sums, credit, criterion.credit_from.is_some());
            }
            if sums.len() > MAX_SUMS {
                return Err(Problem::error(
                    Code::BadProfile,
                    format!("benchmark {} can earn too many different numbers of points", group.number),
                )
                .expected(format!("at most {MAX_SUMS}"))
                .help("with so many, every percentage is printed many times over and a test says nothing")
                .into());
            }
        }
        let percents: BTreeSet<u64> = sums
            .iter()
            .filter_map(|sum| rounding.percent(*sum, max?))
            .collect();
        let printable = u32::try_from(percents.len()).unwrap_or(u32::MAX);
        found.push(Denominator {
            benchmark: group.id.clone(),
            number: group.number,
            max,
            printable,
            not_tested,
            text: words::denominator(group.number, max, printable, not_tested),
            sums: sums.into_iter().collect(),
        });
    }
    Ok(found)
}

/// Every sum with one more item: in steps where credit follows a fact, else all or nothing.
fn add(sums: &BTreeSet<u64>, credit: Credit, in_steps: bool) -> BTreeSet<u64> {
    let (weight, parts) = (u64::from(credit.weight), u64::from(credit.parts));
    let mut more = sums.clone();
    let steps: u64 = if in_steps { 1 } else { parts.max(1) };
    let mut part = steps;
    while part <= parts && more.len() <= MAX_SUMS {
        more.extend(sums.iter().map(|sum| sum + weight * part));
        part += steps;
    }
    more
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credit(weight: u32, parts: u32) -> Credit {
        Credit {
            lo: 0,
            hi: parts,
            parts,
            weight,
        }
    }

    #[test]
    fn sums_have_the_gaps_of_weights_and_of_all_or_nothing() {
        let none = BTreeSet::from([0]);
        let steps = add(&none, credit(1, 4), true);
        assert_eq!(steps, BTreeSet::from([0, 1, 2, 3, 4]));
        let both = add(&add(&none, credit(3, 1), false), credit(2, 2), false);
        assert_eq!(both, BTreeSet::from([0, 3, 4, 7]));
    }
}
