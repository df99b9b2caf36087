//! Every committed seed is given to what the fuzz targets do with their bytes, on any toolchain and without a fuzzer.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking, what a fuzzer calls too"
)]

use std::path::Path;

#[path = "../../../fuzz/src/document.rs"]
mod document;
#[path = "conformance/engine.rs"]
mod engine;
#[path = "../../../fuzz/src/evaluate.rs"]
mod evaluate;
#[path = "../../../fuzz/src/fact_sheet.rs"]
mod fact_sheet;
#[path = "../../../fuzz/src/framework.rs"]
mod framework;
#[path = "../../../fuzz/src/import.rs"]
mod import;

/// Takes bytes, and says whether they were more than refused.
type Fuzz = fn(&[u8]) -> bool;

/// Each target by the name of its folder of seeds.
const TARGETS: [(&str, Fuzz); 5] = [
    ("document", document::fuzz),
    ("evaluate", evaluate::fuzz),
    ("fact_sheet", fact_sheet::fuzz),
    ("framework", framework::fuzz),
    ("import", import::fuzz),
];

/// A seed that is refused at the door tests nothing, so all but those whose name begins with `refused` must be taken.
#[test]
fn every_seed_is_taken_as_its_name_says() {
    for (target, fuzz) in TARGETS {
        let mut count = 0;
        for entry in std::fs::read_dir(seeds().join(target)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let taken = fuzz(&std::fs::read(entry.path()).unwrap());
            assert_eq!(taken, !name.starts_with("refused"), "{target}/{name}");
            count += 1;
        }
        assert!(count > 0, "{target} has no seeds");
    }
}

#[test]
fn every_folder_of_seeds_has_a_target() {
    let mut folders: Vec<String> = std::fs::read_dir(seeds())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert_eq!(folders, TARGETS.map(|(target, _)| target));
}

fn seeds() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds")
}
