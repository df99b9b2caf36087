//! Pupils who are left out of every population, for a reason that is told with the result.

use super::columns::Deriver;
use std::fmt;

/// A cohort that a caller restricts, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct Restriction {
    /// Why. It stands in every result.
    pub reason: String,
    /// Who is left out.
    pub cohort: Cohort,
}

/// Who is left out, by keys.
#[derive(Clone, PartialEq, Eq)]
pub enum Cohort {
    /// Everybody but these.
    Only(Vec<String>),
    /// These.
    Without(Vec<String>),
}

impl fmt::Debug for Restriction {
    /// Without keys, which identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restriction")
            .field("reason", &self.reason)
            .field("cohort", &self.cohort)
            .finish()
    }
}

impl fmt::Debug for Cohort {
    /// Numbers only: keys identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cohort::Only(keys) => f.debug_tuple("Only").field(&keys.len()).finish(),
            Cohort::Without(keys) => f.debug_tuple("Without").field(&keys.len()).finish(),
        }
    }
}

/// What a restriction came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restricted {
    /// Why.
    pub reason: String,
    /// How many pupils of the records it leaves out.
    pub left_out: u32,
    /// How many of the keys that it names no record knows.
    pub unknown: u32,
}

impl Deriver {
    /// For each pupil, by number, whether somebody leaves them out.
    pub(super) fn left_out(&self, restrictions: &[Restriction]) -> Vec<bool> {
        let mut all = Vec::new();
        for restriction in restrictions {
            all.resize(self.pupils.len(), false);
            for (sum, one) in all.iter_mut().zip(self.left_out_by(restriction)) {
                *sum |= one;
            }
        }
        all
    }

    fn left_out_by(&self, restriction: &Restriction) -> Vec<bool> {
        let (keys, named) = match &restriction.cohort {
            Cohort::Only(keys) => (keys, false),
            Cohort::Without(keys) => (keys, true),
        };
        let mut out = vec![!named; self.pupils.len()];
        for key in keys {
            let at = self.pupils.find(key).and_then(|n| usize::try_from(n).ok());
            if let Some(one) = at.and_then(|at| out.get_mut(at)) {
                *one = named;
            }
        }
        out
    }

    pub(super) fn restricted(&self, restrictions: &[Restriction]) -> Vec<Restricted> {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let told = restrictions.iter().map(|restriction| {
            let (Cohort::Only(keys) | Cohort::Without(keys)) = &restriction.cohort;
            let unknown = keys.iter().filter(|key| self.pupils.find(key).is_none());
            let out = self.left_out_by(restriction);
            Restricted {
                reason: restriction.reason.clone(),
                left_out: count(out.into_iter().filter(|out| *out).count()),
                unknown: count(unknown.count()),
            }
        });
        told.collect()
    }
}
