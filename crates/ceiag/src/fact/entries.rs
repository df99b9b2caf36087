//! The entries of a sheet.

use super::{Address, Entry};
use std::collections::BTreeMap;

/// Entries sorted by address: few, written seldom and gone through for every judgement, so that they stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entries {
    // INVARIANT: strictly ascending by address.
    sorted: Vec<(Address, Entry)>,
}

impl Entries {
    fn find(&self, address: &Address) -> Result<usize, usize> {
        // Mostly they come in order.
        if self.sorted.last().is_none_or(|(last, _)| last < address) {
            return Err(self.sorted.len());
        }
        self.sorted
            .binary_search_by(|(known, _)| known.cmp(address))
    }

    pub(crate) fn get(&self, address: &Address) -> Option<&Entry> {
        let at = self.find(address).ok()?;
        self.sorted.get(at).map(|(_, entry)| entry)
    }

    /// Puts an entry in place of the one that is there.
    pub(crate) fn insert(&mut self, address: Address, entry: Entry) {
        match self.find(&address) {
            Ok(at) => {
                if let Some(place) = self.sorted.get_mut(at) {
                    place.1 = entry;
                }
            }
            Err(at) => self.sorted.insert(at, (address, entry)),
        }
    }

    pub(crate) fn remove(&mut self, address: &Address) -> Option<Entry> {
        let at = self.find(address).ok()?;
        Some(self.sorted.remove(at).1)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Address, &Entry)> {
        self.sorted.iter().map(|(address, entry)| (address, entry))
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (&Address, &mut Entry)> {
        let sorted = self.sorted.iter_mut();
        sorted.map(|(address, entry)| (&*address, entry))
    }
}

impl From<BTreeMap<Address, Entry>> for Entries {
    fn from(map: BTreeMap<Address, Entry>) -> Entries {
        let sorted = map.into_iter().collect();
        Entries { sorted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Value, YesNo};
    use proptest::prelude::*;

    fn entry(yes: bool) -> Entry {
        Entry {
            value: Value::YesNo(YesNo(yes)),
            provenance: None,
            place: None,
        }
    }

    proptest! {
        #[test]
        fn they_are_a_map(steps in prop::collection::vec((0..12_u8, any::<bool>(), any::<bool>()), 0..60)) {
            let (mut entries, mut map) = (Entries::default(), BTreeMap::new());
            for (id, yes, put) in steps {
                let address = Address::whole(format!("fact-{id}"));
                if put {
                    entries.insert(address.clone(), entry(yes));
                    map.insert(address, entry(yes));
                } else {
                    prop_assert_eq!(entries.remove(&address), map.remove(&address));
                }
                prop_assert!(entries.iter().eq(map.iter()));
                for id in 0..12 {
                    let address = Address::whole(format!("fact-{id}"));
                    prop_assert_eq!(entries.get(&address), map.get(&address));
                }
            }
            prop_assert_eq!(Entries::from(map), entries);
        }
    }
}
