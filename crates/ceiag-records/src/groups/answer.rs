//! The answer of `records_groups`.

use super::breakdown::Breakdown;
use crate::api::NoticeAnswer;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Address;
use ceiag::framework::Grade;
use ceiag::institution::Institution;
use ceiag_research::interval::Estimate;
use serde::Serialize;
use std::collections::BTreeMap;

/// Coverage by group of pupils.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordsGroupsAnswer {
    /// `ceiag-records-groups/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-records-groups/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year that the facts speak of.
    pub academic_year: AcademicYear,
    /// Whether that year still runs.
    pub year_to_date: bool,
    /// Whose records these are.
    pub institution: Institution,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// Choices that are not made and on which a fact depends.
    pub unset_choices: Vec<String>,
    /// `publication`, or `internal`: nothing is hidden.
    pub view: &'static str,
    /// `not for publication`, where nothing is hidden.
    pub mark: Option<&'static str>,
    /// The smallest number that is shown, but for none; absent where nothing is hidden.
    pub smallest: Option<u32>,
    /// What a reader must know to read the numbers, sentence by sentence.
    pub text: Vec<String>,
    /// The facts, in the order of the catalogue.
    pub facts: Vec<GroupedFact>,
    /// How many rows of groups there are, and of how many the numbers are hidden.
    pub rows: HiddenRows,
    /// What a reader should know.
    pub notices: Vec<NoticeAnswer>,
}

/// How much is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HiddenRows {
    /// Groups of facts, empty ones left out.
    pub of: u32,
    /// How many of them are hidden.
    pub hidden: u32,
}

/// A fact by groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupedFact {
    /// The fact.
    pub fact: Address,
    /// What people read.
    pub label: String,
    /// Who is counted.
    pub population: String,
    /// The weakest grade of its rule.
    pub grade: Grade,
    /// Everybody.
    pub all: GroupRow,
    /// By each breakdown.
    pub breakdowns: Vec<GroupedBy>,
}

/// A fact by the groups of one breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupedBy {
    /// What pupils are grouped by.
    pub by: Breakdown,
    /// What people read.
    pub label: &'static str,
    /// The groups, those not recorded last. One that is certainly empty is left out, unless it is of the kind that every school has.
    pub groups: Vec<GroupRow>,
    /// What the hidden groups are together; absent where none is hidden, or all are.
    pub together: Option<GroupRow>,
    /// Differences between groups of whom nobody is in both.
    pub gaps: Vec<Gap>,
}

/// One group. A number that is hidden is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupRow {
    /// The group; `all` for everybody, `not-recorded` for those whose group isn't known.
    pub group: String,
    /// What people read.
    pub label: String,
    /// Whether numbers are hidden.
    pub hidden: bool,
    /// How many there are, certainly or perhaps.
    pub of: Option<u32>,
    /// How many count.
    pub yes: Option<u32>,
    /// How many do not.
    pub no: Option<u32>,
    /// For how many it isn't known whether they count, or whether they belong here.
    pub not_known: Option<u32>,
    /// The share of those who count with Wilson's interval at 95 %; absent where it is hidden, or where there is nobody.
    pub share: Option<Estimate>,
    /// One sentence.
    pub text: String,
}

/// How far one group is ahead of another, as a difference of shares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The group.
    pub group: String,
    /// The group it is compared with; `rest` for everybody else, those not recorded among them.
    pub against: String,
    /// The difference with Newcombe's interval at 95 %; absent where a number behind it is hidden.
    pub gap: Option<Estimate>,
    /// One sentence.
    pub text: String,
}
