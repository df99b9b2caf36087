//! A maturity model as a review uses it: the questions in order, and the places of the levels.

use crate::framework::{Framework, Group, Judgement, Level, Library, Model, ReadingKind};
use crate::problem::{Code, Problem};
use crate::text::nearest;
use crate::words::help;

/// A maturity model with its questions in order.
#[derive(Clone, Debug)]
pub(crate) struct Asked<'l> {
    pub(crate) framework: &'l Framework,
    pub(crate) model: &'l Model,
    pub(crate) questions: Vec<AskedQuestion<'l>>,
}

/// One question, which may be a whole theme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AskedQuestion<'l> {
    pub(crate) id: &'l str,
    pub(crate) theme: &'l Group,
    /// What is asked; empty where the theme is its own question.
    pub(crate) text: &'l str,
}

impl<'l> Asked<'l> {
    /// The maturity model with this id.
    pub(crate) fn find(library: &'l Library, id: &str) -> Result<Asked<'l>, Problem> {
        let levels = |f: &&Framework| f.reading == ReadingKind::Level;
        let found = library.framework(id);
        if let Some(framework) = found
            && let Some(model) = &framework.model
        {
            return Ok(Asked::new(framework, model));
        }
        let message = match found {
            Some(_) => format!("`{id}` is no maturity model"),
            None => format!("no maturity model is called `{id}`"),
        };
        let problem = Problem::error(Code::UnknownFramework, message)
            .found(id)
            .expected("the id of an edition with levels");
        let known = library.frameworks.iter().filter(levels);
        Err(match nearest(id, known.map(|f| f.id.as_str())) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("add a model of your own; {}", help::EDITIONS)),
        })
    }

    fn new(framework: &'l Framework, model: &'l Model) -> Asked<'l> {
        let mut questions = Vec::new();
        for theme in &framework.groups {
            let before = questions.len();
            questions.extend(model.questions_of(&theme.id).map(|q| AskedQuestion {
                id: &q.id,
                theme,
                text: &q.text,
            }));
            if questions.len() == before {
                questions.push(AskedQuestion {
                    id: &theme.id,
                    theme,
                    text: "",
                });
            }
        }
        Asked {
            framework,
            model,
            questions,
        }
    }

    pub(crate) fn level(&self, id: &str) -> Option<&'l Level> {
        self.model.level(id)
    }

    /// The place of a level; below the lowest is −1, as is any other id.
    pub(crate) fn place(&self, level: &str) -> i64 {
        let place = self
            .model
            .position(level)
            .and_then(|p| i64::try_from(p).ok());
        place.unwrap_or(-1)
    }

    /// Whether statements can indicate a level at all.
    pub(crate) fn indicates(&self) -> bool {
        self.model.judgement == Judgement::Statements
    }
}
