//! The sentences of reports.

use super::{AreaAnswer, CodeGroupCount, EventYear, MissingFact, OfficialYear, PointAnswer};
use crate::derive::{DerivedFact, words as derived};
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::{Address, Catalogue, Share, Value};
use ceiag::framework::Grade;
use ceiag::ratio::Ratio;
use ceiag::words::fact_label;

/// What stands on every page that shows pupils or counts of few.
pub(super) const INTERNAL: &str = "Internal: not for publication. Counts are not suppressed, and small ones can give pupils away.";

/// The number with its noun: `1 pupil`, `3 pupils`.
pub(super) fn counted(n: u32, many: &str) -> String {
    let one = match many {
        "people" => "person",
        "young people" => "young person",
        "activities" => "activity",
        "criteria" => "criterion",
        "pupils who had a meeting" => "pupil who had a meeting",
        "pupils who had one" => "pupil who had one",
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

/// What is behind a criterion: each fact by year group or key stage, then what records do not say.
pub(super) fn details(facts: &[MissingFact], catalogue: &Catalogue) -> Vec<String> {
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
        (0, 0) => format!("{start}none of {}", fact.of),
        (0, open) => format!("{start}{open} of {} not known", fact.of.max(open)),
        (short, 0) => format!("{start}{short} of {}", fact.of),
        (short, open) => format!("{start}{short} of {}, and {open} not known", fact.of),
    }
}

/// Which areas were touched at which key stage.
pub(super) fn areas(areas: &[AreaAnswer], without: u32, unknown: usize) -> Vec<String> {
    let mut found = Vec::new();
    let touched = areas
        .iter()
        .flat_map(|area| &area.cells)
        .any(|cell| cell.activities > 0);
    if !touched {
        found.push("No activity of the year names an area that pupils here were at: which areas the programme touched is not known".to_owned());
    } else {
        for area in areas {
            let cells = area.cells.iter().map(|cell| {
                let stage = match cell.key_stage {
                    Some(stage) => format!("Key Stage {stage} "),
                    None => String::new(),
                };
                match cell.activities {
                    0 => format!("{stage}nothing recorded"),
                    n => format!(
                        "{stage}{} with {}",
                        counted(n, "activities"),
                        counted(cell.pupils, "pupils")
                    ),
                }
            });
            let cells: Vec<String> = cells.collect();
            found.push(format!("{}: {}", area.label, cells.join("; ")));
        }
    }
    if without > 0 {
        let verb = if without == 1 { "names" } else { "name" };
        found.push(format!("{} {verb} no area", counted(without, "activities")));
    }
    match unknown {
        0 => {}
        1 => found.push("1 name is none of the areas".to_owned()),
        n => found.push(format!("{n} names are none of the areas")),
    }
    found
}

/// The careers events of a year in one sentence.
pub(super) fn events(year: &EventYear) -> String {
    let mut text = format!(
        "{}: {}",
        year.academic_year,
        counted(year.events, "careers events")
    );
    if year.shared > 0 {
        text.push_str(&format!(", {} shared with other schools", year.shared));
    }
    text.push_str(&format!(
        ", {} of ours there",
        counted(year.pupils, "pupils")
    ));
    let groups = year
        .by_year_group
        .iter()
        .map(|group| match group.year_group {
            Some(number) => format!("Year {number}: {}", group.pupils),
            None => format!("year group not known: {}", group.pupils),
        });
    let groups: Vec<String> = groups.collect();
    if !groups.is_empty() {
        text.push_str(&format!(" ({})", groups.join(", ")));
    }
    let met = year.encounters.iter().map(|met| {
        let who = match (met.kind, met.provider_kind) {
            ("employer-encounter", _) => "employer".to_owned(),
            ("he-visit", _) => "provider of higher education".to_owned(),
            (_, Some(kind)) => kind.replace('-', " "),
            (_, None) => "provider".to_owned(),
        };
        format!(
            "{} {who} with {}",
            met.exhibitors,
            counted(met.pupils, "pupils")
        )
    });
    let met: Vec<String> = met.collect();
    if !met.is_empty() {
        text.push_str(&format!("; encounters recorded there: {}", met.join(", ")));
    }
    text
}

/// A fact's label, without year group or key stage.
pub(super) fn label(fact: &str, catalogue: &Catalogue) -> String {
    fact_label(&Address::whole(fact), catalogue)
}

/// One fact at all its addresses.
pub(super) fn group(
    label: String,
    all: &[&DerivedFact<'_>],
    catalogue: &Catalogue,
) -> super::FactGroup {
    let values: Vec<String> = all.iter().map(|fact| value(fact, catalogue)).collect();
    let first = all.first();
    let mut gaps: Vec<(&str, u32)> = Vec::new();
    for (gap, n) in all.iter().flat_map(|fact| &fact.open) {
        match gaps.iter_mut().find(|(label, _)| *label == gap.label()) {
            Some((_, count)) => *count += n,
            None => gaps.push((gap.label(), *n)),
        }
    }
    gaps.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let gaps = gaps.iter().map(|(what, n)| format!("{what} (for {n})"));
    let gaps: Vec<String> = gaps.collect();
    let count: u32 = all.iter().map(|fact| fact.by_declaration).sum();
    let mut said: Vec<String> = Vec::new();
    for declared in all.iter().flat_map(|fact| &fact.declared) {
        let there = if declared.there { "" } else { "no " };
        let text = format!(
            "{there}{} for every {} (by {}, {})",
            declared.part.replace('-', " "),
            declared.kind.replace('-', " "),
            declared.by,
            declared.on.label()
        );
        if !said.contains(&text) {
            said.push(text);
        }
    }
    super::FactGroup {
        fact: first.map_or_else(String::new, |fact| fact.fact.fact.clone()),
        label,
        grade: first.map_or(Grade::Unsourced, |fact| fact.derivation.grade()),
        values: values.join("; "),
        rule: first.map_or_else(String::new, |fact| {
            let rule = fact.derivation;
            format!(
                "{}; {}; {}",
                derived::population(rule),
                derived::counts(&rule.counts),
                derived::window(&rule.window)
            )
        }),
        open: gaps.join(", "),
        declared: match count {
            0 => String::new(),
            n => format!("{n} count only by declaration: {}", said.join("; ")),
        },
    }
}

/// One value: `Year 7: 140 of 150 pupils`.
fn value(fact: &DerivedFact<'_>, catalogue: &Catalogue) -> String {
    let unit = catalogue
        .get(&fact.fact.fact)
        .map_or("", |f| f.unit.as_str());
    let shown = match (&fact.value, fact.no_value) {
        (Some(value @ Value::Share(Share::Counted { of: 1.., .. })), _) => {
            format!("{} {unit}", value.shown()).trim_end().to_owned()
        }
        (Some(value), _) => value.shown(),
        (None, why) => derived::reason(why).to_owned(),
    };
    match fact.fact.dimension.label() {
        Some(dimension) => format!("{dimension}: {shown}"),
        None => shown,
    }
}

/// Whom a cohort holds.
pub(super) fn cohort(cohort: &str, year: AcademicYear) -> String {
    match cohort {
        "year-11" => format!("Year 11 of {year}"),
        "year-13" => format!("Year 13 of {year}"),
        "other-leavers" => format!("Leavers of other years, {year}"),
        _ => format!("Leavers of {year}"),
    }
}

/// When it is looked at.
pub(super) fn anniversary(anniversary: u8) -> &'static str {
    match anniversary {
        0 => "the next step",
        1 => "one year on",
        2 => "two years on",
        _ => "three years on",
    }
}

/// A cohort at one anniversary.
pub(super) fn point(point: &PointAnswer, of: u32) -> String {
    let start = capital(point.label);
    if !point.due {
        return format!("{start}: not due before {}", point.from.label());
    }
    let mut text = match Ratio::new(point.known, of) {
        Some(share) => format!(
            "{start}: {} of {of} known ({})",
            point.known,
            share.percent_label()
        ),
        None => format!("{start}: nobody to count"),
    };
    if point.still_here > 0 {
        text.push_str(&format!(", {} of them still here", point.still_here));
    }
    let reasons = point
        .not_known
        .iter()
        .map(|r| format!("{} {}", r.count, r.label));
    let reasons: Vec<String> = reasons.collect();
    if !reasons.is_empty() {
        text.push_str(&format!("; not known: {}", reasons.join(", ")));
    }
    if !point.complete {
        text.push_str("; not all records are said to be here, so more may be known");
    }
    if point.contacts > 0 {
        let asked = counted(point.asked, "young people");
        let times = match point.contacts {
            1 => "once".to_owned(),
            n => format!("{n} times in all"),
        };
        text.push_str(&format!("; {asked} asked, {times}"));
    }
    text
}

/// Offers of one year group.
pub(super) fn guarantee(year_group: u8, of: u32, groups: &[CodeGroupCount]) -> String {
    let groups: Vec<String> = groups
        .iter()
        .map(|g| format!("{} {}", g.count, g.label))
        .collect();
    format!(
        "Year {year_group}, {}: {}",
        counted(of, "pupils"),
        groups.join("; ")
    )
}

/// Destinations whose status and code contradict each other.
pub(super) fn known_as_not_known(n: u32) -> String {
    match n {
        1 => {
            "1 destination is said to be known with a code that says it is not; it counts as known"
                .to_owned()
        }
        n => format!(
            "{n} destinations are said to be known with a code that says they are not; they count as known"
        ),
    }
}

/// Official measures of one year.
pub(super) fn official(year: &OfficialYear) -> String {
    let start = match (&year.leavers, &year.destinations) {
        (Some(leavers), Some(seen)) => format!("Leavers of {leavers}, seen in {seen}"),
        (Some(leavers), None) => format!("Leavers of {leavers}"),
        (None, Some(seen)) => format!("Seen in {seen}"),
        (None, None) => "Year not established".to_owned(),
    };
    let told = year.measures.iter().map(|m| match (&m.value, m.meaning) {
        (Some(value), _) if m.unit == "percent" => format!("{value}% {}", m.label),
        (Some(value), _) => format!("{value} {}", m.label),
        (None, meaning) => format!("{} ({})", m.label, meaning.unwrap_or("no number")),
    });
    let told: Vec<String> = told.collect();
    format!(
        "{start}, {}: {}",
        year.level.replace('-', " "),
        told.join("; ")
    )
}
