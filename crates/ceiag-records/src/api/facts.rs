//! The request of `records_facts`.

use super::Records;
use crate::derive::Derivations;
use crate::report::{self, RecordsFactsAnswer};
use ceiag::framework::Library;
use ceiag::problem::Problems;
use ceiag::text::Document;

/// Records whose facts are asked for, with everything behind them.
#[derive(Clone, Debug)]
pub struct RecordsFactsRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// Only this fact, by its id or its address, with the criteria that read it.
    pub fact: Option<String>,
    /// Whether the pupils behind it are listed.
    pub pupils: bool,
}

impl<'l> RecordsFactsRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ fact?, list_pupils? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<RecordsFactsRequest<'l>, Problems> {
        let (records, (fact, pupils)) =
            Records::read(doc, library, derivations, |reader, table, _| {
                let fact = table.opt("fact");
                let fact = fact.and_then(|n| reader.text(n, "fact"));
                let pupils = table.opt("list-pupils");
                let pupils = pupils.and_then(|n| reader.boolean(n, "list_pupils"));
                (fact.map(str::to_owned), pupils.unwrap_or(false))
            })?;
        Ok(RecordsFactsRequest {
            records,
            fact,
            pupils,
        })
    }

    /// Tells the facts.
    ///
    /// # Errors
    /// As [`report::facts`].
    pub fn answer(&self) -> Result<RecordsFactsAnswer, Problems> {
        report::facts(&self.records, self.fact.as_deref(), self.pupils)
    }
}
