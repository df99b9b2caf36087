//! The naive oracle: a second reading of the model, by brute force.
//!
//! * [`World`] holds declarations, [`Case`] one sheet; values become intervals of exact numbers in `value`.
//! * Rules are written out in `rule` and evaluated only where every fact has a value, so there is no three-valued logic here.
//! * `completions` tries the values of undecided facts; `finding`, `score`, `level` and `gaps` ask what is possible.

mod case;
mod completions;
mod day;
mod decision;
mod derive;
mod finding;
mod gaps;
mod level;
mod ratio;
mod rule;
mod score;
mod value;
mod world;

pub use case::{Case, Options, State};
pub use decision::{Decided, decide};
pub use derive::Records;
pub use finding::{Credit, Finding};
pub use gaps::Gaps;
pub use level::{Step, ThemeReading};
pub use ratio::Ratio;
pub use rule::{Direction, Outcome};
pub use score::{Achieved, BenchmarkReading, Reading};
pub use value::{Domain, Known, write};
pub use world::World;

/// Marks the made-up address of a criterion whose rule is not known.
const RESERVED: &str = "reserved:";
