//! What reports say of records: facts with their traces, whom criteria still lack, what to type into Compass, and where
//! leavers went. Each is an answer with its sentences; [`crate::api`] holds the requests.

mod edition;
mod lacking;
mod missing;
mod words;

pub use missing::{
    Lacking, MissingCounts, MissingCriterion, MissingEdition, MissingFact, MissingPupils,
    RecordsMissingAnswer, Through, missing,
};
