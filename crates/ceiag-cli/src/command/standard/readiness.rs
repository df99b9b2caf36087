//! `ceiag standard readiness`

use super::{beside, shown, tell};
use crate::args::StandardReadinessArgs;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, institution_line, notices, outcome_mark, plain, style};
use ceiag::api::Options;
use ceiag::evidence::Register;
use ceiag::framework::Library;
use ceiag::standard::{Beside, StandardReadiness};
use std::process::ExitCode;

/// Looks at facts by a catalogue.
pub fn run(
    args: &StandardReadinessArgs,
    library: &Library,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let options = Options {
        as_of: args.as_of,
        ..Options::default()
    };
    let (sheet, problems) = input::sheet(&args.sheet, library, &options)?;
    out.problems(&problems)?;
    let (reported, reviews) = beside(&args.beside, library)?;
    let register = match &args.evidence {
        Some(path) => Some(Register::read(
            &input::document(path, Kind::Evidence)?,
            library,
        )?),
        None => None,
    };
    let beside = Beside {
        sheet: None,
        reported: &reported,
        reviews: &reviews,
        register: register.as_ref(),
    };
    let catalogue = args.catalogue.as_deref();
    let answer = ceiag::standard::readiness(library, &sheet, &options, catalogue, &beside)?;
    tell(out, &answer, write)
}

fn write(page: &mut Page, answer: &StandardReadiness) {
    page.heading(&plain(&institution_line(&answer.institution)));
    page.line(0, &plain(&answer.catalogue.text));
    page.line(0, &plain(&answer.text));
    page.gap();
    page.line(0, answer.caution.text);
    let basis = format!(
        "({}: {})",
        answer.caution.grade_label,
        answer.caution.sources.join(", ")
    );
    page.styled(0, style::DIM, &basis);
    for group in &answer.groups {
        if group.group == "not-applicable" {
            continue;
        }
        page.heading(group.label);
        for criterion in &group.criteria {
            let line = format!("{}  {}", criterion.criterion, criterion.label);
            let mark = outcome_mark(criterion.outcome);
            page.marked(3, mark, 16, &plain(&line));
            if criterion.outcome != ceiag::finding::Outcome::Met {
                // The mark, or the heading, has said the outcome.
                let said = [mark.0.to_owned(), group.label.to_lowercase()];
                let text = said.iter().find_map(|said| {
                    let rest = criterion.text.strip_prefix(said)?;
                    rest.strip_prefix(": ")
                });
                page.line(19, &plain(text.unwrap_or(&criterion.text)));
            }
            if let Some(known) = &criterion.known {
                page.styled(19, style::DIM, &plain(&known.text));
            }
            for item in criterion.evidence.iter().flatten() {
                page.styled(19, style::DIM, &plain(&item.text));
            }
        }
    }
    let none = answer.groups.iter().find(|g| g.group == "not-applicable");
    if let Some(group) = none {
        page.gap();
        let line = format!("{}: {} more", group.label, group.criteria.len());
        page.styled(0, style::DIM, &line);
    }
    shown(page, &answer.shown);
    notices(page, &answer.notices);
    page.gap();
    let sheet = format!("Facts of {}, digest {}", answer.as_of.label(), answer.sheet);
    page.styled(0, style::DIM, &sheet);
    page.gap();
}
