//! England's careers-guidance quality frameworks, computable: facts in; findings, scores, gaps and reasons out.

pub mod api;
pub mod compare;
pub mod date;
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
pub mod rule;
#[cfg(feature = "schema")]
pub mod schema;
pub mod text;
pub mod words;
