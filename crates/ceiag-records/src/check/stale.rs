//! Shares filled in by hand that count another whole than the records do.

use crate::derive::{Derived, DerivedFact};
use ceiag::fact::{FactSheet, Share, Value};
use ceiag::problem::{Code, Problem};

/// A warning for each share of a sheet whose whole is none that the records can have, for the same fact.
///
/// The sheet must speak of the same academic year; where it doesn't, nothing is told.
pub fn stale_denominators(derived: &Derived<'_>, sheet: &FactSheet) -> Vec<Problem> {
    let facts = derived.facts.iter().filter_map(|fact| {
        let given = sheet.get(&fact.fact)?;
        let Value::Share(Share::Counted { of, .. }) = &given.value else {
            return None;
        };
        let wholes = wholes(fact);
        let fits = wholes.iter().any(|(from, to)| from <= of && of <= to);
        (!fits && !wholes.is_empty()).then(|| stale(fact, *of, &wholes))
    });
    facts.collect()
}

/// How many there are, under each option of choices that are not made.
fn wholes(fact: &DerivedFact<'_>) -> Vec<(u32, u32)> {
    let variants = fact.variants.iter();
    let mut wholes: Vec<(u32, u32)> = variants
        .map(|variant| (variant.of, variant.of.saturating_add(variant.perhaps)))
        .collect();
    ceiag::sorted::all(&mut wholes);
    wholes.dedup();
    wholes
}

fn stale(fact: &DerivedFact<'_>, of: u32, wholes: &[(u32, u32)]) -> Problem {
    let shown: Vec<String> = wholes
        .iter()
        .map(|(from, to)| match from == to {
            true => from.to_string(),
            false => format!("between {from} and {to}"),
        })
        .collect();
    let shown = shown.join(" or ");
    let message = format!(
        "the sheet counts {of} for `{}`, the records {shown}",
        fact.fact
    );
    Problem::warning(Code::StaleDenominator, message)
        .path(format!("sheet.facts.{}", fact.fact))
        .fact(fact.fact.to_string())
        .found(of.to_string())
        .expected(shown)
        .help("leave the fact out of the sheet, or count it again")
}
