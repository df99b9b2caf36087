//! Reads an assessment file. Its findings are append-only: none hides what it replaces or runs backwards in time.

use super::assessment::{
    Assessment, Assessor, AssessorFinding, AssessorOutcome, Case, Considered, EditionAgreed,
    Submitted,
};
use super::decide::applies;
use crate::date::Date;
use crate::fact::plain_id;
use crate::framework::{
    Framework, Library, ReadingKind, read_each, read_required, read_text, read_texts,
};
use crate::institution::Institution;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nearest, nth};

impl Assessment {
    /// Reads an assessment; its catalogue is looked up in the library.
    ///
    /// # Errors
    /// All problems at once, each with its place: also a finding of an unknown criterion or of one that does not apply,
    /// one that hides an earlier finding, and dates that run backwards.
    pub fn read(doc: &Document, library: &Library) -> Result<Assessment, Problems> {
        let mut reader = Reader::new(doc);
        let read = assessment(&mut reader, doc.root(), library);
        match read {
            Some(read) if !reader.problems.has_errors() => Ok(read),
            _ => Err(doc.locate_all(reader.problems)),
        }
    }
}

fn assessment<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    library: &Library,
) -> Option<Assessment> {
    let mut table = reader.table(node, "")?;
    if let Some(node) = table.req(reader, "format") {
        reader.one_of_as(
            Code::BadFormat,
            node,
            "format",
            &[("ceiag-assessment/1", ())],
        );
    }
    let mut id = |reader: &mut Reader<'d>, key: &'static str| {
        let node = table.req(reader, key)?;
        plain_id(reader, node, key)
    };
    let (own, body) = (id(reader, "id"), id(reader, "body"));
    let catalogue = table
        .req(reader, "catalogue")
        .and_then(|node| catalogue(reader, node, library));
    let started = table
        .req(reader, "started")
        .and_then(|node| reader.date(node, "started"));
    let completed_node = table.opt("completed");
    let completed = completed_node.and_then(|node| reader.date(node, "completed"));
    if let (Some(node), Some(from), Some(to)) = (completed_node, started, completed)
        && to < from
    {
        let message = format!("the assessment was completed on {to}, before it started");
        let problem = Problem::error(Code::BackInTime, message)
            .path("completed")
            .found(to.to_string())
            .expected(format!("{from} or later"));
        reader.problem_at(node, problem);
    }
    let agreed = table
        .opt("edition-agreed")
        .and_then(|node| edition_agreed(reader, node));
    let compass = table.opt("compass").and_then(|node| compass(reader, node));
    let submitted = table
        .opt("submitted")
        .and_then(|node| submitted(reader, node));
    let institution = table
        .req(reader, "institution")
        .and_then(|node| Institution::read(reader, node, "institution"));
    let assessor = table
        .opt("assessor")
        .and_then(|node| assessor(reader, node));
    let considered = table
        .opt("considered")
        .map(|node| read_each(reader, node, "considered", considered))
        .unwrap_or_default();
    let list = table.opt("finding");
    table.finish(reader);
    let findings = list
        .map(|node| read_each(reader, node, "finding", finding))
        .unwrap_or_default();
    check_time(reader, &findings, started, completed);
    if let (Some(catalogue), Some(institution)) = (catalogue, &institution) {
        for (index, finding) in findings.iter().enumerate() {
            if let Some(problem) = not_findable(catalogue, institution, &finding.criterion) {
                let path = child(&nth("finding", index), "criterion");
                reader.problems.push(problem.path(path));
            }
        }
    }
    check_earlier(reader, &findings);
    let (compass_present, compass_completed) = compass.unwrap_or((None, None));
    Some(Assessment {
        case: Case {
            id: own?,
            catalogue: catalogue?.id.clone(),
            body: body?,
            started: started?,
            completed,
            edition_agreed: agreed,
            compass_present,
            institution: institution?,
            assessor,
            findings,
        },
        considered,
        compass_completed,
        submitted,
    })
}

fn catalogue<'l>(
    reader: &mut Reader<'_>,
    node: &Node,
    library: &'l Library,
) -> Option<&'l Framework> {
    let id = reader.text(node, "catalogue")?;
    let problem = match library.framework(id) {
        Some(found) if found.reading == ReadingKind::Decision => return Some(found),
        Some(_) => Problem::error(
            Code::Conflict,
            format!("`{id}` is no catalogue: it is not read as a decision"),
        )
        .help("name an edition with `reading = \"decision\"`"),
        None => {
            let problem = Problem::error(
                Code::UnknownFramework,
                format!("no catalogue is called `{id}`"),
            );
            let known = library.frameworks.iter();
            let known = known.filter(|f| f.reading == ReadingKind::Decision);
            match nearest(id, known.map(|f| f.id.as_str())) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem
                    .help("add it to the editions of your own (`own_frameworks`; on the command line `--own FILE`)"),
            }
        }
    };
    reader.problem_at(node, problem.path("catalogue").found(id));
    None
}

fn edition_agreed<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<EditionAgreed> {
    let mut table = reader.table(node, "edition-agreed")?;
    let by = read_required(reader, &mut table, "by");
    let on = table
        .req(reader, "on")
        .and_then(|node| reader.date(node, "edition-agreed.on"));
    let because = read_required(reader, &mut table, "because");
    table.finish(reader);
    Some(EditionAgreed {
        by: by?,
        on: on?,
        because: because?,
    })
}

/// Whether there is one, and when it was completed. Anything that it says has no place in the file.
fn compass<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<(Option<bool>, Option<Date>)> {
    let mut table = reader.table(node, "compass")?;
    let present = table
        .req(reader, "present")
        .and_then(|node| reader.boolean(node, "compass.present"));
    let completed = table
        .opt("completed")
        .and_then(|node| reader.date(node, "compass.completed"));
    table.finish(reader);
    Some((present, completed))
}

fn submitted<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<Submitted> {
    let mut table = reader.table(node, "submitted")?;
    let sheet = table.req(reader, "sheet").and_then(|node| {
        let digest = reader.text(node, "submitted.sheet")?;
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if digest.len() == 64 && digest.bytes().all(hex) {
            return Some(digest.to_owned());
        }
        let problem = Problem::error(Code::BadId, format!("`{digest}` is no digest"))
            .path("submitted.sheet")
            .found(digest)
            .expected("64 hexadecimal digits, as the readiness for the Standard tells them");
        reader.problem_at(node, problem);
        None
    });
    let on = table
        .opt("on")
        .and_then(|node| reader.date(node, "submitted.on"));
    table.finish(reader);
    Some(Submitted { sheet: sheet?, on })
}

fn assessor<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<Assessor> {
    let mut table = reader.table(node, "assessor")?;
    let name = read_text(reader, &mut table, "name");
    let independent = table
        .opt("independent")
        .and_then(|node| reader.boolean(node, "assessor.independent"));
    table.finish(reader);
    Some(Assessor {
        name: name.trim().to_owned(),
        independent,
    })
}

fn considered<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<Considered> {
    let what = read_required(reader, table, "what");
    let on = table
        .opt("on")
        .and_then(|node| reader.date(node, &child(path, "on")));
    let note = read_text(reader, table, "note");
    Some(Considered {
        what: what?,
        on,
        note,
    })
}

pub(super) fn finding<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<AssessorFinding> {
    let criterion = read_required(reader, table, "criterion");
    let outcome = table
        .req(reader, "outcome")
        .and_then(|node| outcome(reader, node, &child(path, "outcome")));
    let on = table
        .req(reader, "on")
        .and_then(|node| reader.date(node, &child(path, "on")));
    let evidence = read_texts(reader, table, "evidence");
    let reason = read_required(reader, table, "reason");
    let earlier = table
        .opt("earlier")
        .and_then(|node| outcome_of_before(reader, node, &child(path, "earlier")));
    Some(AssessorFinding {
        criterion: criterion?,
        outcome: outcome?,
        on: on?,
        evidence,
        reason: reason?,
        earlier,
    })
}

fn outcome_of_before(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<AssessorOutcome> {
    reader.one_of(node, path, &AssessorOutcome::NAMES)
}

/// Met or not met. A criterion applies or not by its catalogue; no assessor can take it away.
fn outcome(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<AssessorOutcome> {
    let word = reader.text(node, path)?;
    if matches!(word, "not-applicable" | "not_applicable" | "n/a") {
        let problem = Problem::error(
            Code::UnknownOption,
            "an assessor can't make a criterion not applicable",
        )
        .path(path)
        .found(word)
        .expected("`met` or `not-met`")
        .help("whether a criterion applies stands in the catalogue");
        reader.problem_at(node, problem);
        return None;
    }
    reader.one_of(node, path, &AssessorOutcome::NAMES)
}

/// Why a criterion can have no finding.
fn not_findable(catalogue: &Framework, institution: &Institution, id: &str) -> Option<Problem> {
    let Some(criterion) = catalogue.criterion(id) else {
        let message = format!("`{}` has no criterion `{id}`", catalogue.id);
        let problem = Problem::error(Code::UnknownCriterion, message).found(id);
        let known = catalogue.criteria.iter().map(|c| c.id.as_str());
        return Some(match nearest(id, known) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        });
    };
    (!applies(criterion, institution)).then(|| {
        Problem::error(
            Code::Conflict,
            format!("`{id}` does not apply to this institution, so nothing can be found of it"),
        )
        .found(id)
        .help("leave the finding out")
    })
}

/// Findings stand in the order in which they were made, between start and completion.
fn check_time(
    reader: &mut Reader<'_>,
    findings: &[AssessorFinding],
    started: Option<Date>,
    completed: Option<Date>,
) {
    let mut before: Option<Date> = None;
    for (index, finding) in findings.iter().enumerate() {
        let on = finding.on;
        let (message, expected) = match (before, started, completed) {
            (_, Some(started), _) if on < started => (
                format!(
                    "`{}` is found on {on}, before the assessment started",
                    finding.criterion
                ),
                format!("{started} or later"),
            ),
            (_, _, Some(completed)) if on > completed => (
                format!(
                    "`{}` is found on {on}, after the assessment was completed",
                    finding.criterion
                ),
                format!("{completed} or earlier"),
            ),
            (Some(before), _, _) if on < before => (
                format!(
                    "`{}` of {on} stands after a finding of {before}",
                    finding.criterion
                ),
                format!("{before} or later: findings are added at the end"),
            ),
            _ => {
                before = Some(on);
                continue;
            }
        };
        let problem = Problem::error(Code::BackInTime, message)
            .path(child(&nth("finding", index), "on"))
            .found(on.to_string())
            .expected(expected);
        reader.problems.push(problem);
    }
}

/// A later finding on the same criterion names what it replaces, and no other does.
fn check_earlier(reader: &mut Reader<'_>, findings: &[AssessorFinding]) {
    for (index, finding) in findings.iter().enumerate() {
        let before = findings
            .iter()
            .take(index)
            .rev()
            .find(|earlier| earlier.criterion == finding.criterion);
        let stood = before.map(|earlier| earlier.outcome);
        if stood == finding.earlier {
            continue;
        }
        let id = &finding.criterion;
        let (message, help) = match (stood, finding.earlier) {
            (Some(stood), None) => (
                format!(
                    "the finding on `{id}` hides that it was found {} before",
                    stood.id()
                ),
                format!("add earlier = \"{}\"", stood.id()),
            ),
            (Some(stood), Some(_)) => (
                format!("`{id}` was found {} before", stood.id()),
                format!("write earlier = \"{}\"", stood.id()),
            ),
            (None, _) => (
                format!("there is no earlier finding on `{id}`"),
                "leave `earlier` out".to_owned(),
            ),
        };
        let problem = Problem::error(Code::Conflict, message)
            .path(child(&nth("finding", index), "earlier"))
            .help(help);
        reader.problems.push(match finding.earlier {
            Some(said) => problem.found(said.id()),
            None => problem,
        });
    }
}
