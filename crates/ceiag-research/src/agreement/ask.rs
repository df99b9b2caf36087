//! The request, as JSON.

use super::ratings::Part;
use super::{AgreementAnswer, IntervalMethod, Options, Rating, Ratings, Scale, agreement};
use crate::reviews;
use ceiag::api::own_frameworks;
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, Value, child, nth};

/// Ratings that are to be compared.
#[derive(Clone, Debug)]
pub struct AgreementRequest {
    /// The ratings.
    pub ratings: Ratings,
    /// How agreement is computed.
    pub options: Options,
}

impl AgreementRequest {
    /// Reads `{ ratings | table, scale?, ordered?, raters?, interval? }` or `{ reviews, interval?, own_frameworks? }`, the
    /// reviews being taken by [`Ratings::of_reviews`]. `ratings` is a list of
    /// `{ unit, rater, category }`, a missing category being `null` or left out; `table` is `{ headers, rows }` of texts,
    /// as [`Ratings::from_table`] reads them. `scale` lists the categories from the lowest to the highest, `ordered`
    /// being false where they have no order. `interval` is `student-t` or `normal`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &Library) -> Result<AgreementRequest, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let library = own_frameworks(&mut reader, &mut table, library);
        if let Some(node) = table.opt("reviews") {
            return of_reviews(reader, table, node, library.as_deref());
        }
        let scale = scale(&mut reader, &mut table);
        let raters = table.opt("raters").filter(|n| n.value != Value::Null);
        let raters = raters.and_then(|node| {
            let names = reader.texts(node, "raters")?;
            Some(names.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        let interval = interval(&mut reader, &mut table);
        let given = (table.opt("ratings"), table.opt("table"));
        table.finish(&mut reader);
        // Ratings are read against the scale, so a scale that is refused would refuse them for no fault of theirs.
        let refused = reader.problems.has_errors();
        let ratings = match given {
            (Some(node), None) => rows(
                &mut reader,
                node,
                scale.as_ref(),
                raters.as_deref(),
                refused,
            ),
            (None, Some(node)) => cells(
                &mut reader,
                node,
                scale.as_ref(),
                raters.as_deref(),
                refused,
            ),
            (None, None) => {
                let problem = Problem::error(Code::MissingKey, "the key `ratings` is missing");
                reader.problem_at(doc.root(), problem.path("ratings"));
                None
            }
            (Some(_), Some(node)) => {
                let message = "`ratings` and `table` are given, and both are the ratings";
                let problem = Problem::error(Code::Conflict, message);
                reader.problem_at(node, problem.path("table"));
                None
            }
        };
        match ratings {
            Some(ratings) if !reader.problems.has_errors() => Ok(AgreementRequest {
                ratings,
                options: Options {
                    interval: interval.unwrap_or_default(),
                },
            }),
            _ => {
                reader.problems.sort();
                Err(reader.problems)
            }
        }
    }

    /// Compares the ratings.
    pub fn answer(&self) -> AgreementAnswer {
        agreement(&self.ratings, &self.options)
    }
}

/// A request with reviews; without a library they are not read.
fn of_reviews(
    mut reader: Reader<'_>,
    mut table: TableReader<'_>,
    node: &Node,
    library: Option<&Library>,
) -> Result<AgreementRequest, Problems> {
    let interval = interval(&mut reader, &mut table);
    for key in ["ratings", "table", "scale", "ordered", "raters"] {
        if let Some(node) = table.opt(key) {
            let message = format!("`reviews` and `{key}` exclude each other");
            reader.problem_at(node, Problem::error(Code::Conflict, message).path(key));
        }
    }
    table.finish(&mut reader);
    let reviews = library.and_then(|library| reviews::read(&mut reader, node, library));
    match library.zip(reviews) {
        Some((library, reviews)) if !reader.problems.has_errors() => Ok(AgreementRequest {
            ratings: Ratings::of_reviews(library, &reviews)?,
            options: Options {
                interval: interval.unwrap_or_default(),
            },
        }),
        _ => {
            reader.problems.sort();
            Err(reader.problems)
        }
    }
}

fn interval(reader: &mut Reader<'_>, table: &mut TableReader<'_>) -> Option<IntervalMethod> {
    let node = table.opt("interval")?;
    reader.one_of(node, "interval", &IntervalMethod::NAMES)
}

fn scale<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Scale> {
    let ordered = table.opt("ordered");
    let is_ordered = ordered.and_then(|n| reader.boolean(n, "ordered"));
    let Some(node) = table.opt("scale").filter(|n| n.value != Value::Null) else {
        if let (Some(node), Some(true)) = (ordered, is_ordered) {
            let problem = Problem::error(Code::Conflict, "an order needs a scale");
            reader.problem_at(node, problem.path("ordered").help("give `scale`"));
        }
        return None;
    };
    let before = reader.problems.iter().count();
    let names = reader.texts(node, "scale")?;
    if reader.problems.iter().count() > before {
        return None;
    }
    let read = match is_ordered {
        Some(false) => Scale::unordered(names),
        _ => Scale::ordered(names),
    };
    match read {
        Ok(scale) => Some(scale),
        Err(problems) => {
            for problem in problems {
                reader.problem_at(node, problem);
            }
            None
        }
    }
}

/// A list of ratings. Every place is that of the part in the request.
fn rows(
    reader: &mut Reader<'_>,
    node: &Node,
    scale: Option<&Scale>,
    raters: Option<&[String]>,
    refused: bool,
) -> Option<Ratings> {
    let items = reader.array(node, "ratings")?;
    let mut ratings = Vec::new();
    let mut nodes = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = nth("ratings", index);
        let Some(mut table) = reader.table(item, &path) else {
            continue;
        };
        let unit = table.req(reader, "unit");
        let rater = table.req(reader, "rater");
        let category = table.opt("category").filter(|n| n.value != Value::Null);
        table.finish(reader);
        let mut text = |node: Option<&'_ Node>, key: &str| {
            let text = reader.text(node?, &child(&path, key))?;
            Some(text.trim().to_owned())
        };
        let read = (text(unit, "unit"), text(rater, "rater"));
        let chosen = text(category, "category");
        if let (Some(unit_text), Some(rater_text)) = read {
            ratings.push(Rating {
                unit: unit_text,
                rater: rater_text,
                category: chosen,
            });
            nodes.push((index, unit, rater, category));
        }
    }
    if refused {
        return None;
    }
    let doc = reader.doc;
    let place = |at: usize, part: Part, problem: Problem| {
        let Some((index, unit, rater, category)) = nodes.get(at) else {
            return problem;
        };
        let (node, key) = match part {
            Part::Unit => (unit, "unit"),
            Part::Rater => (rater, "rater"),
            Part::Category => (category, "category"),
        };
        let problem = problem.path(child(&nth("ratings", *index), key));
        match node {
            Some(node) => problem.at(doc.place(node.start)),
            None => problem,
        }
    };
    match Ratings::gather(&ratings, scale, raters, None, place) {
        Ok(ratings) => Some(ratings),
        Err(problems) => {
            reader.problems.extend(problems);
            None
        }
    }
}

/// A table of texts. The places of its problems are rows and cells of the table.
fn cells(
    reader: &mut Reader<'_>,
    node: &Node,
    scale: Option<&Scale>,
    raters: Option<&[String]>,
    refused: bool,
) -> Option<Ratings> {
    let mut table = reader.table(node, "table")?;
    let headers = table.req(reader, "headers");
    let rows = table.req(reader, "rows");
    table.finish(reader);
    let headers = headers.and_then(|n| reader.texts(n, "table.headers"));
    let rows = rows.and_then(|n| reader.array(n, "table.rows"))?;
    let before = reader.problems.iter().count();
    let mut read = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let path = nth("table.rows", index);
        let Some(cells) = reader.array(row, &path) else {
            continue;
        };
        let text = |(column, cell): (usize, &'_ Node)| match &cell.value {
            Value::Null => String::new(),
            _ => {
                let path = nth(&path, column);
                reader.text(cell, &path).unwrap_or_default().to_owned()
            }
        };
        read.push(cells.iter().enumerate().map(text).collect::<Vec<_>>());
    }
    let headers = headers?;
    if refused || reader.problems.iter().count() > before {
        return None;
    }
    match Ratings::from_table("table", &headers, &read, scale, raters) {
        Ok(ratings) => Some(ratings),
        Err(problems) => {
            reader.problems.extend(problems);
            None
        }
    }
}
