//! Joins sheets about one institution. Conflicts are listed; none is resolved silently.

use super::{Address, Catalogue, Entry, FactSheet, Limits, Value};
use serde::Serialize;

/// Two values of one fact that can't both be true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conflict {
    /// The fact.
    pub fact: Address,
    /// What the first sheet says.
    pub first: String,
    /// What the second sheet says.
    pub second: String,
}

/// Two sheets joined. A fact in conflict is unknown until somebody settles it.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The joined sheet.
    pub sheet: FactSheet,
    /// What could not be joined.
    pub conflicts: Vec<Conflict>,
}

impl FactSheet {
    /// Joins another sheet about the same institution into this one. The later date counts; of a value that one sheet
    /// knows more narrowly the narrower one is kept; values that exclude each other are left out and listed.
    pub fn merge(mut self, other: &FactSheet, catalogue: &Catalogue) -> Merged {
        let mut conflicts = Vec::new();
        let as_of = self.as_of.max(other.as_of);
        let settings = [(
            "institution.setting",
            self.institution.setting.id(),
            other.institution.setting.id(),
        )];
        for (name, first, second) in settings {
            if first != second {
                conflicts.push(Conflict {
                    fact: Address::whole(name),
                    first: first.to_owned(),
                    second: second.to_owned(),
                });
            }
        }
        let years = |sheet: &FactSheet| {
            sheet
                .academic_year
                .map(|y| y.to_string())
                .unwrap_or_default()
        };
        if years(&self) != years(other) {
            conflicts.push(Conflict {
                fact: Address::whole("academic-year"),
                first: years(&self),
                second: years(other),
            });
        }
        for (address, theirs) in other.entries.iter() {
            let joined = match self.entries.get(address) {
                None => Some(theirs.clone()),
                Some(ours) => join(ours, theirs, address, catalogue, &self, other),
            };
            match joined {
                Some(entry) => {
                    self.entries.insert(address.clone(), entry);
                }
                None => {
                    if let Some(ours) = self.entries.remove(address) {
                        conflicts.push(Conflict {
                            fact: address.clone(),
                            first: ours.value.shown(),
                            second: theirs.value.shown(),
                        });
                    }
                }
            }
        }
        self.as_of = as_of;
        Merged {
            sheet: self,
            conflicts,
        }
    }
}

impl Merged {
    /// Joins any number of sheets, the first one first. What two of them dispute stays unknown, whatever a third says;
    /// the third is listed too where it says something else again. `None` of no sheet at all.
    pub fn of(sheets: &[FactSheet], catalogue: &Catalogue) -> Option<Merged> {
        let (first, others) = sheets.split_first()?;
        let mut merged = Merged {
            sheet: first.clone(),
            conflicts: Vec::new(),
        };
        for other in others {
            let mut next = merged.sheet.merge(other, catalogue);
            for address in merged.conflicts.iter().map(|c| &c.fact) {
                next.sheet.entries.remove(address);
            }
            let told = |list: &[Conflict], fact: &Address, value: &str| {
                let mut same = list.iter().filter(|c| c.fact == *fact);
                same.any(|c| c.first == value || c.second == value)
            };
            let mut again = Vec::new();
            for (address, entry) in other.entries.iter() {
                let earlier = merged.conflicts.iter().find(|c| c.fact == *address);
                let says = entry.value.shown();
                if let Some(earlier) = earlier
                    && entry.value != Value::Unknown
                    && !told(&merged.conflicts, address, &says)
                {
                    again.push(Conflict {
                        fact: address.clone(),
                        first: earlier.first.clone(),
                        second: says,
                    });
                }
            }
            merged.conflicts.extend(again);
            for conflict in next.conflicts {
                if !merged.conflicts.contains(&conflict) {
                    merged.conflicts.push(conflict);
                }
            }
            merged.sheet = next.sheet;
        }
        Some(merged)
    }
}

/// The narrower of two values, or nothing when they exclude each other or overlap without one holding the other.
fn join(
    ours: &Entry,
    theirs: &Entry,
    address: &Address,
    catalogue: &Catalogue,
    first: &FactSheet,
    second: &FactSheet,
) -> Option<Entry> {
    if ours.value == theirs.value || theirs.value == Value::Unknown {
        return Some(ours.clone());
    }
    if ours.value == Value::Unknown {
        return Some(theirs.clone());
    }
    let fact = catalogue.get(&address.fact)?;
    let a = Limits::of(&ours.value, fact, first.as_of)?;
    let b = Limits::of(&theirs.value, fact, second.as_of)?;
    let inside = |inner: Limits, outer: Limits| {
        outer.lo <= inner.lo
            && inner.hi <= outer.hi
            && !(outer.lo_open && inner.lo == outer.lo && !inner.lo_open)
    };
    if inside(a, b) {
        Some(ours.clone())
    } else if inside(b, a) {
        Some(theirs.clone())
    } else {
        None
    }
}
