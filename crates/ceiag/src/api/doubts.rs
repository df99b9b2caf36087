//! What a reader should doubt about a sheet that is well-formed: facts that disagree, a year that was assumed.

use super::Notice;
use crate::date::AcademicYear;
use crate::fact::{Address, Catalogue, Entry, FactSheet, How, Limits, Value};
use crate::framework::Library;

/// Notices about the sheet as a whole. They change no outcome.
pub(super) fn doubts(library: &Library, sheet: &FactSheet) -> Vec<Notice> {
    let catalogue = &library.catalogue;
    let mut notices = Vec::new();
    let with_period = |a: &Address| catalogue.get(&a.fact).is_some_and(|f| f.period.is_some());
    // What is said to be unknown is as if it were not there.
    let known = |e: &Entry| e.value != Value::Unknown;
    if sheet.academic_year.is_none() && sheet.entries().any(|(a, e)| with_period(a) && known(e)) {
        let year = AcademicYear::last_completed_before(sheet.as_of);
        notices.push(Notice::new(
            "academic-year-assumed",
            format!(
                "facts about a year are taken to be about {year}, the last academic year completed by {}; \
                 set `academic-year` if they are about another",
                sheet.as_of.label()
            ),
        ));
    }
    for (address, _) in sheet.entries() {
        notices.extend(disagreements(catalogue, sheet, address));
    }
    notices
}

/// A fact below what another one proves: one of the two must be wrong.
fn disagreements(catalogue: &Catalogue, sheet: &FactSheet, address: &Address) -> Vec<Notice> {
    let limits = |at: &Address| {
        let fact = catalogue.get(&at.fact)?;
        Limits::of(&sheet.get(at)?.value, fact, sheet.as_of)
    };
    let (Some(fact), Some(own)) = (catalogue.get(&address.fact), limits(address)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for source in &fact.counts_as {
        let other = Address {
            fact: source.from.clone(),
            dimension: address.dimension,
        };
        let Some(proof) = limits(&other) else {
            continue;
        };
        let disagree = match source.how {
            How::AtLeast => own.hi < proof.lo,
            How::Same => own.hi < proof.lo || proof.hi < own.lo,
            How::Ends => false,
        };
        let shown = |at: &Address| sheet.get(at).map(|e| e.value.shown()).unwrap_or_default();
        if disagree {
            found.push(Notice::new(
                "facts-disagree",
                format!(
                    "two facts can't both be true: `{address}` is {}, but `{other}` is {} and proves more; \
                     `{address}` was used",
                    shown(address),
                    shown(&other)
                ),
            ));
        }
    }
    found
}
