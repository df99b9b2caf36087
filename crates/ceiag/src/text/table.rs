//! Walking one table of a tree.

use super::reader::{Reader, alternatives, child};
use super::{Key, Node, Value, dashed, nearest};
use crate::problem::{Code, Problem};

/// A table being read: it remembers which keys were asked for, so that the others can be reported.
#[derive(Debug)]
pub struct TableReader<'n> {
    node: &'n Node,
    entries: &'n [(Key, Node)],
    path: String,
    seen: Vec<bool>,
    known: Vec<&'static str>,
    blanks: bool,
}

impl<'n> TableReader<'n> {
    pub(super) fn new(node: &'n Node, entries: &'n [(Key, Node)], path: &str) -> TableReader<'n> {
        TableReader {
            node,
            entries,
            path: path.to_owned(),
            seen: vec![false; entries.len()],
            known: Vec::new(),
            blanks: true,
        }
    }

    /// The same, in which a key with `null` or an empty text counts as absent: what a row of a data frame says of a cell
    /// without a value.
    #[must_use]
    pub fn without_blanks(mut self) -> TableReader<'n> {
        self.blanks = false;
        self
    }

    /// The table itself.
    pub fn node(&self) -> &'n Node {
        self.node
    }

    /// The path of the table.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path of a key in it.
    pub fn child(&self, key: &str) -> String {
        child(&self.path, key)
    }

    /// The value of a key that may be absent.
    pub fn opt(&mut self, key: &'static str) -> Option<&'n Node> {
        self.entry(key).map(|(_, node)| node)
    }

    /// A key that may be absent, with its value.
    pub fn entry(&mut self, key: &'static str) -> Option<(&'n Key, &'n Node)> {
        self.known.push(key);
        let (index, (found, node)) = self
            .entries
            .iter()
            .enumerate()
            .find(|(_, (name, _))| name.is(key))?;
        if let Some(seen) = self.seen.get_mut(index) {
            *seen = true;
        }
        let blank = match &node.value {
            Value::Null => true,
            Value::Text(text) => text.is_empty(),
            _ => false,
        };
        (self.blanks || !blank).then_some((found, node))
    }

    /// The value of a key that must be there; its absence is reported.
    pub fn req(&mut self, reader: &mut Reader<'_>, key: &'static str) -> Option<&'n Node> {
        self.demanded(reader, key, None)
    }

    /// The same, with what it is for whoever does not know of it.
    pub(crate) fn req_as(
        &mut self,
        reader: &mut Reader<'_>,
        key: &'static str,
        help: &'static str,
    ) -> Option<&'n Node> {
        self.demanded(reader, key, Some(help))
    }

    fn demanded(
        &mut self,
        reader: &mut Reader<'_>,
        key: &'static str,
        help: Option<&'static str>,
    ) -> Option<&'n Node> {
        let found = self.opt(key);
        if found.is_none() {
            let mut problem =
                Problem::error(Code::MissingKey, format!("the key `{key}` is missing"))
                    .path(self.child(key));
            let near = nearest(
                key,
                self.entries
                    .iter()
                    .zip(&self.seen)
                    .filter(|(_, seen)| !**seen)
                    .map(|((name, _), _)| name.text.as_str()),
            );
            problem = match (near, help) {
                (Some(near), _) => problem.help(format!("is it written `{near}`?")),
                (None, Some(help)) => problem.help(help),
                (None, None) => problem,
            };
            reader.problem_at(self.node, problem);
        }
        found
    }

    /// The entries not asked for so far, which now count as asked for: for tables whose keys are the user's.
    pub fn rest(&mut self) -> Vec<(&'n Key, &'n Node)> {
        let unseen = self
            .entries
            .iter()
            .zip(&self.seen)
            .filter(|(_, seen)| !**seen);
        let rest = unseen.map(|((key, node), _)| (key, node)).collect();
        self.seen.fill(true);
        rest
    }

    /// Reports the keys not asked for so far that belong into another table, with its name; they count as asked for.
    pub(crate) fn misplaced(
        &mut self,
        reader: &mut Reader<'_>,
        home: impl Fn(&str) -> Option<&'static str>,
    ) {
        for ((key, _), seen) in self.entries.iter().zip(&mut self.seen) {
            if let (false, Some(home)) = (*seen, home(&key.text)) {
                *seen = true;
                let problem = unknown(&key.text).path(child(&self.path, &dashed(&key.text)));
                let help = format!("`{}` belongs in `{home}`", super::shorten(&key.text));
                reader.problem_at_key(key, problem.help(help));
            }
        }
    }

    /// Reports every key that was not asked for, with the nearest of those that were.
    pub fn finish(mut self, reader: &mut Reader<'_>) {
        self.unasked(reader);
    }

    /// The same before the table is done with; what is reported counts as asked for.
    pub fn unasked(&mut self, reader: &mut Reader<'_>) {
        let unasked = self.rest();
        if unasked.is_empty() {
            return;
        }
        // A key may have been asked for twice: first whether it is there, then what it says.
        let mut known: Vec<&'static str> = Vec::new();
        for name in &self.known {
            if !known.contains(name) {
                known.push(name);
            }
        }
        for (key, _) in unasked {
            let mut problem = unknown(&key.text).path(self.child(&dashed(&key.text)));
            problem = match nearest(&key.text, known.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => {
                    let names: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
                    problem.expected(alternatives(&names))
                }
            };
            reader.problem_at_key(key, problem);
        }
    }
}

fn unknown(key: &str) -> Problem {
    let key = super::shorten(key);
    let message = format!("the key `{key}` has no meaning here");
    Problem::error(Code::UnknownKey, message).found(key)
}
