//! The answer on where leavers went.

use super::official::OfficialMeasures;
use crate::api::NoticeAnswer;
use ceiag::date::{AcademicYear, Date};
use ceiag::framework::Grade;
use ceiag::institution::Institution;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of [`destinations`](super::destinations()).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DestinationsAnswer {
    /// `ceiag-records-destinations/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-destinations/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The academic year of the latest cohort.
    pub academic_year: AcademicYear,
    /// Whose records these are.
    pub institution: Institution,
    /// That nothing here is for publication.
    pub internal: &'static str,
    /// Choices that are made.
    pub choices: BTreeMap<String, String>,
    /// The cohorts, the latest first.
    pub cohorts: Vec<CohortAnswer>,
    /// Offers under the September Guarantee.
    pub guarantee: Vec<GuaranteeAnswer>,
    /// The share that is compared with, where one is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<ThresholdAnswer>,
    /// How the code is counted on which sources differ.
    pub code_550: CodeChoiceAnswer,
    /// How well the groups of codes are known.
    pub code_groups: CodeGroupsAnswer,
    /// What official files say of the institution. It is another kind of number and is never joined with the others.
    pub official: Vec<OfficialMeasures>,
    /// What sets the two apart.
    pub caution: &'static str,
    /// How well that is known.
    pub caution_grade: Grade,
    /// Keys of its sources.
    pub caution_sources: Vec<&'static str>,
    /// What a reader should know.
    pub notices: Vec<NoticeAnswer>,
}

/// One cohort of leavers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CohortAnswer {
    /// `year-11`, `year-13`, `other-leavers` or `leavers`.
    pub cohort: &'static str,
    /// What people read.
    pub label: String,
    /// The academic year that ended their stage, or was their last.
    pub leaver_year: AcademicYear,
    /// How many are counted.
    pub of: u32,
    /// How many more belong there perhaps.
    pub perhaps: u32,
    /// The next step, then each anniversary.
    pub points: Vec<PointAnswer>,
}

/// A cohort at one anniversary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PointAnswer {
    /// Years since the leaver year; 0 is the next step.
    pub anniversary: u8,
    /// What people read.
    pub label: &'static str,
    /// The day from which it can be known.
    pub from: Date,
    /// Whether that day has come.
    pub due: bool,
    /// How many are known.
    pub known: u32,
    /// Of those, how many are known because they are still enrolled here.
    pub still_here: u32,
    /// How many are not known, by reason.
    pub not_known: Vec<ReasonCount>,
    /// Whether all records are said to be here; where they are not, more may be known than these show.
    pub complete: bool,
    /// How many were asked at least once, as far as that is recorded.
    pub asked: u32,
    /// How often anybody was asked, all together.
    pub contacts: u32,
    /// Where those known went.
    pub groups: Vec<CodeGroupCount>,
    /// Whether the share that is compared with is reached: `reached`, `not-reached`, `not-known`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<&'static str>,
    /// One sentence.
    pub text: String,
}

/// Why destinations are not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReasonCount {
    /// `refused`, `unreachable`, `not-asked`, `not-said` (a record without a status) or `no-record`.
    pub reason: &'static str,
    /// What people read.
    pub label: &'static str,
    /// How many.
    pub count: u32,
}

/// Young people in one group of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeGroupCount {
    /// The group; `no-code` and `other-code` where there is no code, or one of no list.
    pub group: String,
    /// What people read.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// Offers under the September Guarantee for one year group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GuaranteeAnswer {
    /// The year group.
    pub year_group: u8,
    /// The academic year that ended.
    pub academic_year: AcademicYear,
    /// The last day of September after it.
    pub by: Date,
    /// How many are counted.
    pub of: u32,
    /// How many more belong there perhaps.
    pub perhaps: u32,
    /// By group of codes; `no-record` where nothing is recorded.
    pub groups: Vec<CodeGroupCount>,
    /// One sentence.
    pub text: String,
}

/// A share that points are compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ThresholdAnswer {
    /// The share.
    pub share: String,
    /// How well it is known that somebody names it; absent for a share of the caller's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Keys of its sources.
    pub sources: Vec<&'static str>,
    /// What it is and is not.
    pub text: &'static str,
}

/// How the code is counted on which sources differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeChoiceAnswer {
    /// The group.
    pub option: String,
    /// Whether it was asked for; otherwise it is that of the published list.
    pub chosen: bool,
    /// How many destinations carry the code.
    pub count: u32,
    /// One sentence.
    pub text: String,
}

/// How well groups of codes are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeGroupsAnswer {
    /// The list.
    pub list: String,
    /// What people read.
    pub label: String,
    /// The grade.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}
