//! Numbers that look drawn and are the same for a seed on every machine: SplitMix64, whole numbers only.

/// A stream of numbers. Each thing of a school draws from a stream of its own, so that a change of one leaves the others.
#[derive(Clone, Debug)]
pub(super) struct Rng(u64);

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Rng {
    /// The stream of a seed that these names and numbers single out.
    pub(super) fn of(seed: u64, about: &str, numbers: &[u64]) -> Rng {
        let mut state = mix(seed.wrapping_add(0x9e37_79b9_7f4a_7c15));
        for part in about.bytes().map(u64::from).chain(numbers.iter().copied()) {
            state = mix(state ^ part.wrapping_add(0x9e37_79b9_7f4a_7c15));
        }
        Rng(state)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number from 0 to one below; 0 where there is none.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let high = self.next() >> 32;
        u32::try_from((high * u64::from(end)) >> 32).unwrap_or(0)
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True so many times in a thousand.
    pub(super) fn chance(&mut self, per_thousand: u32) -> bool {
        self.below(1000) < per_thousand
    }

    /// One of some; nothing to choose from gives the default.
    pub(super) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(u32::try_from(from.len()).unwrap_or(0));
        let at = usize::try_from(at).unwrap_or(0);
        from.get(at).copied().unwrap_or_default()
    }

    /// One of some, each as often as its weight says.
    pub(super) fn weighted<T: Copy + Default>(&mut self, from: &[(u32, T)]) -> T {
        let mut left = self.below(from.iter().map(|(weight, _)| weight).sum());
        for (weight, one) in from {
            if left < *weight {
                return *one;
            }
            left -= weight;
        }
        T::default()
    }

    /// Puts things in another order.
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let end = u32::try_from(last + 1).unwrap_or(u32::MAX);
            let other = usize::try_from(self.below(end)).unwrap_or(0);
            things.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_everywhere_and_apart_by_name() {
        let mut one = Rng::of(7, "pupils", &[3]);
        let mut same = Rng::of(7, "pupils", &[3]);
        let drawn: Vec<u32> = (0..5).map(|_| one.below(1000)).collect();
        assert_eq!(drawn, (0..5).map(|_| same.below(1000)).collect::<Vec<_>>());
        // Written down, so that a change of the generator is seen.
        assert_eq!(drawn, [311, 390, 83, 537, 192]);
        for (seed, about, number) in [(8, "pupils", 3), (7, "roll", 3), (7, "pupils", 4)] {
            let mut other = Rng::of(seed, about, &[number]);
            assert_ne!(drawn, (0..5).map(|_| other.below(1000)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn numbers_stay_within_their_ends_and_reach_them() {
        let mut rng = Rng::of(1, "ends", &[]);
        let drawn: Vec<u32> = (0..500).map(|_| rng.between(3, 6)).collect();
        assert!((3..=6).all(|n| drawn.contains(&n)) && drawn.iter().all(|n| (3..=6).contains(n)));
        assert_eq!(
            (rng.below(0), rng.pick::<u8>(&[]), rng.weighted::<u8>(&[])),
            (0, 0, 0)
        );
        let often = (0..1000)
            .filter(|_| rng.weighted(&[(9, true), (1, false)]))
            .count();
        assert!((850..950).contains(&often), "{often}");
        let mut things = [1, 2, 3, 4, 5, 6, 7, 8];
        rng.shuffle(&mut things);
        assert_ne!(things, [1, 2, 3, 4, 5, 6, 7, 8]);
        things.sort_unstable();
        assert_eq!(things, [1, 2, 3, 4, 5, 6, 7, 8]);
    }
}
