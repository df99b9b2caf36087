//! What may be shown. The groups are rows of counts by level; nothing here knows a name.

/// The smallest number that is shown.
pub const SMALLEST: u32 = 6;
/// The most levels that a theme may have.
pub(super) const MAX_LEVELS: usize = 20;

/// What of a theme is shown.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Shown {
    /// Neither all institutions together nor any group.
    Nothing,
    /// All together, but no group.
    Total,
    /// All together, and of each group whether it is shown.
    Groups(Vec<bool>),
}

impl Shown {
    /// Whether the group is shown.
    pub(super) fn has(&self, group: usize) -> bool {
        match self {
            Shown::Nothing | Shown::Total => false,
            Shown::Groups(shown) => shown.get(group).copied().unwrap_or(false),
        }
    }
}

/// The groups together.
pub(super) fn sum<'g>(groups: impl IntoIterator<Item = &'g Vec<u32>>, levels: usize) -> Vec<u32> {
    let mut total = vec![0; levels];
    for group in groups {
        for (all, count) in total.iter_mut().zip(group) {
            *all += count;
        }
    }
    total
}

/// Whether institutions are enough to be shown: at least `smallest` at each level where any stand, and two such levels.
fn enough(counts: &[u32], smallest: u32) -> bool {
    let mut standing = counts.iter().filter(|count| **count > 0);
    standing.clone().count() >= 2 && standing.all(|count| *count >= smallest)
}

fn size(counts: &[u32]) -> u32 {
    counts.iter().sum()
}

/// Decides what of a theme is shown.
pub(super) fn decide(groups: &[Vec<u32>], smallest: u32) -> Shown {
    let levels = groups.iter().map(Vec::len).max().unwrap_or(0);
    if !enough(&sum(groups, levels), smallest) {
        return Shown::Nothing;
    }
    let mut shown: Vec<bool> = groups.iter().map(|g| enough(g, smallest)).collect();
    if shown.iter().all(|s| *s) {
        return Shown::Groups(shown);
    }
    while !covered_by_size(groups, &shown, smallest) {
        // Sizes and what is enough decide, so that this step says no more than those do.
        let smallest_shown = (groups.iter().zip(&shown).enumerate())
            .filter(|(_, (_, shown))| **shown)
            .min_by_key(|(index, (group, _))| (size(group), *index));
        let Some((index, _)) = smallest_shown else {
            return Shown::Total;
        };
        if let Some(shown) = shown.get_mut(index) {
            *shown = false;
        }
    }
    let hidden: Vec<&Vec<u32>> = (groups.iter().zip(&shown))
        .filter(|(_, shown)| !**shown)
        .map(|(group, _)| group)
        .collect();
    let together = sum(hidden.iter().copied(), levels);
    if hidden.len() < groups.len() && enough(&together, smallest) && can_swap(&hidden, smallest) {
        Shown::Groups(shown)
    } else {
        Shown::Total
    }
}

/// Whether at least two groups are hidden, and beside each that is not enough the others have enough institutions. A group
/// that is enough could be shown by itself: it is hidden to cover others, and needs no such cover.
fn covered_by_size(groups: &[Vec<u32>], shown: &[bool], smallest: u32) -> bool {
    let hidden = groups.iter().zip(shown).filter(|(_, shown)| !**shown);
    let hidden: Vec<&Vec<u32>> = hidden.map(|(group, _)| group).collect();
    let all: u32 = hidden.iter().map(|group| size(group)).sum();
    let covered = |group: &&Vec<u32>| enough(group, smallest) || all - size(group) >= smallest;
    hidden.len() >= 2 && hidden.iter().all(covered)
}

/// Whether every hidden group could look otherwise, all that is shown and every group's being enough or not staying as
/// they are: it swaps an institution at one level for another hidden group's at another.
fn can_swap(hidden: &[&Vec<u32>], smallest: u32) -> bool {
    hidden.iter().enumerate().all(|(own, group)| {
        level_pairs(group.len()).any(|(from, to)| {
            let mut others = hidden.iter().enumerate().filter(|(other, _)| *other != own);
            stays(group, from, to, smallest)
                && others.any(|(_, partner)| stays(partner, to, from, smallest))
        })
    })
}

fn level_pairs(levels: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..levels).flat_map(move |from| {
        (0..levels)
            .filter(move |to| *to != from)
            .map(move |to| (from, to))
    })
}

/// Whether the group can have one institution at another level without becoming enough or ceasing to be.
fn stays(group: &[u32], from: usize, to: usize, smallest: u32) -> bool {
    let mut after = group.to_vec();
    let Some(left) = after.get(from).and_then(|count| count.checked_sub(1)) else {
        return false;
    };
    for (at, count) in after.iter_mut().enumerate() {
        if at == from {
            *count = left;
        } else if at == to {
            *count += 1;
        }
    }
    enough(&after, smallest) == enough(group, smallest)
}

#[cfg(test)]
mod tests;
