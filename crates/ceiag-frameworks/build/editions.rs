//! The editions of the files: what extends another edition is resolved once that one is there.

use ceiag::framework::{FrameworkFile, Library};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Value};

/// Reads the editions into the library, in the order of their files.
pub fn resolved(
    library: &mut Library,
    documents: &[Document],
) -> Result<Vec<FrameworkFile>, Problems> {
    let ids: Vec<Option<&str>> = documents.iter().map(|d| key(d, "id")).collect();
    let mut found: Vec<Option<FrameworkFile>> = documents.iter().map(|_| None).collect();
    loop {
        let mut left = Vec::new();
        let mut progress = false;
        for (document, slot) in documents.iter().zip(&mut found) {
            if slot.is_some() {
                continue;
            }
            // A base that no file brings is an error of the file itself, told by the reader.
            let waits = key(document, "extends")
                .is_some_and(|base| library.framework(base).is_none() && ids.contains(&Some(base)));
            if waits {
                left.push(document);
                continue;
            }
            let mut file = FrameworkFile::read_with(document, library)?;
            file.framework.shipped = true;
            library.frameworks.push(file.framework.clone());
            *slot = Some(file);
            progress = true;
        }
        if left.is_empty() {
            break;
        }
        if !progress {
            return Err(left.into_iter().map(circle).collect());
        }
    }
    let found: Vec<FrameworkFile> = found.into_iter().flatten().collect();
    library.frameworks = found.iter().map(|file| file.framework.clone()).collect();
    Ok(found)
}

/// Whether the file extends an edition, so that it holds only a part of what it comes to.
pub fn is_overlay(document: &Document) -> bool {
    key(document, "extends").is_some()
}

fn circle(document: &Document) -> Problem {
    Problem::error(Code::Cycle, "the editions extend each other")
        .path("extends")
        .at(document.place(document.root().start))
}

/// A text at the top of a file.
fn key<'d>(document: &'d Document, name: &str) -> Option<&'d str> {
    let Value::Table(entries) = &document.root().value else {
        return None;
    };
    entries.iter().find_map(|(key, node)| match &node.value {
        Value::Text(text) if key.is(name) => Some(text.as_str()),
        _ => None,
    })
}
