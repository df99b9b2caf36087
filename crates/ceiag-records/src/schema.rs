//! JSON Schemas of requests, built from the same lists of names as the readers, and of answers, derived from the types that
//! are written.

mod request;
mod rows;
mod rules;
mod table;

pub use request::{derivations, derive_request, map_request};

use crate::api::{DeriveAnswer, RecordsMapAnswer};
use crate::groups::RecordsGroupsAnswer;
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
        (
            "records-groups-answer",
            derived::<RecordsGroupsAnswer>("answer of `records_groups`"),
        ),
        (
            "records-map-answer",
            derived::<RecordsMapAnswer>("answer of `records_map`"),
        ),
        ("records-map-request", map_request()),
    ]
}
