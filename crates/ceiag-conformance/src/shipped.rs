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
    let facts = files::below(&folder().join("facts"), "toml")?;
    let order = folder().join("facts/order.txt");
    let order = std::fs::read_to_string(order).map_err(|e| e.to_string())?;
    if facts.len() != order.lines().count() {
        return Err("the list of files of facts is not that of the folder".to_owned());
    }
    for name in order.lines() {
        world.add_catalogue(&files::read(&folder().join(format!("facts/{name}.toml")))?);
    }
    // What extends an edition comes after it, however deep.
    let paths = files::below(&folder().join("frameworks"), "toml")?;
    let read = paths.iter().map(|path| files::read(path));
    let mut waiting = read.collect::<Result<Vec<Value>, String>>()?;
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
