//! The level reading: for each theme the lowest and the highest level that the statements indicate. No overall level, no average.

use crate::framework::{Group, Judgement, Level, Model};
use crate::plan::{Bound, Conjunction, Plan, Possible};

/// What the statements indicate for all themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// One for each theme, in order.
    pub themes: Vec<ThemeLevel>,
}

/// What the statements indicate for one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeLevel {
    pub(crate) group: u32,
    /// The lowest and the highest level; absent where only people find one.
    pub indicated: Option<Indicated>,
    /// The levels that have statements in this theme, lowest first.
    pub steps: Vec<Step>,
}

/// An interval of levels by their places in the model; `None` is below the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicated {
    /// At worst.
    pub lo: Option<usize>,
    /// At best.
    pub hi: Option<usize>,
}

/// One level of a theme: all of its statements together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The level's place in the model.
    pub level: usize,
    /// What its statements can come to together.
    pub possible: Possible,
    /// Statements that are certainly met.
    pub met: u32,
    /// Statements that apply, or may do so.
    pub of: u32,
}

impl Levels {
    /// Reads the levels: once, or over all scenarios of open choices.
    pub(crate) fn read(plan: &Plan, bound: &Bound<'_>, scenarios: &[Bound<'_>]) -> Option<Levels> {
        let model = plan.framework.model.as_ref()?;
        let scenarios = if scenarios.is_empty() {
            std::slice::from_ref(bound)
        } else {
            scenarios
        };
        let themes = plan.groups.iter();
        Some(Levels {
            themes: themes
                .map(|group| ThemeLevel::read(plan, model, scenarios, group.index, &group.criteria))
                .collect(),
        })
    }

    /// The reading of one theme.
    pub fn theme(&self, plan: &Plan, id: &str) -> Option<&ThemeLevel> {
        self.themes
            .iter()
            .find(|t| t.theme(plan).is_some_and(|g| g.id == id))
    }
}

impl ThemeLevel {
    /// The theme.
    pub fn theme<'p>(&self, plan: &'p Plan) -> Option<&'p Group> {
        plan.framework.groups.get(self.group as usize)
    }

    /// The levels after the lowest indicated one that ask for something, lowest first. The first may be reached all the same,
    /// where one option of an open choice leaves it out and the others find it met.
    pub fn above<'p>(&self, plan: &'p Plan) -> impl Iterator<Item = &'p Level> {
        let model = plan.framework.model.as_ref();
        let lo = self.indicated.map(|indicated| indicated.lo);
        self.steps.iter().filter_map(move |step| {
            let asks = step.possible != Possible::NOT_APPLICABLE && Some(step.level) > lo?;
            model?.levels.get(step.level).filter(|_| asks)
        })
    }

    fn read(
        plan: &Plan,
        model: &Model,
        scenarios: &[Bound<'_>],
        group: u32,
        criteria: &[u32],
    ) -> ThemeLevel {
        let mut steps: Vec<Step> = Vec::new();
        let mut climbs: Vec<Vec<Rung>> = vec![Vec::new(); scenarios.len()];
        for (level, declared) in model.levels.iter().enumerate() {
            let mut together = vec![Conjunction::EMPTY; scenarios.len()];
            let (mut any, mut met, mut of) = (false, 0, 0);
            for index in criteria {
                let Some(criterion) = plan.criteria.get(*index as usize) else {
                    continue;
                };
                let own = plan
                    .criterion_of(criterion)
                    .and_then(|c| c.level.as_deref());
                if own != Some(declared.id.as_str()) {
                    continue;
                }
                // A statement is certain when every scenario says the same of it, however the others fare.
                let mut overall = Possible::NOTHING;
                for (bound, together) in scenarios.iter().zip(&mut together) {
                    let possible = plan.outcome(criterion, bound);
                    together.add(possible);
                    overall = overall.or(possible);
                }
                any = true;
                met += u32::from(overall == Possible::MET);
                of += u32::from(overall != Possible::NOT_APPLICABLE);
            }
            if !any {
                continue;
            }
            let mut overall = Possible::NOTHING;
            for (climb, together) in climbs.iter_mut().zip(together) {
                let possible = together.all();
                climb.push((level, possible));
                overall = overall.or(possible);
            }
            steps.push(Step {
                level,
                possible: overall,
                met,
                of,
            });
        }
        let each = climbs.iter().map(|climb| Indicated::of(model, climb));
        ThemeLevel {
            group,
            indicated: each
                .reduce(Indicated::join)
                .filter(|_| model.judgement == Judgement::Statements),
            steps,
        }
    }
}

/// A level by its place, and what its statements come to together in one scenario.
type Rung = (usize, Possible);

impl Indicated {
    /// Climbs the steps twice: as far as is certain, and as far as is still possible.
    fn of(model: &Model, climb: &[Rung]) -> Indicated {
        let start = model.has_floor().then_some(0);
        let mut found = Indicated {
            lo: start,
            hi: start,
        };
        for (level, possible) in climb {
            if possible.can_be_not_met() {
                break;
            }
            if !possible.can_drop_out() {
                found.lo = Some(*level);
            }
        }
        for (level, possible) in climb {
            if possible.can_be_met() {
                found.hi = Some(*level);
            } else if !possible.can_drop_out() {
                break;
            }
        }
        found
    }

    fn join(self, other: Indicated) -> Indicated {
        Indicated {
            lo: self.lo.min(other.lo),
            hi: self.hi.max(other.hi),
        }
    }

    /// Whether one level is certain.
    pub fn is_certain(self) -> bool {
        self.lo == self.hi
    }
}
