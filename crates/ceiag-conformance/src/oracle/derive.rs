//! Facts from records, by the page `docs/model/records.md`: every pupil on their own, every day one by one, every
//! combination of options in turn.

use super::Ratio;
use super::day;
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

impl<'v> Records<'v> {
    fn as_of(&self) -> i128 {
        date(self.request, "as_of").unwrap_or(0)
    }

    fn year(&self) -> i128 {
        let stated = starts(self.request, "academic_year");
        let assumed =
            || day::academic_year_end(None, text(self.request, "as_of").unwrap_or_default());
        stated.unwrap_or_else(|| assumed().map_or(0, |end| end - 1))
    }

    fn pupils(&self) -> BTreeSet<&'v str> {
        list(self.request, "enrolments")
            .iter()
            .filter_map(|row| text(row, "pupil"))
            .collect()
    }

    fn rows(&self, kind: &str, pupil: &str) -> Vec<&'v Value> {
        let rows = list(self.request, kind).iter();
        rows.filter(|row| text(row, "pupil") == Some(pupil))
            .collect()
    }

    /// Enrolments that have begun.
    fn enrolments(&self, pupil: &str) -> Vec<&'v Value> {
        let mut rows = self.rows("enrolments", pupil);
        rows.retain(|row| {
            starts(row, "academic_year").is_some_and(|y| first_day(y) <= self.as_of())
                && date(row, "from").is_none_or(|from| from <= self.as_of())
        });
        rows
    }

    /// First and last day on roll of a row, reckoned; no first day where it is not known.
    fn reckoned(&self, row: &Value) -> (Option<i128>, i128) {
        let year = starts(row, "academic_year").unwrap_or(0);
        let whole_year = &self.derivations["whole-year"];
        let mark = |key: &str| {
            let mut parts = text(whole_year, key).unwrap_or_default().split('-');
            let mut next = || {
                parts
                    .next()
                    .and_then(|p| p.parse::<i128>().ok())
                    .unwrap_or(1)
            };
            let (month, day) = (next(), next());
            let of = if month >= 9 { year } else { year + 1 };
            day::number(of, month, day)
        };
        let from = date(row, "from").map(|from| {
            if from <= mark("joined-by") {
                first_day(year)
            } else {
                from
            }
        });
        let to = match date(row, "to") {
            Some(to) if to < mark("left-from") => to,
            _ => last_day(year),
        };
        (from, to)
    }

    /// First and last days on roll.
    fn spans(&self, pupil: &str) -> Vec<(i128, i128)> {
        let rows = self.enrolments(pupil).into_iter();
        let spans = rows.map(|row| self.reckoned(row));
        spans.filter_map(|(from, to)| Some((from?, to))).collect()
    }

    /// For each kind the spans of days for which it is complete.
    fn claims(&self, kinds: &[&str]) -> Vec<Vec<(i128, i128)>> {
        let of = |kind: &&str| {
            let claims = list(self.request, "complete").iter();
            claims
                .filter(|claim| text(claim, "kind") == Some(kind))
                .filter_map(|claim| {
                    let to = date(claim, "to").unwrap_or(self.as_of());
                    Some((date(claim, "from")?, to.min(self.as_of())))
                })
                .collect()
        };
        kinds.iter().map(of).collect()
    }

    fn complete_from(&self, kinds: &[&str], first: i128, last: i128) -> bool {
        let claims = self.claims(kinds);
        (first..=last).all(|on| {
            let mut kinds = claims.iter();
            kinds.all(|claims| claims.iter().any(|(a, b)| *a <= on && on <= *b))
        })
    }

    /// Whether no record means no.
    fn nothing_missing(
        &self,
        pupil: &str,
        kinds: &[&str],
        first: i128,
        last: i128,
        options: &Options,
    ) -> bool {
        if last > self.as_of() && options["year-in-progress"] == "left-open" {
            return false;
        }
        let days = first..=last.min(self.as_of());
        let (spans, claims) = (self.spans(pupil), self.claims(kinds));
        let within =
            |spans: &[(i128, i128)], on: i128| spans.iter().any(|(a, b)| *a <= on && on <= *b);
        let complete = |on: i128| claims.iter().all(|claims| within(claims, on));
        if options["before-joining"] == "not-known" {
            return days.clone().all(|on| complete(on) && within(&spans, on));
        }
        let unsaid = self.enrolments(pupil).into_iter().any(|row| {
            let year = starts(row, "academic_year").unwrap_or(0);
            let mut days = days.clone();
            date(row, "from").is_none()
                && days.any(|on| (first_day(year)..=last_day(year)).contains(&on))
        });
        let here: Vec<i128> = days.clone().filter(|on| within(&spans, *on)).collect();
        let looked_at = if here.is_empty() {
            days.collect()
        } else {
            here
        };
        !unsaid && looked_at.iter().all(|on| complete(*on))
    }

    /// The last academic year of a pupil all of whose rows there have ended.
    fn left(&self, pupil: &str) -> Option<i128> {
        let rows = self.enrolments(pupil);
        let last = rows
            .iter()
            .filter_map(|row| starts(row, "academic_year"))
            .max()?;
        let mut of_last = rows
            .iter()
            .filter(|row| starts(row, "academic_year") == Some(last));
        of_last
            .all(|row| date(row, "to").is_some_and(|to| to <= self.as_of()))
            .then_some(last)
    }

    fn own_years(&self) -> Option<(i128, i128)> {
        let years = list(&self.request["institution"], "years");
        Some((
            years.first()?.as_i64()?.into(),
            years.last()?.as_i64()?.into(),
        ))
    }

    /// The year groups of a key stage that are taught here.
    fn taught(&self, stage: i128) -> Option<(i128, i128)> {
        let (first, last) = match stage {
            3 => (7, 9),
            4 => (10, 11),
            _ => (12, 13),
        };
        let own = self.own_years()?;
        Some((first.max(own.0), last.min(own.1)))
    }

    /// The rows by which a pupil may be counted, and whether for certain.
    fn counted_rows(
        &self,
        derivation: &Value,
        pupil: &str,
        dimension: i128,
    ) -> Option<(Vec<&'v Value>, bool)> {
        let population = &derivation["population"];
        let year = self.year() - whole(population, "years-ago").unwrap_or(0);
        let all = self.enrolments(pupil);
        let here: Vec<&Value> = all
            .iter()
            .copied()
            .filter(|r| starts(r, "academic_year") == Some(year))
            .collect();
        let in_groups = |groups: &[i128]| {
            let known: Vec<&Value> = here
                .iter()
                .copied()
                .filter(|r| whole(r, "year_group").is_some_and(|g| groups.contains(&g)))
                .collect();
            let unknown: Vec<&Value> = here
                .iter()
                .copied()
                .filter(|r| whole(r, "year_group").is_none())
                .collect();
            match (known.is_empty(), unknown.is_empty()) {
                (false, _) => Some((known, true)),
                (true, false) => Some((unknown, false)),
                (true, true) => None,
            }
        };
        let found = if let Some(group) =
            whole(population, "enrolled-in").or(whole(population, "finished"))
        {
            in_groups(&[group])
        } else if let Some(group) = whole(population, "finished-or-left") {
            let finished = all.iter().filter(|r| whole(r, "year_group") == Some(group));
            let finished = finished.filter_map(|r| starts(r, "academic_year")).min();
            let begin = [finished, self.left(pupil)].into_iter().flatten().min();
            if begin == Some(year) {
                Some((here.clone(), true))
            } else if begin.is_none_or(|begin| begin > year) {
                let unknown: Vec<&Value> = here
                    .iter()
                    .copied()
                    .filter(|r| whole(r, "year_group").is_none())
                    .collect();
                (!unknown.is_empty()).then_some((unknown, false))
            } else {
                None
            }
        } else if text(population, "enrolled-in") == Some("year-group") {
            in_groups(&[dimension])
        } else if text(population, "finished") == Some("key-stage") {
            in_groups(&[self.taught(dimension)?.1])
        } else if text(population, "enrolled-in") == Some("any") {
            (!here.is_empty()).then(|| (here.clone(), true))
        } else {
            let groups: Vec<i128> = list(population, "left")
                .iter()
                .filter_map(Value::as_i64)
                .map(i128::from)
                .collect();
            if self.left(pupil) != Some(year) {
                None
            } else if groups.is_empty() || self.own_years().is_none() {
                Some((here.clone(), true))
            } else {
                in_groups(&groups)
            }
        };
        let (rows, mut certain) = found?;
        if population["considering-he"] == Value::Bool(true) {
            match agreed(&self.rows("pupils", pupil), "considering_he") {
                Some(Value::Bool(true)) => {}
                Some(_) => return None,
                None => certain = false,
            }
        }
        Some((rows, certain))
    }

    /// Whether those rows are on roll as the option asks.
    fn counted(&self, rows: &[&Value], year: i128, option: &str) -> Option<bool> {
        let (first, last) = (first_day(year), last_day(year).min(self.as_of()));
        let spans: Vec<(Option<i128>, i128)> = rows.iter().map(|row| self.reckoned(row)).collect();
        match option {
            "at-any-time" => Some(true),
            "on-last-day" => Some(
                spans
                    .iter()
                    .any(|(from, to)| from.is_none_or(|from| from <= last) && *to >= last),
            ),
            _ => {
                let all = |unknown: i128| {
                    (first..=last).all(|on| {
                        spans
                            .iter()
                            .any(|(from, to)| from.unwrap_or(unknown) <= on && on <= *to)
                    })
                };
                match (all(i128::MAX), all(i128::MIN)) {
                    (true, _) => Some(true),
                    (false, true) => None,
                    (false, false) => Some(false),
                }
            }
        }
    }

    /// First and last day of a pupil's window, and the last day that could lack a record.
    fn window(
        &self,
        derivation: &Value,
        pupil: &str,
        rows: &[&Value],
        dimension: i128,
        options: &Options,
    ) -> (i128, i128, i128) {
        let window = &derivation["window"];
        let year = self.year() - whole(&derivation["population"], "years-ago").unwrap_or(0);
        let all = self.enrolments(pupil);
        let years = match (text(window, "in"), list(window, "years")) {
            (_, [first, last]) => first
                .as_i64()
                .zip(last.as_i64())
                .map(|(a, b)| (i128::from(a), i128::from(b))),
            (Some("key-stage"), _) => self.taught(dimension),
            _ => None,
        };
        if let Some((a, b)) = years {
            let known = all.iter().filter_map(|row| {
                let (of, group) = (starts(row, "academic_year")?, whole(row, "year_group")?);
                (of <= year && (a..=b).contains(&group)).then_some((
                    of,
                    self.reckoned(row).0.unwrap_or(i128::MAX),
                    self.reckoned(row).1,
                    group,
                ))
            });
            let begin = known
                .min()
                .map_or(year - (b - a), |(of, _, _, group)| of - (group - a));
            let mut last = last_day(year);
            if let Some(closes) = text(window, "closes") {
                let (m, d) = closes.split_once('-').unwrap_or_default();
                let (m, d) = (m.parse().unwrap_or(1), d.parse().unwrap_or(1));
                let of = if m >= 9 { year } else { year + 1 };
                last = day::number(of, m, d);
                let leap = day::parse(&format!("{of:04}-02-29")).ok();
                let choice = text(window, "leap-day-choice").and_then(|id| options.get(id));
                if let (Some(leap), Some("included")) = (leap, choice.map(String::as_str)) {
                    last = leap;
                }
            }
            return (first_day(begin), last, last);
        }
        if text(window, "in") == Some("programme") {
            let begin = all
                .iter()
                .map(|row| {
                    let of = starts(row, "academic_year").unwrap_or(0);
                    let from = self.reckoned(row).0;
                    (of, from.unwrap_or(i128::MAX), from)
                })
                .min_by_key(|(of, order, _)| (*of, *order));
            let first = begin.map_or(first_day(year), |(of, _, from)| {
                from.unwrap_or(first_day(of))
            });
            let until = rows
                .iter()
                .map(|row| self.reckoned(row).1)
                .max()
                .unwrap_or(last_day(year));
            return (first, last_day(year), until);
        }
        (first_day(year), last_day(year), last_day(year))
    }

    fn activity_rows(&self, key: &str) -> Vec<&'v Value> {
        let rows = list(self.request, "activities").iter();
        rows.filter(|row| text(row, "activity") == Some(key))
            .collect()
    }

    /// The last day of an activity.
    fn happened(&self, rows: &[&Value]) -> Option<i128> {
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

    fn part(&self, part: &str, participation: &Value, rows: &[&Value]) -> Option<bool> {
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
    fn records(
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
        let mut found = Vec::new();
        for row in self.rows("participations", pupil) {
            let key = text(row, "activity").unwrap_or_default();
            let rows = self.activity_rows(key);
            let one_of = |asked: &str, field: &str| match words(counts, asked).as_slice() {
                [] => Some(true),
                some => agreed(&rows, field)
                    .and_then(Value::as_str)
                    .map(|v| some.contains(&v)),
            };
            let flag = |asked: &str, field: &str| match counts[asked] {
                Value::Bool(true) => agreed(&rows, field).and_then(Value::as_bool),
                _ => Some(true),
            };
            let mut conditions = vec![
                one_of("kind", "kind"),
                one_of("mode", "mode"),
                one_of("provider-kind", "provider_kind"),
                flag("in-curriculum", "in_curriculum"),
                flag("in-school-day", "in_school_day"),
                within(self.happened(&rows)),
                attended(row),
            ];
            for part in words(counts, "parts") {
                conditions.push(self.part(part, row, &rows));
            }
            let subject = agreed(&rows, "subject").and_then(Value::as_str);
            found.push((key.to_owned(), both(&conditions), subject));
        }
        found
    }

    /// How many certainly count, and how many at most; each activity once.
    fn numbers<'r>(
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

    fn says(
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
        if counts["every-subject"] == Value::Bool(true) {
            let subjects: BTreeSet<&str> =
                rows.iter().flat_map(|row| words(row, "subjects")).collect();
            if subjects.is_empty() {
                return match settled(Self::numbers(records.iter()), 1) {
                    Says::Yes => Says::Open,
                    other => other,
                };
            }
            let (mut least, mut most) = (0, 0);
            for subject in &subjects {
                let mut relabelled = records.clone();
                relabelled.retain(|(_, _, of)| of.is_none_or(|of| of == *subject));
                for record in &mut relabelled {
                    if record.2.is_none() && record.1 == Says::Yes {
                        record.1 = Says::Open;
                    }
                }
                let (a, b) = Self::numbers(relabelled.iter());
                least += usize::from(a > 0);
                most += usize::from(b > 0);
            }
            return settled((least, most), subjects.len());
        }
        let asked = whole(counts, "at-least").unwrap_or(1);
        settled(
            Self::numbers(records.iter()),
            usize::try_from(asked).unwrap_or(1),
        )
    }

    fn destinations(&self, derivation: &Value, pupil: &str, options: &Options) -> Says {
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
                let told: Vec<Says> = self
                    .rows("destinations", pupil)
                    .iter()
                    .filter(|row| date(row, "on").is_none_or(|on| on <= self.as_of()))
                    .map(|row| {
                        both(&[
                            starts(row, "leaver_year").map(|y| y == year),
                            text(row, "kind").map(|kind| kind == "actual"),
                            whole(row, "anniversary").map(|a| a == i128::from(point)),
                            text(row, "status").map(|status| status == "known"),
                        ])
                    })
                    .collect();
                if told.contains(&Says::Yes) {
                    return Some(true);
                }
                if told.contains(&Says::Open) {
                    return None;
                }
                let settled = if first_day(on) > self.as_of() {
                    options["year-in-progress"] == "counted-so-far"
                } else {
                    self.complete_from(&["destination"], first_day(year + 1), self.as_of())
                };
                if settled { Some(false) } else { None }
            })
            .collect();
        both(&each)
    }

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
            members.push((certain && on_roll == Some(true), says));
        }
        members
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
        for row in list(self.request, "meetings") {
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
    pub fn fact(&self, id: &str, dimension: i128, yes_no: bool, may_be_nobody: bool) -> Answer {
        let mut known = list(self.derivations, "derivation").iter();
        let derivation = known.find(|d| text(d, "fact") == Some(id))?;
        if !self.imported(&words(&derivation["counts"], "kind")) {
            return None;
        }
        let of_meetings = text(&derivation["population"], "of") == Some("meetings");
        if !of_meetings && list(self.request, "enrolments").is_empty() {
            return None;
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
        if yes_no { everyone(&all) } else { share(&all) }
    }
}

/// Yes or no of all, whatever is put in for what is not known.
fn everyone(all: &[Members]) -> Answer {
    let mut answers = BTreeSet::new();
    for members in all {
        let certain: Vec<Says> = members
            .iter()
            .filter(|(c, _)| *c)
            .map(|(_, s)| *s)
            .collect();
        answers.insert(if certain.contains(&Says::No) {
            Some(false)
        } else if !certain.is_empty() && members.iter().all(|(_, s)| *s == Says::Yes) {
            Some(true)
        } else {
            None
        });
    }
    match answers.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(one)] => Some(json!(one)),
        _ => None,
    }
}

/// The smallest and the largest share that can be.
fn share(all: &[Members]) -> Answer {
    let number = |members: &Members, certain: bool, says: Says| {
        let found = members.iter().filter(|m| **m == (certain, says)).count();
        i128::try_from(found).unwrap_or(0)
    };
    let mut shares: Vec<Ratio> = Vec::new();
    let mut counts: BTreeSet<(i128, i128)> = BTreeSet::new();
    let mut exact = true;
    for members in all {
        let n = |certain, says| number(members, certain, says);
        let of = n(true, Says::Yes) + n(true, Says::No) + n(true, Says::Open);
        if of == 0 {
            return None;
        }
        exact &= members.iter().all(|(certain, _)| *certain);
        // Every number of the open ones can turn out a yes, and of those perhaps counted any number can be.
        for open in 0..=n(true, Says::Open) {
            counts.insert((n(true, Says::Yes) + open, of));
            for yes in 0..=n(false, Says::Yes) + n(false, Says::Open) {
                for no in 0..=(n(false, Says::No) + n(false, Says::Open)) {
                    if yes + no > n(false, Says::Yes) + n(false, Says::No) + n(false, Says::Open) {
                        continue;
                    }
                    shares.extend(Ratio::new(n(true, Says::Yes) + open + yes, of + yes + no));
                }
            }
        }
    }
    let wholes: BTreeSet<i128> = counts.iter().map(|(_, of)| *of).collect();
    if let (true, 1, Some((a, of)), Some((b, _))) =
        (exact, wholes.len(), counts.first(), counts.last())
    {
        return Some(if a == b {
            json!(format!("{a}/{of}"))
        } else {
            json!({"n": [*a as i64, *b as i64], "d": *of as i64})
        });
    }
    let (mut low, mut high) = (*shares.first()?, *shares.first()?);
    for share in shares {
        if share < low {
            low = share;
        }
        if high < share {
            high = share;
        }
    }
    let shown = |r: Ratio| format!("{}/{}", r.n, r.d);
    Some(json!({"from": shown(low), "to": shown(high)}))
}
