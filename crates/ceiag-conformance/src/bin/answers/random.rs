//! Calls made at random from a seed: frameworks and sheets of their own, sheets for the shipped editions, and requests of the
//! vectors made wrong.

use ceiag::fact::{Declaration, Kind};
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag_conformance::generate::{from_numbers, levels_from_numbers};
use serde_json::{Map, Value, json};

use crate::Asked;
use crate::spoil::{spoil_text, spoil_value};

/// Numbers from a seed (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of `0..n`.
    pub(crate) fn pick(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % n).unwrap_or_default()
    }

    pub(crate) fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.pick(items.len()))
    }

    fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        self.one(words).copied().unwrap_or_default()
    }

    fn numbers(&mut self) -> Vec<u16> {
        let length = 30 + self.pick(120);
        (0..length)
            .map(|_| u16::try_from(self.pick(65536)).unwrap_or_default())
            .collect()
    }
}

/// So many calls; the requests of `known` are material to make wrong.
pub(crate) fn some(count: usize, seed: u64, known: &[Asked]) -> Result<Vec<Asked>, String> {
    // The larger a request, the less of it one change touches.
    let small: Vec<&Asked> = known.iter().filter(|a| a.request.len() < 6000).collect();
    let mut dice = Dice(seed);
    let mut asked = Vec::with_capacity(count);
    for n in 0..count {
        let (kind, operation, request) = match n % 8 {
            0 => own(&mut dice),
            1..=3 => shipped(&mut dice)?,
            4..=6 => {
                let base = dice.one(&small).ok_or("no vectors")?;
                let mut value: Value = match serde_json::from_str(&base.request) {
                    Ok(value) => value,
                    Err(_) => json!({}),
                };
                for _ in 0..1 + dice.pick(3) {
                    spoil_value(&mut dice, &mut value);
                }
                ("spoilt", base.operation.clone(), value.to_string())
            }
            _ => {
                let base = dice.one(&small).ok_or("no vectors")?;
                let text = spoil_text(&mut dice, &base.request);
                ("garbled", base.operation.clone(), text)
            }
        };
        asked.push(Asked {
            name: format!("generated/{kind}-{n}"),
            operation,
            request,
        });
    }
    Ok(asked)
}

const OF_A_SHEET: [&str; 6] = [
    "evaluate",
    "evaluate",
    "evaluate",
    "next",
    "questions",
    "template",
];

/// A framework and a sheet of its own.
fn own(dice: &mut Dice) -> (&'static str, String, String) {
    let generated = match dice.pick(3) {
        0 => levels_from_numbers(dice.numbers()),
        _ => from_numbers(dice.numbers()),
    };
    let files: Vec<&Value> = generated.files().collect();
    let request = json!({ "sheet": generated.sheet, "frameworks": ["own"], "own_frameworks": files,
        "all_choices": dice.pick(4) == 0 });
    (
        "own",
        dice.word(&OF_A_SHEET).to_owned(),
        request.to_string(),
    )
}

/// A sheet for an edition that is shipped, or for those in force.
fn shipped(dice: &mut Dice) -> Result<(&'static str, String, String), String> {
    let library = ceiag_frameworks::library();
    let edition = dice.one(&library.frameworks).ok_or("no editions")?;
    let setting = dice
        .one(&edition.settings)
        .copied()
        .unwrap_or(Setting::College);
    let years = match setting {
        Setting::School => Some([[7, 11], [7, 13], [7, 9], [12, 13]]),
        Setting::SpecialSchool | Setting::AlternativeProvision => {
            Some([[3, 13], [7, 11], [10, 11], [7, 14]])
        }
        _ => None,
    };
    let years = years.and_then(|years| dice.one(&years).copied());
    let groups = years.and_then(|[from, to]| YearGroups::new(from, to));
    let institution = Institution::new(setting, groups);
    let mut facts = Map::new();
    let how_many = dice.pick(12);
    // One wrong value refuses a sheet; most sheets are to be judged.
    let faulty = dice.pick(3) == 0;
    for declaration in library.catalogue.iter() {
        for address in declaration.addresses(&institution) {
            if dice.pick(12) < how_many {
                facts.insert(address.to_string(), value(dice, declaration, faulty));
            }
        }
    }
    let mut described = json!({ "setting": setting.id(), "name": dice.word(&NAMES) });
    if let (Some(years), Some(map)) = (years, described.as_object_mut()) {
        map.insert("years".to_owned(), json!(years));
    }
    let day = dice.word(&DAYS);
    let mut request =
        json!({ "sheet": { "as-of": day, "institution": described, "facts": facts } });
    if let Some(map) = request.as_object_mut() {
        if dice.pick(4) > 0 {
            map.insert("frameworks".to_owned(), json!([edition.id]));
        }
        if dice.pick(3) == 0 {
            map.insert("tolerant".to_owned(), json!(true));
        }
        if dice.pick(6) == 0 {
            map.insert("as_of".to_owned(), json!(dice.word(&DAYS)));
        }
        let profile = dice.one(&edition.profiles).map(|p| p.id.clone());
        if let Some(profile) = profile.filter(|_| dice.pick(3) == 0) {
            map.insert("profiles".to_owned(), json!({ "*": profile }));
        }
    }
    let operation = match dice.pick(8) {
        0 => {
            let criterion = dice.one(&edition.criteria).map(|c| c.id.clone());
            if let Some(map) = request.as_object_mut() {
                map.insert("criterion".to_owned(), json!(criterion));
                map.remove("frameworks");
            }
            "explain"
        }
        _ => dice.word(&OF_A_SHEET),
    };
    Ok(("shipped", operation.to_owned(), request.to_string()))
}

const DAYS: [&str; 6] = [
    "2026-09-30",
    "2026-03-31",
    "2025-09-01",
    "2025-08-31",
    "2024-02-29",
    "2019-07-01",
];
const NAMES: [&str; 4] = [
    "Northgate Example School",
    "Ysgol Enghraifft \u{2028}\u{1f3eb}",
    "\u{7f}<b>&amp;\"'",
    "",
];

/// A value of a fact, now and then a wrong one.
fn value(dice: &mut Dice, fact: &Declaration, faulty: bool) -> Value {
    match dice.pick(60) {
        7 => return json!("unknown"),
        _ if !faulty => {}
        0 => return json!(0.75),
        1 => return json!(u64::MAX),
        2 => return json!(-1),
        3 => return json!("112/15"),
        4 => return json!({ "n": 3, "d": 2 }),
        5 => return json!([1]),
        6 => return Value::Null,
        8 => return json!({ "not-applicable": "none here" }),
        9 => return json!("\u{0}\u{1b}[31m\u{fffd}"),
        _ => {}
    }
    let bare = match fact.kind {
        Kind::YesNo => json!(dice.pick(2) == 0),
        Kind::Share => {
            let d = 1 + dice.pick(200);
            let n = if dice.pick(2) == 0 {
                d
            } else {
                dice.pick(d + 1)
            };
            match dice.pick(6) {
                0 => json!({ "n": [n / 2, n], "d": d }),
                1 => json!(format!("{}%", n * 100 / d)),
                2 => json!({ "from": "50%", "to": "90.5%" }),
                3 => json!({ "n": n, "d": d }),
                _ => json!(format!("{n}/{d}")),
            }
        }
        Kind::Count => json!(dice.pick(7)),
        Kind::Date => json!(dice.word(&DAYS)),
        Kind::Choice => json!(dice.one(&fact.options).map(|o| o.id.clone())),
    };
    match dice.pick(5) {
        0 => {
            json!({ "value": bare, "known-by": "documented", "by": dice.word(&NAMES), "on": dice.word(&DAYS) })
        }
        _ => bare,
    }
}
