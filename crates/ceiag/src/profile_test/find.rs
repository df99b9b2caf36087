//! Which edition a profile belongs to, and the institution that it is tested for unless one is described.

use crate::framework::{Framework, Library, Profile};
use crate::institution::{Institution, Setting, YearGroups};
use crate::problem::{Code, Problem, Problems};
use crate::text::nearest;

/// The edition that has a profile, among all of a library or by its id.
///
/// # Errors
/// `unknown-framework` and `unknown-profile`, the latter also when several editions have a profile of that id.
pub fn find_profile<'l>(
    library: &'l Library,
    framework: Option<&str>,
    profile: &str,
) -> Result<(&'l Framework, &'l Profile), Problems> {
    let editions = match framework {
        Some(id) => vec![library.find(id)?],
        None => library.frameworks.iter().collect(),
    };
    let having: Vec<(&Framework, &Profile)> = editions
        .iter()
        .filter_map(|f| Some((*f, f.profile_named(profile)?)))
        .collect();
    match having.as_slice() {
        [one] => Ok(*one),
        [] => {
            let known = editions.iter().flat_map(|f| &f.profiles);
            let message = match framework {
                Some(id) => format!("`{id}` has no profile `{profile}`"),
                None => format!("no edition has the profile `{profile}`"),
            };
            let problem = Problem::error(Code::UnknownProfile, message).found(profile);
            Err(match nearest(profile, known.map(|p| p.id.as_str())) {
                Some(near) => problem.help(format!("did you mean `{near}`?")).into(),
                None => problem.help(crate::words::help::PROFILES).into(),
            })
        }
        several => {
            let full: Vec<String> = several
                .iter()
                .map(|(f, _)| format!("{}={profile}", f.id))
                .collect();
            let message = format!("several editions have the profile `{profile}`");
            Err(Problem::error(Code::UnknownProfile, message)
                .found(profile)
                .expected(format!("one of {}", full.join(", ")))
                .help("name the edition too")
                .into())
        }
    }
}

/// An institution of the first setting that an edition covers, with Years 7 to 11 or 13 where that setting has years.
/// The year groups decide which items a profile counts.
pub fn usual_institution(framework: &Framework, sixth_form: bool) -> Institution {
    let setting = framework.settings.first().copied();
    let setting = setting.unwrap_or(Setting::School);
    let last = if sixth_form { 13 } else { 11 };
    let years = YearGroups::new(7, last).filter(|_| setting.needs_years());
    Institution::new(setting, years)
}
