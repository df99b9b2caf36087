//! Makes requests wrong.

use serde_json::{Value, json};

use crate::random::Dice;

/// Pieces that some language writes, reads or rounds in a way of its own.
fn odd(dice: &mut Dice) -> Value {
    match dice.pick(16) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(9_007_199_254_740_993_i64),
        5 => json!(u64::MAX),
        6 => json!(0.1),
        7 => json!(1e300),
        8 => json!(""),
        9 => json!("\u{0}\u{7f}\u{85}\u{2028}\u{2029}\u{feff}"),
        10 => json!("\u{1f469}\u{200d}\u{1f3eb}<script>&\"'`"),
        11 => json!("2026-02-30"),
        12 => json!([]),
        13 => json!({}),
        14 => json!("1/0"),
        _ => json!("e\u{301}\u{e9}"),
    }
}

fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    let mut visit = |key: &str, item: &Value| {
        let key = key.replace('~', "~0").replace('/', "~1");
        let path = format!("{path}/{key}");
        found.push(path.clone());
        pointers(item, &path, found);
    };
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(&index.to_string(), item);
            }
        }
        Value::Object(entries) => entries.iter().for_each(|(key, item)| visit(key, item)),
        _ => {}
    }
}

/// Replaces, removes, repeats or misspells one thing.
pub(crate) fn spoil_value(dice: &mut Dice, tree: &mut Value) {
    let mut paths = Vec::new();
    pointers(tree, "", &mut paths);
    let Some(at) = dice.one(&paths).cloned() else {
        return;
    };
    let Some((parent, key)) = at.rsplit_once('/') else {
        return;
    };
    let kind = dice.pick(5);
    let other = dice.one(&paths).and_then(|p| tree.pointer(p)).cloned();
    match kind {
        0 => {
            let new = odd(dice);
            if let Some(place) = tree.pointer_mut(&at) {
                *place = new;
            }
        }
        1 => {
            if let (Some(place), Some(other)) = (tree.pointer_mut(&at), other) {
                *place = other;
            }
        }
        _ => match tree.pointer_mut(parent) {
            Some(Value::Array(items)) => {
                let Some(index) = key.parse().ok().filter(|i| *i < items.len()) else {
                    return;
                };
                let item: Value = items.remove(index);
                if kind == 2 {
                    items.push(item.clone());
                    items.push(item);
                }
            }
            Some(Value::Object(entries)) => {
                let key = key.replace("~1", "/").replace("~0", "~");
                let item = entries.remove(&key);
                if let Some(item) = item.filter(|_| kind < 4) {
                    let cut = dice.pick(key.chars().count() + 1);
                    let typo: String = key
                        .chars()
                        .enumerate()
                        .filter(|(n, _)| *n != cut)
                        .map(|(_, c)| c)
                        .collect();
                    entries.insert(typo, item);
                }
            }
            _ => {}
        },
    }
}

/// Cuts, doubles or replaces a few characters.
pub(crate) fn spoil_text(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..1 + dice.pick(3) {
        let at = dice.pick(letters.len());
        match dice.pick(5) {
            0 => letters.truncate(at),
            1 if at < letters.len() => drop(letters.remove(at)),
            2 => letters.insert(at.min(letters.len()), '"'),
            3 => letters.insert(
                at.min(letters.len()),
                dice.one(&['{', ']', '\u{0}', '\u{1f600}', '\\', '9'])
                    .copied()
                    .unwrap_or(' '),
            ),
            _ => letters.extend(['\u{feff}', ' ']),
        }
    }
    letters.into_iter().collect()
}
