//! What comes beside a text.

use std::fmt;

/// What comes beside a request because it is no text, or more than one text may hold. A request that speaks of neither files
/// nor lists of rows leaves it alone.
#[derive(Default)]
pub struct Beside {
    /// Files as their bytes, each with its name.
    pub files: Vec<(String, Vec<u8>)>,
    /// Lists by their keys, as JSON. Several of one key are one list, which goes on where that within the text ends.
    pub lists: Vec<(String, String)>,
}

impl Beside {
    /// The parts of the list of this key, `_` counting as `-`.
    pub fn lists<'b>(&'b self, key: &'b str) -> impl Iterator<Item = &'b str> {
        let parts = self.lists.iter();
        let parts = parts.filter(move |(name, _)| super::same_key(name, key));
        parts.map(|(_, part)| part.as_str())
    }
}

// Files hold what nobody should find in a log.
impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Beside")
            .field("files", &self.files.len())
            .field("lists", &self.lists.len())
            .finish()
    }
}
