//! Made-up files, and what is told of them.

use ceiag::problem::{Code, Problems};
use ceiag_records::official::{Content, OfficialFile, Options, Row, Statistics, read};
use std::path::Path;

pub fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/official");
    std::fs::read(folder.join(name)).unwrap()
}

pub fn with(name: &str, options: &Options) -> OfficialFile {
    match read(name, &bytes(name), options) {
        Ok(file) => file,
        Err(problems) => panic!("{problems}"),
    }
}

pub fn file(name: &str) -> OfficialFile {
    with(name, &Options::default())
}

pub fn statistics(file: &OfficialFile) -> &Statistics {
    match &file.content {
        Content::Statistics(statistics) => statistics,
        other => panic!("{:?}", other.keys()),
    }
}

/// The row of a line (counted from 2, as in the file) under a header.
pub fn row<'f>(file: &'f OfficialFile, line: u32, header: &str) -> Row<'f> {
    let mut rows = statistics(file).rows();
    rows.find(|row| row.line == line && row.header == header)
        .unwrap()
}

/// A copy of a file with one text put in place of another.
pub fn damaged(name: &str, from: &str, to: &str) -> Result<OfficialFile, Problems> {
    let text = String::from_utf8(bytes(name)).unwrap();
    assert!(text.contains(from), "{from}");
    read(
        name,
        text.replacen(from, to, 1).as_bytes(),
        &Options::default(),
    )
}

/// Code, line, column and path of every problem.
pub fn told(read: Result<OfficialFile, Problems>) -> Vec<(Code, u32, u32, String)> {
    let place = |p: ceiag::problem::Problem| {
        let place = p.place.unwrap();
        (p.code, place.line, place.column, p.path.unwrap_or_default())
    };
    read.unwrap_err().into_iter().map(place).collect()
}

pub fn at(code: Code, line: u32, column: u32, path: &str) -> Vec<(Code, u32, u32, String)> {
    vec![(code, line, column, path.to_owned())]
}
