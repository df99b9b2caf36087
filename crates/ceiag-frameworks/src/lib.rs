//! The rules as data: the Gatsby Benchmarks, Compass and provider access, dated, cited and graded.
//!
//! ```
//! use ceiag::institution::Setting;
//! let library = ceiag_frameworks::library();
//! let editions: Vec<&str> = library.frameworks.iter().map(|f| f.id.as_str()).collect();
//! assert!(editions.contains(&"gatsby-2025-schools"));
//! # let _ = Setting::School;
//! ```

pub mod facts;

/// Runs every Rust block of the guide and of the README; neither is part of the package.
#[cfg(doctest)]
mod guide {
    #[doc = include_str!("../../../docs/guide/rust.md")]
    struct Rust;
}

use ceiag::framework::Library;
use ceiag::problem::Problems;
use std::sync::OnceLock;

#[cfg(feature = "prose")]
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/whole.json"));
#[cfg(not(feature = "prose"))]
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.json"));

/// Rules, labels and (with the feature `prose`) wording and sources as compact JSON.
pub fn embedded() -> &'static str {
    EMBEDDED
}

/// The built-in library: read once, then shared.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| load().unwrap_or_default())
}

/// Reads the built-in library afresh. Use [`library`] unless you want a copy of your own.
///
/// # Errors
/// None with the data as it was built: the build fails on anything that would not read back.
pub fn load() -> Result<Library, Problems> {
    Library::read(&ceiag::text::json(
        "built-in frameworks",
        EMBEDDED.as_bytes(),
    )?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_built_in_library_reads_back_whole() {
        let library = super::load().unwrap();
        assert_eq!(
            library.to_json(ceiag::framework::Prose::With).write(),
            super::EMBEDDED
        );
        assert_eq!(library.frameworks.len(), 8);
    }
}
