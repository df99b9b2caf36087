//! The request of `explain`.

use super::ask::Ask;
use super::in_request::in_request;
use super::request::options;
use super::{ExplainAnswer, Options, Warned, explain};
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::Document;
use std::borrow::Cow;

/// Which criterion is to be explained, and for which sheet.
#[derive(Clone, Debug)]
pub struct ExplainRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The criterion's id.
    pub criterion: String,
    /// The sheet whose finding is to be explained too.
    pub sheet: Option<FactSheet>,
    /// How it is to be judged.
    pub options: Options,
    /// Warnings, and what is tolerated.
    pub problems: Problems,
}

impl<'l> ExplainRequest<'l> {
    /// Reads `{ criterion, sheet?, as_of?, profiles?, choices?, tolerant?, own_frameworks? }`; other options of
    /// [`super::Request`] may stand there and say nothing here.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<ExplainRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let criterion = ask.text("criterion").map(str::to_owned);
        let node = ask.table.opt("sheet");
        let (options, _) = options(&mut ask.reader, &mut ask.table, "");
        let mut asked = ask.finish();
        let sheet = node.and_then(|node| asked.sheet(node, "sheet", options.tolerant));
        let (library, problems) = asked.end()?;
        match criterion {
            Some(criterion) => Ok(ExplainRequest {
                library,
                criterion,
                sheet,
                options,
                problems,
            }),
            None => Err(problems),
        }
    }

    /// Explains the criterion.
    ///
    /// # Errors
    /// As [`explain()`].
    pub fn answer(&self) -> Result<Warned<ExplainAnswer>, Problems> {
        let sheet = self.sheet.as_ref();
        Ok(Warned {
            answer: explain(&self.library, &self.criterion, sheet, &self.options)
                .map_err(|told| in_request(told, &self.options))?,
            problems: self.problems.clone(),
        })
    }
}
