//! Problems of a sheet and of how it is judged, with their path from the root of the request.

use super::Options;
use super::ask::below;
use crate::problem::{Problem, Problems};
use std::collections::BTreeMap;

/// What is wrong with a sheet that was read, which speaks of the sheet's own keys: here it stands in `sheet`, and some keys
/// stand beside it.
pub(super) fn in_request(problems: Problems, options: &Options) -> Problems {
    let placed = problems.into_iter().map(|problem| {
        let beside = is_beside(&problem, options);
        placed(problem, beside, "")
    });
    placed.collect()
}

/// The same where the sheet is one side of two. What both sides share stands at the root.
pub(super) fn in_side(
    problems: Problems,
    options: &Options,
    shared: &Options,
    side: &str,
) -> Problems {
    let placed = problems.into_iter().map(|problem| {
        let same = options.frameworks == shared.frameworks;
        let of_both = match split(&problem) {
            ("frameworks", _) => same && !shared.frameworks.is_empty(),
            ("choices", id) => same_at(&shared.choices, &options.choices, id),
            ("profiles", id) => same_at(&shared.profiles, &options.profiles, id),
            _ => false,
        };
        if of_both {
            return problem;
        }
        let beside = is_beside(&problem, options);
        placed(problem, beside, side)
    });
    placed.collect()
}

fn same_at(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>, id: &str) -> bool {
    one.contains_key(id) && one.get(id) == other.get(id)
}

/// The first key of a path, and the rest.
fn split(problem: &Problem) -> (&str, &str) {
    let path = problem.path.as_deref().unwrap_or_default();
    path.split_once('.').unwrap_or((path, ""))
}

/// Whether the key stands beside the sheet.
fn is_beside(problem: &Problem, options: &Options) -> bool {
    match split(problem) {
        ("as-of" | "as_of", _) => options.as_of.is_some(),
        ("frameworks", _) => !options.frameworks.is_empty(),
        ("choices", id) => options.choices.contains_key(id),
        ("profiles", id) => options.profiles.contains_key(id),
        ("academic-year" | "facts" | "institution", _) => false,
        _ => true,
    }
}

fn placed(mut problem: Problem, beside: bool, side: &str) -> Problem {
    for (key, asked) in [("as-of", "as_of"), ("academic-year", "academic_year")] {
        if problem.path.as_deref() == Some(key) {
            problem.path = Some(asked.to_owned());
        }
    }
    if !beside {
        problem = below(problem, "sheet");
    }
    if problem.path.is_none() {
        return problem;
    }
    below(problem, side)
}
