//! Findings: which outcomes are possible, what credit, and which addresses could still decide.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::RESERVED;
use super::case::Case;
use super::completions::Space;
use super::ratio::Ratio;
use super::rule::{Choices, Completion, Outcome, Test, Tree};
use super::world::{list, split, text, whole};

/// Credit of a criterion over all completions and unset choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// At worst.
    pub lo: i128,
    /// At best.
    pub hi: i128,
    /// The most there is.
    pub parts: i128,
    /// What one part weighs.
    pub weight: i128,
}

/// What is found of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// "exactly one possible → that outcome; more → `unknown`" (model, section 3).
    pub outcome: Outcome,
    /// All possible outcomes.
    pub possible: BTreeSet<Outcome>,
    /// None when not applicable, or when the framework has no score.
    pub credit: Option<Credit>,
    /// Pivotal addresses in address order; none when there are too many completions to try them all.
    pub missing: Option<Vec<String>>,
}

/// How a profile credits a criterion (model, section 4).
pub(super) struct Crediting<'f> {
    pub(super) weight: i128,
    pub(super) parts: i128,
    from: Option<&'f str>,
}

impl<'f> Crediting<'f> {
    pub(super) fn of(
        case: &Case<'_>,
        framework: &'f Value,
        profile: Option<&str>,
        criterion: &Value,
    ) -> Result<Self, String> {
        let profile = list(framework, "profile")
            .iter()
            .find(|p| Some(text(p, "id")) == profile);
        let id = text(criterion, "id");
        let item =
            profile.and_then(|p| list(p, "item").iter().find(|i| text(i, "criterion") == id));
        let from = item
            .and_then(|i| i.get("credit-from"))
            .and_then(Value::as_str);
        let given = item.and_then(|i| whole(i, "parts"));
        // "`parts` = number of options − 1 unless given", "`parts` = its `max` unless given"
        let default = match from
            .map(|fact| case.world.fact(split(fact).0))
            .transpose()?
        {
            Some(fact) if text(fact, "kind") == "choice" => {
                i128::try_from(list(fact, "options").len()).map_err(|e| e.to_string())? - 1
            }
            Some(fact) => whole(fact, "max").unwrap_or(1),
            None => 1,
        };
        let parts = given.unwrap_or(default);
        Ok(Self {
            weight: item.and_then(|i| whole(i, "weight")).unwrap_or(1),
            parts,
            from,
        })
    }

    /// The places where the credit may change.
    pub(super) fn leaves(&self) -> Vec<(&'f str, Test)> {
        let Some(fact) = self.from else {
            return Vec::new();
        };
        (1..=self.parts)
            .map(|k| (fact, Test::AtLeast(Ratio::whole(k))))
            .collect()
    }

    /// Credit under a completion; none when the criterion does not apply.
    pub(super) fn credit(&self, tree: &Tree, at: &Completion) -> Option<i128> {
        let outcome = tree.outcome(at);
        if outcome == Outcome::NotApplicable {
            return None;
        }
        match self.from.and_then(|f| at.get(f).copied().flatten()) {
            // "from a count fact, credit = min(count, parts)"
            Some(value) if self.from.is_some() => Some(value.n.min(self.parts)),
            _ => Some(if outcome == Outcome::Met {
                self.parts
            } else {
                0
            }),
        }
    }
}

/// What a criterion asks for on the way to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// It certainly does not apply.
    Nothing,
    /// It is certainly met wherever it applies.
    Met,
    /// It may be missed.
    More,
}

/// One criterion under one set of choices.
struct Run {
    possible: BTreeSet<Outcome>,
    pivotal: Option<BTreeSet<String>>,
    credit: Option<(i128, i128)>,
}

impl Case<'_> {
    /// The finding of one criterion.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read.
    pub fn finding(
        &self,
        framework: &Value,
        profile: Option<&str>,
        criterion: &Value,
    ) -> Result<Finding, String> {
        let crediting = Crediting::of(self, framework, profile, criterion)?;
        let mut possible = BTreeSet::new();
        let mut missing = Some(BTreeSet::new());
        let mut ends: Option<(i128, i128)> = None;
        for choices in self.combinations(&[criterion])? {
            let run = self.run(&crediting, criterion, &choices)?;
            possible.extend(run.possible);
            missing = missing
                .zip(run.pivotal)
                .map(|(a, b)| a.union(&b).cloned().collect());
            ends = match (ends, run.credit) {
                (Some((lo, hi)), Some((l, h))) => Some((lo.min(l), hi.max(h))),
                (one, other) => one.or(other),
            };
        }
        let mut outcomes = possible.iter();
        let outcome = match (outcomes.next(), outcomes.next()) {
            (Some(only), None) => *only,
            _ => Outcome::Unknown,
        };
        let missing = missing.map(|m| {
            let mut addresses: Vec<String> =
                m.into_iter().filter(|a| !a.starts_with(RESERVED)).collect();
            addresses.sort_by_key(|a| self.world.order(a));
            addresses
        });
        let credit = ends.map(|(lo, hi)| Credit {
            lo,
            hi,
            parts: crediting.parts,
            weight: crediting.weight,
        });
        Ok(Finding {
            outcome,
            possible,
            // Section 4 speaks of scores: a framework read by findings gives no credit.
            credit: credit.filter(|_| {
                outcome != Outcome::NotApplicable && text(framework, "reading") == "score"
            }),
            missing,
        })
    }

    fn run(
        &self,
        crediting: &Crediting<'_>,
        criterion: &Value,
        choices: &Choices,
    ) -> Result<Run, String> {
        let tree = self.criterion_tree(criterion, choices)?;
        let space = Space::of(self, &tree.leaves())?;
        let mut outcomes = Vec::new();
        space.each(&mut |at| {
            outcomes.push(tree.outcome(at));
            true
        });
        let possible: BTreeSet<Outcome> = outcomes.iter().copied().collect();
        let pivotal = space.is_small().then(|| pivotal(&space, &outcomes));
        let mut credit: Option<(i128, i128)> = None;
        if possible.iter().any(|o| *o != Outcome::NotApplicable) {
            let leaves: Vec<_> = tree
                .leaves()
                .into_iter()
                .chain(crediting.leaves())
                .collect();
            Space::of(self, &leaves)?.of_values().each(&mut |at| {
                if let Some(c) = crediting.credit(&tree, at) {
                    credit = Some(credit.map_or((c, c), |(lo, hi)| (lo.min(c), hi.max(c))));
                }
                true
            });
        }
        Ok(Run {
            possible,
            pivotal,
            credit,
        })
    }

    /// Whether a criterion is met for certain, and for every option of an unset choice. An option under which the criterion
    /// certainly does not apply asks for nothing; if that is all of them, it is not met.
    pub(super) fn certainly_met(&self, criterion: &Value) -> Result<bool, String> {
        Ok(self.asks(criterion)? == Asks::Met)
    }

    /// What a criterion still asks for.
    pub(super) fn asks(&self, criterion: &Value) -> Result<Asks, String> {
        let mut some = false;
        for choices in self.combinations(&[criterion])? {
            let tree = self.criterion_tree(criterion, &choices)?;
            let mut possible = BTreeSet::new();
            Space::of(self, &tree.leaves())?.each(&mut |at| {
                possible.insert(tree.outcome(at));
                possible.len() == 1 && !possible.contains(&Outcome::NotMet)
            });
            if possible == BTreeSet::from([Outcome::NotApplicable]) {
                continue;
            }
            if possible != BTreeSet::from([Outcome::Met]) {
                return Ok(Asks::More);
            }
            some = true;
        }
        Ok(if some { Asks::Met } else { Asks::Nothing })
    }

    /// All findings of a framework.
    ///
    /// # Errors
    /// The framework or the sheet cannot be read.
    pub fn findings(
        &self,
        framework: &Value,
        profile: Option<&str>,
    ) -> Result<BTreeMap<String, Finding>, String> {
        let criteria = Self::criteria(framework, profile);
        criteria
            .into_iter()
            .map(|c| {
                Ok((
                    text(c, "id").to_owned(),
                    self.finding(framework, profile, c)?,
                ))
            })
            .collect()
    }
}

/// An address is pivotal when there are completions of the others under which changing it changes the outcome. The outcomes are
/// in the order of [`Space::each`], so completions that differ in one address only lie a fixed stride apart.
fn pivotal(space: &Space, outcomes: &[Outcome]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut stride = 1;
    for open in space.open.iter().rev() {
        let width = open.values.len() * stride;
        let differs = |block: &[Outcome]| {
            (0..stride).any(|start| {
                let mut along = block.iter().skip(start).step_by(stride);
                let first = along.next();
                along.any(|o| Some(o) != first)
            })
        };
        if outcomes.chunks(width).any(differs) {
            found.insert(open.address.clone());
        }
        stride = width;
    }
    found
}
