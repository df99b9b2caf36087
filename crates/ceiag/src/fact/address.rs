//! Where a fact stands on a sheet: its id and, where it has one, its year group or key stage.

use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// The dimension of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// The institution as a whole.
    Whole,
    /// One year group, written `.y9`.
    Year(u8),
    /// One key stage, written `.ks3`.
    KeyStage(u8),
}

/// A fact id with its dimension, such as `employer-encounter-2025.y9`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The fact's id.
    pub fact: String,
    /// Year group, key stage or the whole institution.
    pub dimension: Dimension,
}

impl Address {
    /// The address of a fact without a dimension.
    pub fn whole(fact: impl Into<String>) -> Address {
        Address {
            fact: fact.into(),
            dimension: Dimension::Whole,
        }
    }

    /// The address of a fact in one year group.
    pub fn year(fact: impl Into<String>, year: u8) -> Address {
        Address {
            fact: fact.into(),
            dimension: Dimension::Year(year),
        }
    }

    /// The address of a fact in one key stage.
    pub fn key_stage(fact: impl Into<String>, stage: u8) -> Address {
        Address {
            fact: fact.into(),
            dimension: Dimension::KeyStage(stage),
        }
    }

    /// Reads `id`, `id.y9` or `id.ks3`; `None` for anything else.
    ///
    /// ```
    /// use ceiag::fact::Address;
    /// assert_eq!(Address::parse("destinations.y11"), Some(Address::year("destinations", 11)));
    /// assert_eq!(Address::parse("destinations.eleven"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Address> {
        let Some((fact, tail)) = text.split_once('.') else {
            return (!text.is_empty()).then(|| Address::whole(text));
        };
        if fact.is_empty() {
            return None;
        }
        Some(Address {
            fact: fact.to_owned(),
            dimension: Dimension::parse(tail)?,
        })
    }
}

impl Dimension {
    /// Reads `y9` or `ks3`.
    pub fn parse(text: &str) -> Option<Dimension> {
        let number = |digits: &str| {
            let plain = !digits.is_empty()
                && digits.len() <= 2
                && digits.bytes().all(|b| b.is_ascii_digit())
                && (digits.len() == 1 || !digits.starts_with('0'));
            if plain {
                digits.parse::<u8>().ok()
            } else {
                None
            }
        };
        if let Some(stage) = text.strip_prefix("ks") {
            number(stage).map(Dimension::KeyStage)
        } else {
            number(text.strip_prefix('y')?).map(Dimension::Year)
        }
    }

    /// How a person reads it, such as `Year 9`; `None` for the whole institution.
    pub fn label(self) -> Option<String> {
        match self {
            Dimension::Whole => None,
            Dimension::Year(year) => Some(format!("Year {year}")),
            Dimension::KeyStage(stage) => Some(format!("Key Stage {stage}")),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fact)?;
        match self.dimension {
            Dimension::Whole => Ok(()),
            Dimension::Year(year) => write!(f, ".y{year}"),
            Dimension::KeyStage(stage) => write!(f, ".ks{stage}"),
        }
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
