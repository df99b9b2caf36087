//! Small pieces of Markdown.

use ceiag::framework::Library;

/// A table; nothing when there are no rows.
pub(crate) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(head.iter().map(|cell| (*cell).to_owned()).collect());
    text.push_str(&line(head.iter().map(|_| "---".to_owned()).collect()));
    for row in rows {
        text.push_str(&line(row.iter().map(|cell| escaped(cell)).collect()));
    }
    text.push('\n');
    text
}

/// A cell neither ends early nor spans lines.
fn escaped(cell: &str) -> String {
    cell.replace('|', "\\|").replace('\n', " ")
}

/// Keys of sources, each linked to its place in the list; a key that names none stands plain.
pub(crate) fn linked(keys: &[String], library: &Library) -> String {
    let one = |key: &String| match library.source(key) {
        Some(_) => format!("[{key}](#{})", key.to_lowercase()),
        None => key.clone(),
    };
    keys.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The text with a note in brackets, where there is one.
pub(crate) fn with_note(text: &str, note: &str) -> String {
    if note.is_empty() {
        text.to_owned()
    } else {
        format!("{text} ({note})")
    }
}
