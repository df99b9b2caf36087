#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| ceiag_fuzz::framework(data));
