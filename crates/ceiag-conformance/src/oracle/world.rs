//! The declarations an answer is read against: facts and frameworks, as plain JSON.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::files::with_dashes;

/// Facts and frameworks, in the structure of the model's section 7.
#[derive(Clone, Debug, Default)]
pub struct World {
    facts: Vec<Value>,
    frameworks: Vec<Value>,
}

/// A text field of an object; empty when absent.
#[must_use]
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The group of a criterion: its benchmark, or its theme in a framework of levels.
#[must_use]
pub fn group(criterion: &Value) -> &str {
    let benchmark = text(criterion, "benchmark");
    if benchmark.is_empty() {
        text(criterion, "theme")
    } else {
        benchmark
    }
}

/// A list field of an object; empty when absent.
#[must_use]
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// A whole-number field of an object.
#[must_use]
pub fn whole(value: &Value, key: &str) -> Option<i128> {
    value.get(key).and_then(Value::as_i64).map(i128::from)
}

/// A list of whole numbers.
#[must_use]
pub fn wholes(value: &Value, key: &str) -> Option<Vec<i128>> {
    let items = value.get(key)?.as_array()?;
    Some(
        items
            .iter()
            .filter_map(Value::as_i64)
            .map(i128::from)
            .collect(),
    )
}

impl World {
    /// Adds the facts of a catalogue, after those already there.
    pub fn add_catalogue(&mut self, catalogue: &Value) {
        self.facts
            .extend(list(&with_dashes(catalogue), "fact").iter().cloned());
    }

    /// Adds a framework with its own facts; one that `extends` another is written out first.
    ///
    /// # Errors
    /// It extends a framework that is not here.
    pub fn add_framework(&mut self, framework: &Value) -> Result<(), String> {
        let framework = with_dashes(framework);
        self.facts.extend(list(&framework, "fact").iter().cloned());
        let framework = match framework.get("extends").and_then(Value::as_str) {
            Some(base) => tailored(self.framework(base)?, &framework),
            None => framework,
        };
        self.frameworks.push(framework);
        Ok(())
    }

    /// All frameworks, as added.
    #[must_use]
    pub fn frameworks(&self) -> &[Value] {
        &self.frameworks
    }

    /// The framework with this id.
    ///
    /// # Errors
    /// There is none.
    pub fn framework(&self, id: &str) -> Result<&Value, String> {
        self.frameworks
            .iter()
            .find(|f| text(f, "id") == id)
            .ok_or_else(|| format!("no framework {id}"))
    }

    /// The declaration of a fact.
    ///
    /// # Errors
    /// There is none.
    pub fn fact(&self, id: &str) -> Result<&Value, String> {
        self.facts
            .iter()
            .find(|f| text(f, "id") == id)
            .ok_or_else(|| format!("no fact {id}"))
    }

    /// "Order of addresses = catalogue order, then number" (model, section 1).
    #[must_use]
    pub fn order(&self, address: &str) -> (usize, i128) {
        let (id, dimension) = split(address);
        let place = self
            .facts
            .iter()
            .position(|f| text(f, "id") == id)
            .unwrap_or(usize::MAX);
        (place, dimension.map_or(0, |(_, number)| number))
    }
}

/// The fact id of an address and its dimension, such as `("y", 9)`.
#[must_use]
pub fn split(address: &str) -> (&str, Option<(&str, i128)>) {
    let Some((id, dimension)) = address.split_once('.') else {
        return (address, None);
    };
    let name = dimension.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = dimension.strip_prefix(name).and_then(|n| n.parse().ok());
    (id, number.map(|n| (name, n)))
}

/// `extends`, with `without` or `select`, `change` and new criteria (model, section 7, "own frameworks").
fn tailored(base: &Value, own: &Value) -> Value {
    let ids = |key| -> Option<BTreeSet<&str>> {
        Some(
            own.get(key)?
                .as_array()?
                .iter()
                .filter_map(Value::as_str)
                .collect(),
        )
    };
    let (without, select) = (ids("without"), ids("select"));
    let mut criteria: Vec<Value> = list(base, "criterion")
        .iter()
        .filter(|c| !without.as_ref().is_some_and(|w| w.contains(text(c, "id"))))
        .filter(|c| select.as_ref().is_none_or(|s| s.contains(text(c, "id"))))
        .cloned()
        .collect();
    for change in list(own, "change") {
        for criterion in &mut criteria {
            if text(criterion, "id") == text(change, "criterion") {
                overlay(criterion, change, &["criterion"]);
            }
        }
    }
    criteria.extend(list(own, "criterion").iter().cloned());
    let mut result = base.clone();
    overlay(
        &mut result,
        own,
        &[
            "extends",
            "without",
            "select",
            "change",
            "criterion",
            "fact",
        ],
    );
    overlay(&mut result, &json!({ "criterion": criteria }), &[]);
    result
}

fn overlay(target: &mut Value, source: &Value, except: &[&str]) {
    if let (Some(target), Some(source)) = (target.as_object_mut(), source.as_object()) {
        for (key, value) in source {
            if !except.contains(&key.as_str()) {
                target.insert(key.clone(), value.clone());
            }
        }
    }
}
