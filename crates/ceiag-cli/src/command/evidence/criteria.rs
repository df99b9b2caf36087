//! Evidence by criterion.

use super::{COLUMN, item, mark};
use crate::output::{Page, institution_line, notices, plain, style};
use ceiag::api::{CriterionEvidence, EvidenceAnswer, KindAnswer};

/// Writes each criterion with what speaks for it.
pub fn write(page: &mut Page, answer: &EvidenceAnswer) {
    page.styled(0, style::HEAD, &institution_line(&answer.institution));
    page.line(0, &format!("Evidence as of {}", answer.as_of.label()));
    for edition in &answer.frameworks {
        page.heading(&edition.label);
        page.line(0, &edition.text);
        for criterion in &edition.criteria {
            write_criterion(page, criterion);
        }
    }
    notices(page, &answer.notices);
}

fn write_criterion(page: &mut Page, criterion: &CriterionEvidence) {
    let owner = if criterion.unowned { " (no owner)" } else { "" };
    let text = format!("{} {}{owner}", criterion.id, criterion.label);
    page.marked(2, mark(criterion.state), COLUMN, &text);
    let indent = 2 + COLUMN;
    for kind in criterion.evidence.iter().filter(|k| !k.items.is_empty()) {
        let how = kind.how.map_or("", ceiag::api::ServedHow::label);
        let state = kind.state.label();
        page.line(indent, &plain(&format!("{} ({how}, {state}):", kind.label)));
        for one in &kind.items {
            item(page, indent + 2, one);
        }
    }
    let missing = criterion.evidence.iter().filter(|k| k.items.is_empty());
    let missing: Vec<&str> = missing.map(label).collect();
    if criterion.evidence.is_empty() {
        page.line(indent, &criterion.text);
    } else if !missing.is_empty() {
        let lead = if missing.len() < criterion.evidence.len() {
            "could also show it"
        } else {
            "could show it"
        };
        page.styled(
            indent,
            style::DIM,
            &format!("{lead}: {}", missing.join("; ")),
        );
    }
}

fn label(kind: &KindAnswer) -> &str {
    &kind.label
}
