//! The files in the guide to own frameworks are read, checked and used as they stand on the page.
#![expect(
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a helper of a test may fail loudly"
)]

use ceiag::api::{EvaluateAnswer, Options, ReadingAnswer, evaluate};
use ceiag::fact::FactSheet;
use ceiag::framework::{FrameworkFile, Library};
use ceiag::text::{Document, toml};

const PAGE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../docs/guide/own-framework.md"
);

/// The TOML blocks of the page, those of frameworks first.
fn blocks() -> (Vec<Document>, Vec<Document>) {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let blocks = page.split("```toml\n").skip(1);
    blocks
        .map(|rest| {
            let line = page[..page.len() - rest.len()].lines().count();
            let text = rest.split("```").next().unwrap();
            toml(&format!("block-at-line-{line}"), text.as_bytes()).unwrap()
        })
        .partition(|doc| doc.text().starts_with("format = \"ceiag-framework/1\""))
}

/// The built-in library with every edition of the page.
fn library(files: &[Document]) -> Library {
    let built_in = ceiag_frameworks::library();
    files.iter().fold(built_in.clone(), |library, doc| {
        let file = FrameworkFile::read_with(doc, built_in).unwrap_or_else(|p| panic!("{p}"));
        let problems = file.check(&library, doc);
        assert!(problems.is_empty(), "{problems}");
        library.with(&file)
    })
}

fn answers() -> Vec<EvaluateAnswer> {
    let (frameworks, sheets) = blocks();
    let library = library(&frameworks);
    let judge = |doc: &Document| {
        let sheet = FactSheet::read(doc, &library.catalogue).unwrap_or_else(|p| panic!("{p}"));
        evaluate(&library, &sheet, &Options::default()).unwrap_or_else(|p| panic!("{p}"))
    };
    sheets.iter().map(judge).collect()
}

#[test]
fn every_edition_of_the_page_passes_the_check() {
    let (frameworks, _) = blocks();
    let library = library(&frameworks);
    let own = library.frameworks.len() - ceiag_frameworks::library().frameworks.len();
    assert_eq!((frameworks.len(), own), (4, 4));
}

#[test]
fn the_sheets_of_the_page_come_to_what_it_says() {
    let answers = answers();
    let [award, trust] = answers.as_slice() else {
        panic!("the page has two sheets");
    };
    let ReadingAnswer::Score { benchmarks, .. } = &award.results[0].reading else {
        panic!("the award has a score");
    };
    let points = &benchmarks[0];
    assert_eq!(
        (points.earned.lo, points.earned.hi, points.max),
        (3, 5, 5),
        "{}",
        points.text
    );

    let result = &trust.results[0];
    assert_eq!(result.framework.series, "gatsby-own");
    let outcome = |id: &str| {
        let found = result.findings.iter().find(|f| f.criterion == id);
        found.map(|f| f.outcome.id())
    };
    assert_eq!(outcome("G25S.BM5.a"), Some("met"));
    assert_eq!(outcome("ETG.BM5.x"), Some("met"));
    assert_eq!(outcome("G25S.BM1.d"), None);
}
