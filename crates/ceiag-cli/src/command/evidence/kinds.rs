//! The kinds of evidence.

use super::pack::sentence_case;
use crate::output::{Page, style};
use ceiag::api::{EvidenceKindAnswer, EvidenceKindsAnswer};

/// Writes each pack with its kinds, then the kinds of no pack, then the learning areas.
pub fn write(page: &mut Page, answer: &EvidenceKindsAnswer) {
    page.line(0, answer.basis);
    for pack in &answer.packs {
        page.heading(&pack.label);
        page.line(0, &format!("Basis: {}", pack.basis));
        for meeting in &pack.meetings {
            page.heading(&sentence_case(&meeting.label));
            let of = |kind: &&EvidenceKindAnswer| {
                kind.pack.as_ref() == Some(&pack.pack)
                    && kind.meeting.as_ref() == Some(&meeting.meeting)
            };
            for kind in answer.kinds.iter().filter(of) {
                write_kind(page, kind);
            }
        }
    }
    page.heading("For criteria");
    for kind in answer.kinds.iter().filter(|kind| kind.pack.is_none()) {
        write_kind(page, kind);
    }
    page.heading("Learning areas of the CDI framework");
    for area in &answer.areas {
        let text = format!("{} ({})", area.label, area.grade.label());
        page.marked(2, (&area.area, style::DIM), 24, &text);
    }
}

fn write_kind(page: &mut Page, kind: &EvidenceKindAnswer) {
    page.line(2, &format!("{}  {}", kind.kind, kind.label));
    let facts = kind.serves.iter().filter_map(|s| s.fact.as_deref());
    let facts: Vec<&str> = facts.collect();
    if !facts.is_empty() {
        let text = format!("can document: {}", facts.join(", "));
        page.styled(6, style::DIM, &text);
    }
    let bears = kind.serves.iter().filter_map(|s| {
        let id = s.id.as_deref()?;
        // Ids of criteria name their edition; those of benchmarks and themes do not.
        let edition = s.framework.as_ref().filter(|_| !id.contains('.'));
        let edition = edition.map_or_else(String::new, |edition| format!("{edition}/"));
        Some(format!("{edition}{id} ({})", s.how.label()))
    });
    let bears: Vec<String> = bears.collect();
    if !bears.is_empty() {
        page.styled(6, style::DIM, &format!("bears on: {}", bears.join(", ")));
    }
    if !kind.note.is_empty() {
        page.styled(6, style::DIM, &format!("note: {}", kind.note));
    }
}
