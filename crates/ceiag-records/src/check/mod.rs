//! Checks that look at several rows at once, and what can't be told for want of records.
//!
//! A [`Checker`] watches rows as they come, whether from files or from a program, and tells what is odd with the place of
//! each row. What is wrong with one row alone is told where it is read.

mod absent;
mod absent_words;
mod checker;
mod keys;
mod people;
mod repeats;
mod stale;
mod words;

pub use absent::{Absent, CannotTell, Undecided, cannot_tell};
pub use checker::Checker;
pub use stale::stale_denominators;
