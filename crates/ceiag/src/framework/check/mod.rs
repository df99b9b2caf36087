//! Checks editions and libraries apart from judging by them: an edition that passes never fails in evaluation.

mod catalogue;
mod closure;
mod crosswalk;
mod direction;
mod evidence;
mod file;
mod ids;
mod kinds;
mod leaf;
mod levels;
mod official;
mod reach;
mod rules;
mod score;
mod series;

use super::{Framework, Library, Prose};
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;

/// Everything that is wrong with an edition, each problem with its path.
///
/// The edition may be part of the library or not; the facts it reads, the editions it refers to and the sources it
/// cites are looked up there. An edition without any wording is taken for one that was written without prose, and its
/// sources are not asked for.
///
/// ```
/// use ceiag::framework::{FrameworkFile, Library, check};
/// use ceiag::text::json;
///
/// let text = r#"{ "format": "ceiag-framework/1", "id": "own", "series": "own", "edition": "1", "title": "Own",
///     "settings": ["school"], "reading": "findings", "in-force": { "from": "2026-01-01", "grade": "project" },
///     "criterion": [{ "id": "O.1", "label": "one", "grade": "project", "met-when": { "yes": "a-fact" } }] }"#;
/// let file = FrameworkFile::read(&json("own.json", text.as_bytes())?)?;
/// let problems = check(&Library::default(), &file.framework);
/// let paths: Vec<_> = problems.iter().filter_map(|p| p.path.as_deref()).collect();
/// assert_eq!(paths, ["criterion[0].met-when.yes"]);
/// # Ok::<(), ceiag::problem::Problems>(())
/// ```
pub fn check(library: &Library, framework: &Framework) -> Problems {
    edition(library, framework, prose_of(framework), true)
}

/// Everything that is wrong with a library: its editions, the calendar of its series, its facts, sources and crosswalks.
///
/// Paths are those of the library as JSON: `framework[2].criterion[3].met-when`, `catalogue.fact[7].counts-as[0].from`.
pub fn check_library(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (index, framework) in library.frameworks.iter().enumerate() {
        let found = edition(library, framework, prose_of(framework), false);
        problems.extend(found.into_vec().into_iter().map(|mut problem| {
            let tail = problem.path.unwrap_or_default();
            problem.path = Some(format!("framework[{index}].{tail}"));
            problem
        }));
    }
    problems.extend(catalogue::check(&library.catalogue, "catalogue."));
    problems.extend(series::check(library));
    problems.extend(crosswalk::check(library));
    problems.extend(kinds::check(library));
    problems.extend(ids::library(library));
    problems.extend(library.reviews.check(library));
    problems.extend(crate::award::check(library));
    problems.extend(crate::standard::check(library));
    problems
}

/// Checks one edition; its calendar among its series only when it is checked alone.
fn edition(library: &Library, framework: &Framework, prose: Prose, calendar: bool) -> Problems {
    let mut check = Check {
        library,
        framework,
        prose,
        problems: Problems::new(),
    };
    check.ids();
    let rules = check.rules();
    check.directions();
    check.reach(&rules);
    check.scores();
    check.levels();
    check.official();
    check.evidence();
    if calendar {
        check.problems.extend(series::among(library, framework));
    }
    check.problems
}

/// Whether an edition was read with its wording.
fn prose_of(framework: &Framework) -> Prose {
    let worded = framework
        .criteria
        .iter()
        .any(|c| !c.text.is_empty() || !c.sources.is_empty())
        || !framework.context.is_empty()
        || !framework.in_force.stated.is_empty();
    if worded { Prose::With } else { Prose::Without }
}

/// An edition under examination.
struct Check<'a> {
    library: &'a Library,
    framework: &'a Framework,
    prose: Prose,
    problems: Problems,
}

impl Check<'_> {
    fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }
}

/// A reference to nothing, with the nearest id there is.
fn unknown<'i>(
    code: Code,
    what: &str,
    id: &str,
    path: String,
    known: impl IntoIterator<Item = &'i str>,
) -> Problem {
    let known: Vec<&str> = known.into_iter().collect();
    let help = match nearest(id, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("there is no {what} at all; add it, or leave this out"),
        None => {
            let more = if known.len() > 6 { ", …" } else { "" };
            let first: Vec<&str> = known.iter().copied().take(6).collect();
            format!("there is {}{more}", first.join(", "))
        }
    };
    Problem::error(code, format!("no {what} is called `{id}`"))
        .path(path)
        .found(id)
        .help(help)
}

/// Ids that are given twice, with the index of each second one.
fn repeated<'i>(ids: impl IntoIterator<Item = &'i str>) -> Vec<(usize, usize, &'i str)> {
    let mut first = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    for (index, id) in ids.into_iter().enumerate() {
        match first.get(id) {
            Some(before) => found.push((*before, index, id)),
            None => {
                first.insert(id, index);
            }
        }
    }
    found
}

/// An id that is already taken.
fn duplicate(what: &str, id: &str, path: String, first: &str) -> Problem {
    Problem::error(
        Code::DuplicateKey,
        format!("the {what} `{id}` is given twice"),
    )
    .path(path)
    .found(id)
    .help(format!(
        "it stands first at `{first}`; leave this one out or call it something else"
    ))
}
