//! The operations of this module by their names.

#[cfg(feature = "all")]
pub(crate) use ceiag_frameworks::{library as built_in, read_worded as worded};
#[cfg(feature = "all")]
pub(crate) use ceiag_operations::{call, names};

#[cfg(not(feature = "all"))]
pub(crate) use of_a_page::{built_in, call, names, worded};

/// What a page needs to ask, judge and explain. The rest would more than double what a visitor waits for.
#[cfg(not(feature = "all"))]
mod of_a_page {
    use ceiag::api;
    use ceiag::framework::Library;
    pub(crate) use ceiag_frameworks::read_page as worded;

    const OPERATIONS: [(&str, api::Operation); 4] = [
        ("evaluate", api::evaluate_json),
        ("explain", api::explain_json),
        ("next", api::next_json),
        ("questions", api::questions_json),
    ];

    pub(crate) fn built_in() -> &'static Library {
        Box::leak(Box::new(ceiag_frameworks::load_page().unwrap_or_default()))
    }

    pub(crate) fn names() -> Vec<&'static str> {
        OPERATIONS.iter().map(|(name, _)| *name).collect()
    }

    pub(crate) fn call(library: &Library, operation: &str, request: &str) -> String {
        match OPERATIONS.iter().find(|(name, _)| *name == operation) {
            Some((_, call)) => call(library, request),
            None => api::problems_json(&api::operation_not_here(operation, &names())),
        }
    }
}
