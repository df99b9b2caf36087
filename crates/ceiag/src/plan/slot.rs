//! A slot: what is known of one fact as a plan reads it, ready for comparison.

use crate::fact::{Count, Kind, Limits, Share, Value};
use crate::ratio::Ratio;

/// The limits of one slot, ready for comparison.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    pub(crate) lo_n: u32,
    pub(crate) lo_d: u32,
    pub(crate) hi_n: u32,
    pub(crate) hi_d: u32,
    pub(super) flags: u8,
}

pub(super) const NOT_APPLICABLE: u8 = 1;
pub(super) const MAY_DROP_OUT: u8 = 2;
const OPEN_BELOW: u8 = 4;
pub(super) const UNKNOWN: u8 = 8;
pub(super) const REFUSED: u8 = 16;
pub(super) const NO_SUCH_YEAR: u8 = 32;
pub(super) const NOBODY: u8 = 64;

impl Slot {
    pub(super) const DROPPED: Slot = Slot {
        lo_n: 0,
        lo_d: 1,
        hi_n: 0,
        hi_d: 1,
        flags: NOT_APPLICABLE,
    };

    /// The slot of a well-formed value of its own kind, read as it is; `None` leaves it to the thorough way.
    pub(super) fn quick(value: &Value, kind: Kind, most: u32) -> Option<Slot> {
        let (lo, hi, d) = match (value, kind) {
            (Value::YesNo(yes), Kind::YesNo) => (u32::from(yes.0), u32::from(yes.0), 1),
            (Value::Share(Share::Counted { from, to, of }), Kind::Share) if *of > 0 => {
                (*from, *to, *of)
            }
            (Value::Count(Count { from, to: Some(to) }), Kind::Count) => (*from, *to, 1),
            _ => return None,
        };
        let most = match kind {
            Kind::Count => most,
            _ => d,
        };
        (lo <= hi && hi <= most).then_some(Slot {
            lo_n: lo,
            lo_d: d,
            hi_n: hi,
            hi_d: d,
            flags: 0,
        })
    }

    pub(super) fn of(limits: Limits, flags: u8) -> Slot {
        Slot {
            lo_n: limits.lo.n(),
            lo_d: limits.lo.d(),
            hi_n: limits.hi.n(),
            hi_d: limits.hi.d(),
            flags: flags | if limits.lo_open { OPEN_BELOW } else { 0 },
        }
    }

    #[inline]
    pub(crate) fn is_not_applicable(self) -> bool {
        self.flags & NOT_APPLICABLE != 0
    }

    #[inline]
    pub(crate) fn may_drop_out(self) -> bool {
        self.flags & MAY_DROP_OUT != 0
    }

    #[inline]
    pub(crate) fn is_open_below(self) -> bool {
        self.flags & OPEN_BELOW != 0
    }

    /// Whether nothing at all is known.
    pub(crate) fn is_unknown(self) -> bool {
        self.flags & UNKNOWN != 0
    }

    /// Whether a value was given and refused.
    pub(crate) fn is_refused(self) -> bool {
        self.flags & REFUSED != 0
    }

    /// Whether the institution does not have this address.
    pub(crate) fn has_no_such_year(self) -> bool {
        self.flags & NO_SUCH_YEAR != 0
    }

    /// Whether nobody is in the population.
    pub(crate) fn has_nobody(self) -> bool {
        self.flags & NOBODY != 0
    }

    /// The limits again.
    pub(crate) fn limits(self) -> Limits {
        Limits {
            lo: Ratio::new(self.lo_n, self.lo_d).unwrap_or(Ratio::ZERO),
            hi: Ratio::new(self.hi_n, self.hi_d).unwrap_or(Ratio::ONE),
            lo_open: self.is_open_below(),
        }
    }

    /// Whether the value is known to the last digit, or does not apply.
    pub(crate) fn is_settled(self) -> bool {
        self.is_not_applicable() || (!self.is_unknown() && self.limits().is_exact())
    }
}
