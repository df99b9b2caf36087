//! Agreement between raters, intervals of shares, and counts over many reviews that give no institution away.
//!
//! The engine, `ceiag`, computes with exact numbers only. Statistics need square roots, so they live here: computed in
//! IEEE arithmetic with `+ − × ÷ √` in a fixed order that does not depend on the order of the input, and printed as
//! text with six decimals. No files, no clock, no panic on input.
//!
//! | for | see |
//! | --- | --- |
//! | how far two or more raters agree | [`mod@agreement`] |
//! | how far a share or a gap between two is settled | [`mod@interval`] |
//! | how many institutions stand at each level of a theme | [`mod@system_review`] |
//! | the same from JSON text to JSON text | [`agreement_json`], [`system_review_json`] |
//!
//! # Example
//!
//! ```
//! use ceiag_research::agreement::{Options, Ratings, Scale, agreement};
//!
//! let scale = Scale::ordered(["emerging", "developing", "established", "leading"])?;
//! let headers = ["unit", "self", "peer"];
//! let rows = [
//!     ["Northgate Example School, T1", "developing", "developing"],
//!     ["Northgate Example School, T2", "established", "developing"],
//!     ["Southgate Example School, T1", "emerging", "emerging"],
//!     ["Southgate Example School, T2", "leading", "established"],
//! ];
//! let ratings = Ratings::from_table("ratings.csv", &headers, &rows, Some(&scale), None)?;
//! let answer = agreement(&ratings, &Options::default());
//! let pair = &answer.pairs[0];
//! let value = |id: &str| pair.statistic(id).and_then(|s| s.value).map(|v| v.to_string());
//! assert_eq!(value("percent-agreement").as_deref(), Some("0.500000"));
//! assert_eq!(value("cohen-kappa").as_deref(), Some("0.333333"));
//! assert_eq!(value("cohen-kappa-quadratic").as_deref(), Some("0.750000"));
//! # Ok::<(), ceiag::problem::Problems>(())
//! ```
//!
//! Features: `schema` writes JSON Schemas of the answers.

pub mod agreement;
pub mod interval;
mod json;
mod number;
mod reviews;
#[cfg(feature = "schema")]
pub mod schema;
pub mod system_review;

pub use json::{OPERATIONS, agreement_json, call, system_review_json};
pub use number::Six;
