//! What the manifest says to be complete, and what is there to bear it out.

use super::files::Form;
use super::{Table, TableSummary};
use crate::derive::{Deriver, Notice};
use crate::record::Kind;

/// The table in which it stands whom records of a kind are about.
fn table_of(kind: Kind) -> Table {
    match kind {
        Kind::Meeting => Table::Meetings,
        Kind::Destination => Table::Destinations,
        Kind::StaffDevelopment => Table::StaffDevelopment,
        _ => Table::Participations,
    }
}

/// Takes back what the manifest says to be complete where rows of it were refused, and, among files, where no table of it is
/// there at all: a file that is missing or misnamed says of nobody that nothing happened. The latter is told.
pub(crate) fn withdraw(tables: &[TableSummary], files: bool, deriver: &mut Deriver) -> Vec<Notice> {
    for table in tables.iter().filter(|table| table.refused > 0) {
        deriver.no_longer_complete(|kind| {
            table.record == table_of(kind).record()
                || table.record == Table::Activities.record() && kind.is_activity()
        });
    }
    // A file of every kind has no table of a kind that never occurred.
    if !files || tables.iter().any(|table| Form::holds_all(&table.file)) {
        return Vec::new();
    }
    let claimed = deriver.complete_kinds();
    let mut told = Vec::new();
    for table in Table::ALL {
        let there = tables.iter().any(|read| read.record == table.record());
        let unborne = claimed.iter().filter(|kind| table_of(**kind) == table);
        let unborne: Vec<&str> = unborne.map(|kind| kind.id()).collect();
        if there || unborne.is_empty() {
            continue;
        }
        deriver.no_longer_complete(|kind| table_of(kind) == table);
        told.push(Notice {
            code: "complete-without-table",
            text: format!(
                "the manifest says that everything of {} is recorded, but there is no table of {}, so nobody counts as without one; \
                 give the table, with its header alone where it has no rows",
                unborne.join(", "),
                table.label(),
            ),
        });
    }
    told
}
