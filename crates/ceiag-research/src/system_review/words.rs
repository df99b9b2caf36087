//! Sentences.

use super::LevelCount;
use super::rule::{SMALLEST, Shown};

pub(super) fn rule() -> String {
    format!(
        "Counts are shown where they give no institution away: at least {SMALLEST} institutions at each level where any stand, at two levels or more. Groups that could be worked out from the rest are hidden with them. The limit of {SMALLEST} is ceiag's own."
    )
}

pub(super) const PUBLISH_ONCE: &str = "Publish one grouping of these reviews, and publish it once. A second grouping, or the same one after an institution has joined or left, can give away what each of them hides.";
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

pub(super) fn years_mixed(years: &[String]) -> String {
    format!(
        "These reviews are of different academic years, counted together: {}. Institutions stood where they did at different times.",
        years.join(", ")
    )
}

pub(super) fn theme(
    theme: &str,
    n: u32,
    levels: Option<&[LevelCount]>,
    shown: &Shown,
    grouped: bool,
) -> String {
    let Some(levels) = levels else {
        return format!(
            "{theme}, {}: too few, or too much alike, to be shown.",
            institutions(n)
        );
    };
    let groups = match shown {
        _ if !grouped => "",
        Shown::Groups(shown) if shown.iter().all(|s| *s) => "",
        Shown::Groups(_) => " Some groups are not shown.",
        Shown::Nothing | Shown::Total => " No group can be shown.",
    };
    format!("{theme}, {}: {}.{groups}", institutions(n), listed(levels))
}
