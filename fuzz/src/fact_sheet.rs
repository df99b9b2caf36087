//! Bytes as a fact sheet, strictly and tolerantly: no panic, and what is taken reads back to the same.

use ceiag::fact::FactSheet;
use ceiag::plan::Plan;
use ceiag::text::{Document, json, toml};
use std::sync::OnceLock;

use crate::framework::catalogue;

/// Reads the bytes as a sheet in both formats. Returns whether either was taken without an error.
pub fn fuzz(data: &[u8]) -> bool {
    let documents = [json("fuzz.json", data), toml("fuzz.toml", data)];
    // Both are to be read, whatever came of the first.
    let taken: Vec<bool> = documents.iter().flatten().map(one).collect();
    taken.contains(&true)
}

fn one(document: &Document) -> bool {
    let tolerant = FactSheet::read_node(document, document.root(), catalogue());
    let strict = FactSheet::read(document, catalogue());
    match (&strict, &tolerant.sheet) {
        (Ok(strict), Some(tolerant)) => assert_eq!(strict, tolerant),
        (Ok(_), None) => panic!("read strictly, but not tolerantly"),
        (Err(problems), _) => assert!(problems.has_errors(), "refused without an error"),
    }
    if let Some(sheet) = &tolerant.sheet {
        for plan in plans() {
            let (bound, _) = plan.bind_tolerant(sheet, sheet.as_of);
            assert_eq!(plan.evaluate(bound).findings().len(), plan.len());
        }
    }
    if let Ok(sheet) = &strict {
        writes_and_reads_back(sheet);
    }
    strict.is_ok()
}

fn writes_and_reads_back(sheet: &FactSheet) {
    let written = sheet.to_json().write();
    let document = json("written.json", written.as_bytes());
    match document.and_then(|document| FactSheet::read(&document, catalogue())) {
        Ok(again) => assert_eq!(again.to_json().write(), written),
        Err(problems) => panic!("what was written does not read back: {problems}\n{written}"),
    }
}

/// Every built-in edition, compiled once.
fn plans() -> &'static [Plan] {
    static PLANS: OnceLock<Vec<Plan>> = OnceLock::new();
    PLANS.get_or_init(|| {
        let library = ceiag_frameworks::library();
        library
            .frameworks
            .iter()
            .map(|framework| match Plan::new(library, framework, None) {
                Ok(plan) => plan,
                Err(error) => panic!("`{}` does not compile: {error}", framework.id),
            })
            .collect()
    })
}
