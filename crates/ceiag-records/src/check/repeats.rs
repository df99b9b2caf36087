//! Rows that say what an earlier row says, and rows of one key that differ.

use super::keys::NONE;
use crate::import::{At, Field};
use crate::map::Map;
use crate::record::Parts;

/// Rows of one table as numbers, one for each field.
#[derive(Debug)]
pub(super) struct Repeats<const N: usize> {
    fields: [Field; N],
    rows: Map<(u32, [u32; N]), At>,
    /// For each key the first row, and what rows have said so far.
    keys: Map<u32, (At, [u32; N])>,
}

/// How a row repeats an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// It says exactly the same.
    Same(At),
    /// It is of the same key, and these fields differ.
    Differs(At, Vec<Field>),
}

impl<const N: usize> Repeats<N> {
    pub(super) fn new(fields: [Field; N]) -> Repeats<N> {
        Repeats {
            fields,
            rows: Map::default(),
            keys: Map::default(),
        }
    }

    /// Takes a row of a table in which a key may stand many times.
    pub(super) fn row(&mut self, at: At, key: u32, values: [u32; N]) -> Option<Repeat> {
        use std::collections::hash_map::Entry;
        match self.rows.entry((key, values)) {
            Entry::Occupied(first) => Some(Repeat::Same(*first.get())),
            Entry::Vacant(place) => {
                place.insert(at);
                None
            }
        }
    }

    /// Takes a row of a table in which a key should stand once. What a row doesn't say never differs.
    pub(super) fn keyed(&mut self, at: At, key: u32, values: [u32; N]) -> Option<Repeat> {
        if let Some(same) = self.row(at, key, values) {
            return Some(same);
        }
        let (first, said) = self.keys.entry(key).or_insert((at, values));
        let mut differ = Vec::new();
        for ((said, value), field) in said.iter_mut().zip(values).zip(self.fields) {
            if *said == NONE {
                *said = value;
            } else if value != NONE && value != *said {
                differ.push(field);
            }
        }
        (!differ.is_empty()).then_some(Repeat::Differs(*first, differ))
    }
}

/// A participation as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Took {
    pub(super) pupil: u32,
    pub(super) activity: u32,
    known: u16,
    yes: u16,
    attended: u8,
    at: At,
}

impl Took {
    pub(super) fn new(
        at: At,
        pupil: u32,
        activity: u32,
        attended: Option<bool>,
        parts: Parts,
    ) -> Took {
        Took {
            pupil,
            activity,
            known: parts.known(),
            yes: parts.yes(),
            attended: match attended {
                None => 0,
                Some(false) => 1,
                Some(true) => 2,
            },
            at,
        }
    }

    fn says(&self) -> (u32, u32, u16, u16, u8) {
        let Took {
            pupil,
            activity,
            known,
            yes,
            attended,
            at: _,
        } = *self;
        (pupil, activity, known, yes, attended)
    }
}

/// Participations that say exactly what an earlier one says, with that one, in the order of their rows. Hundreds of
/// thousands come, so they are put in order rather than looked up.
pub(super) fn participations(mut rows: Vec<Took>) -> Vec<(At, At)> {
    ceiag::sorted::all(&mut rows);
    let mut found = Vec::new();
    let mut first: Option<&Took> = None;
    for row in &rows {
        match first {
            Some(first) if first.says() == row.says() => found.push((row.at, first.at)),
            _ => first = Some(row),
        }
    }
    ceiag::sorted::all(&mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Part;

    fn at(row: u32) -> At {
        At { table: 0, row }
    }

    #[test]
    fn the_same_row_again() {
        let mut repeats = Repeats::new([Field::Date, Field::Minutes]);
        assert_eq!(repeats.row(at(1), 7, [3, NONE]), None);
        assert_eq!(repeats.row(at(2), 7, [3, 45]), None);
        assert_eq!(repeats.row(at(3), 8, [3, NONE]), None);
        let same = Some(Repeat::Same(at(1)));
        assert_eq!(repeats.row(at(4), 7, [3, NONE]), same);
        assert_eq!(repeats.row(at(5), 7, [3, NONE]), same);
    }

    #[test]
    fn a_key_that_says_two_things() {
        let mut repeats = Repeats::new([Field::Sex, Field::Fsm6]);
        assert_eq!(repeats.keyed(at(1), 7, [0, NONE]), None);
        assert_eq!(repeats.keyed(at(2), 7, [NONE, 1]), None);
        assert_eq!(
            repeats.keyed(at(3), 7, [1, 0]),
            Some(Repeat::Differs(at(1), vec![Field::Sex, Field::Fsm6]))
        );
        assert_eq!(
            repeats.keyed(at(4), 7, [NONE, 1]),
            Some(Repeat::Same(at(2)))
        );
        assert_eq!(repeats.keyed(at(5), 8, [1, 0]), None);
    }

    #[test]
    fn participations_that_differ_in_anything_are_no_repeats() {
        let parts = Parts::none().with(Part::Purpose, true);
        let rows = vec![
            Took::new(at(9), 1, 2, Some(true), Parts::none()),
            Took::new(at(4), 1, 2, Some(true), Parts::none()),
            Took::new(at(5), 1, 2, None, Parts::none()),
            Took::new(at(6), 1, 2, Some(true), parts),
            Took::new(at(7), 1, 3, Some(true), Parts::none()),
            Took::new(at(8), 1, 2, Some(true), Parts::none()),
        ];
        assert_eq!(participations(rows), [(at(8), at(4)), (at(9), at(4))]);
    }
}
