//! Keys that may be written in two ways, `as_of` and `as-of`. The one that a schema has among its `properties` is the plain one;
//! the other stands in a pattern.
//!
//! Where the plain one has an underscore, as in requests, the types know it alone. Where it has a hyphen, as in files that people
//! write, both are known, as answers and files have the one and programs rather the other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Whether a key is but the spelling in a file of a key of a request.
pub(super) fn is_left_out(key: &str, schema: &Map<String, Value>) -> bool {
    let snake = key.replace('-', "_");
    snake != key
        && schema
            .get("properties")
            .is_some_and(|plain| plain.get(&snake).is_some())
}

/// The spelling of a program, of a key that has another in files; nothing where there is but one.
pub(super) fn of_program(key: &str, schema: &Map<String, Value>) -> Option<String> {
    let snake = key.replace('-', "_");
    let others = schema.get("patternProperties")?.as_object()?;
    (snake != key && others.contains_key(&format!("^{snake}$"))).then_some(snake)
}

/// Both spellings of each key of which one must be there.
pub(in super::super) fn demanded(schema: &Map<String, Value>) -> Vec<[&str; 2]> {
    let all = schema.get("allOf").and_then(Value::as_array);
    let groups = all.into_iter().flatten().map(|part| part.get("anyOf"));
    groups
        .chain([schema.get("anyOf")])
        .flatten()
        .filter_map(|group| match group.as_array()?.as_slice() {
            [one, other] => {
                let pair = [only(one)?, only(other)?];
                (pair[0].replace('-', "_") == pair[1].replace('-', "_")).then_some(pair)
            }
            _ => None,
        })
        .collect()
}

/// The only key that a condition demands.
fn only(condition: &Value) -> Option<&str> {
    let keys = condition.as_object()?;
    match condition.get("required")?.as_array()?.as_slice() {
        [key] if keys.len() == 1 => key.as_str(),
        _ => None,
    }
}

/// What an object with these fields must have besides: of each pair one, where both spellings are known.
pub(super) fn one_of_each(pairs: &[[&str; 2]], types: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for pair in pairs {
        let options: BTreeSet<String> = pair
            .iter()
            .filter_map(|key| {
                Some(format!(
                    "{{ {}: {} }}",
                    super::types::quoted(key),
                    types.get(*key)?
                ))
            })
            .collect();
        if options.len() == 2 {
            let options: Vec<String> = options.into_iter().collect();
            text.push_str(&format!(" & ({})", options.join(" | ")));
        }
    }
    text
}
