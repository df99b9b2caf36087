//! What can be said about external assessment, as data: each statement with its grade and sources.

use crate::fact::plain_id;
use crate::framework::{
    Grade, Library, Source, read_each, read_grade, read_required, read_text, read_texts, read_whole,
};
use crate::json::Json;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nearest, nth};
use serde::{Deserialize, Serialize};

/// One thing that can be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The id.
    pub id: String,
    /// Where it stands on the page.
    pub topic: Topic,
    /// Our own words.
    pub text: String,
    /// How well it is known.
    pub grade: Grade,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// For figures: with whom holders are compared.
    pub comparator: Option<Comparator>,
    /// What a reader should know.
    pub note: String,
}

/// Where a statement stands on the page, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// What the Standard is.
    WhatItIs,
    /// Who decides.
    WhoDecides,
    /// How it stands beside the Careers Impact System.
    CareersImpactSystem,
    /// What published analyses show.
    Analyses,
    /// What it costs.
    Cost,
    /// Notes that exist and whose content is not known.
    GuidanceNotes,
}

impl Topic {
    /// Ids with their topics, in the order of the page.
    pub const NAMES: [(&'static str, Topic); 6] = [
        ("what-it-is", Topic::WhatItIs),
        ("who-decides", Topic::WhoDecides),
        ("careers-impact-system", Topic::CareersImpactSystem),
        ("analyses", Topic::Analyses),
        ("cost", Topic::Cost),
        ("guidance-notes", Topic::GuidanceNotes),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        let found = Topic::NAMES.iter().find(|(_, topic)| *topic == self);
        found.map_or("", |(id, _)| id)
    }
}

/// With whom holders of an award are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// With all state-funded institutions, holders among them.
    AllInstitutions,
    /// With those that hold no award.
    NonHolders,
    /// The source does not say.
    NotStated,
}

impl Comparator {
    /// Ids with their comparators, for readers of files.
    pub const NAMES: [(&'static str, Comparator); 3] = [
        ("all-institutions", Comparator::AllInstitutions),
        ("non-holders", Comparator::NonHolders),
        ("not-stated", Comparator::NotStated),
    ];

    /// The id used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Comparator::AllInstitutions => "all-institutions",
            Comparator::NonHolders => "non-holders",
            Comparator::NotStated => "not-stated",
        }
    }

    /// The words that people read.
    pub fn label(self) -> &'static str {
        match self {
            Comparator::AllInstitutions => {
                "compared with all state-funded institutions, holders among them"
            }
            Comparator::NonHolders => "compared with institutions without the award",
            Comparator::NotStated => "with whom they are compared is not stated",
        }
    }
}

impl Statement {
    /// Reads a file of statements.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read_all(doc: &Document) -> Result<Vec<Statement>, Problems> {
        read_whole(doc, "ceiag-standard/1", |reader, table| {
            let node = table.req(reader, "statement")?;
            Some(Statement::read_list(reader, node))
        })
    }

    /// Reads a list of statements, leaving out those that are refused.
    pub(crate) fn read_list<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Statement> {
        read_each(reader, node, "statement", statement)
    }

    /// The statement as a file holds it.
    pub(crate) fn to_json(&self) -> Json {
        let sources = self.sources.iter().map(Json::text).collect();
        let mut parts = vec![
            ("id", Json::text(&self.id)),
            ("topic", Json::text(self.topic.id())),
            ("text", Json::text(&self.text)),
            ("grade", Json::text(self.grade.id())),
            ("sources", Json::Array(sources)),
        ];
        if let Some(comparator) = self.comparator {
            parts.push(("comparator", Json::text(comparator.id())));
        }
        if !self.note.is_empty() {
            parts.push(("note", Json::text(&self.note)));
        }
        Json::object(parts)
    }
}

fn statement<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<Statement> {
    let id = table
        .req(reader, "id")
        .and_then(|node| plain_id(reader, node, &child(path, "id")));
    let topic = table
        .req(reader, "topic")
        .and_then(|node| reader.one_of(node, &child(path, "topic"), &Topic::NAMES));
    let text = read_required(reader, table, "text");
    let grade = read_grade(reader, table);
    let sources = read_texts(reader, table, "sources");
    let comparator = table
        .opt("comparator")
        .and_then(|node| reader.one_of(node, &child(path, "comparator"), &Comparator::NAMES));
    let note = read_text(reader, table, "note");
    Some(Statement {
        id: id?,
        topic: topic?,
        text: text?,
        grade: grade?,
        sources,
        comparator,
        note,
    })
}

/// Everything that is wrong with the statements of a library.
pub(crate) fn check(library: &Library) -> Problems {
    let mut problems = Problems::new();
    for (index, statement) in library.statements.iter().enumerate() {
        let path = nth("statement", index);
        let mut before = library.statements.iter().take(index);
        if before.any(|other| other.id == statement.id) {
            let message = format!("the statement `{}` is given twice", statement.id);
            problems.push(Problem::error(Code::DuplicateKey, message).path(child(&path, "id")));
        }
        if statement.grade == Grade::Unsourced {
            let message = format!("nobody is known to state `{}`", statement.id);
            let problem = Problem::error(Code::MissingSource, message)
                .path(child(&path, "grade"))
                .help("leave it out");
            problems.push(problem);
        }
        if statement.grade < Grade::Project && statement.sources.is_empty() {
            let message = format!("the grade `{}` names no source", statement.grade.id());
            let problem = Problem::error(Code::MissingSource, message);
            problems.push(problem.path(child(&path, "sources")));
        }
        for (place, key) in statement.sources.iter().enumerate() {
            if library.source(key).is_some() {
                continue;
            }
            let problem = Problem::error(Code::Dangling, format!("no source is called `{key}`"))
                .path(nth(&child(&path, "sources"), place))
                .found(key);
            let known = library.sources.iter().map(|s: &Source| s.key.as_str());
            problems.push(match nearest(key, known) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem,
            });
        }
    }
    problems
}
