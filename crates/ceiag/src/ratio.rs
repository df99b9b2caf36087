//! Exact fractions: shares and thresholds never become floats.

use std::cmp::Ordering;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer};
use serde::{Serialize, Serializer};

/// An exact fraction ≥ 0 in lowest terms.
///
/// ```
/// use ceiag::ratio::Ratio;
///
/// let share = Ratio::new(112, 150).ok_or("nobody in the population")?;
/// assert_eq!(share.to_string(), "56/75");
/// assert_eq!(share.percent_label(), "74.7%");
/// assert!(Some(share) < Ratio::parse("75%"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ratio {
    n: u32,
    d: u32,
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Ratio {
    /// 0/1.
    pub const ZERO: Ratio = Ratio { n: 0, d: 1 };
    /// 1/1.
    pub const ONE: Ratio = Ratio { n: 1, d: 1 };

    /// n of d in lowest terms; `None` for d = 0.
    pub fn new(n: u32, d: u32) -> Option<Ratio> {
        Ratio::reduced(u64::from(n), u64::from(d))
    }

    /// A whole number.
    pub const fn whole(n: u32) -> Ratio {
        Ratio { n, d: 1 }
    }

    fn reduced(n: u64, d: u64) -> Option<Ratio> {
        if d == 0 {
            return None;
        }
        let by = gcd(n, d);
        Some(Ratio {
            n: u32::try_from(n / by).ok()?,
            d: u32::try_from(d / by).ok()?,
        })
    }

    /// The numerator in lowest terms.
    pub fn n(self) -> u32 {
        self.n
    }

    /// The denominator in lowest terms, at least 1.
    pub fn d(self) -> u32 {
        self.d
    }

    /// Reads `"75%"`, `"90.5%"` (at most six decimals), `"2/3"` or a whole number; exactly, and nothing else.
    pub fn parse(text: &str) -> Option<Ratio> {
        if let Some(percent) = text.strip_suffix('%') {
            let (whole, decimals) = match percent.split_once('.') {
                Some((whole, decimals)) => (whole, Some(decimals)),
                None => (percent, None),
            };
            let whole = u64::from(digits(whole)?);
            let Some(decimals) = decimals else {
                return Ratio::reduced(whole, 100);
            };
            if decimals.len() > 6 {
                return None;
            }
            let scale = 10_u64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
            return Ratio::reduced(whole * scale + u64::from(digits(decimals)?), 100 * scale);
        }
        match text.split_once('/') {
            Some((n, d)) => Ratio::new(digits(n)?, digits(d)?),
            None => Ratio::new(digits(text)?, 1),
        }
    }

    /// The percentage rounded down to a whole number.
    pub fn percent_floor(self) -> u64 {
        u64::from(self.n) * 100 / u64::from(self.d)
    }

    /// The percentage rounded half up to a whole number.
    pub fn percent_half_up(self) -> u64 {
        (u64::from(self.n) * 200 + u64::from(self.d)) / (2 * u64::from(self.d))
    }

    /// The percentage for a person to read: `"75%"` where it is whole, else one decimal, rounded half up (`"74.7%"`).
    ///
    /// Anything below one never reads as `"100%"`, anything above zero never as `"0%"`.
    pub fn percent_label(self) -> String {
        let (n, d) = (u64::from(self.n), u64::from(self.d));
        if n * 100 % d == 0 {
            return format!("{}%", n * 100 / d);
        }
        let mut tenths = (n * 2000 + d) / (2 * d);
        if n < d {
            tenths = tenths.clamp(1, 999);
        }
        format!("{}.{}%", tenths / 10, tenths % 10)
    }
}

/// A run of ASCII digits (no sign, no space) that fits.
fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (u64::from(self.n) * u64::from(other.d)).cmp(&(u64::from(other.n) * u64::from(self.d)))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.n, self.d)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.n, self.d).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Ratio, D::Error> {
        let ratio = if deserializer.is_human_readable() {
            Ratio::parse(&String::deserialize(deserializer)?)
        } else {
            let (n, d) = <(u32, u32)>::deserialize(deserializer)?;
            Ratio::new(n, d)
        };
        ratio.ok_or_else(|| de::Error::custom("not a ratio"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(n: u32, d: u32) -> Ratio {
        Ratio::new(n, d).unwrap()
    }

    #[test]
    fn parses_exactly() {
        assert_eq!(Ratio::parse("100%"), Some(Ratio::ONE));
        assert_eq!(Ratio::parse("0%"), Some(Ratio::ZERO));
        assert_eq!(Ratio::parse("90.5%"), Ratio::new(181, 200));
        assert_eq!(
            Ratio::parse("66.666667%"),
            Ratio::new(66_666_667, 100_000_000)
        );
        assert_eq!(Ratio::parse("2/3"), Ratio::new(2, 3));
        assert_eq!(Ratio::parse("4/6"), Ratio::new(2, 3));
        assert_eq!(Ratio::parse("1"), Some(Ratio::ONE));
        for bad in [
            "",
            "%",
            ".5%",
            "5.%",
            "1.0000000%",
            "-1%",
            "+1",
            "1/0",
            "0.5",
            "1e2",
            " 1",
            "1/ 2",
            "1//2",
            "5000000000",
            "١%",
        ] {
            assert_eq!(Ratio::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn labels() {
        assert_eq!(ratio(3, 4).percent_label(), "75%");
        assert_eq!(ratio(112, 150).percent_label(), "74.7%");
        assert_eq!(ratio(9999, 10_000).percent_label(), "99.9%");
        assert_eq!(ratio(1, 100_000).percent_label(), "0.1%");
        assert_eq!(ratio(1, 8).percent_label(), "12.5%");
        assert_eq!(ratio(1, 2000).percent_label(), "0.1%"); // 0.05, half up
        assert_eq!(ratio(0, 7).percent_label(), "0%");
        assert_eq!(ratio(7, 7).percent_label(), "100%");
        assert_eq!(ratio(u32::MAX, 1).percent_label(), "429496729500%");
    }

    proptest! {
        #[test]
        fn orders_as_wide_integers_do(a: u32, b in 1..=u32::MAX, c: u32, d in 1..=u32::MAX) {
            let wide = (u128::from(a) * u128::from(d)).cmp(&(u128::from(c) * u128::from(b)));
            prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), wide);
            prop_assert_eq!(ratio(a, b) == ratio(c, d), wide.is_eq());
        }

        #[test]
        fn text_round_trips(n: u32, d in 1..=u32::MAX) {
            let value = ratio(n, d);
            prop_assert_eq!(Ratio::parse(&value.to_string()), Some(value));
            prop_assert!(value.percent_floor() <= value.percent_half_up());
        }

        #[test]
        fn labels_do_not_cross_the_ends(n in 0..1000_u32, d in 1..1_000_000_u32) {
            let value = ratio(n, d);
            prop_assert_eq!(value.percent_label() == "0%", n == 0);
            prop_assert_eq!(value.percent_label() == "100%", n == d);
        }
    }
}
