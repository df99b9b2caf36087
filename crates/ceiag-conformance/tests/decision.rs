//! Decisions on the Standard: the engine against the oracle, and what must never move one.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ceiag::api;
use ceiag_conformance::files;
use ceiag_conformance::generate::{assessment_case, assessment_from_numbers};
use ceiag_conformance::oracle::{Decided, decide};
use proptest::prelude::*;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn record(request: &Value) -> Value {
    let told = api::call(
        ceiag_frameworks::library(),
        "standard_record",
        &request.to_string(),
    );
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["format"], "ceiag-standard-record/1", "{told:#}");
    told
}

/// The known editions of the catalogue's series, from the data file itself.
fn known(request: &Value) -> Vec<Value> {
    static FILE: OnceLock<Value> = OnceLock::new();
    let path = root().join("crates/ceiag-frameworks/series.toml");
    let file = FILE.get_or_init(|| files::read(&path).unwrap());
    let own = &request["own_frameworks"][0]["series"];
    let series = file["series"].as_array().unwrap();
    let found = series.iter().find(|series| series["id"] == *own);
    found
        .and_then(|series| series["known"].as_array().cloned())
        .unwrap_or_default()
}

fn told(answer: &Value) -> Decided {
    let texts = |key: &str| -> Vec<String> {
        let list = answer["decision"][key].as_array();
        let list = list.into_iter().flatten();
        list.map(|item| item.as_str().unwrap().to_owned()).collect()
    };
    let preconditions = answer["preconditions"].as_array().unwrap();
    Decided {
        preconditions: preconditions
            .iter()
            .map(|one| {
                (
                    one["id"].as_str().unwrap().to_owned(),
                    one["holds"].as_bool(),
                )
            })
            .collect(),
        kind: answer["decision"]["kind"].as_str().unwrap().to_owned(),
        why: texts("why"),
        unmet: texts("unmet"),
        missing: texts("missing"),
    }
}

/// Something to be shown beside: facts, printed results, reviews, and what was considered.
fn beside(numbers: &[u32], request: &Value) -> Value {
    let mut with = request.clone();
    let bit = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let assessment = with["assessment"].as_object_mut().unwrap();
    let institution = assessment["institution"].clone();
    if bit(0) % 3 > 0 {
        let list: Vec<Value> = (0..bit(1) % 4)
            .map(|n| json!({ "what": format!("review {n}"), "on": "2026-03-20", "note": format!("level {}", bit(2) % 5) }))
            .collect();
        assessment.insert("considered".to_owned(), Value::Array(list));
    }
    if bit(3) % 2 > 0
        && let Some(compass) = assessment.get_mut("compass")
    {
        compass["completed"] = json!("2025-05-01");
    }
    // A sheet can be shown only where the catalogue covers the setting.
    let covered = with["own_frameworks"][0]["settings"]
        .as_array()
        .unwrap()
        .contains(&institution["setting"]);
    if bit(4) % 3 > 0 && covered {
        let published = bit(5) % 2 > 0;
        with["sheet"] = json!({ "as-of": "2026-07-31", "institution": institution.clone(),
            "facts": { "programme-published": published } });
    }
    if bit(6) % 3 > 0 {
        let achieved = (bit(7) % 9).to_string();
        with["reported"] = json!([{ "institution": "Example School", "instrument": "compass",
            "generation": "new", "evaluation_type": "schools", "completed": "2025-05-01", "achieved": achieved }]);
    }
    // A review of another kind of institution is refused.
    if bit(8) % 3 > 0 && institution["setting"] == json!("school") {
        let name = ["internal", "peer", "expert"][bit(9) as usize % 3];
        let review = files::read(&root().join(format!("docs/examples/year/{name}-review.toml")));
        with["reviews"] = json!([review.unwrap()]);
    }
    with
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_decides_as_the_oracle(request in assessment_case()) {
        let expected = decide(&request, &known(&request)).unwrap();
        prop_assert_eq!(told(&record(&request)), expected);
    }

    /// Adding, removing or changing what is merely shown never moves a decision.
    #[test]
    fn what_is_shown_beside_never_moves_a_decision(
        request in assessment_case(),
        one in prop::collection::vec(any::<u32>(), 10),
        other in prop::collection::vec(any::<u32>(), 10),
    ) {
        let bare = record(&request);
        for numbers in [one, other] {
            let shown = record(&beside(&numbers, &request));
            prop_assert_eq!(&shown["decision"], &bare["decision"]);
            prop_assert_eq!(&shown["preconditions"], &bare["preconditions"]);
        }
    }
}

/// The generator reaches every decision and every state of every precondition, or the tests above would say little.
#[test]
fn random_assessments_are_decided_in_every_way() {
    let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
    let mut seed = 1_u64;
    for _ in 0..3_000 {
        let numbers = (0..60).map(|_| {
            // Knuth's linear congruence: a fixed tape, so that the counts never change.
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u32::try_from(seed >> 33).unwrap()
        });
        let request = assessment_from_numbers(numbers.collect());
        let decided = decide(&request, &known(&request)).unwrap();
        *kinds.entry(decided.kind).or_default() += 1;
        for (id, holds) in decided.preconditions {
            *kinds.entry(format!("{id} {holds:?}")).or_default() += 1;
        }
    }
    for kind in [
        "not-assessable",
        "not-accredited",
        "undecided",
        "accredited",
    ] {
        assert!(
            kinds.get(kind).is_some_and(|n| *n >= 20),
            "{kind}: {kinds:#?}"
        );
    }
    for id in [
        "body-licensed",
        "assessor-named",
        "assessor-independent",
        "edition-fits",
        "compass-present",
    ] {
        for holds in ["Some(true)", "Some(false)", "None"] {
            let state = format!("{id} {holds}");
            assert!(
                kinds.get(&state).is_some_and(|n| *n >= 20),
                "{state}: {kinds:#?}"
            );
        }
    }
}
