//! Whether the editions, profiles and choices that a caller names exist at all.

use super::Options;
use crate::framework::Library;
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;
use crate::words::help;
use std::collections::BTreeMap;

/// What is wrong with options whatever the sheet: names of nothing that the library has.
pub(super) fn check_options(library: &Library, options: &Options) -> Problems {
    let mut problems = Problems::default();
    check_choices(library, &options.choices, &mut problems);
    for id in &options.frameworks {
        if library.framework(id).is_none() && library.series_named(id).is_none() {
            problems.push(no_framework(library, id));
        }
    }
    for (framework, profile) in &options.profiles {
        let any = framework == Options::ANY_FRAMEWORK;
        let mut editions = library
            .frameworks
            .iter()
            .filter(|edition| any || edition.id == *framework);
        if !editions.any(|edition| edition.profile_named(profile).is_some()) {
            problems.push(no_profile(library, framework, profile));
        }
    }
    problems
}

/// Neither an edition nor a series is called so.
pub(super) fn no_framework(library: &Library, id: &str) -> Problem {
    let newest = library.newest_first();
    let known = newest.iter().map(|f| f.id.as_str());
    let known = library.series.iter().map(|s| s.id.as_str()).chain(known);
    let problem = Problem::error(
        Code::UnknownFramework,
        format!("no edition is called `{id}`"),
    )
    .path("frameworks")
    .found(id)
    .expected("an edition or a series");
    match nearest(id, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(help::EDITIONS),
    }
}

/// The edition, or any edition used, has no such profile.
pub(super) fn no_profile(library: &Library, framework: &str, profile: &str) -> Problem {
    let known = library
        .frameworks
        .iter()
        .flat_map(|f| &f.profiles)
        .map(|p| p.id.as_str());
    let problem = Problem::error(
        Code::UnknownProfile,
        format!("no edition used here has the profile `{profile}`"),
    )
    .path(format!("profiles.{framework}"))
    .found(profile);
    match nearest(profile, known).filter(|near| *near != profile) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("name the edition that has it in `frameworks`"),
    }
}

/// Every choice on the sheet must be one that some edition declares, with one of its options.
pub(super) fn check_choices(
    library: &Library,
    choices: &BTreeMap<String, String>,
    problems: &mut Problems,
) {
    for (id, option) in choices {
        let declared = library.frameworks.iter().find_map(|f| f.choice(id));
        let options: Vec<&str> = match declared {
            Some(choice) => choice.options.iter().map(|o| o.id.as_str()).collect(),
            None if library
                .frameworks
                .iter()
                .any(|f| f.criterion(id).is_some_and(|c| c.is_reserved())) =>
            {
                vec!["not-sourced", crate::plan::WORKING_READING]
            }
            None => {
                let known = library
                    .frameworks
                    .iter()
                    .flat_map(|f| &f.choices)
                    .map(|c| c.id.as_str());
                let reserved = library
                    .frameworks
                    .iter()
                    .flat_map(|f| &f.criteria)
                    .filter(|c| c.is_reserved());
                let known = known.chain(reserved.map(|c| c.id.as_str()));
                let problem =
                    Problem::error(Code::UnknownChoice, format!("no choice is called `{id}`"))
                        .path(format!("choices.{id}"))
                        .found(id.clone());
                problems.push(match nearest(id, known) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.help(help::CHOICES),
                });
                continue;
            }
        };
        if !options.contains(&option.as_str()) {
            let problem = Problem::error(
                Code::UnknownOption,
                format!("`{id}` has no option `{option}`"),
            )
            .path(format!("choices.{id}"))
            .found(option.clone())
            .expected(format!("one of {}", options.join(", ")));
            problems.push(match nearest(option, options.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
    }
}
