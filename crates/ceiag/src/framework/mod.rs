//! Rule books: dated editions of criteria, each with a grade and a source.

mod check;
mod criterion;
mod crosswalk;
mod diff;
mod digest;
mod evaluation_type;
mod library;
mod library_json;
mod model;
mod profile;
mod prose;
mod read;
mod read_library;
mod read_model;
pub(crate) mod read_parts;
mod read_rule;
mod rule_json;
mod series;
mod source;
mod tailor;
mod tailor_change;
mod window;
mod write;

pub use check::{check, check_library};
pub use criterion::{
    Applies, Choice, ChoiceOption, Context, ContextKind, Criterion, Grade, Group, Judged, Strength,
    StrengthBasis, Window,
};
pub use crosswalk::{Crosswalk, CrosswalkRow, RowStatus};
pub use diff::{
    ChangedPart, EditionRef, FieldChange, FieldChanges, FrameworkDiff, PartDiff, PartRef, diff,
};
pub(crate) use digest::hex_digest;
pub use evaluation_type::EvaluationTypeRule;
pub use library::Library;
pub use model::{Descriptor, Judgement, Level, Model, Question};
pub use profile::{Item, Profile, Rounding};
pub use read::FrameworkFile;
pub(crate) use read_library::whole as read_whole;
pub(crate) use read_parts::{
    each as read_each, grade as read_grade, required as read_required, text as read_text,
    texts as read_texts,
};
pub(crate) use read_rule::finding_ref_as;
pub use series::{Basis, Hole, HoleReason, KnownEdition, NotInForce, Series};
pub use source::Source;
pub(crate) use window::window_notices;
pub use write::Prose;

use crate::date::Date;
use crate::institution::Setting;
use serde::{Deserialize, Serialize};

/// One dated edition of a rule book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Framework {
    /// Short id, never reused.
    pub id: String,
    /// The series of which it is an edition.
    pub series: String,
    /// The edition's own name, such as `2025`.
    pub edition: String,
    /// The full title.
    pub title: String,
    /// The title that people read in results.
    pub label: String,
    /// Who owns the rule book.
    pub owner: String,
    /// Settings that it covers.
    pub settings: Vec<Setting>,
    /// Settings that it covers when a choice is made so, or left open.
    pub settings_by_choice: Vec<SettingByChoice>,
    /// When it is in force.
    pub in_force: InForce,
    /// What the framework says of all findings together.
    pub reading: ReadingKind,
    /// The profile that reads a score unless another is named.
    pub profile: Option<String>,
    /// Whether it is marked as its owner's own text. Whoever holds the file vouches for that.
    pub official: bool,
    /// For a decision: whether a Compass self-assessment has to be there. What it says never counts.
    pub needs_compass: NeedsCompass,
    /// Whether it was written for this library; false for everything that a caller reads.
    pub shipped: bool,
    /// How strong its criteria bind unless a criterion says otherwise.
    pub strength: Strength,
    /// How well that is known, for every criterion of this strength that says nothing else.
    pub strength_basis: StrengthBasis,
    /// The version of wording, sources and notes, which no digest covers.
    pub text_version: String,
    /// Groups of criteria: benchmarks, themes or sections, as the reading calls them.
    pub groups: Vec<Group>,
    /// Levels and what is judged by people, for a maturity model.
    pub model: Option<Model>,
    /// Named choices where sources conflict or are silent.
    pub choices: Vec<Choice>,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
    /// Ways to read a score.
    pub profiles: Vec<Profile>,
    /// Definitions and summaries: shown, never judged.
    pub context: Vec<Context>,
    /// Statutory windows.
    pub windows: Vec<Window>,
}

/// A setting that an edition covers under one option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingByChoice {
    /// The setting.
    pub setting: Setting,
    /// The choice.
    pub choice: String,
    /// The option under which this edition covers the setting.
    pub option: String,
}

/// When an edition is in force: first and last day, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// The first day.
    pub from: Date,
    /// The last day; open while nothing replaces it.
    pub to: Option<Date>,
    /// The period as its source states it.
    pub stated: String,
    /// How well the days are known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

impl InForce {
    /// Whether the day lies between first and last.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Whether a decision needs a Compass self-assessment to be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NeedsCompass {
    /// The catalogue does not say, which is not a no.
    #[default]
    NotSaid,
    /// It does not.
    No,
    /// It does.
    Yes {
        /// The last day of start for which that is known; open where it holds throughout.
        known_to: Option<Date>,
    },
}

/// What a framework says of all findings together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadingKind {
    /// Earned and maximum for each benchmark.
    Score,
    /// The level of each theme.
    Level,
    /// Indications; the decision is an assessor's.
    Decision,
    /// Nothing beyond the findings.
    Findings,
}

impl ReadingKind {
    /// Ids with their readings, for readers of files.
    pub const NAMES: [(&'static str, ReadingKind); 4] = [
        ("score", ReadingKind::Score),
        ("level", ReadingKind::Level),
        ("decision", ReadingKind::Decision),
        ("findings", ReadingKind::Findings),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            ReadingKind::Score => "score",
            ReadingKind::Level => "level",
            ReadingKind::Decision => "decision",
            ReadingKind::Findings => "findings",
        }
    }

    /// What a group of criteria is called, in files and answers.
    pub fn group_key(self) -> &'static str {
        match self {
            ReadingKind::Score | ReadingKind::Findings => "benchmark",
            ReadingKind::Level => "theme",
            ReadingKind::Decision => "section",
        }
    }
}

impl Framework {
    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id)
    }

    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|g| g.id == id)
    }

    /// The choice with this id.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|c| c.id == id)
    }

    /// The profile with this id.
    pub fn profile_named(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|p| p.id == id)
    }

    /// The profile that reads a score unless another is named.
    pub fn default_profile(&self) -> Option<&Profile> {
        self.profile_named(self.profile.as_deref()?)
    }

    /// Whether the edition covers a setting, whatever is chosen.
    pub fn covers(&self, setting: Setting) -> bool {
        self.settings.contains(&setting) || self.by_choice(setting).is_some()
    }

    /// The choice under which the edition covers a setting, if it does so by choice.
    pub fn by_choice(&self, setting: Setting) -> Option<&SettingByChoice> {
        self.settings_by_choice
            .iter()
            .find(|s| s.setting == setting)
    }

    /// How strongly a criterion binds an institution of a setting. Whom a duty binds is said of those for whom the edition is
    /// written; who reads it by choice keeps a framework's criterion.
    pub fn strength_for(&self, criterion: &Criterion, setting: Setting) -> Strength {
        match self.by_choice(setting) {
            Some(_) => criterion.strength.without_duty(),
            None => criterion.strength,
        }
    }

    /// How well that is known. That a duty falls away for who reads the edition by choice is this library's own reading.
    pub fn strength_basis_for(&self, criterion: &Criterion, setting: Setting) -> StrengthBasis {
        if self.strength_for(criterion, setting) == criterion.strength {
            self.strength_basis_of(criterion)
        } else {
            StrengthBasis::default()
        }
    }

    /// How well it is known how strongly a criterion binds.
    pub fn strength_basis_of(&self, criterion: &Criterion) -> StrengthBasis {
        match &criterion.strength_basis {
            Some(own) => own.clone(),
            None if criterion.strength == self.strength => self.strength_basis.clone(),
            None => StrengthBasis::default(),
        }
    }

    /// Whether it is this library's own reference text, which nobody else answers for.
    pub fn is_reference(&self) -> bool {
        self.shipped
            && self.reading != ReadingKind::Score
            && self.criteria.iter().any(|c| c.grade == Grade::Project)
    }

    /// The weakest grade among the criteria that have a rule.
    pub fn weakest_grade(&self) -> Grade {
        self.criteria
            .iter()
            .filter(|c| !c.is_reserved())
            .map(|c| c.grade)
            .max()
            .unwrap_or(Grade::Unsourced)
    }
}
