//! What a framework says of all findings together.

mod decision;
mod level;
mod score;

pub use decision::{Decision, Precondition, PreconditionKind};
pub use level::{Indicated, Levels, Step, ThemeLevel};
pub use score::{Achieved, BenchmarkScore, Score, State};
