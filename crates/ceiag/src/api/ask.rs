//! What all requests share: editions of the caller's own, sheets, and all problems told at once.

use crate::fact::FactSheet;
use crate::framework::{FrameworkFile, Library};
use crate::problem::{Code, Problem, Problems};
use crate::standard::Assessment;
use crate::text::{Document, Node, Reader, TableReader, nth};
use std::borrow::Cow;

/// The most editions that one request may bring along; each is checked against all before it.
pub(crate) const MAX_OWN: usize = 50;

/// A request whose keys are being read.
pub(super) struct Ask<'d, 'l> {
    pub(super) reader: Reader<'d>,
    pub(super) table: TableReader<'d>,
    /// `None` when an edition of the caller's own is refused: what refers to it can't be judged then.
    library: Option<Cow<'l, Library>>,
}

/// A request whose keys are all read.
pub(super) struct Asked<'d, 'l> {
    pub(super) reader: Reader<'d>,
    pub(super) library: Option<Cow<'l, Library>>,
    /// Warnings, and what is tolerated.
    told: Problems,
}

impl<'d, 'l> Ask<'d, 'l> {
    /// Reads `own_frameworks`, and leaves the other keys to be read.
    pub(super) fn open(doc: &'d Document, library: &'l Library) -> Result<Ask<'d, 'l>, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let library = own_frameworks(&mut reader, &mut table, library);
        Ok(Ask {
            reader,
            table,
            library,
        })
    }

    /// The sheet, which must be there.
    pub(super) fn sheet_node(&mut self) -> Option<&'d Node> {
        sheet_node(&mut self.table, &mut self.reader)
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, key: &'static str) -> Option<&'d str> {
        let node = self.table.req(&mut self.reader, key)?;
        self.reader.text(node, key)
    }

    /// A text that may be absent.
    pub(super) fn opt_text(&mut self, key: &'static str) -> Option<&'d str> {
        let node = self.table.opt(key)?;
        self.reader.text(node, key)
    }

    /// Refuses keys that have no meaning.
    pub(super) fn finish(mut self) -> Asked<'d, 'l> {
        self.table.finish(&mut self.reader);
        Asked {
            reader: self.reader,
            library: self.library,
            told: Problems::new(),
        }
    }
}

impl<'l> Asked<'_, 'l> {
    /// A sheet, unless it is refused. Its paths are its own where `path` is empty.
    pub(super) fn sheet(&mut self, node: &Node, path: &str, tolerant: bool) -> Option<FactSheet> {
        let library = self.library.as_ref()?;
        let read = FactSheet::read_node(self.reader.doc, node, &library.catalogue);
        let (sheet, problems) = read.for_use(tolerant);
        let sheet = sheet.filter(|_| tolerant || !problems.has_errors());
        self.note(problems, path, sheet.is_some());
        sheet
    }

    /// An assessment, unless it is refused; its catalogue may be the caller's own.
    pub(super) fn assessment(&mut self, node: &Node, path: &str) -> Option<Assessment> {
        let read = Assessment::read(&self.reader.doc.part(node), self.library.as_ref()?);
        self.part(path, read)
    }

    /// What a part of the request was read to, unless it is refused.
    pub(super) fn part<T>(&mut self, path: &str, read: Result<T, Problems>) -> Option<T> {
        match read {
            Ok(found) => Some(found),
            Err(problems) => {
                self.note(problems, path, false);
                None
            }
        }
    }

    /// Takes up the problems of a part: they are merely told where the part may be used all the same.
    pub(super) fn note(&mut self, problems: Problems, path: &str, usable: bool) {
        let problems = problems.into_iter().map(|p| below(p, path));
        if usable {
            self.told.extend(problems);
        } else {
            self.reader.problems.extend(problems);
        }
    }

    /// The library with the caller's own editions, and what is odd about the request.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn end(mut self) -> Result<(Cow<'l, Library>, Problems), Problems> {
        match self.library {
            Some(library) if !self.reader.problems.has_errors() => {
                let mut told = self.reader.problems;
                told.extend(self.told);
                Ok((library, told))
            }
            _ => {
                self.reader.problems.extend(self.told);
                Err(self.reader.problems)
            }
        }
    }
}

/// The sheet of a request, which must be there. Where the request is itself a sheet, that is told.
pub(super) fn sheet_node<'d>(
    table: &mut TableReader<'d>,
    reader: &mut Reader<'_>,
) -> Option<&'d Node> {
    let node = table.req_as(reader, "sheet", "the fact sheet: `{ \"sheet\": { … } }`");
    let of_sheets = ["academic-year", "bands", "facts", "institution"];
    table.misplaced(reader, |key| {
        let plain = key.replace('_', "-");
        of_sheets.contains(&plain.as_str()).then_some("sheet")
    });
    node
}

/// The library with the editions that a request brings along in `own_frameworks`; `None` where one is refused, which is
/// reported. For operations of other crates, so that every request is read alike.
pub fn own_frameworks<'l>(
    reader: &mut Reader<'_>,
    table: &mut TableReader<'_>,
    library: &'l Library,
) -> Option<Cow<'l, Library>> {
    match table.opt("own-frameworks") {
        Some(node) => own(reader, node, library),
        None => Some(Cow::Borrowed(library)),
    }
}

/// The library with each edition of the list, in order, so that one may extend another before it.
fn own<'l>(reader: &mut Reader<'_>, node: &Node, library: &'l Library) -> Option<Cow<'l, Library>> {
    if !cfg!(feature = "own-frameworks") {
        let problem = Problem::error(
            Code::UnknownKey,
            "this build has only the built-in editions",
        )
        .path("own_frameworks")
        .help(crate::words::help::EVERYTHING);
        reader.problem_at(node, problem);
        return None;
    }
    let items = reader.array(node, "own_frameworks")?;
    if items.len() > MAX_OWN {
        let problem = Problem::error(Code::TooManyValues, "too many editions of your own")
            .path("own_frameworks")
            .found(items.len().to_string())
            .expected(format!("at most {MAX_OWN}"));
        reader.problem_at(node, problem);
        return None;
    }
    let mut joined = Cow::Borrowed(library);
    let mut sound = true;
    for (index, item) in items.iter().enumerate() {
        let path = nth("own_frameworks", index);
        match own_framework(reader, item, &path, &joined) {
            Some(file) => joined = Cow::Owned(joined.with(&file)),
            None => sound = false,
        }
    }
    sound.then_some(joined)
}

/// A framework file within a request, if it passes the check.
pub(super) fn own_framework(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
    library: &Library,
) -> Option<FrameworkFile> {
    let doc = reader.doc.part(node);
    let (file, problems) = match FrameworkFile::read_with(&doc, library) {
        Ok(file) => {
            let problems = file.check(library, &doc);
            (Some(file), problems)
        }
        Err(problems) => (None, problems),
    };
    let file = file.filter(|_| !problems.has_errors());
    let problems = problems.into_iter().map(|p| below(p, path));
    reader.problems.extend(problems);
    file
}

/// A problem of a part, with its path from the root of the request.
pub(super) fn below(mut problem: Problem, path: &str) -> Problem {
    if path.is_empty() {
        return problem;
    }
    problem.path = Some(match problem.path.as_deref() {
        None | Some("") => path.to_owned(),
        Some(tail) if tail.starts_with('[') => format!("{path}{tail}"),
        Some(tail) => format!("{path}.{tail}"),
    });
    problem
}
