//! Bytes as a small framework with a sheet for it: the engine and the naive oracle agree on everything.

use ceiag_conformance::generate::{from_numbers, levels_from_numbers};

#[path = "../../crates/ceiag-conformance/tests/conformance/agree.rs"]
mod agree;

/// More numbers than the test of properties draws; longer input would be slower, not richer.
const NUMBERS: usize = 400;

/// Makes a case of the bytes and asks both: a score, or a maturity model where a byte is left over. Returns whether there were
/// enough bytes for more than the simplest case.
pub fn fuzz(data: &[u8]) -> bool {
    let pairs = data.chunks_exact(2);
    let over = !pairs.remainder().is_empty();
    let numbers = pairs
        .take(NUMBERS)
        .map(|pair| u16::from(pair[0]) | u16::from(pair[1]) << 8)
        .collect();
    let generated = if over {
        levels_from_numbers(numbers)
    } else {
        from_numbers(numbers)
    };
    let shown = format!("{generated:?}");
    if let Err(difference) = agree::agree(generated) {
        panic!("{difference}\n{shown}");
    }
    data.len() >= 40
}
