//! How a sheet is to be judged.

use crate::date::Date;
use crate::fact::FactSheet;
use std::collections::BTreeMap;

/// How a sheet is to be judged. Everything left out is taken from the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day of judgement; by default the sheet's own.
    pub as_of: Option<Date>,
    /// Editions or series, by id; by default those that the sheet names, else those in force.
    pub frameworks: Vec<String>,
    /// A profile for each edition that has one of this id, or by edition id.
    pub profiles: BTreeMap<String, String>,
    /// Choices that are made here, over those of the sheet.
    pub choices: BTreeMap<String, String>,
    /// Take refused facts as unknown and say so, instead of refusing the sheet.
    pub tolerant: bool,
    /// Also judge under each combination of the choices that are left open.
    pub all_choices: bool,
}

impl Options {
    /// The key in `profiles` that names a profile for whichever edition has it.
    pub const ANY_FRAMEWORK: &'static str = "*";

    /// The day of judgement.
    pub fn as_of(&self, sheet: &FactSheet) -> Date {
        self.as_of.unwrap_or(sheet.as_of)
    }

    /// The sheet with the choices and profiles that are made here.
    pub(crate) fn apply(&self, sheet: &FactSheet) -> FactSheet {
        let mut sheet = sheet.clone();
        sheet.choices.extend(self.choices.clone());
        sheet.profiles.extend(self.profiles.clone());
        sheet
    }
}
