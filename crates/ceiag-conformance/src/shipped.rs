//! The shipped facts and frameworks, read from their files.

use std::path::{Path, PathBuf};

use crate::files;
use crate::oracle::World;

/// The folder of the shipped data.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ceiag-frameworks")
}

/// All shipped facts and frameworks.
///
/// # Errors
/// A file cannot be read.
pub fn world() -> Result<World, String> {
    let mut world = World::default();
    for part in ["facts", "frameworks"] {
        let folder = folder().join(part);
        if !folder.is_dir() {
            continue;
        }
        for path in files::below(&folder, "toml")? {
            let value = files::read(&path)?;
            if part == "facts" {
                world.add_catalogue(&value);
            } else {
                world.add_framework(&value)?;
            }
        }
    }
    Ok(world)
}
