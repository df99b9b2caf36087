//! Adding to a review, one entry at a time. What stands is never rewritten: a later level or finding says what it replaces.

use super::read::{self, item};
use super::{Action, Judgement, Participant, Priority, Review, ReviewFinding};
use crate::date::Date;
use crate::framework::Library;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Node, Reader, TableReader};

/// One thing that is added to a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Somebody took part.
    Participant(Participant),
    /// A level for a question.
    Judgement(Judgement),
    /// What reviewers say of a criterion or benchmark.
    Finding(ReviewFinding),
    /// A priority of the improvement plan.
    Priority(Priority),
    /// Something that is to be done.
    Action(Action),
    /// It is completed, on this day.
    Complete(Date),
}

impl Entry {
    /// The keys under which a request brings an entry.
    pub const KEYS: [&'static str; 6] = [
        "participant",
        "judgement",
        "finding",
        "priority",
        "action",
        "complete",
    ];

    /// Its key in a request.
    pub fn key(&self) -> &'static str {
        let [participant, judgement, finding, priority, action, complete] = Entry::KEYS;
        match self {
            Entry::Participant(_) => participant,
            Entry::Judgement(_) => judgement,
            Entry::Finding(_) => finding,
            Entry::Priority(_) => priority,
            Entry::Action(_) => action,
            Entry::Complete(_) => complete,
        }
    }

    /// Reads the one entry of a table, at the keys of [`Entry::KEYS`], as a review holds such items.
    pub(crate) fn read<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Entry> {
        let given: Vec<(&'static str, &'d Node)> = Entry::KEYS
            .into_iter()
            .filter_map(|key| Some((key, table.opt(key)?)))
            .collect();
        let [(key, node)] = given.as_slice() else {
            let (code, message) = if given.is_empty() {
                (Code::MissingKey, "nothing is given to be recorded")
            } else {
                (Code::Conflict, "several things are given to be recorded")
            };
            let keys: Vec<String> = Entry::KEYS.iter().map(|k| format!("`{k}`")).collect();
            let problem = Problem::error(code, message)
                .expected(format!("one of {}", keys.join(", ")))
                .help("record one thing at a time");
            let node = given.get(1).map_or(table.node(), |(_, node)| node);
            reader.problem_at(node, problem);
            return None;
        };
        let key = *key;
        match key {
            "participant" => {
                read::alone(reader, node, key, read::participant).map(Entry::Participant)
            }
            "judgement" => read::alone(reader, node, key, read::judgement).map(Entry::Judgement),
            "finding" => read::alone(reader, node, key, read::finding).map(Entry::Finding),
            "priority" => read::alone(reader, node, key, read::priority).map(Entry::Priority),
            "action" => read::alone(reader, node, key, read::action).map(Entry::Action),
            _ => reader.date(node, key).map(Entry::Complete),
        }
    }
}

impl Review {
    /// The review with one more entry.
    ///
    /// # Errors
    /// What [`Review::check`] finds of the review with it, such as a level before anybody took part or a second level
    /// of one question that does not say what it replaces and why. Paths of what is wrong with the entry begin at its key.
    pub fn record(&self, library: &Library, entry: Entry) -> Result<Review, Problems> {
        let mut review = self.clone();
        let key = entry.key();
        let added = match entry {
            Entry::Participant(participant) => {
                review.participants.push(participant);
                item(key, self.participants.len(), "")
            }
            Entry::Judgement(judgement) => {
                review.judgements.push(judgement);
                item(key, self.judgements.len(), "")
            }
            Entry::Finding(finding) => {
                review.findings.push(finding);
                item(key, self.findings.len(), "")
            }
            Entry::Priority(priority) => {
                review.priorities.push(priority);
                item(key, self.priorities.len(), "")
            }
            Entry::Action(action) => {
                review.actions.push(action);
                item(key, self.actions.len(), "")
            }
            Entry::Complete(day) => {
                if let Some(completed) = self.completed {
                    let message = format!("`{}` is already completed", self.id);
                    return Err(Problem::error(Code::Conflict, message)
                        .path(key)
                        .found(day.to_string())
                        .help(format!("it was completed on {}", completed.label()))
                        .into());
                }
                review.completed = Some(day);
                "completed".to_owned()
            }
        };
        let problems: Problems = review
            .check(library)
            .into_iter()
            .map(|mut problem| {
                let path = problem.path.as_deref();
                if let Some(tail) = path.and_then(|p| p.strip_prefix(&added)) {
                    problem.path = Some(format!("{key}{tail}"));
                }
                problem
            })
            .collect();
        if problems.has_errors() {
            Err(problems)
        } else {
            Ok(review)
        }
    }
}
