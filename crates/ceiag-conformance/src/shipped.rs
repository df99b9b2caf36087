//! The shipped facts and frameworks, read from their files.

use std::path::{Path, PathBuf};

use crate::files;
use crate::oracle::World;
use serde_json::Value;

/// The folder of the shipped data.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ceiag-frameworks")
}

/// All shipped facts and frameworks.
///
/// # Errors
/// A file cannot be read, or extends an edition that is not shipped.
pub fn world() -> Result<World, String> {
    let mut world = World::default();
    for value in values("facts")? {
        world.add_catalogue(&value);
    }
    // What extends an edition comes after it, however deep.
    let mut waiting = values("frameworks")?;
    while !waiting.is_empty() {
        let (ready, later): (Vec<Value>, Vec<Value>) = waiting.into_iter().partition(|value| {
            let base = value.get("extends").and_then(Value::as_str);
            base.is_none_or(|base| world.framework(base).is_ok())
        });
        if ready.is_empty() {
            return Err(format!(
                "{} files extend nothing that is there",
                later.len()
            ));
        }
        for value in ready {
            world.add_framework(&value)?;
        }
        waiting = later;
    }
    Ok(world)
}

/// The files of one part of the data, by name.
fn values(part: &str) -> Result<Vec<Value>, String> {
    let folder = folder().join(part);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let paths = files::below(&folder, "toml")?;
    paths.iter().map(|path| files::read(path)).collect()
}
