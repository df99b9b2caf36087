//! What facts indicate of a question, and how far apart two levels are.

use super::asked::Asked;
use crate::api::{IndicatedAnswer, Options, ReadingAnswer, evaluate};
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::problem::Problems;
use serde::Serialize;

/// A number of levels, at worst and at best; upwards is above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelSpan {
    /// At worst.
    pub lo: i64,
    /// At best.
    pub hi: i64,
}

impl LevelSpan {
    /// From one place to another, where either may lie between two ends.
    pub(super) fn between(from: (i64, i64), to: (i64, i64)) -> LevelSpan {
        LevelSpan {
            lo: to.0 - from.1,
            hi: to.1 - from.0,
        }
    }
}

impl Asked<'_> {
    /// What a sheet indicates of each question. A best-fit model has no indication, ever.
    pub(super) fn indicated(
        &self,
        library: &Library,
        sheet: &FactSheet,
        options: &Options,
    ) -> Result<Vec<(String, IndicatedAnswer)>, Problems> {
        if !self.indicates() {
            return Ok(Vec::new());
        }
        let options = Options {
            frameworks: vec![self.framework.id.clone()],
            ..options.clone()
        };
        let answer = evaluate(library, sheet, &options)?;
        let mut found = Vec::new();
        for result in answer.results {
            if let ReadingAnswer::Level { themes, .. } = result.reading {
                let themes = themes.into_iter();
                found.extend(themes.filter_map(|t| Some((t.theme, t.indicated?))));
            }
        }
        Ok(found)
    }

    pub(super) fn places(&self, indicated: &IndicatedAnswer) -> (i64, i64) {
        (self.place(&indicated.lo), self.place(&indicated.hi))
    }
}
