//! The request of `compare`.

use super::ask::Ask;
use super::compare::sides;
use super::in_request::in_side;
use super::request::{options, shared_options};
use super::{CompareAnswer, Options, Warned};
use crate::fact::FactSheet;
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::{Document, Node, child};
use std::borrow::Cow;

/// Two sheets that are to be compared, the earlier first.
#[derive(Clone, Debug)]
pub struct CompareRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The earlier sheet, and how it is to be judged.
    pub before: (FactSheet, Options),
    /// The later sheet, and how it is to be judged.
    pub after: (FactSheet, Options),
    /// Warnings, and what is tolerated.
    pub problems: Problems,
    /// What holds for both sides.
    both: Options,
}

impl<'l> CompareRequest<'l> {
    /// Reads `{ before, after, frameworks?, profiles?, choices?, tolerant?, own_frameworks? }`, where `before` and
    /// `after` are as [`super::Request`]. Options beside them hold for both, unless a side says otherwise.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<CompareRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let before = side(&mut ask, "before");
        let after = side(&mut ask, "after");
        let both = shared_options(&mut ask.reader, &mut ask.table, "");
        let mut asked = ask.finish();
        let mut read = |side: Option<(&Node, Options)>, path: &str| {
            let (node, options) = side?;
            let options = over(&both, options);
            let sheet = asked.sheet(node, &child(path, "sheet"), options.tolerant)?;
            Some((sheet, options))
        };
        let sides = (read(before, "before"), read(after, "after"));
        let (library, problems) = asked.end()?;
        match sides {
            (Some(before), Some(after)) => Ok(CompareRequest {
                library,
                before,
                after,
                problems,
                both,
            }),
            _ => Err(problems),
        }
    }

    /// Compares the sheets.
    ///
    /// # Errors
    /// As [`compare`](super::compare()).
    pub fn answer(&self) -> Result<Warned<CompareAnswer>, Problems> {
        let ((before, then), (after, now)) = (&self.before, &self.after);
        Ok(Warned {
            answer: sides(&self.library, (before, then), (after, now)).map_err(
                |(side, told)| match side {
                    Some("before") => in_side(told, then, &self.both, "before"),
                    Some(_) => in_side(told, now, &self.both, "after"),
                    None => told,
                },
            )?,
            problems: self.problems.clone(),
        })
    }
}

fn side<'d>(ask: &mut Ask<'d, '_>, key: &'static str) -> Option<(&'d Node, Options)> {
    let node = ask.table.req(&mut ask.reader, key)?;
    let mut table = ask.reader.table(node, key)?;
    let sheet = table.req(&mut ask.reader, "sheet");
    let (options, _) = options(&mut ask.reader, &mut table, key);
    table.finish(&mut ask.reader);
    Some((sheet?, options))
}

/// What a side says, over what holds for both.
fn over(both: &Options, own: Options) -> Options {
    let mut options = both.clone();
    options.as_of = own.as_of;
    if !own.frameworks.is_empty() {
        options.frameworks = own.frameworks;
    }
    options.profiles.extend(own.profiles);
    options.choices.extend(own.choices);
    options.tolerant |= own.tolerant;
    options
}
