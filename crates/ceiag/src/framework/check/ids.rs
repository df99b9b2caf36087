//! Ids: none is given twice, none refers to nothing.

use super::super::{Framework, Library, Prose};
use super::{Check, duplicate, repeated, unknown};
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};
use std::collections::{BTreeMap, BTreeSet};

impl<'a> Check<'a> {
    pub(super) fn ids(&mut self) {
        self.once();
        self.settings();
        self.parts();
        self.windows();
        if self.prose == Prose::With {
            self.sources();
        }
    }

    fn twice<'i>(
        &mut self,
        what: &str,
        list: &str,
        key: &str,
        ids: impl IntoIterator<Item = &'i str>,
    ) {
        for (first, index, id) in repeated(ids) {
            let path = child(&nth(list, index), key);
            self.report(duplicate(what, id, path, &nth(list, first)));
        }
    }

    fn once(&mut self) {
        let own = self.framework;
        let key = own.reading.group_key();
        self.twice(key, key, "id", own.groups.iter().map(|g| g.id.as_str()));
        let numbers: Vec<String> = own.groups.iter().map(|g| g.number.to_string()).collect();
        self.twice("number", key, "number", numbers.iter().map(String::as_str));
        self.twice(
            "choice",
            "choice",
            "id",
            own.choices.iter().map(|c| c.id.as_str()),
        );
        self.twice(
            "criterion",
            "criterion",
            "id",
            own.criteria.iter().map(|c| c.id.as_str()),
        );
        self.twice(
            "profile",
            "profile",
            "id",
            own.profiles.iter().map(|p| p.id.as_str()),
        );
        self.twice(
            "row",
            "context",
            "id",
            own.context.iter().map(|c| c.id.as_str()),
        );
        self.twice(
            "window",
            "window",
            "id",
            own.windows.iter().map(|w| w.id.as_str()),
        );
        for (index, choice) in own.choices.iter().enumerate() {
            let list = child(&nth("choice", index), "options");
            self.twice(
                "option",
                &list,
                "id",
                choice.options.iter().map(|o| o.id.as_str()),
            );
            if choice.options.len() < 2 {
                self.report(
                    Problem::error(
                        Code::ContributesNothing,
                        format!("`{}` leaves nothing to choose", choice.id),
                    )
                    .path(list)
                    .expected("two or more options")
                    .help("add an option, or leave the choice out"),
                );
            }
        }
        // A finding and a crosswalk tell criteria, groups and context rows apart by their ids alone.
        let mut taken: BTreeMap<&str, String> = BTreeMap::new();
        for (index, group) in own.groups.iter().enumerate() {
            taken.insert(&group.id, nth(key, index));
        }
        for (index, criterion) in own.criteria.iter().enumerate() {
            if let Some(first) = taken.get(criterion.id.as_str()) {
                let path = child(&nth("criterion", index), "id");
                self.problems
                    .push(duplicate("id", &criterion.id, path, first));
            }
        }
        for (index, criterion) in own.criteria.iter().enumerate() {
            taken.insert(&criterion.id, nth("criterion", index));
        }
        for (index, row) in own.context.iter().enumerate() {
            if let Some(first) = taken.get(row.id.as_str()) {
                let path = child(&nth("context", index), "id");
                self.problems.push(duplicate("id", &row.id, path, first));
            }
        }
    }

    fn settings(&mut self) {
        let own = self.framework;
        for (first, index, id) in repeated(own.settings.iter().map(|s| s.id())) {
            let path = nth("settings", index);
            self.report(duplicate("setting", id, path, &nth("settings", first)));
        }
        let list = "settings-by-choice";
        self.twice(
            "setting",
            list,
            "setting",
            own.settings_by_choice.iter().map(|s| s.setting.id()),
        );
        if own.settings.is_empty() && own.settings_by_choice.is_empty() {
            self.report(
                Problem::error(Code::MissingKey, "the edition covers no setting")
                    .path("settings")
                    .expected("one or more settings")
                    .help("say for which kinds of institution it is"),
            );
        }
        for (index, by) in own.settings_by_choice.iter().enumerate() {
            let path = nth(list, index);
            if own.settings.contains(&by.setting) {
                self.report(
                    Problem::error(
                        Code::Overlap,
                        format!("`{}` is covered by choice and without", by.setting.id()),
                    )
                    .path(child(&path, "setting"))
                    .found(by.setting.id())
                    .help("leave it out of `settings`, or out of here"),
                );
            }
            let at = child(&path, "choice");
            match own.choice(&by.choice) {
                None => {
                    let known = own.choices.iter().map(|c| c.id.as_str());
                    self.report(unknown(
                        Code::UnknownChoice,
                        "choice",
                        &by.choice,
                        at,
                        known,
                    ));
                }
                Some(choice) if choice.options.iter().all(|o| o.id != by.option) => {
                    let known = choice.options.iter().map(|o| o.id.as_str());
                    let at = child(&path, "option");
                    self.report(unknown(
                        Code::UnknownOption,
                        "option",
                        &by.option,
                        at,
                        known,
                    ));
                }
                Some(_) => {}
            }
        }
    }

    fn group(&mut self, id: Option<&str>, path: String) {
        let own = self.framework;
        if let Some(id) = id.filter(|id| own.group(id).is_none()) {
            let known = own.groups.iter().map(|g| g.id.as_str());
            self.report(unknown(
                Code::Dangling,
                own.reading.group_key(),
                id,
                child(&path, own.reading.group_key()),
                known,
            ));
        }
    }

    fn parts(&mut self) {
        let own = self.framework;
        for (index, criterion) in own.criteria.iter().enumerate() {
            let path = nth("criterion", index);
            self.group(criterion.group.as_deref(), path.clone());
            self.label(&criterion.label, &path);
            for (index, profile) in criterion.profiles.iter().enumerate() {
                if own.profile_named(profile).is_none() {
                    let known = own.profiles.iter().map(|p| p.id.as_str());
                    let at = nth(&child(&path, "profiles"), index);
                    self.report(unknown(Code::UnknownProfile, "profile", profile, at, known));
                }
            }
        }
        for (index, row) in own.context.iter().enumerate() {
            self.group(row.group.as_deref(), nth("context", index));
        }
        for (index, group) in own.groups.iter().enumerate() {
            self.label(&group.label, &nth(own.reading.group_key(), index));
        }
        for (index, choice) in own.choices.iter().enumerate() {
            self.label(&choice.label, &nth("choice", index));
        }
        for (index, profile) in own.profiles.iter().enumerate() {
            self.label(&profile.label, &nth("profile", index));
        }
        for (index, level) in own.model.iter().flat_map(|m| &m.levels).enumerate() {
            self.label(&level.label, &nth("level", index));
        }
        for (key, text) in [("title", &own.title), ("edition", &own.edition)] {
            if text.trim().is_empty() {
                let message = format!("the {key} is empty");
                self.report(
                    Problem::error(Code::MissingKey, message)
                        .path(key)
                        .help("fill it in"),
                );
            }
        }
    }

    fn label(&mut self, label: &str, path: &str) {
        if label.trim().is_empty() {
            self.report(
                Problem::error(Code::MissingKey, "the label is empty")
                    .path(child(path, "label"))
                    .expected("a few words that people read in lists")
                    .help("say in a few words what it is about"),
            );
        }
    }

    fn windows(&mut self) {
        let own = self.framework;
        for (index, window) in own.windows.iter().enumerate() {
            let path = nth("window", index);
            if own.criterion(&window.criterion).is_none() {
                let known = own.criteria.iter().map(|c| c.id.as_str());
                let at = child(&path, "criterion");
                self.report(unknown(
                    Code::UnknownCriterion,
                    "criterion",
                    &window.criterion,
                    at,
                    known,
                ));
            }
            // Months counted from September, as the academic year runs.
            let day = |(month, day): (u8, u8)| ((month + 3) % 12, day);
            if window.years.first() == window.years.last() && day(window.closes) < day(window.opens)
            {
                self.report(
                    Problem::error(Code::BandUpsideDown, "the window closes before it opens")
                        .path(child(&path, "closes"))
                        .help("an academic year runs from September to August"),
                );
            }
            let Some(id) = &window.leap_day_choice else {
                continue;
            };
            let at = child(&path, "leap-day-choice");
            match own.choice(id) {
                None => {
                    let known = own.choices.iter().map(|c| c.id.as_str());
                    self.report(unknown(Code::UnknownChoice, "choice", id, at, known));
                }
                Some(choice) => {
                    let options: BTreeSet<&str> =
                        choice.options.iter().map(|o| o.id.as_str()).collect();
                    if options != BTreeSet::from(["excluded", "included"]) {
                        self.report(
                            Problem::error(
                                Code::UnknownOption,
                                format!(
                                    "`{id}` doesn't say whether 29 February belongs to the window"
                                ),
                            )
                            .path(at)
                            .found(id.clone())
                            .expected("a choice with the options `excluded` and `included`")
                            .help("name its two options so, or refer to another choice"),
                        );
                    }
                }
            }
        }
    }

    fn sources(&mut self) {
        let own = self.framework;
        self.cited(&own.in_force.sources, "in-force");
        self.cited(&own.strength_basis.sources, "strength-basis");
        for (index, c) in own.choices.iter().enumerate() {
            self.cited(&c.sources, &nth("choice", index));
        }
        for (index, c) in own.criteria.iter().enumerate() {
            self.cited(&c.sources, &nth("criterion", index));
            if let Some(basis) = &c.strength_basis {
                let path = child(&nth("criterion", index), "strength-basis");
                self.cited(&basis.sources, &path);
            }
        }
        for (index, p) in own.profiles.iter().enumerate() {
            self.cited(&p.sources, &nth("profile", index));
        }
        for (index, c) in own.context.iter().enumerate() {
            self.cited(&c.sources, &nth("context", index));
        }
    }

    fn cited(&mut self, keys: &[String], path: &str) {
        for (index, key) in keys.iter().enumerate() {
            if self.library.source(key).is_none() {
                let at = nth(&child(path, "sources"), index);
                let known = self.library.sources.iter().map(|s| s.key.as_str());
                self.report(unknown(Code::Dangling, "source", key, at, known));
            }
        }
    }
}

/// Ids that have to differ across a library, and choices that editions share.
pub(super) fn library(library: &Library) -> Problems {
    let mut problems = Problems::new();
    let mut once = |what: &str, list: &str, key: &str, ids: Vec<&str>| {
        for (first, index, id) in repeated(ids) {
            let path = child(&nth(list, index), key);
            problems.push(duplicate(what, id, path, &nth(list, first)));
        }
    };
    let editions: Vec<&str> = library.frameworks.iter().map(|f| f.id.as_str()).collect();
    once("edition", "framework", "id", editions);
    once(
        "series",
        "series",
        "id",
        library.series.iter().map(|s| s.id.as_str()).collect(),
    );
    once(
        "crosswalk",
        "crosswalk",
        "id",
        library.crosswalks.iter().map(|c| c.id.as_str()).collect(),
    );
    once(
        "source",
        "source",
        "key",
        library.sources.iter().map(|s| s.key.as_str()).collect(),
    );
    let mut choices: BTreeMap<&str, (&Framework, BTreeSet<&str>)> = BTreeMap::new();
    for (index, framework) in library.frameworks.iter().enumerate() {
        let path = nth("framework", index);
        if library.series_named(&framework.series).is_none() {
            let known = library.series.iter().map(|s| s.id.as_str());
            let at = child(&path, "series");
            problems.push(unknown(
                Code::Dangling,
                "series",
                &framework.series,
                at,
                known,
            ));
        }
        for (at, choice) in framework.choices.iter().enumerate() {
            let options: BTreeSet<&str> = choice.options.iter().map(|o| o.id.as_str()).collect();
            let (first, before) = choices
                .entry(&choice.id)
                .or_insert_with(|| (framework, options.clone()));
            if *before != options {
                problems.push(
                    Problem::error(
                        Code::Conflict,
                        format!("the choice `{}` has other options in `{}`", choice.id, first.id),
                    )
                    .path(nth(&child(&path, "choice"), at))
                    .found(choice.id.clone())
                    .help("a sheet makes a choice once for all editions; give one of the two another id"),
                );
            }
        }
    }
    problems
}
