//! What reports say of records: facts with their traces, whom criteria still lack, what to type into Compass, and where
//! leavers went. Each is an answer with its sentences; [`crate::api`] holds the requests.

mod bands;
mod destinations;
mod destinations_answer;
mod edition;
mod facts;
mod group_counts;
mod guarantee;
mod guidance;
mod lacking;
mod missing;
mod missing_answer;
mod notices;
mod official;
mod programme;
mod words;
mod worksheet;

pub use bands::BandAnswer;
pub use destinations::{DestinationsQuery, destinations};
pub use destinations_answer::{
    CodeChoiceAnswer, CodeGroupCount, CodeGroupsAnswer, CohortAnswer, DestinationsAnswer,
    GuaranteeAnswer, PointAnswer, ReasonCount, ThresholdAnswer,
};
pub use facts::{
    FactGroup, FactLabel, RecordsFactsAnswer, TraceFinding, TracePupils, fact_sheet, facts,
};
pub use guidance::{GuidanceAnswer, LengthAnswer, LengthOfFact, LevelAnswer, PartOf};
pub use missing::missing;
pub use missing_answer::{
    Lacking, MissingCounts, MissingCriterion, MissingEdition, MissingFact, MissingOpen,
    MissingPupils, RecordsMissingAnswer, Through,
};
pub use official::{OfficialMeasure, OfficialMeasures, OfficialYear};
pub use programme::{
    AreaAnswer, AreaCell, EventEncounters, EventYear, EventsAnswer, GroupCount, ProgrammeAnswer,
};
pub use worksheet::{
    EvaluationQuestion, QuestionBasis, ShareSpan, WorksheetAnswer, WorksheetBenchmark,
    WorksheetFigure, WorksheetQuestion, worksheet,
};
