//! A request as JSON: a sheet, options, and editions of the caller's own.

use super::Options;
use crate::fact::{FactSheet, SheetRead};
use crate::framework::Library;
use crate::problem::Problems;
use crate::text::{Document, Reader, TableReader};

/// A request that was read.
#[derive(Clone, Debug)]
pub struct Request {
    /// The sheet.
    pub sheet: FactSheet,
    /// How it is to be judged.
    pub options: Options,
    /// Whether every question is wanted, for `questions`.
    pub all: bool,
    /// What was refused, in tolerant mode.
    pub problems: Problems,
}

impl Request {
    /// Reads `{ sheet, as_of?, frameworks?, profiles?, choices?, tolerant?, all_choices?, all? }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &Library) -> Result<Request, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let sheet = table.req(&mut reader, "sheet");
        let (options, all) = options(&mut reader, &mut table);
        table.finish(&mut reader);
        let read = sheet.map(|node| FactSheet::read_node(doc, node, &library.catalogue));
        let mut problems = reader.problems;
        let Some(read) = read else {
            return Err(problems);
        };
        let broken = problems.has_errors();
        let (sheet, refused) = read.for_use(options.tolerant);
        problems.extend(refused);
        match sheet {
            Some(sheet) if !broken && (options.tolerant || !problems.has_errors()) => Ok(Request {
                sheet,
                options,
                all,
                problems,
            }),
            _ => Err(problems),
        }
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

fn options<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> (Options, bool) {
    let mut options = Options {
        as_of: table.opt("as-of").and_then(|n| reader.date(n, "as_of")),
        ..Options::default()
    };
    let names = table
        .opt("frameworks")
        .and_then(|n| reader.texts(n, "frameworks"));
    options.frameworks = names
        .unwrap_or_default()
        .into_iter()
        .map(str::to_owned)
        .collect();
    if let Some(node) = table.opt("profiles") {
        options.profiles = crate::fact::texts_by_key(reader, node, "profiles");
    }
    if let Some(node) = table.opt("choices") {
        options.choices = crate::fact::texts_by_key(reader, node, "choices");
    }
    let mut flag = |reader: &mut Reader<'d>, key: &'static str| {
        table
            .opt(key)
            .and_then(|n| reader.boolean(n, key))
            .unwrap_or(false)
    };
    options.tolerant = flag(reader, "tolerant");
    options.all_choices = flag(reader, "all-choices");
    let all = flag(reader, "all");
    (options, all)
}
