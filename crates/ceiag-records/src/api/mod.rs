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
mod official;
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
pub use official::OfficialRequest;
pub use records::Records;
pub use request::DeriveRequest;
pub use sample::{LikeFiles, SampleAnswer, SampleFile, SampleRequest};
pub use triage::{
    AlwaysAnswer, ConfigAnswer, GroupAnswer, IndicatorAnswer, InputAnswer, PointsAnswer,
    TriageAnswer, TriagePupil, TriageRefused, TriageRequest,
};
pub use worksheet::WorksheetRequest;

use crate::derive::{Derivations, built_in};
use crate::import::Table;
use ceiag::api::{Operation, problems_json};
use ceiag::framework::Library;
use ceiag::json::to_json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Beside, Document, json};
use serde::Serialize;

/// The operations: name, function from JSON text to canonical JSON text, and what reads the request.
macro_rules! operations {
    ($($(#[$about:meta])* $name:literal $json:ident $read:expr;)*) => {
        /// Every operation here by its name, in alphabetical order. They read the built-in derivations.
        pub const OPERATIONS: &[(&str, Operation)] = &[$(($name, $json)),*];

        $(
            $(#[$about])*
            pub fn $json(library: &Library, text: &str) -> String {
                twin(library, json("request", text.as_bytes()), $read, |request| request.answer())
            }
        )*

        /// As [`call`], with files as bytes and long lists of rows beside the request: neither has to be a text, nor to fit
        /// into one.
        ///
        /// ```
        /// use ceiag::text::Beside;
        ///
        /// let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
        /// let files = vec![
        ///     file("records.json", br#"{ "taken-on": "2026-09-30", "institution": { "setting": "college" } }"#),
        ///     file("pupils.csv", b"pupil;sex\nZo\xeb;F\n"),
        /// ];
        /// let beside = Beside { files, ..Beside::default() };
        /// let library = ceiag_frameworks::library();
        /// let answer = ceiag_records::api::call_with(library, "records_check", "{}", beside);
        /// assert!(answer.is_some_and(|answer| answer.contains("read as Windows-1252")));
        /// ```
        pub fn call_with(
            library: &Library,
            operation: &str,
            request: &str,
            beside: Beside,
        ) -> Option<String> {
            let request = || json("request", request.as_bytes()).map(|doc| doc.with(beside));
            match operation {
                $($name => Some(twin(library, request(), $read, |request| request.answer())),)*
                _ => None,
            }
        }
    };
}

operations! {
    /// Derives facts, from JSON text to canonical JSON text; the request is [`DeriveRequest`].
    "derive" derive_json DeriveRequest::read;
    /// Tells what is wrong with records and what they can't tell, from JSON text to canonical JSON text; the request is
    /// [`RecordsCheckRequest`].
    "records_check" records_check_json RecordsCheckRequest::read;
    /// Tells where leavers went, from JSON text to canonical JSON text; the request is [`DestinationsRequest`].
    "records_destinations" records_destinations_json DestinationsRequest::read;
    /// Tells facts with everything behind them, from JSON text to canonical JSON text; the request is
    /// [`RecordsFactsRequest`].
    "records_facts" records_facts_json RecordsFactsRequest::read;
    /// Counts facts by group, from JSON text to canonical JSON text; the request is [`RecordsGroupsRequest`].
    "records_groups" records_groups_json RecordsGroupsRequest::read;
    /// Drafts a mapping, from JSON text to canonical JSON text; the request is [`RecordsMapRequest`].
    "records_map" records_map_json RecordsMapRequest::read;
    /// Says whom criteria lack, from JSON text to canonical JSON text; the request is [`RecordsMissingRequest`].
    "records_missing" records_missing_json RecordsMissingRequest::read;
    /// Makes up a school, from JSON text to canonical JSON text; the request is [`SampleRequest`].
    "records_sample" sample_json |doc: &Document, _, _| SampleRequest::read(doc);
    /// Puts pupils in an order for guidance, from JSON text to canonical JSON text; the request is [`TriageRequest`].
    "records_triage" triage_json TriageRequest::read;
    /// Fills a worksheet for Compass, from JSON text to canonical JSON text; the request is [`WorksheetRequest`].
    "records_worksheet" records_worksheet_json WorksheetRequest::read;
}

/// The keys of the lists of rows that may come beside a request of this operation ([`call_with`]); `None` where nothing may.
pub fn beside(operation: &str) -> Option<Vec<String>> {
    match operation {
        "records_sample" => None,
        "records_map" => Some(Vec::new()),
        _ => {
            let known = OPERATIONS.iter().any(|(name, _)| *name == operation);
            let keys = Table::ALL.map(|table| table.name().replace('-', "_"));
            known.then(|| keys.to_vec())
        }
    }
}

/// Answers a request of a named operation; `None` for a name that is no operation here. The others are in
/// [`ceiag::api::call`].
pub fn call(library: &Library, operation: &str, request: &str) -> Option<String> {
    let known = OPERATIONS.iter().find(|(name, _)| *name == operation);
    known.map(|(_, call)| call(library, request))
}

/// Reads a request, answers it, and writes what came of it.
fn twin<'l, R, T: Serialize>(
    library: &'l Library,
    doc: Result<Document, Problems>,
    read: impl FnOnce(&Document, &'l Library, &'l Derivations) -> Result<R, Problems>,
    tell: impl FnOnce(R) -> Result<T, Problems>,
) -> String {
    let derivations = match built_in() {
        Ok(derivations) => derivations,
        Err(problems) => return problems_json(problems),
    };
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
