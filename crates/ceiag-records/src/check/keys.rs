//! Texts as numbers, so that rows are compared as numbers.

use crate::map::Map;
use std::fmt;

/// Stands for what a row doesn't say.
pub(super) const NONE: u32 = u32::MAX;

/// Texts and the numbers that stand for them.
#[derive(Default)]
pub(super) struct Keys {
    numbers: Map<Box<str>, u32>,
    /// Files are often in the order of a key, so the same one comes again and again.
    last: String,
    last_number: Option<u32>,
}

impl fmt::Debug for Keys {
    /// How many there are: keys identify people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Keys").field(&self.numbers.len()).finish()
    }
}

impl Keys {
    /// The number of a text, a new one where it has none.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.last_number
            && self.last == text
        {
            return number;
        }
        let number = match self.numbers.get(text) {
            Some(number) => *number,
            None => {
                let number = u32::try_from(self.numbers.len()).unwrap_or(NONE);
                self.numbers.insert(text.into(), number);
                number
            }
        };
        text.clone_into(&mut self.last);
        self.last_number = Some(number);
        number
    }

    /// The number of a text that may be absent.
    pub(super) fn of(&mut self, text: Option<&str>) -> u32 {
        text.map_or(NONE, |text| self.number(text))
    }

    /// The number of a list of texts. A list that is absent says nothing; one without texts says that there are none.
    pub(super) fn list(&mut self, texts: Option<&[&str]>) -> u32 {
        // No text of a file holds this character.
        texts.map_or(NONE, |texts| self.number(&texts.join("\u{1f}")))
    }
}

/// One thing or nothing at all, as a number.
pub(super) fn code<T>(value: Option<T>, number: impl FnOnce(T) -> u32) -> u32 {
    value.map_or(NONE, number)
}

/// True, false or nothing, as a number.
pub(super) fn flag(value: Option<bool>) -> u32 {
    code(value, u32::from)
}

/// The item with a number.
pub(super) fn item<T>(items: &[T], number: u32) -> Option<&T> {
    items.get(usize::try_from(number).ok()?)
}

/// The item with a number, made where there is none yet.
pub(super) fn item_mut<T: Default>(items: &mut Vec<T>, number: u32) -> Option<&mut T> {
    let place = usize::try_from(number).ok()?;
    if items.len() <= place {
        items.resize_with(place + 1, T::default);
    }
    items.get_mut(place)
}

/// What several rows say of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Said<T> {
    /// Nothing.
    #[default]
    Nothing,
    /// All that say anything say this.
    One(T),
    /// They don't agree.
    Disputed,
}

impl<T: Copy + PartialEq> Said<T> {
    pub(super) fn and(&mut self, value: Option<T>) {
        *self = match (*self, value) {
            (other, None) => other,
            (Said::Nothing, Some(value)) => Said::One(value),
            (Said::One(one), Some(value)) if one == value => Said::One(one),
            _ => Said::Disputed,
        };
    }

    pub(super) fn get(self) -> Option<T> {
        match self {
            Said::One(value) => Some(value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_has_one_number() {
        let mut keys = Keys::default();
        let numbers = ["a", "b", "b", "a", "c"].map(|text| keys.number(text));
        assert_eq!(numbers, [0, 1, 1, 0, 2]);
        assert_eq!(keys.of(None), NONE);
        assert_ne!(keys.list(Some(&["a", "b"])), keys.list(Some(&["ab"])));
        assert_ne!(keys.list(Some(&[])), keys.list(None));
        assert_eq!(format!("{keys:?}"), "Keys(6)");
    }

    #[test]
    fn disagreement_stays() {
        let mut said = Said::default();
        for value in [None, Some(1), None, Some(1)] {
            said.and(value);
        }
        assert_eq!(said.get(), Some(1));
        for value in [Some(2), Some(1)] {
            said.and(value);
        }
        assert_eq!((said, said.get()), (Said::Disputed, None));
    }
}
