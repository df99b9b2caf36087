//! Runs what the documentation shows. In a block marked `console`, a line `$ ceiag …` is run and the lines below it are
//! what it prints; a line `…` stands for any lines. Commands that install or build something are not run, and pages whose
//! commands have a test of their own say so.

use std::path::{Path, PathBuf};

use crate::built::{COMMAND, built};
use crate::shell::{read, root, tool};
use crate::steps::Outcome;

const ANY: &str = "…";
/// On a page that tells one story in a folder of examples; the test runs it there.
const TESTED: &str = "<!-- commands run by crates/ceiag-cli/tests/guide.rs -->";

#[derive(Debug, PartialEq, Eq)]
struct Example {
    file: String,
    line: usize,
    /// For `sh`, with `ceiag` as the first word of each command.
    command: String,
    expected: Vec<String>,
}

pub(crate) fn console() -> Result<Outcome, String> {
    if !cfg!(unix) {
        return Ok(Outcome::Skipped(
            "the examples are for a Unix shell".to_owned(),
        ));
    }
    let mut examples = Vec::new();
    for file in read(tool("git", &["ls-files", "*.md"]))?.lines() {
        let text = std::fs::read_to_string(root().join(file))
            .map_err(|error| format!("`{file}`: {error}"))?;
        if !text.lines().any(|line| line == TESTED) {
            examples.extend(find(file, &text));
        }
    }
    if examples.is_empty() {
        return Ok(Outcome::Skipped("no page shows a command".to_owned()));
    }
    let command = built(COMMAND)?;
    let scratch = scratch()?;
    let mut wrong = 0_usize;
    for example in &examples {
        if let Err(message) = check(example, &command, &scratch) {
            println!("{}:{}: {message}", example.file, example.line);
            wrong += 1;
        }
    }
    println!("{} examples, {wrong} wrong", examples.len());
    if wrong == 0 {
        Ok(Outcome::Done)
    } else {
        Err(format!("{wrong} examples in the documentation are wrong"))
    }
}

fn find(file: &str, text: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut inside = false;
    // Whether the lines that follow belong to the last example.
    let mut shown = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            inside = !inside && line.trim() == "```console";
            shown = false;
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            let runnable = runnable(command);
            shown = runnable.is_some();
            examples.extend(runnable.map(|command| Example {
                file: file.to_owned(),
                line: number + 1,
                command,
                expected: Vec::new(),
            }));
        } else if let Some(example) = examples.last_mut().filter(|_| inside && shown) {
            example.expected.push(line.trim_end().to_owned());
        }
    }
    examples
}

/// The command as `sh` runs it here; nothing when it is not one of ours.
fn runnable(command: &str) -> Option<String> {
    let command = command.trim();
    if command.starts_with("ceiag ") {
        return Some(command.to_owned());
    }
    let through_cargo = command.strip_prefix("cargo run ")?;
    let arguments = through_cargo
        .strip_prefix("-- ")
        .or_else(|| through_cargo.split_once(" -- ").map(|(_, after)| after));
    arguments.map(|arguments| format!("ceiag {arguments}"))
}

/// A folder that looks like the root of the repository, for examples that write files.
fn scratch() -> Result<PathBuf, String> {
    let folder = root().join("target/console");
    let say = |error: std::io::Error| format!("`target/console`: {error}");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(say)?;
    }
    std::fs::create_dir_all(&folder).map_err(say)?;
    let tracked = read(tool("git", &["ls-files"]))?;
    let mut names: Vec<&str> = tracked
        .lines()
        .filter_map(|name| name.split('/').next())
        .collect();
    names.dedup();
    for name in names {
        link(&root().join(name), &folder.join(name)).map_err(say)?;
    }
    Ok(folder)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

fn check(example: &Example, command: &Path, folder: &Path) -> Result<(), String> {
    let mut paths: Vec<PathBuf> = command
        .parent()
        .map(Path::to_path_buf)
        .into_iter()
        .collect();
    paths.extend(
        std::env::var_os("PATH")
            .iter()
            .flat_map(std::env::split_paths),
    );
    let path = std::env::join_paths(paths).map_err(|error| error.to_string())?;
    let mut command = tool("sh", &["-c", &example.command]);
    command
        .current_dir(folder)
        .env("PATH", path)
        .env("NO_COLOR", "1");
    let output = command
        .output()
        .map_err(|error| format!("`sh` did not start: {error}"))?;
    // Findings that are not met may end a command with its own status; the printed text decides.
    let mut printed = String::from_utf8_lossy(&output.stdout).into_owned();
    printed.push_str(&String::from_utf8_lossy(&output.stderr));
    let printed: Vec<&str> = printed.trim_end().lines().map(str::trim_end).collect();
    let mut expected: Vec<&str> = example.expected.iter().map(String::as_str).collect();
    while expected.last().is_some_and(|line| line.is_empty()) {
        expected.pop();
    }
    if expected.is_empty() {
        return if output.status.success() {
            Ok(())
        } else {
            Err(format!(
                "`{}` ended with {}\n{}",
                example.command,
                output.status,
                printed.join("\n")
            ))
        };
    }
    if matches(&expected, &printed) {
        Ok(())
    } else {
        Err(format!(
            "`{}` printed\n{}",
            example.command,
            printed.join("\n")
        ))
    }
}

/// Whether the lines are as expected, `…` standing for any number of lines.
fn matches(expected: &[&str], printed: &[&str]) -> bool {
    match (expected, printed) {
        ([], []) => true,
        ([ANY], _) => true,
        ([first, rest @ ..], _) if *first == ANY => {
            matches(rest, printed)
                || printed
                    .split_first()
                    .is_some_and(|(_, after)| matches(expected, after))
        }
        ([first, rest @ ..], [line, after @ ..]) => first == line && matches(rest, after),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_console_blocks_and_our_own_command_are_run() {
        let page = "```sh\n$ ceiag no\n```\n```console\n$ cargo install x\nnot ours\n$ cargo run -q -- list\none\n…\n\n$ ceiag next a.toml\n```\n$ ceiag no\n";
        let found = find("a.md", page);
        let commands: Vec<&str> = found
            .iter()
            .map(|example| example.command.as_str())
            .collect();
        assert_eq!(commands, ["ceiag list", "ceiag next a.toml"]);
        assert_eq!(found[0].expected, ["one", "…", ""]);
        assert_eq!(found[0].line, 7);
        assert!(found[1].expected.is_empty());
    }

    #[test]
    fn an_ellipsis_stands_for_any_lines() {
        assert!(matches(&["a", "…", "d"], &["a", "b", "c", "d"]));
        assert!(matches(&["a", "…", "d"], &["a", "d"]));
        assert!(matches(&["…"], &[]));
        assert!(!matches(&["a", "…", "d"], &["a", "b"]));
        assert!(!matches(&["a"], &["a", "b"]));
        assert!(!matches(&["a", "b"], &["a"]));
    }
}
