//! Rules written out for one institution and one set of choices, and their outcome when every fact is known.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::case::Case;
use super::finding::Crediting;
use super::ratio::Ratio;
use super::value::position;
use super::world::{group, list, split, text, wholes};
use super::{RESERVED, day};

/// A finding's outcome (model, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// Both are possible.
    Unknown,
    /// It does not apply.
    NotApplicable,
}

/// A comparison of a fact with an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// Value ≥ edge.
    AtLeast(Ratio),
    /// Value ≤ edge.
    AtMost(Ratio),
}

/// Which way a fact is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// A rule with all shorthand written out.
#[derive(Clone, Debug)]
pub enum Tree {
    /// One fact at one address.
    Leaf {
        /// The address.
        address: String,
        /// The comparison.
        test: Test,
    },
    /// At least `k` of the members that apply.
    Of {
        /// How many; all of them when there are fewer.
        k: usize,
        /// The members.
        members: Vec<Self>,
    },
    /// Not applicable.
    Never,
}

/// A value for every address; `None` is not applicable.
pub type Completion = BTreeMap<String, Option<Ratio>>;

/// Choices with their options.
pub type Choices = BTreeMap<String, String>;

impl Tree {
    pub(super) fn all(members: Vec<Self>) -> Self {
        Self::Of {
            k: members.len(),
            members,
        }
    }

    /// The leaves: addresses and comparisons.
    #[must_use]
    pub fn leaves(&self) -> Vec<(&str, Test)> {
        match self {
            Self::Leaf { address, test } => vec![(address.as_str(), *test)],
            Self::Of { members, .. } => members.iter().flat_map(Self::leaves).collect(),
            Self::Never => Vec::new(),
        }
    }

    /// The outcome under a completion: met, not met or not applicable, never unknown.
    #[must_use]
    pub fn outcome(&self, at: &Completion) -> Outcome {
        match self {
            Self::Never => Outcome::NotApplicable,
            Self::Leaf { address, test } => match (at.get(address).copied().flatten(), test) {
                (None, _) => Outcome::NotApplicable,
                (Some(value), Test::AtLeast(edge)) if value >= *edge => Outcome::Met,
                (Some(value), Test::AtMost(edge)) if value <= *edge => Outcome::Met,
                _ => Outcome::NotMet,
            },
            // "at-least k: k becomes min(k, members left). Not-applicable members drop out; all dropped → not-applicable."
            Self::Of { k, members } => {
                let outcomes = members.iter().map(|m| m.outcome(at));
                let left: Vec<Outcome> =
                    outcomes.filter(|o| *o != Outcome::NotApplicable).collect();
                let met = left.iter().filter(|o| **o == Outcome::Met).count();
                if left.is_empty() {
                    Outcome::NotApplicable
                } else if met >= (*k).min(left.len()) {
                    Outcome::Met
                } else {
                    Outcome::NotMet
                }
            }
        }
    }
}

impl Case<'_> {
    /// Whether a criterion applies: "shares no year with the institution, or lacks its setting" (section 3).
    #[must_use]
    pub fn applies(&self, criterion: &Value) -> bool {
        let Some(applies) = criterion.get("applies") else {
            return true;
        };
        let setting = applies.get("settings").is_none()
            || list(applies, "settings")
                .iter()
                .any(|s| s.as_str() == Some(&self.setting));
        // "where the institution has no year groups at all, the criterion is not applicable"
        let years = wholes(applies, "years").is_none_or(
            |r| matches!(r.as_slice(), [a, b] if self.years.iter().any(|y| (*a..=*b).contains(y))),
        );
        // "begins-by: the lowest year group is this one or lower"
        let begins = applies.get("begins-by").and_then(Value::as_u64);
        let begins = begins.is_none_or(|by| {
            self.years
                .iter()
                .min()
                .is_some_and(|y| *y <= i128::from(by))
        });
        setting && years && begins
    }

    /// The criteria of a framework that exist under a profile.
    #[must_use]
    pub fn criteria<'f>(framework: &'f Value, profile: Option<&str>) -> Vec<&'f Value> {
        let exists = |c: &&Value| {
            c.get("profiles").is_none() || list(c, "profiles").iter().any(|p| p.as_str() == profile)
        };
        list(framework, "criterion").iter().filter(exists).collect()
    }

    /// The rule of a reserved criterion is its working reading, if that is chosen.
    #[must_use]
    pub fn is_reserved(&self, criterion: &Value) -> bool {
        let chosen = self
            .choices
            .get(text(criterion, "id"))
            .is_some_and(|o| o == "working-reading");
        // "not-sourced-where: the highest year group is among these"
        let ends = criterion
            .get("not-sourced-where")
            .and_then(|place| wholes(place, "last-year"));
        let last = self.years.iter().max();
        if let (Some([a, b]), Some(last)) = (ends.as_deref(), last) {
            return (*a..=*b).contains(last);
        }
        criterion.get("reserved") == Some(&Value::Bool(true))
            && !(chosen && criterion.get("working-reading").is_some())
    }

    /// A criterion written out: applicability first.
    ///
    /// # Errors
    /// The rule reads something that is not declared.
    pub fn criterion_tree(&self, criterion: &Value, choices: &Choices) -> Result<Tree, String> {
        if !self.applies(criterion) {
            return Ok(Tree::Never);
        }
        if self.is_reserved(criterion) {
            // No rule is known: both outcomes are possible, and no fact decides.
            let address = format!("{RESERVED}{}", text(criterion, "id"));
            return Ok(Tree::Leaf {
                address,
                test: Test::AtLeast(Ratio::whole(1)),
            });
        }
        self.tree(self.rule(criterion)?, choices)
    }

    fn rule<'c>(&self, criterion: &'c Value) -> Result<&'c Value, String> {
        let working = criterion.get("working-reading").and_then(|w| w.get("rule"));
        criterion
            .get("met-when")
            .or(working)
            .ok_or_else(|| format!("{} has no rule", text(criterion, "id")))
    }

    fn tree(&self, rule: &Value, choices: &Choices) -> Result<Tree, String> {
        let each = |members: &[Value]| {
            members
                .iter()
                .map(|m| self.tree(m, choices))
                .collect::<Result<Vec<_>, _>>()
        };
        if let Some(members) = rule.get("all").and_then(Value::as_array) {
            return each(members).map(Tree::all);
        }
        if let Some(members) = rule.get("any").and_then(Value::as_array) {
            return Ok(Tree::Of {
                k: 1,
                members: each(members)?,
            });
        }
        if let Some(members) = rule.get("of").and_then(Value::as_array) {
            let k = rule
                .get("at-least")
                .and_then(Value::as_u64)
                .and_then(|k| usize::try_from(k).ok());
            return Ok(Tree::Of {
                k: k.ok_or("at-least without a number")?,
                members: each(members)?,
            });
        }
        if let Some(choice) = rule.get("choose").and_then(Value::as_str) {
            let option = choices
                .get(choice)
                .ok_or_else(|| format!("choice {choice} is not made"))?;
            let rule = rule.get("options").and_then(|o| o.get(option));
            return self.tree(
                rule.ok_or_else(|| format!("no option {option} of {choice}"))?,
                choices,
            );
        }
        if let Some(finding) = rule.get("finding").and_then(Value::as_str) {
            let criteria = self.named(finding)?;
            let members = criteria
                .into_iter()
                .map(|c| self.criterion_tree(c, choices))
                .collect::<Result<Vec<_>, _>>()?;
            return Ok(Tree::all(members));
        }
        self.leaf(rule)
    }

    /// "ID is a criterion of the named edition … ID is a group: `all` of its criteria".
    fn named(&self, finding: &str) -> Result<Vec<&Value>, String> {
        let (edition, id) = finding
            .split_once('/')
            .ok_or_else(|| format!("not a finding: {finding}"))?;
        let framework = self.world.framework(edition)?;
        if let Some(one) = list(framework, "criterion")
            .iter()
            .find(|c| text(c, "id") == id)
        {
            return Ok(vec![one]);
        }
        let profile = framework.get("default-profile").and_then(Value::as_str);
        Ok(Self::criteria(framework, profile)
            .into_iter()
            .filter(|c| group(c) == id)
            .collect())
    }

    fn leaf(&self, rule: &Value) -> Result<Tree, String> {
        let kinds = ["yes", "judged", "share", "count", "date", "choice"];
        let (kind, id) = kinds
            .iter()
            .find_map(|k| Some((*k, rule.get(*k)?.as_str()?)))
            .ok_or_else(|| format!("not a rule: {rule}"))?;
        let fact = self.world.fact(split(id).0)?;
        let edge = |value: &Value| -> Result<Ratio, String> {
            match kind {
                "share" => Ratio::parse(value.as_str().unwrap_or_default()),
                "choice" => position(fact, value.as_str().unwrap_or_default()).map(Ratio::whole),
                _ => value
                    .as_i64()
                    .map(|n| Ratio::whole(n.into()))
                    .ok_or_else(|| "not a count".to_owned()),
            }
        };
        let test = match (kind, rule.get("at-least"), rule.get("at-most")) {
            ("yes" | "judged", ..) => Test::AtLeast(Ratio::whole(1)),
            // "date ≥ `as_of` − period"
            ("date", ..) => Test::AtLeast(Ratio::whole(day::back(
                &self.as_of,
                rule.get("within").unwrap_or(&Value::Null),
            )?)),
            (_, Some(at_least), _) => Test::AtLeast(edge(at_least)?),
            (_, _, Some(at_most)) => Test::AtMost(edge(at_most)?),
            _ => return Err(format!("no threshold: {rule}")),
        };
        for (key, letter) in [("every-year", "y"), ("every-key-stage", "ks")] {
            if let Some([a, b]) = wholes(rule, key).as_deref() {
                let leaf = |n| Tree::Leaf {
                    address: format!("{id}.{letter}{n}"),
                    test,
                };
                return Ok(Tree::all((*a..=*b).map(leaf).collect()));
            }
        }
        Ok(Tree::Leaf {
            address: id.to_owned(),
            test,
        })
    }

    /// All addresses that a framework reads for this institution, over all profiles, options and working readings, in address order.
    ///
    /// # Errors
    /// A rule reads something that is not declared.
    pub fn reads(&self, framework: &Value) -> Result<Vec<(String, Direction)>, String> {
        let mut found = BTreeMap::new();
        for (address, test) in self.all_leaves(framework)? {
            let direction = if matches!(test, Test::AtMost(_)) {
                Direction::Down
            } else {
                Direction::Up
            };
            found.insert(address, direction);
        }
        let mut found: Vec<_> = found
            .into_iter()
            .filter(|(a, _)| !a.starts_with(RESERVED))
            .collect();
        found.sort_by_key(|(a, _)| self.world.order(a));
        Ok(found)
    }

    /// Where the outcome or the credit of some criterion may change along one address.
    ///
    /// # Errors
    /// A rule reads something that is not declared.
    pub fn edges(&self, address: &str, framework: &Value) -> Result<Vec<Ratio>, String> {
        let leaves = self.all_leaves(framework)?;
        let at = leaves.into_iter().filter(|(a, _)| a == address);
        Ok(at
            .map(|(_, test)| match test {
                Test::AtLeast(edge) | Test::AtMost(edge) => edge,
            })
            .collect())
    }

    fn all_leaves(&self, framework: &Value) -> Result<Vec<(String, Test)>, String> {
        let mut case = self.clone();
        for criterion in list(framework, "criterion") {
            if criterion.get("working-reading").is_some() {
                let id = text(criterion, "id").to_owned();
                case.choices.insert(id, "working-reading".to_owned());
            }
        }
        let mut found = Vec::new();
        for criterion in list(framework, "criterion") {
            for choices in case.combinations(&[criterion])? {
                let tree = case.criterion_tree(criterion, &choices)?;
                found.extend(tree.leaves().into_iter().map(|(a, t)| (a.to_owned(), t)));
            }
        }
        // Credit changes where the outcome does not.
        for profile in list(framework, "profile") {
            for criterion in list(framework, "criterion") {
                let crediting =
                    Crediting::of(self, framework, Some(text(profile, "id")), criterion)?;
                let leaves = crediting.leaves().into_iter();
                found.extend(leaves.map(|(a, t)| (a.to_owned(), t)));
            }
        }
        Ok(found)
    }

    /// All ways to make the choices that these criteria ask about and that are not made yet.
    ///
    /// # Errors
    /// A rule names an edition that is not there.
    pub fn combinations(&self, criteria: &[&Value]) -> Result<Vec<Choices>, String> {
        let mut open = BTreeMap::new();
        for criterion in criteria {
            self.open_choices(criterion, &mut open)?;
        }
        let mut combinations = vec![self.choices.clone()];
        for (choice, options) in open {
            let with = |c: &Choices, o: &String| {
                c.iter()
                    .map(|(k, v)| (k.clone(), v.clone()))
                    .chain([(choice.clone(), o.clone())])
                    .collect()
            };
            combinations = combinations
                .iter()
                .flat_map(|c| options.iter().map(|o| with(c, o)).collect::<Vec<Choices>>())
                .collect();
        }
        Ok(combinations)
    }

    fn open_choices(
        &self,
        value: &Value,
        open: &mut BTreeMap<String, BTreeSet<String>>,
    ) -> Result<(), String> {
        if value.get("id").is_some() {
            return if self.applies(value) && !self.is_reserved(value) {
                self.open_choices(self.rule(value)?, open)
            } else {
                Ok(())
            };
        }
        if let Some(choice) = value.get("choose").and_then(Value::as_str) {
            let options = value
                .get("options")
                .and_then(Value::as_object)
                .into_iter()
                .flatten();
            for (option, rule) in options {
                let made = self.choices.get(choice);
                if made.is_none() {
                    open.entry(choice.to_owned())
                        .or_default()
                        .insert(option.clone());
                }
                if made.is_none_or(|m| m == option) {
                    self.open_choices(rule, open)?;
                }
            }
        }
        if let Some(finding) = value.get("finding").and_then(Value::as_str) {
            for criterion in self.named(finding)? {
                self.open_choices(criterion, open)?;
            }
        }
        for key in ["all", "any", "of"] {
            for member in list(value, key) {
                self.open_choices(member, open)?;
            }
        }
        Ok(())
    }
}
