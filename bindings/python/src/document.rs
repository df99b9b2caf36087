//! Texts in TOML or JSON, and the library that they are read against.

use crate::encode;
use crate::problems::{raised, without_places};
use ceiag::api::{own_frameworks, problems_json};
use ceiag::fact::FactSheet;
use ceiag::framework::{FrameworkFile, Library};
use ceiag::problem::Problems;
use ceiag::text::{Document, Reader};
use pyo3::prelude::*;
use std::borrow::Cow;

/// A document: JSON when its first character is a brace, else TOML.
fn document(name: &str, text: &[u8]) -> Result<Document, Problems> {
    let bare = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let first = bare.iter().find(|byte| !byte.is_ascii_whitespace());
    if first == Some(&b'{') {
        ceiag::text::json(name, text)
    } else {
        ceiag::text::toml(name, text)
    }
}

/// Any document as JSON text.
pub(crate) fn json(name: &str, text: &[u8]) -> Result<String, Problems> {
    Ok(document(name, text)?.to_json()?.write())
}

/// A fact sheet as canonical JSON text.
pub(crate) fn sheet(name: &str, text: &[u8], library: &Library) -> Result<String, Problems> {
    let sheet = FactSheet::read(&document(name, text)?, &library.catalogue)?;
    Ok(sheet.to_json().write())
}

/// A framework that passes the check, as JSON text, and what the check warns of.
pub(crate) fn framework(
    name: &str,
    text: &[u8],
    library: &Library,
) -> Result<(String, String), Problems> {
    let doc = document(name, text)?;
    let file = FrameworkFile::read_with(&doc, library)?;
    let problems = file.check(library, &doc);
    if problems.has_errors() {
        return Err(problems);
    }
    Ok((doc.to_json()?.write(), problems_json(&problems)))
}

/// The built-in library with the caller's own editions; `None` or nothing in the list for none.
pub(crate) fn library(py: Python<'_>, own: &Bound<'_, PyAny>) -> PyResult<Cow<'static, Library>> {
    let built_in = ceiag_frameworks::library();
    if own.is_none() || own.len().is_ok_and(|length| length == 0) {
        return Ok(Cow::Borrowed(built_in));
    }
    let list = encode::request(own)?;
    let text = format!("{{\"own_frameworks\":{list}}}");
    let read = || {
        let doc = ceiag::text::json("request", text.as_bytes())?;
        let mut reader = Reader::new(&doc);
        let joined = reader
            .table(doc.root(), "")
            .and_then(|mut table| own_frameworks(&mut reader, &mut table, built_in));
        joined.ok_or(reader.problems)
    };
    raised(py, read().map_err(without_places))
}
