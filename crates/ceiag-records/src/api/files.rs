//! Records from files, within a request or from a folder that somebody else has read.

use super::found::Found;
use crate::derive::{Derivations, Deriver};
use crate::import::{InFile, MANIFEST, Manifest, Mapping, Salt, Sink, tables, withdraw};
use ceiag::fact::{Catalogue, FactSheet};
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Reader, TableReader, json, nth};

/// A folder: its files, and how they are to be read.
#[derive(Clone, Debug, Default)]
pub struct Folder<'a> {
    /// The files, `records.toml` among them.
    pub files: Vec<InFile<'a>>,
    /// Whether facts are derived although rows were refused.
    pub keep_going: bool,
    /// Hashes the keys of pupils and staff.
    pub salt: Option<Salt>,
}

/// What the files say besides their rows.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) manifest: Manifest,
    pub(super) mapping: Option<Mapping>,
    pub(super) sheet: Option<FactSheet>,
    /// The derivations with the school's own over them, where it has any.
    pub(super) derivations: Option<Derivations>,
}

/// A file as a document: JSON where its name or its first character, a brace, says so, else TOML.
fn document(file: &InFile<'_>) -> Result<Document, Problems> {
    let text = file
        .bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(file.bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    if first == Some(&b'{') || file.name.ends_with(".json") {
        return json(file.name, file.bytes);
    }
    #[cfg(feature = "toml")]
    return ceiag::text::toml(file.name, file.bytes);
    #[cfg(not(feature = "toml"))]
    {
        let message = format!("`{}` is TOML, which is not read here", file.name);
        let problem = Problem::error(Code::BadFormat, message);
        Err(problem.help("give it as JSON").into())
    }
}

/// The file of a name that something else gives.
fn named<'f>(files: &'f [InFile<'f>], name: &str, by: &str) -> Result<&'f InFile<'f>, Problems> {
    let found = files.iter().find(|file| file.name == name);
    found.ok_or_else(|| {
        let message = format!("{by} names `{name}`, which is not there");
        Problem::error(Code::Dangling, message).found(name).into()
    })
}

/// What the files say besides their rows; the manifest and the mapping may be given apart.
pub(super) fn said(
    files: &[InFile<'_>],
    manifest: Option<Manifest>,
    mapping: Option<Mapping>,
    catalogue: &Catalogue,
    derivations: &Derivations,
) -> Result<Said, Problems> {
    let manifest = match manifest {
        Some(manifest) => manifest,
        None => {
            let names = [MANIFEST, "records.json"];
            let found = files.iter().find(|file| names.contains(&file.name));
            let Some(file) = found else {
                let message = "no `records.toml` says whose records these are";
                let problem = Problem::error(Code::MissingKey, message);
                return Err(problem
                    .help("put one into the folder: format = \"ceiag-records/1\", institution = { setting = \"school\", years = [7, 11] } and taken-on = 2026-03-31, with your own")
                    .into());
            };
            Manifest::read(&document(file)?)?
        }
    };
    let mut problems = Problems::new();
    let mut mapping = mapping;
    if let (None, Some(name)) = (&mapping, &manifest.mapping) {
        let file = named(files, name, "the manifest");
        match file.and_then(document).and_then(|doc| Mapping::read(&doc)) {
            Ok(found) => mapping = Some(found),
            Err(wrong) => problems.extend(wrong),
        }
    }
    let mut sheet = None;
    if let Some(name) = &manifest.facts {
        match named(files, name, "the manifest").and_then(document) {
            Ok(doc) => match FactSheet::read(&doc, catalogue) {
                Ok(found) => sheet = Some(found),
                Err(wrong) => problems.extend(wrong),
            },
            Err(wrong) => problems.extend(wrong),
        }
    }
    let mut own = None;
    if let Some(name) = &manifest.own_derivations {
        let doc = named(files, name, "the manifest").and_then(document);
        match doc.and_then(|doc| derivations.with_own(&doc, doc.root(), catalogue)) {
            Ok(joined) => own = Some(joined),
            Err(wrong) => problems.extend(wrong),
        }
    }
    match problems.is_empty() {
        true => Ok(Said {
            manifest,
            mapping,
            sheet,
            derivations: own,
        }),
        false => Err(problems),
    }
}

/// Reads `files: [{ name, text }]`, and those that come beside the request as bytes.
pub(super) fn read_files<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Vec<InFile<'d>> {
    let mut found = Vec::new();
    let items = table.opt("files").and_then(|n| reader.array(n, "files"));
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let Some(mut file) = reader.table(item, &nth("files", index)) else {
            continue;
        };
        let (name_at, text_at) = (file.child("name"), file.child("text"));
        let name = file.req(reader, "name");
        let name = name.and_then(|node| reader.text(node, &name_at));
        let text = file.req(reader, "text");
        let text = text.and_then(|node| reader.text(node, &text_at));
        // A made-up school says how many rows each of its files has.
        file.opt("rows");
        file.finish(reader);
        if let (Some(name), Some(text)) = (name, text) {
            let bytes = text.as_bytes();
            found.push(InFile { name, bytes });
        }
    }
    let beside = reader.doc.beside().files.iter();
    found.extend(beside.map(|(name, bytes)| InFile { name, bytes }));
    found
}

/// All files of a request that was read before.
pub(super) fn all_files(doc: &Document) -> Vec<InFile<'_>> {
    let mut reader = Reader::new(doc);
    let table = reader.table(doc.root(), "");
    table.map_or_else(Vec::new, |mut table| read_files(&mut reader, &mut table))
}

/// The files of a request with what is said of them.
#[derive(Debug, Default)]
pub(super) struct Given<'d> {
    pub(super) files: Vec<InFile<'d>>,
    manifest: Option<Manifest>,
    mapping: Option<Mapping>,
    pub(super) keep_going: bool,
    pub(super) salt: Option<Salt>,
    /// Whether the request speaks of files at all.
    pub(super) there: bool,
}

impl<'d> Given<'d> {
    /// Reads `files, manifest, mapping, keep_going, salt`.
    pub(super) fn read(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Given<'d> {
        let mut given = Given::default();
        let files = table.opt("files");
        let manifest = table.opt("manifest");
        let mapping = table.opt("mapping");
        given.files = read_files(reader, table);
        given.there = files.is_some() || manifest.is_some() || !given.files.is_empty();
        given.manifest = manifest.and_then(|n| Manifest::read_node(reader, n, "manifest"));
        given.mapping = mapping.and_then(|n| Mapping::read_node(reader, n, "mapping"));
        let keep_going = table.opt("keep-going");
        let keep_going = keep_going.and_then(|node| reader.boolean(node, "keep_going"));
        given.keep_going = keep_going.unwrap_or(false);
        if let Some(node) = table.opt("salt")
            && let Some(text) = reader.text(node, "salt")
        {
            given.salt = Salt::new(text);
            if given.salt.is_none() {
                let problem = Problem::error(Code::WrongType, "the salt is empty").path("salt");
                reader.problem_at(node, problem.expected("a secret text"));
            }
        }
        given
    }

    /// What the files say besides their rows; what is wrong with that is with the reader.
    pub(super) fn said(
        &mut self,
        reader: &mut Reader<'_>,
        library: Option<&Library>,
        derivations: &Derivations,
    ) -> Option<Said> {
        let library = library.filter(|_| self.there && !reader.problems.has_errors())?;
        let (manifest, mapping) = (self.manifest.take(), self.mapping.take());
        match said(
            &self.files,
            manifest,
            mapping,
            &library.catalogue,
            derivations,
        ) {
            Ok(said) => Some(said),
            Err(problems) => {
                reader.problems.extend(within(problems));
                None
            }
        }
    }
}

/// Reads the rows of files.
pub(super) fn read(files: &[InFile<'_>], said: Option<&Said>, sink: &mut Sink<'_>) -> Found {
    let Some(said) = said else {
        return Found::default();
    };
    for subject in &said.manifest.stem_subjects {
        sink.deriver.stem_subject(subject);
    }
    let read = tables(files, &said.manifest, said.mapping.as_ref(), sink);
    Found {
        tables: read.tables,
        notices: read.notices,
        refused_rows: read.refused,
        ..Found::default()
    }
}

impl Found {
    /// Ends the reading of rows, and gives those that count.
    pub(super) fn all_come(
        &mut self,
        mut sink: Sink<'_>,
        files: bool,
        keep_going: bool,
    ) -> Deriver {
        sink.finish();
        self.stopped = sink.told.stopped();
        self.problems = within(sink.told.into_problems());
        self.keep_going = keep_going;
        let mut deriver = sink.deriver;
        let told = withdraw(&self.tables, files, &mut deriver);
        self.notices.splice(0..0, told);
        deriver
    }
}

/// Problems of files within a request: one without a place is of all of them.
fn within(problems: Problems) -> Problems {
    let placed = |problem: Problem| match (&problem.place, &problem.path) {
        (None, None) => problem.path("files"),
        _ => problem,
    };
    problems.into_iter().map(placed).collect()
}
