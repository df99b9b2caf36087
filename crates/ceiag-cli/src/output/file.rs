//! Files that a command is asked to write.

use crate::failure::Failure;
use ceiag::problem::{Code, Problem};
use std::path::Path;

/// Writes a text to a file; one that is there already is replaced.
pub fn write_file(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|error| {
        let why = error.to_string();
        let why = why.split(" (os error").next().unwrap_or_default();
        let message = format!(
            "`{}` can't be written: {}",
            path.display(),
            why.to_lowercase()
        );
        Problem::error(Code::CannotWrite, message).into()
    })
}
