//! A request as JSON: a sheet, options, and editions of the caller's own.

use super::Options;
use super::ask::Ask;
use super::in_request::in_request;
use crate::fact::{FactSheet, SheetRead, texts_by_key};
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::{Document, Reader, TableReader, child};
use std::borrow::Cow;

/// A request that was read: of `evaluate`, `next`, `questions` and `template`.
#[derive(Clone, Debug)]
pub struct Request<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// The sheet.
    pub sheet: FactSheet,
    /// How it is to be judged.
    pub options: Options,
    /// Whether every question is wanted, for `questions`.
    pub all: bool,
    /// What was refused, in tolerant mode, and warnings.
    pub problems: Problems,
}

impl<'l> Request<'l> {
    /// Reads `{ sheet, as_of?, frameworks?, profiles?, choices?, tolerant?, all_choices?, all?, own_frameworks? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place. When an edition of the caller's own is refused, the sheet is not read.
    pub fn read(doc: &Document, library: &'l Library) -> Result<Request<'l>, Problems> {
        let mut ask = Ask::open(doc, library)?;
        let node = ask.sheet_node();
        let (options, all) = options(&mut ask.reader, &mut ask.table, "");
        let mut asked = ask.finish();
        let sheet = node.and_then(|node| asked.sheet(node, "sheet", options.tolerant));
        let (library, problems) = asked.end()?;
        match sheet {
            Some(sheet) => Ok(Request {
                library,
                sheet,
                options,
                all,
                problems,
            }),
            None => Err(problems),
        }
    }

    /// What a typed call answers, with everything that is told of the request in its problems, each from the root of the
    /// request.
    pub(super) fn answer<T>(
        self,
        call: impl FnOnce(&Library, &FactSheet, &Options) -> Result<T, Problems>,
        problems_of: impl FnOnce(&mut T) -> &mut Problems,
    ) -> Result<T, Problems> {
        let placed = |problems| in_request(problems, &self.options);
        let mut answer = call(&self.library, &self.sheet, &self.options).map_err(placed)?;
        let problems = problems_of(&mut answer);
        *problems = placed(std::mem::take(problems));
        problems.extend(self.problems);
        Ok(answer)
    }
}

impl SheetRead {
    /// The sheet, if it may be used: whole, or in tolerant mode without the refused facts. Problems that concern no
    /// single fact are never tolerated.
    pub fn for_use(self, tolerant: bool) -> (Option<FactSheet>, Problems) {
        let fatal = self
            .problems
            .iter()
            .any(|p| p.is_error() && (!tolerant || p.fact.is_none()));
        let sheet = self.sheet.filter(|_| !fatal).map(|mut sheet| {
            sheet.refused = self.refused;
            sheet
        });
        (sheet, self.problems)
    }
}

/// How a sheet is to be judged, and whether all questions are wanted.
pub(super) fn options<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> (Options, bool) {
    let mut options = shared_options(reader, table, path);
    options.as_of = table
        .opt("as-of")
        .and_then(|n| reader.date(n, &child(path, "as_of")));
    options.all_choices = flag(reader, table, path, "all-choices");
    let all = flag(reader, table, path, "all");
    (options, all)
}

/// Options that may hold for several sheets at once.
pub(super) fn shared_options<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Options {
    let mut options = Options::default();
    let names = table
        .opt("frameworks")
        .and_then(|n| reader.texts(n, &child(path, "frameworks")));
    options.frameworks = names
        .unwrap_or_default()
        .into_iter()
        .map(str::to_owned)
        .collect();
    if let Some(node) = table.opt("profiles") {
        options.profiles = texts_by_key(reader, node, &child(path, "profiles"));
    }
    if let Some(node) = table.opt("choices") {
        options.choices = texts_by_key(reader, node, &child(path, "choices"));
    }
    options.tolerant = flag(reader, table, path, "tolerant");
    options
}

/// True or false; false where it is absent.
pub(super) fn flag<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    key: &'static str,
) -> bool {
    table
        .opt(key)
        .and_then(|n| reader.boolean(n, &child(path, key)))
        .unwrap_or(false)
}
