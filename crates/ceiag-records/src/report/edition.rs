//! What a criterion rests on, as reports need it.

use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Catalogue};
use ceiag::framework::{Criterion, Framework};
use ceiag::institution::Institution;
use ceiag::rule::Rule;
use std::collections::BTreeMap;

/// The addresses that a criterion reads here, in order, where all of them must hold; `None` where some may stand in for
/// others.
pub(super) fn all_of(
    criterion: &Criterion,
    institution: &Institution,
    catalogue: &Catalogue,
) -> Option<Vec<Address>> {
    let mut found = Vec::new();
    joined(criterion.any_rule()?, &mut found).then_some(())?;
    found.retain(|address| {
        let declared = catalogue.get(&address.fact);
        declared.is_some_and(|fact| fact.exists_for(address.dimension, institution))
    });
    Some(found)
}

fn joined(rule: &Rule, found: &mut Vec<Address>) -> bool {
    match rule {
        Rule::Leaf(leaf) => {
            found.extend(leaf.addresses());
            true
        }
        Rule::All(of) => of.iter().all(|rule| joined(rule, found)),
        _ => false,
    }
}

/// The last day on which something can still change for a criterion's fact: that of its statutory window, else the last
/// of the academic year.
pub(super) fn closing(
    framework: &Framework,
    criterion: &str,
    address: &Address,
    catalogue: &Catalogue,
    choices: &BTreeMap<String, String>,
    year: AcademicYear,
) -> Option<Date> {
    let end = catalogue.get(&address.fact)?.window_end(year)?;
    let window = framework.windows.iter().find(|w| w.criterion == criterion);
    let statutory = window.and_then(|window| {
        let choice = window.leap_day_choice.as_ref();
        let option = choice.and_then(|choice| choices.get(choice));
        window.closing_day(year, option.is_some_and(|option| option == "included"))
    });
    Some(statutory.unwrap_or(end))
}
