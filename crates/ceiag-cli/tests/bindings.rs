//! The table of operations in every language: what its column for the command line says is a command.

use std::process::Command;

#[test]
fn every_command_of_the_table_is_there() {
    let page = include_str!("../../../docs/guide/bindings.md");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let mut asked = 0;
    for row in rows {
        let command = row.split('|').nth(3).unwrap().trim().trim_matches('`');
        if command == "–" {
            continue;
        }
        let mut words = command.split(' ');
        assert_eq!(words.next(), Some("ceiag"), "{row}");
        let words: Vec<&str> = words.collect();
        let help = Command::new(env!("CARGO_BIN_EXE_ceiag"))
            .args(&words)
            .arg("--help")
            .output()
            .unwrap();
        assert!(help.status.success(), "{row}");
        // A word that is no command would be told as one, not as this command's usage.
        let text = String::from_utf8(help.stdout).unwrap();
        assert!(text.contains(&format!("Usage: {command}")), "{row}: {text}");
        asked += 1;
    }
    assert!(asked > 20);
}
