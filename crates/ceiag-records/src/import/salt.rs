//! Keys that nobody can read.

use sha2::{Digest, Sha256};
use std::fmt;

/// A secret text that turns every key of a pupil or a member of staff into sixteen hexadecimal digits: the beginning of
/// the SHA-256 of salt and key. The same salt gives the same digits, so that answers can be compared.
///
/// ```
/// use ceiag_records::import::Salt;
///
/// let salt = Salt::new("a long secret").ok_or("empty")?;
/// assert_eq!(salt.hash("P1").as_str().len(), 16);
/// assert_ne!(salt.hash("P1").as_str(), salt.hash("P2").as_str());
/// assert_eq!(format!("{salt:?}"), "Salt(***)");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone)]
pub struct Salt(Sha256);

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(***)")
    }
}

/// A key that was hashed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hashed([u8; 16]);

impl fmt::Debug for Hashed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hashed(***)")
    }
}

impl Salt {
    /// `None` for a text without anything in it, which would hide nothing.
    pub fn new(secret: &str) -> Option<Salt> {
        let secret = secret.trim();
        (!secret.is_empty()).then(|| Salt(Sha256::new().chain_update(secret)))
    }

    /// The sixteen digits that stand for a key.
    pub fn hash(&self, key: &str) -> Hashed {
        let digest = self.0.clone().chain_update(key).finalize();
        let digit = |value: u8| match value {
            0..=9 => b'0' + value,
            _ => b'a' + (value - 10),
        };
        let mut hashed = [b'0'; 16];
        for (pair, byte) in hashed.chunks_exact_mut(2).zip(digest.as_slice()) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        Hashed(hashed)
    }
}

impl Hashed {
    /// The digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_beginning_of_sha_256() {
        // printf 'abc' | sha256sum
        let salt = Salt::new("a").unwrap();
        assert_eq!(salt.hash("bc").as_str(), "ba7816bf8f01cfea");
        assert!(Salt::new(" \n").is_none());
    }
}
