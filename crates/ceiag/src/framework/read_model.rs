//! Reads what only a maturity model has: levels, questions and the text of levels.

use super::read_parts::{each, id, required, text};
use super::{Descriptor, Judgement, Level, Model, Question};
use crate::fact::plain_id;
use crate::problem::{Code, Problem};
use crate::text::{Node, Reader, TableReader};

pub(super) fn model<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> Option<Model> {
    let judgement = table
        .opt("judgement")
        .and_then(|n| reader.one_of(n, "judgement", &Judgement::NAMES))
        .unwrap_or(Judgement::BestFit);
    let levels = table.req(reader, "level").map(|n| levels(reader, n));
    let questions = table.opt("question").map(|n| questions(reader, n));
    let descriptors = table.opt("descriptor").map(|n| descriptors(reader, n));
    Some(Model {
        judgement,
        levels: levels?,
        questions: questions.unwrap_or_default(),
        descriptors: descriptors.unwrap_or_default(),
    })
}

fn levels<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Level> {
    each(reader, node, "level", |reader, table, _| {
        let id_path = table.child("id");
        let id = table
            .req(reader, "id")
            .and_then(|n| plain_id(reader, n, &id_path));
        let label = required(reader, table, "label");
        let floor_path = table.child("floor");
        let floor = table
            .opt("floor")
            .and_then(|n| reader.boolean(n, &floor_path))
            .unwrap_or(false);
        Some(Level {
            id: id?,
            label: label?,
            floor,
        })
    })
}

fn questions<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Question> {
    each(reader, node, "question", |reader, table, _| {
        let id = id(reader, table);
        let theme = required(reader, table, "theme");
        let text = text(reader, table, "text");
        Some(Question {
            id: id?,
            theme: theme?,
            text,
        })
    })
}

fn descriptors<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Descriptor> {
    each(reader, node, "descriptor", |reader, table, path| {
        let theme = text(reader, table, "theme");
        let question = text(reader, table, "question");
        let level = required(reader, table, "level");
        let text = required(reader, table, "text");
        if theme.is_empty() == question.is_empty() {
            let problem = Problem::error(
                Code::MissingKey,
                "a descriptor belongs to one theme or to one question",
            )
            .path(path)
            .expected("`theme` or `question`")
            .help("give the one whose level the text describes");
            reader.problem_at(table.node(), problem);
            return None;
        }
        Some(Descriptor {
            of: if theme.is_empty() { question } else { theme },
            level: level?,
            text: text?,
        })
    })
}
