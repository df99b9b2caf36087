//! An answer together with what is odd about its request.

use crate::problem::Problems;
use serde::Serialize;

/// An answer, and what its request was warned of or was refused in tolerant mode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Warned<T> {
    /// The answer.
    #[serde(flatten)]
    pub answer: T,
    /// Warnings, and what is tolerated; absent where there is nothing.
    #[serde(skip_serializing_if = "Problems::is_empty")]
    pub problems: Problems,
}
