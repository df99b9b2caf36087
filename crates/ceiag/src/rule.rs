//! Rules: typed expressions over facts from a small closed set of operators. Data, not code.

use crate::date::Period;
use crate::fact::{Address, Dimension, Kind};
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};

/// A rule. There is no negation, so every rule is monotone in every fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// A test of one fact, at one address or at each of several.
    Leaf(Leaf),
    /// Every member that applies is met.
    All(Vec<Rule>),
    /// At least one member that applies is met.
    Any(Vec<Rule>),
    /// At least `k` of the members that apply are met, or all of them when fewer apply.
    AtLeast {
        /// How many.
        k: u32,
        /// The members.
        of: Vec<Rule>,
    },
    /// The rule of the chosen option.
    Choose {
        /// The id of the choice.
        choice: String,
        /// A rule for each option.
        options: Vec<(String, Rule)>,
    },
    /// The outcome of a criterion, or of all criteria of a group, of a named edition.
    Finding(FindingRef),
}

/// A reference to a criterion or group of an edition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingRef {
    /// The edition's id.
    pub framework: String,
    /// The id of a criterion or of a group.
    pub id: String,
}

/// A test of one fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    /// The fact's id.
    pub fact: String,
    /// Where it is read.
    pub over: Over,
    /// What is asked of it.
    pub test: Test,
}

/// The address or addresses at which a leaf reads its fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// One address.
    One(Dimension),
    /// Every year group from first to last.
    EveryYear(u8, u8),
    /// Every key stage from first to last.
    EveryKeyStage(u8, u8),
}

/// What a leaf asks of its fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// It is true.
    Yes,
    /// A person found it true.
    Judged,
    /// The share is at least this.
    ShareAtLeast(Ratio),
    /// The share is at most this.
    ShareAtMost(Ratio),
    /// The count is at least this.
    CountAtLeast(u32),
    /// The count is at most this.
    CountAtMost(u32),
    /// The date is not longer ago than this.
    Within(Period),
    /// The option is this one or a higher one.
    ChoiceAtLeast(String),
}

impl Test {
    /// The kind of fact that can be tested so.
    pub fn kind(&self) -> Kind {
        match self {
            Test::Yes | Test::Judged => Kind::YesNo,
            Test::ShareAtLeast(_) | Test::ShareAtMost(_) => Kind::Share,
            Test::CountAtLeast(_) | Test::CountAtMost(_) => Kind::Count,
            Test::Within(_) => Kind::Date,
            Test::ChoiceAtLeast(_) => Kind::Choice,
        }
    }

    /// Whether less is better.
    pub fn is_at_most(&self) -> bool {
        matches!(self, Test::ShareAtMost(_) | Test::CountAtMost(_))
    }
}

impl Leaf {
    /// The addresses that the leaf reads, whatever the institution has.
    pub fn addresses(&self) -> Vec<Address> {
        let at = |dimension| Address {
            fact: self.fact.clone(),
            dimension,
        };
        match self.over {
            Over::One(dimension) => vec![at(dimension)],
            Over::EveryYear(a, b) => (a..=b).map(|y| at(Dimension::Year(y))).collect(),
            Over::EveryKeyStage(a, b) => (a..=b).map(|k| at(Dimension::KeyStage(k))).collect(),
        }
    }
}

impl Rule {
    /// Calls `visit` on this rule and on every rule inside it.
    pub fn walk<'r>(&'r self, visit: &mut impl FnMut(&'r Rule)) {
        visit(self);
        match self {
            Rule::Leaf(_) | Rule::Finding(_) => {}
            Rule::All(of) | Rule::Any(of) | Rule::AtLeast { of, .. } => {
                for rule in of {
                    rule.walk(visit);
                }
            }
            Rule::Choose { options, .. } => {
                for (_, rule) in options {
                    rule.walk(visit);
                }
            }
        }
    }

    /// Calls `visit` on every reference to another finding.
    pub(crate) fn each_finding(&mut self, visit: &mut impl FnMut(&mut FindingRef)) {
        match self {
            Rule::Leaf(_) => {}
            Rule::Finding(target) => visit(target),
            Rule::All(of) | Rule::Any(of) | Rule::AtLeast { of, .. } => {
                for rule in of {
                    rule.each_finding(visit);
                }
            }
            Rule::Choose { options, .. } => {
                for (_, rule) in options {
                    rule.each_finding(visit);
                }
            }
        }
    }

    /// Every leaf, in the order in which it is written.
    pub fn leaves(&self) -> Vec<&Leaf> {
        let mut leaves = Vec::new();
        self.walk(&mut |rule| {
            if let Rule::Leaf(leaf) = rule {
                leaves.push(leaf);
            }
        });
        leaves
    }
}
