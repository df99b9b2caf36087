//! The register of an institution: its pieces of evidence.

use super::{EvidenceCatalogue, EvidenceKind, Serves};
use crate::date::Date;
use crate::institution::Institution;

/// The pieces of evidence of one institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Whose they are.
    pub institution: Institution,
    /// The pieces, in order.
    pub items: Vec<EvidenceItem>,
}

/// One piece of evidence. A text that is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceItem {
    /// The id, unique in its register.
    pub id: String,
    /// Its kind; `None` where it fits none.
    pub kind: Option<String>,
    /// What it is, where it fits no kind.
    pub described: String,
    /// What the institution calls it.
    pub title: String,
    /// What it shows, not only that it exists.
    pub shows: String,
    /// The day from which it is there.
    pub date: Option<Date>,
    /// Where it is kept.
    pub place: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it counts as current.
    pub review_by: Option<Date>,
    /// What it serves beyond its kind. Facts named here are all that it documents.
    pub serves: Vec<Serves>,
    /// Learning areas that it belongs to; empty means those of its kind.
    pub areas: Vec<String>,
    /// Key stages that it speaks of; empty means those of its kind.
    pub key_stages: Vec<u8>,
}

impl Register {
    /// The items of a kind, in order.
    pub fn of_kind<'r>(&'r self, kind: &'r str) -> impl Iterator<Item = &'r EvidenceItem> {
        let of = move |item: &&EvidenceItem| item.kind.as_deref() == Some(kind);
        self.items.iter().filter(of)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&EvidenceItem> {
        self.items.iter().find(|item| item.id == id)
    }
}

impl EvidenceItem {
    /// Its kind, as the catalogue declares it.
    pub fn kind_in<'c>(&self, catalogue: &'c EvidenceCatalogue) -> Option<&'c EvidenceKind> {
        catalogue.kind(self.kind.as_deref()?)
    }

    /// What it serves: what its kind serves, and what it names itself. Where it names facts, it documents these only.
    pub fn serves<'a>(&'a self, catalogue: &'a EvidenceCatalogue) -> Vec<&'a Serves> {
        let fact = |serves: &Serves| matches!(serves, Serves::Fact(_));
        let names_facts = self.serves.iter().any(fact);
        let kind = self.kind_in(catalogue);
        let mut all: Vec<&Serves> = kind
            .into_iter()
            .flat_map(|kind| &kind.serves)
            .filter(|serves| !(names_facts && fact(serves)))
            .collect();
        for own in &self.serves {
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all
    }

    /// The learning areas that it belongs to.
    pub fn areas_in<'a>(&'a self, catalogue: &'a EvidenceCatalogue) -> &'a [String] {
        match self.kind_in(catalogue) {
            Some(kind) if self.areas.is_empty() => &kind.areas,
            _ => &self.areas,
        }
    }

    /// The key stages that it speaks of.
    pub fn key_stages_in<'a>(&'a self, catalogue: &'a EvidenceCatalogue) -> &'a [u8] {
        match self.kind_in(catalogue) {
            Some(kind) if self.key_stages.is_empty() => &kind.key_stages,
            _ => &self.key_stages,
        }
    }
}
