//! A framework compiled: dense indices, ready to judge any number of sheets.

mod bind;
mod compile;
mod evaluate;
mod form;
mod possible;
mod slot;

pub(crate) use bind::setting_not_covered;
pub use bind::{Bound, Filled, Period};
pub use compile::PlanError;
pub(crate) use compile::WORKING_READING;
pub(crate) use evaluate::MAX_DEPTH;
pub use form::Form;
pub(crate) use possible::Conjunction;
pub use possible::Possible;
pub use slot::Slot;

use crate::date;
use crate::fact::{Address, Catalogue, Dimension, How};
use crate::framework::{Applies, Framework, Profile};
use crate::institution::YearGroups;
use std::collections::BTreeSet;

/// A framework compiled under one profile. Compile once, judge many.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) framework: Framework,
    pub(crate) profile: Option<Profile>,
    pub(crate) digest: String,
    /// Declarations of the facts that the plan reads.
    pub(crate) catalogue: Catalogue,
    /// The facts that are read, one slot for each address and way of reading it.
    pub(crate) slots: Vec<SlotPlan>,
    /// Slots in the order of their addresses on a sheet, for binding in one pass.
    pub(crate) by_address: Vec<u32>,
    pub(crate) leaves: Vec<LeafPlan>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) criteria: Vec<CriterionPlan>,
    /// The same criteria in the shape in which outcomes are computed.
    pub(crate) quick: Vec<Quick>,
    pub(crate) groups: Vec<GroupPlan>,
    pub(crate) choices: Vec<ChoicePlan>,
    /// Conditions on the institution, each decided once when a sheet is bound.
    pub(crate) conditions: Vec<Condition>,
}

/// One address, read in one way.
#[derive(Clone, Debug)]
pub(crate) struct SlotPlan {
    pub address: Address,
    /// Its declaration's place in the plan's catalogue.
    pub declaration: usize,
    /// A date is read against a period; everything else as it is.
    pub within: Option<date::Period>,
    pub fillers: Vec<Filler>,
    pub may_be_not_applicable: bool,
    /// The statutory window of the criterion that reads it, by its place in the framework.
    pub window: Option<usize>,
    /// The place in the catalogue's order.
    pub order: (usize, Dimension),
}

#[derive(Clone, Debug)]
pub(crate) struct Filler {
    pub address: Address,
    /// Its declaration's place in the plan's catalogue.
    pub declaration: usize,
    pub how: How,
}

/// A comparison of a slot with a threshold, as a ratio.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LeafPlan {
    pub slot: u32,
    pub n: u32,
    pub d: u32,
    pub at_most: bool,
    pub judged: bool,
}

/// A node of a rule. Children stand before their parents, so evaluation never needs to look ahead.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Leaf(u32),
    All(Vec<u32>),
    Any(Vec<u32>),
    AtLeast {
        k: u32,
        of: Vec<u32>,
    },
    Choose {
        choice: u32,
        options: Vec<u32>,
    },
    /// The child where the condition holds, else not applicable.
    Where {
        condition: u32,
        child: u32,
    },
    /// No rule is known where the condition holds, else the child.
    Sourced {
        unless: u32,
        child: u32,
    },
    /// No rule is known.
    Reserved,
    /// Only a person's finding decides it.
    ByPerson,
}

#[derive(Clone, Debug)]
pub(crate) struct CriterionPlan {
    /// Its index in the framework.
    pub index: u32,
    /// The place of its group.
    pub group: Option<u32>,
    /// The whole rule as a tree.
    pub node: u32,
    pub condition: Option<u32>,
    pub weight: u32,
    pub parts: u32,
    /// The slot whose value is the credit.
    pub credit_from: Option<u32>,
    pub reserved: bool,
    /// The condition under which no rule is known.
    pub not_sourced_where: Option<u32>,
    /// The choice that switches on a working reading.
    pub working: Option<u32>,
}

/// A criterion as outcomes are computed: most rules are one leaf or a conjunction of leaves that stand side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quick {
    pub first_leaf: u32,
    /// How many leaves; 0 means that the rule is a tree.
    pub leaves: u32,
    pub node: u32,
    pub condition: Option<u32>,
}

#[derive(Clone, Debug)]
pub(crate) struct GroupPlan {
    /// Its index in the framework.
    pub index: u32,
    pub criteria: Vec<u32>,
    /// Whether the profile scores it.
    pub scored: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct ChoicePlan {
    pub id: String,
    pub options: Vec<String>,
    /// Left open, a working reading is not used; any other choice covers all its options.
    pub working: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub applies: Applies,
    /// The highest year group is among these.
    pub last_year: Option<YearGroups>,
}

impl Plan {
    /// The framework that was compiled.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The profile that reads its score.
    pub fn profile(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    /// SHA-256 over everything that can change an answer.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// How many criteria it judges.
    pub fn len(&self) -> usize {
        self.criteria.len()
    }

    /// Whether it judges none.
    pub fn is_empty(&self) -> bool {
        self.criteria.is_empty()
    }

    /// The criteria that it judges, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &crate::framework::Criterion> {
        self.criteria
            .iter()
            .filter_map(|c| self.framework.criteria.get(c.index as usize))
    }

    /// The addresses that it reads, also those that only fill another; in the order of the entries of a sheet.
    pub fn addresses(&self) -> BTreeSet<&Address> {
        let slots = self.slots.iter();
        slots
            .flat_map(|slot| {
                let fillers = slot.fillers.iter().map(|filler| &filler.address);
                std::iter::once(&slot.address).chain(fillers)
            })
            .collect()
    }

    /// Criteria whose working reading can be chosen.
    pub(crate) fn working_readings(&self) -> impl Iterator<Item = &str> {
        let working = self.choices.iter().filter(|c| c.working);
        working.map(|c| c.id.as_str())
    }

    /// The index in the framework and the possible outcomes of every criterion whose rule is known for the institution.
    pub(crate) fn each_outcome(
        &self,
        bound: &Bound<'_>,
    ) -> impl Iterator<Item = (usize, Possible)> {
        self.criteria
            .iter()
            .filter(|c| c.not_sourced_where.is_none_or(|w| !bound.holds(w)))
            .map(|c| (c.index as usize, self.outcome(c, bound)))
    }

    pub(crate) fn criterion_of(
        &self,
        plan: &CriterionPlan,
    ) -> Option<&crate::framework::Criterion> {
        self.framework.criteria.get(plan.index as usize)
    }
}
