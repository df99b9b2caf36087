//! The sentences of reports.

use ceiag::date::Date;

/// What stands on every page that shows pupils or counts of few.
pub(super) const INTERNAL: &str = "Internal: not for publication. Counts are not suppressed, and small ones can give pupils away.";

/// The number with its noun: `1 pupil`, `3 pupils`.
pub(super) fn counted(n: u32, many: &str) -> String {
    let one = match many {
        "people" => "person",
        "criteria" => "criterion",
        other => other.strip_suffix('s').unwrap_or(other),
    };
    let noun = if n == 1 { one } else { many };
    format!("{n} {noun}")
}

/// A list as people write it: `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// The first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Whom something lacks: `43 of 450 pupils certainly lack this; of 12 more it is not known`.
pub(super) fn lacking(certain: u32, not_known: u32, of: u32, unit: &str) -> String {
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
pub(super) fn until(day: Date) -> String {
    format!("time until {}", day.label())
}

/// The criteria of an edition in one sentence.
pub(super) fn edition(counts: &super::MissingCounts) -> String {
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
