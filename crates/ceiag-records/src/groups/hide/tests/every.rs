//! Every small table, and every table that adds up to what is shown of it.

use super::super::{Asked, Groups, Hidden, Population, Survey, hide};
use crate::derive::Outcome;
use std::collections::{BTreeMap, BTreeSet};

const LIMIT: u32 = 3;

type Rows = [(u32, u32); 3];

/// A fact of one population in three groups.
fn survey(rows: &Rows) -> Survey {
    let mut groups = Vec::new();
    let mut outcomes = Vec::new();
    for (group, (yes, no)) in (0_u8..).zip(rows) {
        for (count, outcome) in [(yes, Outcome::Yes), (no, Outcome::No)] {
            for _ in 0..*count {
                groups.push(group);
                outcomes.push(outcome);
            }
        }
    }
    let members = (0_u32..).zip(&groups).map(|(unit, _)| (unit, 0)).collect();
    Survey {
        breakdowns: vec![Groups {
            len: 3,
            of: Some(groups),
        }],
        populations: vec![Population { members }],
        facts: vec![Asked {
            population: 0,
            outcomes,
            family: 0,
        }],
    }
}

fn every(most: u32) -> impl Iterator<Item = Rows> {
    let cells = (most + 1).pow(6);
    (1..cells).map(move |mut code| {
        let mut next = || {
            let cell = code % (most + 1);
            code /= most + 1;
            cell
        };
        [(); 3].map(|()| (next(), next()))
    })
}

fn total(rows: &Rows) -> (u32, u32) {
    rows.iter()
        .fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1))
}

/// What is printed: the total, and of each group its size and its row.
type Print = (
    Option<(u32, u32)>,
    Option<u32>,
    Vec<(Option<u32>, Option<(u32, u32)>)>,
);

fn print(rows: &Rows, hidden: &Hidden) -> Print {
    let all = total(rows);
    let groups = rows.iter().enumerate().map(|(group, row)| {
        let size = (!hidden.size(0, 0, group)).then_some(row.0 + row.1);
        (size, (!hidden.row(0, 0, group)).then_some(*row))
    });
    let size = (!hidden.population(0)).then_some(all.0 + all.1);
    ((!hidden.fact(0)).then_some(all), size, groups.collect())
}

/// Every way to share out a number among three.
fn shared(number: u32) -> Vec<[u32; 3]> {
    let firsts = (0..=number).flat_map(|a| (0..=number - a).map(move |b| (a, b)));
    firsts.map(|(a, b)| [a, b, number - a - b]).collect()
}

#[test]
fn whole_numbers_leave_as_many_cases() {
    let mut checked = 0;
    for rows in every(3) {
        let of = survey(&rows);
        let hidden = hide(&of, LIMIT);
        let printed = print(&rows, &hidden);
        let Some((yes, no)) = printed.0 else {
            continue;
        };
        let mut values: BTreeMap<(usize, usize), BTreeSet<u32>> = BTreeMap::new();
        for y in shared(yes) {
            for n in shared(no) {
                let other: Rows = [(y[0], n[0]), (y[1], n[1]), (y[2], n[2])];
                if print(&other, &hidden) != printed {
                    continue;
                }
                for (group, (yes, no)) in other.into_iter().enumerate() {
                    values.entry((group, 0)).or_default().insert(yes);
                    values.entry((group, 1)).or_default().insert(no);
                }
            }
        }
        for (group, row) in rows.iter().enumerate() {
            for (column, all) in [yes, no].into_iter().enumerate() {
                if hidden.row(0, 0, group) && all > 0 && row.0 + row.1 > 0 {
                    let cases = values[&(group, column)].len();
                    assert!(cases >= LIMIT as usize, "{rows:?} {hidden:?}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 1000, "{checked}");
}

/// Not promised, but measured: somebody who knows the rule, and so takes only such tables into account as would have been
/// printed in the same way, still finds two or more values for what is hidden nearly always.
#[test]
fn who_knows_the_rule_learns_more() {
    let most = 5;
    let mut printed: BTreeMap<Print, Vec<Rows>> = BTreeMap::new();
    for rows in every(most) {
        let survey = survey(&rows);
        printed
            .entry(print(&rows, &hide(&survey, LIMIT)))
            .or_default()
            .push(rows);
    }
    let (mut all, mut pinned) = (0, 0);
    for (print, tables) in &printed {
        // Near the largest tables others that would look alike are not among those made.
        let Some((yes, no)) = print.0.filter(|(yes, no)| *yes <= most && *no <= most) else {
            continue;
        };
        for rows in tables {
            for group in 0..3 {
                if print.2[group].1.is_some() || rows[group] == (0, 0) {
                    continue;
                }
                for (column, total) in [yes, no].into_iter().enumerate() {
                    let cell = |rows: &Rows| [rows[group].0, rows[group].1][column];
                    let values: BTreeSet<u32> = tables.iter().map(cell).collect();
                    if total > 0 {
                        all += 1;
                        pinned += u32::from(values.len() == 1);
                    }
                }
            }
        }
    }
    println!("{all} hidden numbers, {pinned} of them told to one who knows the rule");
    assert!(pinned * 20 <= all, "{pinned} of {all}");
}
