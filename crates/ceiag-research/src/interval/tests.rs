use super::*;

fn counted(from: u32, to: u32, of: u32) -> Counted {
    Counted::new(from, to, of).unwrap()
}

fn shown(span: Span) -> (String, String) {
    (span.from.to_string(), span.to.to_string())
}

fn own(pair: (&str, &str)) -> (String, String) {
    (pair.0.to_owned(), pair.1.to_owned())
}

#[test]
fn wilson_as_published() {
    for (k, n, ends) in [
        (0, 20, ("0.000000", "0.161125")),
        (1, 29, ("0.006113", "0.171755")),
        (8, 161, ("0.025391", "0.094976")),
        (15, 148, ("0.062386", "0.160487")),
        (81, 263, ("0.255289", "0.366210")),
        (20, 20, ("0.838875", "1.000000")),
    ] {
        let estimate = share(counted(k, k, n)).unwrap();
        assert_eq!(shown(estimate.interval), own(ends), "{k}/{n}");
    }
}

#[test]
fn newcombe_as_published() {
    for (a, b, d, ends) in [
        ((56, 70), (48, 80), "0.200000", ("0.052431", "0.333873")),
        ((9, 10), (3, 10), "0.600000", ("0.170523", "0.809018")),
        ((5, 56), (0, 29), "0.089286", ("-0.038137", "0.192560")),
        ((10, 10), (0, 20), "1.000000", ("0.679086", "1.000000")),
    ] {
        let gap = difference(counted(a.0, a.0, a.1), counted(b.0, b.0, b.1)).unwrap();
        assert_eq!(shown(gap.value), own((d, d)), "{a:?} {b:?}");
        assert_eq!(shown(gap.interval), own(ends), "{a:?} {b:?}");
    }
}

#[test]
fn there_is_no_share_of_nobody() {
    assert_eq!(Counted::new(0, 0, 0), None);
    assert_eq!(Counted::new(3, 2, 5), None);
    assert_eq!(Counted::new(0, 6, 5), None);
}

#[test]
fn what_is_not_known_is_the_hull_of_every_case() {
    for of in 1..12_u32 {
        for from in 0..=of {
            for to in from..=of {
                let hull = share(counted(from, to, of)).unwrap();
                let each = (from..=to).map(|k| share(counted(k, k, of)).unwrap());
                let (low, high): (Vec<Six>, Vec<Six>) =
                    each.map(|e| (e.interval.from, e.interval.to)).unzip();
                assert_eq!(Some(&hull.interval.from), low.iter().min());
                assert_eq!(Some(&hull.interval.to), high.iter().max());
            }
        }
    }
}

#[test]
fn the_gap_of_what_is_not_known_is_the_hull_of_every_case() {
    let spans = |of: u32| (0..=of).flat_map(move |a| (a..=of).map(move |b| counted(a, b, of)));
    for first in spans(6) {
        for second in spans(4) {
            let hull = difference(first, second).unwrap();
            let mut ends = Vec::new();
            for a in first.from()..=first.to() {
                for b in second.from()..=second.to() {
                    let one = difference(counted(a, a, 6), counted(b, b, 4)).unwrap();
                    ends.push(one.interval);
                }
            }
            assert_eq!(Some(hull.interval.from), ends.iter().map(|s| s.from).min());
            assert_eq!(Some(hull.interval.to), ends.iter().map(|s| s.to).max());
        }
    }
}

/// Somebody who is only perhaps in the group may be told as one of the group for whom it is not known: no case in which
/// such people are left out lies outside.
#[test]
fn those_perhaps_in_the_group_are_within_the_hull() {
    for of in 1..9_u32 {
        for yes in 0..=of {
            for perhaps in 0..4_u32 {
                let hull = share(counted(yes, yes + perhaps, of + perhaps)).unwrap();
                for inside in 0..=perhaps {
                    for counting in 0..=inside {
                        let one = share(counted(yes + counting, yes + counting, of + inside));
                        let one = one.unwrap();
                        assert!(hull.interval.from <= one.interval.from);
                        assert!(one.interval.to <= hull.interval.to);
                        assert!(hull.value.from <= one.value.from);
                        assert!(one.value.to <= hull.value.to);
                    }
                }
            }
        }
    }
}
