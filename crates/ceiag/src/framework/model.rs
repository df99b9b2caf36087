//! What only a maturity model has: ordered levels, and what people judge.

use serde::{Deserialize, Serialize};

/// How a theme's level is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// Named participants choose the level that fits best. Nothing else ever indicates one.
    BestFit,
    /// As for best fit, and statements with rules indicate a level beside it.
    Statements,
}

impl Judgement {
    /// Ids with their judgements, for readers of files.
    pub const NAMES: [(&'static str, Judgement); 2] = [
        ("best-fit", Judgement::BestFit),
        ("statements", Judgement::Statements),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Judgement::BestFit => "best-fit",
            Judgement::Statements => "statements",
        }
    }
}

/// The levels of a maturity model and what people judge by them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// How a theme's level is found.
    pub judgement: Judgement,
    /// The levels, lowest first.
    pub levels: Vec<Level>,
    /// What is judged within a theme. A theme without questions is its own question.
    pub questions: Vec<Question>,
    /// The text of levels, for best fit.
    pub descriptors: Vec<Descriptor>,
}

/// One level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// Whether everybody starts here: no statement asks for it. Only the first level can be that.
    pub floor: bool,
}

/// Something that is judged within a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The id.
    pub id: String,
    /// The id of its theme.
    pub theme: String,
    /// What is asked.
    pub text: String,
}

/// The text of one level of a theme or question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Descriptor {
    /// The id of a theme or of a question.
    pub of: String,
    /// The id of the level.
    pub level: String,
    /// What is described.
    pub text: String,
}

impl Model {
    /// The level with this id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|l| l.id == id)
    }

    /// The place of a level, 0 for the lowest.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|l| l.id == id)
    }

    /// Whether the lowest level is where everybody starts.
    pub fn has_floor(&self) -> bool {
        self.levels.first().is_some_and(|l| l.floor)
    }

    /// The questions of a theme; none when the theme is its own.
    pub fn questions_of<'m>(&'m self, theme: &'m str) -> impl Iterator<Item = &'m Question> {
        self.questions.iter().filter(move |q| q.theme == theme)
    }
}
