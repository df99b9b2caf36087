//! Criteria that can't be met or can't be missed: the compiled rule decides, with every fact at its worst and at its best.

use super::super::{Framework, ReadingKind};
use super::Check;
use super::leaf::Decided;
use super::rules::{Rules, rule_of};
use crate::date::Date;
use crate::fact::FactSheet;
use crate::institution::{Institution, Setting, YearGroups};
use crate::plan::{Plan, WORKING_READING};
use crate::problem::{Code, Problem};
use crate::text::{child, nth};

/// What a criterion can come to for some institution.
#[derive(Clone, Copy, Default)]
struct Reached {
    met: bool,
    missed: bool,
}

impl Check<'_> {
    pub(super) fn reach(&mut self, rules: &Rules) {
        let reached = if rules.agreed {
            self.reached(rules)
        } else {
            Vec::new()
        };
        let mut told = Vec::new();
        for (index, reached) in reached.iter().enumerate() {
            let Some(reached) = reached else {
                continue;
            };
            if let Some(problem) = self.out_of_reach(index, *reached) {
                told.push(index);
                self.report(problem);
            }
        }
        for (index, path, decided, whole) in &rules.decided {
            if told.contains(index) {
                continue;
            }
            let (code, message) = match (decided, whole) {
                (Decided::Met, true) => (Code::CannotBeMissed, "every value meets the criterion"),
                (Decided::Missed, true) => (Code::CannotBeMet, "no value meets the criterion"),
                (Decided::Met, false) => {
                    (Code::ContributesNothing, "every value satisfies this part")
                }
                (Decided::Missed, false) => {
                    (Code::ContributesNothing, "no value satisfies this part")
                }
            };
            self.report(
                Problem::error(code, message)
                    .path(path.clone())
                    .help("change the threshold, or leave the part out"),
            );
        }
    }

    /// Per criterion what it can come to; nothing where the rule can't be compiled or isn't known.
    fn reached(&self, rules: &Rules) -> Vec<Option<Reached>> {
        let framework = self.framework;
        let mut found: Vec<Option<Reached>> = vec![None; framework.criteria.len()];
        let reduced = reduced(framework, rules);
        let places: Vec<usize> = rules
            .sound
            .iter()
            .enumerate()
            .filter(|(_, sound)| **sound)
            .map(|(index, _)| index)
            .collect();
        let profiles: Vec<Option<&str>> = match framework.profiles.as_slice() {
            [] => vec![None],
            some => some.iter().map(|p| Some(p.id.as_str())).collect(),
        };
        for profile in profiles {
            let Ok(plan) = Plan::new(self.library, &reduced, profile) else {
                continue;
            };
            for institution in institutions(framework) {
                for criterion in &plan.criteria {
                    let place = places.get(criterion.index as usize);
                    if let Some(slot) = place.and_then(|i| found.get_mut(*i)) {
                        slot.get_or_insert_default();
                    }
                }
                let mut sheet = FactSheet::new(institution, Date::MAX);
                for choice in plan.working_readings() {
                    sheet = sheet.choosing(choice, WORKING_READING);
                }
                let (bound, _) = plan.bind_tolerant(&sheet, Date::MAX);
                let mut open = false;
                for (place, outcome) in plan.each_outcome(&bound) {
                    let Some(slot) = places.get(place).and_then(|i| found.get_mut(*i)) else {
                        continue;
                    };
                    let reached = slot.get_or_insert_default();
                    reached.met |= outcome.can_be_met();
                    reached.missed |= outcome.can_be_not_met();
                    open |= !(reached.met && reached.missed);
                }
                if !open {
                    break;
                }
            }
        }
        for (slot, criterion) in found.iter_mut().zip(&framework.criteria) {
            if criterion.any_rule().is_none() {
                *slot = None;
            }
        }
        found
    }

    fn out_of_reach(&self, index: usize, reached: Reached) -> Option<Problem> {
        let criterion = self.framework.criteria.get(index)?;
        let (_, path) = rule_of(self.framework, index)?;
        let (code, message, path, help) = match (reached.met, reached.missed) {
            (true, true) => return None,
            (false, false) => {
                let limited = !criterion.applies.is_empty();
                let path = if limited {
                    child(&nth("criterion", index), "applies")
                } else {
                    path
                };
                (
                    Code::CannotBeMet,
                    format!(
                        "`{}` applies to no institution that the edition covers",
                        criterion.id
                    ),
                    path,
                    "compare its year groups and settings, and those of its facts, with the edition's settings",
                )
            }
            (false, true) => (
                Code::CannotBeMet,
                format!("`{}` can't be met, whatever the facts", criterion.id),
                path,
                "lower a threshold, or leave the criterion out",
            ),
            (true, false) => (
                Code::CannotBeMissed,
                format!("`{}` is always met, whatever the facts", criterion.id),
                path,
                "raise a threshold, or leave the criterion out",
            ),
        };
        Some(
            Problem::error(code, message)
                .path(path)
                .found(criterion.id.clone())
                .help(help),
        )
    }
}

/// The edition without what can't be compiled. What a criterion scores doesn't matter here.
fn reduced(framework: &Framework, rules: &Rules) -> Framework {
    let mut reduced = framework.clone();
    let mut sound = rules.sound.iter();
    reduced
        .criteria
        .retain(|_| sound.next().copied().unwrap_or(false));
    for profile in &mut reduced.profiles {
        profile.items.clear();
    }
    if reduced.profiles.is_empty() {
        reduced.reading = ReadingKind::Findings;
    }
    reduced
}

/// Every kind of institution that the edition covers, those with all year groups first.
fn institutions(framework: &Framework) -> impl Iterator<Item = Institution> {
    let mut ranges: Vec<YearGroups> = (0..=YearGroups::MAX)
        .flat_map(|a| (a..=YearGroups::MAX).filter_map(move |b| YearGroups::new(a, b)))
        .collect();
    crate::sorted::by_key(&mut ranges, |y| std::cmp::Reverse(y.last() - y.first()));
    let covered: Vec<Setting> = Setting::ALL
        .into_iter()
        .filter(|s| framework.covers(*s))
        .collect();
    let without: Vec<Setting> = covered
        .iter()
        .copied()
        .filter(|s| !s.may_have_years())
        .collect();
    let with: Vec<Setting> = covered.into_iter().filter(|s| s.may_have_years()).collect();
    let schools = ranges.into_iter().flat_map(move |years| {
        with.clone()
            .into_iter()
            .map(move |setting| Institution::new(setting, Some(years)))
    });
    without
        .into_iter()
        .map(|setting| Institution::new(setting, None))
        .chain(schools)
}
