//! The requests of `award_status`, `award_timeline` and `standard_brief`.

use super::Warned;
use super::ask::{Ask, below};
use crate::award::{Award, AwardStatus, AwardTimeline, Bodies, status, timeline};
use crate::date::Date;
use crate::framework::Library;
use crate::problem::Problems;
use crate::standard::{StandardBrief, brief};
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

/// A page for leaders that is asked for.
#[derive(Debug)]
pub struct StandardBriefRequest<'l> {
    /// The library.
    pub library: Cow<'l, Library>,
    /// The institution's own award, where it is given.
    pub award: Option<Award>,
    /// The awarding bodies, where they are given.
    pub bodies: Option<Bodies>,
    /// The day.
    pub as_of: Date,
    /// Warnings.
    pub problems: Problems,
    written: Option<Document>,
}

impl<'l> StandardBriefRequest<'l> {
    /// Reads `{ award?, bodies?, as_of, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(
        doc: &Document,
        library: &'l Library,
    ) -> Result<StandardBriefRequest<'l>, Problems> {
        let read = Parts::read(doc, library, false)?;
        Ok(StandardBriefRequest {
            library: read.library,
            award: read.award,
            bodies: read.bodies,
            as_of: read.as_of,
            problems: read.problems,
            written: read.written,
        })
    }

    /// The page.
    ///
    /// # Errors
    /// As [`brief()`].
    pub fn answer(&self) -> Result<Warned<StandardBrief>, Problems> {
        let award = self
            .award
            .as_ref()
            .map(|award| (award, self.bodies.as_ref()));
        let answer = brief(&self.library, award, self.as_of);
        told(answer, &self.problems, self.written.as_ref())
    }
}

impl<'l> AwardRequest<'l> {
    /// Reads `{ award, bodies?, as_of, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<AwardRequest<'l>, Problems> {
        let read = Parts::read(doc, library, true)?;
        match (read.award, read.written) {
            (Some(award), Some(written)) => Ok(AwardRequest {
                library: read.library,
                award,
                bodies: read.bodies,
                as_of: read.as_of,
                problems: read.problems,
                written,
            }),
            _ => Err(read.problems),
        }
    }

    /// Where the award stands.
    ///
    /// # Errors
    /// As [`status()`].
    pub fn status(&self) -> Result<Warned<AwardStatus>, Problems> {
        let answer = status(&self.library, &self.award, self.bodies.as_ref(), self.as_of);
        told(answer, &self.problems, Some(&self.written))
    }

    /// All that happened, with what follows.
    ///
    /// # Errors
    /// As [`timeline()`].
    pub fn timeline(&self) -> Result<Warned<AwardTimeline>, Problems> {
        let answer = timeline(&self.library, &self.award, self.bodies.as_ref(), self.as_of);
        told(answer, &self.problems, Some(&self.written))
    }
}

/// The keys that requests about an award share.
struct Parts<'l> {
    library: Cow<'l, Library>,
    award: Option<Award>,
    bodies: Option<Bodies>,
    as_of: Date,
    problems: Problems,
    written: Option<Document>,
}

impl<'l> Parts<'l> {
    fn read(doc: &Document, library: &'l Library, needed: bool) -> Result<Parts<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let award = if needed {
            ask.table.req(&mut ask.reader, "award")
        } else {
            ask.table.opt("award")
        };
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
        match as_of {
            Some(as_of) => Ok(Parts {
                library,
                award,
                bodies,
                as_of,
                problems,
                written,
            }),
            None => Err(problems),
        }
    }
}

/// An answer with its warnings, or what is wrong with the award, each with its place.
fn told<T>(
    answer: Result<T, Problems>,
    problems: &Problems,
    written: Option<&Document>,
) -> Result<Warned<T>, Problems> {
    match (answer, written) {
        (Ok(answer), _) => Ok(Warned {
            answer,
            problems: problems.clone(),
        }),
        (Err(wrong), Some(written)) => {
            let located = written.locate_all(wrong).into_iter();
            Err(located.map(|problem| below(problem, "award")).collect())
        }
        (Err(wrong), None) => Err(wrong),
    }
}
