//! Lists of destination codes with their groups: data with sources, paraphrased.

use ceiag::framework::Grade;
use ceiag::problem::Problems;
use ceiag::text::{Document, Reader, TableReader, json, nth};
use std::sync::OnceLock;

const DATA: &[u8] = include_bytes!("destination_codes.json");

/// Every list.
#[derive(Clone, Debug)]
pub(crate) struct Codes {
    /// Current activity.
    pub(crate) activity: CodeList,
    /// Offers under the September Guarantee.
    pub(crate) guarantee: CodeList,
}

/// One list of codes.
#[derive(Clone, Debug)]
pub(crate) struct CodeList {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) grade: Grade,
    pub(crate) sources: Vec<String>,
    pub(crate) note: String,
    /// Ids with labels, in order.
    pub(crate) groups: Vec<(String, String)>,
    /// Codes with their groups.
    codes: Vec<(String, String)>,
    /// A code that belongs to one group or to another.
    pub(crate) choice: Option<CodeChoice>,
}

/// A code on whose group sources differ.
#[derive(Clone, Debug)]
pub(crate) struct CodeChoice {
    pub(crate) code: String,
    pub(crate) label: String,
    pub(crate) options: Vec<String>,
    pub(crate) default: String,
    pub(crate) note: String,
}

impl CodeList {
    /// The group of a code; `chosen` decides the one on which sources differ.
    pub(crate) fn group(&self, code: &str, chosen: &str) -> Option<&str> {
        let code = code.trim();
        if self
            .choice
            .as_ref()
            .is_some_and(|choice| choice.code == code)
        {
            let group = self.groups.iter().find(|(id, _)| id == chosen);
            return group.map(|(id, _)| id.as_str());
        }
        let known = self.codes.iter().find(|(id, _)| id == code);
        known.map(|(_, group)| group.as_str())
    }
}

/// The lists as they ship: read once, then shared.
///
/// # Errors
/// None with the data as it was built: a test reads them.
pub(crate) fn built_in() -> Result<&'static Codes, Problems> {
    static BUILT_IN: OnceLock<Result<Codes, Problems>> = OnceLock::new();
    let read = BUILT_IN.get_or_init(|| {
        let doc = json("destination codes", DATA)?;
        read(&doc)
    });
    read.as_ref().map_err(Clone::clone)
}

/// Whether a code of somebody's activity says that nobody knows it.
pub(crate) fn says_not_known(code: &str) -> bool {
    // The code on which sources differ says that something is known, whichever group it is in.
    built_in().is_ok_and(|codes| codes.activity.group(code, "") == Some("not-known"))
}

fn read(doc: &Document) -> Result<Codes, Problems> {
    let mut reader = Reader::new(doc);
    let Some(mut table) = reader.table(doc.root(), "") else {
        return Err(reader.problems);
    };
    table.req(&mut reader, "format");
    let lists = table.req(&mut reader, "lists");
    let lists = lists
        .and_then(|n| reader.array(n, "lists"))
        .unwrap_or_default();
    let mut found = Vec::new();
    for (index, node) in lists.iter().enumerate() {
        if let Some(mut table) = reader.table(node, &nth("lists", index)) {
            found.push(list(&mut reader, &mut table));
            table.finish(&mut reader);
        }
    }
    table.finish(&mut reader);
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(activity), Some(guarantee)) if !reader.problems.has_errors() => Ok(Codes {
            activity,
            guarantee,
        }),
        _ => Err(reader.problems),
    }
}

fn list<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> CodeList {
    let grade = table.req(reader, "grade");
    let grade = grade.and_then(|n| reader.one_of(n, "grade", &Grade::NAMES));
    let sources = table.req(reader, "sources");
    let sources = sources.and_then(|n| reader.texts(n, "sources"));
    let groups = pairs(reader, table, "groups", ["id", "label"]);
    let codes = table.req(reader, "codes");
    let mut of = Vec::new();
    for node in codes
        .and_then(|n| reader.array(n, "codes"))
        .unwrap_or_default()
    {
        if let Some(mut row) = reader.table(node, "codes") {
            of.push((
                text(reader, &mut row, "code"),
                text(reader, &mut row, "group"),
            ));
            text(reader, &mut row, "label");
            row.finish(reader);
        }
    }
    let choice = table.opt("choice").and_then(|n| reader.table(n, "choice"));
    let choice = choice.map(|mut row| {
        let options = row.req(reader, "options");
        let options = options.and_then(|n| reader.texts(n, "options"));
        let choice = CodeChoice {
            code: text(reader, &mut row, "code"),
            label: text(reader, &mut row, "label"),
            default: text(reader, &mut row, "default"),
            note: text(reader, &mut row, "note"),
            options: owned(options.unwrap_or_default()),
        };
        row.finish(reader);
        choice
    });
    CodeList {
        id: text(reader, table, "id"),
        label: text(reader, table, "label"),
        note: text(reader, table, "note"),
        grade: grade.unwrap_or(Grade::Unsourced),
        sources: owned(sources.unwrap_or_default()),
        groups,
        codes: of,
        choice,
    }
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

fn text<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, key: &'static str) -> String {
    let node = table.req(reader, key);
    let text = node.and_then(|n| reader.text(n, key));
    text.unwrap_or_default().to_owned()
}

fn pairs<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
    [first, second]: [&'static str; 2],
) -> Vec<(String, String)> {
    let nodes = table.req(reader, key).and_then(|n| reader.array(n, key));
    let mut found = Vec::new();
    for node in nodes.unwrap_or_default() {
        if let Some(mut row) = reader.table(node, key) {
            found.push((
                text(reader, &mut row, first),
                text(reader, &mut row, second),
            ));
            row.finish(reader);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_a_group_and_cites_its_source() {
        let codes = built_in().unwrap();
        for list in [&codes.activity, &codes.guarantee] {
            for (code, group) in &list.codes {
                assert!(
                    list.groups.iter().any(|(id, _)| id == group),
                    "{code}: {group}"
                );
            }
            for key in &list.sources {
                assert!(ceiag_frameworks::library().source(key).is_some(), "{key}");
            }
        }
        assert_eq!(
            (codes.activity.codes.len(), codes.guarantee.codes.len()),
            (46, 13)
        );
    }

    #[test]
    fn the_disputed_code_follows_the_choice() {
        let list = &built_in().unwrap().activity;
        assert_eq!(list.group("550", "employment"), Some("employment"));
        assert_eq!(list.group("550", "neet-available"), Some("neet-available"));
        assert_eq!(list.group(" 310 ", "neet-available"), Some("employment"));
        assert_eq!(list.group("999", "employment"), None);
    }
}
