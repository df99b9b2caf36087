//! The set: 60 criteria under 8 benchmarks that read 100 input fields, and a generator of records.
//!
//! 35 criteria are yes or no, 15 ask for a share of at least 50, 75 or 90 %, and 10 ask for a count of at least 1 or 2 in each of
//! five year groups.

/// Number of benchmarks.
pub const BENCHMARKS: usize = 8;
/// Number of yes/no criteria, each with a field.
pub const YES_NO: usize = 35;
/// Number of criteria on a share, each with a field.
pub const SHARES: usize = 15;
/// Number of criteria on counts, each with a field for every year group.
pub const COUNTS: usize = 10;
/// Year groups of a count: Years 7 to 11.
pub const YEARS: usize = 5;
/// The first year group.
pub const FIRST_YEAR: usize = 7;
/// Number of criteria.
pub const CRITERIA: usize = YES_NO + SHARES + COUNTS;

/// What a criterion asks of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// True.
    Yes,
    /// At least this many per cent.
    Percent(u32),
    /// At least this many in every year group.
    EveryYear(u16),
}

/// One criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Position of the benchmark.
    pub benchmark: usize,
    /// What is asked.
    pub test: Test,
    /// Position among the fields of this kind.
    pub field: usize,
}

/// The 60 criteria, the kinds mixed as in a real framework.
#[must_use]
pub fn rules() -> Vec<Rule> {
    (0..CRITERIA)
        .map(|position| {
            // 7 has no factor in common with 60, so that each kind and field comes up once.
            let mixed = position * 7 % CRITERIA;
            let (test, field) = if mixed < YES_NO {
                (Test::Yes, mixed)
            } else if mixed < YES_NO + SHARES {
                let percent = match mixed % 3 {
                    0 => 50,
                    1 => 75,
                    _ => 90,
                };
                (Test::Percent(percent), mixed - YES_NO)
            } else {
                let least = if mixed.is_multiple_of(2) { 1 } else { 2 };
                (Test::EveryYear(least), mixed - YES_NO - SHARES)
            };
            Rule {
                benchmark: position * BENCHMARKS / CRITERIA,
                test,
                field,
            }
        })
        .collect()
}

/// A share: some of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub n: u32,
    /// Of how many; above 0.
    pub d: u32,
}

/// What is known of one institution; `None` is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Yes or no.
    pub yes: [Option<bool>; YES_NO],
    /// Shares.
    pub shares: [Option<Share>; SHARES],
    /// Counts by year group.
    pub counts: [[Option<u16>; YEARS]; COUNTS],
}

/// Records with about 3 % unknown fields, always the same for the same seed.
#[must_use]
pub fn records(number: usize, seed: u64) -> Vec<Record> {
    let mut dice = Dice(seed);
    (0..number).map(|_| record(&mut dice)).collect()
}

fn record(dice: &mut Dice) -> Record {
    Record {
        yes: std::array::from_fn(|_| dice.known().then(|| dice.below(100) < 80)),
        shares: std::array::from_fn(|_| {
            dice.known().then(|| {
                let d = 20 + dice.below(221);
                // The better of two throws: most schools reach most pupils.
                let n = dice.below(d + 1).max(dice.below(d + 1));
                Share { n, d }
            })
        }),
        counts: std::array::from_fn(|_| {
            std::array::from_fn(|_| {
                dice.known().then(|| {
                    // 0 in one field of sixteen, so that a criterion over five years is met about as often as not.
                    [0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5]
                        .into_iter()
                        .nth(dice.below(16) as usize)
                        .unwrap_or(0)
                })
            })
        }),
    }
}

/// SplitMix64: small, and good enough to make up schools.
#[derive(Debug)]
struct Dice(u64);

impl Dice {
    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        // The upper half of a 32-bit number times `end` is below `end`.
        let number = (self.throw() >> 32) * u64::from(end);
        u32::try_from(number >> 32).unwrap_or(0)
    }

    fn known(&mut self) -> bool {
        self.below(100) >= 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_is_as_described() {
        let rules = rules();
        assert_eq!(rules.len(), 60);
        let count = |test: fn(&Rule) -> bool| rules.iter().filter(|rule| test(rule)).count();
        assert_eq!(count(|rule| rule.test == Test::Yes), 35);
        assert_eq!(
            count(|rule| matches!(rule.test, Test::Percent(50 | 75 | 90))),
            15
        );
        assert_eq!(
            count(|rule| matches!(rule.test, Test::EveryYear(1 | 2))),
            10
        );
        assert_eq!(YES_NO + SHARES + COUNTS * YEARS, 100);
        for benchmark in 0..BENCHMARKS {
            let size = rules
                .iter()
                .filter(|rule| rule.benchmark == benchmark)
                .count();
            assert!((7..=8).contains(&size), "{size}");
        }
        let mut fields: Vec<_> = rules
            .iter()
            .map(|rule| (std::mem::discriminant(&rule.test), rule.field))
            .collect();
        let all = fields.len();
        fields.sort_by_key(|(_, field)| *field);
        fields.dedup();
        assert_eq!(fields.len(), all, "no field is read twice");
    }

    #[test]
    fn unknown_fields_are_two_to_five_in_a_hundred() {
        let records = records(500, 1);
        let mut unknown = 0;
        for record in &records {
            unknown += record.yes.iter().filter(|value| value.is_none()).count();
            unknown += record.shares.iter().filter(|value| value.is_none()).count();
            unknown += record
                .counts
                .iter()
                .flatten()
                .filter(|value| value.is_none())
                .count();
        }
        let percent = unknown * 100 / (500 * 100);
        assert!((2..=5).contains(&percent), "{percent}");
        assert!(
            records
                .iter()
                .flat_map(|record| record.shares)
                .flatten()
                .all(|share| share.n <= share.d && share.d > 0)
        );
    }
}
