//! Which sums of points are possible.

use std::collections::BTreeSet;

/// Every sum of some of these, none included.
pub(super) fn sums(points: impl IntoIterator<Item = u32>) -> BTreeSet<u32> {
    let mut found = BTreeSet::from([0]);
    for points in points {
        let more: Vec<u32> = found.iter().map(|sum| sum + points).collect();
        found.extend(more);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_leave_gaps() {
        assert_eq!(Vec::from_iter(sums([])), [0]);
        assert_eq!(Vec::from_iter(sums([3, 1, 3])), [0, 1, 3, 4, 6, 7]);
    }
}
