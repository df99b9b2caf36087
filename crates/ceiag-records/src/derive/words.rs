//! The sentences that people read of derived facts.

use super::count::Have;
use super::declared::{Counts, Derivation, Differing, Shows, Subjects, Who, Window};
use super::derived::{DerivedFact, NoValue, Variant};
use super::restrict::Restricted;
use crate::derive::WholeYear;
use crate::record::{Kind, StaffRole};
use ceiag::fact::{Catalogue, Kind as FactKind, Share, Value};
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
        (Some(Value::Share(Share::Band { .. })), _) if !fact.variants.is_empty() => {
            format!("{label}: {}", readings(fact, unit))
        }
        (Some(value @ Value::Share(_)), _) => format!("{label}: {} {unit}", value.shown()),
        (Some(value), _) => format!("{label}: {}", value.shown()),
        (None, why) => format!("{label}: {}", reason(why)),
    };
    if !fact.open.is_empty() {
        let parts = fact.open.iter();
        let parts: Vec<String> = parts
            .map(|(gap, count)| match fact.derivation.population.who {
                Who::Programme | Who::Staff(_) | Who::Employers => gap.label().to_owned(),
                _ => format!("{} (for {count})", gap.label()),
            })
            .collect();
        text.push_str("; not known: ");
        text.push_str(&parts.join(", "));
    }
    if fact.left_out > 0 {
        text.push_str("; ");
        text.push_str(&left_out(fact.left_out, fact.derivation, []));
    }
    if fact.derivation.own {
        text.push_str("; by a rule of your own");
    }
    if fact.have.rests_on_declaration() {
        let whom = by_declaration(fact.have);
        text.push_str(&format!("; only by what the school declares: {whom}"));
    }
    text
}

/// Who has it only by declaration, each number with its own whole.
pub(crate) fn by_declaration(have: Have) -> String {
    let mut parts = Vec::new();
    match (have.by_declaration, have.certain) {
        (0, _) => {}
        (1, 1) => parts.push("the 1 who certainly has it".to_owned()),
        (some, all) if some == all => parts.push(format!("all {all} who certainly have it")),
        (some, all) => parts.push(format!("{some} of the {all} who certainly have it")),
    }
    match (have.perhaps_by_declaration, have.perhaps) {
        (0, _) => {}
        (1, 1) => parts.push("1 who has it and may or may not be counted".to_owned()),
        (some, all) if some == all => {
            parts.push(format!("{all} who have it and may or may not be counted"));
        }
        (some, all) => parts.push(format!(
            "{some} of the {all} who have it and may or may not be counted"
        )),
    }
    parts.join(" and ")
}

/// The numbers behind a share whose whole is not certain, under each option of a choice that is not made; then what they come
/// to: `5 of 6 (on-last-day) or 4 of 5 (all-year) pupils, between 80% and 83.3%`.
pub(crate) fn readings(fact: &DerivedFact<'_>, unit: &str) -> String {
    let value = fact.value.as_ref().map_or_else(String::new, Value::shown);
    format!("{} {unit}, {value}", counts_of(&fact.variants))
}

/// How many count of how many, under each option of a choice that is not made; alike ones once.
pub(crate) fn counts_of(variants: &[Variant]) -> String {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for variant in variants {
        let most = variant.yes + variant.not_known;
        let mut text = match most == variant.yes {
            true => format!("{most} of {}", variant.of),
            false => format!("{} to {most} of {}", variant.yes, variant.of),
        };
        if variant.perhaps > 0 {
            text.push_str(&format!(" and {} perhaps counted", variant.perhaps));
        }
        let options: Vec<&str> = variant.options.values().map(String::as_str).collect();
        let options = options.join(" with ");
        match found.iter_mut().find(|(other, _)| *other == text) {
            Some((_, all)) => all.push(options),
            None => found.push((text, vec![options])),
        }
    }
    let several = found.len() > 1;
    let told = found.into_iter().map(|(text, options)| match several {
        true => format!("{text} ({})", options.join(", ")),
        false => text,
    });
    told.collect::<Vec<_>>().join(" or ")
}

/// How many are left out, with the reasons that are given.
pub(crate) fn left_out<'r>(
    count: u32,
    derivation: &Derivation,
    why: impl IntoIterator<Item = &'r Restricted>,
) -> String {
    let one = match (&derivation.population.who, count) {
        (Who::Meetings, 1) => "meeting",
        (Who::Meetings, _) => "meetings",
        (_, 1) => "pupil",
        _ => "pupils",
    };
    let why: Vec<&str> = why.into_iter().map(|r| r.reason.as_str()).collect();
    let mut text = format!("{count} {one} left out");
    if !why.is_empty() {
        text.push_str(": ");
        text.push_str(&why.join("; "));
    }
    text
}

/// The cohort that restrictions leave.
pub(super) fn all_but(left_out: usize) -> String {
    match left_out {
        1 => "all but 1 pupil".to_owned(),
        count => format!("all but {count} pupils"),
    }
}

/// One sentence of a restriction.
pub(crate) fn restricted(one: &Restricted) -> String {
    let pupils = |count: u32, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    let mut text = format!(
        "{} left out: {}",
        pupils(one.left_out, "pupil is", "pupils are"),
        one.reason
    );
    if one.unknown > 0 {
        let unknown = pupils(
            one.unknown,
            "key that is named stands",
            "keys that are named stand",
        );
        text.push_str(&format!("; {unknown} in no record"));
    }
    text
}

/// That facts follow from rules that a caller brings.
pub(super) fn own_rules(facts: &[&str]) -> String {
    match facts {
        [one] => format!("1 fact follows from a rule of your own: {one}"),
        many => format!(
            "{} facts follow from rules of your own: {}",
            many.len(),
            many.join(", ")
        ),
    }
}

/// That a caller's own days say who was on roll for a whole academic year.
pub(super) fn own_whole_year(year: WholeYear) -> String {
    let day = |(month, day)| day_of_year(month, day);
    format!(
        "by a rule of your own, who is on roll by {} and who leaves on {} or later is counted for the whole academic year",
        day(year.joined_by),
        day(year.left_from)
    )
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
        Who::Programme => "what took place, as a whole".to_owned(),
        Who::Staff(StaffRole::Teaching) => "what teaching staff learned, as a whole".to_owned(),
        Who::Staff(StaffRole::Support) => "what support staff learned, as a whole".to_owned(),
        Who::Employers => "employers, by their names".to_owned(),
    };
    if let Some(since) = derivation.population.since {
        text.push_str(&format!(", here in every year group since Year {since}"));
    }
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
    let several = counts.at_least > 1 || !counts.differing.is_empty();
    let nouns = |several| -> String {
        let kinds: Vec<&str> = counts.kinds.iter().map(|k| noun(*k, several)).collect();
        kinds.join(" or ")
    };
    let kinds = nouns(several && counts.every_subject.is_none() && !counts.one_of_each);
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
        (Some(Subjects::All), _) => format!("one {kinds} in every subject taken"),
        (Some(Subjects::Stem), _) => {
            format!("one {kinds} in every subject taken that the school calls STEM")
        }
        (None, _) if counts.one_of_each => format!("at least one {kinds} with each of them"),
        (None, _) if !counts.differing.is_empty() => {
            let of = counts.differing.iter().map(|field| match field {
                Differing::EmployerSize => "the employer's size",
                Differing::Sector => "the employer's sector",
            });
            let of: Vec<&str> = of.collect();
            format!(
                "at least two {kinds} that differ in {}",
                of.join(" and in ")
            )
        }
        (None, least) => format!("at least {least} {kinds}"),
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
    if counts.self_employed {
        text.push_str(", with somebody self-employed");
    }
    if let Some(level) = counts.adviser_level {
        text.push_str(&format!(", adviser at Level {level} or above"));
    }
    if !counts.parts.is_empty() {
        let ids = counts.parts.iter().map(|p| p.id()).collect();
        text.push_str(&format!(", with all of: {}", list(ids)));
    }
    match counts.shows {
        Shows::Both => {}
        Shows::Yes => text.push_str("; that is enough, and without it nothing is shown"),
        Shows::No => text.push_str("; that is needed, and whether it is enough no record shows"),
    }
    text
}

fn noun(kind: Kind, several: bool) -> &'static str {
    let (one, many) = match kind {
        Kind::EmployerEncounter => ("encounter with an employer", "encounters with employers"),
        Kind::WorkplaceExperience => ("experience of a workplace", "experiences of workplaces"),
        Kind::ProviderEncounter => ("encounter with a provider", "encounters with providers"),
        Kind::HeVisit => ("visit to higher education", "visits to higher education"),
        Kind::InformationUse => ("use of information", "uses of information"),
        Kind::SubjectCareers => ("lesson on careers", "lessons on careers"),
        Kind::CareersEvent => ("careers event", "careers events"),
        Kind::Other => ("other activity", "other activities"),
        Kind::Meeting => ("guidance meeting", "guidance meetings"),
        Kind::Destination => ("destination", "destinations"),
        Kind::StaffDevelopment => (
            "session for staff on careers",
            "sessions for staff on careers",
        ),
    };
    if several { many } else { one }
}

/// When, in words.
pub(crate) fn window(window: &Window) -> String {
    match window {
        Window::AcademicYear => "in the academic year".to_owned(),
        Window::KeyStage => "in the year groups of the key stage taught here".to_owned(),
        Window::Programme => "while the learner was here".to_owned(),
        Window::AfterLeaving => "after the leaver year".to_owned(),
        Window::BothYears => "in the academic year and in the one before".to_owned(),
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
