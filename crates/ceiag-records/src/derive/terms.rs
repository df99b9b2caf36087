//! For whom and when facts are derived, and which choices are made.

use super::declared::{BEFORE_JOINING, Derivations, LEAP_DAY, ON_ROLL, YEAR_IN_PROGRESS};
use super::restrict::Restriction;
use ceiag::date::{AcademicYear, Date};
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{nearest, nth};
use std::collections::BTreeMap;

/// For whom, when and how facts are derived.
#[derive(Clone, Debug)]
pub struct Terms<'l> {
    /// The facts, and the editions that read them.
    pub library: &'l Library,
    /// How facts follow from records.
    pub derivations: &'l Derivations,
    /// Whose records these are.
    pub institution: Institution,
    /// The day; nothing later counts.
    pub as_of: Date,
    /// The academic year that facts speak of; by default the last completed before the day.
    pub academic_year: Option<AcademicYear>,
    /// Choices that are made, by id.
    pub choices: BTreeMap<String, String>,
    /// Only these facts; empty means every one that an edition covering the institution reads.
    pub facts: Vec<String>,
    /// Pupils who are left out of every population.
    pub restrictions: Vec<Restriction>,
}

impl<'l> Terms<'l> {
    /// With no choice made, for the last completed academic year.
    pub fn new(
        library: &'l Library,
        derivations: &'l Derivations,
        institution: Institution,
        as_of: Date,
    ) -> Terms<'l> {
        Terms {
            library,
            derivations,
            institution,
            as_of,
            academic_year: None,
            choices: BTreeMap::new(),
            facts: Vec::new(),
            restrictions: Vec::new(),
        }
    }

    /// For another academic year.
    #[must_use]
    pub fn in_academic_year(mut self, year: AcademicYear) -> Self {
        self.academic_year = Some(year);
        self
    }

    /// With a choice made.
    #[must_use]
    pub fn choosing(mut self, choice: impl Into<String>, option: impl Into<String>) -> Self {
        self.choices.insert(choice.into(), option.into());
        self
    }

    /// Deriving one more of a few facts only.
    #[must_use]
    pub fn only(mut self, fact: impl Into<String>) -> Self {
        self.facts.push(fact.into());
        self
    }

    /// Leaving some pupils out of every population.
    #[must_use]
    pub fn restricting(mut self, restriction: Restriction) -> Self {
        self.restrictions.push(restriction);
        self
    }

    /// The academic year that facts speak of.
    pub fn year(&self) -> AcademicYear {
        self.academic_year
            .unwrap_or_else(|| AcademicYear::last_completed_before(self.as_of))
    }

    /// What is wrong with them.
    pub(super) fn check(&self) -> Problems {
        let mut problems = Problems::new();
        let year = self.year();
        if year.first_day() > self.as_of {
            let problem = Problem::error(
                Code::AcademicYearNotBegun,
                format!("the academic year {year} begins after {}", self.as_of),
            );
            problems.push(problem.path("academic_year").found(year.to_string()));
        }
        for (index, id) in self.facts.iter().enumerate() {
            if self.derivations.of(id).is_none() {
                let problem =
                    Problem::error(Code::UnknownFact, format!("`{id}` is not derived here"));
                let problem = problem.path(nth("facts", index)).found(id);
                problems.push(match self.derivations.reason(id) {
                    Some(reason) => problem.help(reason),
                    None => {
                        let names = self.derivations.derivations.iter().map(|d| d.fact.as_str());
                        near(problem, id, names)
                    }
                });
            }
        }
        for (index, restriction) in self.restrictions.iter().enumerate() {
            if restriction.reason.trim().is_empty() {
                let message = "a cohort is restricted without a reason";
                let problem = Problem::error(Code::MissingKey, message);
                problems.push(problem.path(format!("restrict[{index}].reason")));
            }
        }
        for (id, option) in &self.choices {
            let path = format!("choices.{id}");
            let Some(choice) = self.derivations.choice(id) else {
                let problem =
                    Problem::error(Code::UnknownChoice, format!("no choice is called `{id}`"));
                let names = self.derivations.choices.iter().map(|c| c.id.as_str());
                problems.push(near(problem.path(path).found(id), id, names));
                continue;
            };
            let options = || choice.options.iter().map(|o| o.id.as_str());
            if !options().any(|known| known == option) {
                let problem = Problem::error(
                    Code::UnknownOption,
                    format!("`{option}` is not among the options here"),
                )
                .path(path)
                .found(option)
                .expected(options().collect::<Vec<_>>().join(", "));
                problems.push(near(problem, option, options()));
            }
        }
        problems
    }

    /// The options still possible, by their place among those that the engine knows.
    fn open<const N: usize>(&self, id: &str, options: [&str; N]) -> Vec<usize> {
        let chosen = self.choices.get(id);
        (0..N)
            .filter(|at| chosen.is_none_or(|option| options.get(*at) == Some(&option.as_str())))
            .collect()
    }

    pub(super) fn resolved(&self) -> Resolved {
        Resolved {
            on_roll: self.open(ON_ROLL.0, ON_ROLL.1),
            // Unset, the option under which more is open holds whatever the other would say.
            only_here: self.open(BEFORE_JOINING.0, BEFORE_JOINING.1) == [1],
            so_far: self.open(YEAR_IN_PROGRESS.0, YEAR_IN_PROGRESS.1) == [1],
            year: self.year().start_year(),
        }
    }

    /// Whether 29 February may follow the 28th: each possibility.
    pub(super) fn leap_day(&self, choice: Option<&str>) -> Vec<bool> {
        match choice {
            None => vec![false],
            Some(id) => self.open(id, LEAP_DAY).iter().map(|at| *at == 1).collect(),
        }
    }
}

fn near<'a>(problem: Problem, word: &str, names: impl Iterator<Item = &'a str>) -> Problem {
    match nearest(word, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}

/// Choices as the engine reads them.
pub(super) struct Resolved {
    /// Which options of `on-roll` are still possible.
    pub(super) on_roll: Vec<usize>,
    /// Whether only the time here is looked at.
    pub(super) only_here: bool,
    /// Whether a window that has not closed is counted as things stand.
    pub(super) so_far: bool,
    /// The calendar year in which the academic year starts.
    pub(super) year: i16,
}
