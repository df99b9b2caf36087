//! An order for guidance by a school's own configuration.
//!
//! Nothing is built in: no indicator, no weight, no cut-off, because no national ones are known. A [`Config`] is the caller's,
//! and every answer names it. What is missing is never "no risk": points are an interval, and a pupil may stand in several
//! groups.

mod config;
mod extra;
mod judge;
mod read;
mod read_input;
mod sums;
mod table;
pub(crate) mod words;

pub use config::{Always, Config, Field, Group, Indicator, Input, Test, Wanted, What};
pub use extra::Extra;
pub use judge::{Guidance, Input as JudgedInput, Pupil, State, Triaged, triage};
pub use table::COLUMNS;

/// A configuration in TOML with comments and blanks, for a school to fill in. It passes the check once they are filled, and
/// not before.
pub fn triage_template() -> &'static str {
    include_str!("template.toml")
}
