//! What must never be tracked: paths of one machine, build output, huge files.

use crate::shell::{read, root, tool};

/// First folders of absolute paths that exist on one machine only.
const MACHINE_FOLDERS: [&str; 6] = ["work", "farm", "root", "tmp", "home", "Users"];
/// Folders and endings of things that builds make.
const BUILT_FOLDERS: [&str; 5] = ["target", "node_modules", "__pycache__", "dist", "pkg"];
const BUILT_ENDINGS: [&str; 7] = [".wasm", ".whl", ".so", ".pyc", ".o", ".rlib", ".snap.new"];
const LARGEST: u64 = 1024 * 1024;

/// Looks at every tracked file.
pub(crate) fn guard() -> Result<(), String> {
    let tracked = read(tool("git", &["ls-files", "-z"]))?;
    let mut found = Vec::new();
    for name in tracked.split('\0').filter(|name| !name.is_empty()) {
        if is_built(name) {
            found.push(format!("{name}: build output is tracked"));
        }
        // A file that is deleted but not yet committed is still listed.
        let Ok(bytes) = std::fs::read(root().join(name)) else {
            continue;
        };
        if bytes.len() as u64 > LARGEST {
            found.push(format!("{name}: larger than {LARGEST} bytes"));
        }
        if name.ends_with(".lock") {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        for (number, line) in text.lines().enumerate() {
            if let Some(folder) = machine_path(line) {
                found.push(format!(
                    "{name}:{}: a path below `/{folder}` of one machine",
                    number + 1
                ));
            }
        }
    }
    for line in &found {
        println!("{line}");
    }
    match found.len() {
        0 => Ok(()),
        count => Err(format!("{count} things are tracked that should not be")),
    }
}

fn is_built(name: &str) -> bool {
    let in_folder = name
        .rsplit('/')
        .skip(1)
        .any(|part| BUILT_FOLDERS.contains(&part));
    in_folder || BUILT_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The first folder of an absolute path in the line, if it is one of a single machine.
/// A slash inside a web address or a relative path follows a letter, a dot or the like and does not count.
fn machine_path(line: &str) -> Option<&'static str> {
    for (at, _) in line.match_indices('/') {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        if before.is_some_and(|c| c.is_alphanumeric() || "_.~-/".contains(c)) {
            continue;
        }
        let rest = line.get(at + 1..).unwrap_or_default();
        let Some((folder, inside)) = rest.split_once('/') else {
            continue;
        };
        let known = MACHINE_FOLDERS.iter().find(|known| **known == folder);
        if known.is_some() && inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '.') {
            return known.copied();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(parts: &[&str]) -> String {
        format!("/{}", parts.join("/"))
    }

    #[test]
    fn absolute_paths_of_a_machine_are_found() {
        for folder in MACHINE_FOLDERS {
            let line = format!("see `{}`", path(&[folder, "someone", "x"]));
            assert_eq!(machine_path(&line), Some(folder));
        }
        assert!(machine_path(&path(&["work", "x"])).is_some());
    }

    #[test]
    fn addresses_and_relative_paths_are_not() {
        let example = path(&["work", "experience"]);
        assert_eq!(machine_path(&format!("https://example.org{example}")), None);
        assert_eq!(machine_path(&format!("docs{example}")), None);
        assert_eq!(machine_path(&format!("..{example}")), None);
        assert_eq!(
            machine_path("pupils/learners and/or staff, 3 / 4, n/d"),
            None
        );
        assert_eq!(machine_path(&path(&["usr", "bin", "env"])), None);
    }

    #[test]
    fn build_output_is_known_by_folder_or_ending() {
        assert!(is_built("target/debug/x"));
        assert!(is_built("bindings/wasm/pkg/x.js"));
        assert!(is_built("crates/a/tests/b.snap.new"));
        assert!(!is_built("xtask/src/main.rs"));
        assert!(!is_built("docs/target.md"));
    }
}
