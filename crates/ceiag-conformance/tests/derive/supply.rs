//! Fills in what the table of what can't be told names, in one of the ways in which it could turn out.

use std::collections::BTreeSet;

use ceiag_records::derive::{Counts, Subjects};
use serde_json::{Map, Value, json};

use super::school::{Dice, PARTS};

const PROVIDERS: [&str; 5] = [
    "sixth-form",
    "college",
    "university",
    "training-provider",
    "apprenticeship-provider",
];
const MODES: [&str; 3] = ["in-person", "mixed", "virtual"];

/// How what is filled in turns out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turns {
    /// So that records count.
    Well,
    /// So that they don't.
    Ill,
    /// Now so, now so.
    Mixed,
}

/// One way to fill in what is absent for a fact.
pub(super) struct Supply<'c> {
    pub(super) counts: &'c Counts,
    /// The calendar year in which the fact's academic year starts.
    pub(super) now: i64,
    pub(super) turns: Turns,
    pub(super) dice: Dice,
}

pub(super) fn rows<'v>(request: &'v mut Value, table: &str) -> &'v mut Vec<Value> {
    if request.get(table).is_none() {
        request[table] = json!([]);
    }
    request[table].as_array_mut().unwrap()
}

fn keys(request: &Value, field: &str) -> BTreeSet<String> {
    let tables = request.as_object().unwrap().values();
    let rows = tables.filter_map(Value::as_array).flatten();
    let keys = rows.filter_map(|row| row[field].as_str().map(str::to_owned));
    keys.collect()
}

/// Rows of a table for every key that any row names.
fn described(request: &mut Value, table: &str, field: &str) {
    for key in keys(request, field) {
        let known = rows(request, table);
        if !known.iter().any(|row| row[field] == json!(key)) {
            known.push(json!({field: key}));
        }
    }
}

/// Says a field in every row that doesn't; where rows of one activity contradict each other, in all of them.
fn say(request: &mut Value, table: &str, field: &str, mut value: impl FnMut(usize) -> Value) {
    let of_activity = table == "activities";
    let key = if of_activity { "activity" } else { "" };
    let all = rows(request, table);
    let said: Vec<(Value, Value)> = all
        .iter()
        .map(|row| (row[key].clone(), row[field].clone()))
        .collect();
    for (number, row) in all.iter_mut().enumerate() {
        let own = |(of, what): &&(Value, Value)| *of == row[key] && !what.is_null();
        let mut others = said.iter().filter(own);
        let first = others.next();
        let disputed = of_activity && others.any(|other| Some(other) != first);
        let open = match of_activity {
            true => first.is_none(),
            false => row[field].is_null(),
        };
        if open || disputed {
            // Two rows of one activity are given one value, or they would contradict each other.
            let number = match of_activity {
                true => said.iter().position(|(of, _)| *of == row[key]).unwrap(),
                false => number,
            };
            row[field] = value(number);
        }
    }
}

pub(super) fn start(year: &Value) -> i64 {
    let year = year.as_str().unwrap();
    year.split('/').next().unwrap().parse().unwrap()
}

fn year(start: i64) -> String {
    format!("{start}/{:02}", (start + 1) % 100)
}

impl Supply<'_> {
    fn well(&mut self) -> bool {
        match self.turns {
            Turns::Well => true,
            Turns::Ill => false,
            Turns::Mixed => self.dice.roll(2) == 0,
        }
    }

    /// Whether each of many turns out well.
    fn each(&mut self) -> Vec<bool> {
        (0..64).map(|_| self.well()).collect()
    }

    /// Days of the academic year.
    fn within(&mut self) -> Vec<String> {
        let days = ["10-01", "12-01", "02-01", "04-01", "08-31"];
        let now = self.now;
        let day = |at: usize| {
            let year = now + i64::from(at > 1);
            format!("{year}-{}", days[at])
        };
        let each = self.picks().into_iter();
        each.map(|pick| day(pick % days.len())).collect()
    }

    /// A number for each of many.
    fn picks(&mut self) -> Vec<usize> {
        (0..64).map(|_| self.dice.roll(60)).collect()
    }

    fn number(&mut self, sides: usize) -> i64 {
        i64::try_from(self.dice.roll(sides)).unwrap()
    }

    /// Fills in one absent thing.
    pub(super) fn absent(&mut self, request: &mut Value, absent: &Value) {
        let what = absent["what"].as_str().unwrap();
        let table = absent["table"].as_str().unwrap_or_default();
        match (table.replace('-', "_").as_str(), what) {
            (_, "complete") => {
                for kind in absent["kinds"].as_array().unwrap() {
                    rows(request, "complete").push(json!({"kind": kind, "from": "1990-09-01"}));
                }
            }
            (_, "records") => {
                let within = format!("{}-10-01", self.now);
                for (number, kind) in absent["kinds"].as_array().unwrap().iter().enumerate() {
                    records(request, kind.as_str().unwrap(), &within, self.now, number);
                }
            }
            (_, "enrolments") => self.enrolments(request),
            (_, "year-in-progress") => {
                request["academic_year"] = json!(year(self.now));
                let days = ["09-01", "09-30"].map(|day| format!("{}-{day}", self.now + 1));
                let later = [days[0].as_str(), &days[1], "2060-01-01"][self.dice.roll(3)];
                request["as_of"] = json!(later);
            }
            ("enrolments", "on-roll") => self.on_roll(request),
            ("enrolments", "subjects") => self.subjects(request),
            ("enrolments", "year-group") => {
                let last = 7 + self.number(7);
                let now = self.now;
                for row in rows(request, "enrolments") {
                    let group = last - now + start(&row["academic_year"]);
                    if row["year_group"].is_null() && (0..=14).contains(&group) {
                        row["year_group"] = json!(group);
                    }
                }
            }
            ("pupils", _) => {
                described(request, "pupils", "pupil");
                let each = self.each();
                say(request, "pupils", &what.replace('-', "_"), |n| {
                    json!(each[n])
                });
            }
            ("destinations", _) => self.destinations(request),
            ("participations", "attended") => self.attended(request),
            ("activities", _) => self.activities(request, what),
            (table, _) => self.others(request, table, what),
        }
    }

    fn activities(&mut self, request: &mut Value, what: &str) {
        described(request, "activities", "activity");
        if what == "date" {
            for row in rows(request, "activities") {
                // It was on the first day or on the last.
                let last = row.as_object_mut().unwrap().remove("until");
                if let Some(last) = last.filter(|_| self.dice.roll(2) == 0) {
                    row["date"] = last;
                }
            }
        }
        let (each, within) = (self.each(), self.within());
        let counts = self.counts;
        let picks = self.picks();
        let kinds: Vec<&str> = counts.kinds.iter().map(|kind| kind.id()).collect();
        let modes: Vec<&str> = counts.modes.iter().map(|mode| mode.id()).collect();
        let providers: Vec<&str> = counts.provider_kinds.iter().map(|kind| kind.id()).collect();
        let of = |asked: &[&str], all: &[&'static str], number: usize| {
            let fits = |id: &&&str| each[number] == (asked.is_empty() || asked.contains(*id));
            let fitting: Vec<&&str> = all.iter().filter(fits).collect();
            match fitting.len() {
                0 => json!(all[picks[number] % all.len()]),
                count => json!(fitting[picks[number] % count]),
            }
        };
        let field = what.replace('-', "_");
        let mut known: Vec<Value> = keys(request, &field).into_iter().map(Value::from).collect();
        known.push(json!("the same"));
        let picked = self.dice.roll(60);
        say(request, "activities", &field, |number| match what {
            "kind" if each[number] => json!(kinds[picks[number] % kinds.len()]),
            "kind" => json!("other"),
            "date" if each[number] => json!(within[number]),
            "date" => json!("1990-01-01"),
            "mode" => of(&modes, &MODES, number),
            "provider-kind" => of(&providers, &PROVIDERS, number),
            "employer-size" | "sector" if each[number] => json!(format!("one {number}")),
            "employer-size" | "sector" => known[picked % known.len()].clone(),
            "subject" if each[number] => json!(["maths", "art"][picks[number] % 2]),
            "subject" => json!("latin"),
            _ => json!(each[number]),
        });
    }

    fn others(&mut self, request: &mut Value, table: &str, what: &str) {
        let (each, within) = (self.each(), self.within());
        let role = self.dice.roll(2);
        say(
            request,
            table,
            &what.replace('-', "_"),
            |number| match what {
                "date" if each[number] => json!(within[number]),
                "date" => json!("1990-01-01"),
                "adviser-level" => json!(if each[number] { 8 } else { 0 }),
                "role" => json!(["teaching", "support"][role]),
                "attended" | "about-careers" => json!(each[number]),
                other => panic!("nothing fills {other}"),
            },
        );
    }

    fn attended(&mut self, request: &mut Value) {
        // Of an activity without any participation nobody says who was there.
        let taken: Vec<Value> = rows(request, "participations")
            .iter()
            .map(|row| row["activity"].clone())
            .collect();
        let mut all = keys(request, "activity");
        all.retain(|key| !taken.contains(&json!(key)));
        let somebody = keys(request, "pupil").first().cloned().unwrap_or_default();
        for activity in all {
            rows(request, "participations").push(json!({"pupil": somebody, "activity": activity}));
        }
        let each = self.each();
        say(request, "participations", "attended", |n| json!(each[n]));
    }

    /// Subjects taken by those of whom none that is asked for is named.
    fn subjects(&mut self, request: &mut Value) {
        let stem = self.counts.every_subject == Some(Subjects::Stem);
        let well = self.well();
        let taken = match well {
            true => ["maths", "art"][self.dice.roll(2)],
            false => "latin",
        };
        let named = request.get("stem_subjects").filter(|_| stem);
        let named = named.and_then(Value::as_array).cloned();
        let named = named.unwrap_or_default();
        let taken = match named.len() {
            0 => json!(taken),
            count => named[self.dice.roll(count)].clone(),
        };
        if stem && named.is_empty() {
            request["stem_subjects"] = json!([taken]);
        }
        let asked = |subject: &Value| !stem || named.is_empty() || named.contains(subject);
        for row in rows(request, "enrolments") {
            let own = row["subjects"].as_array().cloned().unwrap_or_default();
            if !own.iter().any(asked) {
                let mut all = own;
                all.push(taken.clone());
                // More than there are activities that could be of any of them.
                all.extend(
                    (0..20)
                        .filter(|_| !well && !stem)
                        .map(|n| json!(format!("other {n}"))),
                );
                row["subjects"] = json!(all);
            }
        }
    }

    /// Every word of a destination that is not said; where rows contradict each other, or may, they speak of days on which
    /// both can be right, or agree.
    fn destinations(&mut self, request: &mut Value) {
        let (each, first) = (self.each(), self.dice.roll(4));
        let years_ago = self.number(4);
        let leaver_year = year(self.now - years_ago);
        let anniversaries = self.counts.anniversaries.clone();
        for (number, row) in rows(request, "destinations").iter_mut().enumerate() {
            let row = row.as_object_mut().unwrap();
            let lacks = ["leaver_year", "kind", "anniversary", "status", "on"]
                .iter()
                .any(|key| !row.contains_key(*key));
            let mut fill = |key: &str, value: Value| {
                row.entry(key).or_insert(value);
            };
            let status = if each[number] { "known" } else { "refused" };
            fill("leaver_year", json!(leaver_year));
            fill("kind", json!("actual"));
            let next = anniversaries[(first + number) % anniversaries.len()];
            fill("anniversary", json!(next));
            fill("status", json!(status));
            fill("on", json!(format!("2001-01-{:02}", 1 + number % 28)));
            if !lacks && self.turns != Turns::Mixed {
                // Said in full, so that only another row can make it doubtful.
                row.insert(
                    "on".to_owned(),
                    json!(format!("2001-02-{:02}", 1 + number % 28)),
                );
            }
        }
    }

    fn enrolments(&mut self, request: &mut Value) {
        let (group, left) = (7 + self.number(7), self.dice.roll(2) == 0);
        let now = self.now;
        for pupil in keys(request, "pupil") {
            for back in 0..7_i64 {
                let from = format!("{}-09-01", now - back);
                let mut row =
                    json!({"pupil": pupil, "academic_year": year(now - back), "from": from});
                if request["institution"]["years"].is_array() {
                    row["year_group"] = json!(group - back);
                    if group < back {
                        break;
                    }
                }
                if back == 0 && left {
                    row["to"] = json!(format!("{}-07-20", now + 1));
                }
                rows(request, "enrolments").push(row);
            }
        }
    }

    /// Everybody was here all the time, since they joined or long before, up to the year that the facts speak of, and left
    /// in it as they are said to or stayed; or those of whom it is not said came on their last day.
    fn on_roll(&mut self, request: &mut Value) {
        let now = self.now;
        if self.dice.roll(3) == 0 {
            for row in rows(request, "enrolments") {
                let last = format!("{}-08-31", start(&row["academic_year"]) + 1);
                if row["from"].is_null() {
                    row["from"] = row.get("to").cloned().unwrap_or(json!(last));
                }
            }
            return;
        }
        let (before, left) = (self.dice.roll(2) == 0, self.dice.roll(2) == 0);
        for row in rows(request, "enrolments") {
            let begin = start(&row["academic_year"]);
            row["from"] = json!(format!("{begin}-09-01"));
            if begin < now || !left {
                row.as_object_mut().unwrap().remove("to");
            }
        }
        let known: Vec<(String, i64, Option<i64>)> = rows(request, "enrolments")
            .iter()
            .map(|row| {
                let pupil = row["pupil"].as_str().unwrap().to_owned();
                (
                    pupil,
                    start(&row["academic_year"]),
                    row["year_group"].as_i64(),
                )
            })
            .collect();
        for pupil in keys(request, "pupil") {
            let own = || known.iter().filter(|(of, ..)| *of == pupil);
            let Some((_, first, group)) = own().max_by_key(|(_, start, _)| *start).cloned() else {
                continue;
            };
            let joined = own().map(|(_, start, _)| *start).min().unwrap();
            for begin in if before { now - 8 } else { joined }..first {
                if own().any(|(_, start, _)| *start == begin) {
                    continue;
                }
                let mut row = json!({"pupil": pupil, "academic_year": year(begin), "from": format!("{begin}-09-01")});
                match group.map(|group| group - (first - begin)) {
                    Some(group) if group >= 0 => row["year_group"] = json!(group),
                    Some(_) => continue,
                    None => {}
                }
                rows(request, "enrolments").push(row);
            }
        }
    }
}

/// Records of a kind for everybody, with everything said.
fn records(request: &mut Value, kind: &str, within: &str, now: i64, number: usize) {
    let pupils = keys(request, "pupil");
    let mut activity = Map::new();
    for (field, value) in [
        ("kind", kind),
        ("date", within),
        ("mode", "in-person"),
        ("subject", "maths"),
        ("employer", "Example Works"),
        ("sector", "food"),
        ("employer_size", "small"),
    ] {
        activity.insert(field.to_owned(), json!(value));
    }
    for part in PARTS
        .iter()
        .chain(&["in_curriculum", "in_school_day", "self_employed"])
    {
        activity.insert((*part).to_owned(), json!(true));
    }
    match kind {
        "meeting" => {
            for pupil in pupils {
                rows(request, "meetings").push(
                    json!({"pupil": pupil, "date": within, "adviser_level": 8, "attended": true}),
                );
            }
        }
        "destination" => {
            for pupil in pupils {
                for anniversary in 0..4 {
                    rows(request, "destinations").push(json!({"pupil": pupil, "leaver_year": year(now - anniversary), "kind": "actual",
                        "anniversary": anniversary, "status": "known"}));
                }
            }
        }
        "staff-development" => {
            for role in ["teaching", "support"] {
                rows(request, "staff_development").push(
                    json!({"staff": role, "role": role, "date": within, "about_careers": true}),
                );
            }
        }
        _ => {
            for provider in [
                "sixth-form",
                "college",
                "university",
                "training-provider",
                "apprenticeship-provider",
            ] {
                let key = format!("new-{number}-{provider}");
                activity.insert("activity".to_owned(), json!(key));
                activity.insert("provider_kind".to_owned(), json!(provider));
                rows(request, "activities").push(Value::Object(activity.clone()));
                for pupil in &pupils {
                    rows(request, "participations")
                        .push(json!({"pupil": pupil, "activity": key, "attended": true}));
                }
            }
        }
    }
}
