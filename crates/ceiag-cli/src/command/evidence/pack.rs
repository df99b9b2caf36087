//! The pack by the meetings of an inspection.

use super::{COLUMN, item, mark};
use crate::output::{Page, institution_line, notices, style};
use ceiag::api::EvidenceAnswer;

/// Writes each meeting with its kinds of evidence.
pub fn write(page: &mut Page, answer: &EvidenceAnswer) {
    page.styled(0, style::HEAD, &institution_line(&answer.institution));
    page.line(0, &format!("Evidence as of {}", answer.as_of.label()));
    for pack in &answer.packs {
        page.heading(&pack.label);
        page.line(0, &format!("Basis: {}", pack.basis));
        if !pack.note.is_empty() {
            page.line(0, &format!("Note: {}", pack.note));
        }
        page.line(0, &pack.text);
        for meeting in &pack.meetings {
            page.heading(&sentence_case(&meeting.label));
            for kind in &meeting.evidence {
                let owner = if kind.unowned { " (no owner)" } else { "" };
                let text = format!("{} {}{owner}", kind.kind, kind.label);
                page.marked(2, mark(kind.state), COLUMN, &text);
                for one in &kind.items {
                    item(page, 2 + COLUMN, one);
                }
            }
        }
    }
    notices(page, &answer.notices);
}

/// The first letter as a capital.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
