//! `ceiag standard editions`

use super::tell;
use crate::args::{StandardEditionsArgs, setting};
use crate::failure::Failure;
use crate::output::{Output, Page, notices, style};
use ceiag::framework::Library;
use ceiag::standard::{EditionState, SERIES, StandardEditions};
use std::process::ExitCode;

/// Lists the known editions.
pub fn run(
    args: &StandardEditionsArgs,
    library: &Library,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let setting = args.setting.as_deref().map(setting).transpose()?;
    let (started, completed) = (args.started, args.completed);
    let answer = ceiag::standard::editions(library, SERIES, setting, started, completed)?;
    tell(out, &answer, write)
}

fn write(page: &mut Page, answer: &StandardEditions) {
    page.heading(&answer.label);
    page.line(0, &answer.text);
    page.gap();
    for edition in &answer.editions {
        let mark = match edition.applies {
            None => ("", style::DIM),
            Some(EditionState::Applies) => ("applies", style::GOOD),
            Some(EditionState::DoesNotApply) => ("no", style::DIM),
            Some(EditionState::NotKnown) => ("not known", style::OPEN),
        };
        let column = if edition.applies.is_some() { 11 } else { 0 };
        page.marked(
            0,
            mark,
            column,
            &format!("{}  {}", edition.id, edition.text),
        );
        page.styled(column + 3, style::DIM, edition.grade_label);
        if !edition.note.is_empty() {
            page.styled(column + 3, style::DIM, &edition.note);
        }
    }
    notices(page, &answer.notices);
    page.gap();
}
