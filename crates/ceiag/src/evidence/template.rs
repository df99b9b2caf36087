//! A blank register with the kinds of evidence as comments.

use super::{EvidenceCatalogue, EvidenceKind};
use crate::framework::Library;
use crate::institution::{Institution, YearGroups};
use std::fmt::Write;

/// A register in TOML that lists every kind as a comment, ready to be filled in.
pub fn evidence_template(library: &Library, institution: &Institution) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    write(&mut text, &library.evidence, institution).unwrap_or_default();
    text
}

fn write(
    text: &mut String,
    catalogue: &EvidenceCatalogue,
    institution: &Institution,
) -> Result<(), std::fmt::Error> {
    writeln!(text, "# The evidence that an institution holds.")?;
    writeln!(
        text,
        "# Remove the # in front of the lines of an item to enter it, and copy them for a second item of the kind."
    )?;
    writeln!(
        text,
        "# Which kind speaks for which criterion is ceiag's own view, not official."
    )?;
    writeln!(text, "format = \"ceiag-evidence/1\"")?;
    writeln!(text, "\n[institution]")?;
    match &institution.name {
        Some(name) => writeln!(text, "name = {}", quoted(name))?,
        None => writeln!(text, "# name = \"\"")?,
    }
    writeln!(text, "setting = \"{}\"", institution.setting.id())?;
    let needed = institution.setting.needs_years();
    if let Some(years) = institution.years.filter(|_| needed) {
        writeln!(text, "years = [{}, {}]", years.first(), years.last())?;
    }
    head(text, institution)?;
    let mut number = 0;
    for pack in &catalogue.packs {
        for meeting in &pack.meetings {
            writeln!(text, "\n# ---- {}: {}", pack.label, meeting.label)?;
            for kind in catalogue.kinds_of(&pack.id, &meeting.id) {
                number += 1;
                item(text, kind, number)?;
            }
        }
    }
    writeln!(text, "\n# ---- for criteria (ceiag's own list)")?;
    for kind in catalogue.kinds.iter().filter(|k| k.placed.is_none()) {
        number += 1;
        item(text, kind, number)?;
    }
    number += 1;
    writeln!(text, "\n# anything else")?;
    writeln!(text, "# [[item]]\n# id = \"E{number}\"")?;
    writeln!(text, "# kind = \"{}\"", EvidenceCatalogue::OTHER)?;
    writeln!(text, "# described = \"what it is\"")?;
    writeln!(text, "# title = \"\"")
}

/// The keys of an item, once.
fn head(text: &mut String, institution: &Institution) -> Result<(), std::fmt::Error> {
    writeln!(text, "\n# The keys of an item:")?;
    for (key, about) in [
        ("title", "what you call it; needed"),
        ("shows", "what it shows, not only that it exists"),
        ("date", "the day from which it is there, such as 2025-10-01"),
        ("place", "where it is kept"),
        ("owner", "who answers for it"),
        ("review-by", "the last day on which it counts as current"),
        (
            "serves",
            "criteria beyond those of its kind, such as [\"gatsby-2025-schools/G25S.BM5.a\"]",
        ),
        (
            "areas",
            "learning areas, where they differ from those of its kind",
        ),
    ] {
        writeln!(text, "#   {key}: {about}")?;
    }
    let taught = |stage: &u8| institution.meets(YearGroups::of_key_stage(*stage));
    let stages: Vec<String> = (3..=5).filter(taught).map(|s| s.to_string()).collect();
    if !stages.is_empty() {
        let stages = stages.join(", ");
        writeln!(text, "#   key-stages: those it speaks of, of [{stages}]")?;
    }
    Ok(())
}

fn item(text: &mut String, kind: &EvidenceKind, number: u32) -> Result<(), std::fmt::Error> {
    writeln!(text, "\n# {}", kind.label)?;
    if !kind.note.is_empty() {
        writeln!(text, "# ({})", kind.note)?;
    }
    writeln!(text, "# [[item]]\n# id = \"E{number}\"")?;
    writeln!(text, "# kind = {}", quoted(&kind.id))?;
    for key in ["title", "shows", "place", "owner"] {
        writeln!(text, "# {key} = \"\"")?;
    }
    Ok(())
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
