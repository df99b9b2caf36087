//! Keys as numbers, and fields that several rows may state.

use crate::map::Map;
use std::sync::Arc;

/// Stands for a day or a number that is not known.
pub(super) const NONE: u32 = u32::MAX;

/// Keys and the numbers that stand for them.
#[derive(Clone, Default)]
pub(super) struct Keys {
    numbers: Map<Arc<str>, u32>,
    names: Vec<Arc<str>>,
    /// The number that was asked for last.
    last: u32,
}

impl Keys {
    pub(super) fn number(&mut self, key: &str) -> u32 {
        // Rows of one pupil mostly stand together.
        if !self.names.is_empty() && self.name(self.last) == key {
            return self.last;
        }
        if let Some(number) = self.numbers.get(key) {
            self.last = *number;
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(NONE);
        let name: Arc<str> = Arc::from(key);
        self.names.push(Arc::clone(&name));
        self.numbers.insert(name, number);
        self.last = number;
        number
    }

    pub(super) fn find(&self, key: &str) -> Option<u32> {
        self.numbers.get(key).copied()
    }

    pub(super) fn name(&self, number: u32) -> &str {
        usize::try_from(number)
            .ok()
            .and_then(|at| self.names.get(at))
            .map_or("", |name| name)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The numbers of another's keys here.
    pub(super) fn take(&mut self, other: &Keys) -> Vec<u32> {
        other.names.iter().map(|name| self.number(name)).collect()
    }
}

/// A field that several rows may state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stated<T> {
    /// No row says anything.
    #[default]
    Nothing,
    /// Every row that says anything says this.
    One(T),
    /// Two rows disagree, so it is not known.
    Disputed,
}

impl<T: Copy + PartialEq> Stated<T> {
    pub(super) fn state(&mut self, value: Option<T>) {
        if let Some(value) = value {
            *self = self.and(Stated::One(value));
        }
    }

    pub(super) fn and(self, other: Stated<T>) -> Stated<T> {
        match (self, other) {
            (Stated::Nothing, one) | (one, Stated::Nothing) => one,
            (Stated::One(a), Stated::One(b)) if a == b => self,
            _ => Stated::Disputed,
        }
    }

    /// The same with another name for the value.
    pub(super) fn map(self, name: impl FnOnce(T) -> T) -> Stated<T> {
        match self {
            Stated::One(value) => Stated::One(name(value)),
            other => other,
        }
    }

    pub(super) fn get(self) -> Option<T> {
        match self {
            Stated::One(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn is_disputed(self) -> bool {
        matches!(self, Stated::Disputed)
    }
}
