//! Which editions a sheet is judged by, and under which profiles.

use super::Options;
use super::evaluate::Notice;
use super::known::{check_choices, no_framework, no_profile};
use crate::date::{Date, Period};
use crate::fact::FactSheet;
use crate::framework::{Framework, Library};
use crate::plan::{Plan, PlanError, setting_not_covered};
use crate::problem::{Code, Problem, Problems};
use std::sync::Arc;

/// One edition, compiled, with what a reader should know of its use here.
#[derive(Clone, Debug)]
pub struct Selected {
    /// The edition, compiled under its profile.
    pub plan: Arc<Plan>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// The editions that a sheet is judged by.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The editions, in order.
    pub plans: Vec<Selected>,
    /// Series without an edition for this setting and day.
    pub notices: Vec<Notice>,
}

/// Chooses and compiles the editions for a sheet: those asked for, else those that the sheet names, else those in force.
///
/// # Errors
/// Unknown editions, profiles and choices, settings that are not covered, and days without any edition: all at once.
pub fn select(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
) -> Result<Selection, Problems> {
    select_by(library, sheet, options, &mut |framework, profile| {
        Plan::new(library, framework, profile).map(Arc::new)
    })
}

/// Compiles an edition under a profile, or has it compiled already.
type Compile<'c> = &'c mut dyn FnMut(&Framework, Option<&str>) -> Result<Arc<Plan>, PlanError>;

/// The same, with what compiles.
pub(super) fn select_by(
    library: &Library,
    sheet: &FactSheet,
    options: &Options,
    compile: Compile<'_>,
) -> Result<Selection, Problems> {
    let sheet = options.apply(sheet);
    let as_of = options.as_of(&sheet);
    let mut problems = Problems::default();
    check_choices(library, &sheet.choices, &mut problems);
    let named = if options.frameworks.is_empty() {
        &sheet.frameworks
    } else {
        &options.frameworks
    };
    let mut selection = Selection::default();
    let mut editions = Vec::new();
    if named.is_empty() {
        let setting = sheet.institution.setting;
        let (found, holes) = library.all_in_force(setting, as_of, &sheet.choices);
        for hole in &holes {
            let label = library
                .series_named(&hole.series)
                .map_or(hole.series.as_str(), |s| s.label.as_str());
            selection.notices.push(Notice::new(
                "no-edition",
                hole.sentence(label, setting, as_of),
            ));
        }
        if found.is_empty() {
            problems.push(nothing_in_force(&selection.notices, as_of));
        }
        editions = found;
    } else {
        for id in named {
            editions.extend(by_name(library, id, &sheet, as_of, &mut problems));
        }
    }
    for framework in editions {
        let profile = profile_for(framework, &sheet);
        match compile(framework, profile) {
            Ok(plan) => {
                let notices = notices(framework, &sheet, as_of);
                selection.plans.push(Selected { plan, notices });
            }
            Err(error) => problems.push(
                Problem::error(Code::UnknownProfile, error.to_string())
                    .path(format!("profiles.{}", framework.id)),
            ),
        }
    }
    check_profiles(library, &sheet, &selection, &mut problems);
    if problems.has_errors() {
        Err(problems)
    } else {
        Ok(selection)
    }
}

fn nothing_in_force(notices: &[Notice], as_of: Date) -> Problem {
    let why: Vec<&str> = notices.iter().map(|n| n.text.as_str()).collect();
    Problem::error(
        Code::NotInForce,
        format!("no edition is in force on {as_of}: {}", why.join("; ")),
    )
    .path("as-of")
    .help("name an edition in `frameworks` to be judged by it all the same")
}

/// An edition by its id, or the edition of a series that is in force.
fn by_name<'l>(
    library: &'l Library,
    id: &str,
    sheet: &FactSheet,
    as_of: Date,
    problems: &mut Problems,
) -> Vec<&'l Framework> {
    let setting = sheet.institution.setting;
    if let Some(framework) = library.framework(id) {
        if !framework.covers(setting) {
            problems.push(setting_not_covered(framework, setting));
            return Vec::new();
        }
        return vec![framework];
    }
    if let Some(series) = library.series_named(id) {
        return match library.in_force(series, setting, as_of, &sheet.choices) {
            Ok(found) => found,
            Err(hole) => {
                problems.push(
                    Problem::error(
                        Code::NotInForce,
                        hole.sentence(&series.label, setting, as_of),
                    )
                    .path("frameworks")
                    .found(id)
                    .help("name an edition to be judged by it all the same"),
                );
                Vec::new()
            }
        };
    }
    problems.push(no_framework(library, id));
    Vec::new()
}

/// The profile that the sheet names for this edition, or for any edition that has it.
fn profile_for<'s>(framework: &Framework, sheet: &'s FactSheet) -> Option<&'s str> {
    let named = sheet.profiles.get(&framework.id).map(String::as_str);
    let any = sheet
        .profiles
        .get(Options::ANY_FRAMEWORK)
        .map(String::as_str);
    named.or_else(|| any.filter(|id| framework.profile_named(id).is_some()))
}

/// A profile must be one that some selected edition has.
fn check_profiles(
    library: &Library,
    sheet: &FactSheet,
    selection: &Selection,
    problems: &mut Problems,
) {
    for (framework, profile) in &sheet.profiles {
        let used = selection.plans.iter().any(|s| {
            s.plan.profile().is_some_and(|p| p.id == *profile)
                && (framework == Options::ANY_FRAMEWORK || s.plan.framework().id == *framework)
        });
        let known_edition =
            framework == Options::ANY_FRAMEWORK || library.framework(framework).is_some();
        if used || problems.has_errors() || (known_edition && framework != Options::ANY_FRAMEWORK) {
            continue;
        }
        problems.push(no_profile(library, framework, profile));
    }
}

/// What a reader should know of the use of an edition here.
pub(super) fn notices(framework: &Framework, sheet: &FactSheet, as_of: Date) -> Vec<Notice> {
    let mut notices = Vec::new();
    if !framework.in_force.covers(as_of) {
        let period = match framework.in_force.to {
            Some(to) => format!("from {} to {}", framework.in_force.from.label(), to.label()),
            None => format!("from {}", framework.in_force.from.label()),
        };
        notices.push(Notice::new(
            "out-of-force",
            format!(
                "this edition is in force {period}, not on {}",
                as_of.label()
            ),
        ));
    }
    let year = Period {
        years: 1,
        months: 0,
        days: 0,
    };
    if sheet.as_of < as_of.minus(year) {
        notices.push(Notice::new(
            "old-sheet",
            format!(
                "the facts are of {}, over twelve months before {}",
                sheet.as_of.label(),
                as_of.label()
            ),
        ));
    }
    if let Some(by) = framework.by_choice(sheet.institution.setting)
        && !sheet.choices.contains_key(&by.choice)
    {
        let label = framework
            .choice(&by.choice)
            .map_or(by.choice.as_str(), |c| c.label.as_str());
        notices.push(Notice::new(
            "edition-by-choice",
            format!(
                "shown because a choice is open: {label} (`{}` = `{}`)",
                by.choice, by.option
            ),
        ));
    }
    if let Some(cohort) = &sheet.institution.cohort {
        notices.push(Notice::new(
            "restricted-cohort",
            format!(
                "every group is restricted to {} ({})",
                cohort.restricted_to, cohort.because
            ),
        ));
    }
    notices.extend(crate::framework::window_notices(framework, sheet, as_of));
    notices
}
