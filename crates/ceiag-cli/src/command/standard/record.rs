//! `ceiag standard record`

use super::{beside, shown, tell};
use crate::args::StandardRecordArgs;
use crate::command::award::bodies;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, Page, institution_line, notices, outcome_mark, plain, style};
use anstyle::Style;
use ceiag::api::Options;
use ceiag::finding::Outcome;
use ceiag::framework::Library;
use ceiag::reading::Decision;
use ceiag::standard::{Assessment, Beside, CriterionRecord, StandardRecord};
use std::process::ExitCode;

/// Shows the record of an assessment.
pub fn run(
    args: &StandardRecordArgs,
    library: &Library,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let assessment = Assessment::read(
        &input::document(&args.assessment, Kind::Assessment)?,
        library,
    )?;
    let bodies = args.bodies.as_deref().map(bodies).transpose()?;
    let sheet = match &args.sheet {
        Some(path) => {
            let (sheet, problems) = input::sheet(path, library, &Options::default())?;
            out.problems(&problems)?;
            Some(sheet)
        }
        None => None,
    };
    let (reported, reviews) = beside(&args.beside, library)?;
    let beside = Beside {
        sheet: sheet.as_ref(),
        reported: &reported,
        reviews: &reviews,
        register: None,
    };
    let answer = ceiag::standard::record(library, &assessment, bodies.as_ref(), &beside)?;
    tell(out, &answer, write)
}

pub(super) fn write(page: &mut Page, answer: &StandardRecord) {
    page.heading(&plain(&institution_line(&answer.institution)));
    let mark = match &answer.decision.decision {
        Decision::Accredited => style::GOOD,
        Decision::NotAccredited { .. } => style::BAD,
        Decision::NotAssessable { .. } | Decision::Undecided { .. } => style::OPEN,
    };
    page.styled(0, mark, &plain(&answer.text));
    page.styled(0, style::DIM, &plain(&answer.catalogue.text));
    page.gap();
    page.line(0, &plain(&answer.decision.text));
    page.heading("What has to hold first");
    for one in &answer.preconditions {
        let mark = match one.holds {
            Some(true) => ("yes", style::GOOD),
            Some(false) => ("no", style::BAD),
            None => ("not known", style::OPEN),
        };
        page.marked(3, mark, 11, &plain(&one.text));
    }
    page.heading("Findings of the assessor");
    for criterion in &answer.criteria {
        one(page, criterion);
    }
    if let Some(submitted) = &answer.submitted {
        page.heading("What was sent in");
        let mark = match submitted.same {
            Some(true) => ("same", style::GOOD),
            Some(false) => ("another", style::BAD),
            None => ("not known", style::OPEN),
        };
        page.marked(3, mark, 11, &plain(&submitted.text));
    }
    if !answer.considered.is_empty() {
        page.heading("Looked at, never decisive");
    }
    for item in &answer.considered {
        page.marked(3, ("-", Style::new()), 2, &plain(&item.text));
    }
    shown(page, &answer.shown);
    notices(page, &answer.notices);
    page.gap();
}

fn one(page: &mut Page, criterion: &CriterionRecord) {
    let mark = match (criterion.applies, criterion.finding) {
        (false, _) => outcome_mark(Outcome::NotApplicable),
        (true, Some(finding)) => outcome_mark(finding.into()),
        (true, None) => ("no finding", style::OPEN),
    };
    let line = format!("{}  {}", criterion.criterion, criterion.label);
    page.marked(3, mark, 16, &plain(&line));
    for finding in &criterion.history {
        page.styled(19, style::DIM, &plain(&finding.text));
    }
    if let Some(indication) = &criterion.indication {
        let line = format!("the facts indicate: {}", indication.text);
        page.styled(19, style::DIM, &plain(&line));
    }
}
