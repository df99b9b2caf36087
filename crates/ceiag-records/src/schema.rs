//! JSON Schemas of requests, built from the same lists of names as the readers, and of answers, derived from the types that
//! are written.

mod files;
mod official;
mod request;
mod rows;
mod rules;
mod table;
mod triage;

pub use files::{manifest, mapping};
pub use request::{
    derivations, derive_request, map_request, records_check_request, records_destinations_request,
    records_facts_request, records_groups_request, records_missing_request,
    records_worksheet_request,
};

pub use triage::{records_sample_request, records_triage_request, triage};

use crate::api::{DeriveAnswer, RecordsCheckAnswer, RecordsMapAnswer, SampleAnswer, TriageAnswer};
use crate::groups::RecordsGroupsAnswer;
use crate::official::Summary;
use crate::report::{
    DestinationsAnswer, RecordsFactsAnswer, RecordsMissingAnswer, WorksheetAnswer,
};
use ceiag::schema::derived;
use serde_json::Value;

/// Every schema with the name under which it is published.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("derivations", derivations()),
        (
            "derive-answer",
            derived::<DeriveAnswer>("answer of `derive`"),
        ),
        ("derive-request", derive_request()),
        ("manifest", manifest()),
        ("mapping", mapping()),
        (
            "official-answer",
            derived::<Summary>("overview of a published file"),
        ),
        (
            "records-check-answer",
            derived::<RecordsCheckAnswer>("answer of `records_check`"),
        ),
        ("records-check-request", records_check_request()),
        (
            "records-destinations-answer",
            derived::<DestinationsAnswer>("answer of `records_destinations`"),
        ),
        (
            "records-destinations-request",
            records_destinations_request(),
        ),
        (
            "records-facts-answer",
            derived::<RecordsFactsAnswer>("answer of `records_facts`"),
        ),
        ("records-facts-request", records_facts_request()),
        (
            "records-groups-answer",
            derived::<RecordsGroupsAnswer>("answer of `records_groups`"),
        ),
        ("records-groups-request", records_groups_request()),
        (
            "records-map-answer",
            derived::<RecordsMapAnswer>("answer of `records_map`"),
        ),
        ("records-map-request", map_request()),
        (
            "records-missing-answer",
            derived::<RecordsMissingAnswer>("answer of `records_missing`"),
        ),
        ("records-missing-request", records_missing_request()),
        (
            "records-sample-answer",
            derived::<SampleAnswer>("answer of `records_sample`"),
        ),
        ("records-sample-request", records_sample_request()),
        (
            "records-triage-answer",
            derived::<TriageAnswer>("answer of `records_triage`"),
        ),
        ("records-triage-request", records_triage_request()),
        (
            "records-worksheet-answer",
            derived::<WorksheetAnswer>("answer of `records_worksheet`"),
        ),
        ("records-worksheet-request", records_worksheet_request()),
        ("triage", triage()),
    ]
}
