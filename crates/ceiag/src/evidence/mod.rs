//! Evidence: kinds of documents and records, what each can show, and what an institution has of them.
//!
//! Evidence *counts as* a fact: it documents it. It never counts as a finding; it merely *indicates* a criterion or is
//! *related* to it. So nothing on file stands in for a person's judgement.

mod catalogue;
mod holding;
mod read_catalogue;
mod read_register;
mod read_serves;
mod register;
mod target;
mod template;
mod where_used;
mod write;

#[cfg(test)]
mod tests;

pub use catalogue::{
    Area, EvidenceCatalogue, EvidenceKind, Link, Meeting, Pack, Placed, Serves, ServesHow,
};
pub use holding::{Holding, ItemState, State};
pub use register::{EvidenceItem, Register};
pub use target::{Target, TargetKind};
pub use template::evidence_template;
pub(crate) use where_used::{Fillings, Reach, Served, Step, Uses};
