//! Any number of raters with gaps: Krippendorff's α.

use super::answer::{AllRaters, Statistic, Undefined};
use super::pair::Weights;
use super::quantile::{around, standard_error};
use super::words::{
    self, GWET_LINEARISATION, JACKKNIFE, NO_UNITS, ONE_CATEGORY_CHOSEN, ONE_UNIT, RESTS_ON_ONE_UNIT,
};
use super::{Options, Ratings};
use crate::number::float;
use std::collections::BTreeMap;

/// How far apart two categories are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Metric {
    Nominal,
    Ordinal,
    Interval,
}

const NOMINAL: (&str, &str) = ("krippendorff-alpha-nominal", "Krippendorff's α, nominal");
const ORDINAL: (&str, &str) = ("krippendorff-alpha-ordinal", "Krippendorff's α, ordinal");
const INTERVAL: (&str, &str) = ("krippendorff-alpha-interval", "Krippendorff's α, interval");

/// All raters together.
pub(super) fn all(ratings: &Ratings, options: &Options) -> AllRaters {
    let counts = Counts::new(ratings);
    let metrics: &[_] = if ratings.scale.is_ordered() {
        &[
            (NOMINAL, Metric::Nominal),
            (ORDINAL, Metric::Ordinal),
            (INTERVAL, Metric::Interval),
        ]
    } else {
        &[(NOMINAL, Metric::Nominal)]
    };
    let units = usize::try_from(counts.units).unwrap_or(usize::MAX);
    let paired = usize::try_from(counts.total).unwrap_or(usize::MAX);
    AllRaters {
        units,
        ratings: paired,
        left_out: ratings.units.len().saturating_sub(units),
        text: words::all(units, paired),
        statistics: metrics
            .iter()
            .map(|(name, metric)| statistic(*name, *metric, &counts, units, options))
            .collect(),
    }
}

fn statistic(
    name: (&'static str, &'static str),
    metric: Metric,
    counts: &Counts,
    units: usize,
    options: &Options,
) -> Statistic {
    let method = match metric {
        // The ordinal distances depend on the ratings themselves, which the linearisation would hold fixed.
        Metric::Ordinal => JACKKNIFE,
        Metric::Nominal | Metric::Interval => GWET_LINEARISATION,
    };
    let value = match counts.alpha(metric) {
        Ok(value) => value,
        Err(why) => return Statistic::undefined(name, why, (method, options.interval.id())),
    };
    let variance = match metric {
        _ if units < 2 => Err(ONE_UNIT),
        Metric::Ordinal => counts.jackknife(metric),
        Metric::Nominal => Ok(counts.linearised(Weights::Identity)),
        Metric::Interval => Ok(counts.linearised(Weights::Quadratic)),
    };
    let error = standard_error(variance, method);
    let interval = around(value, error, units, options.interval);
    Statistic::new(name, value, error.0, interval)
}

/// What α needs of the ratings, as whole numbers, so that no order of the input can change a sum.
#[derive(Debug)]
struct Counts {
    categories: usize,
    /// Units with at least two ratings.
    units: u64,
    /// Their ratings.
    total: u64,
    /// Their ratings in each category.
    margins: Vec<u64>,
    /// By the number of ratings of a unit: ordered pairs of ratings within units, as the rows of a square, one after
    /// another.
    pairs: BTreeMap<u64, Vec<u64>>,
    /// How many units have how many ratings in each category.
    patterns: BTreeMap<Vec<u64>, u64>,
}

impl Counts {
    fn new(ratings: &Ratings) -> Counts {
        let categories = ratings.scale.len();
        let mut patterns = BTreeMap::new();
        for unit in ratings.units.iter().filter(|unit| unit.len() >= 2) {
            let mut pattern = vec![0_u64; categories];
            for category in unit.values() {
                if let Some(count) = pattern.get_mut(*category) {
                    *count += 1;
                }
            }
            *patterns.entry(pattern).or_insert(0) += 1;
        }
        let mut counts = Counts {
            categories,
            units: 0,
            total: 0,
            margins: vec![0; categories],
            pairs: BTreeMap::new(),
            patterns: BTreeMap::new(),
        };
        for (pattern, times) in &patterns {
            counts.change(pattern, |old, by| old + by * times);
        }
        counts.patterns = patterns;
        counts
    }

    /// Adds or takes away units of one pattern.
    fn change(&mut self, pattern: &[u64], by: impl Fn(u64, u64) -> u64) {
        let ratings: u64 = pattern.iter().sum();
        self.units = by(self.units, 1);
        self.total = by(self.total, ratings);
        for (margin, count) in self.margins.iter_mut().zip(pattern) {
            *margin = by(*margin, *count);
        }
        let size = self.categories * self.categories;
        let pairs = self.pairs.entry(ratings).or_insert_with(|| vec![0; size]);
        for (i, (row, a)) in pairs
            .chunks_mut(self.categories.max(1))
            .zip(pattern)
            .enumerate()
        {
            for (j, (cell, b)) in row.iter_mut().zip(pattern).enumerate() {
                let own = u64::from(i == j);
                *cell = by(*cell, a * b.saturating_sub(own));
            }
        }
    }

    /// Pairs of categories, the lower first, with their margins and their coincidences.
    fn off_diagonal(&self) -> impl Iterator<Item = (usize, usize, u64, u64, f64)> {
        let n = self.categories;
        (0..n).flat_map(move |i| {
            (i + 1..n).map(move |j| {
                let margin = |at: usize| self.margins.get(at).copied().unwrap_or(0);
                let mut together = 0.0;
                for (ratings, pairs) in &self.pairs {
                    let pairs = pairs.get(i * n + j).copied().unwrap_or(0);
                    together += float(pairs) / float(ratings.saturating_sub(1));
                }
                (i, j, margin(i), margin(j), together)
            })
        })
    }

    /// Where each category stands: the distance of two is the square of the difference; nominal categories stand nowhere.
    fn positions(&self, metric: Metric) -> Option<Vec<f64>> {
        match metric {
            Metric::Nominal => None,
            Metric::Interval => Some((0..self.categories as u64).map(float).collect()),
            // The rank in the middle of the category's ratings, all ratings being put in order.
            Metric::Ordinal => {
                let mut below = 0;
                let middle = self.margins.iter().map(|margin| {
                    let twice = 2 * below + margin;
                    below += margin;
                    float(twice) / 2.0
                });
                Some(middle.collect())
            }
        }
    }

    fn alpha(&self, metric: Metric) -> Result<f64, Undefined> {
        if self.units == 0 {
            return Err(NO_UNITS);
        }
        if self.margins.iter().filter(|m| **m > 0).count() < 2 {
            return Err(ONE_CATEGORY_CHOSEN);
        }
        let (mut observed, mut expected) = (0.0, 0.0);
        let positions = self.positions(metric);
        for (i, j, a, b, together) in self.off_diagonal() {
            let distance = match &positions {
                None => 1.0,
                Some(positions) => {
                    let at = |index: usize| positions.get(index).copied().unwrap_or(0.0);
                    let apart = at(j) - at(i);
                    apart * apart
                }
            };
            observed += together * distance;
            expected += float(a) * float(b) * distance;
        }
        Ok(1.0 - float(self.total - 1) * observed / expected)
    }

    /// The variance by leaving out each unit in turn.
    fn jackknife(&self, metric: Metric) -> Result<f64, Undefined> {
        let mut left = Vec::new();
        for (pattern, times) in &self.patterns {
            let mut rest = Counts {
                margins: self.margins.clone(),
                pairs: self.pairs.clone(),
                patterns: BTreeMap::new(),
                ..*self
            };
            rest.change(pattern, u64::saturating_sub);
            let value = rest.alpha(metric).map_err(|_| RESTS_ON_ONE_UNIT)?;
            left.push((value, float(*times)));
        }
        let n = float(self.units);
        let sum: f64 = left.iter().map(|(value, times)| value * times).sum();
        let mean = sum / n;
        let spread: f64 = left
            .iter()
            .map(|(value, times)| times * ((value - mean) * (value - mean)))
            .sum();
        Ok((n - 1.0) / n * spread)
    }

    /// The variance by linearisation: what each unit adds to α, and how far these parts lie from their mean.
    fn linearised(&self, weights: Weights) -> f64 {
        let size = self.categories;
        let weight = |i, j| weights.of(i, j, size);
        let (n, total) = (float(self.units), float(self.total));
        let usual = total / n;
        let shares: Vec<f64> = self.margins.iter().map(|m| float(*m) / total).collect();
        // For each category its mean weight against all ratings.
        let by_category: Vec<f64> = (0..size)
            .map(|i| {
                let products = shares.iter().enumerate();
                products.map(|(j, share)| weight(i, j) * share).sum()
            })
            .collect();
        let chance: f64 = by_category.iter().zip(&shares).map(|(w, s)| w * s).sum();
        let agreed = |pattern: &[u64], ratings: f64| {
            let mut sum = 0.0;
            for (i, a) in pattern.iter().enumerate().filter(|(_, a)| **a > 0) {
                let near = pattern.iter().enumerate();
                let near: f64 = near.map(|(j, b)| weight(i, j) * float(*b)).sum();
                sum += float(*a) * (near - 1.0);
            }
            sum / (usual * (ratings - 1.0))
        };
        let of = |pattern: &[u64]| float(pattern.iter().sum());
        let observed: f64 = self
            .patterns
            .iter()
            .map(|(pattern, times)| float(*times) * agreed(pattern, of(pattern)))
            .sum::<f64>()
            / n;
        let value = (observed - chance) / (1.0 - chance);
        let part = |pattern: &[u64]| {
            let ratings = of(pattern);
            let more = (ratings - usual) / usual;
            let own = agreed(pattern, ratings) - observed * more;
            let by_chance: f64 = pattern
                .iter()
                .zip(&by_category)
                .map(|(count, w)| float(*count) * w)
                .sum();
            let by_chance = by_chance / usual - chance * more;
            ((own - chance) - 2.0 * (1.0 - value) * (by_chance - chance)) / (1.0 - chance)
        };
        let spread: f64 = self
            .patterns
            .iter()
            .map(|(pattern, times)| {
                let off = part(pattern) - value;
                float(*times) * (off * off)
            })
            .sum();
        spread / (n * (n - 1.0))
    }
}
