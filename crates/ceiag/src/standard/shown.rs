//! What is shown beside a record or a look at facts, and never decides: printed results and reviews.

use crate::date::Date;
use crate::evidence::Register;
use crate::fact::FactSheet;
use crate::history::{History, history};
use crate::problem::Problems;
use crate::reported::ReportedResult;
use crate::review::{Review, Tier};
use crate::words::standard as words;
use serde::Serialize;

/// What is to be shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'b> {
    /// The facts, for indications.
    pub sheet: Option<&'b FactSheet>,
    /// What an instrument printed.
    pub reported: &'b [ReportedResult],
    /// Reviews, of which only tier and day are shown.
    pub reviews: &'b [Review],
    /// Evidence, for what there is of it behind a criterion.
    pub register: Option<&'b Register>,
}

/// What is shown and never decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shown {
    /// What an instrument printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<History>,
    /// Reviews by tier and day, without what they say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<ReviewShown>,
    /// A sentence for people.
    pub text: &'static str,
}

/// That there was a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewShown {
    /// Its id.
    pub review: String,
    /// Its tier.
    pub tier: Tier,
    /// The day on which it was completed; absent while it is in progress.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<Date>,
    /// A line for people.
    pub text: String,
}

/// # Errors
/// Results of more than one institution.
pub(super) fn shown(beside: &Beside<'_>, as_of: Date) -> Result<Shown, Problems> {
    let reported = if beside.reported.is_empty() {
        None
    } else {
        Some(history(beside.reported, as_of)?)
    };
    let reviews = beside.reviews.iter().map(|review| ReviewShown {
        review: review.id.clone(),
        tier: review.tier,
        completed: review.completed,
        text: words::review(review.tier, review.completed),
    });
    Ok(Shown {
        reported,
        reviews: reviews.collect(),
        text: words::SHOWN_ONLY,
    })
}
