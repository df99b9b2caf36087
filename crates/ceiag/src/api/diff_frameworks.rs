//! What differs between two editions, as a request.

use super::Warned;
use super::ask::{Ask, Asked, own_framework};
use crate::framework::{Framework, FrameworkDiff, Library, diff};
use crate::problem::Problems;
use crate::text::{Document, Node, Value};
use std::borrow::Cow;

/// Two editions, each within its own library.
#[derive(Clone, Debug)]
pub struct DiffRequest<'l> {
    /// The one edition.
    pub before: (Cow<'l, Library>, Framework),
    /// The other edition.
    pub after: (Cow<'l, Library>, Framework),
    /// Warnings.
    pub problems: Problems,
}

impl<'l> DiffRequest<'l> {
    /// Reads `{ before, after, own_frameworks? }`, where each side is the id of an edition or a framework file.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<DiffRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let before = ask.table.req(&mut ask.reader, "before");
        let after = ask.table.req(&mut ask.reader, "after");
        let mut asked = ask.finish();
        let before = before.and_then(|n| edition(&mut asked, n, "before"));
        let after = after.and_then(|n| edition(&mut asked, n, "after"));
        let (_, problems) = asked.end()?;
        match (before, after) {
            (Some(before), Some(after)) => Ok(DiffRequest {
                before,
                after,
                problems,
            }),
            _ => Err(problems),
        }
    }

    /// Tells what differs.
    pub fn answer(&self) -> Warned<FrameworkDiff> {
        let ((old_library, old), (new_library, new)) = (&self.before, &self.after);
        Warned {
            answer: diff((old_library, old), (new_library, new)),
            problems: self.problems.clone(),
        }
    }
}

fn edition<'l>(
    asked: &mut Asked<'_, 'l>,
    node: &Node,
    path: &str,
) -> Option<(Cow<'l, Library>, Framework)> {
    let library = asked.library.clone()?;
    match &node.value {
        Value::Text(id) => match library.find(id) {
            Ok(framework) => {
                let framework = framework.clone();
                Some((library, framework))
            }
            Err(problems) => {
                for problem in problems {
                    asked.reader.problem_at(node, problem.path(path));
                }
                None
            }
        },
        Value::Table(_) => {
            let file = own_framework(&mut asked.reader, node, path, &library)?;
            Some((Cow::Owned(library.with(&file)), file.framework))
        }
        _ => {
            let expected = "the id of an edition, or a framework file";
            asked.reader.wrong_type(node, path, expected);
            None
        }
    }
}
