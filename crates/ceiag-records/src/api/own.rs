//! What a request brings of its own: derivations, and cohorts that are restricted.

use super::records::below;
use super::rows;
use crate::derive::{Cohort, Derivations, Restriction};
use crate::import::Salt;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem};
use ceiag::text::{Reader, TableReader, nth};
use std::borrow::Cow;

/// Hides the keys that a restriction names as those of the rows are hidden.
pub(super) fn hide(restrictions: &mut [Restriction], salt: &Salt) {
    for restriction in restrictions {
        let (Cohort::Only(keys) | Cohort::Without(keys)) = &mut restriction.cohort;
        for key in keys {
            *key = salt.hash(key).as_str().to_owned();
        }
    }
}

/// The derivations with the caller's own over them.
pub(super) fn own_derivations<'l>(
    reader: &mut Reader<'_>,
    table: &mut TableReader<'_>,
    derivations: Cow<'l, Derivations>,
    library: Option<&Library>,
) -> Option<Cow<'l, Derivations>> {
    let Some(node) = table.opt("own-derivations") else {
        return Some(derivations);
    };
    match derivations.with_own(reader.doc, node, &library?.catalogue) {
        Ok(joined) => Some(Cow::Owned(joined)),
        Err(problems) => {
            let problems = problems.into_iter();
            reader
                .problems
                .extend(problems.map(|p| below(p, "own_derivations")));
            None
        }
    }
}

/// Reads `restrict = [{ reason, only | without = [keys] }]`. No problem shows a key.
pub(crate) fn restrictions<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Vec<Restriction> {
    let at = table.child("restrict");
    let items = table.opt("restrict").and_then(|n| reader.array(n, &at));
    let mut found = Vec::new();
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let Some(mut row) = reader.table(item, &nth(&at, index)) else {
            continue;
        };
        let reason = reason(reader, &mut row);
        let only = rows::keys(reader, &mut row, "only");
        let without = rows::keys(reader, &mut row, "without");
        let cohort = match (only, without) {
            (Some(keys), None) => Some(Cohort::Only(keys)),
            (None, Some(keys)) => Some(Cohort::Without(keys)),
            _ => {
                let message = "who is left out is not said exactly once";
                let problem = Problem::error(Code::MissingKey, message).path(row.path());
                reader.problem_at(item, problem.expected("one of `only` and `without`"));
                None
            }
        };
        row.finish(reader);
        if let (Some(reason), Some(cohort)) = (reason, cohort) {
            found.push(Restriction { reason, cohort });
        }
    }
    found
}

/// Why a cohort is restricted; a blank reason is none.
fn reason<'d>(reader: &mut Reader<'d>, row: &mut TableReader<'d>) -> Option<String> {
    let path = row.child("reason");
    let node = row.req(reader, "reason")?;
    let text = reader.text(node, &path)?;
    if text.trim().is_empty() {
        let message = "a cohort is restricted without a reason";
        let problem = Problem::error(Code::MissingKey, message).path(path);
        reader.problem_at(node, problem);
        return None;
    }
    Some(text.to_owned())
}
