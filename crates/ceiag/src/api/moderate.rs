//! Reviews of one institution side by side, as a request.

use super::Warned;
use super::ask::Ask;
use crate::framework::Library;
use crate::problem::Problems;
use crate::review::{Moderation, Side, moderate};
use crate::text::{Document, child, nth};
use std::borrow::Cow;

/// Reviews of one institution, with the facts of each side.
#[derive(Clone, Debug)]
pub struct ModerateRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The sides.
    pub sides: Vec<Side>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> ModerateRequest<'l> {
    /// Reads `{ sides: [{ review?, sheet? }], own_frameworks? }`; each side has a review, a sheet or both.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<ModerateRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "sides");
        let items = node.and_then(|n| ask.reader.array(n, "sides"));
        let mut nodes = Vec::new();
        for (index, item) in items.unwrap_or_default().iter().enumerate() {
            let path = nth("sides", index);
            if let Some(mut table) = ask.reader.table(item, &path) {
                nodes.push((path, table.opt("review"), table.opt("sheet")));
                table.finish(&mut ask.reader);
            }
        }
        let mut asked = ask.finish();
        let mut sides = Vec::new();
        for (path, review, sheet) in nodes {
            sides.push(Side {
                review: review.and_then(|n| asked.review(n, &child(&path, "review"))),
                sheet: sheet.and_then(|n| asked.sheet(n, &child(&path, "sheet"), false)),
            });
        }
        let (library, problems) = asked.end()?;
        Ok(ModerateRequest {
            library,
            sides,
            problems,
        })
    }

    /// Sets the reviews side by side.
    ///
    /// # Errors
    /// As [`moderate`].
    pub fn answer(&self) -> Result<Warned<Moderation>, Problems> {
        Ok(Warned {
            answer: moderate(&self.library, &self.sides)?,
            problems: self.problems.clone(),
        })
    }
}
