//! A reader with a linear program. It shares nothing with the rule but what is printed, and knows who is counted for what:
//! which populations are the same people, hold one another or overlap, and which facts follow from others.

use super::super::{Hidden, Row, Survey};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use std::collections::BTreeMap;

/// A number in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Count {
    /// Of a population, in a group of a breakdown.
    Size(usize, usize, usize),
    /// Of a population.
    All(usize),
    /// Of a fact, by outcome (yes, no, not known).
    Total(usize, usize),
    /// Of a fact, in a group of a breakdown, by outcome.
    Cell(usize, usize, usize, usize),
    /// People of one signature, in a group of a breakdown.
    Atom(usize, usize, usize),
    /// People of one signature.
    People(usize),
}

pub(super) struct Attack {
    /// What is printed.
    pub(super) known: BTreeMap<Count, u32>,
    /// What is not, with what it truly is.
    pub(super) hidden: BTreeMap<Count, u32>,
    equal: Vec<Vec<(Count, f64)>>,
    /// At most 0.
    at_most: Vec<Vec<(Count, f64)>>,
    counts: Vec<Count>,
}

fn columns(row: Row) -> [u32; 3] {
    [row.yes, row.no, row.not_known]
}

impl Attack {
    pub(super) fn new(survey: &Survey, hidden: &Hidden) -> Attack {
        let mut attack = Attack {
            known: BTreeMap::new(),
            hidden: BTreeMap::new(),
            equal: Vec::new(),
            at_most: Vec::new(),
            counts: Vec::new(),
        };
        attack.populations(survey, hidden);
        attack.facts(survey, hidden);
        attack
    }

    fn tell(&mut self, count: Count, value: u32, is_hidden: bool) {
        self.counts.push(count);
        let to = if is_hidden {
            &mut self.hidden
        } else {
            &mut self.known
        };
        to.insert(count, value);
    }

    fn sum(&mut self, of: Count, parts: impl IntoIterator<Item = Count>) {
        let mut terms: Vec<(Count, f64)> = parts.into_iter().map(|part| (part, 1.0)).collect();
        terms.push((of, -1.0));
        self.equal.push(terms);
    }

    fn populations(&mut self, survey: &Survey, hidden: &Hidden) {
        let mut signatures: BTreeMap<u32, Vec<(usize, u8)>> = BTreeMap::new();
        for (at, population) in survey.populations.iter().enumerate() {
            for (unit, year) in &population.members {
                signatures.entry(*unit).or_default().push((at, *year));
            }
        }
        let mut atoms: Vec<&Vec<(usize, u8)>> = signatures.values().collect();
        atoms.sort();
        atoms.dedup();
        for atom in 0..atoms.len() {
            self.counts.push(Count::People(atom));
            for (breakdown, groups) in survey.breakdowns.iter().enumerate() {
                if groups.of.is_some() {
                    let parts = (0..groups.len).map(|g| Count::Atom(atom, breakdown, g));
                    self.counts.extend(parts.clone());
                    self.sum(Count::People(atom), parts);
                }
            }
        }
        for (at, population) in survey.populations.iter().enumerate() {
            let size = u32::try_from(population.members.len()).unwrap();
            self.tell(Count::All(at), size, hidden.population(at));
            let inside = atoms.iter().enumerate();
            let inside: Vec<(usize, u8)> = inside
                .filter_map(|(atom, of)| of.iter().find(|(p, _)| *p == at).map(|(_, y)| (atom, *y)))
                .collect();
            self.sum(
                Count::All(at),
                inside.iter().map(|(atom, _)| Count::People(*atom)),
            );
            for (breakdown, groups) in survey.breakdowns.iter().enumerate() {
                for group in 0..groups.len {
                    let own = |member: &&(u32, u8)| match &groups.of {
                        Some(of) => usize::from(of[member.0 as usize]) == group,
                        None => usize::from(member.1) == group,
                    };
                    let size = population.members.iter().filter(own).count();
                    let count = Count::Size(at, breakdown, group);
                    let is_hidden = hidden.size(at, breakdown, group);
                    self.tell(count, u32::try_from(size).unwrap(), is_hidden);
                    let parts: Vec<Count> = match groups.of {
                        Some(_) => inside
                            .iter()
                            .map(|(a, _)| Count::Atom(*a, breakdown, group))
                            .collect(),
                        None => {
                            let years = inside.iter().filter(|(_, y)| usize::from(*y) == group);
                            years.map(|(atom, _)| Count::People(*atom)).collect()
                        }
                    };
                    self.sum(count, parts);
                }
            }
        }
    }

    fn facts(&mut self, survey: &Survey, hidden: &Hidden) {
        for (at, fact) in survey.facts.iter().enumerate() {
            let total = columns(survey.total(fact));
            for (column, value) in total.into_iter().enumerate() {
                self.tell(Count::Total(at, column), value, hidden.fact(at));
            }
            self.sum(
                Count::All(fact.population),
                (0..3).map(|c| Count::Total(at, c)),
            );
            for (breakdown, groups) in survey.breakdowns.iter().enumerate() {
                for (group, row) in survey.rows(fact, breakdown).into_iter().enumerate() {
                    let is_hidden = hidden.row(at, breakdown, group);
                    for (column, value) in columns(row).into_iter().enumerate() {
                        // What is nought in all is printed as nought in every group.
                        let nought = total[column] == 0 && !hidden.fact(at);
                        let count = Count::Cell(at, breakdown, group, column);
                        self.tell(count, value, is_hidden && !nought);
                    }
                    let size = Count::Size(fact.population, breakdown, group);
                    self.sum(size, (0..3).map(|c| Count::Cell(at, breakdown, group, c)));
                }
                for column in 0..3 {
                    let parts = (0..groups.len).map(|g| Count::Cell(at, breakdown, g, column));
                    self.sum(Count::Total(at, column), parts);
                }
            }
            // A fact that asks for more stands after the one it follows from.
            let first = survey.facts.iter().position(|other| {
                other.population == fact.population && other.family == fact.family
            });
            if let Some(first) = first.filter(|first| *first < at) {
                for (breakdown, groups) in survey.breakdowns.iter().enumerate() {
                    for group in 0..groups.len {
                        let cell = |fact, column| Count::Cell(fact, breakdown, group, column);
                        self.at_most
                            .push(vec![(cell(at, 0), 1.0), (cell(first, 0), -1.0)]);
                        self.at_most
                            .push(vec![(cell(first, 1), 1.0), (cell(at, 1), -1.0)]);
                    }
                }
            }
        }
    }

    /// The least and the most that a count can be.
    pub(super) fn range(&self, of: Count) -> (f64, f64) {
        let end = |direction| {
            let mut problem = Problem::new(direction);
            let mut variables: BTreeMap<Count, Variable> = BTreeMap::new();
            let mut constant = 0.0;
            for count in &self.counts {
                let cost = if *count == of { 1.0 } else { 0.0 };
                match self.known.get(count) {
                    Some(value) => constant += cost * f64::from(*value),
                    None => {
                        variables.insert(*count, problem.add_var(cost, (0.0, 10_000.0)));
                    }
                }
            }
            let sides = [
                (&self.equal, ComparisonOp::Eq),
                (&self.at_most, ComparisonOp::Le),
            ];
            for (terms, comparison) in sides
                .into_iter()
                .flat_map(|(all, c)| all.iter().map(move |terms| (terms, c)))
            {
                let mut right = 0.0;
                let mut left = Vec::new();
                for (count, factor) in terms {
                    match self.known.get(count) {
                        Some(value) => right -= factor * f64::from(*value),
                        None => left.push((variables[count], *factor)),
                    }
                }
                if !left.is_empty() {
                    problem.add_constraint(&left, comparison, right);
                } else if matches!(comparison, ComparisonOp::Eq) {
                    assert!(
                        right.abs() < 1e-9,
                        "what is printed doesn't add up: {terms:?}"
                    );
                }
            }
            let solved = problem.solve().unwrap().into_solution().unwrap();
            solved.objective() + constant
        };
        (
            end(OptimizationDirection::Minimize),
            end(OptimizationDirection::Maximize),
        )
    }
}
