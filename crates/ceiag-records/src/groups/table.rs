//! The answer as rows of text cells.

use super::answer::{GroupRow, RecordsGroupsAnswer};
use super::words;
use ceiag_research::interval::{Estimate, Span};

/// The columns of [`RecordsGroupsAnswer::table`].
pub const COLUMNS: [&str; 17] = [
    "view",
    "as-of",
    "academic-year",
    "fact",
    "by",
    "kind",
    "group",
    "against",
    "hidden",
    "of",
    "yes",
    "no",
    "not-known",
    "from",
    "to",
    "interval-from",
    "interval-to",
];

impl RecordsGroupsAnswer {
    /// The header and every row and gap, as cells. What is hidden, or not there, is an empty cell.
    pub fn table(&self) -> Vec<Vec<String>> {
        let view = match self.mark {
            Some(mark) => format!("{}, {mark}", self.view),
            None => self.view.to_owned(),
        };
        let start = [view, self.as_of.to_string(), self.academic_year.to_string()];
        let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
        let mut add = |fact: &str, keys: [&str; 4], hidden: bool, rest: [Vec<String>; 2]| {
            let mut cells = start.to_vec();
            cells.push(fact.to_owned());
            cells.extend(keys.map(str::to_owned));
            cells.push(if hidden { "true" } else { "false" }.to_owned());
            cells.extend(rest.into_iter().flatten());
            rows.push(cells);
        };
        for fact in &self.facts {
            let id = fact.fact.to_string();
            let all = &fact.all;
            let cells = [numbers(all), estimate(all.share.as_ref())];
            add(&id, ["", "all", "", ""], all.hidden, cells);
            for by in &fact.breakdowns {
                for row in by.groups.iter().chain(&by.together) {
                    let cells = [numbers(row), estimate(row.share.as_ref())];
                    add(
                        &id,
                        [by.by.id(), "group", &row.group, ""],
                        row.hidden,
                        cells,
                    );
                }
                for gap in &by.gaps {
                    let cells = [vec![String::new(); 4], estimate(gap.gap.as_ref())];
                    let keys = [by.by.id(), "gap", &gap.group, &gap.against];
                    add(&id, keys, gap.gap.is_none(), cells);
                }
            }
        }
        rows
    }
}

fn numbers(row: &GroupRow) -> Vec<String> {
    let number = |number: Option<u32>| number.map_or_else(String::new, |n| n.to_string());
    [row.of, row.yes, row.no, row.not_known]
        .map(number)
        .to_vec()
}

fn estimate(estimate: Option<&Estimate>) -> Vec<String> {
    let ends = |span: Span| [span.from.to_string(), span.to.to_string()];
    match estimate {
        Some(estimate) => [ends(estimate.value), ends(estimate.interval)].concat(),
        None => vec![String::new(); 4],
    }
}

impl GroupRow {
    /// How many count: one number, or two where it isn't known of some; empty where it is hidden.
    pub fn yes_text(&self) -> String {
        match (self.yes, self.not_known) {
            (Some(yes), Some(0)) => yes.to_string(),
            (Some(yes), Some(open)) => format!("{yes} to {}", yes + open),
            _ => String::new(),
        }
    }

    /// The share and its interval as percentages with one decimal; empty where they are hidden or there is nobody.
    pub fn percentages(&self) -> (String, String) {
        let Some(share) = &self.share else {
            return (String::new(), String::new());
        };
        let between = |span: Span| {
            format!(
                "{} to {}",
                words::percent(span.from),
                words::percent(span.to)
            )
        };
        let value = match (self.yes, self.of, self.not_known) {
            (Some(yes), Some(of), Some(0)) => words::exact_percent(yes, of),
            _ => between(share.value),
        };
        (value, between(share.interval))
    }
}
