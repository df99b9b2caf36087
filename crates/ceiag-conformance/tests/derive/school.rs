//! Small made-up schools, each from one number.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// A generator of its own, so that a school is one number.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn of<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.roll(from.len())]
    }

    /// Sets a field, but for one time in so many.
    fn set(&mut self, row: &mut Map<String, Value>, key: &str, value: Value, but_for: usize) {
        if self.roll(but_for) > 0 {
            row.insert(key.to_owned(), value);
        }
    }
}

pub(super) const KINDS: [&str; 7] = [
    "employer-encounter",
    "workplace-experience",
    "provider-encounter",
    "he-visit",
    "information-use",
    "subject-careers",
    "careers-event",
];
pub(super) const PARTS: [&str; 9] = [
    "insight",
    "purpose",
    "outcomes",
    "two_way",
    "reflection",
    "range_of_people",
    "task",
    "feedback",
    "met_learners",
];
const DAYS: [&str; 18] = [
    "2019-10-01",
    "2020-09-01",
    "2021-02-28",
    "2021-11-15",
    "2022-06-10",
    "2022-09-01",
    "2023-03-03",
    "2023-09-20",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2024-08-31",
    "2024-11-11",
    "2025-02-28",
    "2025-06-30",
    "2025-09-01",
    "2025-12-12",
    "2026-03-31",
];

fn year(start: usize) -> String {
    format!("{start}/{:02}", (start + 1) % 100)
}

/// A small school with much that is not known.
pub(super) fn school(seed: u64) -> Value {
    let mut dice = Dice(seed);
    let college = dice.roll(5) == 0;
    let as_of = dice.of(&[
        "2024-10-01",
        "2025-09-01",
        "2026-03-31",
        "2026-08-31",
        "2027-01-01",
    ]);
    let institution = match college {
        true => json!({"setting": "college"}),
        false => {
            let years = [[7, 13], [7, 13], [7, 11], [9, 13], [7, 9], [12, 13]][dice.roll(6)];
            json!({"setting": "school", "years": years})
        }
    };
    // The academic year that is derived unless another is named.
    let (begun, day) = as_of.split_once('-').unwrap();
    let before = if day >= "09-01" { 1 } else { 2 };
    let now = begun.parse::<usize>().unwrap() - before;
    let mut rows: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let pupils = 1 + dice.roll(5);
    for number in 0..pupils {
        let key = format!("P{number}");
        let mut pupil = Map::new();
        pupil.insert("pupil".to_owned(), json!(key));
        dice.set(&mut pupil, "considering_he", json!(number % 3 > 0), 4);
        rows.entry("pupils").or_default().push(Value::Object(pupil));
        let last = [now, now, now, now, now + 1, now - 3, 2020 + dice.roll(7)][dice.roll(7)];
        let group = [9, 11, 11, 13, 13, 7 + dice.roll(7)][dice.roll(6)];
        let count = [1, 2, 5, 7, 7][dice.roll(5)];
        for back in 0..count.min(group - 5) {
            let start = last - back;
            let mut row = Map::new();
            row.insert("pupil".to_owned(), json!(key));
            row.insert("academic_year".to_owned(), json!(year(start)));
            if !college {
                let repeated = usize::from(dice.roll(12) == 0);
                dice.set(&mut row, "year_group", json!(group - back - repeated), 12);
            }
            let month = if dice.roll(5) == 0 {
                "11-03"
            } else {
                dice.of(&["09-01", "09-14"])
            };
            let from = format!("{start}-{month}");
            dice.set(&mut row, "from", json!(from), 10);
            if back == 0 && dice.roll(3) > 0 || dice.roll(8) == 0 {
                let to = dice.of(&["06-19", "06-20", "07-22", "03-01"]);
                row.insert("to".to_owned(), json!(format!("{}-{to}", start + 1)));
            }
            if dice.roll(3) > 0 {
                let subjects = [vec!["maths"], vec!["art", "maths"], vec![]][dice.roll(3)].clone();
                row.insert("subjects".to_owned(), json!(subjects));
            }
            rows.entry("enrolments")
                .or_default()
                .push(Value::Object(row));
        }
    }
    let activities = dice.roll(16);
    for number in 0..activities + usize::from(dice.roll(6) == 0) {
        // The last one may be a second row of the first.
        let key = format!("A{}", number % activities.max(1));
        let mut row = Map::new();
        row.insert("activity".to_owned(), json!(key));
        let kind = dice.of(&KINDS);
        dice.set(&mut row, "kind", json!(kind), 20);
        let date = dice.of(&DAYS);
        dice.set(&mut row, "date", json!(date), 12);
        if dice.roll(10) == 0 {
            row.insert("until".to_owned(), json!(dice.of(&DAYS)));
        }
        let mode = dice.of(&["in-person", "mixed", "in-person", "virtual"]);
        dice.set(&mut row, "mode", json!(mode), 8);
        let provider = dice.of(&[
            "sixth-form",
            "college",
            "university",
            "training-provider",
            "apprenticeship-provider",
        ]);
        dice.set(&mut row, "provider_kind", json!(provider), 8);
        let yes = dice.roll(4) > 0;
        dice.set(&mut row, "in_curriculum", json!(yes), 6);
        let yes = dice.roll(5) > 0;
        dice.set(&mut row, "in_school_day", json!(yes), 6);
        let subject = dice.of(&["maths", "art"]);
        dice.set(&mut row, "subject", json!(subject), 6);
        for (field, values) in [
            ("employer", ["Mill Example Ltd", "Harbour Example Ltd"]),
            ("employer_size", ["small", "large"]),
            ("sector", ["food", "shipping"]),
        ] {
            let value = dice.of(&values);
            dice.set(&mut row, field, json!(value), 4);
        }
        let yes = dice.roll(4) == 0;
        dice.set(&mut row, "self_employed", json!(yes), 4);
        let full = dice.roll(3) > 0;
        for part in PARTS {
            if full {
                row.insert(part.to_owned(), json!(true));
            } else {
                let there = dice.roll(5) > 0;
                dice.set(&mut row, part, json!(there), 4);
            }
        }
        rows.entry("activities")
            .or_default()
            .push(Value::Object(row));
    }
    for _ in 0..dice.roll(8 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        // Now and then one activity more than are described.
        let known = activities + usize::from(dice.roll(20) == 0);
        let activity = format!("A{}", dice.roll(known.max(1)));
        row.insert("activity".to_owned(), json!(activity));
        let there = dice.roll(8) > 0;
        dice.set(&mut row, "attended", json!(there), 8);
        if dice.roll(6) == 0 {
            let part = dice.of(&PARTS);
            row.insert(part.to_owned(), json!(dice.roll(2) == 0));
        }
        rows.entry("participations")
            .or_default()
            .push(Value::Object(row));
    }
    for _ in 0..dice.roll(2 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        let date = dice.of(&DAYS);
        dice.set(&mut row, "date", json!(date), 12);
        let level = 5 + dice.roll(3);
        dice.set(&mut row, "adviser_level", json!(level), 6);
        let there = dice.roll(5) > 0;
        dice.set(&mut row, "attended", json!(there), 8);
        rows.entry("meetings").or_default().push(Value::Object(row));
    }
    for _ in 0..dice.roll(9 * pupils) {
        let mut row = Map::new();
        row.insert("pupil".to_owned(), json!(format!("P{}", dice.roll(pupils))));
        let start = [now, now - 3, now - 3, 2020 + dice.roll(6)][dice.roll(4)];
        dice.set(&mut row, "leaver_year", json!(year(start)), 15);
        let kind = dice.of(&["actual", "actual", "intended"]);
        dice.set(&mut row, "kind", json!(kind), 15);
        let point = dice.roll(4);
        dice.set(&mut row, "anniversary", json!(point), 15);
        let status = dice.of(&["known", "known", "refused"]);
        dice.set(&mut row, "status", json!(status), 15);
        if dice.roll(2) == 0 {
            row.insert("on".to_owned(), json!(dice.of(&DAYS)));
        }
        rows.entry("destinations")
            .or_default()
            .push(Value::Object(row));
    }
    for number in 0..dice.roll(4) {
        let mut row = Map::new();
        row.insert("staff".to_owned(), json!(format!("S{number}")));
        let role = dice.of(&["teaching", "support"]);
        dice.set(&mut row, "role", json!(role), 8);
        let date = dice.of(&DAYS);
        dice.set(&mut row, "date", json!(date), 8);
        let about = dice.roll(3) > 0;
        dice.set(&mut row, "about_careers", json!(about), 8);
        rows.entry("staff_development")
            .or_default()
            .push(Value::Object(row));
    }
    let others = ["meeting", "destination", "staff-development"];
    for kind in KINDS.iter().chain(&others) {
        if dice.roll(3) > 0 {
            let from = dice.of(&["2010-09-01", "2010-09-01", "2023-09-01", "2025-09-01"]);
            let mut claim = json!({"kind": kind, "from": from});
            if dice.roll(5) == 0 {
                claim["to"] = json!(dice.of(&["2025-02-01", "2026-08-31"]));
            }
            rows.entry("complete").or_default().push(claim);
        }
    }
    for _ in 0..dice.roll(3) {
        let claim = json!({"kind": dice.of(&KINDS), "part": dice.of(&PARTS).replace('_', "-"), "there": dice.roll(4) > 0,
            "by": "careers leader", "on": "2025-01-10"});
        rows.entry("declared").or_default().push(claim);
    }
    let mut choices = Map::new();
    for (id, options) in [
        ("on-roll", &["on-last-day", "at-any-time", "all-year"][..]),
        ("before-joining", &["not-known", "not-counted"]),
        ("year-in-progress", &["left-open", "counted-so-far"]),
        ("29-february", &["excluded", "included"]),
    ] {
        let option = dice.of(options);
        dice.set(&mut choices, id, json!(option), 3);
    }
    let mut request = json!({"institution": institution, "as_of": as_of, "choices": choices});
    if dice.roll(2) == 0 {
        request["stem_subjects"] = json!(["maths"]);
    }
    match dice.roll(12) {
        0 => request["restrict"] = json!([{"reason": "on long visits", "without": ["P0", "P9"]}]),
        1 => request["restrict"] = json!([{"reason": "a pilot group", "only": ["P0", "P1"]}]),
        _ => {}
    }
    if as_of < "2026-09-01" && as_of > "2025-09-01" && dice.roll(2) == 0 {
        request["academic_year"] = json!("2025/26");
    }
    for (kind, rows) in rows {
        request[kind] = Value::Array(rows);
    }
    request
}
