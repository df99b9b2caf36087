//! Two raters: percent agreement, Cohen's κ, Gwet's AC1 and AC2.

use super::answer::{Pair, Statistic, Undefined};
use super::quantile::{around, standard_error, wilson};
use super::words::{
    self, BINOMIAL, CHANCE_IS_CERTAIN, FLEISS_COHEN_EVERITT, GWET_2008, NO_SHARED_UNITS,
    ONE_CATEGORY_THERE, ONE_UNIT, WILSON,
};
use super::{Options, Ratings};
use crate::number::float;

/// How near two categories are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Weights {
    Identity,
    Linear,
    Quadratic,
}

impl Weights {
    /// 1 for the same category, 0 for the two ends of the scale (or for any two categories without weights).
    pub(super) fn of(self, i: usize, j: usize, categories: usize) -> f64 {
        let apart = i.abs_diff(j);
        if apart == 0 {
            return 1.0;
        }
        // Two different categories, so at least two of them.
        let share = float(apart as u64) / float(categories as u64 - 1);
        match self {
            Weights::Identity => 0.0,
            Weights::Linear => 1.0 - share,
            Weights::Quadratic => 1.0 - share * share,
        }
    }
}

/// How often the one rater chose the row's category and the other the column's.
#[derive(Debug)]
pub(super) struct Table {
    rows: Vec<Vec<u32>>,
    n: u64,
}

impl Table {
    pub(super) fn count(ratings: &Ratings, first: usize, second: usize) -> Table {
        let size = ratings.scale.len();
        let mut rows = vec![vec![0_u32; size]; size];
        let mut n = 0;
        for unit in &ratings.units {
            let Some((row, column)) = unit.get(&first).zip(unit.get(&second)) else {
                continue;
            };
            if let Some(cell) = rows.get_mut(*row).and_then(|r| r.get_mut(*column)) {
                *cell += 1;
                n += 1;
            }
        }
        Table { rows, n }
    }

    /// Row, column and count of every cell.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        self.rows.iter().enumerate().flat_map(|(i, row)| {
            row.iter()
                .enumerate()
                .map(move |(j, count)| (i, j, f64::from(*count)))
        })
    }

    fn n(&self) -> f64 {
        float(self.n)
    }

    /// The share of each category among the first rater's choices.
    fn first(&self) -> Vec<f64> {
        let sums = self
            .rows
            .iter()
            .map(|row| row.iter().map(|c| u64::from(*c)));
        sums.map(|row| float(row.sum()) / self.n()).collect()
    }

    /// The share of each category among the second rater's choices.
    fn second(&self) -> Vec<f64> {
        let mut sums = vec![0_u64; self.rows.len()];
        for row in &self.rows {
            for (sum, count) in sums.iter_mut().zip(row) {
                *sum += u64::from(*count);
            }
        }
        sums.into_iter().map(|sum| float(sum) / self.n()).collect()
    }

    fn agreed(&self) -> u64 {
        let diagonal = self.rows.iter().enumerate();
        diagonal
            .map(|(i, row)| row.get(i).map_or(0, |c| u64::from(*c)))
            .sum()
    }

    /// Whether both raters put every unit into one and the same category.
    fn one_category(&self) -> bool {
        let diagonal = self.rows.iter().enumerate();
        diagonal
            .filter_map(|(i, row)| row.get(i))
            .any(|c| u64::from(*c) == self.n)
    }
}

/// A statistic of a table: its value and its variance.
struct Estimate {
    value: f64,
    variance: f64,
}

/// All statistics of two raters.
pub(super) fn pair(
    table: &Table,
    (first, second): (&str, &str),
    ratings: &Ratings,
    options: &Options,
) -> Pair {
    let units = usize::try_from(table.n).unwrap_or(usize::MAX);
    let mut statistics = vec![percent(table, units)];
    let mut add = |name, error_method, estimate: Result<Estimate, Undefined>| {
        statistics.push(match estimate {
            Ok(estimate) => {
                let variance = if units < 2 {
                    Err(ONE_UNIT)
                } else {
                    Ok(estimate.variance)
                };
                let error = standard_error(variance, error_method);
                let interval = around(estimate.value, error, units, options.interval);
                Statistic::new(name, estimate.value, error.0, interval)
            }
            Err(why) => Statistic::undefined(name, why, (error_method, options.interval.id())),
        });
    };
    let weights: &[_] = if ratings.scale.is_ordered() {
        &[
            (Weights::Identity, KAPPA, AC1),
            (Weights::Linear, KAPPA_LINEAR, AC2_LINEAR),
            (Weights::Quadratic, KAPPA_QUADRATIC, AC2_QUADRATIC),
        ]
    } else {
        &[(Weights::Identity, KAPPA, AC1)]
    };
    for (weights, name, _) in weights {
        add(*name, FLEISS_COHEN_EVERITT, kappa(table, *weights));
    }
    for (weights, _, name) in weights {
        add(*name, GWET_2008, gwet(table, *weights));
    }
    Pair {
        first: first.to_owned(),
        second: second.to_owned(),
        units,
        table: table.rows.clone(),
        text: words::pair(first, second, units),
        statistics,
    }
}

const PERCENT: (&str, &str) = ("percent-agreement", "Percent agreement");
const KAPPA: (&str, &str) = ("cohen-kappa", "Cohen's κ");
const KAPPA_LINEAR: (&str, &str) = ("cohen-kappa-linear", "Cohen's κ, linear weights");
const KAPPA_QUADRATIC: (&str, &str) = ("cohen-kappa-quadratic", "Cohen's κ, quadratic weights");
const AC1: (&str, &str) = ("gwet-ac1", "Gwet's AC1");
const AC2_LINEAR: (&str, &str) = ("gwet-ac2-linear", "Gwet's AC2, linear weights");
const AC2_QUADRATIC: (&str, &str) = ("gwet-ac2-quadratic", "Gwet's AC2, quadratic weights");

fn percent(table: &Table, units: usize) -> Statistic {
    if units == 0 {
        return Statistic::undefined(PERCENT, NO_SHARED_UNITS, (BINOMIAL, WILSON));
    }
    let agreed = table.agreed();
    let p = float(agreed) / table.n();
    let (error, _) = standard_error(Ok(p * (1.0 - p) / table.n()), BINOMIAL);
    Statistic::new(PERCENT, p, error, wilson(agreed, table.n))
}

/// Sum of the products, in order.
fn dot(a: impl Iterator<Item = f64>, b: &[f64]) -> f64 {
    a.zip(b).map(|(x, y)| x * y).sum()
}

/// Observed agreement, each cell counted by its weight.
fn observed(table: &Table, weight: impl Fn(usize, usize) -> f64) -> f64 {
    let sum: f64 = table
        .cells()
        .map(|(i, j, count)| weight(i, j) * count)
        .sum();
    sum / table.n()
}

/// The variance of a mean over units, `share` being what a unit of each cell adds to the statistic.
fn variance(table: &Table, chance: f64, share: impl Fn(usize, usize) -> f64) -> f64 {
    let n = table.n();
    let mean = observed(table, &share);
    let spread: f64 = table
        .cells()
        .map(|(i, j, count)| {
            let off = share(i, j) - mean;
            count * (off * off)
        })
        .sum();
    spread / n / (n * (1.0 - chance) * (1.0 - chance))
}

fn kappa(table: &Table, weights: Weights) -> Result<Estimate, Undefined> {
    if table.n == 0 {
        return Err(NO_SHARED_UNITS);
    }
    // Chance agreement is 1 only when every product of shares that is not zero has the weight 1.
    if table.one_category() {
        return Err(CHANCE_IS_CERTAIN);
    }
    let size = table.rows.len();
    let (first, second) = (table.first(), table.second());
    let weight = |i, j| weights.of(i, j, size);
    // For each category the mean weight against the other rater's choices.
    let by_row: Vec<f64> = (0..size)
        .map(|i| dot((0..size).map(|j| weight(i, j)), &second))
        .collect();
    let by_column: Vec<f64> = (0..size)
        .map(|j| dot((0..size).map(|i| weight(i, j)), &first))
        .collect();
    let agreement = observed(table, weight);
    let chance = dot(by_row.iter().copied(), &first);
    let value = (agreement - chance) / (1.0 - chance);
    let share = |i: usize, j: usize| {
        let (row, column) = (by_row.get(i), by_column.get(j));
        let both = row.copied().unwrap_or(0.0) + column.copied().unwrap_or(0.0);
        weight(i, j) - (1.0 - value) * both
    };
    Ok(Estimate {
        value,
        variance: variance(table, chance, share),
    })
}

fn gwet(table: &Table, weights: Weights) -> Result<Estimate, Undefined> {
    if table.n == 0 {
        return Err(NO_SHARED_UNITS);
    }
    let size = table.rows.len();
    if size < 2 {
        return Err(ONE_CATEGORY_THERE);
    }
    let weight = |i, j| weights.of(i, j, size);
    let shares: Vec<f64> = (table.first().into_iter().zip(table.second()))
        .map(|(a, b)| (a + b) / 2.0)
        .collect();
    let total: f64 = (0..size)
        .flat_map(|i| (0..size).map(move |j| (i, j)))
        .map(|(i, j)| weight(i, j))
        .sum();
    let q = float(size as u64);
    let scale = total / (q * (q - 1.0));
    let uneven: f64 = shares.iter().map(|p| p * (1.0 - p)).sum();
    let agreement = observed(table, weight);
    let chance = scale * uneven;
    let value = (agreement - chance) / (1.0 - chance);
    let share = |i: usize, j: usize| {
        let (one, other) = (shares.get(i), shares.get(j));
        let mean = (one.copied().unwrap_or(0.0) + other.copied().unwrap_or(0.0)) / 2.0;
        weight(i, j) - 2.0 * (1.0 - value) * (scale * (1.0 - mean))
    };
    Ok(Estimate {
        value,
        variance: variance(table, chance, share),
    })
}
