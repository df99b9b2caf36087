//! What people download, in `target/dist`: the same sources give the same bytes.

use std::path::PathBuf;

use crate::shell::root;
use crate::{javascript, python};

const OUT: &str = "target/dist";
/// Where everything is built again, from nothing.
const AGAIN: &str = "target/dist-again";

/// Builds everything once.
pub(crate) fn dist() -> Result<(), String> {
    for path in made(OUT, "target")? {
        let size = std::fs::metadata(&path).map_or(0, |data| data.len());
        println!("{size:>9} {}", path.display());
    }
    Ok(())
}

/// Builds everything twice, the second time from nothing, and compares.
pub(crate) fn twice() -> Result<(), String> {
    python::empty(AGAIN)?;
    let first = made(OUT, "target")?;
    let second = made(&format!("{AGAIN}/dist"), &format!("{AGAIN}/target"))?;
    let mut differ = Vec::new();
    for (one, other) in first.iter().zip(&second) {
        let bytes = |path: &PathBuf| {
            std::fs::read(path).map_err(|error| format!("`{}`: {error}", path.display()))
        };
        let same = bytes(one)? == bytes(other)?;
        println!(
            "{} {}",
            if same { "same bytes" } else { "DIFFERENT " },
            one.display()
        );
        if !same {
            differ.push(one.display().to_string());
        }
    }
    std::fs::remove_dir_all(root().join(AGAIN)).map_err(|error| format!("`{AGAIN}`: {error}"))?;
    match differ.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "built twice, with other bytes: {}",
            differ.join(", ")
        )),
    }
}

fn made(out: &str, target: &str) -> Result<Vec<PathBuf>, String> {
    python::empty(out)?;
    python::dist(out, target)?;
    javascript::dist(out, target)?;
    let entries =
        std::fs::read_dir(root().join(out)).map_err(|error| format!("`{out}`: {error}"))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}
