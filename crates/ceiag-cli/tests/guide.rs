//! The commands of the guides that tell a story print what the guides show.
//!
//! They run in their order in one copy of the page's examples, so that a file that one of them writes is there for the
//! next. A block shows what its last command prints: all of it, or a part without a hole, `…` standing for what comes
//! before or after. Earlier commands of a block print nothing that is shown.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A page, and the folders of examples in which its commands run, each with the place of its copy.
struct Page {
    path: &'static str,
    folders: &'static [(&'static str, &'static str)],
    /// A page that lost its blocks has fewer.
    least: usize,
}

const A_YEAR: Page = Page {
    path: "docs/guide/a-year.md",
    folders: &[("docs/examples/year", "")],
    least: 11,
};
const RECORDS: Page = Page {
    path: "docs/guide/records.md",
    folders: &[
        ("docs/examples/records", "northgate"),
        ("docs/examples/records-mapped", "vendor"),
        ("docs/examples/records-by-hand", "by-hand"),
    ],
    least: 7,
};
/// The sign by which `cargo xtask console` knows that this test runs the page.
const TESTED: &str = "<!-- commands run by crates/ceiag-cli/tests/guide.rs -->";
const ANY: &str = "…";

/// A block of commands, and what the last of them prints.
struct Block {
    line: usize,
    commands: Vec<String>,
    shown: Vec<String>,
}

#[test]
fn the_year_prints_what_it_shows() {
    prints_what_it_shows(&A_YEAR);
}

#[test]
fn the_guide_to_records_prints_what_it_shows() {
    prints_what_it_shows(&RECORDS);
}

fn prints_what_it_shows(page: &Page) {
    let path = page.path;
    let text = std::fs::read_to_string(root().join(path)).unwrap();
    assert!(text.lines().any(|line| line == TESTED));
    let blocks = blocks(&text);
    assert!(blocks.len() >= page.least, "{path} has lost its blocks");
    let folder = copies(page);
    let mut wrong = Vec::new();
    for block in &blocks {
        let mut printed = String::new();
        for command in &block.commands {
            printed = run(&folder, command);
        }
        let printed: Vec<&str> = printed.trim_end().lines().map(str::trim_end).collect();
        if !shows(&block.shown, &printed) {
            let command = block.commands.last().unwrap();
            let printed = printed.join("\n");
            wrong.push(format!(
                "{path}:{}: `{command}` printed\n{printed}",
                block.line
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for (number, line) in page.lines().enumerate() {
        if line.starts_with("```") {
            inside = line == "```console";
            if inside {
                blocks.push(Block {
                    line: number + 1,
                    commands: Vec::new(),
                    shown: Vec::new(),
                });
            }
            continue;
        }
        let Some(block) = blocks.last_mut().filter(|_| inside) else {
            continue;
        };
        if let Some(command) = line.strip_prefix("$ ") {
            assert!(
                block.shown.is_empty(),
                "line {}: a block shows one output",
                number + 1
            );
            block.commands.push(command.to_owned());
        } else if let Some(command) = block.commands.last_mut().filter(|c| c.ends_with('\\')) {
            command.push('\n');
            command.push_str(line);
        } else {
            block.shown.push(line.trim_end().to_owned());
        }
    }
    blocks
}

/// Whether the lines are all that was printed, or a part without a hole.
fn shows(shown: &[String], printed: &[&str]) -> bool {
    let from_start = shown.first().is_none_or(|line| line != ANY);
    let to_end = shown.last().is_none_or(|line| line != ANY);
    let part: Vec<&str> = shown.iter().map(String::as_str).collect();
    let part = part.strip_prefix(&[ANY]).unwrap_or(&part);
    let part = part.strip_suffix(&[ANY]).unwrap_or(part);
    match (from_start, to_end) {
        (true, true) => printed == part,
        (true, false) => printed.starts_with(part),
        (false, true) => printed.ends_with(part),
        (false, false) => printed.windows(part.len()).any(|lines| lines == part),
    }
}

fn run(folder: &Path, command: &str) -> String {
    assert!(command.starts_with("ceiag "), "`{command}` is not ours");
    let built = Path::new(env!("CARGO_BIN_EXE_ceiag")).parent().unwrap();
    let mut paths = vec![built.to_owned()];
    paths.extend(
        std::env::var_os("PATH")
            .iter()
            .flat_map(std::env::split_paths),
    );
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", std::env::join_paths(paths).unwrap())
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "`{command}`: {said}");
    assert_eq!(said, "", "`{command}`");
    String::from_utf8(output.stdout).unwrap()
}

fn copies(page: &Page) -> PathBuf {
    let name = Path::new(page.path).file_stem().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    for (from, to) in page.folders {
        copy(&root().join(from), &folder.join(to));
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            std::fs::copy(&path, &there).unwrap();
        }
    }
}

#[test]
fn a_part_has_no_hole() {
    let shows = |part: &[&str]| {
        let part: Vec<String> = part.iter().map(|line| (*line).to_owned()).collect();
        shows(&part, &["a", "b", "c"])
    };
    assert!(shows(&["a", "b", "c"]));
    assert!(shows(&["a", "b", ANY]));
    assert!(shows(&[ANY, "b", ANY]));
    assert!(shows(&[ANY, "c"]));
    assert!(!shows(&["a", "b"]));
    assert!(!shows(&["b", ANY]));
    assert!(!shows(&[ANY, "a"]));
    assert!(!shows(&["a", ANY, "c"]));
    assert!(!shows(&[ANY, "a", "c", ANY]));
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
