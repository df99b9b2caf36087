//! England's careers-guidance quality frameworks, computable: facts in; findings, scores, gaps and reasons out.

pub mod date;
pub mod identifier;
pub mod json;
pub mod problem;
pub mod ratio;
pub mod text;
