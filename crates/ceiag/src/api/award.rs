//! The request of `award_status` and `award_timeline`.

use super::Warned;
use super::ask::{Ask, below};
use crate::award::{Award, AwardStatus, AwardTimeline, Bodies, status, timeline};
use crate::date::Date;
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::Document;
use std::borrow::Cow;

/// An award whose state is asked for.
#[derive(Debug)]
pub struct AwardRequest<'l> {
    /// The library.
    pub library: Cow<'l, Library>,
    /// What happened.
    pub award: Award,
    /// The awarding bodies, where they are given.
    pub bodies: Option<Bodies>,
    /// The day.
    pub as_of: Date,
    /// Warnings.
    pub problems: Problems,
    /// The award as written, for the places of what is wrong with its dates.
    written: Document,
}

impl<'l> AwardRequest<'l> {
    /// Reads `{ award, bodies?, as_of, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<AwardRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let award = ask.table.req(&mut ask.reader, "award");
        let bodies = ask.table.opt("bodies");
        let as_of = ask.table.req(&mut ask.reader, "as-of");
        let as_of = as_of.and_then(|node| ask.reader.date(node, "as_of"));
        let mut asked = ask.finish();
        let written = award.map(|node| doc.part(node));
        let award = written
            .as_ref()
            .and_then(|part| asked.part("award", Award::read(part, library)));
        let bodies = bodies.and_then(|node| asked.part("bodies", Bodies::read(&doc.part(node))));
        let (library, problems) = asked.end()?;
        match (award, written, as_of) {
            (Some(award), Some(written), Some(as_of)) => Ok(AwardRequest {
                library,
                award,
                bodies,
                as_of,
                problems,
                written,
            }),
            _ => Err(problems),
        }
    }

    /// Where the award stands.
    ///
    /// # Errors
    /// As [`status()`].
    pub fn status(&self) -> Result<Warned<AwardStatus>, Problems> {
        let answer = status(&self.library, &self.award, self.bodies.as_ref(), self.as_of);
        self.told(answer)
    }

    /// All that happened, with what follows.
    ///
    /// # Errors
    /// As [`timeline()`].
    pub fn timeline(&self) -> Result<Warned<AwardTimeline>, Problems> {
        let answer = timeline(&self.library, &self.award, self.bodies.as_ref(), self.as_of);
        self.told(answer)
    }

    fn told<T>(&self, answer: Result<T, Problems>) -> Result<Warned<T>, Problems> {
        match answer {
            Ok(answer) => Ok(Warned {
                answer,
                problems: self.problems.clone(),
            }),
            Err(problems) => {
                let located = self.written.locate_all(problems).into_iter();
                Err(located.map(|problem| below(problem, "award")).collect())
            }
        }
    }
}
