//! The request of `records_worksheet`.

use super::Records;
use crate::derive::Derivations;
use crate::report::{self, WorksheetAnswer};
use ceiag::framework::Library;
use ceiag::problem::Problems;
use ceiag::text::Document;

/// Records of which it is asked what to type into Compass.
#[derive(Clone, Debug)]
pub struct WorksheetRequest<'l> {
    /// The records.
    pub records: Records<'l>,
}

impl<'l> WorksheetRequest<'l> {
    /// Reads the keys of [`Records::read`].
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<WorksheetRequest<'l>, Problems> {
        let (records, ()) = Records::read(doc, library, derivations, |_, _, _| ())?;
        Ok(WorksheetRequest { records })
    }

    /// Fills the worksheet.
    ///
    /// # Errors
    /// As [`report::worksheet`].
    pub fn answer(&self) -> Result<WorksheetAnswer, Problems> {
        report::worksheet(&self.records)
    }
}
