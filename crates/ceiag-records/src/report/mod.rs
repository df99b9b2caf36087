//! What reports say of records: facts with their traces, whom criteria still lack, what to type into Compass, and where
//! leavers went. Each is an answer with its sentences; [`crate::api`] holds the requests.

mod codes;
mod destinations;
mod edition;
mod facts;
mod guidance;
mod lacking;
mod missing;
mod official;
mod programme;
mod words;

pub use destinations::{
    CodeChoiceAnswer, CodeGroupCount, CodeGroupsAnswer, CohortAnswer, DestinationsAnswer,
    DestinationsQuery, GuaranteeAnswer, PointAnswer, ReasonCount, ThresholdAnswer, destinations,
};
pub use facts::{
    FactGroup, FactLabel, RecordsFactsAnswer, TraceFinding, TracePupils, fact_sheet, facts,
};
pub use guidance::{GuidanceAnswer, LengthAnswer, LengthOfFact, LevelAnswer, PartOf};
pub use missing::{
    Lacking, MissingCounts, MissingCriterion, MissingEdition, MissingFact, MissingPupils,
    RecordsMissingAnswer, Through, missing,
};
pub use official::{OfficialMeasure, OfficialMeasures, OfficialYear};
pub use programme::{
    AreaAnswer, AreaCell, EventEncounters, EventYear, EventsAnswer, GroupCount, ProgrammeAnswer,
};
