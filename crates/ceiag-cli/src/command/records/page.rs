//! Parts that pages about records share.

use crate::output::{Page, institution_line, plain, style};
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::Conflict;
use ceiag::institution::Institution;
use ceiag_records::api::NoticeAnswer;

/// Whom a page is about, on which day, and of which year.
pub fn head(page: &mut Page, title: &str, of: &Institution, as_of: Date, year: AcademicYear) {
    page.heading(title);
    page.line(0, &institution_line(of));
    let running = if year.last_day() >= as_of {
        ", which still runs"
    } else {
        ""
    };
    let line = format!("As of {}; academic year {year}{running}", as_of.label());
    page.line(0, &line);
}

/// Facts on which records and a sheet filled in by hand contradict each other.
pub fn conflicts(page: &mut Page, conflicts: &[Conflict]) {
    if conflicts.is_empty() {
        return;
    }
    page.heading("Records and the sheet filled in by hand contradict each other");
    page.line(
        2,
        "These facts count as not known until somebody settles them.",
    );
    for conflict in conflicts {
        let line = format!(
            "{}: {} from records, {} by hand",
            conflict.fact,
            plain(&conflict.first),
            plain(&conflict.second)
        );
        page.marked(3, ("-", style::OPEN), 2, &line);
    }
}

/// What a reader should know.
pub fn notices(page: &mut Page, notices: &[NoticeAnswer]) {
    if notices.is_empty() {
        return;
    }
    page.heading("Please note");
    for notice in notices {
        page.marked(3, ("-", style::DIM), 2, &plain(&notice.text));
    }
}

/// Choices that are not made, so that answers cover all their options.
pub fn unset(page: &mut Page, choices: &[String]) {
    if choices.is_empty() {
        return;
    }
    page.gap();
    let line = format!(
        "Choices that are not made, so that numbers cover all their options: {} (make one with --choose)",
        choices.join(", ")
    );
    page.styled(0, style::DIM, &line);
}
