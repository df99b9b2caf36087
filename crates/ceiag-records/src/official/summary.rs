//! What a file holds, counted and in plain sentences.

use super::{Cell, CellCode, Content, Format, Measure, OfficialFile, Statistics, Status, Years};
use ceiag::api::ENGINE;
use ceiag::problem::Problems;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An overview of a published file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
    /// The form of this answer: `ceiag-official/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-official/1")))]
    pub format: &'static str,
    /// The version of the engine.
    pub engine: &'static str,
    /// The name under which the file was given.
    pub file: String,
    /// What the file is.
    pub kind: Format,
    /// The same in words.
    pub label: &'static str,
    /// How many lines of data the file has.
    pub lines: usize,
    /// How many rows follow from them.
    pub rows: usize,
    /// The cells of these rows by kind; absent for registers and lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cells: Option<CellCounts>,
    /// The years of these rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<Years>,
    /// What is counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// What a reader should know.
    pub notices: Vec<String>,
    /// Columns and lines that were left out.
    pub warnings: Problems,
    /// The overview in sentences.
    pub text: Vec<String>,
}

/// How many cells of each kind there are.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellCounts {
    /// Numbers.
    pub numbers: usize,
    /// Percentages.
    pub percents: usize,
    /// Each code.
    pub codes: BTreeMap<&'static str, usize>,
    /// Empty cells.
    pub blanks: usize,
}

impl CellCounts {
    fn add(&mut self, cell: Cell) {
        match cell {
            Cell::Number(_) => self.numbers += 1,
            Cell::Percent(_) => self.percents += 1,
            Cell::Code(code) => *self.codes.entry(code.as_str()).or_default() += 1,
            Cell::Blank => self.blanks += 1,
        }
    }

    fn all(&self) -> usize {
        self.numbers + self.percents + self.codes.values().sum::<usize>() + self.blanks
    }
}

impl Summary {
    /// An overview; of statistics only the rows of `measures`, or all where none is named.
    pub fn of(file: &OfficialFile, measures: &[Measure]) -> Summary {
        let mut summary = Summary {
            format: "ceiag-official/1",
            engine: ENGINE,
            file: file.file.clone(),
            kind: file.format,
            label: file.format.label(),
            lines: file.lines,
            rows: 0,
            cells: None,
            years: Vec::new(),
            measures: Vec::new(),
            notices: file.notices.clone(),
            warnings: file.warnings.clone(),
            text: Vec::new(),
        };
        match &file.content {
            Content::Statistics(statistics) => summary.count(statistics, measures),
            Content::Register(all) => {
                summary.rows = all.len();
                for (status, label) in [
                    (Some(Status::Open), Status::Open.label()),
                    (
                        Some(Status::ProposedToClose),
                        Status::ProposedToClose.label(),
                    ),
                    (Some(Status::ProposedToOpen), Status::ProposedToOpen.label()),
                    (Some(Status::Closed), Status::Closed.label()),
                    (None, "of unknown status"),
                ] {
                    let count = all.iter().filter(|e| e.status == status).count();
                    if count > 0 {
                        let line = counted(count, "establishment", "establishments");
                        summary.text.push(format!("{line} {label}"));
                    }
                }
            }
            Content::Regions(all) => {
                summary.rows = all.len();
                let regions: BTreeSet<u16> = all.iter().map(|la| la.region).collect();
                summary.text.push(format!(
                    "{} in {}",
                    counted(all.len(), "local authority", "local authorities"),
                    counted(regions.len(), "region", "regions")
                ));
            }
            Content::Codes(list) => {
                summary.rows = list.codes.len();
                let codes = counted(list.codes.len(), "code", "codes");
                summary
                    .text
                    .push(format!("{codes}: {}", list.scheme.label()));
            }
        }
        summary
    }

    fn count(&mut self, statistics: &Statistics, measures: &[Measure]) {
        let mut cells = CellCounts::default();
        let mut years = BTreeSet::new();
        let mut found = BTreeSet::new();
        for row in statistics.rows() {
            if measures.is_empty() || measures.contains(&row.measure) {
                cells.add(row.cell);
                years.insert(row.years);
                found.insert(row.measure);
            }
        }
        self.rows = cells.all();
        self.years = years.into_iter().rev().collect();
        self.measures = found.into_iter().collect();
        let mut kinds = BTreeMap::new();
        for record in statistics.records() {
            *kinds.entry(record.area.kind).or_insert(0_usize) += 1;
        }
        for (kind, count) in kinds {
            let (one, many) = kind.counted();
            self.text.push(counted(count, one, many));
        }
        self.text.push(format!(
            "{}: {}, {}",
            counted(self.rows, "cell", "cells"),
            counted(cells.numbers, "number", "numbers"),
            counted(cells.percents, "percentage", "percentages"),
        ));
        for code in CellCode::ALL {
            if let Some(count) = cells.codes.get(code.as_str()) {
                let cells = counted(*count, "cell", "cells");
                self.text
                    .push(format!("{cells} `{code}`: {}", code.meaning()));
            }
        }
        if cells.blanks > 0 {
            let blanks = counted(cells.blanks, "empty cell", "empty cells");
            self.text
                .push(format!("{blanks}: the column does not apply"));
        }
        self.cells = Some(cells);
    }
}

/// A number with thousands set off, and its noun.
fn counted(n: usize, one: &str, many: &str) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {}", if n == 1 { one } else { many })
}
