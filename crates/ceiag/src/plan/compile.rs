//! Compiles a framework: rules become leaves over dense slots.

use super::{
    ChoicePlan, Condition, CriterionPlan, Filler, GroupPlan, LeafPlan, Node, Plan, Quick, SlotPlan,
};
use crate::date::Period;
use crate::fact::{Address, Catalogue};
use crate::framework::{Applies, Criterion, Framework, Judged, Library, Profile, ReadingKind};
use crate::institution::YearGroups;
use crate::ratio::Ratio;
use crate::rule::{FindingRef, Leaf, Rule, Test};
use std::collections::BTreeMap;
use std::fmt;

/// Why a framework can't be compiled. One that passed the check compiles under each of its profiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// The framework has no such profile; the ones it has.
    UnknownProfile(String, Vec<String>),
    /// A rule reads a fact that the catalogue doesn't declare.
    UnknownFact(String),
    /// A rule refers to an edition, criterion or group that isn't there.
    UnknownFinding(String),
    /// Findings refer to each other in a circle, or a rule nests too deep.
    TooDeep(String),
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanError::UnknownProfile(id, known) => {
                write!(
                    f,
                    "no profile is called `{id}`; there is {}",
                    known.join(", ")
                )
            }
            PlanError::UnknownFact(id) => write!(f, "no fact is called `{id}`"),
            PlanError::UnknownFinding(id) => write!(f, "no finding is called `{id}`"),
            PlanError::TooDeep(id) => {
                write!(f, "the rule of `{id}` nests too deep or refers to itself")
            }
        }
    }
}

impl std::error::Error for PlanError {}

/// The option that switches on a working reading.
pub(crate) const WORKING_READING: &str = "working-reading";

impl Plan {
    /// Compiles an edition of a library, under its default profile or a named one.
    ///
    /// # Errors
    /// When the profile doesn't exist, or the framework did not pass the check.
    pub fn new(
        library: &Library,
        framework: &Framework,
        profile: Option<&str>,
    ) -> Result<Plan, PlanError> {
        let profile = match (profile, framework.reading) {
            (Some(id), _) => Some(framework.profile_named(id).ok_or_else(|| {
                let known = framework.profiles.iter().map(|p| p.id.clone()).collect();
                PlanError::UnknownProfile(id.to_owned(), known)
            })?),
            (None, ReadingKind::Score) => framework.default_profile(),
            (None, _) => None,
        };
        let mut compiler = Compiler::new(library, framework, profile);
        for (index, criterion) in (0..).zip(&framework.criteria) {
            if criterion.under(profile.map(|p| p.id.as_str())) {
                compiler.criterion(index, criterion)?;
            }
        }
        Ok(compiler.finish())
    }
}

struct Compiler<'l> {
    library: &'l Library,
    framework: &'l Framework,
    profile: Option<&'l Profile>,
    plan: Plan,
    slots: BTreeMap<(Address, Option<Period>), u32>,
}

impl<'l> Compiler<'l> {
    fn new(library: &'l Library, framework: &'l Framework, profile: Option<&'l Profile>) -> Self {
        let groups = (0..)
            .zip(&framework.groups)
            .map(|(index, group)| GroupPlan {
                index,
                criteria: Vec::new(),
                scored: profile.is_none_or(|p| p.scores(&group.id)),
            })
            .collect();
        Compiler {
            library,
            framework,
            profile,
            plan: Plan {
                framework: framework.clone(),
                profile: profile.cloned(),
                digest: framework.digest(library),
                catalogue: Catalogue::default(),
                slots: Vec::new(),
                by_address: Vec::new(),
                leaves: Vec::new(),
                nodes: Vec::new(),
                criteria: Vec::new(),
                quick: Vec::new(),
                groups,
                choices: Vec::new(),
                conditions: Vec::new(),
            },
            slots: BTreeMap::new(),
        }
    }

    fn criterion(&mut self, index: u32, criterion: &Criterion) -> Result<(), PlanError> {
        let first_leaf = self.plan.leaves.len();
        let working = match &criterion.judged {
            Judged::Reserved {
                working_reading: Some(_),
            } => Some(self.choice(&criterion.id, &["not-sourced", WORKING_READING], true)),
            _ => None,
        };
        let node = self.judged(criterion, 0)?;
        self.mark_window(&criterion.id, first_leaf);
        let leaves = self.plan.leaves.len() - first_leaf;
        let side_by_side = match self.plan.nodes.get(node as usize) {
            Some(Node::Leaf(_)) => true,
            Some(Node::All(of)) => self.only_leaves(of),
            _ => false,
        };
        let item = self.profile.and_then(|p| p.item(&criterion.id));
        let credit_fact = item.and_then(|i| i.credit_from.as_deref());
        let declared = credit_fact.and_then(|id| self.library.catalogue.get(id));
        let (weight, parts) = item.map_or((1, 1), |i| (i.weight, i.parts(declared)));
        let credit_from = match credit_fact {
            Some(fact) => Some(self.slot(Address::whole(fact), None)?),
            None => None,
        };
        let group = self.group_of(criterion);
        let condition = self.condition(criterion);
        let not_sourced_where = criterion
            .not_sourced_where
            .and_then(|last| self.ending(last));
        if let Some(group) = group.and_then(|g| self.plan.groups.get_mut(g as usize)) {
            group
                .criteria
                .push(u32::try_from(self.plan.criteria.len()).unwrap_or(u32::MAX));
        }
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.plan.quick.push(Quick {
            first_leaf: small(first_leaf),
            leaves: if side_by_side { small(leaves) } else { 0 },
            node,
            condition,
        });
        self.plan.criteria.push(CriterionPlan {
            index,
            group,
            node,
            condition,
            weight,
            parts,
            credit_from,
            reserved: criterion.is_reserved(),
            not_sourced_where,
            working,
        });
        Ok(())
    }

    /// What a criterion with a statutory window reads can change only until the window closes.
    fn mark_window(&mut self, criterion: &str, first_leaf: usize) {
        let windows = &self.plan.framework.windows;
        let window = windows.iter().position(|w| w.criterion == criterion);
        for leaf in self.plan.leaves.iter().skip(first_leaf) {
            if let Some(slot) = self.plan.slots.get_mut(leaf.slot as usize) {
                slot.window = slot.window.or(window);
            }
        }
    }

    fn group_of(&self, criterion: &Criterion) -> Option<u32> {
        let id = criterion.group.as_deref()?;
        let at = self.plan.framework.groups.iter().position(|g| g.id == id)?;
        u32::try_from(at).ok()
    }

    fn only_leaves(&self, of: &[u32]) -> bool {
        of.iter()
            .all(|n| matches!(self.plan.nodes.get(*n as usize), Some(Node::Leaf(_))))
    }

    /// The rule of a criterion as a tree, without its applicability.
    fn judged(&mut self, criterion: &Criterion, depth: u8) -> Result<u32, PlanError> {
        let unless = criterion
            .not_sourced_where
            .and_then(|last| self.ending(last));
        let child = self.judged_anywhere(criterion, depth + u8::from(unless.is_some()))?;
        Ok(match unless {
            Some(unless) => self.node(Node::Sourced { unless, child }),
            None => child,
        })
    }

    fn judged_anywhere(&mut self, criterion: &Criterion, depth: u8) -> Result<u32, PlanError> {
        match &criterion.judged {
            Judged::By(rule) => self.rule(rule, &criterion.id, depth),
            Judged::ByPerson { .. } => Ok(self.node(Node::ByPerson)),
            Judged::Reserved {
                working_reading: None,
            } => Ok(self.node(Node::Reserved)),
            Judged::Reserved {
                working_reading: Some(rule),
            } => {
                let choice = self.choice(&criterion.id, &["not-sourced", WORKING_READING], true);
                let reserved = self.node(Node::Reserved);
                let working = self.rule(rule, &criterion.id, depth)?;
                Ok(self.node(Node::Choose {
                    choice,
                    options: vec![reserved, working],
                }))
            }
        }
    }

    fn rule(&mut self, rule: &Rule, owner: &str, depth: u8) -> Result<u32, PlanError> {
        if depth >= super::evaluate::MAX_DEPTH {
            return Err(PlanError::TooDeep(owner.to_owned()));
        }
        let all = |this: &mut Self, of: &[Rule]| {
            of.iter()
                .map(|rule| this.rule(rule, owner, depth + 1))
                .collect::<Result<Vec<u32>, PlanError>>()
        };
        let node = match rule {
            Rule::Leaf(leaf) => return self.leaf(leaf),
            Rule::All(of) => Node::All(all(self, of)?),
            Rule::Any(of) => Node::Any(all(self, of)?),
            Rule::AtLeast { k, of } => Node::AtLeast {
                k: *k,
                of: all(self, of)?,
            },
            Rule::Choose { choice, options } => {
                let ids: Vec<&str> = options.iter().map(|(id, _)| id.as_str()).collect();
                let choice = self.choice(choice, &ids, false);
                let rules: Vec<Rule> = self.in_order(choice, options);
                Node::Choose {
                    choice,
                    options: all(self, &rules)?,
                }
            }
            Rule::Finding(target) => return self.finding(target, owner, depth),
        };
        Ok(self.node(node))
    }

    /// The options' rules in the order in which the choice was first met.
    fn in_order(&self, choice: u32, options: &[(String, Rule)]) -> Vec<Rule> {
        let ids = self
            .plan
            .choices
            .get(choice as usize)
            .map(|c| c.options.clone());
        ids.unwrap_or_default()
            .iter()
            .filter_map(|id| {
                options
                    .iter()
                    .find(|(o, _)| o == id)
                    .map(|(_, r)| r.clone())
            })
            .collect()
    }

    fn leaf(&mut self, leaf: &Leaf) -> Result<u32, PlanError> {
        let within = match leaf.test {
            Test::Within(period) => Some(period),
            _ => None,
        };
        let declaration = self
            .library
            .catalogue
            .get(&leaf.fact)
            .ok_or_else(|| PlanError::UnknownFact(leaf.fact.clone()))?;
        let threshold = match &leaf.test {
            Test::Yes | Test::Judged | Test::Within(_) => Ratio::ONE,
            Test::ShareAtLeast(t) | Test::ShareAtMost(t) => *t,
            Test::CountAtLeast(k) | Test::CountAtMost(k) => Ratio::whole(*k),
            Test::ChoiceAtLeast(option) => {
                let position = declaration.position(option).unwrap_or(u32::MAX);
                Ratio::whole(position)
            }
        };
        let mut nodes = Vec::new();
        let addresses = leaf.addresses();
        let several = addresses.len() != 1;
        for address in addresses {
            let slot = self.slot(address, within)?;
            let index = u32::try_from(self.plan.leaves.len()).unwrap_or(u32::MAX);
            self.plan.leaves.push(LeafPlan {
                slot,
                n: threshold.n(),
                d: threshold.d(),
                at_most: leaf.test.is_at_most(),
                judged: matches!(leaf.test, Test::Judged),
            });
            nodes.push(self.node(Node::Leaf(index)));
        }
        match (several, nodes.first()) {
            (false, Some(only)) => Ok(*only),
            _ => Ok(self.node(Node::All(nodes))),
        }
    }

    fn finding(&mut self, target: &FindingRef, owner: &str, depth: u8) -> Result<u32, PlanError> {
        let unknown = || PlanError::UnknownFinding(format!("{}/{}", target.framework, target.id));
        // An edition of the caller's own need not be in the library.
        let own = Some(self.framework).filter(|own| own.id == target.framework);
        let framework = own
            .or_else(|| self.library.framework(&target.framework))
            .ok_or_else(unknown)?;
        let members: Vec<&Criterion> = match framework.criterion(&target.id) {
            Some(criterion) => vec![criterion],
            None => framework
                .criteria
                .iter()
                .filter(|c| c.group.as_deref() == Some(&target.id) && c.profiles.is_empty())
                .collect(),
        };
        if members.is_empty() {
            return Err(unknown());
        }
        let mut nodes = Vec::new();
        for criterion in members {
            if depth + 2 >= super::evaluate::MAX_DEPTH {
                return Err(PlanError::TooDeep(owner.to_owned()));
            }
            let child = self.judged(criterion, depth + 2)?;
            nodes.push(match self.condition(criterion) {
                Some(condition) => self.node(Node::Where { condition, child }),
                None => child,
            });
        }
        Ok(match nodes.as_slice() {
            [only] => *only,
            _ => self.node(Node::All(nodes)),
        })
    }

    fn condition(&mut self, criterion: &Criterion) -> Option<u32> {
        if criterion.applies.is_empty() {
            return None;
        }
        self.condition_at(Condition {
            applies: criterion.applies.clone(),
            last_year: None,
        })
    }

    /// The condition that an institution's highest year group is among these.
    fn ending(&mut self, last: YearGroups) -> Option<u32> {
        self.condition_at(Condition {
            applies: Applies::default(),
            last_year: Some(last),
        })
    }

    fn condition_at(&mut self, condition: Condition) -> Option<u32> {
        let known = self.plan.conditions.iter().position(|c| *c == condition);
        let at = known.unwrap_or_else(|| {
            self.plan.conditions.push(condition);
            self.plan.conditions.len() - 1
        });
        u32::try_from(at).ok()
    }

    fn choice(&mut self, id: &str, options: &[&str], working: bool) -> u32 {
        let known = self.plan.choices.iter().position(|c| c.id == id);
        let at = known.unwrap_or_else(|| {
            self.plan.choices.push(ChoicePlan {
                id: id.to_owned(),
                options: options.iter().map(|o| (*o).to_owned()).collect(),
                working,
            });
            self.plan.choices.len() - 1
        });
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    fn slot(&mut self, address: Address, within: Option<Period>) -> Result<u32, PlanError> {
        if let Some(known) = self.slots.get(&(address.clone(), within)) {
            return Ok(*known);
        }
        let declaration = self.declaration(&address.fact)?;
        let Some(fact) = self.plan.catalogue.at(declaration) else {
            return Err(PlanError::UnknownFact(address.fact));
        };
        let may_be_not_applicable = fact.may_be_not_applicable;
        let counts_as = fact.counts_as.clone();
        let mut fillers = Vec::new();
        for source in counts_as {
            fillers.push(Filler {
                declaration: self.declaration(&source.from)?,
                address: Address {
                    fact: source.from,
                    dimension: address.dimension,
                },
                how: source.how,
            });
        }
        let order = (
            self.library.catalogue.order(&address.fact),
            address.dimension,
        );
        let slot = u32::try_from(self.plan.slots.len()).unwrap_or(u32::MAX);
        self.slots.insert((address.clone(), within), slot);
        self.plan.slots.push(SlotPlan {
            address,
            declaration,
            within,
            fillers,
            may_be_not_applicable,
            window: None,
            order,
        });
        Ok(slot)
    }

    fn declaration(&mut self, fact: &str) -> Result<usize, PlanError> {
        if self.plan.catalogue.get(fact).is_none() {
            let declaration = self
                .library
                .catalogue
                .get(fact)
                .ok_or_else(|| PlanError::UnknownFact(fact.to_owned()))?;
            self.plan.catalogue.push(declaration.clone());
        }
        Ok(self.plan.catalogue.order(fact))
    }

    fn node(&mut self, node: Node) -> u32 {
        self.plan.nodes.push(node);
        u32::try_from(self.plan.nodes.len() - 1).unwrap_or(u32::MAX)
    }

    fn finish(self) -> Plan {
        let mut plan = self.plan;
        let count = u32::try_from(plan.slots.len()).unwrap_or(u32::MAX);
        let mut by_address: Vec<u32> = (0..count).collect();
        crate::sorted::by_key(&mut by_address, |slot| {
            plan.slots.get(*slot as usize).map(|s| s.address.clone())
        });
        plan.by_address = by_address;
        plan
    }
}
