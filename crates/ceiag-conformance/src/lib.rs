//! Vectors and a deliberately naive oracle for `ceiag`.
//!
//! The oracle is a second reading of `docs/MODEL.md`. It shares no code with the engine: it reads the data files itself and
//! finds every answer by trying completions one after another. Where the two disagree, one of them (or the model) is wrong.

pub mod editions;
pub mod files;
#[expect(
    clippy::indexing_slicing,
    reason = "assigning to a key of a JSON object cannot fail"
)]
pub mod generate;
pub mod operation;
pub mod oracle;
pub mod shipped;
pub mod vector;
