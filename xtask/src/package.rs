//! The published crates, as a user gets them.

use std::fmt::Write as _;

use crate::shell::{Package, cargo, packages, root, run, tool};

const FOLDER: &str = "target/packages";

/// Makes the packages, unpacks them into a workspace of their own and compiles each there.
///
/// Cargo's own verification is not used: it unpacks unpublished siblings into the user's registry folder by version and keeps
/// them, so that a second run compiles against the first run's code.
pub(crate) fn package() -> Result<(), String> {
    let packages = packages()?;
    let (published, kept): (Vec<_>, Vec<_>) =
        packages.iter().partition(|package| package.published);
    if let Some(mute) = published.iter().find(|package| !package.described) {
        return Err(format!(
            "`{}` has no description, and is not marked `publish = false`",
            mute.name
        ));
    }
    // One call for all: cargo then finds unpublished siblings among the packages it is making.
    let mut words = vec!["package", "--workspace", "--allow-dirty", "--no-verify"];
    for package in kept {
        words.extend(["--exclude", package.name.as_str()]);
    }
    // Beside the packages cargo keeps an index of them, which must not be an old one.
    clear("target/package")?;
    run(cargo(&[&words[..], &["--target-dir", "target"]].concat()))?;
    unpack(&published)?;
    let manifest = format!("{FOLDER}/Cargo.toml");
    for package in &published {
        let place = ["--manifest-path", &manifest, "--target-dir", "target"];
        run(cargo(
            &[&["check", "-p", &package.name], &place[..]].concat(),
        ))?;
    }
    Ok(())
}

fn clear(folder: &str) -> Result<(), String> {
    let path = root().join(folder);
    if path.exists() {
        std::fs::remove_dir_all(&path).map_err(|error| format!("`{folder}`: {error}"))?;
    }
    Ok(())
}

fn unpack(published: &[&Package]) -> Result<(), String> {
    clear(FOLDER)?;
    let folder = root().join(FOLDER);
    let say = |error: std::io::Error| format!("`{FOLDER}`: {error}");
    std::fs::create_dir_all(&folder).map_err(say)?;
    let mut members = String::new();
    let mut patches = String::new();
    for package in published {
        // `m`: with the time of unpacking. Packages carry one fixed time, and cargo would not see a change.
        let stem = format!("{}-{}", package.name, package.version);
        run(tool(
            "tar",
            &[
                "-xzmf",
                &format!("target/package/{stem}.crate"),
                "-C",
                FOLDER,
            ],
        ))?;
        let _ = write!(members, "\"{stem}\", ");
        let _ = writeln!(patches, "{} = {{ path = \"{stem}\" }}", package.name);
    }
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{members}]\n\n[patch.crates-io]\n{patches}"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).map_err(say)?;
    // The versions that everything else is tested with.
    std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).map_err(say)?;
    Ok(())
}
