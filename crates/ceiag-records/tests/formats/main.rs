//! Every reader on a small made-up file of its format, and on damaged copies of it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod damage;
mod readers;
mod rows;
mod support;
