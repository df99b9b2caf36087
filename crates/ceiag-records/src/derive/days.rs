//! Spans of days.

/// Spans of days, both ends included, in order and apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spans(Vec<(u32, u32)>);

impl Spans {
    /// Every day of these spans; those that run backwards are none.
    pub(super) fn of(mut spans: Vec<(u32, u32)>) -> Spans {
        join(&mut spans);
        Spans(spans)
    }

    #[cfg(test)]
    pub(super) fn as_slice(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Whether every day from first to last is among them.
    pub(super) fn cover(&self, first: u32, last: u32) -> bool {
        cover(&self.0, first, last)
    }
}

/// Puts spans in order, joins those that touch, and drops those that run backwards.
pub(super) fn join(spans: &mut Vec<(u32, u32)>) {
    spans.retain(|(from, to)| from <= to);
    spans.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::with_capacity(spans.len());
    for (from, to) in spans.drain(..) {
        match joined.last_mut() {
            Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    *spans = joined;
}

/// Whether joined spans hold every day from first to last. No day at all is always held.
pub(super) fn cover(spans: &[(u32, u32)], first: u32, last: u32) -> bool {
    if first > last {
        return true;
    }
    let after = spans.partition_point(|(from, _)| *from <= first);
    let found = after.checked_sub(1).and_then(|at| spans.get(at));
    found.is_some_and(|(_, to)| last <= *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_join_where_they_touch() {
        let spans = Spans::of(vec![(11, 20), (1, 3), (5, 10), (9, 2), (15, 16)]);
        assert_eq!(spans.as_slice(), [(1, 3), (5, 20)]);
        assert!(spans.cover(5, 20) && spans.cover(7, 7) && spans.cover(4, 3));
        assert!(!spans.cover(3, 5) && !spans.cover(4, 4) && !spans.cover(20, 21));
        assert!(!Spans::default().cover(0, 0));
    }
}
