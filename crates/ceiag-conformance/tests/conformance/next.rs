//! What `next` offers towards levels is what the oracle finds: per theme the first level after the lowest indicated one that asks
//! for something, with the smallest sets of changes.

use crate::agree::asked;
use crate::engine;

use ceiag::api::next_json;
use ceiag_conformance::generate::{Generated, level_case};
use ceiag_conformance::oracle::{Case, Gaps, Options, Outcome};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Targets in the order of themes, each with its sets (null when the oracle did not try), whether there are more, and whether it
/// is out of reach.
fn expected(generated: &Generated) -> Vec<Value> {
    let world = generated.world().unwrap();
    let framework = world.framework("own").unwrap();
    let case = Case::new(&world, &generated.sheet, Options::default()).unwrap();
    let readings = case.levels(framework).unwrap().unwrap();
    let ids = |key: &str| -> Vec<&str> {
        let parts = framework[key].as_array().unwrap().iter();
        parts.map(|p| p["id"].as_str().unwrap()).collect()
    };
    let levels = ids("level");
    let mut found = Vec::new();
    for theme in ids("theme") {
        let reading = &readings[theme];
        let Some((lo, _)) = &reading.indicated else {
            continue;
        };
        let after = |level: &str| {
            levels
                .iter()
                .skip_while(|l| **l != lo)
                .skip(1)
                .any(|l| *l == level)
        };
        for step in &reading.steps {
            let asks =
                step.outcome != Outcome::NotApplicable && (lo == "none" || after(&step.level));
            let target = format!("{theme}/{}", step.level);
            let told = match asks.then(|| case.gaps(framework, None, &target).unwrap()) {
                None | Some(Gaps::Reached) => continue,
                Some(Gaps::NotTried) => json!({ "target": target }),
                Some(Gaps::Unreachable) => {
                    json!({ "target": target, "sets": [], "more": false, "unreachable": true })
                }
                Some(Gaps::Sets { sets, more }) => {
                    json!({ "target": target, "sets": sets, "more": more, "unreachable": false })
                }
            };
            found.push(told);
            break;
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn next_offers_the_first_level_that_asks_for_something(generated in level_case()) {
        let expected = expected(&generated);
        let vector = asked(generated);
        let library = engine::library(&vector).unwrap();
        let answer: Value = serde_json::from_str(&next_json(&library, &engine::request(&vector))).unwrap();
        let told: Vec<Value> = answer["results"][0]["targets"].as_array().unwrap().iter().zip(&expected)
            .map(|(target, expected)| match expected.get("sets") {
                None => json!({ "target": target["target"] }),
                Some(_) => json!({
                    "target": target["target"], "sets": target["sets"], "more": target["more"],
                    "unreachable": target.get("unreachable").is_some(),
                }),
            })
            .collect();
        prop_assert_eq!(answer["results"][0]["targets"].as_array().unwrap().len(), expected.len());
        prop_assert_eq!(told, expected);
    }
}
