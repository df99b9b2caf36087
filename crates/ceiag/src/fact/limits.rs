//! Every value as exact limits on one number line, so that one comparison serves all kinds.

use super::{Bands, Declaration, How, Kind, Share, Value};
use crate::date::Date;
use crate::ratio::Ratio;

/// The least and the greatest that a value can be. Yes-no is 0 or 1, a choice its position, a date its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The least.
    pub lo: Ratio,
    /// The greatest.
    pub hi: Ratio,
    /// Whether `lo` itself is excluded: n > 0 of an unknown d is above 0.
    pub lo_open: bool,
}

impl Limits {
    /// Limits that include both ends.
    pub fn closed(lo: Ratio, hi: Ratio) -> Limits {
        Limits {
            lo,
            hi,
            lo_open: false,
        }
    }

    fn whole(lo: u32, hi: u32) -> Limits {
        Limits::closed(Ratio::whole(lo), Ratio::whole(hi))
    }

    /// Whether nothing is left open.
    pub fn is_exact(self) -> bool {
        self.lo == self.hi
    }

    /// The limits of a value; `None` when it is unknown, not applicable, or not of the fact's kind.
    pub fn of(value: &Value, fact: &Declaration, as_of: Date) -> Option<Limits> {
        match (value, fact.kind) {
            (Value::YesNo(yes), Kind::YesNo) => Some(Limits::whole(yes.0.into(), yes.0.into())),
            (Value::Share(share), Kind::Share) => Limits::of_share(*share),
            (Value::Count(count), Kind::Count) => {
                let top = fact.max.unwrap_or(u32::MAX);
                let hi = count.to.unwrap_or(top).min(top);
                Some(Limits::whole(count.from.min(hi), hi))
            }
            (Value::Date(when), Kind::Date) => {
                let lo = when.from.map_or(0, Date::days);
                let hi = when.to.unwrap_or(as_of).days();
                Some(Limits::whole(lo.min(hi), hi))
            }
            (Value::Choice(choice), Kind::Choice) => Some(Limits::whole(
                fact.position(&choice.from)?,
                fact.position(&choice.to)?,
            )),
            _ => None,
        }
    }

    fn of_share(share: Share) -> Option<Limits> {
        match share {
            Share::Counted { from, to, of } => {
                Some(Limits::closed(Ratio::new(from, of)?, Ratio::new(to, of)?))
            }
            Share::Band { from, to } => Some(Limits::closed(from, to)),
            Share::NumeratorOnly { n: 0 } => Some(Limits::closed(Ratio::ZERO, Ratio::ZERO)),
            Share::NumeratorOnly { .. } => Some(Limits {
                lo: Ratio::ZERO,
                hi: Ratio::ONE,
                lo_open: true,
            }),
        }
    }

    /// The limits of a fact that another one fills; `None` when nothing follows.
    pub fn filled(
        self,
        how: How,
        from: Kind,
        fact: &Declaration,
        bands: Option<&Bands>,
        as_of: Date,
    ) -> Option<Limits> {
        let widest = fact.widest(as_of);
        match (how, from, fact.kind) {
            (How::Same, a, b) if a == b => Some(self),
            (How::AtLeast, a, b) if a == b => Some(Limits {
                hi: widest.hi,
                ..self
            }),
            (How::Ends, Kind::Share, Kind::Choice) => Some(self.in_bands(widest.hi.n(), bands)),
            _ => None,
        }
    }

    /// A share as a run of options: by the caller's bands, else by its two ends only.
    fn in_bands(self, last: u32, bands: Option<&Bands>) -> Limits {
        let position = |share: Ratio, lower: bool| match bands {
            Some(bands) => bands.position(share),
            None if share == Ratio::ZERO => 0,
            None if share == Ratio::ONE => last,
            // Between the ends no source says which option it is.
            None if lower => last.min(1),
            None => last,
        };
        let lo = match (self.lo_open, bands) {
            (true, None) => last.min(1),
            _ => position(self.lo, true),
        };
        Limits::whole(lo, position(self.hi, false).max(lo))
    }
}
