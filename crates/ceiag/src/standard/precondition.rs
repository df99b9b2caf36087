//! What has to hold before anything can be decided: each true, false or not known.

use super::assessment::Case;
use super::decide::applies;
use super::editions::editions_that_apply;
use crate::award::Bodies;
use crate::date::Date;
use crate::framework::{Framework, KnownEdition, NeedsCompass};
use crate::reading::{Precondition, PreconditionKind};

/// Every precondition of a case, in order.
pub(super) fn preconditions(
    catalogue: &Framework,
    known: &[KnownEdition],
    case: &Case,
    bodies: Option<&Bodies>,
) -> Vec<Precondition> {
    let mut all = vec![
        body_licensed(case, bodies),
        assessor_named(case),
        assessor_independent(case),
        edition_fits(catalogue, known, case),
        official(catalogue),
        not_empty(catalogue, case),
    ];
    if let NeedsCompass::Yes { known_to } = catalogue.needs_compass {
        all.push(compass_present(
            case,
            known_to.filter(|day| case.started > *day),
        ));
    }
    all
}

fn told(id: PreconditionKind, holds: Option<bool>, text: impl Into<String>) -> Precondition {
    Precondition {
        id,
        holds,
        text: text.into(),
    }
}

fn body_licensed(case: &Case, bodies: Option<&Bodies>) -> Precondition {
    let id = PreconditionKind::BodyLicensed;
    let Some(bodies) = bodies else {
        return told(
            id,
            None,
            format!(
                "no awarding bodies are given, so whether {} is licensed is not known",
                case.body
            ),
        );
    };
    let Some(body) = bodies.body(&case.body) else {
        let text = format!("{} is not among the awarding bodies given", case.body);
        return told(id, None, text);
    };
    let (from, to) = (case.started, case.last_day());
    let days = format!("from {} to {}", from.label(), to.label());
    match body.first_unlicensed(from, to) {
        None => told(id, Some(true), format!("{} was licensed {days}", body.name)),
        Some(day) => {
            let text = format!("{} was not licensed on {}", body.name, day.label());
            told(id, Some(false), text)
        }
    }
}

fn assessor_named(case: &Case) -> Precondition {
    let id = PreconditionKind::AssessorNamed;
    match &case.assessor {
        None => told(id, None, "who assesses is not recorded"),
        Some(assessor) if assessor.name.is_empty() => {
            told(id, Some(false), "the assessor is not named")
        }
        Some(assessor) => told(id, Some(true), format!("the assessor is {}", assessor.name)),
    }
}

fn assessor_independent(case: &Case) -> Precondition {
    let id = PreconditionKind::AssessorIndependent;
    let independent = case.assessor.as_ref().and_then(|a| a.independent);
    let text = match independent {
        Some(true) => "the assessor is recorded as independent of the institution",
        Some(false) => "the assessor is not independent of the institution",
        None => "whether the assessor is independent of the institution is not recorded",
    };
    told(id, independent, text)
}

fn official(catalogue: &Framework) -> Precondition {
    let id = PreconditionKind::CatalogueOfficial;
    if catalogue.official {
        let text = "whoever holds the catalogue vouches that it is its owner's text";
        told(id, Some(true), text)
    } else {
        told(id, Some(false), "not the official criteria")
    }
}

fn not_empty(catalogue: &Framework, case: &Case) -> Precondition {
    let id = PreconditionKind::CatalogueNotEmpty;
    let own = catalogue.criteria.iter();
    let count = own.filter(|c| applies(c, &case.institution)).count();
    if catalogue.criteria.is_empty() {
        told(id, Some(false), "the catalogue has no criteria")
    } else if count == 0 {
        told(
            id,
            Some(false),
            "none of the criteria applies to this institution",
        )
    } else {
        let count = crate::words::counted(count as u64, "criterion applies", "criteria apply");
        told(id, Some(true), count)
    }
}

/// `known_to` is the last day for which the need is known, where the assessment started after it.
fn compass_present(case: &Case, known_to: Option<Date>) -> Precondition {
    let id = PreconditionKind::CompassPresent;
    if let Some(day) = known_to {
        let needed = format!(
            "this edition needed a Compass self-assessment up to {}; whether it did so afterwards is not known",
            day.label()
        );
        return match case.compass_present {
            Some(true) => told(id, Some(true), format!("{needed}, and one is there")),
            Some(false) => told(id, None, format!("{needed}, and there is none")),
            None => told(id, None, format!("{needed}, and none is recorded")),
        };
    }
    let text = match case.compass_present {
        Some(true) => "a Compass self-assessment is there; what it says does not count",
        Some(false) => "this edition needs a Compass self-assessment, and there is none",
        None => {
            "this edition needs a Compass self-assessment; whether there is one is not recorded"
        }
    };
    told(id, case.compass_present, text)
}

/// Whether a catalogue is in force on a day, by its own dates and by those of the known edition that it is.
fn in_force(catalogue: &Framework, named: Option<&KnownEdition>, day: Date) -> bool {
    catalogue.in_force.covers(day) && named.is_none_or(|edition| edition.covers_day(day))
}

fn edition_fits(catalogue: &Framework, known: &[KnownEdition], case: &Case) -> Precondition {
    let id = PreconditionKind::EditionFits;
    let setting = case.institution.setting;
    let own = &catalogue.label;
    let named = known
        .iter()
        .find(|edition| edition.id.eq_ignore_ascii_case(&catalogue.edition));
    let elsewhere = named.is_some_and(|n| !n.settings.is_empty() && !n.settings.contains(&setting));
    if !catalogue.covers(setting) || elsewhere {
        let other = editions_that_apply(known, setting, case.started);
        let other: Vec<&str> = other.iter().map(|edition| edition.label.as_str()).collect();
        let hint = if other.is_empty() {
            String::new()
        } else {
            format!("; known for it: {}", other.join(", "))
        };
        let text = format!("{own} is not for {}{hint}", setting.one());
        return told(id, Some(false), text);
    }
    let (from, to) = (case.started, case.last_day());
    let (then, now) = (
        in_force(catalogue, named, from),
        in_force(catalogue, named, to),
    );
    if !then && !now {
        let text = format!("{own} is not in force on {}", from.label());
        return told(id, Some(false), text);
    }
    if then && now && !changes(known, setting, from, to, named) {
        let text = format!("{own} is in force and for {}", setting.one());
        return told(id, Some(true), text);
    }
    let days = format!("{} to {}", from.label(), to.label());
    match &case.edition_agreed {
        Some(agreed) => {
            let text = format!(
                "the edition changed between start and completion ({days}); {own} was agreed by {} on {}: {}",
                agreed.by,
                agreed.on.label(),
                agreed.because
            );
            told(id, Some(true), text)
        }
        None => {
            let text = format!(
                "the edition changed between start and completion ({days}); no source says which applies, so ask the awarding body and record what is agreed"
            );
            told(id, None, text)
        }
    }
}

/// Whether no known edition covers both days, while each day has one. A catalogue that says which known edition it is
/// has been looked at already.
fn changes(
    known: &[KnownEdition],
    setting: crate::institution::Setting,
    from: Date,
    to: Date,
    named: Option<&KnownEdition>,
) -> bool {
    if named.is_some() {
        return false;
    }
    let (then, now) = (
        editions_that_apply(known, setting, from),
        editions_that_apply(known, setting, to),
    );
    let shared = then.iter().any(|a| now.iter().any(|b| a.id == b.id));
    !then.is_empty() && !now.is_empty() && !shared
}
