//! Exact numbers: a ratio of two 128-bit integers in lowest terms.

use std::cmp::Ordering;

/// An exact ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Numerator.
    pub n: i128,
    /// Denominator, above zero.
    pub d: i128,
}

impl Ratio {
    /// `n/d` in lowest terms.
    ///
    /// # Errors
    /// `d` is not above zero.
    pub fn new(n: i128, d: i128) -> Result<Self, String> {
        if d <= 0 {
            return Err(format!("denominator {d}"));
        }
        let (mut a, mut b) = (n.abs(), d);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Ok(Self { n: n / a, d: d / a })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(n: i128) -> Self {
        Self { n, d: 1 }
    }

    /// A number strictly between two different ones; a whole one when `whole`, if there is any.
    #[must_use]
    pub fn between(self, other: Self, whole: bool) -> Option<Self> {
        if whole {
            let next = self.n.div_euclid(self.d) + 1;
            return (Self::whole(next) < other).then_some(Self::whole(next));
        }
        Self::new(self.n + other.n, self.d + other.d).ok()
    }

    /// Reads `"100%"`, `"90.5%"` or `"2/3"`.
    ///
    /// # Errors
    /// The text is none of these.
    pub fn parse(text: &str) -> Result<Self, String> {
        let number = |s: &str| {
            s.trim()
                .parse::<i128>()
                .map_err(|_| format!("not a number: {text}"))
        };
        if let Some(percent) = text.trim().strip_suffix('%') {
            let (whole, decimals) = percent.split_once('.').unwrap_or((percent, ""));
            let scale = 10_i128.pow(u32::try_from(decimals.len()).map_err(|e| e.to_string())?);
            let decimals = if decimals.is_empty() {
                0
            } else {
                number(decimals)?
            };
            return Self::new(number(whole)? * scale + decimals, 100 * scale);
        }
        let (n, d) = text
            .split_once('/')
            .or_else(|| text.split_once(" of "))
            .ok_or_else(|| format!("not a share: {text}"))?;
        Self::new(number(n)?, number(d)?)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.n * other.d).cmp(&(other.n * self.d))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.n, self.d)
    }
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    #[test]
    fn reads_the_written_forms() {
        assert_eq!(Ratio::parse("66.7%").unwrap(), Ratio { n: 667, d: 1000 });
        assert_eq!(Ratio::parse("112/150").unwrap(), Ratio { n: 56, d: 75 });
        assert_eq!(Ratio::parse("112 of 150").unwrap(), Ratio { n: 56, d: 75 });
        assert_eq!(Ratio::parse("0/3").unwrap(), Ratio::whole(0));
        assert!(Ratio::parse("0.5").is_err());
        assert!(Ratio::parse("1/0").is_err());
    }

    #[test]
    fn finds_a_point_between() {
        let (low, high) = (Ratio { n: 1, d: 3 }, Ratio { n: 1, d: 2 });
        let middle = low.between(high, false).unwrap();
        assert!(low < middle && middle < high);
        assert_eq!(Ratio::whole(0).between(Ratio::whole(1), true), None);
        assert_eq!(
            Ratio::whole(0).between(Ratio::whole(3), true),
            Some(Ratio::whole(1))
        );
    }
}
