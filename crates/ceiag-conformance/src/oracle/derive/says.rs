//! What the records of one pupil say.

use super::{
    Options, Records, Says, agreed, both, date, first_day, list, starts, text, whole, words,
};
use crate::oracle::day;
use serde_json::Value;
use std::collections::BTreeSet;

impl<'v> Records<'v> {
    pub(super) fn activity_rows(&self, key: &str) -> Vec<&'v Value> {
        let rows = list(self.request, "activities").iter();
        rows.filter(|row| text(row, "activity") == Some(key))
            .collect()
    }

    /// The last day of an activity.
    pub(super) fn happened(&self, rows: &[&Value]) -> Option<i128> {
        let said = |key: &str| rows.iter().any(|row| row.get(key).is_some());
        let of = |key: &str| {
            agreed(rows, key)
                .and_then(Value::as_str)
                .and_then(|d| day::parse(d).ok())
        };
        match (of("date"), of("until")) {
            (Some(date), Some(until)) => Some(date.max(until)),
            (None, Some(until)) => Some(until),
            (Some(date), None) if !said("until") => Some(date),
            _ => None,
        }
    }

    pub(super) fn part(&self, part: &str, participation: &Value, rows: &[&Value]) -> Option<bool> {
        let key = part.replace('-', "_");
        if let Some(own) = participation.get(&key).and_then(Value::as_bool) {
            return Some(own);
        }
        if rows.iter().any(|row| row.get(&key).is_some()) {
            return agreed(rows, &key).and_then(Value::as_bool);
        }
        let kind = agreed(rows, "kind")?;
        let words: Vec<&Value> = list(self.request, "declared")
            .iter()
            .filter(|d| d.get("kind") == Some(kind) && text(d, "part") == Some(part))
            .collect();
        agreed(&words, "there").and_then(Value::as_bool)
    }

    /// For each record of a pupil: its key, what is said of whether it counts, and its subject.
    pub(super) fn records(
        &self,
        derivation: &Value,
        pupil: &str,
        window: (i128, i128, i128),
    ) -> Vec<(String, Says, Option<&'v str>)> {
        let counts = &derivation["counts"];
        let kinds = words(counts, "kind");
        let within =
            |on: Option<i128>| on.map(|on| window.0 <= on && on <= window.1.min(self.as_of()));
        let attended = |row: &Value| match counts["attended"] {
            Value::Bool(false) => Some(true),
            _ => row.get("attended").and_then(Value::as_bool),
        };
        if kinds == ["meeting"] {
            let rows = self.rows("meetings", pupil).into_iter().enumerate();
            return rows
                .map(|(at, row)| {
                    let level = match whole(counts, "adviser-level") {
                        None => Some(true),
                        Some(asked) => whole(row, "adviser_level").map(|level| level >= asked),
                    };
                    let says = both(&[within(date(row, "date")), attended(row), level]);
                    (at.to_string(), says, None)
                })
                .collect();
        }
        let rows = self.rows("participations", pupil).into_iter();
        rows.map(|row| {
            let key = text(row, "activity").unwrap_or_default();
            let rows = self.activity_rows(key);
            let subject = agreed(&rows, "subject").and_then(Value::as_str);
            let says = self.participation(derivation, row, &rows, window);
            (key.to_owned(), says, subject)
        })
        .collect()
    }

    /// Whether one participation counts; `rows` are those of its activity.
    pub(super) fn participation(
        &self,
        derivation: &Value,
        row: &Value,
        rows: &[&'v Value],
        window: (i128, i128, i128),
    ) -> Says {
        let counts = &derivation["counts"];
        let one_of = |asked: &str, field: &str| match words(counts, asked).as_slice() {
            [] => Some(true),
            some => agreed(rows, field)
                .and_then(Value::as_str)
                .map(|v| some.contains(&v)),
        };
        let flag = |asked: &str, field: &str| match counts[asked] {
            Value::Bool(true) => agreed(rows, field).and_then(Value::as_bool),
            _ => Some(true),
        };
        let within = self
            .happened(rows)
            .map(|on| window.0 <= on && on <= window.1.min(self.as_of()));
        let attended = match counts["attended"] {
            Value::Bool(false) => Some(true),
            _ => row.get("attended").and_then(Value::as_bool),
        };
        let mut conditions = vec![
            one_of("kind", "kind"),
            one_of("mode", "mode"),
            one_of("provider-kind", "provider_kind"),
            flag("in-curriculum", "in_curriculum"),
            flag("in-school-day", "in_school_day"),
            flag("self-employed", "self_employed"),
            within,
            attended,
        ];
        for part in words(counts, "parts") {
            conditions.push(self.part(part, row, rows));
        }
        both(&conditions)
    }

    /// How many certainly count, and how many at most; each activity once.
    pub(super) fn numbers<'r>(
        records: impl Iterator<Item = &'r (String, Says, Option<&'r str>)>,
    ) -> (usize, usize) {
        let (mut yes, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
        for (key, says, _) in records {
            match says {
                Says::Yes => drop(yes.insert(key.clone())),
                Says::Open => drop(perhaps.insert(key.clone())),
                Says::No => {}
            }
        }
        (yes.len(), yes.union(&perhaps).count())
    }

    /// How many records of a pupil count at least, and at most where none can be missing.
    pub(super) fn least_and_most(
        &self,
        derivation: &Value,
        pupil: &str,
        rows: &[&Value],
        dimension: i128,
        options: &Options,
    ) -> (usize, Option<usize>) {
        let window = self.window(derivation, pupil, rows, dimension, options);
        let records = self.records(derivation, pupil, window);
        let (least, most) = Self::numbers(records.iter());
        let kinds = words(&derivation["counts"], "kind");
        let all = self.nothing_missing(pupil, &kinds, window.0, window.2, options);
        (least, all.then_some(most))
    }

    pub(super) fn says(
        &self,
        derivation: &Value,
        pupil: &str,
        rows: &[&Value],
        dimension: i128,
        options: &Options,
    ) -> Says {
        let counts = &derivation["counts"];
        let kinds = words(counts, "kind");
        if kinds == ["destination"] {
            return self.destinations(derivation, pupil, options);
        }
        let window = self.window(derivation, pupil, rows, dimension, options);
        let records = self.records(derivation, pupil, window);
        let settled = |(least, most): (usize, usize), asked: usize| {
            if least >= asked {
                Says::Yes
            } else if most < asked
                && self.nothing_missing(pupil, &kinds, window.0, window.2, options)
            {
                Says::No
            } else {
                Says::Open
            }
        };
        let stem = text(counts, "every-subject") == Some("stem");
        if stem || counts["every-subject"] == Value::Bool(true) {
            let called_stem = words(self.request, "stem_subjects");
            let mut subjects: BTreeSet<&str> =
                rows.iter().flat_map(|row| words(row, "subjects")).collect();
            subjects.retain(|subject| !stem || called_stem.contains(subject));
            if subjects.is_empty() {
                return match settled(Self::numbers(records.iter()), 1) {
                    Says::Yes => Says::Open,
                    other => other,
                };
            }
            let (mut least, mut most) = (0, 0);
            // Each activity whose subject is not known belongs to one subject only.
            let (_, mut unnamed) =
                Self::numbers(records.iter().filter(|(.., subject)| subject.is_none()));
            for subject in &subjects {
                let (a, b) = Self::numbers(records.iter().filter(|(.., of)| of == &Some(*subject)));
                least += usize::from(a > 0);
                if b > 0 {
                    most += 1;
                } else if unnamed > 0 {
                    unnamed -= 1;
                    most += 1;
                }
            }
            return settled((least, most), subjects.len());
        }
        let asked = whole(counts, "at-least").unwrap_or(1);
        settled(
            Self::numbers(records.iter()),
            usize::try_from(asked).unwrap_or(1),
        )
    }

    pub(super) fn destinations(&self, derivation: &Value, pupil: &str, options: &Options) -> Says {
        let year = self.year() - whole(&derivation["population"], "years-ago").unwrap_or(0);
        let points = list(&derivation["counts"], "anniversaries").iter();
        let each: Vec<Option<bool>> = points
            .filter_map(Value::as_i64)
            .map(|point| {
                let on = year + 1 + i128::from(point);
                if self
                    .enrolments(pupil)
                    .iter()
                    .any(|row| starts(row, "academic_year") == Some(on))
                {
                    return Some(true);
                }
                // Every row that may speak of this, with its word and its day.
                let told: Vec<(Says, Option<&str>, Option<i128>)> = self
                    .rows("destinations", pupil)
                    .iter()
                    .filter(|row| date(row, "on").is_none_or(|on| on <= self.as_of()))
                    .map(|row| {
                        let speaks = both(&[
                            starts(row, "leaver_year").map(|y| y == year),
                            text(row, "kind").map(|kind| kind == "actual"),
                            whole(row, "anniversary").map(|a| a == i128::from(point)),
                        ]);
                        let coded = text(row, "code").map(str::trim);
                        let denies = matches!(coded, Some("810" | "820" | "830"));
                        let status = text(row, "status");
                        let status = status.filter(|status| *status != "known" || !denies);
                        (speaks, status, date(row, "on"))
                    })
                    .filter(|(speaks, ..)| *speaks != Says::No)
                    .collect();
                let denied: Vec<Option<i128>> = told
                    .iter()
                    .filter(|(_, status, _)| status.is_some_and(|status| status != "known"))
                    .map(|(.., on)| *on)
                    .collect();
                let mut open = false;
                for (speaks, status, on) in &told {
                    let in_dispute = match on {
                        None => !denied.is_empty(),
                        Some(_) => denied.contains(&None) || denied.contains(on),
                    };
                    match (speaks, status) {
                        (Says::Yes, Some("known")) if !in_dispute => return Some(true),
                        (_, Some("known") | None) => open = true,
                        _ => {}
                    }
                }
                if open {
                    return None;
                }
                let closed = first_day(on) <= self.as_of()
                    || options["year-in-progress"] == "counted-so-far";
                let from = first_day(year + 1).min(self.as_of());
                let settled = closed && self.complete_from(&["destination"], from, self.as_of());
                if settled { Some(false) } else { None }
            })
            .collect();
        both(&each)
    }
}
