//! Sentences about rows.

use super::{Field, LeftOut, Table};

/// Rows that an answer does not speak of.
pub(crate) fn left_out(out: &LeftOut) -> String {
    let (rows, of, file) = (out.rows, out.of, &out.file);
    let were = if rows == 1 { "was" } else { "were" };
    let what = Table::of_record(out.record).map_or(out.record, Table::label);
    let follows = match Table::of_record(out.record) {
        Some(Table::Pupils) => "; what only they say of a pupil is not known",
        Some(Table::Enrolments) => {
            "; whoever stands in no other is not counted, and whoever does counts as not known"
        }
        _ => "",
    };
    format!(
        "{rows} of {of} rows of {what} ({file}) {were} refused and left out{follows}; every number here speaks of the rest"
    )
}

/// How much is odd about rows.
pub(crate) fn warnings(count: usize) -> String {
    match count {
        1 => "there is 1 warning about the rows; the operation `records_check` shows it (on the command line `ceiag records check`)".to_owned(),
        _ => format!("there are {count} warnings about the rows; the operation `records_check` shows them (on the command line `ceiag records check`)"),
    }
}

/// Cells that say that something else belongs there.
pub(super) fn placeholder(file: &str, field: Field, count: u32) -> String {
    let name = field.name();
    match count {
        1 => format!("{file}: 1 cell of {name} holds a placeholder and is read as not known"),
        _ => format!("{file}: {count} cells of {name} hold placeholders and are read as not known"),
    }
}
