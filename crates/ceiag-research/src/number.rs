//! Statistics as text: six decimals, rounded once.

use serde::{Serialize, Serializer};
use std::fmt;

/// A statistic in millionths; it prints and serialises as text with six decimals.
///
/// ```
/// use ceiag_research::Six;
///
/// let printed = |value: f64| Six::round(value).map(|six| six.to_string());
/// assert_eq!(printed(0.653_092_01).as_deref(), Some("0.653092"));
/// assert_eq!(printed(-0.000_000_2).as_deref(), Some("0.000000"));
/// assert_eq!(printed(f64::NAN), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Six(i64);

impl Six {
    /// Rounds the exact binary value to the nearest millionth, a tie to the even one; there is no negative zero.
    ///
    /// `None` for what is no number, and for what is too large to be a statistic (about 9 × 10¹² and more).
    pub fn round(value: f64) -> Option<Six> {
        const BITS: u32 = 52;
        let bits = value.to_bits();
        let exponent = (bits >> BITS) & 0x7ff;
        let fraction = bits & ((1 << BITS) - 1);
        // The value is mantissa × 2^shift, and so scaled × 2^shift in millionths.
        let (mantissa, shift) = match exponent {
            0x7ff => return None,
            0 => (fraction, -1074),
            _ => (fraction | (1 << BITS), i32::try_from(exponent).ok()? - 1075),
        };
        let scaled = u128::from(mantissa) * 1_000_000;
        let millionths = match u32::try_from(-shift) {
            // More than 2⁵²: no statistic is.
            Err(_) => return None,
            Ok(0) => scaled,
            // Below 2⁷³ × 2⁻⁷⁵, less than half a millionth.
            Ok(down) if down >= 75 => 0,
            Ok(down) => {
                let whole = scaled >> down;
                let rest = scaled & ((1 << down) - 1);
                let half = 1 << (down - 1);
                let up = rest > half || (rest == half && whole & 1 == 1);
                whole + u128::from(up)
            }
        };
        let millionths = i64::try_from(millionths).ok()?;
        Some(Six(if value.is_sign_negative() {
            -millionths
        } else {
            millionths
        }))
    }

    /// The number of millionths.
    pub fn millionths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Six {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
    }
}

impl Serialize for Six {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Six {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Six".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A number with six decimals, as text.",
            "type": "string",
            "pattern": "^-?[0-9]+\\.[0-9]{6}$"
        })
    }
}

/// A count as a number for arithmetic; exact below 2⁵³, and no input is so long.
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn printed(value: f64) -> String {
        Six::round(value).unwrap().to_string()
    }

    #[test]
    fn ties_go_to_the_even_millionth() {
        // 2⁻⁷ = 0.0078125 is exact in binary, and so are its multiples: true ties at the seventh decimal.
        assert_eq!(printed(0.007_812_5), "0.007812");
        assert_eq!(printed(3.0 * 0.007_812_5), "0.023438");
        assert_eq!(printed(-0.007_812_5), "-0.007812");
        assert_eq!(printed(-3.0 * 0.007_812_5), "-0.023438");
        // Not a tie: the double is a little above or below what is written.
        assert_eq!(printed(0.000_000_5), "0.000000");
        assert_eq!(printed(0.000_001_5), "0.000002");
        assert_eq!(printed(0.999_999_5), "1.000000");
    }

    #[test]
    fn there_is_no_negative_zero() {
        for value in [-0.0, -1e-9, -4.9e-7, -f64::MIN_POSITIVE, -5e-324] {
            assert_eq!(printed(value), "0.000000");
        }
        assert_eq!(printed(-0.000_000_6), "-0.000001");
    }

    #[test]
    fn what_is_no_statistic_is_not_printed() {
        for value in [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            1e300,
            9e15,
            1e13,
        ] {
            assert_eq!(Six::round(value), None, "{value}");
        }
        assert_eq!(printed(12.706_204_736_432), "12.706205");
        assert_eq!(printed(9e12), "9000000000000.000000");
    }

    proptest! {
        // The standard library writes the exact digits of a double, from which the rounding can be told by hand.
        #[test]
        fn agrees_with_the_exact_digits(value in prop_oneof![-20.0..20.0_f64, -1e-5..1e-5_f64]) {
            let exact = format!("{:.1080}", value.abs());
            let (whole, decimals) = exact.split_once('.').unwrap();
            let (kept, rest) = decimals.split_at(6);
            let millionths: i64 = format!("{whole}{kept}").parse().unwrap();
            let half = format!("5{}", "0".repeat(rest.len() - 1));
            let up = match rest.cmp(&half) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => millionths % 2,
                std::cmp::Ordering::Greater => 1,
            };
            let expected = if value < 0.0 { -(millionths + up) } else { millionths + up };
            prop_assert_eq!(Six::round(value).unwrap().millionths(), expected);
        }
    }
}
