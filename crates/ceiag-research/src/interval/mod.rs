//! How far a share, or a difference of two shares, is settled by how few there are.
//!
//! Wilson's score interval (1927) of one share, and Newcombe's hybrid score interval (1998, method 10) of the difference of
//! two shares of people of whom nobody is in both. All at 95 %, z = 1.959964, in a fixed order of `+ − × ÷ √`.
//! A count that is only known to lie between two numbers has the hull of the intervals of both: Wilson's ends rise with
//! every one who counts, and so do Newcombe's with the first count and fall with the second.

use crate::number::{Six, float};
use serde::Serialize;

/// The quantile of the normal distribution for 95 %, two-sided, as the project uses it everywhere.
pub(crate) const Z: f64 = 1.959_964;

/// So many of so many, where it may be known only between which numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    from: u32,
    to: u32,
    of: u32,
}

impl Counted {
    /// At least `from` and at most `to` of `of`; `None` unless `from ≤ to ≤ of` and there is anybody.
    pub fn new(from: u32, to: u32, of: u32) -> Option<Counted> {
        (from <= to && to <= of && of > 0).then_some(Counted { from, to, of })
    }

    /// The fewest that count.
    pub fn from(self) -> u32 {
        self.from
    }

    /// The most that count.
    pub fn to(self) -> u32 {
        self.to
    }

    /// Of how many.
    pub fn of(self) -> u32 {
        self.of
    }
}

/// Two ends of the range in which a number lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The lower end.
    pub from: Six,
    /// The upper end.
    pub to: Six,
}

impl Span {
    fn round(from: f64, to: f64) -> Option<Span> {
        Some(Span {
            from: Six::round(from)?,
            to: Six::round(to)?,
        })
    }
}

/// A share, or a difference of shares, with its interval at 95 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Estimate {
    /// The value; both ends are the same where the counts are known.
    pub value: Span,
    /// The interval; the hull of those of both ends.
    pub interval: Span,
}

/// The share with Wilson's score interval.
///
/// ```
/// use ceiag_research::interval::{Counted, share};
///
/// let estimate = share(Counted::new(8, 8, 161).unwrap()).unwrap();
/// assert_eq!(estimate.interval.from.to_string(), "0.025391");
/// assert_eq!(estimate.interval.to.to_string(), "0.094976");
/// ```
pub fn share(counted: Counted) -> Option<Estimate> {
    let (low, high) = (
        Score::of(counted.from, counted),
        Score::of(counted.to, counted),
    );
    Some(Estimate {
        value: Span::round(low.p, high.p)?,
        interval: Span::round(low.from, high.to)?,
    })
}

/// The first share less the second, with Newcombe's interval. Nobody may be in both: the interval says nothing of a group
/// against a whole that holds it.
///
/// ```
/// use ceiag_research::interval::{Counted, difference};
///
/// let counted = |n, d| Counted::new(n, n, d).unwrap();
/// let gap = difference(counted(56, 70), counted(48, 80)).unwrap();
/// assert_eq!(gap.value.from.to_string(), "0.200000");
/// assert_eq!(gap.interval.from.to_string(), "0.052431");
/// assert_eq!(gap.interval.to.to_string(), "0.333873");
/// ```
pub fn difference(first: Counted, second: Counted) -> Option<Estimate> {
    // The difference is smallest where the fewest of the first and the most of the second count.
    let (a, b) = (Score::of(first.from, first), Score::of(second.to, second));
    let lowest = a.p - b.p;
    let from = lowest - length(a.p - a.from, b.to - b.p);
    let (a, b) = (Score::of(first.to, first), Score::of(second.from, second));
    let highest = a.p - b.p;
    let to = highest + length(a.to - a.p, b.p - b.from);
    Some(Estimate {
        value: Span::round(lowest, highest)?,
        interval: Span::round(from.max(-1.0), to.min(1.0))?,
    })
}

fn length(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

/// A share with the ends of its score interval, exactly 0 and 1 where nobody or everybody counts.
#[derive(Clone, Copy)]
pub(crate) struct Score {
    p: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Score {
    fn of(k: u32, counted: Counted) -> Score {
        Score::new(k.into(), counted.of.into())
    }

    /// `n` is not 0.
    pub(crate) fn new(k: u64, n: u64) -> Score {
        let (count, whole) = (float(k), float(n));
        let z2 = Z * Z;
        let p = count / whole;
        let below = 1.0 + z2 / whole;
        let centre = (p + z2 / (2.0 * whole)) / below;
        let half = Z * (p * (1.0 - p) / whole + z2 / (4.0 * whole * whole)).sqrt() / below;
        Score {
            p,
            from: if k == 0 { 0.0 } else { centre - half },
            to: if k == n { 1.0 } else { centre + half },
        }
    }
}

#[cfg(test)]
mod tests;
