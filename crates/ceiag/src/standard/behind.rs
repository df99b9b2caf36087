//! The evidence behind a criterion: what documents a fact that it reads, and what names it or something that it reads.

use crate::evidence::{EvidenceItem, ItemState, Register, Serves, ServesHow, State};
use crate::finding::{Evaluation, Finding};
use crate::framework::{Framework, Library};
use crate::plan::MAX_DEPTH;
use crate::rule::{FindingRef, Rule};
use serde::Serialize;
use std::collections::BTreeSet;

/// A piece of evidence behind a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceBehind {
    /// Its id in the register.
    pub item: String,
    /// What the institution calls it.
    pub title: String,
    /// Whether it is there or out of date.
    pub state: State,
    /// `counts-as`: it documents a fact that the criterion reads; `indicates`, `related`: it, or its kind, names the criterion
    /// or what that reads.
    pub how: &'static str,
    /// The fact, or what is named, where that is not the criterion itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// A line for people.
    pub text: String,
}

/// The items behind a criterion that are there on the day, in order; each with its strongest tie.
pub(super) fn behind(
    evaluation: &Evaluation<'_, '_>,
    finding: &Finding,
    register: &Register,
    library: &Library,
) -> Vec<EvidenceBehind> {
    let plan = evaluation.plan();
    let mut facts = BTreeSet::new();
    for slot in evaluation.slots_of(finding) {
        if let Some(slot) = plan.slots.get(slot as usize) {
            facts.insert(slot.address.fact.as_str());
            facts.extend(slot.fillers.iter().map(|f| f.address.fact.as_str()));
        }
    }
    let own = FindingRef {
        framework: plan.framework().id.clone(),
        id: evaluation
            .criterion(finding)
            .map_or_else(String::new, |criterion| criterion.id.clone()),
    };
    let mut read = BTreeSet::new();
    reads(library, plan.framework(), &own, &mut read, MAX_DEPTH);
    let tie = |serves: &Serves| match serves {
        Serves::Fact(fact) if facts.contains(fact.as_str()) => Some((0, "counts-as", fact.clone())),
        Serves::Finding { to, how } if read.contains(to) => {
            let rank = match how {
                ServesHow::Indicates => 1,
                ServesHow::Related => 2,
            };
            Some((rank, how.id(), format!("{}/{}", to.framework, to.id)))
        }
        _ => None,
    };
    let itself = format!("{}/{}", own.framework, own.id);
    let found = register.items.iter().filter_map(|item: &EvidenceItem| {
        let ties = item.serves(&library.evidence).into_iter().filter_map(tie);
        let (_, how, through) = ties.min_by_key(|(rank, ..)| *rank)?;
        let state = match item.state(evaluation.bound().as_of()) {
            ItemState::There => State::There,
            ItemState::Stale => State::Stale,
            ItemState::Later => return None,
        };
        let through = (through != itself).then_some(through);
        let tie = match (how, &through) {
            ("counts-as", Some(fact)) => format!(", documents `{fact}`"),
            ("related", Some(of)) => format!(", has to do with {of}"),
            ("related", None) => ", has to do with it".to_owned(),
            (_, Some(of)) => format!(", speaks for {of}"),
            _ => String::new(),
        };
        Some(EvidenceBehind {
            item: item.id.clone(),
            title: item.title.clone(),
            state,
            how,
            text: format!("{} {} ({}{tie})", item.id, item.title, state.label()),
            through,
        })
    });
    found.collect()
}

/// A criterion, or a group with its criteria, and everything whose findings their rules read.
fn reads(
    library: &Library,
    framework: &Framework,
    of: &FindingRef,
    found: &mut BTreeSet<FindingRef>,
    depth: u8,
) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    if !found.insert(of.clone()) {
        return;
    }
    let group = |id: &Option<String>| id.as_deref() == Some(of.id.as_str());
    let criteria = framework.criteria.iter();
    for criterion in criteria.filter(|c| c.id == of.id || group(&c.group)) {
        let inside = FindingRef {
            framework: framework.id.clone(),
            id: criterion.id.clone(),
        };
        found.insert(inside);
        let Some(rule) = criterion.any_rule() else {
            continue;
        };
        let mut next = Vec::new();
        rule.walk(&mut |rule| {
            if let Rule::Finding(to) = rule {
                next.push(to);
            }
        });
        for to in next {
            if let Some(edition) = library.framework(&to.framework) {
                reads(library, edition, to, found, depth);
            }
        }
    }
}
