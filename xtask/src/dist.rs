//! What people download, in `target/dist`: the same sources give the same bytes.

use std::path::{Path, PathBuf};

use crate::shell::root;
use crate::{javascript, python};

const OUT: &str = "target/dist";
/// What was built first, while it is built again.
const BEFORE: &str = "target/dist-before";
/// Where the wheel is built again, from nothing.
const AGAIN: &str = "target/dist-again";

/// Wheel, source distribution and tarball.
pub(crate) fn dist() -> Result<(), String> {
    for path in made("target")? {
        let size = std::fs::metadata(&path).map_or(0, |data| data.len());
        println!("{size:>9} {}", path.display());
    }
    Ok(())
}

/// Builds everything twice, the second time the wheel from nothing, and compares.
pub(crate) fn twice() -> Result<(), String> {
    made("target")?;
    python::empty(BEFORE)?;
    std::fs::remove_dir(root().join(BEFORE)).map_err(|error| said(BEFORE, &error))?;
    std::fs::rename(root().join(OUT), root().join(BEFORE)).map_err(|error| said(OUT, &error))?;
    python::empty(AGAIN)?;
    let mut differ = Vec::new();
    for path in made(AGAIN)? {
        let name = path.file_name().unwrap_or_default();
        let before = std::fs::read(root().join(BEFORE).join(name));
        let same = before.is_ok_and(|before| std::fs::read(&path).is_ok_and(|now| now == before));
        println!(
            "{} {}",
            if same { "same bytes" } else { "DIFFERENT " },
            path.display()
        );
        if !same {
            differ.push(path.display().to_string());
        }
    }
    for folder in [BEFORE, AGAIN] {
        std::fs::remove_dir_all(root().join(folder)).map_err(|error| said(folder, &error))?;
    }
    match differ.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "built twice, with other bytes: {}",
            differ.join(", ")
        )),
    }
}

fn made(target: &str) -> Result<Vec<PathBuf>, String> {
    python::empty(OUT)?;
    python::dist(OUT, target)?;
    let folder = root().join(OUT);
    javascript::dist(&folder)?;
    listed(&folder)
}

/// The files of a folder by name.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| said(OUT, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn said(folder: &str, error: &std::io::Error) -> String {
    format!("`{folder}`: {error}")
}
