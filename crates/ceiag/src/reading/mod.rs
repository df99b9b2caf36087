//! What a framework says of all findings together.

mod level;
mod score;

pub use level::{Indicated, Levels, Step, ThemeLevel};
pub use score::{Achieved, BenchmarkScore, Score, State};
