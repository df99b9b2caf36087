//! A published file, and what a caller says of it.

use super::records::academic_year;
use crate::official::{Content, Measure, OfficialFile, Options, TimePeriod, read};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Reader, nth};

/// What the file does not say of itself, and what is wanted of it.
#[derive(Clone, Debug, Default)]
pub struct OfficialRequest {
    /// What the file does not say of itself.
    pub options: Options,
    /// Only rows of these measures; empty for all.
    pub measures: Vec<Measure>,
}

impl OfficialRequest {
    /// Reads `{ leavers?, time_period?, census?, measures? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<OfficialRequest, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let leavers = table.opt("leavers");
        let leavers = leavers.and_then(|n| academic_year(&mut reader, n, "leavers"));
        let period = table.opt("time-period");
        let period = period.and_then(|n| reader.one_of(n, "time_period", &TimePeriod::NAMES));
        let census = table.opt("census");
        let census = census.and_then(|n| reader.integer(n, "census", 1990..=2200));
        let items = table.opt("measures");
        let items = items.and_then(|n| reader.array(n, "measures"));
        let known: Vec<(&str, Measure)> = Measure::ALL.iter().map(|m| (m.id(), *m)).collect();
        let mut measures = Vec::new();
        for (index, item) in items.unwrap_or_default().iter().enumerate() {
            measures.extend(reader.one_of(item, &nth("measures", index), &known));
        }
        table.finish(&mut reader);
        if reader.problems.has_errors() {
            return Err(reader.problems);
        }
        let options = Options {
            leavers,
            time_period: period.unwrap_or_default(),
            census: census.and_then(|year| i16::try_from(year).ok()),
        };
        Ok(OfficialRequest { options, measures })
    }

    /// Reads the file; `name` is what problems call it.
    ///
    /// # Errors
    /// As [`read`]; or measures are asked for of a file that has none.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Result<OfficialFile, Problems> {
        let file = read(name, bytes, &self.options)?;
        if !self.measures.is_empty() && !matches!(file.content, Content::Statistics(_)) {
            let what = file.format.label();
            let message = format!("measures do not go with this file: {what}");
            return Err(Problem::error(Code::Conflict, message)
                .path("measures")
                .into());
        }
        Ok(file)
    }
}
