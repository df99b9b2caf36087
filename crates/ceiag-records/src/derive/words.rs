//! The sentences that people read of derived facts.

use super::declared::{Counts, Derivation, Who, Window};
use super::derived::{DerivedFact, NoValue};
use crate::record::Kind;
use ceiag::fact::{Catalogue, Kind as FactKind, Value};
use ceiag::words::day_of_year;
use ceiag::words::fact_label;

/// One sentence of what came of a fact.
pub(super) fn fact(fact: &DerivedFact<'_>, catalogue: &Catalogue) -> String {
    let label = fact_label(&fact.fact, catalogue);
    let unit = match catalogue.get(&fact.fact.fact) {
        Some(declared) if declared.kind == FactKind::Share => declared.unit.as_str(),
        _ => "pupils",
    };
    let unit = if unit.is_empty() { "pupils" } else { unit };
    let mut text = match (&fact.value, fact.no_value) {
        (Some(value @ Value::Share(_)), _) => format!("{label}: {} {unit}", value.shown()),
        (Some(value), _) => format!("{label}: {}", value.shown()),
        (None, why) => format!("{label}: {}", reason(why)),
    };
    if !fact.open.is_empty() {
        let parts = fact.open.iter();
        let parts: Vec<String> = parts
            .map(|(gap, count)| format!("{} (for {count})", gap.label()))
            .collect();
        text.push_str("; not known: ");
        text.push_str(&parts.join(", "));
    }
    if fact.by_declaration > 0 {
        let count = fact.by_declaration;
        text.push_str(&format!("; {count} of them by what the school declares"));
    }
    text
}

/// Why a fact has no value, in words.
pub(crate) fn reason(why: Option<NoValue>) -> &'static str {
    let Some(why) = why else {
        return "not known";
    };
    match why {
        NoValue::NotImported => "not known, no such records were imported",
        NoValue::NoEnrolments => "not known, no enrolments were imported",
        NoValue::NobodyInPopulation => "nobody to count",
        NoValue::PopulationNotKnown => "not known, it is open whether there is anybody to count",
        NoValue::NotComplete => "not known, not all meetings are said to be here",
        NoValue::NotDecided => "not known for everybody",
    }
}

/// Who is counted, in words.
pub(crate) fn population(derivation: &Derivation) -> String {
    let mut text = match &derivation.population.who {
        Who::YearGroup => "enrolled in the year group".to_owned(),
        Who::Anybody => "everybody enrolled".to_owned(),
        Who::Year(group) => format!("enrolled in Year {group}"),
        Who::KeyStage => "enrolled in the last year group of the key stage here".to_owned(),
        Who::Left(groups) if groups.is_empty() => "whose last academic year here it was".to_owned(),
        Who::Left(groups) => {
            let years: Vec<String> = groups.iter().map(|g| format!("Year {g}")).collect();
            format!("who left after {}", years.join(" or "))
        }
        Who::FinishedOrLeft(group) => {
            format!("who finished Year {group} or left, whichever came first")
        }
        Who::Meetings => "guidance meetings".to_owned(),
    };
    if derivation.population.considering_he {
        text.push_str(", considering higher education");
    }
    match derivation.population.years_ago {
        0 => {}
        1 => text.push_str(", one academic year before"),
        years => text.push_str(&format!(", {years} academic years before")),
    }
    text
}

/// What counts, in words.
pub(crate) fn counts(counts: &Counts) -> String {
    let kinds: Vec<&str> = counts.kinds.iter().map(|kind| noun(*kind)).collect();
    let kinds = kinds.join(" or ");
    if !counts.anniversaries.is_empty() {
        let points: Vec<String> = counts
            .anniversaries
            .iter()
            .map(|years| match years {
                0 => "at the next step".to_owned(),
                1 => "one year on".to_owned(),
                years => format!("{years} years on"),
            })
            .collect();
        return format!("{kinds} known {}", points.join(", "));
    }
    let mut text = match (counts.every_subject, counts.at_least) {
        (true, _) => format!("one {kinds} in every subject taken"),
        (false, least) => format!("at least {least} {kinds}"),
    };
    let list = |ids: Vec<&str>| ids.join(", ").replace('-', " ");
    if !counts.attended {
        text.push_str(", attended or only offered");
    }
    if !counts.modes.is_empty() {
        let ids = counts.modes.iter().map(|m| m.id()).collect();
        text.push_str(&format!(", {}", list(ids)));
    }
    if !counts.provider_kinds.is_empty() {
        let ids = counts.provider_kinds.iter().map(|k| k.id()).collect();
        text.push_str(&format!(", with: {}", list(ids)));
    }
    if counts.in_curriculum {
        text.push_str(", in the curriculum");
    }
    if counts.in_school_day {
        text.push_str(", in the school day");
    }
    if let Some(level) = counts.adviser_level {
        text.push_str(&format!(", adviser at Level {level} or above"));
    }
    if !counts.parts.is_empty() {
        let ids = counts.parts.iter().map(|p| p.id()).collect();
        text.push_str(&format!(", with all of: {}", list(ids)));
    }
    text
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::EmployerEncounter => "encounter with an employer",
        Kind::WorkplaceExperience => "experience of a workplace",
        Kind::ProviderEncounter => "encounter with a provider",
        Kind::HeVisit => "visit to higher education",
        Kind::InformationUse => "use of information",
        Kind::SubjectCareers => "lesson on careers",
        Kind::CareersEvent => "careers event",
        Kind::Other => "other activity",
        Kind::Meeting => "guidance meeting",
        Kind::Destination => "destination",
        Kind::StaffDevelopment => "staff development",
    }
}

/// When, in words.
pub(crate) fn window(window: &Window) -> String {
    match window {
        Window::AcademicYear => "in the academic year".to_owned(),
        Window::KeyStage => "in the year groups of the key stage taught here".to_owned(),
        Window::Programme => "while the learner was here".to_owned(),
        Window::AfterLeaving => "after the leaver year".to_owned(),
        Window::Years(years, closes) => {
            let span = match years.first() == years.last() {
                true => format!("in Year {}", years.first()),
                false => format!("in Years {} to {}", years.first(), years.last()),
            };
            match closes {
                None => span,
                Some(closes) => {
                    format!(
                        "{span}, up to {} in the last",
                        day_of_year(closes.month, closes.day)
                    )
                }
            }
        }
    }
}
