//! The engine against the vectors, the oracle and the properties of the model.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

mod against_oracle;
mod agree;
mod bytes;
mod checked;
mod engine;
mod forms;
mod gaps;
mod information;
mod next;
mod round_trips;
mod series;
mod shape;
mod vectors;
