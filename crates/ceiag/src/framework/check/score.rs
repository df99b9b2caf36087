//! Profiles: every item counts for something, and more provision never gives less credit.

use super::super::{Criterion, Item, Profile, ReadingKind};
use super::{Check, duplicate, repeated, unknown};
use crate::fact::{By, Kind};
use crate::problem::{Code, Problem};
use crate::text::{child, nth};

/// Sums stay exact in every language up to here.
const MAX_POINTS: u64 = 1 << 53;

impl<'a> Check<'a> {
    pub(super) fn scores(&mut self) {
        self.reading();
        let own = self.framework;
        for (index, profile) in own.profiles.iter().enumerate() {
            let path = nth("profile", index);
            self.profile(profile, &path);
        }
        if own.reading != ReadingKind::Score {
            return;
        }
        for (index, criterion) in own.criteria.iter().enumerate() {
            if criterion.group.is_none() {
                self.report(
                    Problem::error(
                        Code::ContributesNothing,
                        format!(
                            "`{}` belongs to no benchmark, so it counts nowhere",
                            criterion.id
                        ),
                    )
                    .path(nth("criterion", index))
                    .help("add `benchmark`"),
                );
            }
        }
        for (index, group) in own.groups.iter().enumerate() {
            let empty: Vec<&str> = own
                .profiles
                .iter()
                .filter(|p| p.scores(&group.id))
                .map(|p| p.id.as_str())
                .filter(|p| {
                    let mut members = own
                        .criteria
                        .iter()
                        .filter(|c| c.group.as_deref() == Some(&group.id));
                    !members.any(|c| c.under(Some(p)))
                })
                .collect();
            if let [first, ..] = empty.as_slice() {
                self.report(
                    Problem::error(
                        Code::ContributesNothing,
                        format!("`{}` has no criterion under the profile `{first}`", group.id),
                    )
                    .path(nth("benchmark", index))
                    .found(empty.join(", "))
                    .help("add a criterion (reserved where no rule is known), or list the benchmarks that the profile scores"),
                );
            }
        }
    }

    fn reading(&mut self) {
        let own = self.framework;
        let at = "default-profile";
        match (own.reading, &own.profile) {
            (ReadingKind::Score, None) => {
                let known: Vec<&str> = own.profiles.iter().map(|p| p.id.as_str()).collect();
                let help = match known.as_slice() {
                    [] => "add a `[[profile]]` and name it here".to_owned(),
                    some => format!("name one of {}", some.join(", ")),
                };
                self.report(
                    Problem::error(Code::MissingKey, "a score needs a profile to be read by")
                        .path(at)
                        .expected("the id of a profile")
                        .help(help),
                );
            }
            (ReadingKind::Score, Some(id)) => match own.profile_named(id) {
                None => {
                    let known = own.profiles.iter().map(|p| p.id.as_str());
                    self.report(unknown(
                        Code::UnknownProfile,
                        "profile",
                        id,
                        at.to_owned(),
                        known,
                    ));
                }
                Some(profile) if profile.by_name_only => self.report(
                    Problem::error(
                        Code::BadProfile,
                        format!("`{id}` is used only when it is named, so it can't be the default"),
                    )
                    .path(at)
                    .found(id.clone())
                    .help("name another profile, or leave out its `by-name-only`"),
                ),
                Some(_) => {}
            },
            (ReadingKind::Findings | ReadingKind::Level | ReadingKind::Decision, profile) => {
                if let Some(id) = profile {
                    self.report(no_score(at.to_owned()).found(id.clone()));
                }
                for index in 0..own.profiles.len() {
                    self.report(no_score(nth("profile", index)));
                }
            }
        }
    }

    fn profile(&mut self, profile: &'a Profile, path: &str) {
        let own = self.framework;
        let groups = profile.groups.as_deref().unwrap_or_default();
        for (index, id) in groups.iter().enumerate() {
            if own.group(id).is_none() {
                let known = own.groups.iter().map(|g| g.id.as_str());
                let at = nth(&child(path, "benchmarks"), index);
                self.report(unknown(Code::Dangling, "benchmark", id, at, known));
            }
        }
        let list = child(path, "benchmarks");
        for (first, index, id) in repeated(groups.iter().map(String::as_str)) {
            self.report(duplicate(
                "benchmark",
                id,
                nth(&list, index),
                &nth(&list, first),
            ));
        }
        let items = child(path, "item");
        for (first, index, id) in repeated(profile.items.iter().map(|i| i.criterion.as_str())) {
            let at = child(&nth(&items, index), "criterion");
            self.report(duplicate("item", id, at, &nth(&items, first)));
        }
        for (index, item) in profile.items.iter().enumerate() {
            self.item(profile, item, &nth(&items, index));
        }
        let points = own
            .criteria
            .iter()
            .filter(|c| c.under(Some(&profile.id)))
            .map(|c| {
                let (weight, parts) = profile
                    .item(&c.id)
                    .map_or((1, 1), |i| (i.weight, self.parts_of(i)));
                u64::from(weight).saturating_mul(parts.into())
            });
        if points.fold(0, u64::saturating_add) > MAX_POINTS {
            self.report(
                Problem::error(Code::BadProfile, "the points are too many to be added up")
                    .path(path)
                    .expected("at most 2^53 points")
                    .help("lower weights or parts"),
            );
        }
    }

    fn item(&mut self, profile: &'a Profile, item: &'a Item, path: &str) {
        let own = self.framework;
        for (key, number) in [("weight", item.weight), ("parts", self.parts_of(item))] {
            if number == 0 || number > Profile::MAX_WEIGHT {
                self.report(
                    Problem::error(
                        Code::NumberOutOfRange,
                        format!("the number `{number}` is out of range"),
                    )
                    .path(child(path, key))
                    .found(number.to_string())
                    .expected("a whole number from 1 to 1000000")
                    .help("weights and parts count from 1"),
                );
            }
        }
        let Some(criterion) = own.criterion(&item.criterion) else {
            let known = own.criteria.iter().map(|c| c.id.as_str());
            let at = child(path, "criterion");
            self.report(unknown(
                Code::UnknownCriterion,
                "criterion",
                &item.criterion,
                at,
                known,
            ));
            return;
        };
        let why = if !criterion.under(Some(&profile.id)) {
            Some("does not exist under it")
        } else if criterion
            .group
            .as_deref()
            .is_some_and(|g| !profile.scores(g))
        {
            Some("belongs to a benchmark that it does not score")
        } else {
            None
        };
        if let Some(why) = why {
            self.report(
                Problem::error(
                    Code::ContributesNothing,
                    format!(
                        "the item counts nowhere under `{}`: `{}` {why}",
                        profile.id, criterion.id
                    ),
                )
                .path(child(path, "criterion"))
                .found(criterion.id.clone())
                .help("leave the item out, or mend `benchmarks` or `profiles`"),
            );
        }
        let parts = self.parts_of(item);
        match &item.credit_from {
            Some(fact) => self.credit(criterion, item, fact, path),
            None if parts > 1 => self.report(
                Problem::error(
                    Code::ContributesNothing,
                    "parts without `credit-from` are earned all or none, as a weight is",
                )
                .path(child(path, "parts"))
                .found(parts.to_string())
                .help("add `credit-from`, or write it as `weight`"),
            ),
            None => {}
        }
    }

    /// In how many parts an item counts.
    fn parts_of(&self, item: &Item) -> u32 {
        let fact = item.credit_from.as_deref();
        item.parts(fact.and_then(|id| self.library.catalogue.get(id)))
    }

    fn credit(&mut self, criterion: &Criterion, item: &Item, id: &str, path: &str) {
        let at = child(path, "credit-from");
        let catalogue = &self.library.catalogue;
        let Some(fact) = catalogue.get(id) else {
            let known = catalogue.iter().map(|f| f.id.as_str());
            self.report(unknown(Code::UnknownFact, "fact", id, at, known));
            return;
        };
        for source in &fact.counts_as {
            if catalogue.get(&source.from).is_none() {
                let known = catalogue.iter().map(|f| f.id.as_str());
                self.report(unknown(
                    Code::UnknownFact,
                    "fact",
                    &source.from,
                    at.clone(),
                    known,
                ));
            }
        }
        if fact.by != By::Whole {
            self.report(
                Problem::error(
                    Code::UnknownAddress,
                    format!("`{id}` has more than one value"),
                )
                .path(at.clone())
                .found(id)
                .expected("a fact of the institution as a whole")
                .help("declare a fact without `by` for the credit"),
            );
        }
        let parts = item.parts(Some(fact));
        let wrong = match fact.kind {
            Kind::Choice => {
                let full = u32::try_from(fact.options.len().saturating_sub(1)).unwrap_or(u32::MAX);
                (parts != full).then(|| (full.to_string(), "as many parts as there are steps"))
            }
            Kind::Count => fact.max.filter(|max| parts > *max).map(|max| {
                (
                    format!("1 to {max}"),
                    "no more parts than the count can reach",
                )
            }),
            _ => {
                self.report(
                    Problem::error(
                        Code::WrongKind,
                        format!(
                            "`{id}` is a {} fact; credit comes from a choice or a count",
                            fact.kind.id()
                        ),
                    )
                    .path(at.clone())
                    .found(id)
                    .expected("a choice or a count")
                    .help("declare a choice that the share fills by `counts-as`"),
                );
                None
            }
        };
        if let Some((expected, help)) = wrong {
            self.report(
                Problem::error(
                    Code::BadProfile,
                    format!("{parts} parts don't fit the values of `{id}`"),
                )
                .path(child(path, "parts"))
                .found(parts.to_string())
                .expected(expected)
                .help(help),
            );
        }
        if fact.kind == Kind::Count && fact.max.is_none() && item.parts.is_none() {
            self.report(
                Problem::error(
                    Code::MissingKey,
                    format!(
                        "`{id}` has no `max`, so the item has to say in how many parts it counts"
                    ),
                )
                .path(path)
                .expected("`parts`")
                .help("add `parts`, or declare the `max` of the count"),
            );
        }
        if criterion.is_reserved() {
            self.report(
                Problem::error(
                    Code::BadProfile,
                    format!(
                        "`{}` is reserved, so no fact says what it earns",
                        criterion.id
                    ),
                )
                .path(at.clone())
                .found(id)
                .help("leave `credit-from` out until a rule is known"),
            );
        }
        let leaves = criterion
            .any_rule()
            .map(|rule| rule.leaves())
            .unwrap_or_default();
        if leaves.iter().any(|l| l.fact == id && l.test.is_at_most()) {
            self.report(
                Problem::error(
                    Code::CreditFalls,
                    format!(
                        "`{}` asks for less of `{id}`, and its credit for more",
                        criterion.id
                    ),
                )
                .path(at)
                .found(id)
                .help("take the credit from another fact, or turn the rule round"),
            );
        }
    }
}

fn no_score(path: String) -> Problem {
    Problem::error(Code::BadProfile, "an edition read by findings has no score")
        .path(path)
        .help("leave it out, or read the edition as a score")
}
