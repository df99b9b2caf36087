//! The engine on the same set: the framework and the sheets go in as text, as everybody's do.

use ceiag::fact::{Catalogue, FactSheet};
use ceiag::framework::{FrameworkFile, Library};
use ceiag::plan::{Plan, Possible};
use ceiag::problem::Problems;
use ceiag::text::json;

use crate::hand::{MET, NOT_MET, Outcomes, UNKNOWN};
use crate::synthetic::{BENCHMARKS, Record, Rule};
use crate::text;

/// The synthetic framework, compiled.
#[derive(Debug)]
pub struct Engine {
    /// The plan.
    pub plan: Plan,
    catalogue: Catalogue,
}

impl Engine {
    /// Reads and compiles the framework.
    ///
    /// # Errors
    /// The text of the set is not what the engine reads; the message has all problems.
    pub fn new(rules: &[Rule]) -> Result<Self, String> {
        let document = json("synthetic.json", text::framework(rules).as_bytes()).map_err(said)?;
        let file = FrameworkFile::read(&document).map_err(said)?;
        let library = Library {
            catalogue: file.facts,
            frameworks: vec![file.framework],
            sources: file.sources,
            ..Library::default()
        };
        let framework = library
            .framework(text::ID)
            .ok_or("the framework is not in its library")?;
        let plan = Plan::new(&library, framework, None).map_err(|error| error.to_string())?;
        Ok(Self {
            plan,
            catalogue: library.catalogue,
        })
    }

    /// Reads a record as a fact sheet.
    ///
    /// # Errors
    /// The text of the record is not what the engine reads; the message has all problems.
    pub fn sheet(&self, record: &Record) -> Result<FactSheet, String> {
        self.read(&text::sheet(record))
    }

    /// Reads the text of a fact sheet.
    ///
    /// # Errors
    /// The message has all problems.
    pub fn read(&self, text: &str) -> Result<FactSheet, String> {
        let document = json("record.json", text.as_bytes()).map_err(said)?;
        FactSheet::read(&document, &self.catalogue).map_err(said)
    }
}

fn said(problems: Problems) -> String {
    problems.to_string()
}

/// Counts what the hand-written loop counts, so that both do the same work.
#[inline]
pub fn count_met(rules: &[Rule], possible: &[Possible], met: &mut [u8; BENCHMARKS]) {
    *met = [0; BENCHMARKS];
    for (rule, possible) in rules.iter().zip(possible) {
        if let Some(place) = met.get_mut(rule.benchmark) {
            *place += u8::from(*possible == Possible::MET);
        }
    }
}

/// The engine's outcomes in the words of the hand-written loop.
#[must_use]
pub fn as_by_hand(rules: &[Rule], possible: &[Possible]) -> Outcomes {
    let mut outcomes = Outcomes::new();
    count_met(rules, possible, &mut outcomes.met);
    for (place, possible) in outcomes.criteria.iter_mut().zip(possible) {
        *place = match *possible {
            Possible::MET => MET,
            Possible::NOT_MET => NOT_MET,
            _ => UNKNOWN,
        };
    }
    outcomes
}
