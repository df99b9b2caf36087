//! Sentences.

use super::rule::{SMALLEST, Shown};
use super::{LevelCount, YearCount};

pub(super) fn rule() -> String {
    format!(
        "Counts are shown where they give no institution away: at least {SMALLEST} institutions at each level where any stand, at two levels or more. Groups that could be worked out from the rest are hidden with them. The limit of {SMALLEST} is ceiag's own."
    )
}

pub(super) const PUBLISH_ONCE: &str = "Publish one grouping of these reviews, and publish it once. A second grouping, years together beside one of them, or the same count after an institution has joined or left, can give away what each of them hides.";
pub(super) const TIERS_MIXED: &str = "The reviews are of different tiers, so some levels were chosen by the institutions themselves and some by others.";

fn institutions(n: u32) -> String {
    if n == 1 {
        "1 institution".to_owned()
    } else {
        format!("{n} institutions")
    }
}

fn listed(levels: &[LevelCount]) -> String {
    let told = levels
        .iter()
        .map(|l| format!("{} {}", l.label, l.institutions));
    told.collect::<Vec<_>>().join(", ")
}

pub(super) fn group(name: Option<&str>, n: u32, levels: Option<&[LevelCount]>) -> String {
    let name = name.unwrap_or("Without a group");
    match levels {
        Some(levels) => format!("{name}, {}: {}.", institutions(n), listed(levels)),
        None => format!("{name}, {}: not shown.", institutions(n)),
    }
}

/// Which reviews are counted.
pub(super) fn counted(years: &[YearCount]) -> String {
    let told = years.iter().filter(|year| year.counted);
    let told: Vec<String> = told
        .map(|year| format!("{} of {}", completed(year.reviews), year.academic_year))
        .collect();
    match told.len() {
        0 => "No completed review is counted.".to_owned(),
        1 => format!("Counted: {}.", told.join("")),
        _ => format!("Counted together: {}.", told.join(", ")),
    }
}

fn completed(n: u32) -> String {
    match n {
        1 => "1 completed review".to_owned(),
        n => format!("{n} completed reviews"),
    }
}

/// Reviews of other academic years.
pub(super) fn other_years(years: &[YearCount]) -> String {
    let told = years.iter().filter(|year| !year.counted);
    let told: Vec<String> = told
        .map(|year| format!("{} of {}", completed(year.reviews), year.academic_year))
        .collect();
    format!(
        "Not counted, because levels of different academic years are no one picture: {}. Ask for one of these years, or for any to count all together (`academic_year`; on the command line `--academic-year`).",
        told.join(", ")
    )
}

pub(super) fn years_mixed(years: &[String]) -> String {
    format!(
        "These reviews are of different academic years, counted together: {}. Institutions stood where they did at different times.",
        years.join(", ")
    )
}

pub(super) fn without_any(themes: &[&str]) -> String {
    format!(
        "Not known, because no review counted here has a level: {}.",
        themes.join("; ")
    )
}

pub(super) fn theme(
    theme: &str,
    (n, without): (u32, u32),
    levels: Option<&[LevelCount]>,
    shown: &Shown,
    grouped: bool,
) -> String {
    let counted = match without {
        0 => institutions(n),
        1 => format!("{} (1 more has no level)", institutions(n)),
        more => format!("{} ({more} more have no level)", institutions(n)),
    };
    let Some(levels) = levels else {
        return format!("{theme}, {counted}: too few, or too much alike, to be shown.");
    };
    let groups = match shown {
        _ if !grouped => "",
        Shown::Groups(shown) if shown.iter().all(|s| *s) => "",
        Shown::Groups(_) => " Some groups are not shown.",
        Shown::Nothing | Shown::Total => " No group can be shown.",
    };
    format!("{theme}, {counted}: {}.{groups}", listed(levels))
}
