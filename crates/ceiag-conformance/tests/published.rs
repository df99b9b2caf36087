//! Published figures that are listed as misses are misses: whatever the benchmark earns, it never prints them.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::collections::BTreeSet;
use std::path::Path;

use ceiag_conformance::editions::{Filling, institution, sheet, vector};
use ceiag_conformance::{files, shipped};
use serde_json::{Value, json};

/// The percentages a benchmark can print: its facts are set to each quarter in turn, from none to all.
fn printed(framework: &str, profile: Option<&str>, benchmark: &str) -> BTreeSet<String> {
    let world = shipped::world().unwrap();
    let rules = world.framework(framework).unwrap();
    let school = institution("school", Some((7, 11)));
    let worst = sheet(&world, rules, &school, "2025-03-31", Filling::Worst).unwrap();
    let best = sheet(&world, rules, &school, "2025-03-31", Filling::Best).unwrap();
    let mut found = BTreeSet::new();
    let addresses: Vec<String> = worst["facts"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    let mut at = worst;
    for address in addresses {
        for step in 0..=4 {
            let full = &best["facts"][&address];
            let quarter = full.as_str().is_some_and(|q| q.starts_with('q'));
            at["facts"][&address] = if quarter {
                json!(format!("q{step}"))
            } else {
                full.clone()
            };
            let mut asked = vector(String::new(), framework, at.clone());
            asked.profile = profile.map(str::to_owned);
            let reading = asked.ask_oracle(&world).unwrap().reading.unwrap();
            if let Some((lo, hi)) = &reading[benchmark].percent {
                found.extend([lo.clone(), hi.clone()]);
            }
        }
    }
    found
}

#[test]
fn known_misses_are_still_missed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/known-misses.toml");
    let misses = files::read(&path).unwrap();
    let misses = misses["miss"].as_array().unwrap();
    assert_eq!(misses.len(), 2);
    for miss in misses {
        let text = |key: &str| miss.get(key).and_then(Value::as_str);
        let printed = printed(
            text("framework").unwrap(),
            text("profile"),
            text("benchmark").unwrap(),
        );
        let published = text("published").unwrap();
        assert!(
            !printed.contains(published),
            "{miss} is reproduced: strike it off the list"
        );
        if text("profile").is_some() {
            // The search does reach the neighbours of the figure.
            assert!(
                printed.contains("85") && printed.contains("90"),
                "{printed:?}"
            );
        }
        assert!(text("because").unwrap().len() > 40);
    }
}
