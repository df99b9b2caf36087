//! Which facts are worth deriving: those that somebody reads.

use super::terms::Terms;
use ceiag::framework::{Framework, Judged, Library};
use std::collections::{BTreeMap, BTreeSet};

/// Which facts editions read, and which criteria read them.
pub(super) struct Readers {
    /// Facts that an edition covering the setting reads, or that fill one that it reads.
    pub(super) wanted: BTreeSet<String>,
    /// For each fact, criteria in force.
    pub(super) in_force: BTreeMap<String, Vec<String>>,
}

impl Readers {
    pub(super) fn of(terms: &Terms<'_>) -> Readers {
        let library = terms.library;
        let setting = terms.institution.setting;
        let mut wanted = BTreeSet::new();
        for edition in library.frameworks.iter().filter(|f| f.covers(setting)) {
            each_reading(edition, library, &mut |_, fact| {
                wanted.insert(fact.to_owned());
            });
        }
        let mut in_force: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let (editions, _) = library.all_in_force(setting, terms.as_of, &BTreeMap::new());
        for edition in editions {
            each_reading(edition, library, &mut |criterion, fact| {
                let ids = in_force.entry(fact.to_owned()).or_default();
                if ids.iter().all(|id| id != criterion) {
                    ids.push(criterion.to_owned());
                }
            });
        }
        Readers { wanted, in_force }
    }
}

/// The facts that an edition reads, or that fill one that it reads.
pub(crate) fn read_by(edition: &Framework, library: &Library) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    each_reading(edition, library, &mut |_, fact| {
        facts.insert(fact.to_owned());
    });
    facts
}

/// Calls `visit` with each criterion and each fact that it reads, or that fills one that it reads.
fn each_reading(edition: &Framework, library: &Library, visit: &mut impl FnMut(&str, &str)) {
    for criterion in &edition.criteria {
        let rule = match &criterion.judged {
            Judged::By(rule) => rule,
            Judged::Reserved {
                working_reading: Some(rule),
            } => rule,
            _ => continue,
        };
        for leaf in rule.leaves() {
            visit(&criterion.id, &leaf.fact);
            let fact = library.catalogue.get(&leaf.fact);
            for filling in fact.map_or(&[][..], |fact| &fact.counts_as) {
                visit(&criterion.id, &filling.from);
            }
        }
    }
}
