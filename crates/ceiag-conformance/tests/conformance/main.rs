//! The engine against the vectors, the oracle and the properties of the model.

mod against_oracle;
mod agree;
mod bytes;
mod engine;
mod gaps;
mod information;
mod round_trips;
mod series;
mod shape;
mod vectors;
