//! One more entry in a review, as a request.

use super::ask::Ask;
use super::review_status::parts;
use super::{ENGINE, Options, Warned};
use crate::date::Date;
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::json::Json;
use crate::problem::Problems;
use crate::review::{Entry, Review, ReviewStatus, status};
use crate::text::Document;
use serde::Serialize;
use std::borrow::Cow;

/// The answer of [`review_record`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReviewRecordAnswer {
    /// `ceiag-review-record/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-review-record/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The day as of which the review is looked at.
    pub as_of: Date,
    /// The review with the entry, as a file holds it.
    pub review: Json,
    /// Where it stands now.
    pub status: ReviewStatus,
    /// The sentence.
    pub text: String,
}

/// Adds one entry to a review and says where the review stands then.
///
/// # Errors
/// As [`Review::record`] and [`status`]. The review itself is never changed.
pub fn review_record(
    library: &Library,
    review: &Review,
    entry: Entry,
    sheet: Option<&FactSheet>,
    options: &Options,
) -> Result<ReviewRecordAnswer, Problems> {
    let review = review.record(library, entry)?;
    let status = status(library, &review, sheet, options)?;
    Ok(ReviewRecordAnswer {
        format: "ceiag-review-record/1",
        engine: ENGINE,
        as_of: status.as_of,
        review: review.to_json(),
        text: status.text.clone(),
        status,
    })
}

/// A review and what is to be recorded in it.
#[derive(Clone, Debug)]
pub struct ReviewRecordRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The review.
    pub review: Review,
    /// What is recorded.
    pub entry: Entry,
    /// Facts about the same institution.
    pub sheet: Option<FactSheet>,
    /// The day as of which the review is looked at.
    pub as_of: Option<Date>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> ReviewRecordRequest<'l> {
    /// Reads `{ review, sheet?, as_of?, own_frameworks? }` and one of `participant`, `judgement`, `finding`, `priority`,
    /// `action` (each as a review holds it) and `complete` (a day).
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<ReviewRecordRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let (review, sheet, as_of) = parts(&mut ask);
        let entry = Entry::read(&mut ask.reader, &mut ask.table);
        let mut asked = ask.finish();
        let review = review.and_then(|n| asked.review(n, "review"));
        let given = sheet.is_some();
        let sheet = sheet.and_then(|n| asked.sheet(n, "sheet", false));
        let (library, problems) = asked.end()?;
        match (review, entry) {
            (Some(review), Some(entry)) if given == sheet.is_some() => Ok(ReviewRecordRequest {
                library,
                review,
                entry,
                sheet,
                as_of,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Records the entry.
    ///
    /// # Errors
    /// As [`review_record`].
    pub fn answer(&self) -> Result<Warned<ReviewRecordAnswer>, Problems> {
        let options = Options {
            as_of: self.as_of,
            ..Options::default()
        };
        let (review, entry) = (&self.review, self.entry.clone());
        let sheet = self.sheet.as_ref();
        Ok(Warned {
            answer: review_record(&self.library, review, entry, sheet, &options)?,
            problems: self.problems.clone(),
        })
    }
}
