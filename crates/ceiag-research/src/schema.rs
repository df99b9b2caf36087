//! JSON Schemas of the answers, derived from the types that are written.

use crate::agreement::AgreementAnswer;
use crate::system_review::SystemReviewAnswer;
use ceiag::schema::derived;
use serde_json::Value;

/// Every schema with the name under which it is published.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        (
            "agreement-answer",
            derived::<AgreementAnswer>("answer of `agreement`"),
        ),
        (
            "system-review-answer",
            derived::<SystemReviewAnswer>("answer of `system_review`"),
        ),
    ]
}
