//! England's careers-guidance quality frameworks, computable: facts in; findings, scores, gaps and reasons out.
//!
//! This crate is the engine. It knows no framework: editions are data, and the shipped ones are in `ceiag-frameworks`. It reads no
//! files, no clock and no environment, and does not panic on input.
//!
//! # Where to start
//!
//! | for | see |
//! | --- | --- |
//! | one call, one answer: judge, next steps, questions | [`api`] |
//! | what is known of an institution | [`fact::FactSheet`], [`institution`] |
//! | editions, and a file of your own | [`framework::Library`], [`framework::FrameworkFile`] |
//! | many sheets by one edition | [`plan::Plan`] |
//! | two years, or printed results | [`compare`], [`history`], [`reported`] |
//! | what is wrong with an input | [`problem::Problem`] |
//!
//! # Example
//!
//! Unknown is never no: a criterion is open until somebody knows, or until it is certain all the same.
//!
//! ```
//! use ceiag::api::{Options, evaluate};
//! use ceiag::fact::FactSheet;
//! use ceiag::framework::{FrameworkFile, Library};
//! use ceiag::text::json;
//!
//! let edition = br#"{ "format": "ceiag-framework/1", "id": "own", "series": "own", "edition": "1", "title": "Own",
//!   "settings": ["college"], "reading": "findings", "in-force": { "from": "2026-01-01", "grade": "project" },
//!   "fact": [{ "id": "met-employer", "kind": "share", "label": "learners who met an employer" }],
//!   "criterion": [{ "id": "O.1", "label": "employers", "text": "All meet one.", "grade": "project",
//!                   "met-when": { "share": "met-employer", "at-least": "100%" } }] }"#;
//! let file = FrameworkFile::read(&json("own.json", edition)?)?;
//! let library = Library::default().with(&file);
//!
//! let outcome = |share: &str| -> Result<&'static str, ceiag::problem::Problems> {
//!     let sheet = format!(r#"{{ "as-of": "2026-05-31", "institution": {{ "setting": "college" }},
//!       "frameworks": ["own"], "facts": {{ "met-employer": {share} }} }}"#);
//!     let sheet = FactSheet::read(&json("sheet.json", sheet.as_bytes())?, &library.catalogue)?;
//!     Ok(evaluate(&library, &sheet, &Options::default())?.results[0].findings[0].outcome.id())
//! };
//! assert_eq!(outcome(r#""150/150""#)?, "met");
//! assert_eq!(outcome(r#"{ "n": [140, 150], "d": 150 }"#)?, "unknown");
//! assert_eq!(outcome(r#"{ "n": [140, 149], "d": 150 }"#)?, "not-met");
//! # Ok::<(), ceiag::problem::Problems>(())
//! ```
//!
//! Features: `toml` reads TOML files; JSON is always there. `schema` writes JSON Schemas.

pub mod api;
pub mod award;
pub mod compare;
pub mod date;
pub mod evidence;
pub mod fact;
pub mod finding;
pub mod framework;
pub mod gaps;
pub mod history;
pub mod identifier;
pub mod institution;
pub mod json;
pub mod plan;
pub mod problem;
pub mod profile_test;
pub mod ratio;
pub mod reading;
pub mod reported;
pub mod review;
pub mod rule;
#[cfg(feature = "schema")]
pub mod schema;
#[doc(hidden)]
pub mod sorted;
pub mod standard;
pub mod text;
pub mod words;
