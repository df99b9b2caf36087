//! One request and one answer for each operation on records, typed and as JSON text.

mod answer;
mod check;
mod destinations;
mod facts;
mod files;
mod found;
mod groups;
mod judge;
mod map;
mod missing;
pub(crate) mod own;
mod records;
mod request;
pub(crate) mod rows;
mod sample;
mod taker;
mod triage;
mod worksheet;

pub use answer::{
    CountAnswer, DeclaredAnswer, DeriveAnswer, FactAnswer, MissingAnswer, NoticeAnswer, OpenAnswer,
    PartAnswer, RestrictedAnswer, RuleAnswer,
};
pub use check::{
    AbsentAnswer, CannotTellAnswer, OpenFactAnswer, RecordsCheckAnswer, RecordsCheckRequest,
    UndecidedAnswer, records_check,
};
pub use destinations::DestinationsRequest;
pub use facts::RecordsFactsRequest;
pub use files::Folder;
pub use found::Found;
pub use groups::RecordsGroupsRequest;
pub use judge::Judged;
pub use map::{
    MapCodeAnswer, MapColumnAnswer, MapFileAnswer, MapTableAnswer, MapUnsureAnswer,
    RecordsMapAnswer, RecordsMapRequest, records_map,
};
pub use missing::RecordsMissingRequest;
pub use records::Records;
pub use request::DeriveRequest;
pub use sample::{LikeFiles, SampleAnswer, SampleFile, SampleRequest};
pub use triage::{
    AlwaysAnswer, ConfigAnswer, GroupAnswer, IndicatorAnswer, InputAnswer, PointsAnswer,
    TriageAnswer, TriagePupil, TriageRequest,
};
pub use worksheet::WorksheetRequest;

use crate::derive::{Derivations, built_in};
use ceiag::api::{Operation, problems_json};
use ceiag::framework::Library;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, json};
use serde::Serialize;

/// Every operation here by its name, in alphabetical order. They read the built-in derivations.
pub const OPERATIONS: &[(&str, Operation)] = &[
    ("derive", derive_json),
    ("records_check", records_check_json),
    ("records_destinations", records_destinations_json),
    ("records_facts", records_facts_json),
    ("records_groups", records_groups_json),
    ("records_map", records_map_json),
    ("records_missing", records_missing_json),
    ("records_sample", sample_json),
    ("records_triage", triage_json),
    ("records_worksheet", records_worksheet_json),
];

/// Answers a request of a named operation; `None` for a name that is no operation here. The others are in
/// [`ceiag::api::call`].
pub fn call(library: &Library, operation: &str, request: &str) -> Option<String> {
    let known = OPERATIONS.iter().find(|(name, _)| *name == operation);
    known.map(|(_, call)| call(library, request))
}

/// Derives facts, from JSON text to canonical JSON text; the request is [`DeriveRequest`].
pub fn derive_json(library: &Library, text: &str) -> String {
    twin(library, text, DeriveRequest::read, |request| {
        request.answer()
    })
}

/// Tells what is wrong with records and what they can't tell, from JSON text to canonical JSON text; the request is
/// [`RecordsCheckRequest`].
pub fn records_check_json(library: &Library, text: &str) -> String {
    twin(library, text, RecordsCheckRequest::read, |request| {
        request.answer()
    })
}

/// Tells where leavers went, from JSON text to canonical JSON text; the request is [`DestinationsRequest`].
pub fn records_destinations_json(library: &Library, text: &str) -> String {
    twin(library, text, DestinationsRequest::read, |request| {
        request.answer()
    })
}

/// Tells facts with everything behind them, from JSON text to canonical JSON text; the request is
/// [`RecordsFactsRequest`].
pub fn records_facts_json(library: &Library, text: &str) -> String {
    twin(library, text, RecordsFactsRequest::read, |request| {
        request.answer()
    })
}

/// Counts facts by group, from JSON text to canonical JSON text; the request is [`RecordsGroupsRequest`].
pub fn records_groups_json(library: &Library, text: &str) -> String {
    twin(library, text, RecordsGroupsRequest::read, |request| {
        request.answer()
    })
}

/// Drafts a mapping, from JSON text to canonical JSON text; the request is [`RecordsMapRequest`].
pub fn records_map_json(library: &Library, text: &str) -> String {
    twin(library, text, RecordsMapRequest::read, |request| {
        request.answer()
    })
}

/// Says whom criteria lack, from JSON text to canonical JSON text; the request is [`RecordsMissingRequest`].
pub fn records_missing_json(library: &Library, text: &str) -> String {
    twin(library, text, RecordsMissingRequest::read, |request| {
        request.answer()
    })
}

/// Makes up a school, from JSON text to canonical JSON text; the request is [`SampleRequest`].
pub fn sample_json(library: &Library, text: &str) -> String {
    twin(
        library,
        text,
        |doc, _, _| SampleRequest::read(doc),
        |request| request.answer(),
    )
}

/// Puts pupils in an order for guidance, from JSON text to canonical JSON text; the request is [`TriageRequest`].
pub fn triage_json(library: &Library, text: &str) -> String {
    twin(library, text, TriageRequest::read, |request| {
        request.answer()
    })
}

/// Fills a worksheet for Compass, from JSON text to canonical JSON text; the request is [`WorksheetRequest`].
pub fn records_worksheet_json(library: &Library, text: &str) -> String {
    twin(library, text, WorksheetRequest::read, |request| {
        request.answer()
    })
}

/// Reads a request, answers it, and writes what came of it.
fn twin<'l, R, T: Serialize>(
    library: &'l Library,
    text: &str,
    read: impl FnOnce(&Document, &'l Library, &'l Derivations) -> Result<R, Problems>,
    tell: impl FnOnce(R) -> Result<T, Problems>,
) -> String {
    let derivations = match built_in() {
        Ok(derivations) => derivations,
        Err(problems) => return problems_json(problems),
    };
    let doc = json("request", text.as_bytes());
    let request = doc.and_then(|doc| read(&doc, library, derivations));
    match request.and_then(tell) {
        Ok(answer) => match to_json(&answer) {
            Ok(json) => json.write(),
            Err(error) => {
                let problem = Problem::error(Code::NumberOutOfRange, error.to_string());
                problems_json(&problem.into())
            }
        },
        Err(problems) => problems_json(&problems),
    }
}
