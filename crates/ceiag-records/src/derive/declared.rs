//! Derivations as data: who is counted, what counts and when, each with its grade.

use crate::record::{Kind, Mode, Part, ProviderKind, StaffRole};
use ceiag::framework::Grade;
use ceiag::institution::YearGroups;

/// Which academic year of a pupil decides who belongs to a population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Pupils enrolled in the year group of the address.
    YearGroup,
    /// Everybody enrolled.
    Anybody,
    /// Pupils enrolled in this year group.
    Year(u8),
    /// Pupils in the last year group of the address's key stage that the institution teaches.
    KeyStage,
    /// Leavers: whose last academic year here it was; after one of these year groups, where some are given.
    Left(Vec<u8>),
    /// Pupils who finished this year group or left, whichever came first.
    FinishedOrLeft(u8),
    /// Not pupils but guidance meetings.
    Meetings,
    /// Not pupils but what took place in the academic year, as a whole.
    Programme,
    /// Not pupils but what staff who do this work learned in the academic year, as a whole.
    Staff(StaffRole),
    /// Not pupils but employers.
    Employers,
}

impl Who {
    /// Whether pupils are counted.
    pub fn are_pupils(&self) -> bool {
        !matches!(
            self,
            Who::Meetings | Who::Programme | Who::Staff(_) | Who::Employers
        )
    }
}

/// Who is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// By which academic year.
    pub who: Who,
    /// How many academic years before the fact's that year lies.
    pub years_ago: u8,
    /// Only those considering higher education.
    pub considering_he: bool,
    /// Only those who were here in every year group since this one.
    pub since: Option<u8>,
}

/// What a derivation is able to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// Yes and no.
    #[default]
    Both,
    /// Only yes: what counts is enough, and its absence shows nothing.
    Yes,
    /// Only no: what counts is needed, and not enough.
    No,
}

/// The subjects of which each must have its own record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subjects {
    /// All that the pupil takes.
    All,
    /// Of those that the pupil takes, the ones that the school calls STEM.
    Stem,
}

/// What must differ between records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differing {
    /// The employer's size.
    EmployerSize,
    /// The employer's sector.
    Sector,
}

/// What one record must be to count, and how many are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of one of these kinds.
    pub kinds: Vec<Kind>,
    /// How many it takes.
    pub at_least: u32,
    /// Whether the pupil must have been there; an offer is enough otherwise.
    pub attended: bool,
    /// In one of these ways; empty asks nothing.
    pub modes: Vec<Mode>,
    /// With one of these providers; empty asks nothing.
    pub provider_kinds: Vec<ProviderKind>,
    /// Only as part of the curriculum.
    pub in_curriculum: bool,
    /// Only within the school day.
    pub in_school_day: bool,
    /// Only with an adviser of this level or above.
    pub adviser_level: Option<u8>,
    /// With all of these parts of *meaningful*.
    pub parts: Vec<Part>,
    /// Only with an employer who works on their own account.
    pub self_employed: bool,
    /// Not so many in all but one in each of these subjects.
    pub every_subject: Option<Subjects>,
    /// Not so many in all but one with each of the providers.
    pub one_of_each: bool,
    /// Not so many in all but two that differ in each of these.
    pub differing: Vec<Differing>,
    /// The destination known at all of these anniversaries.
    pub anniversaries: Vec<u8>,
    /// What that is able to tell.
    pub shows: Shows,
}

/// When it must have happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window {
    /// In the academic year.
    AcademicYear,
    /// While the pupil was in these year groups; in the last of them up to a day, where one is given.
    Years(YearGroups, Option<Closes>),
    /// While the pupil was in the year groups of the address's key stage that the institution teaches.
    KeyStage,
    /// While the learner was here.
    Programme,
    /// After the leaver year.
    AfterLeaving,
    /// In the academic year, and in the one before too.
    BothYears,
}

/// The last day of a window in the academic year of its last year group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closes {
    /// Month.
    pub month: i8,
    /// Day.
    pub day: i8,
    /// The choice that decides whether 29 February follows 28 February.
    pub leap_day_choice: Option<String>,
}

/// How one fact follows from records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The fact's id.
    pub fact: String,
    /// Who is counted.
    pub population: Population,
    /// How well that is known.
    pub population_grade: Grade,
    /// What counts.
    pub counts: Counts,
    /// How well that is known.
    pub counts_grade: Grade,
    /// When.
    pub window: Window,
    /// How well that is known.
    pub window_grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
    /// Whether it is the caller's own.
    pub own: bool,
}

impl Derivation {
    /// The weakest of its grades.
    pub fn grade(&self) -> Grade {
        self.population_grade
            .max(self.counts_grade)
            .max(self.window_grade)
    }
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
}

/// A question that no source answers, to be answered by whoever derives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The question.
    pub question: String,
    /// How well the question is settled.
    pub grade: Grade,
    /// The options.
    pub options: Vec<ChoiceOption>,
}

/// From which day to which a pupil counts as on roll for a whole academic year, as month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeYear {
    /// Who is on roll by this day is on roll from 1 September.
    pub joined_by: (i8, i8),
    /// Who is on roll up to this day or a later one is on roll to 31 August.
    pub left_from: (i8, i8),
}

/// Every derivation, with the choices that they leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivations {
    /// What a whole academic year on roll is.
    pub whole_year: WholeYear,
    /// Whether a caller's own rules say so.
    pub own_whole_year: bool,
    /// Questions left open.
    pub choices: Vec<Choice>,
    /// One for each fact, in order.
    pub derivations: Vec<Derivation>,
    /// Facts that no record gives, and why.
    pub not_derived: Vec<NotDerived>,
}

/// Facts that no record gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDerived {
    /// Ids.
    pub facts: Vec<String>,
    /// Why.
    pub reason: String,
}

impl Derivations {
    /// How a fact is derived, if it is.
    pub fn of(&self, fact: &str) -> Option<&Derivation> {
        self.derivations.iter().find(|d| d.fact == fact)
    }

    /// Why a fact is not derived, where that is said.
    pub fn reason(&self, fact: &str) -> Option<&str> {
        let mut lists = self.not_derived.iter();
        let list = lists.find(|list| list.facts.iter().any(|id| id == fact))?;
        Some(&list.reason)
    }

    /// The choice with this id.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|c| c.id == id)
    }
}

/// Ids of the choices that the engine itself knows, each with its options in the order in which it reads them.
pub(super) const ON_ROLL: (&str, [&str; 3]) =
    ("on-roll", ["on-last-day", "at-any-time", "all-year"]);
pub(super) const BEFORE_JOINING: (&str, [&str; 2]) =
    ("before-joining", ["not-known", "not-counted"]);
pub(super) const YEAR_IN_PROGRESS: (&str, [&str; 2]) =
    ("year-in-progress", ["left-open", "counted-so-far"]);
/// Options of every choice on 29 February.
pub(super) const LEAP_DAY: [&str; 2] = ["excluded", "included"];
