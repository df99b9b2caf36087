//! Somebody who knows everything that is published, and the rule, tries to find out what is hidden.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everything published of one table: what is shown, the total, the groups shown. Sizes are public anyway.
type Published = (Shown, Option<Vec<u32>>, Vec<Option<Vec<u32>>>);

type Rule = fn(&[Vec<u32>], u32) -> Shown;

fn publish(rule: Rule, groups: &[Vec<u32>], smallest: u32) -> Published {
    let shown = rule(groups, smallest);
    let levels = groups.first().map_or(0, Vec::len);
    let total = (shown != Shown::Nothing).then(|| sum(groups, levels));
    let told = groups.iter().enumerate();
    let told = told.map(|(at, group)| shown.has(at).then(|| group.clone()));
    let told = told.collect();
    (shown, total, told)
}

/// Every way in which `size` institutions can stand at `levels` levels.
fn ways(size: u32, levels: usize) -> Vec<Vec<u32>> {
    if levels == 1 {
        return vec![vec![size]];
    }
    let mut all = Vec::new();
    for here in 0..=size {
        for mut rest in ways(size - here, levels - 1) {
            rest.insert(0, here);
            all.push(rest);
        }
    }
    all
}

/// Every table with groups of these sizes.
fn tables(sizes: &[u32], levels: usize) -> Vec<Vec<Vec<u32>>> {
    let mut all = vec![Vec::new()];
    for size in sizes {
        let ways = ways(*size, levels);
        all = all
            .into_iter()
            .flat_map(|table| {
                ways.iter().map(move |way| {
                    let mut longer: Vec<Vec<u32>> = table.clone();
                    longer.push(way.clone());
                    longer
                })
            })
            .collect();
    }
    all
}

/// Every list of sizes, smallest first.
fn sizes(groups: usize, largest: u32) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for _ in 0..groups {
        all = all
            .into_iter()
            .flat_map(|list: Vec<u32>| {
                let from = list.last().copied().unwrap_or(1);
                (from..=largest).map(move |size| {
                    let mut longer = list.clone();
                    longer.push(size);
                    longer
                })
            })
            .collect();
    }
    all
}

/// For each group, over how many values its count at a level ranges by subtraction alone, at the level where that is
/// least, of those where any hidden institution stands.
fn room(sizes: &[u32], total: &[u32], told: &[Option<Vec<u32>>]) -> Vec<u32> {
    let left = |level: usize| {
        let known: u32 = told.iter().flatten().map(|group| group[level]).sum();
        total[level] - known
    };
    let hidden: u32 = (0..total.len()).map(left).sum();
    let range = |size: u32, level: usize| {
        let others = hidden.saturating_sub(size);
        left(level).min(size) - left(level).saturating_sub(others)
    };
    let levels = || (0..total.len()).filter(|level| left(*level) > 0);
    let least = |size: &u32| levels().map(|level| range(*size, level)).min();
    sizes.iter().map(|size| least(size).unwrap_or(0)).collect()
}

/// How often what was shown, over all tables of all sizes, so that the attack is known to have had something to attack.
#[derive(Debug, Default)]
struct Tally {
    nothing: usize,
    total: usize,
    some: usize,
    all: usize,
    /// Hidden groups that could be told.
    told: Vec<String>,
}

/// Looks for hidden groups, in any table, that can be told from what is published.
fn attack(rule: Rule, groups: usize, largest: u32, levels: usize, smallest: u32) -> Tally {
    let mut tally = Tally::default();
    for sizes in sizes(groups, largest) {
        // What each publication leaves possible for each group: the attacker runs the rule on every table.
        let mut possible: BTreeMap<Published, Vec<BTreeSet<Vec<u32>>>> = BTreeMap::new();
        for table in tables(&sizes, levels) {
            let published = publish(rule, &table, smallest);
            let sets = possible.entry(published).or_default();
            sets.resize(groups, BTreeSet::new());
            for (set, group) in sets.iter_mut().zip(table) {
                set.insert(group);
            }
        }
        for ((shown, total, told), sets) in possible {
            match &shown {
                Shown::Nothing => tally.nothing += 1,
                Shown::Total => tally.total += 1,
                Shown::Groups(s) if s.iter().all(|s| *s) => tally.all += 1,
                Shown::Groups(_) => tally.some += 1,
            }
            for (at, set) in sets.iter().enumerate() {
                // Where it may stand in several ways, nobody's place in it is known.
                if !shown.has(at) && set.len() < 2 {
                    tally
                        .told
                        .push(format!("{sizes:?} {shown:?} {total:?} {told:?}: {set:?}"));
                }
            }
        }
    }
    tally
}

/// Groups, the size of the largest, levels, and the smallest number that is shown.
const SMALL: [(usize, u32, usize, u32); 11] = [
    (1, 9, 3, 2),
    (2, 9, 2, 2),
    (2, 7, 3, 2),
    (2, 5, 4, 2),
    (3, 7, 2, 2),
    (3, 5, 3, 2),
    (4, 5, 2, 2),
    (2, 13, 2, 3),
    (2, 9, 3, 3),
    (3, 9, 2, 3),
    (4, 6, 2, 3),
];

#[test]
fn nobody_can_tell_what_is_hidden() {
    for (groups, largest, levels, smallest) in SMALL {
        let tally = attack(decide, groups, largest, levels, smallest);
        assert_eq!(tally.told, Vec::<String>::new());
        assert!(tally.nothing > 0 && tally.all > 0, "{tally:?}");
        assert!(groups < 2 || tally.total > 0, "{tally:?}");
        assert!(groups < 3 || tally.some > 0, "{tally:?}");
    }
}

#[test]
fn what_is_shown_is_enough_and_subtraction_leaves_room() {
    for (groups, largest, levels, smallest) in SMALL {
        for sizes in sizes(groups, largest) {
            for table in tables(&sizes, levels) {
                let (shown, total, told) = publish(decide, &table, smallest);
                let total = total.unwrap_or_default();
                assert!(total.is_empty() || enough(&total, smallest));
                assert!(told.iter().flatten().all(|g| enough(g, smallest)));
                if !matches!(shown, Shown::Groups(_)) {
                    continue;
                }
                for (at, room) in room(&sizes, &total, &told).into_iter().enumerate() {
                    let open = shown.has(at) || enough(&table[at], smallest);
                    assert!(open || room >= smallest.min(sizes[at]), "{table:?}");
                }
            }
        }
    }
}

/// Each group by itself, and always the total.
fn each_by_itself(groups: &[Vec<u32>], smallest: u32) -> Shown {
    Shown::Groups(groups.iter().map(|g| enough(g, smallest)).collect())
}

/// As before, and a group that is hidden alone takes the smallest shown one with it.
fn never_alone(groups: &[Vec<u32>], smallest: u32) -> Shown {
    let mut shown: Vec<bool> = groups.iter().map(|g| enough(g, smallest)).collect();
    if shown.iter().filter(|s| !**s).count() == 1 {
        let others = (0..groups.len()).filter(|at| shown[*at]);
        match others.min_by_key(|at| size(&groups[*at])) {
            Some(at) => shown[at] = false,
            None => return Shown::Nothing,
        }
    }
    Shown::Groups(shown)
}

#[test]
fn simpler_rules_give_groups_away() {
    let told = |rule| attack(rule, 3, 7, 2, 2).told.len();
    assert!(told(each_by_itself) > 0);
    assert!(told(never_alone) > 0);
}
