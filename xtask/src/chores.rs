//! The chores beside the test suite.

use std::path::PathBuf;

use crate::built::command;
use crate::shell::{cargo, read, root, run, tool};
use crate::steps::Outcome;

/// The package of benches.
pub(crate) const BENCHES: &str = "benches";
/// The program that writes the generated files.
const GENERATOR: &str = "generate";
const FUZZ_SECONDS: &str = "60";

/// Rewrites the text snapshots of the command line. Conformance vectors are never written from the engine.
pub(crate) fn bless() -> Result<(), String> {
    let mut command = cargo(&["test", "-p", "ceiag-cli"]);
    command
        .env("INSTA_UPDATE", "always")
        .env("INSTA_FORCE_PASS", "1");
    run(command)?;
    run(tool("git", &["status", "--short", "--", "*.snap"]))
}

/// Writes the generated files.
pub(crate) fn codegen() -> Result<(), String> {
    run(command(GENERATOR, &[])?)
}

/// Says which generated files are stale.
pub(crate) fn codegen_is_fresh() -> Result<Outcome, String> {
    run(command(GENERATOR, &["--check"])?)
        .map_err(|error| format!("{error}; `cargo xtask codegen` writes the files afresh"))?;
    Ok(Outcome::Done)
}

/// Prints the ratios of the engine to a hand-written loop, measured now.
pub(crate) fn bench() -> Result<(), String> {
    run(cargo(&[
        "run",
        "--release",
        "-p",
        BENCHES,
        "--bin",
        "ratios",
    ]))
}

/// Fuzzes every target for a while, starting from the committed seeds.
pub(crate) fn fuzz(options: &[&str]) -> Result<(), String> {
    let (seconds, only) = fuzz_options(options)?;
    let nightly = read(tool(
        "rustup",
        &["run", "nightly", "cargo", "fuzz", "--version"],
    ));
    nightly.map_err(|_| {
        "fuzzing needs a nightly toolchain and cargo-fuzz: `rustup toolchain install nightly`, then `cargo install cargo-fuzz --locked`"
            .to_owned()
    })?;
    let limit = format!("-max_total_time={seconds}");
    for target in fuzz_targets()? {
        if only.is_some_and(|only| only != target) {
            continue;
        }
        let (corpus, seeds) = (
            format!("fuzz/corpus/{target}"),
            format!("fuzz/seeds/{target}"),
        );
        std::fs::create_dir_all(root().join(&corpus))
            .map_err(|error| format!("`{corpus}`: {error}"))?;
        let words = [
            "run", "nightly", "cargo", "fuzz", "run", &target, &corpus, &seeds, "--", &limit,
        ];
        run(tool("rustup", &words))?;
    }
    Ok(())
}

fn fuzz_options<'w>(options: &[&'w str]) -> Result<(&'w str, Option<&'w str>), String> {
    let (mut seconds, mut only) = (FUZZ_SECONDS, None);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        let value = rest
            .next()
            .ok_or_else(|| format!("`{option}` needs a value"))?;
        match *option {
            "--seconds" if value.parse::<u32>().is_ok_and(|number| number > 0) => seconds = value,
            "--seconds" => return Err(format!("`{value}` is not a number of seconds")),
            "--target" if fuzz_targets()?.iter().any(|target| target == value) => {
                only = Some(*value)
            }
            "--target" => return Err(format!("no fuzz target is called `{value}`")),
            _ => return Err(format!("`fuzz` has no option `{option}`")),
        }
    }
    Ok((seconds, only))
}

/// One target for each folder of seeds.
fn fuzz_targets() -> Result<Vec<String>, String> {
    let folder = PathBuf::from("fuzz/seeds");
    let entries = std::fs::read_dir(root().join(&folder))
        .map_err(|error| format!("`{}`: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuzz_options_are_checked() {
        assert_eq!(fuzz_options(&[]), Ok((FUZZ_SECONDS, None)));
        assert_eq!(fuzz_options(&["--seconds", "5"]), Ok(("5", None)));
        assert!(fuzz_options(&["--seconds", "0"]).is_err());
        assert!(fuzz_options(&["--seconds"]).is_err());
        assert!(fuzz_options(&["--minutes", "5"]).is_err());
    }
}
