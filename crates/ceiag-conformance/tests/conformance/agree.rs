//! The engine and the oracle on one generated case.

use ceiag_conformance::editions::vector;
use ceiag_conformance::generate::Generated;
use ceiag_conformance::oracle::World;
use ceiag_conformance::vector::{Expect, ExpectGaps, Vector};
use serde_json::Value;
use std::collections::BTreeSet;

/// Asks both everything, and says where they differ.
pub fn agree(generated: Generated) -> Result<(), String> {
    let asked = asked(generated);
    let mut expected = asked.ask_oracle(&World::default())?;
    let mut answer = crate::engine::ask(&asked).map_err(|p| p.join("; "))?;
    allow_more_missing(
        &mut expected,
        &mut answer,
        asked.own_framework.as_ref().unwrap(),
    )?;
    match expected.differences(&answer) {
        differences if differences.is_empty() => Ok(()),
        differences => Err(differences.join("\n")),
    }
}

/// Everything about one case.
pub fn asked(generated: Generated) -> Vector {
    let mut asked = vector("random".to_owned(), "own", generated.sheet);
    // Gaps are computed for the targets that a vector names.
    let targets = targets(&generated.framework).into_iter();
    asked.expect.gaps = targets
        .map(|t| (t, ExpectGaps::Word(String::new())))
        .collect();
    asked.own_framework = Some(generated.framework);
    asked.also_frameworks = generated.also;
    asked
}

/// All criteria, all benchmarks, and every level of a theme from the first that has a statement there.
pub fn targets(framework: &Value) -> Vec<String> {
    let list = |key: &str| framework[key].as_array().into_iter().flatten();
    let id = |part: &Value| part["id"].as_str().unwrap().to_owned();
    let mut found: Vec<String> = list("criterion").chain(list("benchmark")).map(id).collect();
    for theme in list("theme") {
        let asks = |level: &&Value| {
            list("criterion").any(|c| c["theme"] == theme["id"] && c["level"] == level["id"])
        };
        let levels = list("level").skip_while(|level| !asks(level));
        found.extend(levels.map(|level| format!("{}/{}", id(theme), id(level))));
    }
    found
}

/// The facts that a rule reads, once for every leaf.
fn reads(rule: &Value, found: &mut Vec<String>) {
    // Facts behind a finding count as one: two findings may read the same.
    for key in ["yes", "share", "count", "choice", "date", "finding"] {
        found.extend(
            rule.get(key)
                .and_then(Value::as_str)
                .map(|f| f.split(['.', '/']).next().unwrap().to_owned()),
        );
    }
    for key in ["all", "any", "of"] {
        rule.get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .for_each(|m| reads(m, found));
    }
    rule.get("options")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .for_each(|(_, m)| reads(m, found));
}

/// Where a rule reads a fact twice, a part of it may be idle (`X or (X and Y)`); then the engine may name more than is pivotal,
/// but never less.
fn allow_more_missing(
    expected: &mut Expect,
    answer: &mut Expect,
    framework: &Value,
) -> Result<(), String> {
    for criterion in framework["criterion"].as_array().unwrap() {
        let mut facts = Vec::new();
        for rule in [
            criterion.get("met-when"),
            criterion.get("working-reading").and_then(|w| w.get("rule")),
        ] {
            rule.into_iter().for_each(|r| reads(r, &mut facts));
        }
        let distinct: BTreeSet<&String> = facts.iter().collect();
        if distinct.len() < facts.len() {
            let id = criterion["id"].as_str().unwrap();
            let pivotal = expected
                .findings
                .get_mut(id)
                .and_then(|f| f.missing.take())
                .unwrap_or_default();
            let named = answer
                .findings
                .get_mut(id)
                .and_then(|f| f.missing.take())
                .unwrap_or_default();
            if !pivotal.iter().all(|a| named.contains(a)) {
                return Err(format!("{id}: {pivotal:?} not in {named:?}"));
            }
        }
    }
    Ok(())
}
