//! What is built for others tells nothing of this machine: no folder of it stands in a module or in a library, and so the
//! same sources give the same bytes elsewhere.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{read, root, tool};

/// Lets a build write other names in the place of this machine's folders.
pub(crate) fn without_places(command: &mut Command) -> Result<(), String> {
    let flags: Vec<String> = places()?
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect();
    // Flags so encoded may hold spaces, as folders do.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    Ok(())
}

/// An error where a file names a folder of this machine.
pub(crate) fn names_no_place(file: &Path) -> Result<(), String> {
    let bytes = std::fs::read(file).map_err(|error| format!("`{}`: {error}", file.display()))?;
    for (folder, _) in places()? {
        let name = folder.as_os_str().as_encoded_bytes();
        if bytes.windows(name.len()).any(|window| window == name) {
            return Err(format!(
                "`{}` names a folder of this machine: `{}`",
                file.display(),
                folder.display()
            ));
        }
    }
    Ok(())
}

/// Folders that a compiler would name, each with what is written instead; of two that fit, the compiler takes the later.
fn places() -> Result<Vec<(PathBuf, String)>, String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let user = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    let rustc = |words: &[&str]| read(tool("rustc", words));
    let version = rustc(&["-vV"])?;
    let hash = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .unwrap_or_default();
    let library = Path::new(rustc(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust");
    let mut places: Vec<(PathBuf, String)> = Vec::new();
    places.extend(home.or_else(user).map(|home| (home, "cargo".to_owned())));
    // What the compiler itself writes where the library's sources are not installed.
    places.push((library, format!("/rustc/{hash}")));
    places.push((root(), "ceiag".to_owned()));
    Ok(places)
}
