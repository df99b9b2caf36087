//! Each series covers every setting on every day by one edition (or one for each option of a choice), or declares the hole; the
//! data say so by themselves, and the engine agrees.

use std::collections::{BTreeMap, BTreeSet};

use ceiag::date::Date;
use ceiag::institution::Setting;
use ceiag_conformance::{files, shipped};
use serde_json::Value;

const SETTINGS: [&str; 6] = [
    "school",
    "special-school",
    "alternative-provision",
    "sixth-form-college",
    "college",
    "training-provider",
];

fn list<'v>(value: &'v Value, key: &str) -> Vec<&'v Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .collect()
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key).and_then(Value::as_str)
}

/// ISO dates compare as texts.
fn holds(span: &Value, day: &str) -> bool {
    text(span, "from").is_none_or(|from| from <= day) && text(span, "to").is_none_or(|to| day <= to)
}

/// The first of every month, and both sides of every boundary in the data.
fn days(series: &[&Value], frameworks: &[Value]) -> BTreeSet<String> {
    let mut days: BTreeSet<String> = (1990..2035)
        .flat_map(|y| (1..=12).map(move |m| format!("{y}-{m:02}-01")))
        .collect();
    let spans = frameworks.iter().filter_map(|f| f.get("in-force"));
    for span in spans.chain(series.iter().flat_map(|s| list(s, "hole"))) {
        for key in ["from", "to"] {
            let Some(day) = text(span, key).and_then(|d| d.parse::<Date>().ok()) else {
                continue;
            };
            days.extend([day.plus_days(-1), day, day.plus_days(1)].map(|d| d.to_string()));
        }
    }
    days
}

#[test]
fn series_partition_the_calendar_or_declare_the_hole() {
    let file = files::read(&shipped::folder().join("series.toml")).unwrap();
    let world = shipped::world().unwrap();
    let library = ceiag_frameworks::library();
    let all = list(&file, "series");
    let days = days(&all, world.frameworks());
    assert_eq!(all.len(), library.series.len());
    let mut wrong = Vec::new();
    let mut asked = 0;
    for series in &all {
        let id = text(series, "id").unwrap();
        let known = library.series_named(id).unwrap();
        let editions = || {
            world
                .frameworks()
                .iter()
                .filter(|f| text(f, "series") == Some(id))
        };
        for setting in SETTINGS {
            for day in &days {
                asked += 1;
                let valid = |f: &&Value| holds(&f["in-force"], day);
                let outright: BTreeSet<&str> = editions()
                    .filter(valid)
                    .filter(|f| {
                        list(f, "settings")
                            .iter()
                            .any(|s| s.as_str() == Some(setting))
                    })
                    .filter_map(|f| text(f, "id"))
                    .collect();
                let by_choice: BTreeMap<(&str, &str), &str> = editions()
                    .filter(valid)
                    .flat_map(|f| {
                        list(f, "settings-by-choice")
                            .into_iter()
                            .map(move |s| (f, s))
                    })
                    .filter(|(_, s)| text(s, "setting") == Some(setting))
                    .map(|(f, s)| {
                        (
                            (text(s, "choice").unwrap(), text(s, "option").unwrap()),
                            text(f, "id").unwrap(),
                        )
                    })
                    .collect();
                let holes: Vec<_> = list(series, "hole")
                    .into_iter()
                    .filter(|h| {
                        list(h, "settings")
                            .iter()
                            .any(|s| s.as_str() == Some(setting))
                            && holds(h, day)
                    })
                    .collect();
                let covered = (outright.len(), by_choice.len(), holes.len());
                if !matches!(covered, (1, 0, 0) | (0, 0, 1) | (0, 1.., 0)) {
                    wrong.push(format!(
                        "{id}, {setting}, {day}: {outright:?} {by_choice:?} {} holes",
                        holes.len()
                    ));
                }
                let expected: BTreeSet<&str> =
                    outright.iter().chain(by_choice.values()).copied().collect();
                let setting_of = Setting::ALL
                    .into_iter()
                    .find(|s| s.id() == setting)
                    .unwrap();
                let answer =
                    library.in_force(known, setting_of, day.parse().unwrap(), &BTreeMap::new());
                let found: BTreeSet<&str> =
                    answer.iter().flatten().map(|f| f.id.as_str()).collect();
                if found != expected {
                    wrong.push(format!(
                        "{id}, {setting}, {day}: engine {found:?}, data {expected:?}"
                    ));
                }
            }
        }
    }
    assert!(asked > 5000, "only {asked} days asked");
    assert!(
        wrong.is_empty(),
        "{} days:\n{}",
        wrong.len(),
        wrong
            .iter()
            .take(20)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
}
