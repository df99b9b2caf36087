//! The programs of the workspace that other steps run. They are built for the whole workspace, so that each finds what the
//! others have compiled: built one by one, each would ask for other features of the same crates.

use std::path::PathBuf;
use std::process::Command;

use crate::shell::{cargo, root, run, tool};

/// The command line, as far as steps need one: `package` shows that it builds alone.
pub(crate) const COMMAND: &str = "ceiag";

/// Builds a program and returns where it stands.
pub(crate) fn built(name: &str) -> Result<PathBuf, String> {
    in_folder(name, "target")
}

/// Builds a program in a target folder of its own.
pub(crate) fn in_folder(name: &str, target: &str) -> Result<PathBuf, String> {
    let words = ["build", "-q", "--workspace", "--target-dir", target];
    run(cargo(&[&words[..], &["--bin", name]].concat()))?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(root().join(target).join("debug").join(file))
}

/// Builds a program, to be run with these words.
pub(crate) fn command(name: &str, words: &[&str]) -> Result<Command, String> {
    Ok(tool(built(name)?, words))
}
