//! What the published files are known to hold, checked on the files themselves.
//!
//! The files are not part of this repository. They are looked for in the folder that `CEIAG_DATA` names, else in
//! `../shared/data` beside the project; where they are absent, the number of checks that were skipped is printed.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod data;
mod ks4;
mod national;
mod others;
mod post16;

use std::io::Write;

/// A check by its name.
type Check = (&'static str, fn());

#[test]
fn published_files_hold_what_is_known_of_them() {
    let lists: [&[Check]; 4] = [
        ks4::CHECKS,
        post16::CHECKS,
        national::CHECKS,
        others::CHECKS,
    ];
    let checks = lists.concat();
    let say = |line: String| {
        // Written past the capture of the test harness, so that nobody takes a skipped check for a passed one.
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    };
    if data::folder().is_none() {
        let count = checks.len();
        say(format!(
            "{count} checks skipped: no official data found (set CEIAG_DATA)\n"
        ));
        return;
    }
    for (name, check) in &checks {
        let done = std::panic::catch_unwind(check);
        assert!(done.is_ok(), "{name}");
    }
    say(format!("{} checks of official data passed\n", checks.len()));
}
