//! Every criterion of every shipped framework appears in the vectors with every outcome that it can have.
//!
//! What it can have is found by asking the oracle about sheets at the ends for all settings and several year groups. Run with
//! `--nocapture` to see the table.

#![expect(
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ceiag_conformance::editions::{
    Filling, institution, settings, sheet, vector, working_readings, year_ranges,
};
use ceiag_conformance::vector::Vector;
use ceiag_conformance::{files, shipped};
use serde_json::Value;

const OUTCOMES: [&str; 4] = ["met", "not-met", "unknown", "not-applicable"];

type Seen = BTreeMap<(String, String), BTreeSet<String>>;

fn possible() -> Seen {
    let world = shipped::world().unwrap();
    let mut seen = Seen::new();
    for framework in world.frameworks() {
        let id = framework.get("id").and_then(Value::as_str).unwrap();
        let list = |key: &str| {
            framework
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
        };
        let profiles: Vec<Option<String>> = list("profile")
            .map(|p| p["id"].as_str().map(str::to_owned))
            .chain([None])
            .collect();
        for setting in settings(framework) {
            for years in year_ranges(&setting) {
                for filling in [
                    Filling::Best,
                    Filling::Worst,
                    Filling::Empty,
                    Filling::Absent,
                ] {
                    let sheet = sheet(
                        &world,
                        framework,
                        &institution(&setting, years),
                        "2025-03-31",
                        filling,
                    );
                    let mut asked = vector(String::new(), id, sheet.unwrap());
                    for working in [false, true] {
                        if working {
                            for id in working_readings(&world, framework) {
                                asked.choices.insert(id, "working-reading".to_owned());
                            }
                        }
                        for profile in &profiles {
                            asked.profile.clone_from(profile);
                            for (criterion, finding) in asked.ask_oracle(&world).unwrap().findings {
                                seen.entry((id.to_owned(), criterion))
                                    .or_default()
                                    .insert(finding.outcome);
                            }
                        }
                    }
                }
            }
        }
    }
    seen
}

fn shown() -> Seen {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut seen = Seen::new();
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        let Some(framework) = vector.framework else {
            continue;
        };
        for (criterion, finding) in vector.expect.findings {
            seen.entry((framework.clone(), criterion))
                .or_default()
                .insert(finding.outcome);
        }
    }
    seen
}

#[test]
fn vectors_show_every_outcome_that_a_criterion_can_have() {
    let (possible, shown) = (possible(), shown());
    let mut holes = 0;
    let mut framework = String::new();
    println!(
        "{:<24}{}",
        "criterion",
        OUTCOMES.map(|o| format!("{o:<16}")).concat()
    );
    for ((edition, criterion), outcomes) in &possible {
        if *edition != framework {
            framework.clone_from(edition);
            println!("{edition}");
        }
        let have = shown.get(&(edition.clone(), criterion.clone()));
        let cells = OUTCOMES.map(|o| {
            let cell = match (outcomes.contains(o), have.is_some_and(|h| h.contains(o))) {
                (true, false) => {
                    holes += 1;
                    "HOLE"
                }
                (_, true) => "shown",
                (false, false) => "-",
            };
            format!("{cell:<16}")
        });
        println!("  {criterion:<22}{}", cells.concat());
    }
    assert!(possible.len() > 100, "only {} criteria", possible.len());
    assert_eq!(holes, 0, "outcomes without a vector");
}
