//! Keys that lost their leading zeros in a spreadsheet, as far as that can be seen.

use std::collections::HashSet;

/// Keys of digits on the roll.
#[derive(Debug, Default)]
pub(super) struct Zeros {
    /// Those that begin with a zero, without their zeros.
    stripped: HashSet<Box<str>>,
    /// Those that do not.
    plain: HashSet<Box<str>>,
}

fn digits(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit())
}

impl Zeros {
    /// Notes a key of the roll.
    pub(super) fn note(&mut self, key: &str) {
        if !digits(key) {
            return;
        }
        let short = key.trim_start_matches('0');
        if short.is_empty() {
            return;
        }
        let keys = match short.len() == key.len() {
            true => &mut self.plain,
            false => &mut self.stripped,
        };
        if !keys.contains(short) {
            keys.insert(short.into());
        }
    }

    /// Whether a key is not on the roll, while one is that differs from it by zeros before it only.
    pub(super) fn lost(&self, key: &str) -> bool {
        !self.stripped.is_empty() && self.stripped.contains(key) && !self.plain.contains(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_lost_its_zeros_where_the_roll_has_it_with_them() {
        let mut zeros = Zeros::default();
        for key in ["0042", "7", "007", "A1", "0"] {
            zeros.note(key);
        }
        assert!(zeros.lost("42"));
        for kept in ["0042", "7", "007", "A1", "43", "0"] {
            assert!(!zeros.lost(kept), "{kept}");
        }
    }
}
