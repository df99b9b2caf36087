//! The request of `derive`.

use super::records::owned;
use super::{DeriveAnswer, Records};
use crate::derive::{Derivations, Terms};
use ceiag::fact::Address;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, nth};

/// Records from which facts are to be derived.
#[derive(Clone, Debug)]
pub struct DeriveRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// Only these facts; empty means every one that an edition covering the institution reads.
    pub facts: Vec<String>,
    /// Facts for which the pupils are asked for.
    pub missing: Vec<Address>,
}

impl<'l> DeriveRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ facts?, missing? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<DeriveRequest<'l>, Problems> {
        let (records, (facts, missing)) =
            Records::read(doc, library, derivations, |reader, table, _| {
                let facts = table.opt("facts");
                let facts = facts.and_then(|n| reader.texts(n, "facts"));
                let missing = table.opt("missing");
                let missing = missing.map(|n| addresses(reader, n)).unwrap_or_default();
                (owned(facts.unwrap_or_default()), missing)
            })?;
        Ok(DeriveRequest {
            records,
            facts,
            missing,
        })
    }

    /// Derives the facts.
    ///
    /// # Errors
    /// As [`Deriver::derive`](crate::derive::Deriver::derive); or pupils are asked for of a fact that is not derived.
    pub fn answer(&self) -> Result<DeriveAnswer, Problems> {
        let terms = Terms {
            facts: self.facts.clone(),
            ..self.records.terms()
        };
        let derived = self.records.derive_on(&terms)?;
        let mut problems = Problems::new();
        for (index, address) in self.missing.iter().enumerate() {
            if derived.fact(address).is_none() {
                let message = format!("`{address}` is not derived here");
                let problem = Problem::error(Code::UnknownFact, message);
                problems.push(
                    problem
                        .path(nth("missing", index))
                        .found(address.to_string()),
                );
            }
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let catalogue = &self.records.library.catalogue;
        let mut answer = DeriveAnswer::new(&derived, catalogue, &self.missing);
        answer.incomplete = self.records.found.incomplete();
        Ok(answer)
    }
}

fn addresses(reader: &mut Reader<'_>, node: &Node) -> Vec<Address> {
    let items = reader.array(node, "missing").unwrap_or_default();
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth("missing", index);
        let Some(text) = reader.text(item, &path) else {
            continue;
        };
        match Address::parse(text) {
            Some(address) => found.push(address),
            None => {
                let message = format!("`{text}` is no address of a fact");
                let problem = Problem::error(Code::UnknownAddress, message).path(path);
                reader.problem_at(item, problem.found(text));
            }
        }
    }
    found
}
