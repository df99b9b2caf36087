//! The outcomes that are still possible, as a set of three bits, and the operators over such sets.
//!
//! The order is not-met < not-applicable < met: dropping out is never worse than failing and never better than
//! being met. Every operator is monotone in that order, so evaluating all members at their worst and at their best
//! gives the exact bounds.

/// A set of outcomes that are still possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Possible(u8);

impl Possible {
    /// Certainly met.
    pub const MET: Possible = Possible(1);
    /// Certainly not met.
    pub const NOT_MET: Possible = Possible(2);
    /// Certainly not applicable.
    pub const NOT_APPLICABLE: Possible = Possible(4);
    /// Met or not met.
    pub const OPEN: Possible = Possible(3);
    /// Nothing is possible: the start of a union.
    pub(crate) const NOTHING: Possible = Possible(0);

    /// A comparison's result: can it be satisfied, must it be, can it drop out.
    #[inline]
    pub(crate) fn of_test(can: bool, must: bool, may_drop: bool) -> Possible {
        Possible(u8::from(can) | (u8::from(!must) << 1) | (u8::from(may_drop) << 2))
    }

    /// Whether exactly one outcome is possible.
    #[inline]
    pub fn is_certain(self) -> bool {
        self.0.count_ones() == 1
    }

    /// Whether it can be met.
    #[inline]
    pub fn can_be_met(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether it can be not met.
    #[inline]
    pub fn can_be_not_met(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether it can be not applicable.
    #[inline]
    pub fn can_drop_out(self) -> bool {
        self.0 & 4 != 0
    }

    /// Everything that is possible in either.
    #[inline]
    pub(crate) fn or(self, other: Possible) -> Possible {
        Possible(self.0 | other.0)
    }

    #[inline]
    fn worst(self) -> u8 {
        if self.0 & 2 != 0 {
            2
        } else {
            self.0 & 4 | u8::from(self.0 & 4 == 0)
        }
    }

    #[inline]
    fn best(self) -> u8 {
        if self.0 & 1 != 0 {
            1
        } else if self.0 & 4 != 0 {
            4
        } else {
            2
        }
    }
}

/// A conjunction, read off which outcomes some and all members can have. Nothing is counted, so it costs a few bit operations a
/// member; most rules are conjunctions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conjunction {
    some: u8,
    every: u8,
    /// Bit 0: every member can be met or drop out.
    none_must_fail: u8,
}

impl Conjunction {
    pub(crate) const EMPTY: Conjunction = Conjunction {
        some: 0,
        every: 7,
        none_must_fail: 1,
    };

    #[inline]
    pub(crate) fn add(&mut self, member: Possible) {
        self.some |= member.0;
        self.every &= member.0;
        self.none_must_fail &= member.0 | member.0 >> 2;
    }

    /// Not met as soon as one fails; met when none fails and one is left; not applicable when all drop out.
    #[inline]
    pub(crate) fn all(self) -> Possible {
        Possible(self.some & self.none_must_fail & 1 | self.some & 2 | self.every & 4)
    }
}

/// Counts members at their worst and at their best; every operator is read off the counts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    members: u32,
    worst_met: u32,
    worst_left: u32,
    best_met: u32,
    best_left: u32,
    may_drop: u32,
}

impl Tally {
    #[inline]
    pub(crate) fn add(&mut self, member: Possible) {
        let (worst, best) = (member.worst(), member.best());
        self.members += 1;
        self.worst_met += u32::from(worst == 1);
        self.worst_left += u32::from(worst != 4);
        self.best_met += u32::from(best == 1);
        self.best_left += u32::from(best != 4);
        self.may_drop += u32::from(member.can_drop_out());
    }

    /// Every member that applies is met.
    #[inline]
    pub(crate) fn all(self) -> Possible {
        self.at_least(u32::MAX)
    }

    /// Some member that applies is met.
    #[inline]
    pub(crate) fn any(self) -> Possible {
        self.at_least(1)
    }

    /// At least `k` of the members that apply are met, or all of them when fewer apply.
    #[inline]
    pub(crate) fn at_least(self, k: u32) -> Possible {
        let judge = |met: u32, left: u32| {
            if left == 0 {
                Possible::NOT_APPLICABLE
            } else if met >= k.min(left) {
                Possible::MET
            } else {
                Possible::NOT_MET
            }
        };
        let all_may_drop = if self.may_drop == self.members {
            Possible::NOT_APPLICABLE
        } else {
            Possible::NOTHING
        };
        judge(self.worst_met, self.worst_left)
            .or(judge(self.best_met, self.best_left))
            .or(all_may_drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(members: &[Possible]) -> Tally {
        let mut tally = Tally::default();
        for member in members {
            tally.add(*member);
        }
        tally
    }

    #[test]
    fn a_conjunction_is_the_tally_of_all() {
        let sets: Vec<Possible> = (1..8).map(Possible).collect();
        let check = |members: &[Possible]| {
            let mut conjunction = Conjunction::EMPTY;
            for member in members {
                conjunction.add(*member);
            }
            assert_eq!(conjunction.all(), tally(members).all(), "{members:?}");
        };
        check(&[]);
        for a in &sets {
            check(&[*a]);
            for b in &sets {
                check(&[*a, *b]);
                for c in &sets {
                    check(&[*a, *b, *c]);
                }
            }
        }
    }

    /// Every completion of the members, judged one by one, gives the same set.
    #[test]
    fn operators_agree_with_every_completion() {
        let sets: Vec<Possible> = (1..8).map(Possible).collect();
        let singles = [Possible::MET, Possible::NOT_MET, Possible::NOT_APPLICABLE];
        for a in &sets {
            for b in &sets {
                for c in &sets {
                    for k in 1..=3 {
                        let mut expected = Possible::NOTHING;
                        for x in singles.iter().filter(|s| a.0 & s.0 != 0) {
                            for y in singles.iter().filter(|s| b.0 & s.0 != 0) {
                                for z in singles.iter().filter(|s| c.0 & s.0 != 0) {
                                    expected = expected.or(plain(&[*x, *y, *z], k));
                                }
                            }
                        }
                        let found = tally(&[*a, *b, *c]).at_least(k);
                        assert_eq!(found, expected, "at least {k} of {a:?} {b:?} {c:?}");
                    }
                }
            }
        }
    }

    fn plain(members: &[Possible], k: u32) -> Possible {
        let left: Vec<_> = members
            .iter()
            .filter(|m| **m != Possible::NOT_APPLICABLE)
            .collect();
        let met = left.iter().filter(|m| ***m == Possible::MET).count();
        let k = k as usize;
        if left.is_empty() {
            Possible::NOT_APPLICABLE
        } else if met >= k.min(left.len()) {
            Possible::MET
        } else {
            Possible::NOT_MET
        }
    }
}
