//! The identifiers of institutions in England: URN, UKPRN, LAESTAB.
//!
//! Only their form is checked. None has a check digit, and no upper bound is known, so whether the register has one is
//! not ours to say.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A text that is not an identifier of the wanted kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IdentifierError {
    /// The identifier's name: `URN`, `UKPRN` or `LAESTAB`.
    pub identifier: &'static str,
    /// What was given.
    pub found: String,
    /// The form that it has.
    pub expected: &'static str,
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a {}, expected {}",
            self.found, self.identifier, self.expected
        )
    }
}

impl std::error::Error for IdentifierError {}

/// A school's unique reference number in the register: six digits, the first 1 to 9.
///
/// A school that becomes an academy gets a new one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Urn(u32);

/// A provider's UK reference number: eight digits beginning 10.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ukprn(u32);

/// A local authority's three-digit code and the four-digit number of an establishment in it.
///
/// ```
/// use ceiag::identifier::Laestab;
///
/// let school: Laestab = "850/2000".parse()?;
/// assert_eq!(school.to_string(), "8502000");
/// # Ok::<(), ceiag::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Laestab {
    local_authority: u16,
    establishment: u16,
}

/// The number that `text` writes in exactly `length` ASCII digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    let right = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
}

impl Urn {
    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl Ukprn {
    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl Laestab {
    /// The local authority's three-digit code.
    pub fn local_authority(self) -> u16 {
        self.local_authority
    }

    /// The establishment's four-digit number.
    pub fn establishment(self) -> u16 {
        self.establishment
    }
}

impl FromStr for Urn {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Urn, IdentifierError> {
        digits(text, 6)
            .filter(|number| *number >= 100_000)
            .map(Urn)
            .ok_or_else(|| IdentifierError {
                identifier: "URN",
                found: text.to_owned(),
                expected: "six digits, the first 1 to 9",
            })
    }
}

impl FromStr for Ukprn {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Ukprn, IdentifierError> {
        digits(text, 8)
            .filter(|number| number / 1_000_000 == 10)
            .map(Ukprn)
            .ok_or_else(|| IdentifierError {
                identifier: "UKPRN",
                found: text.to_owned(),
                expected: "eight digits beginning 10",
            })
    }
}

impl FromStr for Laestab {
    type Err = IdentifierError;

    /// Reads `8502000`, `850/2000` or `850 2000`.
    fn from_str(text: &str) -> Result<Laestab, IdentifierError> {
        let halves = text
            .split_once(['/', ' '])
            .or_else(|| text.split_at_checked(3));
        let read = || {
            let (authority, number) = halves?;
            Some(Laestab {
                local_authority: u16::try_from(digits(authority, 3)?).ok()?,
                establishment: u16::try_from(digits(number, 4)?).ok()?,
            })
        };
        read().ok_or_else(|| IdentifierError {
            identifier: "LAESTAB",
            found: text.to_owned(),
            expected: "a three-digit local authority code and a four-digit establishment number",
        })
    }
}

impl fmt::Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Ukprn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Laestab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}{:04}", self.local_authority, self.establishment)
    }
}

impl Serialize for Urn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Ukprn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Laestab {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urns() {
        assert_eq!("149037".parse::<Urn>().unwrap().to_string(), "149037");
        for bad in [
            "",
            "49037",
            "049037",
            "1490370",
            "14903x",
            " 149037",
            "+49037",
            "１４９０３７",
        ] {
            let error = bad.parse::<Urn>().unwrap_err();
            assert_eq!(error.found, bad);
        }
        assert_eq!(
            "7".parse::<Urn>().unwrap_err().to_string(),
            "`7` is not a URN, expected six digits, the first 1 to 9"
        );
    }

    #[test]
    fn ukprns() {
        assert_eq!("10001234".parse::<Ukprn>().unwrap().number(), 10_001_234);
        for bad in ["11001234", "1000123", "100012345", "00001234", "1000123a"] {
            assert!(bad.parse::<Ukprn>().is_err(), "{bad}");
        }
    }

    #[test]
    fn laestabs() {
        for good in ["8502000", "850/2000", "850 2000"] {
            let read = good.parse::<Laestab>().unwrap();
            assert_eq!((read.local_authority(), read.establishment()), (850, 2000));
            assert_eq!(read.to_string(), "8502000");
        }
        for bad in [
            "850-2000",
            "85/02000",
            "8502 000",
            "850/ 2000",
            "850/200",
            "85020001",
            "ééé2000",
            "",
        ] {
            assert!(bad.parse::<Laestab>().is_err(), "{bad}");
        }
    }
}
