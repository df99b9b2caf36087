//! Learning areas, help and pathways by key stage.

use super::{COLUMN, mark};
use crate::output::{Page, institution_line, notices, plain, style};
use ceiag::api::{CoverageAnswer, CoverageRow};

/// Writes each row with its key stages.
pub fn write(page: &mut Page, answer: &CoverageAnswer) {
    page.styled(0, style::HEAD, &institution_line(&answer.institution));
    page.line(0, &format!("Coverage as of {}", answer.as_of.label()));
    page.line(0, &answer.text);
    page.heading("Learning areas of the CDI framework");
    for row in &answer.areas {
        write_row(page, row);
    }
    if !answer.parts.is_empty() {
        page.heading("Help and pathways");
        for row in &answer.parts {
            write_row(page, row);
        }
    }
    notices(page, &answer.notices);
}

fn write_row(page: &mut Page, row: &CoverageRow) {
    page.line(2, &row.label);
    for cell in &row.cells {
        let owner = if cell.unowned { " (no owner)" } else { "" };
        let items = cell.items.iter().map(|id| match cell.stale.contains(id) {
            true => format!("{id} (out of date)"),
            false => id.clone(),
        });
        let items: Vec<String> = items.collect();
        let items = match items.is_empty() {
            true => String::new(),
            false => format!(": {}", items.join(", ")),
        };
        let text = format!("{}{items}{owner}", cell.label);
        page.marked(4, mark(cell.state), COLUMN, &plain(&text));
    }
    if !row.unplaced.is_empty() {
        let items = row.unplaced.join(", ");
        page.styled(4, style::DIM, &format!("no key stage named: {items}"));
    }
}
