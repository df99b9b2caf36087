//! Trying completions one after another.

use std::collections::BTreeMap;

use super::case::Case;
use super::ratio::Ratio;
use super::rule::{Completion, Test};
use super::{RESERVED, value::Domain};

/// An address that is not decided, and the values to try there; `None` is not applicable.
#[derive(Clone, Debug)]
pub struct Open {
    /// The address.
    pub address: String,
    /// Values from low to high, then not applicable where that is possible.
    pub values: Vec<Option<Ratio>>,
    /// More is better.
    pub up: bool,
}

/// All addresses that some rules read: decided ones with their value, the others with what to try.
#[derive(Clone, Debug)]
pub struct Space {
    /// Values of the decided addresses.
    pub fixed: Completion,
    /// The undecided ones.
    pub open: Vec<Open>,
}

/// Up to this many undecided addresses are tried exhaustively …
pub const EXHAUSTIVE: usize = 8;
/// … and up to this many completions; beyond, only the ends are.
pub const COMPLETIONS: usize = 150_000;

impl Space {
    /// The space of some leaves.
    ///
    /// # Errors
    /// A fact is not declared or its value refused.
    pub fn of(case: &Case<'_>, leaves: &[(&str, Test)]) -> Result<Self, String> {
        let mut edges: BTreeMap<&str, (Vec<Ratio>, bool)> = BTreeMap::new();
        for (address, test) in leaves {
            let (points, up) = edges.entry(address).or_insert((Vec::new(), true));
            match test {
                Test::AtLeast(edge) => points.push(*edge),
                Test::AtMost(edge) => {
                    points.push(*edge);
                    *up = false;
                }
            }
        }
        let mut space = Self {
            fixed: Completion::new(),
            open: Vec::new(),
        };
        for (address, (points, up)) in edges {
            let (domain, absent) = if address.starts_with(RESERVED) {
                let (lo, hi) = (Some(Ratio::whole(0)), Some(Ratio::whole(1)));
                (
                    Some(Domain {
                        lo,
                        lo_open: false,
                        hi,
                        whole: true,
                    }),
                    false,
                )
            } else {
                let state = case.state(address)?;
                (state.domain, state.may_be_not_applicable)
            };
            let Some(domain) = domain else {
                space.fixed.insert(address.to_owned(), None);
                continue;
            };
            if let Some(value) = domain.single().filter(|_| !absent) {
                space.fixed.insert(address.to_owned(), Some(value));
                continue;
            }
            let mut values: Vec<Option<Ratio>> =
                domain.candidates(&points).into_iter().map(Some).collect();
            if absent {
                values.push(None);
            }
            space.open.push(Open {
                address: address.to_owned(),
                values,
                up,
            });
        }
        Ok(space)
    }

    /// Without "not applicable" as a value to try: "unknown stays in the maximum, also when the unknown fact might turn out not
    /// applicable" (model, section 4).
    #[must_use]
    pub fn of_values(mut self) -> Self {
        for open in &mut self.open {
            open.values.retain(Option::is_some);
        }
        self
    }

    /// The number of completions.
    #[must_use]
    pub fn size(&self) -> usize {
        let values = self.open.iter().map(|o| o.values.len());
        values.fold(1, usize::saturating_mul)
    }

    /// Whether all completions can be tried.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.open.len() <= EXHAUSTIVE && self.size() <= COMPLETIONS
    }

    /// Calls `visit` with completions until it returns false: all of them when the space is small (the last address turns
    /// fastest), else all at worst, all at best, and both with everything not applicable that may be. The ends are enough for
    /// outcomes and credit because every rule is monotone; they are not enough to see which address is pivotal.
    pub fn each(&self, visit: &mut dyn FnMut(&Completion) -> bool) {
        let mut at = self.fixed.clone();
        if self.is_small() {
            descend(&self.open, &mut at, visit);
            return;
        }
        for best in [false, true] {
            for absent in [false, true] {
                for open in &self.open {
                    let mut values = open.values.iter().filter(|v| v.is_some());
                    let end = if open.up == best {
                        values.next_back()
                    } else {
                        values.next()
                    };
                    let absent = absent && open.values.last() == Some(&None);
                    at.insert(
                        open.address.clone(),
                        if absent { None } else { end.copied().flatten() },
                    );
                }
                if !visit(&at) {
                    return;
                }
            }
        }
    }
}

fn descend(open: &[Open], at: &mut Completion, visit: &mut dyn FnMut(&Completion) -> bool) -> bool {
    let Some((first, rest)) = open.split_first() else {
        return visit(at);
    };
    for value in &first.values {
        at.insert(first.address.clone(), *value);
        if !descend(rest, at, visit) {
            return false;
        }
    }
    true
}
