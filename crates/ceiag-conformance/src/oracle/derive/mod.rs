//! Facts from records, by the page `docs/model/records.md`: every pupil on their own, every day one by one, every
//! combination of options in turn.

mod answer;
mod counted;
mod roll;
mod says;
mod whole;

use super::day;
use answer::{everyone, share};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A value as a sheet writes it, or nothing.
pub type Answer = Option<Value>;

/// A request of `derive` with the data that it is read by.
#[derive(Clone, Copy, Debug)]
pub struct Records<'v> {
    /// The request.
    pub request: &'v Value,
    /// The file of derivations.
    pub derivations: &'v Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    Open,
}

/// One combination of options.
type Options = BTreeMap<String, String>;

/// Of one population: is a member for certain, and what is said of them.
type Members = Vec<(bool, Says)>;

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key).and_then(Value::as_str)
}

fn whole(value: &Value, key: &str) -> Option<i128> {
    value.get(key).and_then(Value::as_i64).map(i128::from)
}

fn date(value: &Value, key: &str) -> Option<i128> {
    text(value, key).and_then(|d| day::parse(d).ok())
}

/// The calendar year in which an academic year starts.
fn starts(value: &Value, key: &str) -> Option<i128> {
    text(value, key)?.get(..4)?.parse().ok()
}

fn first_day(year: i128) -> i128 {
    day::number(year, 9, 1)
}

fn last_day(year: i128) -> i128 {
    day::number(year + 1, 8, 31)
}

/// One word or several.
fn words<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    match value.get(key) {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// What all rows that say something agree on.
fn agreed<'v>(rows: &[&'v Value], key: &str) -> Option<&'v Value> {
    let mut said = rows.iter().filter_map(|row| row.get(key));
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

fn both(conditions: &[Option<bool>]) -> Says {
    if conditions.contains(&Some(false)) {
        Says::No
    } else if conditions.contains(&None) {
        Says::Open
    } else {
        Says::Yes
    }
}

/// What a derivation that shows only yes, or only no, makes of it.
fn shown(derivation: &Value, says: Says) -> Says {
    match (text(&derivation["counts"], "shows"), says) {
        (Some("yes"), Says::No) | (Some("no"), Says::Yes) => Says::Open,
        _ => says,
    }
}

impl<'v> Records<'v> {
    /// The members of a population under one combination of options.
    fn members(&self, derivation: &Value, dimension: i128, options: &Options) -> Members {
        let year = self.year() - whole(&derivation["population"], "years-ago").unwrap_or(0);
        let mut members = Vec::new();
        for pupil in self.pupils() {
            let Some((rows, certain)) = self.counted_rows(derivation, pupil, dimension) else {
                continue;
            };
            let on_roll = self.counted(&rows, year, &options["on-roll"]);
            if on_roll == Some(false) {
                continue;
            }
            let says = self.says(derivation, pupil, &rows, dimension, options);
            members.push((certain && on_roll == Some(true), shown(derivation, says)));
        }
        members
    }

    /// The least number that any member has, and the most that this can be; nothing where there is perhaps nobody.
    fn least(
        &self,
        derivation: &Value,
        dimension: i128,
        options: &Options,
    ) -> Option<(usize, Option<usize>)> {
        let year = self.year() - whole(&derivation["population"], "years-ago").unwrap_or(0);
        let (mut least, mut most) = (Vec::new(), Vec::new());
        for pupil in self.pupils() {
            let Some((rows, certain)) = self.counted_rows(derivation, pupil, dimension) else {
                continue;
            };
            let on_roll = self.counted(&rows, year, &options["on-roll"]);
            if on_roll == Some(false) {
                continue;
            }
            let (a, b) = self.least_and_most(derivation, pupil, &rows, dimension, options);
            least.push(a);
            if certain && on_roll == Some(true) {
                most.push(b);
            }
        }
        if most.is_empty() {
            return None;
        }
        let most = most.into_iter().flatten().min();
        Some((least.into_iter().min()?, most))
    }

    /// Guidance meetings as a population of their own; nothing where not all of them are there.
    fn meetings(&self, derivation: &Value, options: &Options) -> Option<Members> {
        let (first, last) = (first_day(self.year()), last_day(self.year()));
        let running = last > self.as_of() && options["year-in-progress"] == "left-open";
        if running || !self.complete_from(&["meeting"], first, last.min(self.as_of())) {
            return None;
        }
        let asked = whole(&derivation["counts"], "adviser-level").unwrap_or(0);
        let mut members = Vec::new();
        let left_out = self.left_out();
        for row in list(self.request, "meetings") {
            if text(row, "pupil").is_some_and(|pupil| left_out.contains(pupil)) {
                continue;
            }
            let within = date(row, "date").map(|on| first <= on && on <= last.min(self.as_of()));
            let held = both(&[within, row.get("attended").and_then(Value::as_bool)]);
            let level = both(&[whole(row, "adviser_level").map(|level| level >= asked)]);
            if held != Says::No {
                members.push((held == Says::Yes, level));
            }
        }
        Some(members)
    }

    fn imported(&self, kinds: &[&str]) -> bool {
        kinds.iter().any(|kind| {
            let claimed = list(self.request, "complete").iter();
            let activities: BTreeSet<&str> = list(self.request, "activities")
                .iter()
                .filter_map(|a| text(a, "activity"))
                .collect();
            claimed.clone().any(|c| text(c, "kind") == Some(kind))
                || activities.iter().any(|key| {
                    agreed(&self.activity_rows(key), "kind").and_then(Value::as_str) == Some(kind)
                })
                || (*kind == "meeting" && !list(self.request, "meetings").is_empty())
                || (*kind == "destination" && !list(self.request, "destinations").is_empty())
                || (*kind == "staff-development"
                    && !list(self.request, "staff_development").is_empty())
        })
    }

    /// Every combination of the options that are still possible.
    fn combinations(&self) -> Vec<Options> {
        let mut all = vec![Options::new()];
        for choice in list(self.derivations, "choice") {
            let id = text(choice, "id").unwrap_or_default();
            let chosen = self.request["choices"].get(id).and_then(Value::as_str);
            let options = list(choice, "options").iter().filter_map(|o| text(o, "id"));
            let options: Vec<&str> = options.filter(|o| chosen.is_none_or(|c| c == *o)).collect();
            all = all
                .iter()
                .flat_map(|one| {
                    options.iter().map(|option| {
                        let mut more = one.clone();
                        more.insert(id.to_owned(), (*option).to_owned());
                        more
                    })
                })
                .collect();
        }
        all
    }

    /// The value of a fact: of this kind, at this year group or key stage (0 where it has none).
    #[must_use]
    pub fn fact(&self, id: &str, dimension: i128, kind: &str, may_be_nobody: bool) -> Answer {
        let mut known = list(self.derivations, "derivation").iter();
        let derivation = known.find(|d| text(d, "fact") == Some(id))?;
        if !self.imported(&words(&derivation["counts"], "kind")) {
            return None;
        }
        let of = text(&derivation["population"], "of");
        let of_meetings = of == Some("meetings");
        match of {
            Some("employers") => {
                let count = self.employers(derivation);
                return (count > 0).then(|| json!({ "from": count }));
            }
            Some("programme" | "staff") => {
                let says = self.combinations().into_iter().map(|options| {
                    let says = match of {
                        Some("staff") => self.staff(derivation, &options),
                        _ => self.programme(derivation, &options),
                    };
                    vec![(true, shown(derivation, says))]
                });
                return everyone(&says.collect::<Vec<_>>());
            }
            _ => {}
        }
        if !of_meetings && list(self.request, "enrolments").is_empty() {
            return None;
        }
        if kind == "count" {
            let (mut from, mut to) = (usize::MAX, Some(0));
            for options in self.combinations() {
                let (least, most) = self.least(derivation, dimension, &options)?;
                from = from.min(least);
                to = to.zip(most).map(|(a, b)| a.max(b));
            }
            return Some(match to {
                Some(to) if to == from => json!(to),
                Some(to) => json!({ "from": from, "to": to }),
                None => json!({ "from": from }),
            });
        }
        let mut all: Vec<Members> = Vec::new();
        for options in self.combinations() {
            let members = match of_meetings {
                true => self.meetings(derivation, &options)?,
                false => self.members(derivation, dimension, &options),
            };
            if !all.contains(&members) {
                all.push(members);
            }
        }
        if all.iter().all(Vec::is_empty) {
            return may_be_nobody.then(|| json!("0/0"));
        }
        if kind == "yes-no" {
            everyone(&all)
        } else {
            share(&all)
        }
    }
}
