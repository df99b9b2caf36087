//! Drafts a mapping.

use super::files::read_files;
use crate::derive::Derivations;
use crate::import::{DraftFile, DraftTable, Field, InFile, draft, written};
use ceiag::api::ENGINE;
use ceiag::framework::Library;
use ceiag::json::Json;
use ceiag::problem::Problems;
use ceiag::text::{Document, Reader};
use serde::Serialize;

/// A draft of a mapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordsMapAnswer {
    /// `ceiag-records-map/1`.
    #[cfg_attr(
        feature = "schema",
        schemars(extend("const" = "ceiag-records-map/1"))
    )]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// What is drafted for each file.
    pub files: Vec<MapFileAnswer>,
    /// The draft as a request takes it: `ceiag-mapping/1`. What isn't sure is left out.
    pub mapping: Json,
    /// The draft as a file of a mapping, with what isn't sure as comments.
    pub toml: String,
}

/// What is drafted for one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapFileAnswer {
    /// The file.
    pub file: String,
    /// How many lines stand above the header.
    pub skip_lines: u32,
    /// The tables that it seems to hold; none where nothing is known of it.
    pub tables: Vec<MapTableAnswer>,
    /// Columns that are never read, because they hold names.
    pub names: Vec<String>,
    /// Columns that no table reads.
    pub unread: Vec<String>,
}

/// One table of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapTableAnswer {
    /// What its rows are.
    pub record: &'static str,
    /// Columns of fields, but for those that are called as their field is.
    pub columns: Vec<MapColumnAnswer>,
    /// Fields for which there are candidates only.
    pub unsure: Vec<MapUnsureAnswer>,
    /// Fields without which no row says anything, and that have no column.
    pub missing: Vec<&'static str>,
    /// How dates are written, where the values show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<&'static str>,
    /// Texts that a field can't hold as they are.
    pub codes: Vec<MapCodeAnswer>,
}

/// The column of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapColumnAnswer {
    /// The field.
    pub field: &'static str,
    /// The column.
    pub column: String,
}

/// Columns that may be the one of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapUnsureAnswer {
    /// The field.
    pub field: &'static str,
    /// The columns.
    pub candidates: Vec<String>,
}

/// A text of a column, and what it seems to mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapCodeAnswer {
    /// The field.
    pub field: &'static str,
    /// The text.
    pub text: String,
    /// What it means, where that is commonly known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<String>,
}

/// Files for which a mapping is asked.
#[derive(Clone, Debug)]
pub struct RecordsMapRequest {
    files: Vec<(String, Vec<u8>)>,
}

impl RecordsMapRequest {
    /// Reads `{ files: [{ name, text }] }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read<'l>(
        doc: &Document,
        _: &'l Library,
        _: &'l Derivations,
    ) -> Result<RecordsMapRequest, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        if doc.beside().files.is_empty() {
            table.req(&mut reader, "files");
        }
        let files = read_files(&mut reader, &mut table).into_iter();
        let files = files.map(|file| (file.name.to_owned(), file.bytes.to_vec()));
        let files = files.collect();
        table.finish(&mut reader);
        match reader.problems.has_errors() {
            false => Ok(RecordsMapRequest { files }),
            true => Err(reader.problems),
        }
    }

    /// Drafts the mapping.
    ///
    /// # Errors
    /// As [`records_map`].
    pub fn answer(&self) -> Result<RecordsMapAnswer, Problems> {
        let files = self.files.iter();
        let files = files.map(|(name, bytes)| InFile { name, bytes });
        records_map(&files.collect::<Vec<_>>())
    }
}

/// Drafts a mapping from the names of columns, never from values alone.
///
/// ```
/// use ceiag_records::api::records_map;
/// use ceiag_records::import::InFile;
///
/// let bytes = b"Student ID,Surname,NC Year,DOB\n1,A,Year 9,03/04/2012\n2,B,Year 9,21/04/2012\n";
/// let draft = records_map(&[InFile { name: "students.csv", bytes }])?;
/// assert!(draft.toml.contains(r#"pupil = "Student ID", birth = "DOB""#));
/// assert!(draft.toml.contains(r#"dates = "dd/mm/yyyy""#));
/// assert!(draft.toml.contains(r#"year-group = { "Year 9" = "9" }"#));
/// # Ok::<(), ceiag::problem::Problems>(())
/// ```
///
/// # Errors
/// A file can't be read.
pub fn records_map(files: &[InFile<'_>]) -> Result<RecordsMapAnswer, Problems> {
    let drafts = draft(files)?;
    Ok(RecordsMapAnswer {
        format: "ceiag-records-map/1",
        engine: ENGINE,
        mapping: mapping(&drafts),
        toml: written(&drafts),
        files: drafts.into_iter().map(file).collect(),
    })
}

/// What is sure of the drafts.
fn mapping(drafts: &[DraftFile]) -> Json {
    let tables = drafts
        .iter()
        .flat_map(|file| file.tables.iter().map(move |table| mapped(file, table)));
    Json::object([
        ("format", Json::text("ceiag-mapping/1")),
        ("table", Json::Array(tables.collect())),
    ])
}

fn mapped(file: &DraftFile, draft: &DraftTable) -> Json {
    let mut said = vec![
        ("record", Json::text(draft.table.record())),
        ("file", Json::text(&file.file)),
    ];
    if file.skip_lines > 0 {
        said.push(("skip_lines", Json::Integer(file.skip_lines.into())));
    }
    said.extend(draft.dates.map(|form| ("dates", Json::text(form))));
    let columns = draft.columns.iter();
    let columns = columns.map(|(field, column)| (field.name(), Json::text(column)));
    let codes = draft.codes.iter().filter_map(|(field, codes)| {
        let known = codes
            .iter()
            .filter_map(|(text, means)| Some((text.as_str(), Json::text(means.as_ref()?))));
        let known: Vec<(&str, Json)> = known.collect();
        (!known.is_empty()).then(|| (field.name(), Json::object(known)))
    });
    for (key, pairs) in [
        ("columns", columns.collect::<Vec<_>>()),
        ("codes", codes.collect()),
    ] {
        if !pairs.is_empty() {
            said.push((key, Json::object(pairs)));
        }
    }
    Json::object(said)
}

fn file(draft: DraftFile) -> MapFileAnswer {
    MapFileAnswer {
        file: draft.file,
        skip_lines: draft.skip_lines,
        tables: draft.tables.into_iter().map(table).collect(),
        names: draft.names,
        unread: draft.unread,
    }
}

fn table(draft: DraftTable) -> MapTableAnswer {
    let columns = draft.columns.into_iter();
    let columns = columns.map(|(field, column)| MapColumnAnswer {
        field: field.name(),
        column,
    });
    let unsure = draft.unsure.into_iter();
    let unsure = unsure.map(|(field, candidates)| MapUnsureAnswer {
        field: field.name(),
        candidates,
    });
    let codes = draft.codes.into_iter().flat_map(|(field, codes)| {
        let codes = codes.into_iter();
        codes.map(move |(text, means)| MapCodeAnswer {
            field: field.name(),
            text,
            means,
        })
    });
    MapTableAnswer {
        record: draft.table.record(),
        columns: columns.collect(),
        unsure: unsure.collect(),
        missing: draft.missing.into_iter().map(Field::name).collect(),
        dates: draft.dates,
        codes: codes.collect(),
    }
}
