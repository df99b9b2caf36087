//! The request of `records_missing`.

use super::Records;
use crate::derive::Derivations;
use crate::report::{self, RecordsMissingAnswer};
use ceiag::framework::Library;
use ceiag::problem::Problems;
use ceiag::text::Document;

/// Records of which it is asked whom they leave short.
#[derive(Clone, Debug)]
pub struct RecordsMissingRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// Only this criterion, whatever its outcome.
    pub criterion: Option<String>,
    /// Whether the pupils are listed.
    pub pupils: bool,
}

impl<'l> RecordsMissingRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ criterion?, list_pupils? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<RecordsMissingRequest<'l>, Problems> {
        let (records, (criterion, pupils)) =
            Records::read(doc, library, derivations, |reader, table, _| {
                let criterion = table.opt("criterion");
                let criterion = criterion.and_then(|n| reader.text(n, "criterion"));
                let pupils = table.opt("list-pupils");
                let pupils = pupils.and_then(|n| reader.boolean(n, "list_pupils"));
                (criterion.map(str::to_owned), pupils.unwrap_or(false))
            })?;
        Ok(RecordsMissingRequest {
            records,
            criterion,
            pupils,
        })
    }

    /// Says whom the criteria lack.
    ///
    /// # Errors
    /// As [`report::missing`].
    pub fn answer(&self) -> Result<RecordsMissingAnswer, Problems> {
        report::missing(&self.records, self.criterion.as_deref(), self.pupils)
    }
}
