//! What must not be shown so that nobody can be told apart by adding and subtracting what is.
//!
//! The rule stands in `docs/model/records-reports.md`. It is solved once over everything that can be asked for.

mod bits;
mod rows;
mod sizes;
mod survey;
mod totals;

pub(crate) use survey::{Asked, Groups, Population, Row, Survey};

use rows::Table;
use sizes::Sizes;
use std::collections::BTreeMap;
use totals::Totals;

/// What is hidden of a [`Survey`]. Nothing is hidden outside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hidden {
    /// Of each fact, by breakdown, the groups whose numbers are hidden; `None` where nothing of the fact is shown.
    facts: Vec<Option<Vec<Vec<bool>>>>,
    /// Of each population, by breakdown, the groups whose size is hidden; `None` where nothing of it is shown.
    populations: Vec<Option<Vec<Vec<bool>>>>,
}

fn flag(of: Option<&Option<Vec<Vec<bool>>>>, breakdown: usize, group: usize) -> bool {
    match of {
        Some(None) => true,
        Some(Some(all)) => {
            let groups = all.get(breakdown);
            groups
                .and_then(|groups| groups.get(group))
                .copied()
                .unwrap_or(false)
        }
        None => false,
    }
}

impl Hidden {
    /// Whether the numbers of a fact in all are hidden, and with them all others of it.
    pub(crate) fn fact(&self, fact: usize) -> bool {
        matches!(self.facts.get(fact), Some(None))
    }

    /// Whether the numbers of a fact in a group are hidden.
    pub(crate) fn row(&self, fact: usize, breakdown: usize, group: usize) -> bool {
        flag(self.facts.get(fact), breakdown, group)
    }

    /// Whether the size of a population is hidden, and with it everything about it.
    pub(crate) fn population(&self, population: usize) -> bool {
        matches!(self.populations.get(population), Some(None))
    }

    /// Whether the size of a group is hidden.
    pub(crate) fn size(&self, population: usize, breakdown: usize, group: usize) -> bool {
        flag(self.populations.get(population), breakdown, group)
    }
}

/// Decides what is hidden.
pub(crate) fn hide(survey: &Survey, smallest: u32) -> Hidden {
    let atoms = survey.atoms();
    let totals = Totals::hide(survey, &atoms, smallest);
    let populations = survey.populations.len();
    let by_group: Vec<Option<Sizes<'_>>> = (0..survey.breakdowns.len())
        .map(|breakdown| {
            let shape = (populations, survey.groups(breakdown));
            let cells = || survey.cells(&atoms, breakdown);
            (!survey.by_year(breakdown))
                .then(|| Sizes::hide(&atoms, &totals, cells(), shape, smallest))
        })
        .collect();
    let hidden_sizes = |population: usize, breakdown: usize| -> Vec<bool> {
        let groups = 0..survey.groups(breakdown);
        match by_group.get(breakdown).and_then(Option::as_ref) {
            Some(sizes) => groups
                .map(|group| sizes.is_hidden(population, group))
                .collect(),
            None => groups
                .map(|year| totals.hides_year(population, year))
                .collect(),
        }
    };
    let mut hidden = Hidden {
        facts: vec![None; survey.facts.len()],
        populations: Vec::new(),
    };
    for population in 0..populations {
        let of = |breakdown| hidden_sizes(population, breakdown);
        let groups = (!totals.hides(population)).then(|| (0..survey.breakdowns.len()).map(of));
        hidden.populations.push(groups.map(Iterator::collect));
    }
    let mut families: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (at, fact) in survey.facts.iter().enumerate() {
        families
            .entry((fact.population, fact.family))
            .or_default()
            .push(at);
    }
    for ((population, _), members) in families {
        let facts: Vec<&Asked> = members
            .iter()
            .filter_map(|at| survey.facts.get(*at))
            .collect();
        let small = |fact: &&Asked| rows::is_small(survey.total(fact), smallest);
        if totals.hides(population) || facts.iter().any(small) {
            continue;
        }
        let of = |breakdown: usize| {
            let sizes: Vec<_> = (0..survey.groups(breakdown))
                .map(
                    |group| match by_group.get(breakdown).and_then(Option::as_ref) {
                        Some(sizes) => sizes.range(population, group),
                        None => totals.years(population, group),
                    },
                )
                .collect();
            let tables = facts.iter().map(|fact| Table {
                rows: survey.rows(fact, breakdown),
                sizes: sizes.clone(),
            });
            let tables: Vec<Table> = tables.collect();
            rows::hide(&tables, &hidden_sizes(population, breakdown), smallest)
        };
        // Where some breakdown can't be made safe, nothing of these facts is shown.
        let all: Option<Vec<Vec<bool>>> = (0..survey.breakdowns.len()).map(of).collect();
        for at in members {
            if let Some(fact) = hidden.facts.get_mut(at) {
                fact.clone_from(&all);
            }
        }
    }
    hidden
}

#[cfg(test)]
mod tests;
