//! Destinations in words.

use super::{capital, counted};
use crate::report::{CodeGroupCount, OfficialMeasure, OfficialYear, PointAnswer};
use ceiag::date::AcademicYear;
use ceiag::ratio::Ratio;

/// Whom a cohort holds.
pub(in crate::report) fn cohort(cohort: &str, year: AcademicYear) -> String {
    match cohort {
        "year-11" => format!("Year 11 of {year}"),
        "year-13" => format!("Year 13 of {year}"),
        "other-leavers" => format!("Leavers of other years, {year}"),
        _ => format!("Leavers of {year}"),
    }
}

/// When it is looked at.
pub(in crate::report) fn anniversary(anniversary: u8) -> &'static str {
    match anniversary {
        0 => "the next step",
        1 => "one year on",
        2 => "two years on",
        _ => "three years on",
    }
}

/// A cohort at one anniversary.
pub(in crate::report) fn point(point: &PointAnswer, of: u32) -> String {
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
pub(in crate::report) fn guarantee(year_group: u8, of: u32, groups: &[CodeGroupCount]) -> String {
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
pub(in crate::report) fn known_as_not_known(n: u32) -> String {
    match n {
        1 => {
            "1 destination is said to be known with a code that says it is not; it does not count as known"
                .to_owned()
        }
        n => format!(
            "{n} destinations are said to be known with a code that says they are not; they do not count as known"
        ),
    }
}

/// Official measures of one year.
pub(in crate::report) fn official(year: &OfficialYear) -> String {
    let start = match (&year.leavers, &year.destinations) {
        (Some(leavers), Some(seen)) => format!("Leavers of {leavers}, seen in {seen}"),
        (Some(leavers), None) => format!("Leavers of {leavers}"),
        (None, Some(seen)) => format!("Seen in {seen}"),
        (None, None) => "Year not established".to_owned(),
    };
    let mut told: Vec<String> = Vec::new();
    for (place, m) in year.measures.iter().enumerate() {
        let same = |other: &&OfficialMeasure| other.measure == m.measure;
        let mut before = year.measures.iter().take(place);
        if m.unit == "percent" && before.any(|other| same(&other)) {
            continue;
        }
        let mut after = year.measures.iter().skip(place + 1).filter(same);
        let percent = after.find_map(|other| other.value.as_deref());
        let percent = percent.map_or_else(String::new, |percent| format!(" ({percent}%)"));
        told.push(match (&m.value, m.meaning) {
            (Some(value), _) if m.measure == "cohort" => format!("a cohort of {value}"),
            (Some(value), _) if m.unit == "percent" => format!("{value}% {}", m.label),
            (Some(value), _) => format!("{value}{percent} {}", m.label),
            (None, meaning) => format!("{} ({})", m.label, meaning.unwrap_or("no number")),
        });
    }
    format!(
        "{start}, {}: {}",
        year.level.replace('-', " "),
        told.join("; ")
    )
}
