//! Walks every rule of an edition: what it refers to exists, and it is neither too deep nor in a circle.

use super::super::{Framework, Judged};
use super::closure::{Closure, Extent, MAX_DEPTH, MAX_SIZE, Trouble, others};
use super::leaf::{self, Decided};
use super::{Check, unknown};
use crate::problem::{Code, Problem};
use crate::rule::{FindingRef, Rule};
use crate::text::{child, nth};
use std::collections::{BTreeMap, BTreeSet};

/// More combinations of choices than this are not enumerated when a sheet leaves them open.
const MAX_COMBINATIONS: usize = 256;

/// What is known of the rules after the walk.
pub(super) struct Rules {
    /// By index of the criterion: whether its rule can be compiled.
    pub sound: Vec<bool>,
    /// Leaves that no value decides: criterion, path of the threshold, whether the leaf is the whole rule.
    pub decided: Vec<(usize, String, Decided, bool)>,
    /// Whether choices of one id have the same options wherever they are read.
    pub agreed: bool,
}

/// The path of a criterion's rule; absent when it is reserved without a working reading.
pub(super) fn rule_of(framework: &Framework, index: usize) -> Option<(&Rule, String)> {
    let path = nth("criterion", index);
    match &framework.criteria.get(index)?.judged {
        Judged::By(rule) => Some((rule, child(&path, "met-when"))),
        Judged::ByPerson { .. } => None,
        Judged::Reserved { working_reading } => Some((
            working_reading.as_ref()?,
            child(&child(&path, "working-reading"), "rule"),
        )),
    }
}

impl<'a> Check<'a> {
    pub(super) fn rules(&mut self) -> Rules {
        let framework = self.framework;
        let mut closure = Closure::new(self.library, framework);
        let mut rules = Rules {
            sound: Vec::new(),
            decided: Vec::new(),
            agreed: true,
        };
        for (index, criterion) in framework.criteria.iter().enumerate() {
            if let Some((rule, path)) = rule_of(framework, index) {
                let before = self.problems.len();
                let mut walk = Walk {
                    check: self,
                    closure: &mut closure,
                    rules: &mut rules,
                    criterion: index,
                };
                let extent = walk.rule(rule, &path, 1);
                let deep = extent.depth > MAX_DEPTH || extent.size > MAX_SIZE;
                if deep && self.problems.len() == before {
                    self.report(too_deep(path));
                }
            }
            // A criterion that leads to a broken one of the same edition can't be compiled either.
            let sound = closure.own(criterion).is_ok();
            rules.sound.push(sound);
        }
        rules.agreed = self.choices();
        rules
    }

    /// Choices of this edition and of those its findings lead to share one name on a sheet.
    /// Whether they can all be made at once.
    fn choices(&mut self) -> bool {
        let mut agreed = true;
        let framework = self.framework;
        let others = others(self.library, framework);
        let mut read: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut reserved: BTreeSet<&str> = BTreeSet::new();
        let own = framework.criteria.iter().map(|c| (framework, c));
        for (edition, criterion) in own.chain(others.iter().copied()) {
            if criterion.is_reserved() && criterion.any_rule().is_some() {
                reserved.insert(&criterion.id);
            }
            let Some(rule) = criterion.any_rule() else {
                continue;
            };
            let mut clashes = Vec::new();
            rule.walk(&mut |rule| {
                if let Rule::Choose { choice, options } = rule {
                    let ids: BTreeSet<&str> = options.iter().map(|(id, _)| id.as_str()).collect();
                    let before = read.entry(choice).or_insert_with(|| ids.clone());
                    if *before != ids && edition.id != framework.id {
                        clashes.push(choice.as_str());
                    }
                }
            });
            agreed &= clashes.is_empty();
            for choice in clashes {
                let at = framework.choices.iter().position(|c| c.id == choice);
                self.report(
                    Problem::error(
                        Code::Conflict,
                        format!(
                            "the choice `{choice}` has other options in `{}`",
                            edition.id
                        ),
                    )
                    .path(at.map_or_else(|| "criterion".to_owned(), |at| nth("choice", at)))
                    .found(choice)
                    .help("a finding brings its choices along; give one of the two another id"),
                );
            }
        }
        for (index, choice) in framework.choices.iter().enumerate() {
            if reserved.contains(choice.id.as_str()) {
                self.report(
                    Problem::error(
                        Code::DuplicateKey,
                        format!("the criterion `{}` is a choice of its own", choice.id),
                    )
                    .path(child(&nth("choice", index), "id"))
                    .found(choice.id.clone())
                    .help(
                        "its working reading is chosen by its id; call this choice something else",
                    ),
                );
            }
            let by_setting = framework
                .settings_by_choice
                .iter()
                .any(|s| s.choice == choice.id);
            let by_window = framework
                .windows
                .iter()
                .any(|w| w.leap_day_choice.as_deref() == Some(choice.id.as_str()));
            if !by_setting && !by_window && !read.contains_key(choice.id.as_str()) {
                self.report(
                    Problem::error(
                        Code::ContributesNothing,
                        format!("nothing asks for the choice `{}`", choice.id),
                    )
                    .path(nth("choice", index))
                    .help("use it in a rule with `choose`, or leave it out"),
                );
            }
        }
        let combinations = read
            .values()
            .try_fold(1_usize, |all, o| all.checked_mul(o.len().max(1)));
        if combinations.is_none_or(|c| c > MAX_COMBINATIONS) {
            self.report(
                Problem::error(
                    Code::TooManyValues,
                    "the choices have too many combinations",
                )
                .path("choice")
                .found(combinations.map_or_else(|| "very many".to_owned(), |c| c.to_string()))
                .expected(format!("at most {MAX_COMBINATIONS} combinations"))
                .help("leave out choices, or options of them"),
            );
        }
        agreed
    }
}

fn too_deep(path: String) -> Problem {
    Problem::error(
        Code::TooDeep,
        "the rule nests too deep or comes to too much",
    )
    .path(path)
    .expected(format!(
        "at most {MAX_DEPTH} levels and {MAX_SIZE} tests, findings taken in"
    ))
    .help("name parts of it as criteria of their own, or ask for less")
}

struct Walk<'w, 'a> {
    check: &'w mut Check<'a>,
    closure: &'w mut Closure<'a>,
    rules: &'w mut Rules,
    criterion: usize,
}

impl Walk<'_, '_> {
    fn rule(&mut self, rule: &Rule, path: &str, level: u32) -> Extent {
        if level > MAX_DEPTH {
            self.check.report(too_deep(path.to_owned()));
            return Extent::ONE;
        }
        match rule {
            Rule::Leaf(leaf) => {
                let catalogue = &self.check.library.catalogue;
                let problems = leaf::problems(catalogue, leaf, path);
                let fact = catalogue.get(&leaf.fact).filter(|_| problems.is_empty());
                if let Some(decided) = fact.and_then(|f| leaf::decided(f, &leaf.test)) {
                    let at = child(path, leaf::threshold_key(&leaf.test));
                    self.rules
                        .decided
                        .push((self.criterion, at, decided, level == 1));
                }
                self.check.problems.extend(problems);
                Extent::of_leaf(leaf.over)
            }
            Rule::All(of) => self.members(of, &child(path, "all"), level),
            Rule::Any(of) => self.members(of, &child(path, "any"), level),
            Rule::AtLeast { k, of } => {
                let members = u32::try_from(of.len()).unwrap_or(u32::MAX);
                if *k == 0 || *k > members {
                    self.check.report(
                        Problem::error(
                            Code::BadThreshold,
                            format!("at least {k} of {members} can't be asked"),
                        )
                        .path(child(path, "at-least"))
                        .found(k.to_string())
                        .expected(format!("a whole number from 1 to {members}"))
                        .help("lower the number, add rules, or write `all`"),
                    );
                }
                self.members(of, &child(path, "of"), level)
            }
            Rule::Choose { choice, options } => self.choose(choice, options, path, level),
            Rule::Finding(target) => self.finding(target, path),
        }
    }

    fn members(&mut self, of: &[Rule], path: &str, level: u32) -> Extent {
        if of.is_empty() {
            self.check.report(
                Problem::error(Code::BadRule, "a rule of nothing says nothing")
                    .path(path)
                    .expected("one or more rules")
                    .help("add rules, or make the criterion reserved"),
            );
        }
        let mut extents = Vec::new();
        for (index, rule) in of.iter().enumerate() {
            extents.push(self.rule(rule, &nth(path, index), level + 1));
        }
        Extent::over(extents)
    }

    fn choose(
        &mut self,
        choice: &str,
        options: &[(String, Rule)],
        path: &str,
        level: u32,
    ) -> Extent {
        let framework = self.check.framework;
        let at = child(path, "options");
        match framework.choice(choice) {
            None => {
                let known = framework.choices.iter().map(|c| c.id.as_str());
                let path = child(path, "choose");
                self.check
                    .report(unknown(Code::UnknownChoice, "choice", choice, path, known));
            }
            Some(declared) => {
                for (option, _) in options {
                    if declared.options.iter().all(|o| o.id != *option) {
                        let known = declared.options.iter().map(|o| o.id.as_str());
                        let path = child(&at, option);
                        self.check.report(unknown(
                            Code::UnknownOption,
                            "option",
                            option,
                            path,
                            known,
                        ));
                    }
                }
                for option in &declared.options {
                    if options.iter().all(|(id, _)| *id != option.id) {
                        let message =
                            format!("the option `{}` of `{choice}` has no rule", option.id);
                        self.check.report(
                            Problem::error(Code::MissingKey, message)
                                .path(at.clone())
                                .expected("a rule for each option")
                                .help(format!("add `{}`", option.id)),
                        );
                    }
                }
            }
        }
        let mut extents = Vec::new();
        for (option, rule) in options {
            extents.push(self.rule(rule, &child(&at, option), level + 1));
        }
        Extent::over(extents)
    }

    fn finding(&mut self, target: &FindingRef, path: &str) -> Extent {
        let at = child(path, "finding");
        let trouble = match self.closure.finding(target) {
            Ok(extent) => return extent,
            Err(trouble) => trouble,
        };
        let own = &self.check.framework.id;
        let library = self.check.library;
        let problem = match trouble {
            Trouble::Framework => {
                let known = library.frameworks.iter().map(|f| f.id.as_str());
                let known = known.chain([own.as_str()]);
                Some(unknown(
                    Code::UnknownFramework,
                    "edition",
                    &target.framework,
                    at,
                    known,
                ))
            }
            Trouble::Finding => self.closure.edition(&target.framework).map(|edition| {
                if edition.criterion(&target.id).is_some() {
                    let message = format!("`{}` exists only under profiles", target.id);
                    return Problem::error(Code::UnknownCriterion, message)
                        .path(at)
                        .found(target.id.clone())
                        .help(
                            "a finding has no profile; refer to a criterion that exists under all",
                        );
                }
                let criteria = edition.criteria.iter().map(|c| c.id.as_str());
                let known = criteria.chain(edition.groups.iter().map(|g| g.id.as_str()));
                unknown(
                    Code::UnknownCriterion,
                    "criterion or group",
                    &target.id,
                    at,
                    known,
                )
            }),
            Trouble::Cycle(id) => Some(
                Problem::error(Code::Cycle, format!("the finding leads back to `{id}`"))
                    .path(at)
                    .found(format!("{}/{}", target.framework, target.id))
                    .help("judge one of them by facts"),
            ),
            Trouble::TooDeep => Some(too_deep(at)),
            // A broken criterion of this edition is reported where it stands.
            Trouble::Broken(id) if id.split('/').next() == Some(own.as_str()) => None,
            Trouble::Broken(id) => Some(
                Problem::error(Code::Dangling, format!("`{id}` can't be judged itself"))
                    .path(at)
                    .found(format!("{}/{}", target.framework, target.id))
                    .help("check that edition first"),
            ),
        };
        self.check.problems.extend(problem);
        Extent::ONE
    }
}
