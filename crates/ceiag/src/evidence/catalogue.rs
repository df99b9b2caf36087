//! The catalogue of kinds of evidence.

use crate::framework::Grade;
use crate::rule::FindingRef;
use serde::{Deserialize, Serialize};

/// Kinds of evidence, packs that group some of them, learning areas, and links between rule books.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceCatalogue {
    /// Lists of what was asked for on some occasion.
    pub packs: Vec<Pack>,
    /// Learning areas that a programme is read against.
    pub areas: Vec<Area>,
    /// Kinds of evidence, in order.
    pub kinds: Vec<EvidenceKind>,
    /// Criteria, benchmarks and themes that cover the same ground.
    pub links: Vec<Link>,
}

/// A list of what was asked for on some occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The id.
    pub id: String,
    /// Its heading, which says what it is not as well.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
    /// The meetings to which its kinds belong, in order.
    pub meetings: Vec<Meeting>,
}

/// A meeting of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The id, unique in its pack.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// A learning area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The id.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceKind {
    /// The id.
    pub id: String,
    /// A few words that read well inside a sentence.
    pub label: String,
    /// Where it stands in a pack, if it belongs to one.
    pub placed: Option<Placed>,
    /// How well the kind is known. What it serves is always the catalogue's own view.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
    /// What it can document or bear on.
    pub serves: Vec<Serves>,
    /// Learning areas that it belongs to unless an item says otherwise.
    pub areas: Vec<String>,
    /// Key stages at which coverage looks for it.
    pub key_stages: Vec<u8>,
}

/// The place of a kind in a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The pack.
    pub pack: String,
    /// The meeting.
    pub meeting: String,
}

/// What evidence serves. Only a fact can be documented by it; that it should count as a finding cannot be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Serves {
    /// It counts as documentation of this fact.
    Fact(String),
    /// It bears on a criterion, benchmark or theme.
    Finding {
        /// Which one, of which edition.
        to: FindingRef,
        /// How.
        how: ServesHow,
    },
}

/// How something bears on a criterion, benchmark or theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServesHow {
    /// It speaks for it.
    Indicates,
    /// It has to do with it.
    Related,
}

impl ServesHow {
    /// Ids with their meanings, for readers of files.
    pub const NAMES: [(&'static str, ServesHow); 2] = [
        ("indicates", ServesHow::Indicates),
        ("related", ServesHow::Related),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            ServesHow::Indicates => "indicates",
            ServesHow::Related => "related",
        }
    }
}

/// A link between criteria, benchmarks or themes of two editions: what serves the one bears on the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What is served.
    pub from: FindingRef,
    /// What it bears on; where they are merely related, the other way round too.
    pub to: FindingRef,
    /// How.
    pub how: ServesHow,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

impl EvidenceCatalogue {
    /// The kind of an item that fits no other; such an item describes itself.
    pub const OTHER: &'static str = "other";

    /// The kind with this id.
    pub fn kind(&self, id: &str) -> Option<&EvidenceKind> {
        self.kinds.iter().find(|k| k.id == id)
    }

    /// The area with this id.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|a| a.id == id)
    }

    /// The pack with this id.
    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|p| p.id == id)
    }

    /// The kinds of a meeting, in order.
    pub fn kinds_of<'c>(
        &'c self,
        pack: &'c str,
        meeting: &'c str,
    ) -> impl Iterator<Item = &'c EvidenceKind> {
        self.kinds.iter().filter(move |kind| {
            let placed = kind.placed.as_ref();
            placed.is_some_and(|p| p.pack == pack && p.meeting == meeting)
        })
    }
}
