//! What is written reads back to the same.

use crate::engine;

use ceiag::fact::FactSheet;
use ceiag::framework::{FrameworkFile, Library, Prose};
use ceiag::text;
use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::case;
use ceiag_conformance::vector::Vector;
use ceiag_conformance::{files, shipped};
use proptest::prelude::*;
use std::path::Path;

/// The sheet of a vector, if the engine reads it.
fn sheet(vector: &Vector, library: &Library) -> Option<FactSheet> {
    let doc = text::json("sheet", vector.sheet.to_string().as_bytes()).ok()?;
    FactSheet::read(&doc, &library.catalogue).ok()
}

/// A sheet, written and read again; where the file stood is forgotten on both sides by writing once more.
fn sheet_returns(sheet: &FactSheet, library: &Library) -> bool {
    let written = sheet.to_json().write();
    let doc = text::json("again", written.as_bytes()).unwrap();
    let again = FactSheet::read(&doc, &library.catalogue)
        .map_err(|p| format!("{p:?}\n{written}"))
        .unwrap();
    again.to_json().write() == written
        && again.as_of == sheet.as_of
        && again.choices == sheet.choices
        && again
            .entries()
            .map(|(a, e)| (a, &e.value))
            .eq(sheet.entries().map(|(a, e)| (a, &e.value)))
}

#[test]
fn sheets_of_all_vectors_return() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut returned = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        let Ok(library) = engine::library(&vector) else {
            continue;
        };
        if let Some(sheet) = sheet(&vector, &library) {
            assert!(sheet_returns(&sheet, &library), "{}", path.display());
            returned += 1;
        }
    }
    assert!(returned > 200, "only {returned} sheets");
}

#[test]
fn shipped_files_say_what_the_library_says() {
    let library = ceiag_frameworks::library();
    let mut read = 0;
    for path in files::below(&shipped::folder().join("frameworks"), "toml").unwrap() {
        let bytes = std::fs::read(&path).unwrap();
        let file =
            FrameworkFile::read_with(&text::toml("framework", &bytes).unwrap(), library).unwrap();
        let embedded = library.framework(&file.framework.id).unwrap();
        assert_eq!(
            file.framework.to_json(Prose::With).write(),
            embedded.to_json(Prose::With).write()
        );
        assert_eq!(file.framework.digest(library), embedded.digest(library));
        // TOML and JSON hold the same structure.
        let json = files::read(&path).unwrap().to_string();
        let same =
            FrameworkFile::read_with(&text::json("framework", json.as_bytes()).unwrap(), library)
                .unwrap();
        assert_eq!(same.framework, file.framework);
        read += 1;
    }
    assert_eq!(read, library.frameworks.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_frameworks_and_sheets_return(generated in case()) {
        let mut asked = vector("random".to_owned(), "own", generated.sheet.clone());
        asked.own_framework = Some(generated.framework);
        let library = engine::library(&asked).unwrap();
        let framework = library.framework("own").unwrap();
        let written = framework.to_json(Prose::With).write();
        let again = FrameworkFile::read(&text::json("again", written.as_bytes()).unwrap()).unwrap().framework;
        prop_assert_eq!(&again, framework);
        prop_assert_eq!(again.digest(&library), framework.digest(&library));
        prop_assert!(sheet_returns(&sheet(&asked, &library).unwrap(), &library));
    }
}
