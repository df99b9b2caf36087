//! Reads an award file: what happened, each event known to its process and in an order that can be.

use super::course::check_order;
use super::money::pounds;
use super::{Award, Event, Process, Role, Term};
use crate::date::Date;
use crate::fact::plain_id;
use crate::framework::{Library, read_each, read_text};
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Key, Node, Reader, TableReader, child, nearest};

impl Award {
    /// Reads an award file; its process is looked up in the library.
    ///
    /// # Errors
    /// All problems at once, each with its place; an impossible order of events is one, `impossible-order`.
    pub fn read(doc: &Document, library: &Library) -> Result<Award, Problems> {
        let mut reader = Reader::new(doc);
        let award = award(&mut reader, doc.root(), library);
        match award {
            Some(award) if !reader.problems.has_errors() => Ok(award),
            _ => Err(reader.problems),
        }
    }
}

fn award<'d>(reader: &mut Reader<'d>, node: &'d Node, library: &Library) -> Option<Award> {
    let mut table = reader.table(node, "")?;
    if let Some(node) = table.req(reader, "format") {
        reader.one_of_as(Code::BadFormat, node, "format", &[("ceiag-award/1", ())]);
    }
    let process = table
        .req(reader, "process")
        .and_then(|node| process(reader, node, library));
    let body = table
        .req(reader, "body")
        .and_then(|node| plain_id(reader, node, "body"));
    let institution = table
        .req(reader, "institution")
        .and_then(|node| Institution::read(reader, node, "institution"));
    let before = reader.problems.len();
    let list = table.opt("event");
    let events = list.map(|node| {
        read_each(reader, node, "event", |reader, table, path| {
            event(reader, table, path, process)
        })
    });
    table.finish(reader);
    let events = events.unwrap_or_default();
    // An event that was refused would make the others look out of order.
    if let Some(process) = process
        && reader.problems.len() == before
    {
        for problem in check_order(process, &events) {
            let place = problem.path.as_deref().and_then(|p| reader.doc.locate(p));
            let problem = match place {
                Some(place) => problem.at(place),
                None => problem,
            };
            reader.problems.push(problem);
        }
    }
    Some(Award {
        process: process?.id.clone(),
        body: body?,
        institution: institution?,
        events,
    })
}

fn process<'l>(reader: &mut Reader<'_>, node: &Node, library: &'l Library) -> Option<&'l Process> {
    let id = reader.text(node, "process")?;
    let found = library.process(id);
    if found.is_none() {
        let names: Vec<&str> = library.processes.iter().map(|p| p.id.as_str()).collect();
        let problem = Problem::error(
            Code::UnknownOption,
            format!("no award process is called `{id}`"),
        )
        .path("process")
        .found(id)
        .expected(format!("one of {}", names.join(", ")));
        let problem = match nearest(id, names) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        };
        reader.problem_at(node, problem);
    }
    found
}

fn event<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
    process: Option<&Process>,
) -> Option<Event> {
    let name = table.req(reader, "event");
    let step = name.and_then(|node| {
        let id = reader.text(node, &child(path, "event"))?;
        let Some(process) = process else {
            return Some((id.to_owned(), None));
        };
        let found = process.step(id);
        if found.is_none() {
            let known: Vec<&str> = process.steps.iter().map(|s| s.id.as_str()).collect();
            let problem = Problem::error(
                Code::UnknownOption,
                format!("`{id}` is no step of the process `{}`", process.id),
            )
            .path(child(path, "event"))
            .found(id)
            .expected(format!("one of {}", known.join(", ")));
            let problem = match nearest(id, known) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            };
            reader.problem_at(node, problem);
            return None;
        }
        Some((id.to_owned(), found.map(|step| step.role)))
    });
    let on = table
        .req(reader, "on")
        .and_then(|node| reader.date(node, &child(path, "on")));
    let fee = table
        .opt("fee")
        .and_then(|node| pounds(reader, node, &child(path, "fee")));
    let note = read_text(reader, table, "note");
    let role = step.as_ref().and_then(|(_, role)| *role);
    let only =
        |reader: &mut Reader<'d>, entry: Option<(&'d Key, &'d Node)>, roles: &[Role], of: &str| {
            let (key, node) = entry?;
            if role.is_some_and(|role| !roles.contains(&role)) {
                let message = format!("`{}` goes with {of} only", key.dashed());
                let problem = Problem::error(Code::Conflict, message)
                    .path(child(path, &key.dashed()))
                    .help("leave it out, or name another event");
                reader.problem_at_key(key, problem);
                return None;
            }
            Some(node)
        };
    let assessed = [Role::Assessment, Role::Reassessment, Role::Award];
    let entry = table.entry("assessment");
    let assessment = only(reader, entry, &assessed, "an assessment or an award")
        .and_then(|node| plain_id(reader, node, &child(path, "assessment")));
    let entry = table.entry("body");
    let body = only(reader, entry, &[Role::Registration], "a registration")
        .and_then(|node| plain_id(reader, node, &child(path, "body")));
    let mut term_of = |reader: &mut Reader<'d>, key: &'static str| {
        let entry = table.entry(key);
        only(reader, entry, &[Role::Award], "an award").map(|node| (key, node))
    };
    let given: Vec<(&str, &Node)> = ["years", "months", "until"]
        .into_iter()
        .filter_map(|key| term_of(reader, key))
        .collect();
    let term = term(reader, &given, path, on);
    let (step, _) = step?;
    Some(Event {
        step,
        on: on?,
        fee,
        assessment,
        body,
        term,
        note,
    })
}

/// How long an award lasts, said once.
fn term(
    reader: &mut Reader<'_>,
    given: &[(&str, &Node)],
    path: &str,
    on: Option<Date>,
) -> Option<Term> {
    if let [_, (key, node), ..] = given {
        let problem = Problem::error(Code::Conflict, "the length of the award is given twice")
            .path(child(path, key))
            .help("keep one of `years`, `months` and `until`");
        reader.problem_at(node, problem);
        return None;
    }
    let (key, node) = given.first()?;
    let path = child(path, key);
    match *key {
        "until" => {
            let until = reader.date(node, &path)?;
            if on.is_some_and(|on| until < on) {
                let problem = Problem::error(
                    Code::BackInTime,
                    format!("the award ends on {until}, before it is given"),
                )
                .path(path)
                .found(until.to_string());
                reader.problem_at(node, problem);
                return None;
            }
            Some(Term::Until(until))
        }
        key => {
            let per = if key == "years" { 12 } else { 1 };
            let number = reader.integer(node, &path, 1..=600 / per)?;
            u16::try_from(number * per).ok().map(Term::Months)
        }
    }
}
