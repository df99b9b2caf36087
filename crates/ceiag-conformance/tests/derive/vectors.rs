//! Every derivation is shown in six ways.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::support::derivations;
use ceiag_conformance::files;
use ceiag_conformance::operation::OperationVector;
use ceiag_records::derive::{Shows, Who};
use serde_json::{Value, json};

const WAYS: [&str; 6] = [
    "counted",
    "not-counted",
    "outside-window",
    "wrong-population",
    "unknown",
    "incomplete",
];

/// Vectors with what they are tagged to show: fact and way.
/// A vector by its name, with the facts that it shows and how.
type Tagged = (String, OperationVector, Vec<(String, String)>);

fn tagged() -> Vec<Tagged> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations/derive");
    let mut found = Vec::new();
    for path in files::below(&folder, "json").unwrap() {
        let vector = OperationVector::read(&path).unwrap();
        let tags = vector.shows.iter().map(|tag| {
            let (fact, way) = tag.split_once(": ").unwrap_or_else(|| panic!("{tag}"));
            (fact.to_owned(), way.to_owned())
        });
        let tags = tags.collect();
        found.push((path.display().to_string(), vector, tags));
    }
    found
}

#[test]
fn every_derivation_is_shown_in_six_ways() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, vector, tags) in tagged() {
        for (fact, way) in tags {
            assert!(derivations().of(&fact).is_some(), "{name}: {fact}");
            assert!(WAYS.contains(&way.as_str()), "{name}: {way}");
            assert_eq!(vector.request["facts"], json!([fact]), "{name}");
            seen.entry(fact).or_default().insert(way);
        }
    }
    for derivation in &derivations().derivations {
        let ways = seen.get(&derivation.fact).cloned().unwrap_or_default();
        let missing: Vec<_> = WAYS.iter().filter(|way| !ways.contains(**way)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", derivation.fact);
    }
}

/// Where one vector shows several ways, its pupils are named by them, and stand where their name says.
#[test]
fn pupils_stand_where_their_names_say() {
    let mut looked_at = 0;
    for (name, vector, tags) in tagged() {
        let Some((fact, _)) = tags.first().filter(|_| tags.len() > 1) else {
            continue;
        };
        looked_at += 1;
        let expected = &vector.expect["facts"][0]["missing"];
        let has = |list: &str, key: &str| {
            let keys = expected[list].as_array().unwrap();
            keys.contains(&Value::from(key))
        };
        let derivation = derivations().of(fact).unwrap();
        let counted_is_open = derivation.counts.shows == Shows::No;
        assert_eq!(has("not_known", "counted"), counted_is_open, "{name}");
        assert!(!has("no", "counted"), "{name}");
        assert!(has("no", "not-counted"), "{name}");
        assert!(has("not_known", "unknown"), "{name}");
        let of_meetings = derivation.population.who == Who::Meetings;
        // A meeting outside the year is none of those that are counted.
        assert_eq!(has("no", "outside"), !of_meetings, "{name}");
        for list in ["no", "not_known"] {
            assert!(!has(list, "wrong-population"), "{name}");
        }
        let rows = |kind: &str| vector.request[kind].as_array().cloned().unwrap_or_default();
        for role in ["counted", "outside", "wrong-population"] {
            let mut all = rows("enrolments").into_iter().chain(rows("meetings"));
            assert!(all.any(|row| row["pupil"] == role), "{name}: {role}");
        }
        assert!(!rows("complete").is_empty(), "{name}");
    }
    assert!(looked_at > 40, "{looked_at}");
}

#[test]
fn nothing_is_said_to_be_complete_where_it_is_not() {
    for (name, vector, tags) in tagged() {
        if tags.iter().any(|(_, way)| way == "incomplete") {
            assert!(vector.request.get("complete").is_none(), "{name}");
        }
    }
}
