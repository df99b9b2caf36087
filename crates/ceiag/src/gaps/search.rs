//! Smallest sets of variables that satisfy a monotone formula.

use super::goal::{Goal, Level};
use crate::sorted;

/// Beyond this many steps the search stops and returns what it has. Shipped frameworks need a few dozen.
const MAX_STEPS: usize = 200_000;

/// Whether the goal is satisfied when exactly these variables reach whatever is asked of them.
fn holds(goal: &Goal, chosen: &[bool]) -> bool {
    match goal {
        Goal::Done | Goal::Dropped => true,
        Goal::Never(_) => false,
        Goal::Need { variable, .. } => chosen.get(*variable).copied().unwrap_or(false),
        Goal::AtLeast { k, of } => of.iter().filter(|g| holds(g, chosen)).take(*k).count() == *k,
    }
}

/// A lower bound on how many further variables are needed.
fn needs(goal: &Goal, chosen: &[bool]) -> usize {
    match goal {
        Goal::Done | Goal::Dropped => 0,
        Goal::Never(_) => usize::MAX,
        Goal::Need { variable, .. } => {
            usize::from(!chosen.get(*variable).copied().unwrap_or(false))
        }
        Goal::AtLeast { k, of } => {
            let mut each: Vec<usize> = of.iter().map(|g| needs(g, chosen)).collect();
            sorted::all(&mut each);
            k.checked_sub(1)
                .and_then(|at| each.get(at).copied())
                .unwrap_or(0)
        }
    }
}

fn variables(goal: &Goal, into: &mut Vec<usize>) {
    match goal {
        Goal::Need { variable, .. } => into.push(*variable),
        Goal::AtLeast { of, .. } => of.iter().for_each(|g| variables(g, into)),
        Goal::Done | Goal::Dropped | Goal::Never(_) => {}
    }
}

/// The smallest satisfying sets, in lexicographic order, at most `limit` of them, and whether the search came to its end.
pub(super) fn fewest(goal: &Goal, count: usize, limit: usize) -> (Vec<Vec<usize>>, bool) {
    let mut used = Vec::new();
    variables(goal, &mut used);
    sorted::all(&mut used);
    used.dedup();
    let mut all = vec![false; count];
    for variable in &used {
        set(&mut all, *variable, true);
    }
    // A variable without which even all others fail is in every set.
    let (mut forced, mut free) = (Vec::new(), Vec::new());
    for variable in used {
        set(&mut all, variable, false);
        if holds(goal, &all) {
            free.push(variable)
        } else {
            forced.push(variable)
        }
        set(&mut all, variable, true);
    }
    let mut chosen = vec![false; count];
    for variable in &forced {
        set(&mut chosen, *variable, true);
    }
    let mut search = Search {
        goal,
        free,
        chosen,
        possible: all,
        found: Vec::new(),
        limit,
        steps: 0,
    };
    for size in 0..=search.free.len() {
        search.extend(0, size);
        if !search.found.is_empty() || search.steps > MAX_STEPS {
            break;
        }
    }
    if search.found.is_empty() {
        let set = irredundant(goal, &forced, search.free, count);
        return (vec![set], false);
    }
    let whole = search.steps <= MAX_STEPS;
    (search.found, whole)
}

/// When the search has to stop: a set of which nothing can be left out, though a smaller one may exist.
fn irredundant(goal: &Goal, forced: &[usize], free: Vec<usize>, count: usize) -> Vec<usize> {
    let mut chosen = vec![false; count];
    for variable in forced.iter().chain(&free) {
        set(&mut chosen, *variable, true);
    }
    for variable in free.into_iter().rev() {
        set(&mut chosen, variable, false);
        if !holds(goal, &chosen) {
            set(&mut chosen, variable, true);
        }
    }
    (0..)
        .zip(&chosen)
        .filter(|(_, c)| **c)
        .map(|(v, _)| v)
        .collect()
}

fn set(flags: &mut [bool], at: usize, to: bool) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = to;
    }
}

struct Search<'g> {
    goal: &'g Goal,
    free: Vec<usize>,
    chosen: Vec<bool>,
    /// Chosen or not yet decided.
    possible: Vec<bool>,
    found: Vec<Vec<usize>>,
    limit: usize,
    steps: usize,
}

impl Search<'_> {
    /// Decides the free variables from `at` on, taking exactly `left` more. Taking comes first, so sets come out in order.
    fn extend(&mut self, at: usize, left: usize) {
        self.steps += 1;
        if self.found.len() >= self.limit || self.steps > MAX_STEPS {
            return;
        }
        if left == 0 {
            if holds(self.goal, &self.chosen) {
                let set = (0..).zip(&self.chosen).filter(|(_, c)| **c).map(|(v, _)| v);
                self.found.push(set.collect());
            }
            return;
        }
        let Some(variable) = self.free.get(at).copied() else {
            return;
        };
        if self.free.len() - at < left || needs(self.goal, &self.chosen) > left {
            return;
        }
        set(&mut self.chosen, variable, true);
        self.extend(at + 1, left - 1);
        set(&mut self.chosen, variable, false);
        set(&mut self.possible, variable, false);
        if holds(self.goal, &self.possible) {
            self.extend(at + 1, left);
        }
        set(&mut self.possible, variable, true);
    }
}

/// For each variable of a set the lowest level at which the whole set still reaches the goal.
pub(super) fn least_levels(goal: &Goal, set: &[usize], levels: &[Vec<Level>]) -> Vec<Level> {
    let highest = |variable: &usize| levels.get(*variable).and_then(|l| l.last().copied());
    let mut reached: Vec<(usize, Level)> = set
        .iter()
        .filter_map(|v| highest(v).map(|level| (*v, level)))
        .collect();
    for at in 0..reached.len() {
        let Some((variable, top)) = reached.get(at).copied() else {
            continue;
        };
        for level in levels.get(variable).into_iter().flatten() {
            if let Some(place) = reached.get_mut(at) {
                place.1 = *level;
            }
            if reaches(goal, &reached) {
                break;
            }
            if let Some(place) = reached.get_mut(at) {
                place.1 = top;
            }
        }
    }
    reached.into_iter().map(|(_, level)| level).collect()
}

fn reaches(goal: &Goal, reached: &[(usize, Level)]) -> bool {
    match goal {
        Goal::Done | Goal::Dropped => true,
        Goal::Never(_) => false,
        Goal::Need { variable, level } => reached
            .iter()
            .any(|(v, own)| v == variable && own.suffices_for(*level)),
        Goal::AtLeast { k, of } => of.iter().filter(|g| reaches(g, reached)).take(*k).count() == *k,
    }
}
