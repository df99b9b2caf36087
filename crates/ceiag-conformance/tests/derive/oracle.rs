//! The engine says what the oracle says.

use std::collections::BTreeMap;
use std::path::Path;

use super::school::school;
use super::support::{answer, differences};
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use proptest::prelude::*;
use serde_json::Value;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn the_engine_agrees_with_the_oracle(seed in any::<u64>(), skip in 0..5_usize) {
        let request = school(seed);
        let wrong = differences(&request, 5, skip);
        prop_assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), request);
    }
}

#[test]
fn the_schools_are_of_many_kinds() {
    let mut seen: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    for seed in 0..400 {
        let found = answer(&school(seed * 7919));
        for fact in found["facts"]
            .as_array()
            .unwrap_or_else(|| panic!("{found}"))
        {
            let id = fact["rule"]["counts"]["text"].as_str().unwrap().to_owned();
            let at = match fact.get("value") {
                None => 0,
                Some(Value::Object(_)) => 1,
                Some(Value::String(text)) if text.starts_with("0/") => 2,
                Some(_) => 3,
            };
            seen.entry(id).or_default()[at] += 1;
        }
    }
    assert!(seen.len() > 20);
    for (id, [none, open, nobody, some]) in &seen {
        assert!(
            *none > 0 && open + nobody + some > 0,
            "{id}: {none} {open} {nobody} {some}"
        );
    }
    let sum = seen
        .values()
        .fold([0; 4], |a, b| std::array::from_fn(|at| a[at] + b[at]));
    assert!(sum.iter().all(|count| *count > 100), "{sum:?}");
}

#[test]
fn the_oracle_agrees_on_every_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations/derive");
    let mut looked_at = 0;
    let mut wrong = Vec::new();
    for path in files::below(&folder, "json").unwrap() {
        let vector = OperationVector::read(&path).unwrap();
        if vector.expect.get("problems").is_some() {
            continue;
        }
        // The oracle reads rows, not files.
        if path
            .parent()
            .is_some_and(|parent| parent.ends_with("files"))
        {
            continue;
        }
        // It reads those that count, and knows of none that was refused.
        let said = answer(&vector.request);
        let left_out = said["incomplete"].as_array();
        if left_out.is_some_and(|all| all.iter().any(|one| one["record"] == "enrolment")) {
            continue;
        }
        for difference in differences(&vector.request, 1, 0) {
            wrong.push(format!("{}: {difference}", path.display()));
        }
        looked_at += 1;
    }
    assert!(looked_at > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
