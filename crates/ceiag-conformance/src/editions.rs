//! Sheets for the shipped editions: everything at best, at worst, unknown, not applicable, and mixed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::oracle::{Case, Direction, Options, World};
use crate::vector::{Expect, Vector};

/// What a sheet says of the facts that a framework reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// All at their best.
    Best,
    /// All at their worst.
    Worst,
    /// Nothing is said.
    Empty,
    /// What may be not applicable is; the rest is at its best.
    Absent,
    /// A mix, different for every number, without chance.
    Mixed(u32),
}

impl Filling {
    /// The name used in file names.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Best => "best".to_owned(),
            Self::Worst => "worst".to_owned(),
            Self::Empty => "empty".to_owned(),
            Self::Absent => "absent".to_owned(),
            Self::Mixed(n) => format!("mixed-{n}"),
        }
    }
}

/// An institution of one setting.
#[must_use]
pub fn institution(setting: &str, years: Option<(i64, i64)>) -> Value {
    let mut institution = json!({ "name": "Example", "setting": setting });
    if let (Some((a, b)), Some(map)) = (years, institution.as_object_mut()) {
        map.insert("years".to_owned(), json!([a, b]));
    }
    institution
}

/// Year groups to try for a setting.
#[must_use]
pub fn year_ranges(setting: &str) -> Vec<Option<(i64, i64)>> {
    match setting {
        "school" => vec![Some((7, 11)), Some((7, 13)), Some((5, 8)), Some((12, 13))],
        "special-school" => vec![Some((3, 13))],
        "alternative-provision" => vec![Some((10, 11))],
        _ => vec![None],
    }
}

/// A sheet for a framework and an institution.
///
/// # Errors
/// The framework reads something that is not declared.
pub fn sheet(
    world: &World,
    framework: &Value,
    institution: &Value,
    as_of: &str,
    filling: Filling,
) -> Result<Value, String> {
    let blank = json!({ "as-of": as_of, "institution": institution, "facts": {} });
    let case = Case::new(world, &blank, Options::default())?;
    let mut facts: BTreeMap<String, Value> = BTreeMap::new();
    for (place, (address, direction)) in case.reads(framework)?.into_iter().enumerate() {
        let fact = world.fact(address.split('.').next().unwrap_or_default())?;
        if case.state(&address)?.domain.is_none() {
            continue;
        }
        let place = u32::try_from(place).map_err(|e| e.to_string())?;
        if let Some(value) = written(fact, as_of, direction, filling, place) {
            facts.insert(address, value);
        }
    }
    let facts: Map<String, Value> = facts.into_iter().collect();
    Ok(json!({ "as-of": as_of, "institution": institution, "facts": facts }))
}

fn written(
    fact: &Value,
    as_of: &str,
    direction: Direction,
    filling: Filling,
    place: u32,
) -> Option<Value> {
    let may_be_absent = fact.get("may-be-not-applicable") == Some(&Value::Bool(true));
    let best = end(fact, as_of, direction == Direction::Up);
    let worst = end(fact, as_of, direction == Direction::Down);
    match filling {
        Filling::Best => Some(best),
        Filling::Worst => Some(worst),
        Filling::Empty => None,
        Filling::Absent if may_be_absent => Some(json!({ "not-applicable": "none here" })),
        Filling::Absent => Some(best),
        // Any fixed mix will do; these two steps differ from the usual lengths of lists in a framework.
        Filling::Mixed(n) => match (place * 7 + n * 5 + place / 3) % 5 {
            0 | 1 => Some(best),
            2 => Some(worst),
            3 => between(fact),
            _ => None,
        },
    }
}

fn end(fact: &Value, as_of: &str, high: bool) -> Value {
    let options = fact.get("options").and_then(Value::as_array);
    let option = options.and_then(|o| if high { o.last() } else { o.first() });
    match fact.get("kind").and_then(Value::as_str).unwrap_or_default() {
        "yes-no" => json!(high),
        "share" if high => json!("150/150"),
        "share" => json!("0/150"),
        "count" if high => fact.get("max").cloned().unwrap_or_else(|| json!(99)),
        "count" => json!(0),
        "date" if high => json!(as_of),
        "date" => json!("1990-01-01"),
        _ => json!(option.and_then(|o| o.get("id"))),
    }
}

fn between(fact: &Value) -> Option<Value> {
    let options = fact
        .get("options")
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    let id = |n: usize| options.get(n).and_then(|o| o.get("id"));
    match fact.get("kind").and_then(Value::as_str).unwrap_or_default() {
        "share" => Some(json!({ "n": [100, 150], "d": 150 })),
        "count" => Some(json!({ "from": 1 })),
        "choice" => Some(json!({ "from": id(1), "to": id(options.len().saturating_sub(1)) })),
        _ => None,
    }
}

/// A vector with nothing expected yet.
#[must_use]
pub fn vector(about: String, framework: &str, sheet: Value) -> Vector {
    Vector {
        about,
        framework: Some(framework.to_owned()),
        own_framework: None,
        also_frameworks: Vec::new(),
        as_of: None,
        sheet,
        sheet_text: None,
        choices: BTreeMap::new(),
        profile: None,
        bands: BTreeMap::new(),
        tolerant: false,
        expect: Expect::default(),
    }
}

/// The vectors of one shipped framework by name, with nothing expected yet.
///
/// # Errors
/// The framework reads something that is not declared.
pub fn vectors(world: &World, framework: &Value) -> Result<BTreeMap<String, Vector>, String> {
    let text = |key: &str| {
        framework
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let last = framework.get("in-force").and_then(|f| f.get("to"));
    let as_of = if last.is_some() {
        "2025-03-31"
    } else {
        "2026-03-31"
    };
    let mut found = BTreeMap::new();
    for setting in settings(framework) {
        let main = is_main(framework, &setting);
        let ranges = year_ranges(&setting);
        // Further years add little to choices; a setting without years has no others.
        let choices_at = ranges.len().min(2).saturating_sub(1);
        for (i, years) in ranges.into_iter().enumerate() {
            let institution = institution(&setting, years);
            for filling in fillings(main, i) {
                let sheet = sheet(world, framework, &institution, as_of, filling)?;
                let years = years.map_or(String::new(), |(a, b)| format!("-{a}-{b}"));
                let name = format!("{setting}{years}-{}", filling.name());
                let about = format!("{}: {setting}{years}, {}", text("label"), filling.name());
                let plain = vector(about, text("id"), sheet);
                let mixed = matches!(filling, Filling::Mixed(_));
                let choices_too = main && i == choices_at && (mixed || !usual(&setting));
                for (suffix, with) in variants(world, framework, &plain, choices_too) {
                    found.insert(format!("{}/{name}{suffix}", text("id")), with);
                }
            }
        }
    }
    Ok(found)
}

/// Schools and colleges get every filling; the other settings have the same rules, and show that they are covered. A setting
/// that an edition is made for, or that has criteria of its own in it, gets every filling too.
fn is_main(framework: &Value, setting: &str) -> bool {
    let own = |criterion: &Value| {
        criterion.get("applies").and_then(|a| a.get("settings")) == Some(&json!([setting]))
    };
    let criteria = framework.get("criterion").and_then(Value::as_array);
    usual(setting)
        || !settings(framework).iter().any(|s| usual(s))
        || criteria.into_iter().flatten().any(own)
}

fn usual(setting: &str) -> bool {
    matches!(setting, "school" | "college")
}

/// The reserved criteria with a working reading that an edition judges, its own and those of the editions it refers to.
#[must_use]
pub fn working_readings(world: &World, framework: &Value) -> Vec<String> {
    let text = |v: &Value, key: &str| {
        v.get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let rules = framework.to_string();
    let mut found = Vec::new();
    for edition in world.frameworks() {
        let id = text(edition, "id");
        let named = |part: &str| rules.contains(&format!("\"finding\":\"{id}/{part}\""));
        let criteria = edition.get("criterion").and_then(Value::as_array);
        for criterion in criteria.into_iter().flatten() {
            let read = id == text(framework, "id")
                || named(&text(criterion, "id"))
                || named(&text(criterion, "benchmark"));
            if read && criterion.get("working-reading").is_some() {
                found.push(text(criterion, "id"));
            }
        }
    }
    found
}

fn fillings(main: bool, place: usize) -> Vec<Filling> {
    let ends = [
        Filling::Best,
        Filling::Worst,
        Filling::Empty,
        Filling::Absent,
    ];
    match (main, place) {
        (true, 0 | 1) => ends
            .into_iter()
            .chain((1..=2).map(Filling::Mixed))
            .collect(),
        (true, _) => vec![Filling::Best, Filling::Mixed(1)],
        _ => vec![Filling::Mixed(1), Filling::Mixed(2)],
    }
}

/// The settings of a framework, by choice or not.
#[must_use]
pub fn settings(framework: &Value) -> BTreeSet<String> {
    let list = |key: &str| {
        framework
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let by_choice = list("settings-by-choice").filter_map(|s| s.get("setting"));
    let names = list("settings").chain(by_choice).filter_map(Value::as_str);
    names.map(str::to_owned).collect()
}

/// The vector itself, then with each option of each choice, each further profile and all working readings.
fn variants(
    world: &World,
    framework: &Value,
    plain: &Vector,
    choices_too: bool,
) -> Vec<(String, Vector)> {
    let list = |key: &str| {
        framework
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let id = |v: &Value| {
        v.get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut all = vec![(String::new(), plain.clone())];
    let asks = |c: &Value| {
        framework
            .get("criterion")
            .is_some_and(|r| r.to_string().contains(&format!("\"choose\":\"{}\"", id(c))))
    };
    if choices_too {
        for choice in list("choice").filter(|c| asks(c)) {
            for option in choice
                .get("options")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let mut with = plain.clone();
                with.choices.insert(id(choice), id(option));
                all.push((format!("-{}-{}", id(choice), id(option)), with));
            }
        }
    }
    let default = framework.get("default-profile").and_then(Value::as_str);
    for profile in list("profile")
        .map(id)
        .filter(|p| Some(p.as_str()) != default)
    {
        let mut with = plain.clone();
        with.profile = Some(profile.clone());
        all.push((format!("-{profile}"), with));
    }
    let working = working_readings(world, framework);
    if !working.is_empty() {
        let mut with = plain.clone();
        with.choices.extend(
            working
                .into_iter()
                .map(|c| (c, "working-reading".to_owned())),
        );
        all.push(("-working-readings".to_owned(), with));
    }
    all
}
