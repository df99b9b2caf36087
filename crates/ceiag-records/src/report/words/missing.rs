//! Whom criteria still lack, in words.

use super::{capital, counted, listed};
use crate::report::{Lacking, MissingCounts, MissingFact, MissingOpen};
use ceiag::date::Date;
use ceiag::fact::{Address, Catalogue};
use ceiag::words::fact_label;

/// Whom something lacks: `43 of 450 pupils certainly lack this; for 12 of them it is not known`. Whoever is only perhaps
/// counted stands apart, so that every number has the same whole.
pub(in crate::report) fn lacking(lacking: &Lacking) -> String {
    let many = counted(lacking.of, &lacking.unit);
    let inside = lacking.not_known.saturating_sub(lacking.perhaps);
    let certain = match lacking.not_known {
        0 => "",
        _ => "certainly ",
    };
    if lacking.of == 0 && lacking.perhaps > 0 {
        return format!(
            "no {} certainly counted; {}",
            match lacking.unit.as_str() {
                "meetings" => "meeting is",
                _ => "pupil is",
            },
            alone(lacking.perhaps)
        );
    }
    let mut text = match lacking.certain {
        0 => format!("none of {many} {certain}lacks this"),
        short if short == lacking.of => format!("all of {many} {certain}lack this"),
        1 => format!("1 of {many} {certain}lacks this"),
        short => format!("{short} of {many} {certain}lack this"),
    };
    match (inside, lacking.certain) {
        (0, _) => {}
        (_, 0) => text.push_str(&format!("; for {inside} of them it is not known")),
        _ => text.push_str(&format!("; for {inside} more of them it is not known")),
    }
    if lacking.perhaps > 0 {
        text.push_str(&format!("; {}", beside(lacking.perhaps)));
    }
    text
}

/// Those who are not in the whole for certain.
fn beside(perhaps: u32) -> String {
    match perhaps {
        1 => "1 other may or may not count".to_owned(),
        n => format!("{n} others may or may not count"),
    }
}

/// The same where nobody is in the whole for certain.
fn alone(perhaps: u32) -> String {
    format!("{perhaps} may or may not count")
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
pub(in crate::report) fn details(
    facts: &[MissingFact],
    (open, lacking): (&[MissingOpen], Option<&Lacking>),
    catalogue: &Catalogue,
) -> Vec<String> {
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
    if !open.is_empty() {
        let unit = lacking.map_or("", |lacking| lacking.unit.as_str());
        let parts = open.iter().take(3).map(|gap| match gap.count {
            Some(n) => format!("{} (for {})", gap.label, counted(n, unit).trim_end()),
            None => gap.label.to_owned(),
        });
        let parts: Vec<String> = parts.collect();
        let more = match open.len().saturating_sub(3) {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        found.push(format!("Not known: {}{more}", parts.join(", ")));
    }
    let by = "only by what the school declares of a whole kind of activity";
    match lacking {
        Some(lacking) if lacking.by_declaration > 0 => {
            let declared = lacking.by_declaration;
            let verb = if declared == 1 { "counts" } else { "count" };
            let whom = match declared == lacking.have {
                true => format!("All {declared}"),
                false => format!("{declared} of the {}", lacking.have),
            };
            found.push(format!("{whom} who certainly have it {verb} {by}"));
        }
        None if facts.iter().any(|fact| fact.by_declaration > 0) => {
            found.push(format!("Some of it counts {by}"));
        }
        _ => {}
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
    let inside = fact.not_known.saturating_sub(fact.perhaps);
    let told = match (fact.certain, inside) {
        // A fact that counts nobody speaks of the programme as a whole.
        (0, 0) if fact.of + fact.perhaps == 0 => {
            format!("{start}{}", fact.value.as_deref().unwrap_or("not known"))
        }
        (0, 0) if fact.of == 0 && fact.perhaps > 0 => {
            return format!("{start}{}", alone(fact.perhaps));
        }
        (0, 0) => format!("{start}none of {}", fact.of),
        (0, open) => format!("{start}{open} of {} not known", fact.of),
        (short, 0) => format!("{start}{short} of {}", fact.of),
        (short, open) => format!("{start}{short} of {}, and {open} not known", fact.of),
    };
    match fact.perhaps {
        0 => told,
        n => format!("{told} ({})", beside(n)),
    }
}
