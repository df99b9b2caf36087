//! The first command of the README prints what the README shows.

mod support;

use support::{ceiag, root};

const PROMPT: &str = "$ cargo run --release -- ";

#[test]
fn the_first_command_of_the_readme_prints_what_it_shows() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = readme.split("```console\n").nth(1).unwrap();
    let block = block.split("```").next().unwrap();
    let (command, shown) = block.split_once('\n').unwrap();
    let arguments: Vec<&str> = command.strip_prefix(PROMPT).unwrap().split(' ').collect();
    assert_eq!(arguments, ["evaluate", "docs/examples/college-88.toml"]);

    let run = ceiag(&arguments);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out, shown);
}
