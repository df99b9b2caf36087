//! What is wrong with a review beyond its form. Rules of order and timing are not here: they are notices.

use super::asked::Asked;
use super::read::item;
use super::{Review, ReviewKinds, Tier};
use crate::date::Date;
use crate::framework::Library;
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;
use std::collections::BTreeMap;

/// Where the items of each list stand, since items that could not be read are missing from the lists.
#[derive(Clone, Debug, Default)]
pub(super) struct At {
    /// Whether the tier could be read.
    pub(super) tier: bool,
    /// Whether an institution is given, sound or not.
    pub(super) institution: bool,
    pub(super) participants: Vec<usize>,
    pub(super) judgements: Vec<usize>,
    pub(super) findings: Vec<usize>,
    pub(super) priorities: Vec<usize>,
    pub(super) actions: Vec<usize>,
}

impl At {
    /// A review of which everything could be read.
    fn whole(review: &Review) -> At {
        At {
            tier: true,
            institution: review.institution.is_some(),
            participants: (0..review.participants.len()).collect(),
            judgements: (0..review.judgements.len()).collect(),
            findings: (0..review.findings.len()).collect(),
            priorities: (0..review.priorities.len()).collect(),
            actions: (0..review.actions.len()).collect(),
        }
    }
}

impl Review {
    /// Everything that is wrong with it beyond its form, each problem with its path.
    pub fn check(&self, library: &Library) -> Problems {
        check(self, library, &At::whole(self))
    }
}

pub(super) fn check(review: &Review, library: &Library, at: &At) -> Problems {
    let mut check = Check {
        review,
        library,
        at,
        problems: Problems::new(),
    };
    let asked = check.model();
    if at.tier {
        check.whom();
        check.parts_of_tiers();
    }
    check.people();
    check.judgements(asked.as_ref());
    check.findings();
    check.actions(asked.as_ref());
    if let (Some(theme), Some(asked)) = (&review.theme, &asked) {
        let known = asked.framework.groups.iter().map(|g| g.id.as_str());
        check.known("theme", Code::UnknownQuestion, theme, "theme", known);
    }
    if let Some(completed) = review.completed
        && completed < review.started
    {
        let message = "the review is completed before it is started".to_owned();
        check.backwards("completed".to_owned(), completed, message);
    }
    check.problems
}

struct Check<'a> {
    review: &'a Review,
    library: &'a Library,
    at: &'a At,
    problems: Problems,
}

impl<'a> Check<'a> {
    fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn backwards(&mut self, path: String, day: Date, message: String) {
        let problem = Problem::error(Code::DatesBackwards, message)
            .path(path)
            .found(day.to_string());
        self.report(problem.help("dates run forwards: started, judged, completed"));
    }

    /// A day of the review lies in it.
    fn within(&mut self, what: &str, path: String, day: Date) {
        let review = self.review;
        if day < review.started {
            let message = format!("{what} is dated before the review was started");
            self.backwards(path, day, message);
        } else if review
            .completed
            .is_some_and(|end| review.started <= end && end < day)
        {
            let message = format!("{what} is dated after the review was completed");
            self.backwards(path, day, message);
        }
    }

    fn known<'i>(
        &mut self,
        what: &str,
        code: Code,
        id: &str,
        path: &str,
        known: impl Iterator<Item = &'i str> + Clone,
    ) {
        if known.clone().any(|k| k == id) {
            return;
        }
        let problem = Problem::error(code, format!("no {what} is called `{id}`"))
            .path(path)
            .found(id);
        let names: Vec<String> = known.clone().take(8).map(|k| format!("`{k}`")).collect();
        self.report(match nearest(id, known.clone()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None if names.is_empty() => problem,
            None if known.count() > names.len() => {
                problem.help(format!("there is {}, …", names.join(", ")))
            }
            None => problem.help(format!("there is {}", names.join(", "))),
        });
    }

    fn once<'i>(&mut self, what: &str, items: impl Iterator<Item = (&'i str, String)>, help: &str) {
        let mut seen: BTreeMap<&str, String> = BTreeMap::new();
        for (id, path) in items {
            if let Some(first) = seen.get(id) {
                let problem =
                    Problem::error(Code::DuplicateKey, format!("{what} `{id}` is given twice"))
                        .path(path)
                        .found(id)
                        .help(format!("it stands first at `{first}`; {help}"));
                self.report(problem);
            } else {
                seen.insert(id, path);
            }
        }
    }

    fn model(&mut self) -> Option<Asked<'a>> {
        let (library, review) = (self.library, self.review);
        if review.model.is_empty() {
            return None;
        }
        let asked = match Asked::find(library, &review.model) {
            Ok(asked) => asked,
            Err(problem) => {
                self.report(problem.path("model"));
                return None;
            }
        };
        if let Some(institution) = &review.institution
            && !asked.framework.covers(institution.setting)
        {
            let settings = asked.framework.settings.iter().map(|s| s.label());
            let message = format!(
                "`{}` is not for {}",
                review.model,
                institution.setting.one()
            );
            self.report(
                Problem::error(Code::SettingNotCovered, message)
                    .path("model")
                    .found(&review.model)
                    .expected(format!(
                        "a model for {}; this one is for: {}",
                        institution.setting.one(),
                        settings.collect::<Vec<_>>().join(", ")
                    )),
            );
        }
        Some(asked)
    }

    /// A review is of an institution, but for a national one, which never is.
    fn whom(&mut self) {
        let review = self.review;
        if review.tier == Tier::National {
            let lists = [
                ("institution", self.at.institution),
                ("judgement", !review.judgements.is_empty()),
                ("finding", !review.findings.is_empty()),
            ];
            for (key, there) in lists {
                if there {
                    self.report(
                        Problem::error(
                            Code::Conflict,
                            "a national review is of the system, never one institution's result",
                        )
                        .path(key)
                        .help("leave it out here; an institution's own result stands in an internal, peer or expert review"),
                    );
                }
            }
            if review.theme.is_none() {
                let problem = Problem::error(Code::MissingKey, "the key `theme` is missing");
                self.report(problem.path("theme").expected("the theme that is studied"));
            }
            return;
        }
        let judged = !review.judgements.is_empty() || !review.findings.is_empty();
        if !self.at.institution && (review.tier != Tier::Expert || judged) {
            let problem = Problem::error(Code::MissingKey, "the key `institution` is missing");
            self.report(
                problem
                    .path("institution")
                    .expected("the institution as on a fact sheet"),
            );
        }
    }

    /// What only some tiers have.
    fn parts_of_tiers(&mut self) {
        let review = self.review;
        let (tier, peer) = (review.tier, [Tier::Peer].as_slice());
        let (national, over) = (
            [Tier::National].as_slice(),
            [Tier::Expert, Tier::National].as_slice(),
        );
        let parts = [
            ("facilitator", review.facilitator.is_some(), peer),
            ("follows", review.follows.is_some(), peer),
            ("reviewer", !review.reviewers.is_empty(), peer),
            ("theme", review.theme.is_some(), national),
            ("reviews", !review.reviews.is_empty(), over),
            ("process", !review.process.is_empty(), over),
        ];
        for (key, there, tiers) in parts {
            if there && !tiers.contains(&tier) {
                let names: Vec<&str> = tiers.iter().map(|t| t.id()).collect();
                let message = format!("`{key}` has no meaning in a review of tier `{}`", tier.id());
                self.report(
                    Problem::error(Code::Conflict, message)
                        .path(key)
                        .expected(format!("a review of tier {}", names.join(" or ")))
                        .help("leave it out, or correct the tier"),
                );
            }
        }
        if tier == Tier::Expert && review.reviews.is_empty() {
            self.report(
                Problem::error(Code::MissingKey, "an expert review names no peer review")
                    .path("reviews")
                    .expected("the ids of the peer reviews that it moderates"),
            );
        }
    }

    fn people(&mut self) {
        let (review, at) = (self.review, self.at);
        let roles = self.library.reviews.roles.iter().map(|r| r.id.as_str());
        let roles: Vec<&str> = roles.chain([ReviewKinds::OTHER]).collect();
        for (participant, index) in review.participants.iter().zip(&at.participants) {
            let path = item("participant", *index, "role");
            self.known(
                "role",
                Code::UnknownRole,
                &participant.role,
                &path,
                roles.iter().copied(),
            );
            if participant.role == ReviewKinds::OTHER && participant.described.is_none() {
                self.report(
                    Problem::error(Code::MissingKey, "the role `other` is not described")
                        .path(item("participant", *index, "described"))
                        .expected("the role in words, such as \"Parent governor\""),
                );
            }
            if let Some(on) = participant.on {
                self.within("who took part", item("participant", *index, "on"), on);
            }
        }
        // A participant that could not be read is a problem of its own.
        if let Some(first) = at.judgements.first()
            && review.participants.is_empty()
            && at.tier
        {
            self.report(
                Problem::error(
                    Code::NoParticipants,
                    "a level is chosen, but nobody took part",
                )
                .path(item("judgement", *first, ""))
                .help("record who took part before any answer"),
            );
        }
    }

    fn judgements(&mut self, asked: Option<&Asked<'_>>) {
        let (review, at) = (self.review, self.at);
        for (judgement, index) in review.judgements.iter().zip(&at.judgements) {
            if let Some(asked) = asked {
                let (code, path) = (Code::UnknownQuestion, item("judgement", *index, "question"));
                let known = asked.questions.iter().map(|q| q.id);
                self.known("question", code, &judgement.question, &path, known);
                let (code, path) = (Code::UnknownLevel, item("judgement", *index, "level"));
                let known = asked.model.levels.iter().map(|l| l.id.as_str());
                self.known("level", code, &judgement.level, &path, known);
            }
            self.within("a level", item("judgement", *index, "on"), judgement.on);
        }
        let chosen = review.judgements.iter().zip(&at.judgements);
        let chosen = chosen.map(|(j, index)| Said {
            list: "judgement",
            index: *index,
            of: &j.question,
            now: &j.level,
            on: j.on,
            earlier: j.earlier.as_deref(),
            reason: j.reason.as_deref(),
        });
        self.append_only(&chosen.collect::<Vec<_>>());
    }

    fn findings(&mut self) {
        let (review, at) = (self.review, self.at);
        for (finding, index) in review.findings.iter().zip(&at.findings) {
            let path = item("finding", *index, "criterion");
            self.criterion(&finding.criterion, &path);
            self.within("a finding", item("finding", *index, "on"), finding.on);
        }
        let outcome = |met| if met { "met" } else { "not-met" };
        let found = review.findings.iter().zip(&at.findings);
        let found = found.map(|(f, index)| Said {
            list: "finding",
            index: *index,
            of: &f.criterion,
            now: outcome(f.met),
            on: f.on,
            earlier: f.earlier.map(outcome),
            reason: f.reason.as_deref(),
        });
        self.append_only(&found.collect::<Vec<_>>());
    }

    /// What stands is never rewritten: a later one says what it replaces and why, and is not dated before it.
    fn append_only(&mut self, all: &[Said<'_>]) {
        for (place, said) in all.iter().enumerate() {
            let mut before = all.iter().take(place);
            let before = before.rfind(|earlier| earlier.of == said.of);
            let (of, list) = (said.of, said.list);
            let Some(before) = before else {
                if let Some(earlier) = said.earlier {
                    let message = format!("there is no earlier {list} on `{of}`");
                    self.report(
                        Problem::error(Code::Conflict, message)
                            .path(item(list, said.index, "earlier"))
                            .found(earlier)
                            .help("leave `earlier` out"),
                    );
                }
                continue;
            };
            let first = item(list, before.index, "");
            if said.earlier != Some(before.now) {
                let message = match said.earlier {
                    None => format!("`{of}` has a {list} already, `{}`", before.now),
                    Some(_) => format!("the earlier {list} on `{of}` is `{}`", before.now),
                };
                let problem = Problem::error(Code::Conflict, message)
                    .path(item(list, said.index, "earlier"))
                    .help(format!(
                        "it stands at `{first}`, and is kept; to replace it, add earlier = \"{}\" and a reason",
                        before.now
                    ));
                self.report(match said.earlier {
                    Some(earlier) => problem.found(earlier),
                    None => problem,
                });
            } else if said.reason.is_none_or(|reason| reason.trim().is_empty()) {
                let message = format!("the {list} on `{of}` replaces another and has no reason");
                self.report(
                    Problem::error(Code::MissingKey, message)
                        .path(item(list, said.index, "reason"))
                        .expected("why it is replaced, in a sentence"),
                );
            }
            // A day before the review has been told already.
            if said.on < before.on && said.on >= self.review.started {
                let message =
                    format!("the {list} on `{of}` is dated before the one that it replaces");
                self.backwards(item(list, said.index, "on"), said.on, message);
            }
        }
    }

    /// `EDITION/ID` of a criterion or benchmark.
    fn criterion(&mut self, name: &str, path: &str) {
        let Some((edition, id)) = name.split_once('/') else {
            self.report(
                Problem::error(Code::UnknownCriterion, format!("`{name}` names no edition"))
                    .path(path)
                    .found(name)
                    .expected(
                        "an edition and a criterion, such as \"gatsby-2025-schools/G25S.BM5.a\"",
                    ),
            );
            return;
        };
        let library = self.library;
        let Some(framework) = library.framework(edition) else {
            let known = library.frameworks.iter().map(|f| f.id.as_str());
            self.known("edition", Code::UnknownFramework, edition, path, known);
            return;
        };
        let criteria = framework.criteria.iter().map(|c| c.id.as_str());
        let known = criteria.chain(framework.groups.iter().map(|g| g.id.as_str()));
        self.known("criterion", Code::UnknownCriterion, id, path, known);
    }

    fn actions(&mut self, asked: Option<&Asked<'_>>) {
        let (review, at) = (self.review, self.at);
        let priorities: Vec<&str> = review.priorities.iter().map(|p| p.id.as_str()).collect();
        for (action, index) in review.actions.iter().zip(&at.actions) {
            if let (Some(question), Some(asked)) = (&action.question, asked) {
                let (code, path) = (Code::UnknownQuestion, item("action", *index, "question"));
                let known = asked.questions.iter().map(|q| q.id);
                self.known("question", code, question, &path, known);
            }
            if let Some(criterion) = &action.criterion {
                self.criterion(criterion, &item("action", *index, "criterion"));
            }
            if action.question.is_some() && action.criterion.is_some() {
                let message = format!("the action `{}` has two origins", action.id);
                self.report(
                    Problem::error(Code::Conflict, message)
                        .path(item("action", *index, "criterion"))
                        .expected("`question` or `criterion`"),
                );
            }
            if let Some(priority) = &action.priority {
                let (code, path) = (Code::Dangling, item("action", *index, "priority"));
                self.known(
                    "priority",
                    code,
                    priority,
                    &path,
                    priorities.iter().copied(),
                );
            }
            if let Some(by) = action.by
                && by < review.started
            {
                let message = format!(
                    "the action `{}` is due before the review was started",
                    action.id
                );
                self.backwards(item("action", *index, "by"), by, message);
            }
        }
        let items = review.actions.iter().zip(&at.actions);
        let ids = items.map(|(a, index)| (a.id.as_str(), item("action", *index, "id")));
        self.once("the action", ids, "give one of the two another id");
        let items = review.priorities.iter().zip(&at.priorities);
        let ids = items.map(|(p, index)| (p.id.as_str(), item("priority", *index, "id")));
        self.once("the priority", ids, "give one of the two another id");
    }
}

/// A level or a finding, as one of a list in which later ones replace earlier ones.
struct Said<'r> {
    list: &'static str,
    index: usize,
    of: &'r str,
    now: &'r str,
    on: Date,
    earlier: Option<&'r str>,
    reason: Option<&'r str>,
}
