//! Judging what follows from records, together with what was filled in by hand.

use super::records::Records;
use crate::derive::Derived;
use ceiag::api::{self, EvaluateAnswer, Options};
use ceiag::date::AcademicYear;
use ceiag::fact::{Conflict, FactSheet, Merged};
use ceiag::problem::{Code, Problem, Problems};

/// Facts of records judged, together with those that were filled in by hand.
#[derive(Clone, Debug)]
pub struct Judged {
    /// All facts.
    pub sheet: FactSheet,
    /// Facts on which records and the sheet filled in by hand contradict each other; they are not known.
    pub conflicts: Vec<Conflict>,
    /// What the frameworks say.
    pub answer: EvaluateAnswer,
}

impl Records<'_> {
    /// Judges the facts that were derived, joined with those filled in by hand.
    ///
    /// # Errors
    /// As [`api::evaluate`]; or the sheet filled in by hand is another institution's.
    pub fn judge(&self, derived: &Derived<'_>) -> Result<Judged, Problems> {
        let merged = self.joined(derived)?;
        let known = |id: &str| {
            let mut editions = self.library.frameworks.iter();
            editions.any(|edition| edition.choices.iter().any(|choice| choice.id == id))
        };
        let choices = self.choices.iter().filter(|(id, _)| known(id));
        let options = Options {
            as_of: Some(self.as_of),
            frameworks: self.frameworks.clone(),
            profiles: self.profiles.clone(),
            choices: choices.map(|(a, b)| (a.clone(), b.clone())).collect(),
            ..Options::default()
        };
        let answer = api::evaluate(&self.library, &merged.sheet, &options)?;
        Ok(Judged {
            sheet: merged.sheet,
            conflicts: merged.conflicts,
            answer,
        })
    }

    /// The facts that were derived, joined with those filled in by hand. What the sheet says beside facts (editions,
    /// profiles, choices, bands, a restricted cohort) holds, unless the request says otherwise.
    ///
    /// # Errors
    /// `conflict`, when the sheet is of another institution or speaks of another academic year; `date-after-sheet`, when
    /// it is younger than the day of judgement.
    pub fn joined(&self, derived: &Derived<'_>) -> Result<Merged, Problems> {
        let mut computed = derived.sheet();
        let Some(hand) = &self.sheet else {
            return Ok(Merged {
                sheet: computed,
                conflicts: Vec::new(),
            });
        };
        self.check_hand(hand, derived.academic_year)?;
        let mut hand = hand.clone();
        computed.academic_year = Some(derived.academic_year);
        hand.academic_year = Some(derived.academic_year);
        let catalogue = &self.library.catalogue;
        let Some(mut merged) = Merged::of(&[computed, hand.clone()], catalogue) else {
            return Err(Problem::error(Code::MissingKey, "there is no sheet to judge").into());
        };
        // Where nobody named a year it is the one that follows from the day, for both.
        if !derived.year_named
            && self
                .sheet
                .as_ref()
                .is_some_and(|s| s.academic_year.is_none())
        {
            merged.sheet.academic_year = None;
        }
        merged.sheet.frameworks = hand.frameworks;
        merged.sheet.profiles = hand.profiles;
        merged.sheet.choices = hand.choices;
        merged.sheet.bands = hand.bands;
        let whom = &mut merged.sheet.institution;
        whom.name = whom.name.take().or(hand.institution.name);
        whom.gcse_share = whom.gcse_share.or(hand.institution.gcse_share);
        whom.cohort = whom.cohort.take().or(hand.institution.cohort);
        Ok(merged)
    }

    /// Whether a sheet filled in by hand can be joined at all.
    fn check_hand(&self, hand: &FactSheet, year: AcademicYear) -> Result<(), Problems> {
        let mut problems = Problems::new();
        let mut differ = |path: &str, what: &str, here: String, there: String| {
            let message = format!("the sheet filled in by hand is of {what} `{there}`");
            let problem = Problem::error(Code::Conflict, message).path(format!("sheet.{path}"));
            problems.push(problem.found(there).expected(here));
        };
        let (own, other) = (&self.institution, &hand.institution);
        if own.setting != other.setting {
            let ids = (own.setting.id().to_owned(), other.setting.id().to_owned());
            differ("institution.setting", "the setting", ids.0, ids.1);
        }
        if let (Some(a), Some(b)) = (own.urn, other.urn)
            && a != b
        {
            differ("institution.urn", "the URN", a.to_string(), b.to_string());
        }
        if let (Some(a), Some(b)) = (own.years, other.years)
            && a != b
        {
            let years =
                |y: ceiag::institution::YearGroups| format!("{} to {}", y.first(), y.last());
            differ("institution.years", "the year groups", years(a), years(b));
        }
        let of_hand = hand.academic_year;
        let of_hand = of_hand.unwrap_or_else(|| AcademicYear::last_completed_before(hand.as_of));
        if of_hand != year {
            let years = (year.to_string(), of_hand.to_string());
            differ("academic_year", "the academic year", years.0, years.1);
        }
        if hand.as_of > self.as_of {
            let message = "the sheet filled in by hand is younger than the day of judgement";
            let problem = Problem::error(Code::DateAfterSheet, message).path("sheet.as_of");
            problems.push(
                problem
                    .found(hand.as_of.to_string())
                    .expected(format!("a day up to {}", self.as_of)),
            );
        }
        if problems.has_errors() {
            return Err(problems);
        }
        Ok(())
    }
}
