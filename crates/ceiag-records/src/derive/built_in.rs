//! The derivations that ship with the frameworks.

use super::declared::Derivations;
use ceiag::problem::Problems;
use ceiag::text::json;
use std::sync::OnceLock;

/// The built-in derivations: read once, then shared.
///
/// # Errors
/// None with the data as it was built: a test reads them.
pub fn built_in() -> Result<&'static Derivations, &'static Problems> {
    static BUILT_IN: OnceLock<Result<Derivations, Problems>> = OnceLock::new();
    let read = || {
        let doc = json("derivations", ceiag_frameworks::DERIVATIONS_JSON.as_bytes())?;
        Derivations::read(&doc, &ceiag_frameworks::library().catalogue)
    };
    BUILT_IN.get_or_init(read).as_ref()
}
