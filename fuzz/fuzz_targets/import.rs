//! Bytes as the files of a folder of records.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    ceiag_fuzz::import::fuzz(data);
});
