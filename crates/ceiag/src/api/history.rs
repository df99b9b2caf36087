//! Reported results over time, as a request.

use super::Warned;
use super::ask::Ask;
use crate::date::Date;
use crate::framework::Library;
use crate::history::{History, history};
use crate::problem::Problems;
use crate::reported::{ReportedResult, ReportedTable};
use crate::text::Document;

/// Reported results that are to be put in order.
#[derive(Clone, Debug)]
pub struct HistoryRequest {
    /// The results, of one institution.
    pub results: Vec<ReportedResult>,
    /// The day up to which results are taken.
    pub as_of: Date,
    /// Warnings.
    pub problems: Problems,
}

impl HistoryRequest {
    /// Reads `{ results, as_of, institution?, own_frameworks? }`. The results are rows as [`ReportedTable::read_node`]
    /// reads them; with `institution`, only those of that name are taken.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &Library) -> Result<HistoryRequest, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let rows = ask.table.req(&mut ask.reader, "results");
        let as_of = ask.table.req(&mut ask.reader, "as-of");
        let as_of = as_of.and_then(|n| ask.reader.date(n, "as_of"));
        let institution = ask.table.opt("institution");
        let mut asked = ask.finish();
        let name = institution.and_then(|n| Some((n, asked.reader.text(n, "institution")?)));
        let mut table = match rows {
            Some(node) => ReportedTable::read_node(doc, node, "results"),
            None => ReportedTable::default(),
        };
        let refused = table.problems.has_errors();
        asked.note(std::mem::take(&mut table.problems), "", !refused);
        let mut results = std::mem::take(&mut table.results);
        if let Some((node, name)) = name.filter(|_| !refused && rows.is_some()) {
            table.results = results;
            results = match table.chosen(Some(name)) {
                Ok(chosen) => chosen.into_iter().flatten().collect(),
                Err(problems) => {
                    for problem in problems {
                        let problem = problem.path("institution");
                        asked.reader.problem_at(node, problem);
                    }
                    Vec::new()
                }
            };
        }
        let (_, problems) = asked.end()?;
        match as_of {
            Some(as_of) => Ok(HistoryRequest {
                results,
                as_of,
                problems,
            }),
            None => Err(problems),
        }
    }

    /// Puts the results in order.
    ///
    /// # Errors
    /// As [`history()`].
    pub fn answer(&self) -> Result<Warned<History>, Problems> {
        Ok(Warned {
            answer: history(&self.results, self.as_of)?,
            problems: self.problems.clone(),
        })
    }
}
