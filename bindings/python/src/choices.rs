//! Choices that a plan is made with, looked at before there is any record.

use ceiag::api::{Options, Planned};
use ceiag::fact::FactSheet;
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag::problem::Problems;

/// What the engine says of the choices: an empty sheet is judged, whose answer nobody asks for.
pub(crate) fn check(planned: &Planned<'_>, options: &Options) -> Result<(), Problems> {
    if options.choices.is_empty() {
        return Ok(());
    }
    let framework = planned.plan().framework();
    let mut settings = Setting::ALL.into_iter();
    let Some(setting) = settings.find(|setting| framework.covers(*setting)) else {
        return Ok(());
    };
    let years = YearGroups::new(7, 11).filter(|_| setting.needs_years());
    let sheet = FactSheet::new(Institution::new(setting, years), framework.in_force.from);
    let options = Options {
        choices: options.choices.clone(),
        ..Options::default()
    };
    match planned.evaluate(&sheet, &options) {
        Ok(_) => Ok(()),
        // Whatever else is wrong with such a sheet is nobody's fault.
        Err(problems) => {
            let of_choices = |problem: &ceiag::problem::Problem| {
                problem
                    .path
                    .as_deref()
                    .is_some_and(|path| path.starts_with("choices."))
            };
            let problems: Problems = problems.into_iter().filter(of_choices).collect();
            match problems.is_empty() {
                true => Ok(()),
                false => Err(problems),
            }
        }
    }
}
