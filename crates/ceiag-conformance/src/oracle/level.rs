//! Levels: what all statements of a level come to together, and the lowest and the highest level that fit (model, "Levels").

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::case::Case;
use super::completions::Space;
use super::rule::{Choices, Outcome, Tree};
use super::world::{list, text};

/// What is indicated for one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeReading {
    /// Ids of the lowest and the highest level, `none` below the lowest; nothing where only people find a level.
    pub indicated: Option<(String, String)>,
    /// The levels that have statements in this theme, lowest first.
    pub steps: Vec<Step>,
}

/// One level of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The level's id.
    pub level: String,
    /// What its statements come to together.
    pub outcome: Outcome,
    /// Statements that are certainly met.
    pub met: usize,
    /// Statements that may apply.
    pub of: usize,
}

/// A place in the order of levels; none is below the lowest.
type Place = Option<usize>;

/// The levels of one theme that have statements, by place.
type Statements<'f> = BTreeMap<usize, Vec<&'f Value>>;

impl Case<'_> {
    /// What is indicated, by theme; none when the framework has no levels.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read.
    pub fn levels(
        &self,
        framework: &Value,
    ) -> Result<Option<BTreeMap<String, ThemeReading>>, String> {
        if text(framework, "reading") != "level" {
            return Ok(None);
        }
        let mut themes = BTreeMap::new();
        for theme in list(framework, "theme") {
            let id = text(theme, "id").to_owned();
            let reading = self.theme(framework, &id)?;
            themes.insert(id, reading);
        }
        Ok(Some(themes))
    }

    fn theme(&self, framework: &Value, theme: &str) -> Result<ThemeReading, String> {
        // "`best-fit`: no indicated level, ever"
        if text(framework, "judgement") != "statements" {
            return Ok(ThemeReading {
                indicated: None,
                steps: Vec::new(),
            });
        }
        let statements = statements(framework, theme);
        let start = floor(framework);
        let mut ends: Option<(Place, Place)> = None;
        let mut outcomes: BTreeMap<usize, BTreeSet<Outcome>> = BTreeMap::new();
        for choices in self.combinations(&all(&statements))? {
            let mut possible = BTreeMap::new();
            for (place, criteria) in &statements {
                let found = self.possible_together(criteria, &choices)?;
                outcomes.entry(*place).or_default().extend(&found);
                possible.insert(*place, found);
            }
            let (lo, hi) = interval(start, &possible);
            // "per combination, then the lowest lo and the highest hi"
            ends = Some(ends.map_or((lo, hi), |(l, h)| (l.min(lo), h.max(hi))));
        }
        let (lo, hi) = ends.ok_or("no combination of choices")?;
        let mut steps = Vec::new();
        for (place, criteria) in &statements {
            let possible = outcomes.remove(place).unwrap_or_default();
            let mut met = 0;
            let mut of = 0;
            for criterion in criteria {
                let finding = self.finding(framework, None, criterion)?;
                met += usize::from(finding.outcome == Outcome::Met);
                of += usize::from(finding.outcome != Outcome::NotApplicable);
            }
            steps.push(Step {
                level: name(framework, Some(*place)),
                outcome: only(&possible).unwrap_or(Outcome::Unknown),
                met,
                of,
            });
        }
        Ok(ThemeReading {
            indicated: Some((name(framework, lo), name(framework, hi))),
            steps,
        })
    }

    /// What `all` of some statements can come to, over all completions.
    fn possible_together(
        &self,
        criteria: &[&Value],
        choices: &Choices,
    ) -> Result<BTreeSet<Outcome>, String> {
        let tree = self.together(criteria, choices)?;
        let mut possible = BTreeSet::new();
        Space::of(self, &tree.leaves())?.each(&mut |at| {
            possible.insert(tree.outcome(at));
            possible.len() < 3
        });
        Ok(possible)
    }

    fn together(&self, criteria: &[&Value], choices: &Choices) -> Result<Tree, String> {
        let trees = criteria.iter().map(|c| self.criterion_tree(c, choices));
        Ok(Tree::all(trees.collect::<Result<_, _>>()?))
    }

    /// The levels of a theme that single completions lead to, over all of them and all open choices. In one completion there is
    /// nothing left to weigh, so this reads the model another way than [`Self::levels`]. None where there are more completions
    /// than `most`.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read.
    pub fn exact_levels(
        &self,
        framework: &Value,
        theme: &str,
        most: usize,
    ) -> Result<Option<BTreeSet<String>>, String> {
        let statements = statements(framework, theme);
        let mut found = BTreeSet::new();
        for choices in self.combinations(&all(&statements))? {
            let mut trees = Vec::new();
            for (place, criteria) in &statements {
                trees.push((*place, self.together(criteria, &choices)?));
            }
            let leaves: Vec<_> = trees.iter().flat_map(|(_, t)| t.leaves()).collect();
            let space = Space::of(self, &leaves)?;
            if !space.is_small() || space.size() > most {
                return Ok(None);
            }
            space.each(&mut |at| {
                let mut level = floor(framework);
                for (place, tree) in &trees {
                    match tree.outcome(at) {
                        Outcome::Met => level = Some(*place),
                        Outcome::NotApplicable => {}
                        _ => break,
                    }
                }
                found.insert(name(framework, level));
                true
            });
        }
        Ok(Some(found))
    }

    /// The statements of a target `THEME/LEVEL`: "every statement of that theme up to the level".
    pub(super) fn up_to<'f>(framework: &'f Value, theme: &str, level: &str) -> Vec<&'f Value> {
        let top = place(framework, level);
        let mut statements = statements(framework, theme);
        statements.retain(|place, _| Some(*place) <= top);
        all(&statements)
    }
}

/// "lo = the highest level that counts such that every level up to it that counts is certainly met; hi = the highest that counts
/// with none up to it certainly not met; where there is none, the floor, or `none`. A level that may be not applicable or met lets
/// lo and hi pass; it counts for hi only."
fn interval(start: Place, possible: &BTreeMap<usize, BTreeSet<Outcome>>) -> (Place, Place) {
    let can = |place: &usize, outcome| possible.get(place).is_some_and(|p| p.contains(&outcome));
    let up_to = |top: usize| possible.keys().filter(move |p| **p <= top);
    // A level that can't be met in any way is nobody's best end.
    let counts_for_hi = |p: &&usize| can(p, Outcome::Met);
    let counts_for_lo = |p: &&usize| can(p, Outcome::Met) && !can(p, Outcome::NotApplicable);
    let certainly_not_met = |p: &usize| !can(p, Outcome::Met) && !can(p, Outcome::NotApplicable);
    let fits_lo = |p: &&usize| up_to(**p).all(|q| !can(q, Outcome::NotMet));
    let fits_hi = |p: &&usize| !up_to(**p).any(certainly_not_met);
    let lo = possible.keys().filter(counts_for_lo).rfind(fits_lo);
    let hi = possible.keys().filter(counts_for_hi).rfind(fits_hi);
    (lo.copied().or(start), hi.copied().or(start))
}

fn only(possible: &BTreeSet<Outcome>) -> Option<Outcome> {
    let mut outcomes = possible.iter();
    outcomes
        .next()
        .copied()
        .filter(|_| outcomes.next().is_none())
}

/// Where everybody starts: the lowest level if it is a floor.
fn floor(framework: &Value) -> Place {
    let first = list(framework, "level").first();
    first
        .is_some_and(|l| l.get("floor") == Some(&Value::Bool(true)))
        .then_some(0)
}

fn place(framework: &Value, level: &str) -> Place {
    list(framework, "level")
        .iter()
        .position(|l| text(l, "id") == level)
}

fn name(framework: &Value, place: Place) -> String {
    let level = place.and_then(|p| list(framework, "level").get(p));
    level.map_or("none", |l| text(l, "id")).to_owned()
}

fn statements<'f>(framework: &'f Value, theme: &str) -> Statements<'f> {
    let mut found = Statements::new();
    for criterion in list(framework, "criterion") {
        if text(criterion, "theme") == theme
            && let Some(place) = place(framework, text(criterion, "level"))
        {
            found.entry(place).or_default().push(criterion);
        }
    }
    found
}

fn all<'f>(statements: &Statements<'f>) -> Vec<&'f Value> {
    statements.values().flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::interval;
    use crate::oracle::Outcome::{Met, NotApplicable, NotMet};
    use crate::oracle::rule::Outcome;
    use std::collections::BTreeMap;

    fn ends(levels: &[&[Outcome]]) -> (Option<usize>, Option<usize>) {
        let possible: BTreeMap<_, _> = levels
            .iter()
            .enumerate()
            .map(|(i, o)| (i + 1, o.iter().copied().collect()))
            .collect();
        interval(Some(0), &possible)
    }

    #[test]
    fn an_interval_follows_the_page() {
        assert_eq!(ends(&[]), (Some(0), Some(0)));
        assert_eq!(ends(&[&[Met], &[Met]]), (Some(2), Some(2)));
        assert_eq!(ends(&[&[NotMet], &[Met]]), (Some(0), Some(0)));
        assert_eq!(ends(&[&[Met], &[Met, NotMet], &[Met]]), (Some(1), Some(3)));
        assert_eq!(ends(&[&[Met, NotMet], &[NotMet]]), (Some(0), Some(1)));
        // Neither blocks nor counts.
        assert_eq!(
            ends(&[&[NotApplicable], &[Met], &[NotApplicable]]),
            (Some(2), Some(2))
        );
        // May drop out or be met: both ends pass, and it counts for hi only.
        assert_eq!(ends(&[&[Met, NotApplicable], &[Met]]), (Some(2), Some(2)));
        assert_eq!(ends(&[&[Met, NotApplicable]]), (Some(0), Some(1)));
        // May drop out or not be met: lo stops, hi passes and does not count it.
        assert_eq!(
            ends(&[&[NotMet, NotApplicable], &[Met]]),
            (Some(0), Some(2))
        );
        assert_eq!(ends(&[&[NotMet, NotApplicable]]), (Some(0), Some(0)));
        assert_eq!(
            ends(&[&[Met, NotMet, NotApplicable], &[NotMet]]),
            (Some(0), Some(1))
        );
    }
}
