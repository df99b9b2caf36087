//! Whom criteria still lack, in words.

use super::{capital, counted, listed};
use crate::report::{MissingCounts, MissingFact};
use ceiag::date::Date;
use ceiag::fact::{Address, Catalogue};
use ceiag::words::fact_label;

/// Whom something lacks: `43 of 450 pupils certainly lack this; of 12 more it is not known`.
pub(in crate::report) fn lacking(certain: u32, not_known: u32, of: u32, unit: &str) -> String {
    let many = counted(of, unit);
    match (certain, not_known) {
        (0, 0) => format!("none of {many} lacks this"),
        (0, open) => format!("none of {many} certainly lacks this; for {open} it is not known"),
        (short, 0) if short == of => format!("all of {many} lack this"),
        (1, 0) => format!("1 of {many} lacks this"),
        (short, 0) => format!("{short} of {many} lack this"),
        (1, open) => format!("1 of {many} certainly lacks this; for {open} more it is not known"),
        (short, open) => {
            format!("{short} of {many} certainly lack this; for {open} more it is not known")
        }
    }
}

/// Until when something can still change.
pub(in crate::report) fn until(day: Date) -> String {
    format!("time until {}", day.label())
}

/// The criteria of an edition in one sentence.
pub(in crate::report) fn edition(counts: &MissingCounts) -> String {
    let told = [
        (counts.not_met, "not met"),
        (counts.open, "not decided by these records"),
        (counts.met, "met"),
        (
            counts.not_imported,
            "waiting for records that were not imported",
        ),
        (
            counts.by_hand,
            "waiting for answers that records do not hold",
        ),
        (counts.rule_not_known, "whose rule is not known to us"),
        (counts.not_applicable, "that does not apply here"),
    ];
    let mut parts: Vec<String> = Vec::new();
    for (n, what) in told.into_iter().filter(|(n, _)| *n > 0) {
        let what = match (n, what) {
            (2.., "that does not apply here") => "that do not apply here",
            (_, what) => what,
        };
        match parts.is_empty() {
            true => parts.push(format!("{} {what}", counted(n, "criteria"))),
            false => parts.push(format!("{n} {what}")),
        }
    }
    listed(&parts)
}

/// What is behind a criterion: each fact by year group or key stage, then what records do not say.
pub(in crate::report) fn details(facts: &[MissingFact], catalogue: &Catalogue) -> Vec<String> {
    let mut ids: Vec<&str> = Vec::new();
    for fact in facts {
        if !ids.contains(&fact.fact.fact.as_str()) {
            ids.push(&fact.fact.fact);
        }
    }
    let mut found = Vec::new();
    for id in &ids {
        let of_fact: Vec<&MissingFact> = facts.iter().filter(|f| f.fact.fact == *id).collect();
        let parts: Vec<String> = of_fact.iter().map(|fact| part(fact)).collect();
        let one = of_fact
            .iter()
            .all(|fact| fact.fact.dimension.label().is_none());
        match (one, ids.len()) {
            // The criterion's own sentence says it already.
            (true, 1) if of_fact.iter().all(|fact| fact.of > 0) => {}
            (false, 1) => found.push(parts.join("; ")),
            _ => {
                let label = fact_label(&Address::whole(*id), catalogue);
                found.push(format!("{}: {}", capital(&label), parts.join("; ")));
            }
        }
    }
    let mut gaps: Vec<(&str, u32)> = Vec::new();
    for open in facts.iter().flat_map(|fact| &fact.open) {
        match gaps.iter_mut().find(|(label, _)| *label == open.label) {
            Some((_, count)) => *count += open.count,
            None => gaps.push((open.label, open.count)),
        }
    }
    // What is missing for most comes first.
    gaps.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    if !gaps.is_empty() {
        let parts = gaps.iter().take(3);
        let parts: Vec<String> = parts.map(|(what, n)| format!("{what} (for {n})")).collect();
        let more = match gaps.len().saturating_sub(3) {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        found.push(format!("Not known: {}{more}", parts.join(", ")));
    }
    let declared: u32 = facts.iter().map(|fact| fact.by_declaration).sum();
    if declared > 0 {
        found.push(format!(
            "{declared} of those who have it count only by what the school declares of a whole kind of activity"
        ));
    }
    found
}

/// Whom one fact lacks: `Year 9: 38 of 150, and 4 not known`.
fn part(fact: &MissingFact) -> String {
    let start = match fact.fact.dimension.label() {
        Some(dimension) => format!("{dimension}: "),
        None => String::new(),
    };
    let why = match fact.no_value {
        Some("not-imported") => Some("no such records were imported"),
        Some("no-enrolments") => Some("no enrolments were imported"),
        Some("nobody-in-population") => Some("nobody to count"),
        Some("not-complete") => Some("not all meetings are said to be here"),
        _ => None,
    };
    if let Some(why) = why {
        return format!("{start}{why}");
    }
    match (fact.certain, fact.not_known) {
        // A fact that counts nobody speaks of the programme as a whole.
        (0, 0) if fact.of == 0 => {
            format!("{start}{}", fact.value.as_deref().unwrap_or("not known"))
        }
        (0, 0) => format!("{start}none of {}", fact.of),
        (0, open) => format!("{start}{open} of {} not known", fact.of.max(open)),
        (short, 0) => format!("{start}{short} of {}", fact.of),
        (short, open) => format!("{start}{short} of {}, and {open} not known", fact.of),
    }
}
