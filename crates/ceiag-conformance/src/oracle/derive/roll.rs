//! Who is on roll when, and for which days records are complete.

use super::{Options, Records, date, first_day, last_day, list, starts, text, words};
use crate::oracle::day;
use serde_json::Value;
use std::collections::BTreeSet;

impl<'v> Records<'v> {
    pub(super) fn as_of(&self) -> i128 {
        date(self.request, "as_of").unwrap_or(0)
    }

    pub(super) fn year(&self) -> i128 {
        let stated = starts(self.request, "academic_year");
        let assumed =
            || day::academic_year_end(None, text(self.request, "as_of").unwrap_or_default());
        stated.unwrap_or_else(|| assumed().map_or(0, |end| end - 1))
    }

    pub(super) fn pupils(&self) -> BTreeSet<&'v str> {
        let all = list(self.request, "enrolments").iter();
        let left_out = self.left_out();
        all.filter_map(|row| text(row, "pupil"))
            .filter(|pupil| !left_out.contains(pupil))
            .collect()
    }

    /// Pupils who are left out of every population.
    pub(super) fn left_out(&self) -> BTreeSet<&'v str> {
        let kinds = ["pupils", "enrolments", "meetings"].into_iter();
        let everybody = kinds.flat_map(|kind| list(self.request, kind));
        let everybody: BTreeSet<&str> = everybody.filter_map(|row| text(row, "pupil")).collect();
        let mut out = BTreeSet::new();
        for restriction in list(self.request, "restrict") {
            out.extend(words(restriction, "without"));
            if restriction.get("only").is_some() {
                let only = words(restriction, "only");
                out.extend(everybody.iter().filter(|pupil| !only.contains(pupil)));
            }
        }
        out
    }

    pub(super) fn rows(&self, kind: &str, pupil: &str) -> Vec<&'v Value> {
        let rows = list(self.request, kind).iter();
        rows.filter(|row| text(row, "pupil") == Some(pupil))
            .collect()
    }

    /// Enrolments that have begun.
    pub(super) fn enrolments(&self, pupil: &str) -> Vec<&'v Value> {
        let mut rows = self.rows("enrolments", pupil);
        rows.retain(|row| {
            starts(row, "academic_year").is_some_and(|y| first_day(y) <= self.as_of())
                && date(row, "from").is_none_or(|from| from <= self.as_of())
        });
        rows
    }

    /// First and last day on roll of a row, reckoned; no first day where it is not known.
    pub(super) fn reckoned(&self, row: &Value) -> (Option<i128>, i128) {
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
    pub(super) fn spans(&self, pupil: &str) -> Vec<(i128, i128)> {
        let rows = self.enrolments(pupil).into_iter();
        let spans = rows.map(|row| self.reckoned(row));
        spans.filter_map(|(from, to)| Some((from?, to))).collect()
    }

    /// For each kind the spans of days for which it is complete.
    pub(super) fn claims(&self, kinds: &[&str]) -> Vec<Vec<(i128, i128)>> {
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

    pub(super) fn complete_from(&self, kinds: &[&str], first: i128, last: i128) -> bool {
        let claims = self.claims(kinds);
        (first..=last).all(|on| {
            let mut kinds = claims.iter();
            kinds.all(|claims| claims.iter().any(|(a, b)| *a <= on && on <= *b))
        })
    }

    /// Whether no record means no.
    pub(super) fn nothing_missing(
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
            let (_, to) = self.reckoned(row);
            let mut days = days.clone();
            date(row, "from").is_none()
                && days.any(|on| (first_day(year)..=to).contains(&on) && !complete(on))
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
    pub(super) fn left(&self, pupil: &str) -> Option<i128> {
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

    pub(super) fn own_years(&self) -> Option<(i128, i128)> {
        let years = list(&self.request["institution"], "years");
        Some((
            years.first()?.as_i64()?.into(),
            years.last()?.as_i64()?.into(),
        ))
    }

    /// The year groups of a key stage that are taught here.
    pub(super) fn taught(&self, stage: i128) -> Option<(i128, i128)> {
        let (first, last) = match stage {
            3 => (7, 9),
            4 => (10, 11),
            _ => (12, 13),
        };
        let own = self.own_years()?;
        Some((first.max(own.0), last.min(own.1)))
    }
}
