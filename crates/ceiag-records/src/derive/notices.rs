//! What is odd about records as a whole. No notice changes a fact.

use super::columns::Deriver;
use super::derived::{Derived, Notice};
use super::index::year_days;
use super::stated::NONE;
use super::words;

impl Derived<'_> {
    /// Which cohorts are restricted, and why, each with its number.
    pub(crate) fn restricted_notices(&self) -> impl Iterator<Item = Notice> {
        let all = self.restrictions.iter();
        all.map(|one| Notice {
            code: "left-out",
            text: words::restricted(one),
        })
    }

    /// On which terms that are the caller's own the facts were derived.
    pub(crate) fn terms_notices(&self) -> impl Iterator<Item = Notice> {
        self.restricted_notices().chain(self.own_rules_notices())
    }

    /// Which facts follow from rules that are not ceiag's, so that nobody takes them for those.
    pub(crate) fn own_rules_notices(&self) -> impl Iterator<Item = Notice> {
        let rules = &self.engine.terms.derivations;
        let year = rules.own_whole_year.then(|| Notice {
            code: "own-rules",
            text: words::own_whole_year(rules.whole_year),
        });
        self.own_facts().into_iter().chain(year)
    }

    fn own_facts(&self) -> Option<Notice> {
        let mut facts: Vec<&str> = Vec::new();
        for fact in self.facts.iter().filter(|fact| fact.derivation.own) {
            if !facts.contains(&fact.fact.fact.as_str()) {
                facts.push(&fact.fact.fact);
            }
        }
        (!facts.is_empty()).then(|| Notice {
            code: "own-rules",
            text: words::own_rules(&facts),
        })
    }
}

impl Deriver {
    pub(super) fn notices(&self) -> Vec<Notice> {
        let mut found = Vec::new();
        let mut tell = |code, count: usize, one: &str, many: &str| match count {
            0 => {}
            1 => found.push(Notice {
                code,
                text: one.to_owned(),
            }),
            _ => found.push(Notice {
                code,
                text: format!("{count} {many}"),
            }),
        };
        let rows = &self.activity_rows;
        let pushed = rows.iter().filter(|row| row.pushed).count();
        tell(
            "activity-unknown",
            self.activities.len() - pushed,
            "1 activity is named by participations but not described; whether it counts is not known",
            "activities are named by participations but not described; whether they count is not known",
        );
        tell(
            "activity-disputed",
            rows.iter().filter(|row| row.is_disputed()).count(),
            "1 activity is described twice, differently; what differs is not known",
            "activities are described twice, differently; what differs is not known",
        );
        let disputed = self.pupil_rows.iter().filter(|row| row.is_disputed());
        tell(
            "pupil-disputed",
            disputed.count(),
            "1 pupil stands twice, differently; what differs is not known",
            "pupils stand twice, differently; what differs is not known",
        );
        let mut enrolled = vec![false; self.pupils.len()];
        for row in &self.enrolments {
            let at = usize::try_from(row.pupil).unwrap_or(usize::MAX);
            if let Some(there) = enrolled.get_mut(at) {
                *there = true;
            }
        }
        tell(
            "not-enrolled",
            enrolled.iter().filter(|there| !**there).count(),
            "1 pupil has records but no enrolment, and is not counted",
            "pupils have records but no enrolment, and are not counted",
        );
        tell(
            "overlapping-enrolments",
            self.overlapping(),
            "1 pupil has enrolments that overlap, as dual registration does; the pupil counts once",
            "pupils have enrolments that overlap, as dual registration does; each counts once",
        );
        found
    }

    /// How many pupils have two enrolments with a day in common.
    fn overlapping(&self) -> usize {
        let known = self.enrolments.iter().filter(|row| row.from != NONE);
        let mut spans: Vec<(u32, u32, u32)> = known
            .map(|row| {
                let (first, last) = year_days(row.year);
                // Many systems give the day of joining with every year.
                (row.pupil, row.from.max(first), row.to.min(last))
            })
            .collect();
        ceiag::sorted::all(&mut spans);
        let mut pupils: Vec<u32> = spans
            .windows(2)
            .filter_map(|pair| match pair {
                [(a, _, end), (b, begin, _)] if a == b && begin <= end => Some(*a),
                _ => None,
            })
            .collect();
        pupils.dedup();
        pupils.len()
    }
}
