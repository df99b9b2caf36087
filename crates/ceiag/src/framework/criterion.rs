//! Criteria and what stands beside them: grades, strengths, groups, choices, context, windows.

use crate::institution::{Institution, Setting, YearGroups};
use crate::rule::{FindingRef, Rule};
use serde::{Deserialize, Serialize};

/// How well something is known, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Stated in a primary source that was read.
    Sourced,
    /// Stated by a knowledgeable secondary source.
    Secondary,
    /// Worked out from published figures or by comparing graded texts.
    Derived,
    /// A hypothesis that explains published figures.
    Fitted,
    /// Written by this project; never official.
    Project,
    /// Not found. Only reserved criteria may be that.
    Unsourced,
}

impl Grade {
    /// Ids with their grades, for readers of files.
    pub const NAMES: [(&'static str, Grade); 6] = [
        ("sourced", Grade::Sourced),
        ("secondary", Grade::Secondary),
        ("derived", Grade::Derived),
        ("fitted", Grade::Fitted),
        ("project", Grade::Project),
        ("unsourced", Grade::Unsourced),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Grade::Sourced => "sourced",
            Grade::Secondary => "secondary",
            Grade::Derived => "derived",
            Grade::Fitted => "fitted",
            Grade::Project => "project",
            Grade::Unsourced => "unsourced",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Grade::Sourced => "official source",
            Grade::Secondary => "reported by others, official text not seen",
            Grade::Derived => "worked out from published figures",
            Grade::Fitted => "our estimate, official scoring not published",
            Grade::Project => "ceiag's own, not official",
            Grade::Unsourced => "rule not known to us",
        }
    }

    /// The words that people read under an edition: what is `project` there is its author's, not ceiag's, unless ceiag
    /// ships it.
    pub fn label_in(self, shipped: bool) -> &'static str {
        match self {
            Grade::Project if !shipped => "the author's own, not official",
            other => other.label(),
        }
    }
}

/// How strongly a criterion binds. Nothing is a duty unless its source says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// A legal duty.
    StatutoryDuty,
    /// Strongly recommended by government or a regulator.
    StrongRecommendation,
    /// A criterion of a voluntary framework.
    FrameworkCriterion,
    /// Advice.
    Advice,
}

impl Strength {
    /// Ids with their strengths, for readers of files.
    pub const NAMES: [(&'static str, Strength); 4] = [
        ("statutory-duty", Strength::StatutoryDuty),
        ("strong-recommendation", Strength::StrongRecommendation),
        ("framework-criterion", Strength::FrameworkCriterion),
        ("advice", Strength::Advice),
    ];

    /// What is left where a duty or a recommendation speaks of something else: a criterion of a framework.
    #[must_use]
    pub fn without_duty(self) -> Strength {
        match self {
            Strength::StatutoryDuty | Strength::StrongRecommendation => {
                Strength::FrameworkCriterion
            }
            other => other,
        }
    }

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Strength::StatutoryDuty => "statutory-duty",
            Strength::StrongRecommendation => "strong-recommendation",
            Strength::FrameworkCriterion => "framework-criterion",
            Strength::Advice => "advice",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Strength::StatutoryDuty => "statutory duty",
            Strength::StrongRecommendation => "strongly recommended",
            Strength::FrameworkCriterion => "framework criterion",
            Strength::Advice => "advice",
        }
    }
}

/// How well it is known how strongly a criterion binds. Where nothing is said, its author says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrengthBasis {
    /// How well it is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

impl Default for StrengthBasis {
    fn default() -> StrengthBasis {
        StrengthBasis {
            grade: Grade::Project,
            sources: Vec::new(),
            note: String::new(),
        }
    }
}

/// A group of criteria: a benchmark of a score, a theme of a maturity model, a section of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The id, such as `BM5`.
    pub id: String,
    /// The number that people use.
    pub number: u32,
    /// Its topic.
    pub label: String,
    /// Of a theme, the benchmarks in which it is rooted, each in a named edition.
    pub roots: Vec<FindingRef>,
}

/// To whom a criterion applies; an absent part asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applies {
    /// Only where the institution has one of these year groups.
    pub years: Option<YearGroups>,
    /// Only where the institution's lowest year group is this one or lower.
    pub begins_by: Option<u8>,
    /// Only in these settings.
    pub settings: Vec<Setting>,
}

impl Applies {
    /// Whether an institution is among those to whom it applies.
    pub fn covers(&self, institution: &Institution) -> bool {
        (self.settings.is_empty() || self.settings.contains(&institution.setting))
            && (self.years.is_none() || institution.meets(self.years))
            && self
                .begins_by
                .is_none_or(|year| institution.begins_by(year))
    }

    /// Whether it asks nothing of an institution.
    pub fn is_empty(&self) -> bool {
        *self == Applies::default()
    }
}

/// How a criterion is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judged {
    /// By a rule.
    By(Rule),
    /// By a person's finding only; nothing that is known of the institution decides it.
    ByPerson {
        /// Whose finding it is, such as `assessor`.
        role: String,
    },
    /// No rule is known. A working reading is used only when it is chosen by name.
    Reserved {
        /// The project's own working reading.
        working_reading: Option<Rule>,
    },
}

impl Judged {
    /// Calls `visit` on every reference to another finding.
    pub(super) fn each_finding(&mut self, visit: &mut impl FnMut(&mut FindingRef)) {
        match self {
            Judged::By(rule) => rule.each_finding(visit),
            Judged::ByPerson { .. } => {}
            Judged::Reserved { working_reading } => {
                if let Some(rule) = working_reading {
                    rule.each_finding(visit);
                }
            }
        }
    }
}

/// One judgement in a framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Short id, never reused.
    pub id: String,
    /// The id of its group.
    pub group: Option<String>,
    /// In a maturity model, the id of the level that it is a statement of.
    pub level: Option<String>,
    /// A few words that people read in lists.
    pub label: String,
    /// The criterion in our own words. Empty when the wording was left out.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How strongly it binds.
    pub strength: Strength,
    /// How well that is known, where the edition doesn't say it for all of this strength.
    pub strength_basis: Option<StrengthBasis>,
    /// To whom it applies.
    pub applies: Applies,
    /// No rule is known for an institution whose highest year group is among these: there it is as if reserved.
    pub not_sourced_where: Option<YearGroups>,
    /// Its rule, or that none is known.
    pub judged: Judged,
    /// The profiles under which it exists; empty means all.
    pub profiles: Vec<String>,
    /// What a reader should know.
    pub note: String,
    /// What a reader should know of the working reading.
    pub working_note: String,
}

impl Criterion {
    /// Whether no rule is known.
    pub fn is_reserved(&self) -> bool {
        matches!(self.judged, Judged::Reserved { .. })
    }

    /// The rule, or the working reading of a reserved criterion.
    pub fn any_rule(&self) -> Option<&Rule> {
        match &self.judged {
            Judged::By(rule) => Some(rule),
            Judged::ByPerson { .. } => None,
            Judged::Reserved { working_reading } => working_reading.as_ref(),
        }
    }

    /// Whether the criterion exists under a profile.
    pub fn under(&self, profile: Option<&str>) -> bool {
        self.profiles.is_empty() || profile.is_some_and(|p| self.profiles.iter().any(|q| q == p))
    }
}

/// A named choice where sources conflict or are silent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The id.
    pub id: String,
    /// What is chosen, in a few words.
    pub label: String,
    /// The question that the choice answers.
    pub question: String,
    /// How well it is known that sources differ or are silent.
    pub grade: Grade,
    /// The options.
    pub options: Vec<ChoiceOption>,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
}

/// A definition or summary: shown, never judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// The id.
    pub id: String,
    /// The id of its group.
    pub group: Option<String>,
    /// What it is.
    pub kind: ContextKind,
    /// Our own words.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Why it is not judged.
    pub note: String,
}

/// What a piece of context is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContextKind {
    /// Says what a word means.
    Definition,
    /// Sums up a benchmark.
    Summary,
}

impl ContextKind {
    /// Ids with their kinds, for readers of files.
    pub const NAMES: [(&'static str, ContextKind); 2] = [
        ("definition", ContextKind::Definition),
        ("summary", ContextKind::Summary),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            ContextKind::Definition => "definition",
            ContextKind::Summary => "summary",
        }
    }
}

/// A statutory window: opens in the academic year of its first year group, closes in that of its last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The id.
    pub id: String,
    /// The criterion that judges the last cohort whose window has closed.
    pub criterion: String,
    /// What people read.
    pub label: String,
    /// The year groups it spans.
    pub years: YearGroups,
    /// Month and day on which it opens.
    pub opens: (u8, u8),
    /// Month and day on which it closes.
    pub closes: (u8, u8),
    /// A choice (`excluded`, `included`) that says whether 29 February belongs to it.
    pub leap_day_choice: Option<String>,
}
