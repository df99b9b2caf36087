//! The level reading: for each theme the lowest and the highest level that the statements indicate. No overall level, no average.

use crate::framework::{Group, Judgement, Level, Model};
use crate::plan::{Bound, Plan, Possible};

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
    /// Reads the levels: once, or once for each scenario of open choices and then joined.
    pub(crate) fn read(plan: &Plan, bound: &Bound<'_>, scenarios: &[Bound<'_>]) -> Option<Levels> {
        let model = plan.framework.model.as_ref()?;
        let once = |bound: &Bound<'_>| Levels {
            themes: plan
                .groups
                .iter()
                .map(|group| ThemeLevel::read(plan, model, bound, group.index, &group.criteria))
                .collect(),
        };
        if scenarios.is_empty() {
            return Some(once(bound));
        }
        scenarios.iter().map(once).reduce(Levels::join)
    }

    fn join(self, other: Levels) -> Levels {
        let both = self.themes.into_iter().zip(other.themes);
        Levels {
            themes: both.map(|(a, b)| a.join(b)).collect(),
        }
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

    /// The level after the lowest indicated one that has statements: what to work towards.
    pub fn next<'p>(&self, plan: &'p Plan) -> Option<&'p Level> {
        let model = plan.framework.model.as_ref()?;
        let lo = self.indicated?.lo;
        let next = self
            .steps
            .iter()
            .find(|step| step.possible != Possible::NOT_APPLICABLE && Some(step.level) > lo)?;
        model.levels.get(next.level)
    }

    fn read(
        plan: &Plan,
        model: &Model,
        bound: &Bound<'_>,
        group: u32,
        criteria: &[u32],
    ) -> ThemeLevel {
        let mut steps: Vec<Step> = Vec::new();
        for (level, declared) in model.levels.iter().enumerate() {
            let mut tally = crate::plan::Conjunction::EMPTY;
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
                let possible = plan.outcome(criterion, bound);
                any = true;
                met += u32::from(possible == Possible::MET);
                of += u32::from(possible != Possible::NOT_APPLICABLE);
                tally.add(possible);
            }
            if any {
                steps.push(Step {
                    level,
                    possible: tally.all(),
                    met,
                    of,
                });
            }
        }
        ThemeLevel {
            group,
            indicated: (model.judgement == Judgement::Statements)
                .then(|| Indicated::of(model, &steps)),
            steps,
        }
    }

    fn join(self, other: ThemeLevel) -> ThemeLevel {
        let indicated = match (self.indicated, other.indicated) {
            (Some(a), Some(b)) => Some(Indicated {
                lo: a.lo.min(b.lo),
                hi: a.hi.max(b.hi),
            }),
            (one, other) => one.or(other),
        };
        let both = self.steps.into_iter().zip(other.steps);
        ThemeLevel {
            group: self.group,
            indicated,
            steps: both
                .map(|(a, b)| Step {
                    possible: a.possible.or(b.possible),
                    met: a.met.min(b.met),
                    of: a.of.max(b.of),
                    ..a
                })
                .collect(),
        }
    }
}

impl Indicated {
    /// Climbs the steps twice: as far as is certain, and as far as is still possible.
    fn of(model: &Model, steps: &[Step]) -> Indicated {
        let start = model.has_floor().then_some(0);
        let mut found = Indicated {
            lo: start,
            hi: start,
        };
        for step in steps {
            if step.possible.can_be_not_met() {
                break;
            }
            if !step.possible.can_drop_out() {
                found.lo = Some(step.level);
            }
        }
        for step in steps {
            if step.possible.can_be_met() {
                found.hi = Some(step.level);
            } else if !step.possible.can_drop_out() {
                break;
            }
        }
        found
    }

    /// Whether one level is certain.
    pub fn is_certain(self) -> bool {
        self.lo == self.hi
    }
}
