//! Where a review stands, as a request.

use super::ask::{Ask, Asked};
use super::{Options, Warned};
use crate::date::Date;
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::problem::Problems;
use crate::review::{Review, ReviewStatus, status};
use crate::text::{Document, Node};
use std::borrow::Cow;

/// A review, and the facts that are known beside it.
#[derive(Clone, Debug)]
pub struct ReviewStatusRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The review.
    pub review: Review,
    /// Facts about the same institution.
    pub sheet: Option<FactSheet>,
    /// The day as of which the review is looked at.
    pub as_of: Option<Date>,
    /// Warnings.
    pub problems: Problems,
}

impl<'l> ReviewStatusRequest<'l> {
    /// Reads `{ review, sheet?, as_of?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<ReviewStatusRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let (review, sheet, as_of) = parts(&mut ask);
        let mut asked = ask.finish();
        let review = review.and_then(|n| asked.review(n, "review"));
        let given = sheet.is_some();
        let sheet = sheet.and_then(|n| asked.sheet(n, "sheet", false));
        let (library, problems) = asked.end()?;
        match review {
            Some(review) if given == sheet.is_some() => Ok(ReviewStatusRequest {
                library,
                review,
                sheet,
                as_of,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Says where the review stands.
    ///
    /// # Errors
    /// As [`status`].
    pub fn answer(&self) -> Result<Warned<ReviewStatus>, Problems> {
        let options = Options {
            as_of: self.as_of,
            ..Options::default()
        };
        let sheet = self.sheet.as_ref();
        Ok(Warned {
            answer: status(&self.library, &self.review, sheet, &options)?,
            problems: self.problems.clone(),
        })
    }
}

/// The keys that requests of one review share.
pub(super) fn parts<'d>(
    ask: &mut Ask<'d, '_>,
) -> (Option<&'d Node>, Option<&'d Node>, Option<Date>) {
    let review = ask.table.req(&mut ask.reader, "review");
    let sheet = ask.table.opt("sheet");
    let as_of = ask.table.opt("as-of");
    let as_of = as_of.and_then(|n| ask.reader.date(n, "as_of"));
    (review, sheet, as_of)
}

impl Asked<'_, '_> {
    /// A review, unless it is refused.
    pub(super) fn review(&mut self, node: &Node, path: &str) -> Option<Review> {
        let library = self.library.as_ref()?;
        let (review, problems) = Review::read_node(self.reader.doc, node, library);
        let review = review.filter(|_| !problems.has_errors());
        self.note(problems, path, review.is_some());
        review
    }
}
