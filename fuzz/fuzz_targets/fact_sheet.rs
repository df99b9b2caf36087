//! Bytes as a fact sheet in JSON and in TOML.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    ceiag_fuzz::fact_sheet::fuzz(data);
});
