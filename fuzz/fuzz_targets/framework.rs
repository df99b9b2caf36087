//! Bytes as a framework in JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    ceiag_fuzz::framework::fuzz(data);
});
