//! Sums of money in pounds sterling, exact to the penny.

use crate::problem::{Code, Problem};
use crate::text::{Node, Reader, Value};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An amount in pounds with at most two decimals, never negative.
///
/// ```
/// use ceiag::award::Pounds;
///
/// let fees: Pounds = ["350.00", "1250", "99.5"].iter().filter_map(|fee| fee.parse().ok()).sum();
/// assert_eq!(fees.to_string(), "1699.50");
/// assert_eq!(fees.label(), "£1,699.50");
/// assert!("12.345".parse::<Pounds>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Pounds(Decimal);

/// A text that is no amount in pounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PoundsError;

impl fmt::Display for PoundsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an amount in pounds with at most two decimals")
    }
}

impl std::error::Error for PoundsError {}

/// The most digits before the point; far above any fee, and no sum of a file's fees can overflow.
const DIGITS: usize = 8;

impl Pounds {
    /// Nothing.
    pub const ZERO: Pounds = Pounds(Decimal::ZERO);

    /// The amount as people write it: `£1,250.00`.
    pub fn label(self) -> String {
        let plain = self.to_string();
        let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "00"));
        let mut grouped = String::new();
        for (place, digit) in pounds.chars().enumerate() {
            if place > 0 && (pounds.len() - place).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("£{grouped}.{pence}")
    }
}

impl FromStr for Pounds {
    type Err = PoundsError;

    /// Reads `350`, `350.5` or `350.00` and nothing else.
    fn from_str(text: &str) -> Result<Pounds, PoundsError> {
        let (pounds, pence) = match text.split_once('.') {
            Some((pounds, pence)) if (1..=2).contains(&pence.len()) => (pounds, pence),
            Some(_) => return Err(PoundsError),
            None => (text, ""),
        };
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if !(1..=DIGITS).contains(&pounds.len()) || !digits(pounds) || !digits(pence) {
            return Err(PoundsError);
        }
        text.parse().map(Pounds).map_err(|_| PoundsError)
    }
}

impl fmt::Display for Pounds {
    /// Always two decimals: `350.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Serialize for Pounds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl std::iter::Sum for Pounds {
    fn sum<I: Iterator<Item = Pounds>>(amounts: I) -> Pounds {
        Pounds(amounts.fold(Decimal::ZERO, |sum, amount| sum.saturating_add(amount.0)))
    }
}

/// Reads an amount: a text, or a whole number of pounds. A float is refused, for it may not be what was written.
pub(crate) fn pounds(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Pounds> {
    let written = match &node.value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Float(_) => {
            let shown = reader.doc.shown(node);
            let problem = Problem::error(
                Code::FloatNotExact,
                format!("the amount `{shown}` is not in quotes"),
            )
            .path(path)
            .expected("an amount such as \"350.00\"")
            .help(format!("write it as a text: \"{shown}\""))
            .found(shown);
            reader.problem_at(node, problem);
            return None;
        }
        _ => {
            reader.wrong_type(node, path, "an amount such as \"350.00\"");
            return None;
        }
    };
    match written.parse() {
        Ok(amount) => Some(amount),
        Err(error) => {
            let mut problem = Problem::error(Code::NotAnAmount, format!("`{written}` is {error}"))
                .path(path)
                .expected("an amount such as \"350.00\"");
            let plain = written.replace(['£', ',', ' '], "");
            if plain != written && plain.parse::<Pounds>().is_ok() {
                problem = problem.help(format!("write \"{plain}\""));
            }
            reader.problem_at(node, problem.found(written));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_their_pence() {
        for (text, shown, label) in [
            ("0", "0.00", "£0.00"),
            ("350", "350.00", "£350.00"),
            ("99.5", "99.50", "£99.50"),
            ("1250.05", "1250.05", "£1,250.05"),
            ("12345678.99", "12345678.99", "£12,345,678.99"),
        ] {
            let amount: Pounds = text.parse().unwrap();
            assert_eq!(
                (amount.to_string(), amount.label()),
                (shown.into(), label.into())
            );
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            ".5",
            "5.",
            "1.234",
            "-1",
            "+1",
            "1e3",
            "1_000",
            "£5",
            "1,000",
            "123456789",
            " 5",
            "５",
        ] {
            assert!(text.parse::<Pounds>().is_err(), "{text}");
        }
    }

    #[test]
    fn sums_are_exact() {
        let cent: Pounds = "0.10".parse().unwrap();
        let sum: Pounds = std::iter::repeat_n(cent, 3).sum();
        assert_eq!(sum.to_string(), "0.30");
    }
}
