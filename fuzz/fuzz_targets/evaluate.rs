//! Bytes as a framework and a sheet, for the engine and for the oracle.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    ceiag_fuzz::evaluate::fuzz(data);
});
