//! Maturity models and catalogues: levels in order, themes with roots, statements where they belong.

use super::super::{Framework, Judgement, Model, ReadingKind};
use super::{Check, duplicate, repeated, unknown};
use crate::problem::{Code, Problem};
use crate::text::{child, nth};

impl Check<'_> {
    pub(super) fn levels(&mut self) {
        let own = self.framework;
        let Some(model) = &own.model else {
            if own.reading == ReadingKind::Level {
                self.report(
                    Problem::error(Code::Conflict, "there are no levels to read it by")
                        .path("reading")
                        .found("level")
                        .help("tailor a maturity model, or write one as a file of its own"),
                );
            }
            return;
        };
        self.order(model);
        self.roots();
        self.asked(model);
        match model.judgement {
            Judgement::BestFit => self.best_fit(),
            Judgement::Statements => self.statements(model),
        }
        for (index, window) in own.windows.iter().enumerate() {
            let message = format!("`{}` is a window, and a level has none", window.id);
            self.report(
                Problem::error(Code::Conflict, message)
                    .path(nth("window", index))
                    .help("leave it out"),
            );
        }
    }

    fn order(&mut self, model: &Model) {
        for (first, index, id) in repeated(model.levels.iter().map(|l| l.id.as_str())) {
            let at = child(&nth("level", index), "id");
            self.report(duplicate("level", id, at, &nth("level", first)));
        }
        if model.levels.len() < 2 {
            self.report(
                Problem::error(Code::ContributesNothing, "there is nothing to move between")
                    .path("level")
                    .expected("two or more levels, lowest first")
                    .help("add a level"),
            );
        }
        for (index, level) in model.levels.iter().enumerate() {
            if level.floor && index > 0 {
                let message = format!(
                    "`{}` is not the lowest level, so nobody starts there",
                    level.id
                );
                self.report(
                    Problem::error(Code::Conflict, message)
                        .path(child(&nth("level", index), "floor"))
                        .help("only the first level can be the floor"),
                );
            }
        }
    }

    fn roots(&mut self) {
        let (own, library) = (self.framework, self.library);
        for (index, theme) in own.groups.iter().enumerate() {
            let path = child(&nth("theme", index), "benchmarks");
            if theme.roots.is_empty() {
                let message = format!("`{}` is rooted in no benchmark", theme.id);
                self.report(
                    Problem::error(Code::MissingKey, message)
                        .path(path.clone())
                        .expected("one or more benchmarks, such as \"gatsby-2025-schools/BM1\"")
                        .help("name the benchmarks that the theme is about"),
                );
            }
            for (number, root) in theme.roots.iter().enumerate() {
                let at = nth(&path, number);
                match library.framework(&root.framework) {
                    None => {
                        let known = library.frameworks.iter().map(|f| f.id.as_str());
                        self.report(unknown(
                            Code::UnknownFramework,
                            "edition",
                            &root.framework,
                            at,
                            known,
                        ));
                    }
                    Some(edition) if edition.reading.group_key() != "benchmark" => {
                        let message = format!("`{}` has no benchmarks", edition.id);
                        self.report(
                            Problem::error(Code::Conflict, message)
                                .path(at)
                                .found(format!("{}/{}", root.framework, root.id))
                                .help(
                                    "name a benchmark of the edition in which the theme is rooted",
                                ),
                        );
                    }
                    Some(edition) if edition.group(&root.id).is_none() => {
                        let known = edition.groups.iter().map(|g| g.id.as_str());
                        self.report(unknown(Code::Dangling, "benchmark", &root.id, at, known));
                    }
                    Some(_) => {}
                }
            }
            let names = theme.roots.iter();
            let names: Vec<String> = names.map(|r| format!("{}/{}", r.framework, r.id)).collect();
            for (first, number, id) in repeated(names.iter().map(String::as_str)) {
                let (at, first) = (nth(&path, number), nth(&path, first));
                self.report(duplicate("benchmark", id, at, &first));
            }
        }
    }

    /// Questions and descriptors refer to themes, questions and levels that are there, each once.
    fn asked(&mut self, model: &Model) {
        let own = self.framework;
        let ids = own.groups.iter().map(|g| g.id.as_str());
        let all: Vec<&str> = ids
            .chain(model.questions.iter().map(|q| q.id.as_str()))
            .collect();
        let themes = own.groups.len();
        for (_, index, id) in repeated(all.iter().copied()) {
            // Themes among themselves are told apart elsewhere.
            if let Some(index) = index.checked_sub(themes) {
                let at = child(&nth("question", index), "id");
                self.report(duplicate("question", id, at, "theme"));
            }
        }
        for (index, question) in model.questions.iter().enumerate() {
            if own.group(&question.theme).is_none() {
                let known = own.groups.iter().map(|g| g.id.as_str());
                let at = child(&nth("question", index), "theme");
                self.report(unknown(Code::Dangling, "theme", &question.theme, at, known));
            }
        }
        for (index, descriptor) in model.descriptors.iter().enumerate() {
            let path = nth("descriptor", index);
            if !all.contains(&descriptor.of.as_str()) {
                let at = path.clone();
                self.report(unknown(
                    Code::Dangling,
                    "theme or question",
                    &descriptor.of,
                    at,
                    all.iter().copied(),
                ));
            }
            self.level_exists(model, &descriptor.level, child(&path, "level"));
        }
        let pairs: Vec<String> = model
            .descriptors
            .iter()
            .map(|d| format!("{} at {}", d.of, d.level))
            .collect();
        for (first, index, id) in repeated(pairs.iter().map(String::as_str)) {
            let first = nth("descriptor", first);
            self.report(duplicate("text of", id, nth("descriptor", index), &first));
        }
    }

    fn level_exists(&mut self, model: &Model, id: &str, path: String) {
        if model.level(id).is_none() {
            let known = model.levels.iter().map(|l| l.id.as_str());
            self.report(unknown(Code::Dangling, "level", id, path, known));
        }
    }

    fn best_fit(&mut self) {
        for index in 0..self.framework.criteria.len() {
            self.report(
                Problem::error(
                    Code::Conflict,
                    "a best-fit level is found by people, so no statement indicates one",
                )
                .path(nth("criterion", index))
                .help("write it as a `[[descriptor]]`, or say `judgement = \"statements\"`"),
            );
        }
    }

    fn statements(&mut self, model: &Model) {
        let own = self.framework;
        for (index, _) in model.questions.iter().enumerate() {
            self.report(
                Problem::error(
                    Code::Conflict,
                    "statements indicate the level of a theme as a whole",
                )
                .path(nth("question", index))
                .help("leave the question out, or say `judgement = \"best-fit\"`"),
            );
        }
        for (index, _) in model.descriptors.iter().enumerate() {
            self.report(
                Problem::error(
                    Code::Conflict,
                    "statements say what a level asks for, so no text describes it beside them",
                )
                .path(nth("descriptor", index))
                .help("leave the text out, or say `judgement = \"best-fit\"`"),
            );
        }
        for (index, criterion) in own.criteria.iter().enumerate() {
            let path = nth("criterion", index);
            if criterion.group.is_none() {
                let message = format!(
                    "`{}` belongs to no theme, so it counts nowhere",
                    criterion.id
                );
                self.report(
                    Problem::error(Code::ContributesNothing, message)
                        .path(path.clone())
                        .help("add `theme`"),
                );
            }
            let level = criterion.level.as_deref().unwrap_or_default();
            self.level_exists(model, level, child(&path, "level"));
            if model.level(level).is_some_and(|l| l.floor) {
                let message = format!("everybody starts at `{level}`, so no statement asks for it");
                self.report(
                    Problem::error(Code::Conflict, message)
                        .path(child(&path, "level"))
                        .help("move the statement to a higher level, or leave out the level's `floor`"),
                );
            }
        }
        self.empty(model);
    }

    /// A level or theme without a statement can't be reached by anybody.
    fn empty(&mut self, model: &Model) {
        let own: &Framework = self.framework;
        for (index, level) in model.levels.iter().enumerate() {
            let asked = own
                .criteria
                .iter()
                .any(|c| c.level.as_deref() == Some(&level.id));
            if !level.floor && !asked {
                let message = format!("no statement asks for `{}`", level.id);
                self.report(
                    Problem::error(Code::ContributesNothing, message)
                        .path(nth("level", index))
                        .help("add a statement, or say `floor = true` where everybody starts here"),
                );
            }
        }
        for (index, theme) in own.groups.iter().enumerate() {
            if !own
                .criteria
                .iter()
                .any(|c| c.group.as_deref() == Some(&theme.id))
            {
                let message = format!("`{}` has no statement", theme.id);
                self.report(
                    Problem::error(Code::ContributesNothing, message)
                        .path(nth("theme", index))
                        .help("add a statement, or leave the theme out"),
                );
            }
        }
    }
}
