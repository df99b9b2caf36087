//! Award processes as data: which steps there are, and what each may follow.

use crate::fact::plain_id;
use crate::framework::{
    Grade, Library, read_each, read_grade, read_required, read_text, read_texts, read_whole,
};
use crate::json::Json;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nearest, nth};
use serde::{Deserialize, Serialize};

/// How an award is come by: steps in an order, each with how well it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// The id that award files name.
    pub id: String,
    /// What people read.
    pub label: String,
    /// How well the process as a whole is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
    /// The longest award in months; absent where none is known.
    pub longest_months: Option<u16>,
    /// What an awarding body must be on the days that need it: `licensed`, or `validated` in the older regime.
    pub licence: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One step of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The id that events name.
    pub id: String,
    /// What has happened, in a few words: `evidence submitted`.
    pub label: String,
    /// What the step is to the process.
    pub role: Role,
    /// The steps that it may follow; `start` is the beginning. For a step beside the others: one of these must have happened.
    pub after: Vec<String>,
    /// Whether the awarding body must be licensed on the day.
    pub licensed: bool,
    /// How well the step is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// What a reader should know.
    pub note: String,
}

/// What a step is to its process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// One step among others.
    Step,
    /// It may stand anywhere after another and moves nothing, as a payment.
    Beside,
    /// An awarding body is taken on.
    Registration,
    /// The body assesses.
    Assessment,
    /// The body assesses again after an award.
    Reassessment,
    /// The award is given.
    Award,
}

impl Role {
    /// Ids with their roles, for readers of files.
    pub const NAMES: [(&'static str, Role); 6] = [
        ("step", Role::Step),
        ("beside", Role::Beside),
        ("registration", Role::Registration),
        ("assessment", Role::Assessment),
        ("reassessment", Role::Reassessment),
        ("award", Role::Award),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Role::Step => "step",
            Role::Beside => "beside",
            Role::Registration => "registration",
            Role::Assessment => "assessment",
            Role::Reassessment => "reassessment",
            Role::Award => "award",
        }
    }
}

/// The place before the first step.
pub(crate) const START: &str = "start";

impl Step {
    /// Whether nobody is known to state the step: it can be recorded, but is never proposed.
    pub fn is_reserved(&self) -> bool {
        self.grade == Grade::Unsourced
    }

    /// Whether the step may come right after this one, or for a step beside the others at some time after it.
    pub fn may_follow(&self, step: &str) -> bool {
        self.after.iter().any(|after| after == step)
    }
}

impl Process {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Reads a file of processes.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read_all(doc: &Document) -> Result<Vec<Process>, Problems> {
        read_whole(doc, "ceiag-awards/1", |reader, table| {
            let node = table.req(reader, "process")?;
            Some(Process::read_list(reader, node, "process"))
        })
    }

    /// Reads a list of processes, leaving out those that are refused.
    pub(crate) fn read_list<'d>(
        reader: &mut Reader<'d>,
        node: &'d Node,
        path: &str,
    ) -> Vec<Process> {
        read_each(reader, node, path, process)
    }

    /// The process as a file holds it.
    pub(crate) fn to_json(&self, prose: crate::framework::Prose) -> Json {
        let worded = prose == crate::framework::Prose::With;
        let texts = |list: &[String]| Json::Array(list.iter().map(Json::text).collect());
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("label", Json::text(&self.label)),
            ("grade", Json::text(self.grade.id())),
            ("licence", Json::text(&self.licence)),
        ];
        if let Some(months) = self.longest_months {
            parts.push(("longest-months", Json::Integer(i64::from(months))));
        }
        if worded {
            parts.push(("sources", texts(&self.sources)));
            parts.push(("note", Json::text(&self.note)));
        }
        let steps = self.steps.iter().map(|step| {
            let mut parts = vec![
                ("id", Json::text(&step.id)),
                ("label", Json::text(&step.label)),
                ("role", Json::text(step.role.id())),
                ("after", texts(&step.after)),
                ("licensed", Json::Bool(step.licensed)),
                ("grade", Json::text(step.grade.id())),
            ];
            if worded {
                parts.push(("sources", texts(&step.sources)));
                parts.push(("note", Json::text(&step.note)));
            }
            Json::object(parts)
        });
        parts.push(("step", Json::Array(steps.collect())));
        Json::object(parts)
    }
}

fn id<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<String> {
    let (node, path) = (table.req(reader, "id")?, table.child("id"));
    plain_id(reader, node, &path)
}

fn process<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<Process> {
    let id = id(reader, table);
    let label = read_required(reader, table, "label");
    let grade = read_grade(reader, table);
    let sources = read_texts(reader, table, "sources");
    let note = read_text(reader, table, "note");
    let longest = table.opt("longest-months").and_then(|node| {
        let months = reader.integer(node, &child(path, "longest-months"), 1..=600)?;
        u16::try_from(months).ok()
    });
    let licence = read_required(reader, table, "licence");
    let steps = table
        .req(reader, "step")
        .map(|node| read_each(reader, node, &child(path, "step"), step));
    Some(Process {
        id: id?,
        label: label?,
        grade: grade?,
        sources,
        note,
        longest_months: longest,
        licence: licence?,
        steps: steps?,
    })
}

fn step<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Option<Step> {
    let id = id(reader, table);
    let label = read_required(reader, table, "label");
    let role = match table.opt("role") {
        Some(node) => reader.one_of(node, &child(path, "role"), &Role::NAMES),
        None => Some(Role::Step),
    };
    let after = read_texts(reader, table, "after");
    let licensed = table
        .opt("licensed")
        .and_then(|node| reader.boolean(node, &child(path, "licensed")));
    let grade = read_grade(reader, table);
    let sources = read_texts(reader, table, "sources");
    let note = read_text(reader, table, "note");
    Some(Step {
        id: id?,
        label: label?,
        role: role?,
        after,
        licensed: licensed.unwrap_or(false),
        grade: grade?,
        sources,
        note,
    })
}

/// Everything that is wrong with the processes of a library.
pub(crate) fn check(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (index, process) in library.processes.iter().enumerate() {
        let path = nth("award-process", index);
        let twice = library.processes.iter().take(index);
        if twice.into_iter().any(|other| other.id == process.id) {
            problems.push(repeated(&process.id, &path));
        }
        sources(
            library,
            process.grade,
            &process.sources,
            &path,
            &mut problems,
        );
        if !process.steps.iter().any(|step| step.role == Role::Award) {
            let message = format!("the process `{}` gives no award", process.id);
            problems
                .push(Problem::error(Code::ContributesNothing, message).path(child(&path, "step")));
        }
        for (at, step) in process.steps.iter().enumerate() {
            let path = nth(&child(&path, "step"), at);
            let before = process.steps.iter().take(at);
            if step.id == START || before.into_iter().any(|other| other.id == step.id) {
                problems.push(repeated(&step.id, &path));
            }
            sources(library, step.grade, &step.sources, &path, &mut problems);
            if step.after.is_empty() {
                let message = format!("the step `{}` follows nothing", step.id);
                let problem = Problem::error(Code::MissingKey, message)
                    .path(child(&path, "after"))
                    .expected("the steps that it may follow, or `start`");
                problems.push(problem);
            }
            for (place, after) in step.after.iter().enumerate() {
                if after == START || process.step(after).is_some() {
                    continue;
                }
                let message = format!("no step is called `{after}`");
                let problem = Problem::error(Code::Dangling, message)
                    .path(nth(&child(&path, "after"), place))
                    .found(after);
                let known = process.steps.iter().map(|s| s.id.as_str());
                problems.push(match nearest(after, known) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem,
                });
            }
        }
    }
    problems
}

fn repeated(id: &str, path: &str) -> Problem {
    Problem::error(Code::DuplicateKey, format!("`{id}` is given twice"))
        .path(child(path, "id"))
        .found(id)
}

/// A grade above `project` names sources, and they exist. A library without prose has no sources at all.
fn sources(library: &Library, grade: Grade, keys: &[String], path: &str, problems: &mut Problems) {
    if library.sources.is_empty() {
        return;
    }
    if grade < Grade::Project && keys.is_empty() {
        let message = format!("the grade `{}` names no source", grade.id());
        let problem = Problem::error(Code::MissingSource, message)
            .path(child(path, "sources"))
            .found(grade.id());
        problems.push(problem);
    }
    for (index, key) in keys.iter().enumerate() {
        if library.source(key).is_some() {
            continue;
        }
        let problem = Problem::error(Code::Dangling, format!("no source is called `{key}`"))
            .path(nth(&child(path, "sources"), index))
            .found(key);
        let known = library.sources.iter().map(|s| s.key.as_str());
        problems.push(match nearest(key, known) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        });
    }
}
