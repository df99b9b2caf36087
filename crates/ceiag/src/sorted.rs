//! Sorting that is compiled once.
//!
//! The standard library compiles its whole sort afresh for every type and every comparison, and a map collected from an
//! iterator sorts too: together that was a seventh of what a page had to load, and a twelfth of the code of the Python
//! package. What is sorted here is a report's length at most; where time counts, the standard library sorts.
//!
//! For the crates of this project, and promised to nobody else.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Lists up to this length are sorted in place.
const SHORT: usize = 16;

/// Sorts stably.
pub fn by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut at = |items: &[T], a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    if items.len() <= SHORT {
        for end in 1..items.len() {
            let mut place = end;
            while place > 0 && at(items, place, place - 1) == Ordering::Less {
                items.swap(place, place - 1);
                place -= 1;
            }
        }
        return;
    }
    let order = order(items.len(), &mut |a, b| at(items, a, b));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(
        order
            .into_iter()
            .filter_map(|place| taken.get_mut(place)?.take()),
    );
}

/// Sorts stably by a key.
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts.
pub fn all<T: Ord>(items: &mut Vec<T>) {
    by(items, T::cmp);
}

/// A map of these entries; of two equal keys the later counts.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// The places in sorted order: neighbours are merged, then neighbouring pairs, and so on. What the standard library would
/// do is faster with much that is in order already, and ten times as long.
#[inline(never)]
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            while let ([first, before @ ..], [second, behind @ ..]) = (left, right) {
                if compare(*first, *second) == Ordering::Greater {
                    merged.push(*second);
                    right = behind;
                } else {
                    merged.push(*first);
                    left = before;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(keys in proptest::collection::vec(0u8..9, 0..60)) {
            let mut ours: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let mut theirs = ours.clone();
            super::by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(super::map(ours), theirs.into_iter().collect());
            let mut all = keys.clone();
            super::all(&mut all);
            prop_assert!(all.is_sorted());
        }
    }
}
