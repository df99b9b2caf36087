//! Bytes as JSON and as TOML.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    ceiag_fuzz::document::fuzz(data);
});
