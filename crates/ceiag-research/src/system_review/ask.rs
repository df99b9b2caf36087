//! The request, as JSON.

use super::{Part, SystemReviewAnswer, SystemRow, count, system_review};
use ceiag::problem::{Problem, Problems};
use ceiag::text::{Document, Node, Reader, Value, child, nth};

/// Rows that are to be counted.
#[derive(Clone, Debug)]
pub struct SystemReviewRequest {
    /// Where each institution stands.
    pub rows: Vec<SystemRow>,
    /// The levels, from the lowest to the highest.
    pub levels: Vec<String>,
}

impl SystemReviewRequest {
    /// Reads `{ levels, rows }`: a list of texts, and a list of `{ institution, group?, theme, level }`.
    ///
    /// # Errors
    /// All problems at once, each with its place, those of [`system_review`] too.
    pub fn read(doc: &Document) -> Result<SystemReviewRequest, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let levels = table.req(&mut reader, "levels");
        let rows = table.req(&mut reader, "rows");
        table.finish(&mut reader);
        let names = levels.and_then(|n| reader.texts(n, "levels"));
        let names: Vec<String> = names
            .unwrap_or_default()
            .into_iter()
            .map(|name| name.trim().to_owned())
            .collect();
        let items = rows.and_then(|n| reader.array(n, "rows"));
        let read: Vec<(SystemRow, [Option<&Node>; 4], usize)> = items
            .unwrap_or_default()
            .iter()
            .enumerate()
            .filter_map(|(index, item)| row(&mut reader, item, index))
            .collect();
        let (rows, nodes): (Vec<_>, Vec<_>) = read
            .into_iter()
            .map(|(row, nodes, index)| (row, (nodes, index)))
            .unzip();
        let place = |at: usize, part: Part, problem: Problem| {
            let Some(([institution, group, theme, level], index)) = nodes.get(at) else {
                return problem;
            };
            let (node, key) = match part {
                Part::Institution => (institution, "institution"),
                Part::Group => (group, "group"),
                Part::Theme => (theme, "theme"),
                Part::Level => (level, "level"),
            };
            let problem = problem.path(child(&nth("rows", *index), key));
            match node {
                Some(node) => problem.at(doc.place(node.start)),
                None => problem,
            }
        };
        // Without readable levels every row would be refused for no fault of its own.
        if levels.is_some()
            && (!names.is_empty() || !reader.problems.has_errors())
            && let Err(problems) = count(&rows, &names, place)
        {
            reader.problems.extend(problems);
        }
        if reader.problems.has_errors() {
            reader.problems.sort();
            return Err(reader.problems);
        }
        Ok(SystemReviewRequest {
            rows,
            levels: names,
        })
    }

    /// Counts the rows.
    ///
    /// # Errors
    /// As [`system_review`].
    pub fn answer(&self) -> Result<SystemReviewAnswer, Problems> {
        system_review(&self.rows, &self.levels)
    }
}

type Read<'d> = (SystemRow, [Option<&'d Node>; 4], usize);

fn row<'d>(reader: &mut Reader<'d>, item: &'d Node, index: usize) -> Option<Read<'d>> {
    let path = nth("rows", index);
    let mut table = reader.table(item, &path)?;
    let institution = table.req(reader, "institution");
    let group = table.opt("group").filter(|n| n.value != Value::Null);
    let theme = table.req(reader, "theme");
    let level = table.req(reader, "level");
    table.finish(reader);
    let mut text = |node: Option<&'d Node>, key: &str| {
        let text = reader.text(node?, &child(&path, key))?;
        Some(text.trim().to_owned())
    };
    let (read, named) = (text(institution, "institution"), text(group, "group"));
    let (read_theme, read_level) = (text(theme, "theme"), text(level, "level"));
    let row = SystemRow {
        institution: read?,
        group: named,
        theme: read_theme?,
        level: read_level?,
    };
    Some((row, [institution, group, theme, level], index))
}
