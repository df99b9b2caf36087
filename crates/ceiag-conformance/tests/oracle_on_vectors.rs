//! The oracle answers every vector as expected: for hand-written vectors this tests the oracle, for filled ones it shows that
//! they are up to date.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "tests fail by panicking, helpers of tests too"
)]

use std::path::Path;

use ceiag_conformance::editions::vector;
use ceiag_conformance::operation::OperationVector;
use ceiag_conformance::oracle::World;
use ceiag_conformance::vector::{ExpectGaps, Vector};
use ceiag_conformance::{files, shipped};
use serde_json::{Value, json};

#[test]
fn oracle_answers_every_vector() {
    let world = shipped::world().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut wrong = Vec::new();
    let mut asked = 0;
    for path in files::below(&folder, "json").unwrap() {
        let vector = Vector::read(&path).unwrap();
        if !vector.is_for_oracle() {
            continue;
        }
        asked += 1;
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        match vector.ask_oracle(&world) {
            Ok(answer) => wrong.extend(
                vector
                    .expect
                    .differences(&answer)
                    .into_iter()
                    .map(|d| format!("{name}: {d}")),
            ),
            Err(problem) => wrong.push(format!("{name}: {problem}")),
        }
    }
    assert!(asked > 0, "no vectors found");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What an operation's vector asks of one framework of levels; nothing where it asks something else.
fn about_levels(asked: &OperationVector, world: &World) -> Option<Vector> {
    let [named] = asked.request["sheet"]["frameworks"].as_array()?.as_slice() else {
        return None;
    };
    let own = asked.request["own_frameworks"].as_array();
    let own: Vec<&Value> = own.into_iter().flatten().collect();
    let framework = own.iter().find(|f| f["id"] == *named).copied();
    let framework = framework.or_else(|| world.framework(named.as_str()?).ok())?;
    if framework["reading"] != "level" || asked.expect.get("problems").is_some() {
        return None;
    }
    let sheet = asked.request["sheet"].clone();
    let mut found = vector(asked.about.clone(), named.as_str()?, sheet);
    let others = own.iter().filter(|f| f["id"] != *named);
    found.also_frameworks = others.map(|f| (*f).clone()).collect();
    found.own_framework = own.iter().find(|f| f["id"] == *named).map(|f| (*f).clone());
    found.as_of = asked.request["as_of"].as_str().map(str::to_owned);
    let choices = asked.request["choices"].as_object().into_iter().flatten();
    found.choices = choices
        .filter_map(|(choice, option)| Some((choice.clone(), option.as_str()?.to_owned())))
        .collect();
    let targets = asked.expect["results"][0]["targets"].as_array();
    for target in targets.into_iter().flatten() {
        let id = target["target"].as_str()?.to_owned();
        found
            .expect
            .gaps
            .insert(id, ExpectGaps::Word(String::new()));
    }
    Some(found)
}

/// The oracle's answer in the words of the operation, for what it knows of levels.
fn in_words(asked: &Vector, expected: &Value, world: &World) -> Result<Value, String> {
    let answer = asked.ask_oracle(world)?;
    let themes = answer.levels.into_iter().flatten().map(|(id, theme)| {
        let step = |(level, outcome, met, of)| json!({ "level": level, "outcome": outcome, "met": met, "of": of });
        let steps: Vec<Value> = theme.steps.into_iter().map(step).collect();
        let indicated = theme.indicated.map(|(lo, hi)| json!({ "lo": lo, "hi": hi }));
        (id.clone(), json!({ "theme": id, "indicated": indicated, "steps": steps }))
    });
    let themes: serde_json::Map<_, _> = themes.collect();
    // In the order of the vector: what the oracle holds by id has none.
    let listed = expected["reading"]["themes"].as_array();
    let listed = listed.into_iter().flatten().map(|t| t["theme"].as_str());
    let in_order: Vec<&Value> = listed.filter_map(|id| themes.get(id?)).collect();
    let targets = expected["targets"].as_array().into_iter().flatten();
    let targets: Vec<Value> = targets
        .map(
            |target| match &answer.gaps[target["target"].as_str().unwrap()] {
                ExpectGaps::Word(word) => json!({ "sets": [], "word": word }),
                ExpectGaps::Sets(sets) => json!({ "sets": sets, "more": false }),
                ExpectGaps::More { first } => json!({ "sets": first, "more": true }),
            },
        )
        .collect();
    Ok(json!({ "themes": in_order, "targets": targets }))
}

/// Only what the oracle can say: of a theme its interval and steps, of a target its sets.
fn kept(expected: &Value) -> Value {
    let only = |part: &Value, keys: &[&str]| -> Value {
        let part = part.as_object().into_iter().flatten();
        let kept = part.filter(|(key, _)| keys.contains(&key.as_str()));
        kept.map(|(k, v)| (k.clone(), v.clone()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let themes = list(&expected["reading"]["themes"]);
    let themes: Vec<Value> = themes
        .iter()
        .map(|t| only(t, &["theme", "indicated", "steps"]))
        .collect();
    let targets = list(&expected["targets"]);
    let targets: Vec<Value> = targets
        .iter()
        .map(|t| match t.get("unreachable") {
            Some(_) => json!({ "sets": [], "word": "unreachable" }),
            None => only(t, &["sets", "more"]),
        })
        .collect();
    json!({ "themes": themes, "targets": targets })
}

#[test]
fn oracle_answers_what_operations_say_of_levels() {
    let world = shipped::world().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations");
    let mut wrong = Vec::new();
    let mut asked = 0;
    for operation in ["evaluate", "next"] {
        for path in files::below(&folder.join(operation), "json").unwrap() {
            let mut vector = OperationVector::read(&path).unwrap();
            let Some(levels) = about_levels(&vector, &world) else {
                continue;
            };
            asked += 1;
            let expected = vector.expect["results"][0].clone();
            let name = path.strip_prefix(&folder).unwrap().display();
            vector.expect = kept(&expected);
            match in_words(&levels, &expected, &world) {
                Ok(answer) => {
                    let differences = vector.differences(&answer);
                    wrong.extend(differences.into_iter().map(|d| format!("{name}: {d}")));
                }
                Err(problem) => wrong.push(format!("{name}: {problem}")),
            }
        }
    }
    assert!(asked > 20, "only {asked} vectors of levels");
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
