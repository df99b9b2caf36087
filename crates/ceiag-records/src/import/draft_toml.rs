//! Writes a draft as TOML with comments.

use super::draft::{DraftFile, DraftTable};
use super::table::Is;
use super::{Field, Table};
use std::fmt::Write;

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    names.join(", ")
}

/// The draft as a file of a mapping. What isn't sure is a comment.
pub(crate) fn written(files: &[DraftFile]) -> String {
    let mut out = String::from(
        "# A draft, made from the names of the columns. Read it before you use it.\n\
         # A column that is called as its field is needs no line here.\n\
         format = \"ceiag-mapping/1\"\n",
    );
    if files.iter().all(|file| file.tables.is_empty()) {
        // A mapping of nothing is none; this one can be read and changes nothing.
        out.push_str("table = []\n");
    }
    for file in files {
        one_file(&mut out, file);
    }
    out
}

fn one_file(out: &mut String, file: &DraftFile) {
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("");
    line(&format!("# {}", comment(&file.file)));
    if !file.names.is_empty() {
        line(&format!(
            "# never read, because they hold names: {}",
            comment(&list(&file.names))
        ));
    }
    if file.tables.is_empty() {
        let records = Table::ALL.map(Table::record).join(", ");
        line(&format!(
            "# No record is known by these columns: {}",
            comment(&list(&file.unread))
        ));
        line(&format!("# If it holds one of {records}, write:"));
        line("# [[table]]");
        line("# record = \"…\"");
        line(&format!("# file = {}", comment(&quoted(&file.file))));
        line("# columns = { pupil = \"…\" }");
        return;
    }
    if !file.unread.is_empty() {
        line(&format!("# not read: {}", comment(&list(&file.unread))));
    }
    for table in &file.tables {
        one_table(out, file, table);
    }
}

/// A text within a comment, which a line end would break.
fn comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

fn one_table(out: &mut String, file: &DraftFile, draft: &DraftTable) {
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("[[table]]");
    line(&format!("record = {}", quoted(draft.table.record())));
    line(&format!("file = {}", quoted(&file.file)));
    if file.skip_lines > 0 {
        line(&format!("skip-lines = {}", file.skip_lines));
    }
    if let Some(form) = draft.dates {
        line(&format!(
            "dates = {}  # the only order that fits what stands there",
            quoted(form)
        ));
    }
    if draft.dates_open && draft.dates.is_none() {
        line(
            "# dates = \"dd/mm/yyyy\"  # how are dates written? Nothing here shows what comes first",
        );
    }
    let columns = draft.columns.iter();
    let columns = columns.map(|(field, name)| format!("{} = {}", field.name(), quoted(name)));
    let columns: Vec<String> = columns.collect();
    if !columns.is_empty() {
        line(&format!("columns = {{ {} }}", columns.join(", ")));
    }
    for (field, candidates) in &draft.unsure {
        let (name, candidates) = (field.name(), comment(&list(candidates)));
        line(&format!("# columns.{name}: not sure; perhaps {candidates}"));
    }
    for field in &draft.missing {
        let name = field.name();
        match field {
            Field::AcademicYear => {
                line("# no column says the academic year; say it for all rows, if it is one:");
                line("# constants = { academic-year = \"2025/26\" }");
            }
            _ => line(&format!(
                "# columns.{name}: no column found, and no row says anything without it"
            )),
        }
    }
    codes(out, draft);
}

fn codes(out: &mut String, draft: &DraftTable) {
    let known: Vec<String> = draft
        .codes
        .iter()
        .filter_map(|(field, codes)| {
            let pairs = codes
                .iter()
                .filter_map(|(text, means)| Some((text, means.as_ref()?)));
            let pairs = pairs.map(|(text, means)| format!("{} = {}", quoted(text), quoted(means)));
            let pairs: Vec<String> = pairs.collect();
            (!pairs.is_empty()).then(|| format!("{} = {{ {} }}", field.name(), pairs.join(", ")))
        })
        .collect();
    if !known.is_empty() {
        let _ = writeln!(out, "codes = {{ {} }}", known.join(", "));
    }
    for (field, codes) in &draft.codes {
        let open = codes.iter().filter(|(_, means)| means.is_none());
        let open: Vec<String> = open.map(|(text, _)| text.clone()).collect();
        if open.is_empty() {
            continue;
        }
        let expected = match draft.table.holds(*field) {
            Some(Is::Word(words)) => words().join(", "),
            Some(Is::Flag) => "yes or no".to_owned(),
            Some(Is::Number(most)) => format!("a number up to {most}"),
            _ => String::new(),
        };
        let (name, open) = (field.name(), comment(&list(&open)));
        let _ = writeln!(
            out,
            "# codes.{name}: what do these mean ({expected}), or do they say nothing (not-known)? {open}"
        );
    }
}
