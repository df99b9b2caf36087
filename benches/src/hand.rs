//! The mark: a loop over an array of rules, written by hand for typed records.

use crate::synthetic::{BENCHMARKS, CRITERIA, Record, Rule, Test};

/// The criterion is not met.
pub const NOT_MET: u8 = 0;
/// The criterion is met.
pub const MET: u8 = 1;
/// What is known does not decide it.
pub const UNKNOWN: u8 = 2;

/// What the loop writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// One outcome for each criterion.
    pub criteria: [u8; CRITERIA],
    /// How many criteria of each benchmark are met.
    pub met: [u8; BENCHMARKS],
}

impl Outcomes {
    /// Nothing met.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            criteria: [NOT_MET; CRITERIA],
            met: [0; BENCHMARKS],
        }
    }
}

impl Default for Outcomes {
    fn default() -> Self {
        Self::new()
    }
}

/// Two outcomes: what is unknown counts as not met, as in the rules engines that a school could use instead.
#[expect(
    clippy::indexing_slicing,
    reason = "the mark is the loop that a person would write"
)]
pub fn two_valued(rules: &[Rule], record: &Record, out: &mut Outcomes) {
    out.met = [0; BENCHMARKS];
    for (rule, outcome) in rules.iter().zip(&mut out.criteria) {
        let met = match rule.test {
            Test::Yes => record.yes[rule.field] == Some(true),
            Test::Percent(percent) => record.shares[rule.field].is_some_and(|share| {
                100 * u64::from(share.n) >= u64::from(percent) * u64::from(share.d)
            }),
            Test::EveryYear(least) => record.counts[rule.field]
                .iter()
                .all(|count| count.is_some_and(|count| count >= least)),
        };
        *outcome = u8::from(met);
        out.met[rule.benchmark] += u8::from(met);
    }
}

/// Three outcomes: what is unknown stays unknown unless another year group decides.
#[expect(
    clippy::indexing_slicing,
    reason = "the mark is the loop that a person would write"
)]
pub fn three_valued(rules: &[Rule], record: &Record, out: &mut Outcomes) {
    out.met = [0; BENCHMARKS];
    for (rule, outcome) in rules.iter().zip(&mut out.criteria) {
        *outcome = match rule.test {
            Test::Yes => record.yes[rule.field].map_or(UNKNOWN, u8::from),
            Test::Percent(percent) => record.shares[rule.field].map_or(UNKNOWN, |share| {
                u8::from(100 * u64::from(share.n) >= u64::from(percent) * u64::from(share.d))
            }),
            Test::EveryYear(least) => {
                let mut all = MET;
                for count in &record.counts[rule.field] {
                    match count {
                        Some(count) if *count < least => {
                            all = NOT_MET;
                            break;
                        }
                        Some(_) => {}
                        None => all = UNKNOWN,
                    }
                }
                all
            }
        };
        out.met[rule.benchmark] += u8::from(*outcome == MET);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synthetic::{Share, records, rules};

    fn blank() -> Record {
        Record {
            yes: [None; _],
            shares: [None; _],
            counts: [[None; _]; _],
        }
    }

    fn only(test: Test) -> Vec<Rule> {
        vec![Rule {
            benchmark: 3,
            test,
            field: 2,
        }]
    }

    fn outcome(test: Test, record: &Record) -> (u8, u8) {
        let (mut two, mut three) = (Outcomes::new(), Outcomes::new());
        two_valued(&only(test), record, &mut two);
        three_valued(&only(test), record, &mut three);
        assert_eq!(two.met[3], two.criteria[0]);
        assert_eq!(three.met[3], u8::from(three.criteria[0] == MET));
        (two.criteria[0], three.criteria[0])
    }

    #[test]
    fn each_kind_at_its_threshold() {
        let mut record = blank();
        assert_eq!(outcome(Test::Yes, &record), (NOT_MET, UNKNOWN));
        record.yes[2] = Some(true);
        assert_eq!(outcome(Test::Yes, &record), (MET, MET));
        record.yes[2] = Some(false);
        assert_eq!(outcome(Test::Yes, &record), (NOT_MET, NOT_MET));

        assert_eq!(outcome(Test::Percent(75), &record), (NOT_MET, UNKNOWN));
        record.shares[2] = Some(Share { n: 3, d: 4 });
        assert_eq!(outcome(Test::Percent(75), &record), (MET, MET));
        record.shares[2] = Some(Share { n: 74, d: 99 });
        assert_eq!(outcome(Test::Percent(75), &record), (NOT_MET, NOT_MET));

        record.counts[2] = [Some(2), Some(2), None, Some(3), Some(2)];
        assert_eq!(outcome(Test::EveryYear(2), &record), (NOT_MET, UNKNOWN));
        record.counts[2] = [Some(2), None, Some(1), Some(3), Some(2)];
        assert_eq!(outcome(Test::EveryYear(2), &record), (NOT_MET, NOT_MET));
        record.counts[2] = [Some(2); 5];
        assert_eq!(outcome(Test::EveryYear(2), &record), (MET, MET));
    }

    #[test]
    fn both_loops_agree_on_what_is_met_and_all_outcomes_occur() {
        let rules = rules();
        let (mut two, mut three) = (Outcomes::new(), Outcomes::new());
        let mut seen = [0_usize; 3];
        for record in records(200, 7) {
            two_valued(&rules, &record, &mut two);
            three_valued(&rules, &record, &mut three);
            assert_eq!(two.met, three.met);
            for (two, three) in two.criteria.iter().zip(&three.criteria) {
                assert_eq!(*two == MET, *three == MET);
                seen[usize::from(*three)] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count > 200), "{seen:?}");
    }
}
