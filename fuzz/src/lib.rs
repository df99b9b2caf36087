//! What the fuzz targets do with their bytes. The tests of `ceiag-conformance` include these files too, and give every
//! committed seed to its target on any toolchain.

pub mod document;
#[path = "../../crates/ceiag-conformance/tests/conformance/engine.rs"]
mod engine;
pub mod evaluate;
pub mod fact_sheet;
pub mod framework;
pub mod import;
