//! Facts with their kind in the type, so that a misspelt fact or a value of the wrong kind doesn't compile.

use super::value::{ChoiceValue, Count, Share, Value, When, YesNo};
use super::{Address, Kind};
use std::marker::PhantomData;

/// A kind of fact, by the type of its values.
pub trait FactKind: sealed::Sealed {
    /// The kind as data.
    const KIND: Kind;
    /// The value as a sheet keeps it.
    fn into_value(self) -> Value;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! kinds {
    ($($type:ty => $kind:ident),* $(,)?) => {$(
        impl sealed::Sealed for $type {}
        impl FactKind for $type {
            const KIND: Kind = Kind::$kind;
            fn into_value(self) -> Value {
                Value::$kind(self)
            }
        }
    )*};
}
kinds!(YesNo => YesNo, Share => Share, Count => Count, When => Date, ChoiceValue => Choice);

/// A fact of the institution as a whole.
#[derive(Debug)]
pub struct Fact<K> {
    id: &'static str,
    kind: PhantomData<fn() -> K>,
}

/// A fact with one value for each year group.
#[derive(Debug)]
pub struct YearFact<K>(Fact<K>);

/// A fact with one value for each key stage.
#[derive(Debug)]
pub struct KeyStageFact<K>(Fact<K>);

/// A fact at its address, ready for a value.
#[derive(Debug)]
pub struct FactAt<K> {
    pub(crate) address: Address,
    kind: PhantomData<fn() -> K>,
}

impl<K> Clone for Fact<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Fact<K> {}

impl<K: FactKind> Fact<K> {
    /// Names a declared fact. Generated code calls this; write it only for facts of your own catalogue.
    pub const fn declared(id: &'static str) -> Fact<K> {
        Fact {
            id,
            kind: PhantomData,
        }
    }

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        self.id
    }
}

impl<K: FactKind> YearFact<K> {
    /// Names a declared fact by year group.
    pub const fn declared(id: &'static str) -> YearFact<K> {
        YearFact(Fact::declared(id))
    }

    /// The fact in one year group.
    pub fn in_year(&self, year: u8) -> FactAt<K> {
        FactAt {
            address: Address::year(self.0.id, year),
            kind: PhantomData,
        }
    }
}

impl<K: FactKind> KeyStageFact<K> {
    /// Names a declared fact by key stage.
    pub const fn declared(id: &'static str) -> KeyStageFact<K> {
        KeyStageFact(Fact::declared(id))
    }

    /// The fact in one key stage.
    pub fn in_key_stage(&self, stage: u8) -> FactAt<K> {
        FactAt {
            address: Address::key_stage(self.0.id, stage),
            kind: PhantomData,
        }
    }
}

impl<K: FactKind> From<Fact<K>> for FactAt<K> {
    fn from(fact: Fact<K>) -> FactAt<K> {
        FactAt {
            address: Address::whole(fact.id),
            kind: PhantomData,
        }
    }
}
