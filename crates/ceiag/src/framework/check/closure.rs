//! What a finding of another criterion brings along: depth, size, choices, and whether it comes back to itself.

use super::super::{Choice, Criterion, Framework, Judged, Library};
use super::leaf;
use crate::rule::{FindingRef, Over, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// How deep a rule may nest, findings of other criteria taken in. Evaluation itself goes a little deeper.
pub(super) const MAX_DEPTH: u32 = 60;
/// How many tests and operators one criterion may come to, findings of other criteria taken in.
pub(super) const MAX_SIZE: u64 = 10_000;

/// How deep and how large a rule is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    pub depth: u32,
    pub size: u64,
}

impl Extent {
    pub(super) const ONE: Extent = Extent { depth: 1, size: 1 };

    /// One operator over these members.
    pub(super) fn over(members: impl IntoIterator<Item = Extent>) -> Extent {
        let (mut depth, mut size) = (0, 1_u64);
        for member in members {
            depth = depth.max(member.depth);
            size = size.saturating_add(member.size);
        }
        Extent {
            depth: depth + 1,
            size,
        }
    }

    pub(super) fn of_leaf(over: Over) -> Extent {
        match over {
            Over::One(_) => Extent::ONE,
            Over::EveryYear(a, b) | Over::EveryKeyStage(a, b) => Extent {
                depth: 2,
                size: u64::from(b.saturating_sub(a)) + 2,
            },
        }
    }
}

/// Why a finding can't be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// No edition is called so.
    Framework,
    /// The edition has no such criterion or group.
    Finding,
    /// It comes back to this criterion.
    Cycle(String),
    TooDeep,
    /// The criterion it leads to is wrong in itself.
    Broken(String),
}

type Id<'a> = (&'a str, &'a str);

/// Follows findings, each criterion once.
pub(super) struct Closure<'a> {
    library: &'a Library,
    own: &'a Framework,
    known: BTreeMap<Id<'a>, Extent>,
    open: Vec<Id<'a>>,
}

impl<'a> Closure<'a> {
    pub(super) fn new(library: &'a Library, own: &'a Framework) -> Closure<'a> {
        Closure {
            library,
            own,
            known: BTreeMap::new(),
            open: Vec::new(),
        }
    }

    /// The edition that a finding names; the one under examination comes before the library's.
    pub(super) fn edition(&self, id: &str) -> Option<&'a Framework> {
        if self.own.id == id {
            Some(self.own)
        } else {
            self.library.framework(id)
        }
    }

    /// The extent of a criterion of the edition under examination.
    pub(super) fn own(&mut self, criterion: &'a Criterion) -> Result<Extent, Trouble> {
        self.criterion(self.own, criterion)
    }

    pub(super) fn finding(&mut self, target: &FindingRef) -> Result<Extent, Trouble> {
        let edition = self.edition(&target.framework).ok_or(Trouble::Framework)?;
        let members = members(edition, &target.id);
        if members.is_empty() {
            return Err(Trouble::Finding);
        }
        let mut extents = Vec::new();
        for criterion in members {
            // An applicability counts as an operator of its own.
            extents.push(Extent::over([self.criterion(edition, criterion)?]));
        }
        within(Extent::over(extents))
    }

    fn criterion(
        &mut self,
        edition: &'a Framework,
        criterion: &'a Criterion,
    ) -> Result<Extent, Trouble> {
        let id = (edition.id.as_str(), criterion.id.as_str());
        if let Some(extent) = self.known.get(&id) {
            return Ok(*extent);
        }
        if self.open.contains(&id) {
            return Err(Trouble::Cycle(format!("{}/{}", id.0, id.1)));
        }
        // Every finding on the way is at least one level.
        if self.open.len() >= MAX_DEPTH as usize {
            return Err(Trouble::TooDeep);
        }
        self.open.push(id);
        let extent = match &criterion.judged {
            Judged::By(rule) => self.rule(edition, criterion, rule),
            Judged::ByPerson { .. }
            | Judged::Reserved {
                working_reading: None,
            } => Ok(Extent::ONE),
            Judged::Reserved {
                working_reading: Some(rule),
            } => self
                .rule(edition, criterion, rule)
                .map(|extent| Extent::over([Extent::ONE, extent])),
        };
        self.open.pop();
        let extent = within(extent?)?;
        self.known.insert(id, extent);
        Ok(extent)
    }

    fn rule(
        &mut self,
        edition: &'a Framework,
        owner: &'a Criterion,
        rule: &'a Rule,
    ) -> Result<Extent, Trouble> {
        let broken = || Trouble::Broken(format!("{}/{}", edition.id, owner.id));
        let extents = match rule {
            Rule::Leaf(leaf) => {
                return if leaf::problems(&self.library.catalogue, leaf, "").is_empty() {
                    Ok(Extent::of_leaf(leaf.over))
                } else {
                    Err(broken())
                };
            }
            Rule::Finding(target) => {
                return self.finding(target).map_err(|trouble| match trouble {
                    Trouble::Framework | Trouble::Finding => broken(),
                    other => other,
                });
            }
            Rule::All(of) | Rule::Any(of) | Rule::AtLeast { of, .. } => of
                .iter()
                .map(|rule| self.rule(edition, owner, rule))
                .collect::<Result<Vec<_>, _>>()?,
            Rule::Choose { choice, options } => {
                let declared = edition.choice(choice).ok_or_else(broken)?;
                if !same_options(declared, options.iter().map(|(id, _)| id.as_str())) {
                    return Err(broken());
                }
                options
                    .iter()
                    .map(|(_, rule)| self.rule(edition, owner, rule))
                    .collect::<Result<Vec<_>, _>>()?
            }
        };
        within(Extent::over(extents))
    }
}

fn within(extent: Extent) -> Result<Extent, Trouble> {
    if extent.depth > MAX_DEPTH || extent.size > MAX_SIZE {
        Err(Trouble::TooDeep)
    } else {
        Ok(extent)
    }
}

/// The criteria that a finding speaks of: one, or those of a group that exist under every profile.
pub(super) fn members<'f>(edition: &'f Framework, id: &str) -> Vec<&'f Criterion> {
    match edition.criterion(id) {
        Some(criterion) if criterion.profiles.is_empty() => vec![criterion],
        Some(_) => Vec::new(),
        None => edition
            .criteria
            .iter()
            .filter(|c| c.group.as_deref() == Some(id) && c.profiles.is_empty())
            .collect(),
    }
}

fn same_options<'i>(choice: &Choice, options: impl Iterator<Item = &'i str>) -> bool {
    let declared: BTreeSet<&str> = choice.options.iter().map(|o| o.id.as_str()).collect();
    declared == options.collect::<BTreeSet<&str>>()
}

/// Every criterion that the edition's own ones lead to, its own ones left out.
pub(super) fn others<'a>(
    library: &'a Library,
    own: &'a Framework,
) -> Vec<(&'a Framework, &'a Criterion)> {
    let closure = Closure::new(library, own);
    let mut seen: BTreeSet<Id<'a>> = BTreeSet::new();
    let mut found = Vec::new();
    let mut next: Vec<&'a Criterion> = own.criteria.iter().collect();
    while let Some(criterion) = next.pop() {
        let Some(rule) = criterion.any_rule() else {
            continue;
        };
        rule.walk(&mut |rule| {
            let Rule::Finding(target) = rule else {
                return;
            };
            let Some(edition) = closure.edition(&target.framework) else {
                return;
            };
            for member in members(edition, &target.id) {
                if edition.id != own.id && seen.insert((&edition.id, &member.id)) {
                    found.push((edition, member));
                    next.push(member);
                }
            }
        });
    }
    found
}
