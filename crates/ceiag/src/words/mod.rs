//! The one place for sentences that people read. Labels come from the data; everything else is here.
//!
//! No binding, report or form writes wording of its own.

pub(crate) mod evidence;
mod finding;
mod gaps;
pub(crate) mod help;
mod level;
pub(crate) mod moderate;
pub(crate) mod number;
pub(crate) mod review;
mod rule;
mod score;
pub(crate) mod standard;

pub use evidence::{COVERAGE_IS_OURS, LINKS_ARE_OURS};
pub use finding::{BecauseWords, outcomes_text};
pub use level::{indications_only, model_name};
pub(crate) use number::counted;
pub use number::day_of_year;
pub use rule::rule_lines;

use crate::fact::{Address, Catalogue};
use crate::institution::YearGroups;

/// Whose rule is not known, as a line under the rule.
pub(crate) fn not_sourced_where(last: YearGroups) -> String {
    let (from, to) = (last.first(), last.last());
    let years = if from == to {
        format!("Year {from}")
    } else {
        format!("Years {from} to {to}")
    };
    format!("rule not known to us where the last year group is {years}")
}

/// What stands above criteria that are legal duties: records can show an act, not that the law is kept.
///
/// `known` says how well the duties are known, where that is not from an official source.
pub fn duty_caution(known: Option<&str>) -> String {
    let known = known.map(|words| format!(" ({words})")).unwrap_or_default();
    format!(
        "Legal duties stand behind these criteria{known}. Below is what your records show, not whether the law is kept."
    )
}

/// A fact's label with its year group or key stage: `pupils who met an employer, Year 9`.
pub fn fact_label(address: &Address, catalogue: &Catalogue) -> String {
    let label = catalogue
        .get(&address.fact)
        .map_or(address.fact.as_str(), |fact| fact.label.as_str());
    match address.dimension.label() {
        Some(dimension) => format!("{label}, {dimension}"),
        None => label.to_owned(),
    }
}
