//! A synthetic framework, records for it, and the loop that a person would write by hand for it.
//!
//! The hand-written loop is the mark for speed, and it also checks: it was written from the description of the set and shares no
//! code with the engine, and results are compared before anything is timed.

pub mod engine;
mod folder;
pub mod hand;
pub mod school;
pub mod synthetic;
pub mod text;
pub mod timing;
