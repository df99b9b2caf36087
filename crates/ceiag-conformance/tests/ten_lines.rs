//! The ten lines of the README print the same in every language. Python and JavaScript compare theirs with the same file.

use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn lines(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_example_is_the_readmes() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = readme.split("## Ten lines of Rust").nth(1).unwrap();
    let block = block.split("```rust\n").nth(1).unwrap();
    let mut shown = lines(block.split("```").next().unwrap());
    shown.retain(|line| !line.starts_with("# "));
    let example = include_str!("../examples/ten_lines.rs");
    let whole = lines(example);
    let begin = whole.iter().position(|line| *line == shown[0]).unwrap();
    assert_eq!(whole[begin..begin + shown.len()], shown[..]);
    assert_eq!(whole[begin + shown.len()..], ["Ok(())", "}"]);
}

#[test]
fn it_prints_what_the_others_print() {
    // Cargo builds the examples of a package with its tests.
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let run = Command::new(path.join("examples/ten_lines"))
        .output()
        .unwrap();
    assert!(run.status.success());
    let expected = std::fs::read_to_string(root().join("docs/examples/ten-lines.txt")).unwrap();
    assert_eq!(String::from_utf8(run.stdout).unwrap(), expected);
}
