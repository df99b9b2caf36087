//! The unique pupil number.

use crate::record::Masked;
use std::fmt;
use std::str::FromStr;

/// The letters of a UPN by their number; I, O and S are none.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// A unique pupil number: a check letter, the code of a local authority (3 digits), the number of a school (4), the year
/// in which it was given (2), and a serial number (3), whose last place holds a letter while the number is temporary.
///
/// The code of the local authority is not checked here: no complete list of those codes is known, so the list is the
/// caller's. See [`local_authority`].
///
/// ```
/// use ceiag_records::identify::{Upn, UpnFault};
///
/// let upn: Upn = "P207000016049".parse()?;
/// assert_eq!((upn.local_authority(), upn.is_temporary()), ("207", false));
/// // Worked examples in circulation give Q; the sum is 266, and 266 mod 23 is 13, which is P.
/// assert_eq!("Q207000016049".parse::<Upn>(), Err(UpnFault::CheckLetter));
/// assert_eq!(format!("{upn:?}"), "Upn(***)");
/// # Ok::<(), UpnFault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Upn([u8; 13]);

/// What is wrong with a text that should be a UPN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpnFault {
    /// It has not the form: a letter, eleven digits, and a digit or, for a temporary number, a letter; never I, O or S.
    Form,
    /// The form is right and the check letter is not.
    CheckLetter,
}

impl fmt::Display for UpnFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            UpnFault::Form => "this is not a UPN",
            UpnFault::CheckLetter => "the check letter of this UPN is wrong",
        })
    }
}

impl std::error::Error for UpnFault {}

/// The number of a letter.
fn number(letter: u8) -> Option<u32> {
    let at = LETTERS.iter().position(|other| *other == letter)?;
    u32::try_from(at).ok()
}

fn digit(byte: u8) -> Option<u32> {
    byte.is_ascii_digit().then(|| u32::from(byte - b'0'))
}

/// The thirteen characters of a text that has the form, and the number of the check letter that they ask for.
fn read(text: &str) -> Option<([u8; 13], u32)> {
    let bytes: [u8; 13] = text.as_bytes().try_into().ok()?;
    let (first, rest) = bytes.split_first()?;
    number(*first)?;
    let mut sum = 0;
    for (weight, byte) in (2..).zip(rest) {
        let value = match (digit(*byte), weight) {
            (Some(digit), _) => digit,
            (None, 13) => number(*byte)?,
            (None, _) => return None,
        };
        sum += weight * value;
    }
    Some((bytes, sum % 23))
}

impl FromStr for Upn {
    type Err = UpnFault;

    /// Reads thirteen characters, letters in capitals.
    fn from_str(text: &str) -> Result<Upn, UpnFault> {
        let (bytes, expected) = read(text).ok_or(UpnFault::Form)?;
        match bytes.first().copied().and_then(number) == Some(expected) {
            true => Ok(Upn(bytes)),
            false => Err(UpnFault::CheckLetter),
        }
    }
}

impl Upn {
    /// Whether it was given for the time being: its last character is a letter.
    pub fn is_temporary(self) -> bool {
        self.0.last().is_some_and(u8::is_ascii_uppercase)
    }

    /// The three digits of the local authority that gave it, perhaps a historic or a pseudo code.
    pub fn local_authority(&self) -> &str {
        self.text().get(1..4).unwrap_or_default()
    }

    /// The number itself, for who has a reason to show it.
    pub fn text(&self) -> &str {
        // INVARIANT: only bytes of a text that was read stand here, and all of them are ASCII
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Upn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Upn").field(&Masked).finish()
    }
}

/// The code of the local authority in a text that has the form of a UPN, whether its check letter is right or not: a
/// wrong letter and a code that is in no list are two problems.
///
/// ```
/// use ceiag_records::identify::local_authority;
///
/// assert_eq!(local_authority("A801200005001"), Some("801"));
/// assert_eq!(local_authority("801200005001"), None);
/// ```
pub fn local_authority(text: &str) -> Option<&str> {
    read(text)?;
    text.get(1..4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        for (text, temporary) in [
            ("B801200005001", false),
            ("P207000016049", false),
            ("N820200015001", false),
            ("Y202432109876", false),
            ("W93526001234A", true),
            ("H12345678901Z", true),
        ] {
            let upn: Upn = text.parse().unwrap();
            assert_eq!((upn.text(), upn.is_temporary()), (text, temporary));
            assert_eq!(Some(upn.local_authority()), local_authority(text));
        }
        for text in ["A801200005001", "B207000016049", "Q207000016049"] {
            assert_eq!(text.parse::<Upn>(), Err(UpnFault::CheckLetter), "{text}");
        }
    }

    #[test]
    fn texts_without_the_form() {
        for text in [
            "",
            "B80120000500",
            "B8012000050011",
            "8801200005001",
            "I801200005001",
            "O801200005001",
            "S801200005001",
            "b801200005001",
            "B80120000500I",
            "B80120000500O",
            "B80120000500S",
            "B8012000050A1",
            " 801200005001",
            "B80120000500\u{0661}",
            "B801200005.01",
        ] {
            assert_eq!(text.parse::<Upn>(), Err(UpnFault::Form), "{text}");
            assert_eq!(local_authority(text), None, "{text}");
        }
    }

    /// Every number has exactly one check letter, and no single wrong digit goes unseen.
    #[test]
    fn one_letter_is_right() {
        let letters = |rest: &str| {
            let right = LETTERS.iter().filter(|letter| {
                let text = format!("{}{rest}", char::from(**letter));
                text.parse::<Upn>().is_ok()
            });
            right.count()
        };
        for rest in ["801200005001", "00000000000A", "99999999999Z"] {
            assert_eq!(letters(rest), 1, "{rest}");
        }
        let right = "B801200005001";
        for place in 1..13 {
            for digit in '0'..='9' {
                let mut text: Vec<char> = right.chars().collect();
                text[place] = digit;
                let text: String = text.into_iter().collect();
                assert_eq!(text.parse::<Upn>().is_ok(), text == right, "{text}");
            }
        }
    }

    #[test]
    fn nothing_shows_the_number() {
        let upn: Upn = "B801200005001".parse().unwrap();
        let shown = format!("{upn:?} {:?} {}", UpnFault::Form, UpnFault::CheckLetter);
        assert!(!shown.contains("801"), "{shown}");
    }
}
