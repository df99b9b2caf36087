//! Crosswalks: both editions exist, and so does every id.

use super::super::{Crosswalk, CrosswalkRow, Framework, Library, RowStatus};
use super::unknown;
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};
use std::collections::BTreeMap;

pub(super) fn check(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (index, crosswalk) in library.crosswalks.iter().enumerate() {
        one(library, crosswalk, &nth("crosswalk", index), &mut problems);
    }
    problems
}

fn one(library: &Library, crosswalk: &Crosswalk, path: &str, problems: &mut Problems) {
    for (key, edition) in [("from", &crosswalk.from), ("to", &crosswalk.to)] {
        let Some(framework) = library.framework(edition) else {
            let known = library.frameworks.iter().map(|f| f.id.as_str());
            let at = child(path, key);
            problems.push(unknown(
                Code::UnknownFramework,
                "edition",
                edition,
                at,
                known,
            ));
            continue;
        };
        let mut seen: BTreeMap<&str, String> = BTreeMap::new();
        for (index, row) in crosswalk.rows.iter().enumerate() {
            let at = child(&nth(&child(path, "row"), index), key);
            let ids = if key == "from" { &row.from } else { &row.to };
            for (number, id) in ids.iter().enumerate() {
                let at = nth(&at, number);
                if let Some(first) = seen.get(id.as_str()) {
                    problems.push(super::duplicate("row", id, at, first));
                    continue;
                }
                problems.extend(exists(framework, id, at.clone()));
                seen.insert(id, at);
            }
        }
    }
    for (index, row) in crosswalk.rows.iter().enumerate() {
        problems.extend(sides(row, &nth(&child(path, "row"), index)));
    }
}

fn exists(framework: &Framework, id: &str, at: String) -> Option<Problem> {
    let ids = || {
        let criteria = framework.criteria.iter().map(|c| c.id.as_str());
        criteria.chain(framework.context.iter().map(|c| c.id.as_str()))
    };
    // Context is prose: an edition that was written without it has none, and its rows can't be looked up.
    let without_prose = super::prose_of(framework) == super::Prose::Without;
    (!without_prose && ids().all(|known| known != id)).then(|| {
        unknown(
            Code::UnknownCriterion,
            "criterion or context row",
            id,
            at,
            ids(),
        )
    })
}

/// A status says which side is empty.
fn sides(row: &CrosswalkRow, path: &str) -> Option<Problem> {
    let sides = (row.from.is_empty(), row.to.is_empty());
    let (wanted, fits) = match row.status {
        RowStatus::New => ("an empty `from` and a row in `to`", sides == (true, false)),
        RowStatus::Withdrawn => ("a row in `from` and an empty `to`", sides == (false, true)),
        RowStatus::Unchanged | RowStatus::Reworded | RowStatus::Strengthened => {
            ("rows on both sides", sides == (false, false))
        }
        RowStatus::Unknown => ("a row on one side at least", sides != (true, true)),
    };
    (!fits).then(|| {
        Problem::error(
            Code::Conflict,
            format!(
                "the status `{}` does not fit the sides of the row",
                row.status.id()
            ),
        )
        .path(child(path, "status"))
        .found(row.status.id())
        .expected(wanted)
        .help("move the ids, or give another status")
    })
}
