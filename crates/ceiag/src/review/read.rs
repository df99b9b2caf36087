//! Reads a review from a spanned tree, reporting everything that is wrong at once.

use super::check::{At, check};
use super::{
    Action, Facilitator, Follows, Independence, Judgement, Participant, Priority, ProcessFinding,
    Review, ReviewFinding, Reviewer, Tier,
};
use crate::date::{AcademicYear, Date};
use crate::fact::plain_id;
use crate::framework::Library;
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nth};

pub(super) const FORMAT: &str = "ceiag-review/1";

impl Review {
    /// Reads a review, against the models and roles of a library.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document, library: &Library) -> Result<Review, Problems> {
        match Review::read_node(doc, doc.root(), library) {
            (Some(review), problems) if !problems.has_errors() => Ok(review),
            (_, problems) => Err(problems),
        }
    }

    /// Reads as much of a review as can be read, from any node of a document. Paths begin at the review.
    pub fn read_node(doc: &Document, node: &Node, library: &Library) -> (Option<Review>, Problems) {
        let mut reader = Reader::new(doc);
        let read = review(&mut reader, node);
        let mut problems = reader.problems;
        let Some((review, at, sound)) = read else {
            return (None, problems);
        };
        // What follows from several values is checked even when some are broken, so that every problem is told at once.
        problems.extend(doc.part(node).locate_all(check(&review, library, &at)));
        (sound.then_some(review), problems)
    }
}

/// A review, where its items stand, and whether nothing that it needs is missing.
fn review<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<(Review, At, bool)> {
    let mut table = reader.table(node, "")?;
    if let Some(node) = table.req(reader, "format") {
        reader.one_of_as(Code::BadFormat, node, "format", &[(FORMAT, ())]);
    }
    let id = table
        .req(reader, "id")
        .and_then(|n| plain_id(reader, n, "id"));
    let tier = table
        .req(reader, "tier")
        .and_then(|n| reader.one_of(n, "tier", &Tier::NAMES));
    let model = required(reader, &mut table, "model");
    let started = table
        .req(reader, "started")
        .and_then(|n| reader.date(n, "started"));
    let sound = id.is_some() && tier.is_some() && model.is_some() && started.is_some();
    let mut review = Review::new(
        id.unwrap_or_default(),
        tier.unwrap_or(Tier::Internal),
        model.unwrap_or_default(),
        // Nothing can be before it, so that only its absence is told.
        started.unwrap_or(Date::MIN),
    );
    review.model_digest = optional(reader, &mut table, "model-digest");
    review.academic_year = table
        .opt("academic-year")
        .and_then(|n| academic_year(reader, n, "academic-year"));
    review.completed = date(reader, &mut table, "completed");
    review.hub = optional(reader, &mut table, "hub");
    review.region = optional(reader, &mut table, "region");
    review.theme = optional(reader, &mut table, "theme");
    let institution = table.opt("institution");
    review.institution = institution.and_then(|n| Institution::read(reader, n, "institution"));
    review.facilitator = table
        .opt("facilitator")
        .and_then(|n| facilitator(reader, n));
    review.follows = table.opt("follows").and_then(|n| follows(reader, n));
    review.reviews = texts(reader, &mut table, "reviews");
    let mut at = At {
        tier: tier.is_some(),
        institution: institution.is_some(),
        ..At::default()
    };
    (review.participants, at.participants) = each(reader, &mut table, "participant", participant);
    (review.judgements, at.judgements) = each(reader, &mut table, "judgement", judgement);
    (review.findings, at.findings) = each(reader, &mut table, "finding", finding);
    (review.priorities, at.priorities) = each(reader, &mut table, "priority", priority);
    (review.actions, at.actions) = each(reader, &mut table, "action", action);
    (review.reviewers, _) = each(reader, &mut table, "reviewer", reviewer);
    (review.process, _) = each(reader, &mut table, "process", process);
    table.finish(reader);
    Some((review, at, sound))
}

/// Reads each table of a list, with the places of those that could be read.
fn each<'d, T>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    read: fn(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> (Vec<T>, Vec<usize>) {
    let path = table.child(key);
    let Some(items) = table.opt(key).and_then(|n| reader.array(n, &path)) else {
        return (Vec::new(), Vec::new());
    };
    let mut found = (Vec::new(), Vec::new());
    for (index, item) in items.iter().enumerate() {
        if let Some(mut table) = reader.table(item, &nth(&path, index)) {
            if let Some(one) = read(reader, &mut table) {
                found.0.push(one);
                found.1.push(index);
            }
            table.finish(reader);
        }
    }
    found
}

/// Reads one table that stands alone, such as an entry of a request.
pub(super) fn alone<'d, T>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    read: fn(&mut Reader<'d>, &mut TableReader<'d>) -> Option<T>,
) -> Option<T> {
    let mut table = reader.table(node, path)?;
    let found = read(reader, &mut table);
    table.finish(reader);
    found
}

fn required<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let (node, path) = (table.req(reader, key)?, table.child(key));
    filled(reader, node, &path)
}

fn optional<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<String> {
    let (node, path) = (table.opt(key)?, table.child(key));
    filled(reader, node, &path)
}

/// A text that says something.
fn filled<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<String> {
    let text = reader.text(node, path)?;
    if text.trim().is_empty() {
        let problem = Problem::error(Code::MissingKey, "the text is empty")
            .path(path)
            .help("fill it in, or leave the key out");
        reader.problem_at(node, problem);
        return None;
    }
    Some(text.to_owned())
}

fn texts<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Vec<String> {
    let (node, path) = (table.opt(key), table.child(key));
    let list = node
        .and_then(|n| reader.texts(n, &path))
        .unwrap_or_default();
    list.into_iter().map(str::to_owned).collect()
}

fn date<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<Date> {
    let (node, path) = (table.opt(key)?, table.child(key));
    reader.date(node, &path)
}

fn day<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Date> {
    let (node, path) = (table.req(reader, "on")?, table.child("on"));
    reader.date(node, &path)
}

fn flag<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<bool> {
    let (node, path) = (table.opt(key)?, table.child(key));
    reader.boolean(node, &path)
}

fn id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    required(reader, table, "id")
}

fn independence<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Independence> {
    let (node, path) = (table.opt("independence")?, table.child("independence"));
    reader.one_of(node, &path, &Independence::NAMES)
}

fn academic_year<'d>(reader: &mut Reader<'d>, node: &'d Node, path: &str) -> Option<AcademicYear> {
    let text = reader.text(node, path)?;
    let year = text.parse().ok();
    if year.is_none() {
        let problem = Problem::error(Code::NotADate, format!("`{text}` is no academic year"))
            .path(path)
            .found(text)
            .expected("an academic year such as \"2025/26\"");
        reader.problem_at(node, problem);
    }
    year
}

pub(super) fn participant<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Option<Participant> {
    let role = required(reader, table, "role");
    let described = optional(reader, table, "described");
    let name = optional(reader, table, "name");
    let on = date(reader, table, "on");
    Some(Participant {
        role: role?,
        described,
        name,
        on,
    })
}

pub(super) fn judgement<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Option<Judgement> {
    let question = required(reader, table, "question");
    let level = required(reader, table, "level");
    let on = day(reader, table);
    let independence = independence(reader, table);
    let strengths = texts(reader, table, "strengths");
    let to_develop = texts(reader, table, "to-develop");
    let evidence = texts(reader, table, "evidence");
    let note = optional(reader, table, "note");
    let earlier = optional(reader, table, "earlier");
    let reason = optional(reader, table, "reason");
    Some(Judgement {
        question: question?,
        level: level?,
        on: on?,
        independence,
        strengths,
        to_develop,
        evidence,
        note,
        earlier,
        reason,
    })
}

pub(super) fn finding<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Option<ReviewFinding> {
    let criterion = required(reader, table, "criterion");
    let path = table.child("outcome");
    let outcomes = [("met", true), ("not-met", false)];
    let met = table
        .req(reader, "outcome")
        .and_then(|n| reader.one_of(n, &path, &outcomes));
    let path = table.child("earlier");
    let earlier = table
        .opt("earlier")
        .and_then(|n| reader.one_of(n, &path, &outcomes));
    let on = day(reader, table);
    let independence = independence(reader, table);
    let evidence = texts(reader, table, "evidence");
    let reason = optional(reader, table, "reason");
    Some(ReviewFinding {
        criterion: criterion?,
        met: met?,
        on: on?,
        independence,
        evidence,
        reason,
        earlier,
    })
}

pub(super) fn priority<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> Option<Priority> {
    let (id, text) = (id(reader, table), required(reader, table, "text"));
    Some(Priority {
        id: id?,
        text: text?,
    })
}

pub(super) fn action<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Action> {
    let id = id(reader, table);
    let question = optional(reader, table, "question");
    let criterion = optional(reader, table, "criterion");
    let text = required(reader, table, "text");
    let owner = optional(reader, table, "owner");
    let by = date(reader, table, "by");
    let priority = optional(reader, table, "priority");
    let highest_leverage = flag(reader, table, "highest-leverage").unwrap_or(false);
    Some(Action {
        id: id?,
        question,
        criterion,
        text: text?,
        owner,
        by,
        priority,
        highest_leverage,
    })
}

fn reviewer<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Reviewer> {
    let name = optional(reader, table, "name");
    let path = table.child("urn");
    let node = table.opt("urn");
    let urn = node.and_then(|n| crate::institution::identifier(reader, n, &path, Code::BadUrn));
    if name.is_none() && node.is_none() {
        let message = "a reviewer has neither a name nor a URN";
        let problem = Problem::error(Code::MissingKey, message).path(table.path());
        reader.problem_at(table.node(), problem.expected("`name` or `urn`"));
        return None;
    }
    Some(Reviewer { name, urn })
}

fn process<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<ProcessFinding> {
    let aspect = required(reader, table, "aspect");
    let finding = required(reader, table, "finding");
    Some(ProcessFinding {
        aspect: aspect?,
        finding: finding?,
    })
}

fn facilitator<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<Facilitator> {
    alone(reader, node, "facilitator", |reader, table| {
        Some(Facilitator {
            name: optional(reader, table, "name"),
            trained: flag(reader, table, "trained"),
            from: optional(reader, table, "from"),
        })
    })
}

fn follows<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<Follows> {
    alone(reader, node, "follows", |reader, table| {
        let review = required(reader, table, "review");
        let completed = date(reader, table, "completed");
        Some(Follows {
            review: review?,
            completed,
        })
    })
}

/// The path of an item of a list of the review.
pub(super) fn item(key: &str, index: usize, part: &str) -> String {
    let path = nth(key, index);
    if part.is_empty() {
        path
    } else {
        child(&path, part)
    }
}
