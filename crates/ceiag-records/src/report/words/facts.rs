//! Facts, learning areas and events in words.

use super::counted;
use crate::derive::{DerivedFact, Have, words as derived};
use crate::report::{AreaAnswer, EventYear, FactGroup};
use ceiag::fact::{Address, Catalogue, Share, Value};
use ceiag::framework::Grade;
use ceiag::words::fact_label;

/// Which areas were touched at which key stage.
pub(in crate::report) fn areas(areas: &[AreaAnswer], without: u32, unknown: usize) -> Vec<String> {
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
pub(in crate::report) fn events(year: &EventYear) -> String {
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
        let (one, many) = match (met.kind, met.provider_kind) {
            ("employer-encounter", _) => ("employer", "employers"),
            ("he-visit", _) => (
                "provider of higher education",
                "providers of higher education",
            ),
            (_, Some("sixth-form")) => ("sixth form", "sixth forms"),
            (_, Some("college")) => ("college", "colleges"),
            (_, Some("university")) => ("university", "universities"),
            (_, Some("training-provider")) => ("training provider", "training providers"),
            (_, Some("apprenticeship-provider")) => {
                ("apprenticeship provider", "apprenticeship providers")
            }
            _ => ("provider", "providers"),
        };
        let who = if met.exhibitors == 1 { one } else { many };
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
pub(in crate::report) fn label(fact: &str, catalogue: &Catalogue) -> String {
    fact_label(&Address::whole(fact), catalogue)
}

/// One fact at all its addresses.
pub(in crate::report) fn group(
    label: String,
    all: &[&DerivedFact<'_>],
    catalogue: &Catalogue,
) -> FactGroup {
    let values: Vec<String> = all.iter().map(|fact| value(fact, catalogue)).collect();
    let first = all.first();
    let mut gaps: Vec<(&str, u32)> = Vec::new();
    for (gap, n) in all.iter().flat_map(|fact| &fact.open) {
        match gaps.iter_mut().find(|(label, _)| *label == gap.label()) {
            Some((_, count)) => *count += n,
            None => gaps.push((gap.label(), *n)),
        }
    }
    ceiag::sorted::by_key(&mut gaps, |(_, count)| std::cmp::Reverse(*count));
    let gaps = gaps.iter().map(|(what, n)| format!("{what} (for {n})"));
    let gaps: Vec<String> = gaps.collect();
    let mut have = Have::default();
    for fact in all {
        have += fact.have;
    }
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
    FactGroup {
        fact: first.map_or_else(String::new, |fact| fact.fact.fact.clone()),
        label,
        grade: first.map_or(Grade::Unsourced, |fact| fact.derivation.grade()),
        values: values.join("; "),
        rule: first.map_or_else(String::new, |fact| {
            let rule = fact.derivation;
            let own = if rule.own {
                "; by a rule of your own"
            } else {
                ""
            };
            format!(
                "{}; {}; {}{own}",
                derived::population(rule),
                derived::counts(&rule.counts),
                derived::window(&rule.window)
            )
        }),
        open: gaps.join(", "),
        declared: match have.rests_on_declaration() {
            false => String::new(),
            true => format!(
                "Only by declaration: {}; {}",
                derived::by_declaration(have),
                said.join("; ")
            ),
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
        (Some(Value::Share(Share::Band { .. })), _) if !fact.variants.is_empty() => {
            derived::readings(fact, unit)
        }
        (Some(value), _) => value.shown(),
        (None, why) => derived::reason(why).to_owned(),
    };
    let out = match fact.left_out {
        0 => String::new(),
        count => format!(" ({})", derived::left_out(count, fact.derivation, [])),
    };
    match fact.fact.dimension.label() {
        Some(dimension) => format!("{dimension}: {shown}{out}"),
        None => format!("{shown}{out}"),
    }
}
