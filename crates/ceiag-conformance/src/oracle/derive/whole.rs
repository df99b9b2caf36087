//! Facts that speak of no pupils.

use super::{Options, Records, Says, agreed, both, date, first_day, last_day, list, text, words};
use serde_json::{Value, json};
use std::collections::BTreeSet;

impl<'v> Records<'v> {
    /// Every activity that is described or named, with whether it counts in an academic year.
    fn activities(&self, derivation: &Value, year: i128) -> Vec<(Vec<&'v Value>, Says)> {
        let window = (first_day(year), last_day(year), last_day(year));
        let named = ["activities", "participations"].into_iter();
        let keys: BTreeSet<&str> = named
            .flat_map(|kind| list(self.request, kind))
            .filter_map(|row| text(row, "activity"))
            .collect();
        let mut found = Vec::new();
        for key in keys {
            let rows = self.activity_rows(key);
            let marks = list(self.request, "participations").iter();
            let marks: Vec<&Value> = marks
                .filter(|row| text(row, "activity") == Some(key))
                .collect();
            let says: Vec<Says> = match marks.as_slice() {
                [] => vec![self.participation(derivation, &json!({}), &rows, window)],
                some => some
                    .iter()
                    .map(|row| self.participation(derivation, row, &rows, window))
                    .collect(),
            };
            let best = if says.contains(&Says::Yes) {
                Says::Yes
            } else if says.contains(&Says::Open) {
                Says::Open
            } else {
                Says::No
            };
            if best != Says::No {
                found.push((rows, best));
            }
        }
        found
    }

    fn year_is_whole(&self, derivation: &Value, options: &Options) -> bool {
        let (first, last) = (first_day(self.year()), last_day(self.year()));
        let closed = last <= self.as_of() || options["year-in-progress"] == "counted-so-far";
        let kinds = words(&derivation["counts"], "kind");
        closed && self.complete_from(&kinds, first, last.min(self.as_of()))
    }

    pub(super) fn programme(&self, derivation: &Value, options: &Options) -> Says {
        let counts = &derivation["counts"];
        let records = self.activities(derivation, self.year());
        let value = |rows: &[&'v Value], key: &str| agreed(rows, key).and_then(Value::as_str);
        let certain = || records.iter().filter(|(_, says)| *says == Says::Yes);
        // For each thing that is asked: whether it is there for certain, and whether it can be.
        let mut asked: Vec<(bool, bool)> = Vec::new();
        if counts["one-of-each"] == Value::Bool(true) {
            let of = |rows: &[&'v Value]| value(rows, "provider_kind");
            // Each of those whose kind is not known is of one kind only.
            let mut unnamed = records.iter().filter(|(rows, _)| of(rows).is_none());
            for kind in words(counts, "provider-kind") {
                let named = records.iter().any(|(rows, _)| of(rows) == Some(kind));
                asked.push((
                    certain().any(|(rows, _)| of(rows) == Some(kind)),
                    named || unnamed.next().is_some(),
                ));
            }
        } else if !words(counts, "differing").is_empty() {
            for field in words(counts, "differing") {
                let key = field.replace('-', "_");
                let of = |rows: &[&'v Value]| value(rows, &key);
                let mut pair = (false, false);
                for (at, (one, says)) in records.iter().enumerate() {
                    for (other, other_says) in records.iter().skip(at + 1) {
                        match (of(one), of(other)) {
                            (Some(a), Some(b)) if a == b => {}
                            (Some(_), Some(_)) => {
                                pair.0 |= *says == Says::Yes && *other_says == Says::Yes;
                                pair.1 = true;
                            }
                            _ => pair.1 = true,
                        }
                    }
                }
                asked.push(pair);
            }
        } else {
            let least = counts["at-least"].as_u64().unwrap_or(1);
            let least = usize::try_from(least).unwrap_or(1);
            asked.push((certain().count() >= least, records.len() >= least));
        }
        if asked.iter().all(|(there, _)| *there) {
            Says::Yes
        } else if asked.iter().all(|(_, can)| *can) || !self.year_is_whole(derivation, options) {
            Says::Open
        } else {
            Says::No
        }
    }

    pub(super) fn staff(&self, derivation: &Value, options: &Options) -> Says {
        let (first, last) = (first_day(self.year()), last_day(self.year()));
        let role = text(&derivation["population"], "role");
        let says: Vec<Says> = list(self.request, "staff_development")
            .iter()
            .map(|row| {
                both(&[
                    text(row, "role").map(|of| Some(of) == role),
                    row.get("about_careers").and_then(Value::as_bool),
                    date(row, "date").map(|on| first <= on && on <= last.min(self.as_of())),
                ])
            })
            .collect();
        if says.contains(&Says::Yes) {
            Says::Yes
        } else if says.contains(&Says::Open) || !self.year_is_whole(derivation, options) {
            Says::Open
        } else {
            Says::No
        }
    }

    /// How many employers are named by something that counts in both years.
    pub(super) fn employers(&self, derivation: &Value) -> usize {
        let in_year = |year: i128| -> BTreeSet<&str> {
            let records = self.activities(derivation, year).into_iter();
            let certain = records.filter(|(_, says)| *says == Says::Yes);
            certain
                .filter_map(|(rows, _)| agreed(&rows, "employer").and_then(Value::as_str))
                .collect()
        };
        let before = in_year(self.year() - 1);
        in_year(self.year()).intersection(&before).count()
    }
}
