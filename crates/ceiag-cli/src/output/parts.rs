//! Parts that several pages share.

use super::{Page, style};
use anstyle::Style;
use ceiag::api::Notice;
use ceiag::finding::Outcome;
use ceiag::institution::Institution;

/// The mark of an outcome: a word first, a colour second.
pub fn outcome_mark(outcome: Outcome) -> (&'static str, Style) {
    let style = match outcome {
        Outcome::Met => style::GOOD,
        Outcome::NotMet => style::BAD,
        Outcome::Unknown => style::OPEN,
        Outcome::NotApplicable => style::DIM,
    };
    (outcome.label(), style)
}

/// Whom a page is about: `Example School (school, Years 7 to 11)`.
pub fn institution_line(institution: &Institution) -> String {
    let years = match institution.years {
        Some(years) if years.first() == years.last() => format!(", Year {}", years.first()),
        Some(years) => format!(", Years {} to {}", years.first(), years.last()),
        None => String::new(),
    };
    let kind = format!("{}{years}", institution.setting.label());
    match &institution.name {
        Some(name) => format!("{} ({kind})", plain(name)),
        None => format!("A {kind}"),
    }
}

/// A text of the user without anything that could steer a terminal.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// What a reader should know.
pub fn notices(page: &mut Page, notices: &[Notice]) {
    if notices.is_empty() {
        return;
    }
    page.heading("Please note");
    for notice in notices {
        page.marked(3, ("-", Style::new()), 2, &plain(&notice.text));
    }
}
