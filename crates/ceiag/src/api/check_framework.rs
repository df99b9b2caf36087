//! What is wrong with a framework file, as a request.

use super::ENGINE;
use super::ask::Ask;
use crate::framework::{FrameworkFile, Library};
use crate::problem::Problems;
use crate::text::Document;
use serde::Serialize;
use std::borrow::Cow;

/// What is wrong with a framework file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckAnswer {
    /// `ceiag-framework-check/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-framework-check/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// Whether anything may be judged by it: there may be warnings, and no errors.
    pub ok: bool,
    /// Everything that is wrong or odd; paths are those of the framework file.
    pub problems: Problems,
}

/// Checks a framework file as part of a library. What can't be read is an answer too.
pub fn check_framework(library: &Library, doc: &Document) -> CheckAnswer {
    let problems = match FrameworkFile::read_with(doc, library) {
        Ok(file) => file.check(library, doc),
        Err(problems) => problems,
    };
    CheckAnswer {
        format: "ceiag-framework-check/1",
        engine: ENGINE,
        ok: !problems.has_errors(),
        problems,
    }
}

/// A framework file that is to be checked.
#[derive(Debug)]
pub struct CheckRequest<'l> {
    /// The library, with the caller's other editions.
    pub library: Cow<'l, Library>,
    /// The file, with its places in the request.
    pub framework: Document,
}

impl<'l> CheckRequest<'l> {
    /// Reads `{ framework, own_frameworks? }`. What is wrong with the framework is left to [`CheckRequest::answer`].
    ///
    /// # Errors
    /// All problems of the request itself at once, each with its place.
    pub fn read(doc: &Document, library: &'l Library) -> Result<CheckRequest<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.table.req(&mut ask.reader, "framework");
        let (library, problems) = ask.finish().end()?;
        match node {
            Some(node) => Ok(CheckRequest {
                library,
                framework: doc.part(node),
            }),
            None => Err(problems),
        }
    }

    /// Checks the file.
    pub fn answer(&self) -> CheckAnswer {
        check_framework(&self.library, &self.framework)
    }
}
