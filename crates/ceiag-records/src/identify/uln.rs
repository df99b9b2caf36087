//! The unique learner number.

use crate::record::Masked;
use std::fmt;

/// Stands where there is no number.
const PLACEHOLDER: &str = "9999999999";

/// A unique learner number: ten digits, the first not 0, the last a check digit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uln(u64);

/// What a text says of a learner's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenUln {
    /// The number.
    Number(Uln),
    /// 9999999999: that there is none.
    Placeholder,
}

/// What is wrong with a text that should be a ULN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UlnFault {
    /// It is not ten digits of which the first is not 0.
    Form,
    /// The form is right and the check digit is not.
    CheckDigit,
}

impl fmt::Display for UlnFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            UlnFault::Form => "this is not a ULN",
            UlnFault::CheckDigit => "the check digit of this ULN is wrong",
        })
    }
}

impl std::error::Error for UlnFault {}

impl Uln {
    /// Reads a text; the placeholder is seen first, because it fails the check.
    ///
    /// ```
    /// use ceiag_records::identify::{GivenUln, Uln, UlnFault};
    ///
    /// assert!(matches!(Uln::read("9276308686"), Ok(GivenUln::Number(_))));
    /// assert_eq!(Uln::read("9999999999"), Ok(GivenUln::Placeholder));
    /// assert_eq!(Uln::read("9276308687"), Err(UlnFault::CheckDigit));
    /// ```
    ///
    /// # Errors
    /// The text is not a ULN.
    pub fn read(text: &str) -> Result<GivenUln, UlnFault> {
        if text == PLACEHOLDER {
            return Ok(GivenUln::Placeholder);
        }
        let bytes = text.as_bytes();
        let form = bytes.len() == 10 && bytes.iter().all(u8::is_ascii_digit);
        if !form || bytes.first() == Some(&b'0') {
            return Err(UlnFault::Form);
        }
        let digits = bytes.iter().map(|byte| u32::from(byte - b'0'));
        let weighted: u32 = digits
            .zip((1..=10).rev())
            .map(|(digit, weight)| digit * weight)
            .sum();
        // Ten is the remainder of the whole sum. Where the first nine digits leave none there would have to be a check
        // digit of 10, so no number begins with them.
        let number = text.parse().map_err(|_| UlnFault::Form)?;
        match weighted % 11 {
            10 => Ok(GivenUln::Number(Uln(number))),
            _ => Err(UlnFault::CheckDigit),
        }
    }

    /// The number itself, for who has a reason to show it.
    pub fn number(self) -> u64 {
        self.0
    }
}

impl fmt::Debug for Uln {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Uln").field(&Masked).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        for text in ["9276308686", "1000000000", "1234567899"] {
            let Ok(GivenUln::Number(uln)) = Uln::read(text) else {
                panic!("{text}");
            };
            assert_eq!(uln.number().to_string(), text);
            assert_eq!(format!("{uln:?}"), "Uln(***)");
        }
        assert_eq!(Uln::read("9999999999"), Ok(GivenUln::Placeholder));
    }

    /// The rule as it is written: the first nine digits leave r; 0 is never right, else the last digit is 10 - r.
    #[test]
    fn the_check_digit_is_ten_less_the_remainder() {
        for head in (100_000_000_u64..999_999_999).step_by(7_654_321) {
            let digits: Vec<u64> = head
                .to_string()
                .bytes()
                .map(|b| u64::from(b - b'0'))
                .collect();
            let sum: u64 = digits.iter().zip((2..=10).rev()).map(|(d, w)| d * w).sum();
            let remainder = sum % 11;
            for last in 0..10 {
                let right = remainder != 0 && last == 10 - remainder;
                let read = Uln::read(&format!("{head}{last}"));
                assert_eq!(read.is_ok(), right, "{head}{last}");
            }
        }
    }

    #[test]
    fn no_remainder_is_never_right() {
        for last in 0..10 {
            let text = format!("100000040{last}");
            assert_eq!(Uln::read(&text), Err(UlnFault::CheckDigit), "{text}");
        }
    }

    #[test]
    fn texts_without_the_form() {
        for text in [
            "",
            "927630868",
            "92763086860",
            "0276308686",
            "927630868X",
            " 927630868",
            "9.27631E+9",
            "927630868\u{0666}",
            "+276308686",
        ] {
            assert_eq!(Uln::read(text), Err(UlnFault::Form), "{text}");
        }
    }
}
