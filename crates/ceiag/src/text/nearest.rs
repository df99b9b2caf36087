//! The nearest of some words, for "did you mean".

/// The candidate that a mistyped word most likely means, or none where nothing is near.
///
/// Near is a third of the longer word's letters changed, swapped, left out or put in, or a beginning of at least three
/// letters. The case of A to Z is ignored and `_` counts as `-`; the first of equally near candidates wins.
///
/// ```
/// use ceiag::text::nearest;
///
/// assert_eq!(nearest("empolyer", ["parent", "employer"]), Some("employer"));
/// assert_eq!(nearest("Gatsby", ["gatsby-2025-schools", "gatsby"]), Some("gatsby"));
/// assert_eq!(nearest("zebra", ["parent", "employer"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words would cost quadratic time, and nobody means one of ours by them.
    const LONGEST: usize = 100;
    let word = plain(word);
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = plain(candidate);
        if other.len() > LONGEST {
            continue;
        }
        let mut allowed = (word.len().max(other.len()) / 3).max(1);
        let begins = word.len() >= 3 && other.len() > word.len() && other.starts_with(&word);
        if let Some((distance, _)) = best {
            // Only a strictly nearer one is of interest.
            match distance.checked_sub(1) {
                Some(less) => allowed = allowed.min(less),
                None => break,
            }
        }
        let distance = if begins { 1 } else { distance(&word, &other) };
        // A single letter is no typing error of another one.
        if distance <= allowed && distance < word.len().max(other.len()) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn plain(word: &str) -> Vec<char> {
    word.chars()
        // Ids and labels are of A to Z; the tables of other alphabets' cases would weigh 6 kB in a page.
        .map(|c| {
            if c == '_' {
                '-'
            } else {
                c.to_ascii_lowercase()
            }
        })
        .collect()
}

/// Damerau–Levenshtein distance (optimal string alignment): changes, swaps of neighbours, omissions, insertions.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
    let mut previous = None;
    for (i, &ca) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(above.len());
        row.push(i + 1);
        let mut left = None;
        for (j, &cb) in b.iter().enumerate() {
            let changed = at(&above, j) + usize::from(ca != cb);
            let mut least = changed.min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            if j > 0 && previous == Some(cb) && left == Some(ca) {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
            left = Some(cb);
        }
        previous = Some(ca);
        before = std::mem::replace(&mut above, row);
    }
    at(&above, b.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn d(a: &str, b: &str) -> usize {
        distance(&plain(a), &plain(b))
    }

    #[test]
    fn distances() {
        assert_eq!(d("", "abc"), 3);
        assert_eq!(d("abc", "abc"), 0);
        assert_eq!(d("abc", "acb"), 1);
        assert_eq!(d("kitten", "sitting"), 3);
        assert_eq!(d("ca", "abc"), 3); // optimal string alignment, not unrestricted Damerau (2)
    }

    #[test]
    fn finds_what_was_meant() {
        let facts = [
            "encounter-parent",
            "employer-encounter-2025",
            "employer-visit",
        ];
        assert_eq!(
            nearest("employer-encountr", facts),
            Some("employer-encounter-2025")
        );
        assert_eq!(nearest("employer", facts), Some("employer-encounter-2025"));
        assert_eq!(nearest("Employer_Visit", facts), Some("employer-visit"));
        assert_eq!(nearest("nmae", ["setting", "name"]), Some("name"));
        assert_eq!(nearest("d", ["n"]), None);
        assert_eq!(nearest("", ["n"]), None);
        assert_eq!(nearest("name", []), None);
    }

    proptest! {
        #[test]
        fn is_symmetric_and_bounded(a in "[abc]{0,8}", b in "[abc]{0,8}") {
            prop_assert_eq!(d(&a, &b), d(&b, &a));
            prop_assert!(d(&a, &b) <= a.len().max(b.len()));
            prop_assert!(d(&a, &b) >= a.len().abs_diff(b.len()));
            prop_assert_eq!(d(&a, &b) == 0, a == b);
        }

        #[test]
        fn one_swap_is_one_step(a in "[a-e]{2,8}", at in 0..7_usize) {
            let mut swapped: Vec<char> = a.chars().collect();
            let at = at % (swapped.len() - 1);
            swapped.swap(at, at + 1);
            prop_assert!(d(&a, &swapped.iter().collect::<String>()) <= 1);
        }
    }
}
