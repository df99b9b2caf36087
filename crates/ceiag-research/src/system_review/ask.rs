//! The request, as JSON.

use super::{
    Grouping, Names, Part, SystemReviewAnswer, SystemRow, Years, check_levels, count,
    system_review, system_review_of,
};
use crate::reviews;
use ceiag::api::own_frameworks;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::Review;
use ceiag::text::{Document, Node, Reader, TableReader, Value, child, nth};
use std::borrow::Cow;

/// What is to be counted.
#[derive(Clone, Debug)]
pub enum SystemSource {
    /// Where each institution stands, and the levels from the lowest to the highest.
    Rows(Vec<SystemRow>, Vec<String>),
    /// Reviews, what institutions are grouped by, the one theme or question that is wanted, and of which years.
    Reviews(Vec<Review>, Option<Grouping>, Option<String>, Years),
}

/// Rows or reviews that are to be counted.
#[derive(Clone, Debug)]
pub struct SystemReviewRequest<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// What is to be counted.
    pub source: SystemSource,
}

impl<'l> SystemReviewRequest<'l> {
    /// Reads `{ reviews, by?, theme?, academic_year?, own_frameworks? }`, `by` being `hub` or `region` and `academic_year` one
    /// such as `2025/26` or `any`, or `{ levels, rows }`: a list of
    /// texts, and a list of `{ institution, group?, theme, level }`.
    ///
    /// # Errors
    /// All problems at once, each with its place, those of [`system_review`] too.
    pub fn read(doc: &Document, library: &'l Library) -> Result<SystemReviewRequest<'l>, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let library = own_frameworks(&mut reader, &mut table, library);
        let source = match table.opt("reviews") {
            Some(node) => of_reviews(&mut reader, table, node, library.as_deref()),
            None => of_rows(&mut reader, table),
        };
        match (library, source) {
            (Some(library), Some(source)) if !reader.problems.has_errors() => {
                Ok(SystemReviewRequest { library, source })
            }
            _ => {
                reader.problems.sort();
                Err(reader.problems)
            }
        }
    }

    /// Counts what was given.
    ///
    /// # Errors
    /// As [`system_review`] and [`system_review_of`].
    pub fn answer(&self) -> Result<SystemReviewAnswer, Problems> {
        match &self.source {
            SystemSource::Rows(rows, levels) => system_review(rows, levels),
            SystemSource::Reviews(reviews, by, theme, years) => {
                system_review_of(&self.library, reviews, *by, theme.as_deref(), *years)
            }
        }
    }
}

/// Reviews, each read against the library; without one they are not read.
fn of_reviews(
    reader: &mut Reader<'_>,
    mut table: TableReader<'_>,
    node: &Node,
    library: Option<&Library>,
) -> Option<SystemSource> {
    let by = table.opt("by").filter(|n| n.value != Value::Null);
    let by = by.and_then(|n| reader.one_of(n, "by", &Grouping::NAMES));
    let theme = table.opt("theme").filter(|n| n.value != Value::Null);
    let theme = theme.and_then(|n| reader.text(n, "theme"));
    let years = table
        .opt("academic-year")
        .filter(|n| n.value != Value::Null);
    let years = years.map_or(Some(Years::Latest), |node| {
        let text = reader.text(node, "academic_year")?;
        match text.parse() {
            Ok(years) => Some(years),
            Err(message) => {
                let problem = Problem::error(Code::NotADate, message);
                let problem = problem.path("academic_year").found(text);
                reader.problem_at(node, problem.expected("2025/26, or any"));
                None
            }
        }
    });
    for key in ["rows", "levels"] {
        if let Some(node) = table.opt(key) {
            let message = format!("`reviews` and `{key}` exclude each other");
            reader.problem_at(node, Problem::error(Code::Conflict, message).path(key));
        }
    }
    table.finish(reader);
    let reviews = reviews::read(reader, node, library?)?;
    Some(SystemSource::Reviews(
        reviews,
        by,
        theme.map(str::to_owned),
        years?,
    ))
}

fn of_rows<'d>(reader: &mut Reader<'d>, mut table: TableReader<'d>) -> Option<SystemSource> {
    let doc = reader.doc;
    let levels = table.req(reader, "levels");
    let rows = table.req(reader, "rows");
    table.finish(reader);
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
        .filter_map(|(index, item)| row(reader, item, index))
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
        && let Err(problems) = count(&rows, &Names::plain(&names), check_levels(&names), place)
    {
        reader.problems.extend(problems);
    }
    Some(SystemSource::Rows(rows, names))
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
