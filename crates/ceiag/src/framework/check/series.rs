//! The calendar of a series: on every day at most one edition for each setting, and every hole declared.

use super::super::{Framework, Hole, HoleReason, Library, Series, SettingByChoice};
use crate::date::Date;
use crate::institution::Setting;
use crate::problem::{Code, Problem, Problems};
use crate::text::{child, nth};
use std::collections::BTreeSet;

/// First and last day, both included.
type Days = (Date, Date);

fn days(framework: &Framework) -> Days {
    (
        framework.in_force.from,
        framework.in_force.to.unwrap_or(Date::MAX),
    )
}

fn hole_days(hole: &Hole) -> Days {
    (hole.from.unwrap_or(Date::MIN), hole.to.unwrap_or(Date::MAX))
}

fn shared(a: Days, b: Days) -> Option<Days> {
    let both = (a.0.max(b.0), a.1.min(b.1));
    (both.0 <= both.1).then_some(both)
}

fn shown((from, to): Days) -> String {
    if to == Date::MAX {
        format!("from {from} on")
    } else {
        format!("from {from} to {to}")
    }
}

/// The days on which two editions are both in force for a setting, unless a choice decides between them.
fn clash(a: &Framework, b: &Framework, setting: Setting) -> Option<Days> {
    if !a.covers(setting) || !b.covers(setting) {
        return None;
    }
    let decided =
        |a: &SettingByChoice, b: &SettingByChoice| a.choice == b.choice && a.option != b.option;
    match (a.by_choice(setting), b.by_choice(setting)) {
        (Some(x), Some(y)) if decided(x, y) => None,
        _ => shared(days(a), days(b)),
    }
}

fn overlap(a: &Framework, b: &Framework, path: String) -> Option<Problem> {
    let settings: Vec<(Setting, Days)> = Setting::ALL
        .into_iter()
        .filter_map(|s| Some((s, clash(a, b, s)?)))
        .collect();
    let (_, both) = settings.first()?;
    let names: Vec<&str> = settings.iter().map(|(s, _)| s.id()).collect();
    Some(
        Problem::error(
            Code::Overlap,
            format!(
                "`{}` and `{}` are both in force {} for {}",
                a.id,
                b.id,
                shown(*both),
                names.join(", ")
            ),
        )
        .path(path)
        .help("end the older edition the day before the newer begins, or let a choice decide"),
    )
}

fn over_hole(framework: &Framework, series: &Series, hole: &Hole, path: String) -> Option<Problem> {
    let both = shared(days(framework), hole_days(hole))?;
    let setting = hole.settings.iter().find(|s| framework.covers(**s))?;
    Some(
        Problem::error(
            Code::Overlap,
            format!(
                "`{}` is in force {} for {}, where `{}` declares a hole",
                framework.id,
                shown(both),
                setting.id(),
                series.id
            ),
        )
        .path(path)
        .help("shorten the hole or the edition"),
    )
}

/// One edition against the others of its series and the series' holes.
pub(super) fn among(library: &Library, framework: &Framework) -> Problems {
    let mut problems = Problems::new();
    let others = library.frameworks.iter();
    for other in others.filter(|o| o.series == framework.series && o.id != framework.id) {
        problems.extend(overlap(other, framework, "in-force".to_owned()));
    }
    if let Some(series) = library.series_named(&framework.series) {
        let over = |hole| over_hole(framework, series, hole, "in-force".to_owned());
        // Where nothing is known to us, whoever holds the edition fills the hole.
        let real = |hole: &&Hole| hole.because == HoleReason::None;
        problems.extend(series.holes.iter().filter(real).filter_map(over));
    }
    problems
}

/// All series of a library.
pub(super) fn check(library: &Library) -> Problems {
    let mut problems = Problems::new();
    let editions: Vec<(usize, &Framework)> = library.frameworks.iter().enumerate().collect();
    for (i, (_, a)) in editions.iter().enumerate() {
        for (index, b) in editions.iter().skip(i + 1) {
            if a.series == b.series && a.id != b.id {
                let path = child(&nth("framework", *index), "in-force");
                problems.extend(overlap(a, b, path));
            }
        }
    }
    for (index, series) in library.series.iter().enumerate() {
        let path = nth("series", index);
        holes(library, series, &path, &mut problems);
        for setting in Setting::ALL {
            undeclared(library, series, setting, &path, &mut problems);
        }
    }
    problems
}

fn holes(library: &Library, series: &Series, path: &str, problems: &mut Problems) {
    for (index, hole) in series.holes.iter().enumerate() {
        let at = nth(&child(path, "hole"), index);
        let (from, to) = hole_days(hole);
        if from > to {
            problems.push(
                Problem::error(
                    Code::BandUpsideDown,
                    format!("the last day {to} is before the first, {from}"),
                )
                .path(at.clone())
                .help("the first day comes first"),
            );
        }
        for framework in library.frameworks.iter().filter(|f| f.series == series.id) {
            problems.extend(over_hole(framework, series, hole, at.clone()));
        }
        for (number, earlier) in series.holes.iter().enumerate().take(index) {
            let setting = hole.settings.iter().find(|s| earlier.settings.contains(s));
            if let (Some(setting), Some(both)) =
                (setting, shared(hole_days(earlier), hole_days(hole)))
            {
                problems.push(
                    Problem::error(
                        Code::Overlap,
                        format!(
                            "two holes for {} share the days {}",
                            setting.id(),
                            shown(both)
                        ),
                    )
                    .path(at.clone())
                    .help(format!(
                        "the other is `{}`",
                        nth(&child(path, "hole"), number)
                    )),
                );
            }
        }
    }
}

/// Days that neither an edition nor a hole covers, whatever is chosen.
fn undeclared(
    library: &Library,
    series: &Series,
    setting: Setting,
    path: &str,
    problems: &mut Problems,
) {
    let editions: Vec<&Framework> = library
        .frameworks
        .iter()
        .filter(|f| f.series == series.id && f.covers(setting))
        .collect();
    let mut chosen: BTreeSet<Option<(&str, &str)>> = BTreeSet::from([None]);
    for framework in &editions {
        let choice = framework
            .by_choice(setting)
            .and_then(|by| framework.choice(&by.choice));
        for option in choice.iter().flat_map(|c| &c.options) {
            chosen.extend(choice.map(|c| Some((c.id.as_str(), option.id.as_str()))));
        }
    }
    for chosen in chosen {
        let covers = |framework: &&&Framework| match (framework.by_choice(setting), chosen) {
            (Some(by), Some((choice, option))) => by.choice != choice || by.option == option,
            _ => true,
        };
        let mut covered: Vec<Days> = editions.iter().filter(covers).map(|f| days(f)).collect();
        covered.extend(
            series
                .holes
                .iter()
                .filter(|h| h.settings.contains(&setting))
                .map(hole_days),
        );
        crate::sorted::all(&mut covered);
        for gap in gaps(&covered) {
            let when = match chosen {
                Some((choice, option)) => format!(" when `{choice}` is `{option}`"),
                None => String::new(),
            };
            problems.push(
                Problem::error(
                    Code::NotInForce,
                    format!(
                        "`{}` has no edition and no hole for {}{when} {}",
                        series.id,
                        setting.id(),
                        shown(gap)
                    ),
                )
                .path(child(path, "hole"))
                .found(setting.id())
                .help("declare the hole as `none` or `not-sourced`"),
            );
        }
    }
}

/// The days of the calendar that none of the sorted spans covers.
fn gaps(covered: &[Days]) -> Vec<Days> {
    let mut found = Vec::new();
    let mut next = Some(Date::MIN);
    for (from, to) in covered {
        let Some(free) = next else {
            return found;
        };
        if *from > free {
            found.push((free, from.plus_days(-1)));
        }
        if *to >= free {
            next = (*to < Date::MAX).then(|| to.plus_days(1));
        }
    }
    found.extend(next.map(|free| (free, Date::MAX)));
    found
}
