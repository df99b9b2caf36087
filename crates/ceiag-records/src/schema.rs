//! JSON Schemas of the answers, derived from the types that are written.

use crate::api::DeriveAnswer;
use crate::groups::RecordsGroupsAnswer;
use ceiag::schema::derived;
use serde_json::Value;

/// Every schema with the name under which it is published.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        (
            "derive-answer",
            derived::<DeriveAnswer>("answer of `derive`"),
        ),
        (
            "records-groups-answer",
            derived::<RecordsGroupsAnswer>("answer of `records_groups`"),
        ),
    ]
}
