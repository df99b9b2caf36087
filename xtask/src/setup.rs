//! What the other steps need: installed when `rustup` can, named when it cannot.

use crate::shell::{read, run, tool};

/// Targets and components beside the toolchain itself, with the word `rustup` uses for each kind.
const NEEDS: [(&str, &str); 3] = [
    ("target", "wasm32-unknown-unknown"),
    ("component", "rustfmt"),
    ("component", "clippy"),
];

/// Adds what is missing, from the toolchain's own distribution only.
pub(crate) fn setup() -> Result<(), String> {
    for (kind, name) in NEEDS {
        let installed = read(tool("rustup", &[kind, "list", "--installed"])).map_err(|error| {
            format!("{error}; without `rustup`, install the {kind} `{name}` for the toolchain of `rust-toolchain.toml` by hand")
        })?;
        // Components are listed with the host behind the name: `clippy-x86_64-…`.
        if !installed.lines().any(|line| line.trim().starts_with(name)) {
            run(tool("rustup", &[kind, "add", name]))?;
        }
    }
    Ok(())
}
