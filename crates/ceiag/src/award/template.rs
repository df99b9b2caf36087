//! Files about awards, to be filled in.

use super::{Process, Role};
use crate::institution::Institution;
use std::fmt::Write;

/// A commented file of awarding bodies (TOML).
pub fn bodies_template() -> &'static str {
    r#"# Awarding bodies that you deal with. No register of them comes with ceiag: names and licences change.
format = "ceiag-bodies/1"

[[body]]
# The id that awards and assessments name: lower-case letters, digits and hyphens
id = "awarding-body"
name = "Awarding Body"
# First and last day of each licence; without `to` it is open
licensed = [{ from = 2017-03-13 }]
# How long its awards last, in months, where an award does not say:
# award-months = 36
# How long before the end a reassessment is due, in months:
# reassessment-notice-months = 6
"#
}

/// A commented award file (TOML): every step of a process stands there as an event to come.
pub fn award_template(process: &Process, institution: &Institution) -> String {
    let years = institution.years.map_or_else(String::new, |years| {
        format!("years = [{}, {}]\n", years.first(), years.last())
    });
    let mut text = format!(
        r#"# {label}: what happened, in order.
# Lines that begin with # are not read: take the # away where you fill one in.
format = "ceiag-award/1"
process = "{id}"
# The id of the awarding body in your file of bodies
body = "awarding-body"

[institution]
# name = "Example School"
setting = "{setting}"
{years}"#,
        label = process.label,
        id = process.id,
        setting = institution.setting.id(),
    );
    for step in process.steps.iter().filter(|step| !step.is_reserved()) {
        let more = match step.role {
            Role::Assessment | Role::Reassessment => "# assessment = \"assessment-1\"\n",
            Role::Award => "# years = 3    # or months = 36, or until = 2000-12-31\n",
            _ => "",
        };
        // Writing to a string can't fail.
        let _ = write!(
            text,
            "\n# {}\n# [[event]]\n# event = \"{}\"\n# on = 2000-01-01\n# fee = \"0.00\"\n{more}",
            step.label, step.id
        );
    }
    text
}
