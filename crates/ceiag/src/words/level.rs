//! Levels and indications as sentences.

use super::number::counted;
use crate::framework::{Framework, Model};
use crate::reading::{Indicated, Levels, ThemeLevel};

/// The name under which a model's levels are printed. Our own reference text never prints under anybody else's.
pub fn model_name(framework: &Framework) -> &str {
    if framework.is_reference() {
        "ceiag reference model"
    } else {
        &framework.label
    }
}

/// What stands above indications that no decision rests on.
pub fn indications_only(framework: &Framework) -> &'static str {
    if framework.official {
        "indications only: an independent assessor decides"
    } else {
        "indications only, and not by the official criteria: an independent assessor decides"
    }
}

impl Levels {
    /// One sentence on all themes. There is no overall level.
    pub fn text(&self, model: &Model) -> String {
        let themes = counted(self.themes.len() as u64, "theme", "themes");
        let found = |t: &&ThemeLevel| t.indicated.is_some_and(Indicated::is_certain);
        let certain = self.themes.iter().filter(found).count();
        match model.judgement {
            crate::framework::Judgement::BestFit => {
                format!("{themes}, each judged by people; there is no overall level")
            }
            crate::framework::Judgement::Statements => {
                format!("{themes}, {certain} with a certain indication; there is no overall level")
            }
        }
    }
}

impl ThemeLevel {
    /// One sentence: `ceiag reference model: between Emerging and Established`.
    pub fn text(&self, framework: &Framework, model: &Model) -> String {
        let name = model_name(framework);
        match self.indicated {
            Some(indicated) => format!("{name}: {}", indicated.text(model)),
            None => format!("{name}: judged by people; record it in a review"),
        }
    }
}

impl Indicated {
    /// The level, or both ends: `Developing`, `between Emerging and Established`; `at most Developing` where nothing is certain.
    pub fn text(self, model: &Model) -> String {
        let label = |place: Option<usize>| match place.and_then(|p| model.levels.get(p)) {
            Some(level) => level.label.clone(),
            None => match model.levels.first() {
                Some(lowest) => format!("below {}", lowest.label),
                None => "below the lowest level".to_owned(),
            },
        };
        if self.is_certain() {
            label(self.lo)
        } else if self.lo.is_none() {
            format!("at most {}", label(self.hi))
        } else {
            format!("between {} and {}", label(self.lo), label(self.hi))
        }
    }
}
