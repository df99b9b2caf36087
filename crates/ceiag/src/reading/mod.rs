//! What a framework says of all findings together.

mod score;

pub use score::{Achieved, BenchmarkScore, Score, State};
