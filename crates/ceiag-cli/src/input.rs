//! Files and standard input, TOML or JSON by their content, and the library they are read against.

use crate::args::Global;
use crate::failure::Failure;
use crate::kind::Kind;
use crate::output::Output;
use ceiag::api::Options;
use ceiag::evidence::Register;
use ceiag::fact::FactSheet;
use ceiag::framework::{FrameworkFile, Library};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::Document;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// The name that stands for standard input.
const STDIN: &str = "-";

/// The bytes of a file, or of standard input for `-`, with the name that problems give it.
pub fn bytes(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let read = if path.as_os_str() == STDIN {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map(|_| ("standard input".to_owned(), bytes))
    } else {
        std::fs::read(path).map(|bytes| (path.display().to_string(), bytes))
    };
    read.map_err(|error| {
        let why = error.to_string();
        let why = why.split(" (os error").next().unwrap_or_default();
        let message = format!("`{}` can't be read: {}", path.display(), why.to_lowercase());
        Problem::error(Code::CannotRead, message).into()
    })
}

/// A document: JSON when its first character is a brace, else TOML. One of another kind is refused in a sentence.
pub fn document(path: &Path, kind: Kind) -> Result<Document, Failure> {
    let (name, bytes) = bytes(path)?;
    document_of(&name, &bytes, kind)
}

/// The same of bytes that are there already.
pub fn document_of(name: &str, bytes: &[u8], kind: Kind) -> Result<Document, Failure> {
    kind.look(name, bytes)?;
    let doc = parse(name, bytes)?;
    kind.expect(&doc)?;
    Ok(doc)
}

/// A document of any kind, with the name that problems give it.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Document, Failure> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let read = if first == Some(&b'{') {
        ceiag::text::json(name, bytes)
    } else {
        ceiag::text::toml(name, bytes)
    };
    Ok(read?)
}

/// A sheet, and what was refused of it in tolerant mode or is to be warned of.
pub fn sheet(
    path: &Path,
    library: &Library,
    options: &Options,
) -> Result<(FactSheet, Problems), Failure> {
    let doc = document(path, Kind::Facts)?;
    let read = FactSheet::read_node(&doc, doc.root(), &library.catalogue);
    let (sheet, problems) = read.for_use(options.tolerant);
    match sheet {
        Some(sheet) if options.tolerant || !problems.has_errors() => Ok((sheet, problems)),
        _ => Err(problems.into()),
    }
}

/// A register of evidence; what it is merely warned of is told.
pub fn register(path: &Path, library: &Library, out: &Output) -> Result<Register, Failure> {
    let doc = document(path, Kind::Evidence)?;
    match Register::read_node(&doc, doc.root(), library) {
        (Some(register), problems) if !problems.has_errors() => {
            out.problems(&problems)?;
            Ok(register)
        }
        (_, problems) => Err(problems.into()),
    }
}

/// The built-in library with the caller's own editions, each checked before it is used.
pub fn library(global: &Global, out: &Output) -> Result<Cow<'static, Library>, Failure> {
    let mut library = Cow::Borrowed(ceiag_frameworks::library());
    for path in &global.own {
        let file = framework(path, &library, out)?;
        library = Cow::Owned(library.with(&file));
    }
    Ok(library)
}

/// A framework file that passes the check.
pub fn framework(path: &Path, library: &Library, out: &Output) -> Result<FrameworkFile, Failure> {
    let doc = document(path, Kind::Edition)?;
    let file = FrameworkFile::read_with(&doc, library)?;
    let problems = file.check(library, &doc);
    if problems.has_errors() {
        return Err(problems.into());
    }
    out.problems(&problems)?;
    Ok(file)
}
