//! The files of the library, so that a problem of the whole is led back to its file and line.

use ceiag::problem::{Place, Problem, Problems};
use ceiag::text::Document;

/// Every file that was read, by its part of the library.
#[derive(Default)]
pub struct Files {
    /// Files of facts, each with how many facts stand before it.
    pub facts: Vec<(usize, Document)>,
    /// One file for each edition.
    pub frameworks: Vec<Document>,
    /// One file for each crosswalk.
    pub crosswalks: Vec<Document>,
    /// The kinds of evidence.
    pub evidence: Option<Document>,
    /// The files of series and sources.
    pub tables: Vec<Document>,
}

impl Files {
    /// The problems with their places.
    pub fn located(&self, problems: Problems) -> Problems {
        let mut found: Problems = problems.into_iter().map(|p| self.place(p)).collect();
        found.sort();
        found
    }

    fn place(&self, mut problem: Problem) -> Problem {
        problem.place = problem.path.as_deref().and_then(|path| self.find(path));
        problem
    }

    fn find(&self, path: &str) -> Option<Place> {
        if let Some((index, tail)) = item(path, "framework[") {
            return in_file(self.frameworks.get(index)?, tail);
        }
        if let Some((index, tail)) = item(path, "crosswalk[") {
            return in_file(self.crosswalks.get(index)?, tail);
        }
        if let Some((index, tail)) = item(path, "catalogue.fact[") {
            let (first, document) = self.facts.iter().rev().find(|(first, _)| *first <= index)?;
            return in_file(document, &format!("fact[{}].{tail}", index - first));
        }
        if let Some(tail) = path.strip_prefix("evidence.") {
            return in_file(self.evidence.as_ref()?, tail);
        }
        self.tables
            .iter()
            .find_map(|document| document.locate(path))
    }
}

/// The index and the rest of a path that begins with an item of a list.
fn item<'p>(path: &'p str, list: &str) -> Option<(usize, &'p str)> {
    let (index, tail) = path.strip_prefix(list)?.split_once(']')?;
    Some((index.parse().ok()?, tail.trim_start_matches('.')))
}

/// A missing key is missing from the beginning on.
fn in_file(document: &Document, path: &str) -> Option<Place> {
    let start = || document.place(document.root().start);
    Some(document.locate(path).unwrap_or_else(start))
}
