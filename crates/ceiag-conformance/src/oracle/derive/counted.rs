//! Who is counted, and in which window.

use super::{Options, Records, agreed, first_day, last_day, list, starts, text, whole};
use crate::oracle::day;
use serde_json::Value;

impl<'v> Records<'v> {
    /// The rows by which a pupil may be counted, and whether for certain.
    pub(super) fn counted_rows(
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
        if let Some(since) = whole(population, "since") {
            let last = whole(population, "enrolled-in").or(whole(population, "finished"))?;
            let is_there = |group: i128| all.iter().any(|r| whole(r, "year_group") == Some(group));
            let unsaid = all.iter().any(|r| {
                whole(r, "year_group").is_none() && starts(r, "academic_year") < Some(year)
            });
            match ((since..last).all(is_there), unsaid) {
                (true, _) => {}
                (false, true) => certain = false,
                (false, false) => return None,
            }
        }
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
    pub(super) fn counted(&self, rows: &[&Value], year: i128, option: &str) -> Option<bool> {
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
    pub(super) fn window(
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
}
