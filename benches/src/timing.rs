//! Timing that can be believed: contenders take turns, and what is reported is a ratio within one run, with its spread.

use std::time::Instant;

/// One thing that is timed: a name, and one pass over all records.
pub struct Contender<'a> {
    /// What is printed.
    pub name: &'static str,
    /// How many operations one pass does.
    pub operations: u32,
    /// One pass. What it returns keeps the work from being optimised away.
    pub pass: Box<dyn FnMut() -> u64 + 'a>,
}

impl std::fmt::Debug for Contender<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Contender")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The times of one contender, one for each round.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    /// The contender's name.
    pub name: &'static str,
    /// Nanoseconds for one operation, in the order of the rounds.
    pub nanoseconds: Vec<f64>,
}

/// A middle value and the range around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Half are below.
    pub median: f64,
    /// The smallest.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

/// Times every contender once in each round, one after the other, so that whatever else the machine does hits all of them.
/// Each turn lasts at least `turn` seconds. One round before the first is not counted.
#[must_use]
pub fn take_turns(contenders: &mut [Contender<'_>], rounds: usize, turn: f64) -> Vec<Times> {
    let mut times: Vec<Times> = contenders
        .iter()
        .map(|contender| Times {
            name: contender.name,
            nanoseconds: Vec::with_capacity(rounds),
        })
        .collect();
    for round in 0..=rounds {
        for (contender, times) in contenders.iter_mut().zip(&mut times) {
            let measured = one_turn(contender, turn);
            if round > 0 {
                times.nanoseconds.push(measured);
            }
        }
    }
    times
}

fn one_turn(contender: &mut Contender<'_>, turn: f64) -> f64 {
    let start = Instant::now();
    let mut passes = 0.0;
    loop {
        std::hint::black_box((contender.pass)());
        passes += 1.0;
        let spent = start.elapsed().as_secs_f64();
        if spent >= turn {
            return spent * 1e9 / (passes * f64::from(contender.operations));
        }
    }
}

impl Times {
    /// The middle time and its range, in nanoseconds.
    #[must_use]
    pub fn spread(&self) -> Spread {
        spread(self.nanoseconds.clone())
    }

    /// How many times as long this took as the other, compared round by round.
    #[must_use]
    pub fn over(&self, other: &Self) -> Spread {
        spread(
            self.nanoseconds
                .iter()
                .zip(&other.nanoseconds)
                .map(|(own, other)| own / other)
                .collect(),
        )
    }
}

fn spread(mut values: Vec<f64>) -> Spread {
    values.sort_by(f64::total_cmp);
    let at = |position: usize| values.get(position).copied().unwrap_or(f64::NAN);
    Spread {
        median: at(values.len() / 2),
        low: at(0),
        high: at(values.len().saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_taken_round_by_round() {
        let own = Times {
            name: "a",
            nanoseconds: vec![2.0, 40.0, 6.0],
        };
        let other = Times {
            name: "b",
            nanoseconds: vec![1.0, 10.0, 2.0],
        };
        let ratio = own.over(&other);
        assert_eq!(
            (ratio.low, ratio.median, ratio.high).partial_cmp(&(2.0, 3.0, 4.0)),
            Some(std::cmp::Ordering::Equal)
        );
    }

    #[test]
    fn more_work_takes_longer() {
        let work = |times: u64| {
            move || {
                (0..times).fold(1_u64, |sum, number| {
                    std::hint::black_box(sum.wrapping_mul(31).wrapping_add(number))
                })
            }
        };
        let mut contenders = [
            Contender {
                name: "little",
                operations: 1,
                pass: Box::new(work(100)),
            },
            Contender {
                name: "much",
                operations: 1,
                pass: Box::new(work(10_000)),
            },
        ];
        let times = take_turns(&mut contenders, 5, 0.001);
        assert_eq!(times[0].nanoseconds.len(), 5);
        assert!(times[1].over(&times[0]).median > 10.0);
    }
}
