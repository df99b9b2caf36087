//! What of a row is the caller's own and no fact: what names the row, and what is carried along with it.

use crate::rows::results;
use ceiag::fact::{Catalogue, HEADERS, SheetTable};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::nearest;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::collections::BTreeSet;

/// The keys of a sheet that is a dict with `institution` and `facts`; they are read, whatever they are called for besides.
const SHEET: [&str; 8] = [
    "as-of",
    "academic-year",
    "institution",
    "facts",
    "frameworks",
    "profiles",
    "choices",
    "bands",
];

const CARRY_HELP: &str = "`carry` takes columns of your own along; else leave the column out";

/// The columns that are the caller's own.
#[derive(Default)]
pub(crate) struct Own {
    pub(crate) key: Option<String>,
    /// Those that are carried, each once, without the key.
    pub(crate) carry: Vec<String>,
    /// Those of both that are nothing to the engine.
    apart: BTreeSet<String>,
}

impl Own {
    /// Refuses names that the columns of the results have.
    pub(crate) fn new(
        key: Option<String>,
        names: Vec<String>,
        catalogue: &Catalogue,
    ) -> Result<Own, Problems> {
        let mut own = Own {
            key,
            ..Own::default()
        };
        let mut problems = Problems::new();
        if let Some(key) = &own.key {
            problems.extend(taken(key, "key", own.key.is_some()));
        }
        for name in names {
            problems.extend(taken(&name, "carry", own.key.is_some()));
            if own.key.as_ref() != Some(&name) && !own.carry.contains(&name) {
                own.carry.push(name);
            }
        }
        let all = own.key.iter().chain(&own.carry);
        // What the engine knows is read, also where it names a row or is carried.
        let unknown = |name: &&String| SheetTable::new("record", 1, &[name], catalogue).is_err();
        own.apart = all.filter(unknown).cloned().collect();
        match problems.is_empty() {
            true => Ok(own),
            false => Err(problems),
        }
    }

    /// Whether a column is nothing to the engine.
    pub(crate) fn is_apart(&self, name: &str) -> bool {
        self.apart.contains(name)
    }

    /// A sheet without what is nothing to the engine.
    pub(crate) fn sheet<'py>(&self, dict: Bound<'py, PyDict>) -> PyResult<Bound<'py, PyDict>> {
        let named = self.key.iter().chain(&self.carry);
        let mut rest = None;
        for name in named.filter(|name| !SHEET.contains(&name.replace('_', "-").as_str())) {
            if dict.contains(name)? {
                let rest = match &rest {
                    Some(rest) => rest,
                    None => rest.insert(dict.copy()?),
                };
                rest.del_item(name)?;
            }
        }
        Ok(rest.unwrap_or(dict))
    }

    /// The columns of a data frame, which are known before any row: what no row could be judged with is told at once.
    pub(crate) fn check(
        &self,
        columns: &[Bound<'_, PyAny>],
        catalogue: &Catalogue,
    ) -> PyResult<Problems> {
        let mut problems = Problems::new();
        let mut names = Vec::new();
        for column in columns {
            match column.cast::<PyString>() {
                Ok(name) => names.push(name.to_string_lossy().into_owned()),
                Err(_) => {
                    let problem =
                        Problem::error(Code::WrongType, "the name of a column must be a text");
                    problems.push(problem.found(column.repr()?.to_string()));
                }
            }
        }
        let has = |name: &str| names.iter().any(|known| known == name);
        let asked = self.key.iter().map(|key| ("key", key));
        // A column that is meant by another spelling is told of once.
        let mut meant = BTreeSet::new();
        for (by, name) in asked.chain(self.carry.iter().map(|name| ("carry", name))) {
            // An identifier may stand within a column of institutions.
            if !has(name) && !has("institution") {
                let near = nearest(name, names.iter().map(String::as_str));
                problems.push(no_column(by, name, near));
                meant.extend(near);
            }
        }
        let mut seen = BTreeSet::new();
        for name in names.iter().filter(|name| self.is_apart(name)) {
            if !seen.insert(name) {
                let message = format!("the column `{name}` is given twice");
                problems.push(Problem::error(Code::DuplicateKey, message).path(name.as_str()));
            }
        }
        // A frame may hold whole sheets instead; each is read by itself.
        if !has("institution") && !has("facts") {
            let read: Vec<&str> = names
                .iter()
                .map(String::as_str)
                .filter(|name| !self.is_apart(name) && !meant.contains(name))
                .collect();
            if let Err(wrong) = SheetTable::new("record", 1, &read, catalogue) {
                problems.extend(wrong.into_iter().map(carried));
            }
        }
        Ok(problems)
    }
}

fn taken(name: &str, by: &str, named: bool) -> Option<Problem> {
    let plain = name.replace('_', "-");
    let is_result = results().any(|known| known == plain) && !HEADERS.contains(&plain.as_str());
    // Without a key a column of that name numbers the rows.
    (is_result || (plain == "number" && !named)).then(|| {
        let message = format!("`{name}` is a column of the results");
        Problem::error(Code::Conflict, message)
            .path(by)
            .found(name)
            .help("give your column another name")
    })
}

fn no_column(by: &str, name: &str, near: Option<&str>) -> Problem {
    let message = format!("no column is called `{name}`");
    let problem = Problem::error(Code::MissingKey, message)
        .path(by)
        .found(name);
    match near {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("an index of pandas becomes a column by `reset_index()`"),
    }
}

/// What to do about a column that the engine does not know, if it is meant to be there.
fn carried(problem: Problem) -> Problem {
    if !matches!(problem.code, Code::UnknownKey | Code::UnknownFact) {
        return problem;
    }
    match problem.help.clone() {
        Some(help) if help.ends_with('?') => problem.help(format!("{help} {CARRY_HELP}")),
        Some(help) => problem.help(format!("{help}; {CARRY_HELP}")),
        None => problem.help(CARRY_HELP),
    }
}
