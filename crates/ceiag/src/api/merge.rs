//! Sheets of one institution joined, as a request.

use super::ask::Ask;
use super::{ENGINE, Warned};
use crate::fact::{Conflict, FactSheet, Merged};
use crate::framework::Library;
use crate::json::Json;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, nth};
use serde::Serialize;
use std::borrow::Cow;

/// Sheets joined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MergeAnswer {
    /// `ceiag-merge/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-merge/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The joined sheet, as a fact sheet is written.
    pub sheet: Json,
    /// What could not be joined; those facts are unknown on the sheet.
    pub conflicts: Vec<Conflict>,
}

/// Joins sheets about one institution, the first one first.
///
/// # Errors
/// `missing-key`, when there is no sheet.
pub fn merge(library: &Library, sheets: &[FactSheet]) -> Result<MergeAnswer, Problems> {
    let Some(merged) = Merged::of(sheets, &library.catalogue) else {
        let problem = Problem::error(Code::MissingKey, "there is no sheet to join");
        return Err(problem.path("sheets").into());
    };
    Ok(MergeAnswer {
        format: "ceiag-merge/1",
        engine: ENGINE,
        sheet: merged.sheet.to_json(),
        conflicts: merged.conflicts,
    })
}

/// Sheets that are to be joined.
#[derive(Clone, Debug)]
pub struct MergeRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The sheets.
    pub sheets: Vec<FactSheet>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> MergeRequest<'l> {
    /// Reads `{ sheets, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<MergeRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "sheets");
        let nodes = node.and_then(|n| ask.reader.array(n, "sheets"));
        let mut asked = ask.finish();
        let mut sheets = Vec::new();
        for (index, node) in nodes.unwrap_or_default().iter().enumerate() {
            sheets.extend(asked.sheet(node, &nth("sheets", index), false));
        }
        let (library, problems) = asked.end()?;
        Ok(MergeRequest {
            library,
            sheets,
            problems,
        })
    }

    /// Joins the sheets.
    ///
    /// # Errors
    /// As [`merge()`].
    pub fn answer(&self) -> Result<Warned<MergeAnswer>, Problems> {
        Ok(Warned {
            answer: merge(&self.library, &self.sheets)?,
            problems: self.problems.clone(),
        })
    }
}
