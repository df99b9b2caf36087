//! The files of the library, so that a problem of the whole is led back to its file and line.

use crate::editions::is_overlay;
use ceiag::framework::{FrameworkFile, Library};
use ceiag::problem::{Place, Problem, Problems};
use ceiag::text::Document;

/// Every file that was read, by its part of the library.
#[derive(Default)]
pub struct Files {
    /// Files of facts, each with how many facts stand before it.
    pub facts: Vec<(usize, Document)>,
    /// One file for each edition.
    pub frameworks: Vec<Document>,
    /// What the files of editions were read as.
    pub editions: Vec<FrameworkFile>,
    /// One file for each crosswalk.
    pub crosswalks: Vec<Document>,
    /// The kinds of evidence.
    pub evidence: Option<Document>,
    /// The files of series, sources and awards.
    pub tables: Vec<Document>,
}

impl Files {
    /// The problems with their places. What an overlay comes to does not stand in its file, so it is asked itself.
    pub fn located(&self, problems: Problems, library: &Library) -> Problems {
        let elsewhere = problems.into_iter().filter(|p| !self.of_overlay(p));
        let mut found: Problems = elsewhere.map(|p| self.place(p)).collect();
        for (file, document) in self.editions.iter().zip(&self.frameworks) {
            if is_overlay(document) {
                found.extend(file.check(library, document));
            }
        }
        found.sort();
        found
    }

    fn of_overlay(&self, problem: &Problem) -> bool {
        let index = problem
            .path
            .as_deref()
            .and_then(|path| item(path, "framework["));
        index
            .and_then(|(index, _)| self.frameworks.get(index))
            .is_some_and(is_overlay)
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
        // The tiers and roles stand under a key of their own in the whole, and at the top of their file.
        let path = path.strip_prefix("reviews.").unwrap_or(path);
        // In its own file a process of awards is just a process.
        let path = path.strip_prefix("award-").unwrap_or(path);
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
