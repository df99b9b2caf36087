//! No edition reads one fact in both directions: more of it would then be better and worse at once.

use super::closure::others;
use super::rules::rule_of;
use super::{Check, leaf};
use crate::problem::{Code, Problem};
use crate::rule::Rule;
use crate::text::{child, nth};
use std::collections::BTreeMap;

/// Where a fact was first read, per direction.
#[derive(Default)]
struct Reads<'a> {
    /// At least, at most.
    first: BTreeMap<&'a str, [Option<String>; 2]>,
    told: Vec<&'a str>,
}

impl<'a> Check<'a> {
    pub(super) fn directions(&mut self) {
        let framework = self.framework;
        let mut reads = Reads::default();
        for index in 0..framework.criteria.len() {
            if let Some((rule, path)) = rule_of(framework, index) {
                self.read_in(rule, &path, true, &mut reads);
            }
        }
        for (edition, criterion) in others(self.library, framework) {
            if let Some(rule) = criterion.any_rule() {
                let place = format!("{}/{}", edition.id, criterion.id);
                self.read_in(rule, &place, false, &mut reads);
            }
        }
        for (p, profile) in framework.profiles.iter().enumerate() {
            for (i, item) in profile.items.iter().enumerate() {
                let Some(fact) = &item.credit_from else {
                    continue;
                };
                // Where the criterion's own rule reads it at most, the credit falls: that is told of the score.
                let own = framework.criterion(&item.criterion);
                let falls = own.and_then(|c| c.any_rule()).is_some_and(|rule| {
                    rule.leaves()
                        .iter()
                        .any(|l| l.fact == *fact && l.test.is_at_most())
                });
                if !falls {
                    let path = nth(&child(&nth("profile", p), "item"), i);
                    self.read(fact, false, child(&path, "credit-from"), true, &mut reads);
                }
            }
        }
    }

    fn read_in(&mut self, rule: &'a Rule, path: &str, exact: bool, reads: &mut Reads<'a>) {
        match rule {
            Rule::Leaf(leaf) => {
                let at = if exact {
                    child(path, leaf::key(&leaf.test))
                } else {
                    path.to_owned()
                };
                self.read(&leaf.fact, leaf.test.is_at_most(), at, exact, reads);
            }
            Rule::Finding(_) => {}
            Rule::All(of) | Rule::Any(of) | Rule::AtLeast { of, .. } => {
                let key = match rule {
                    Rule::All(_) => "all",
                    Rule::Any(_) => "any",
                    _ => "of",
                };
                for (index, rule) in of.iter().enumerate() {
                    let at = if exact {
                        nth(&child(path, key), index)
                    } else {
                        path.to_owned()
                    };
                    self.read_in(rule, &at, exact, reads);
                }
            }
            Rule::Choose { options, .. } => {
                for (option, rule) in options {
                    let at = if exact {
                        child(&child(path, "options"), option)
                    } else {
                        path.to_owned()
                    };
                    self.read_in(rule, &at, exact, reads);
                }
            }
        }
    }

    /// Notes that a fact is read, and with it the facts that fill it.
    fn read(
        &mut self,
        fact: &'a str,
        at_most: bool,
        at: String,
        exact: bool,
        reads: &mut Reads<'a>,
    ) {
        let mut ids = vec![fact];
        if let Some(declared) = self.library.catalogue.get(fact) {
            ids.extend(declared.counts_as.iter().map(|c| c.from.as_str()));
        }
        let mut clash = None;
        for id in ids {
            let [up, down] = reads.first.entry(id).or_default();
            let (own, other) = if at_most { (down, up) } else { (up, down) };
            if let (Some(first), false) = (&other, reads.told.contains(&id)) {
                clash = clash.or(Some((id, first.clone())));
            }
            own.get_or_insert_with(|| at.clone());
        }
        let Some((id, first)) = clash else {
            return;
        };
        reads.told.extend([id, fact]);
        let message = if id == fact {
            format!("`{fact}` is read with `at-least` and with `at-most`")
        } else {
            format!("`{id}`, which counts as `{fact}`, is read with `at-least` and with `at-most`")
        };
        let path = if exact { at } else { first.clone() };
        self.report(
            Problem::error(Code::BothDirections, message)
                .path(path)
                .fact(id)
                .found(id)
                .help(format!(
                    "the other direction stands at `{first}`; declare two facts, or drop one of the rules"
                )),
        );
    }
}
