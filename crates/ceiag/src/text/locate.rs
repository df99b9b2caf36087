//! From a path in the structure back to its place in the text.

use super::{Document, Node, Value, same_key};
use crate::problem::{Place, Problems};

impl Document {
    /// The place of the value at a path such as `criterion[3].met-when.all[1].share`.
    ///
    /// Where the text doesn't go as far as the path, the place is that of the last value on the way; `None` only for
    /// a path that leaves the text at its first step.
    ///
    /// ```
    /// use ceiag::text::json;
    ///
    /// let document = json("x.json", br#"{ "criterion": [{ "id": "A" }] }"#)?;
    /// let column = |path| document.locate(path).map(|place| place.column);
    /// assert_eq!(column("criterion[0].id"), Some(25));
    /// assert_eq!(column("criterion[0].met-when.yes"), Some(17));
    /// assert_eq!(column("window[0]"), None);
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn locate(&self, path: &str) -> Option<Place> {
        let mut node = None;
        for step in steps(path) {
            match next(node.unwrap_or(&self.root), &step) {
                Some(deeper) => node = Some(deeper),
                None => break,
            }
        }
        node.map(|node| self.place(node.start))
    }

    /// Fills in the place of every problem that has a path and no place yet, and orders the problems by place.
    ///
    /// A problem whose path isn't in the text, such as a key that is missing altogether, is put at its beginning.
    pub fn locate_all(&self, problems: Problems) -> Problems {
        let mut located = Problems::new();
        for mut problem in problems.into_vec() {
            if let (None, Some(path)) = (&problem.place, &problem.path) {
                let start = || self.place(self.root.start);
                problem.place = Some(self.locate(path).unwrap_or_else(start));
            }
            located.push(problem);
        }
        located.sort();
        located
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// Takes a path apart as `child` and `nth` put it together.
fn steps(path: &str) -> Vec<Step> {
    let mut found = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(tail) = rest.strip_prefix('.') {
            rest = tail;
        } else if let Some((index, tail)) = rest
            .strip_prefix('[')
            .and_then(|tail| tail.split_once(']'))
            .and_then(|(index, tail)| Some((index.parse().ok()?, tail)))
        {
            found.push(Step::Index(index));
            rest = tail;
        } else if let Some((key, tail)) =
            rest.strip_prefix('"').and_then(|tail| tail.split_once('"'))
        {
            found.push(Step::Key(key.to_owned()));
            rest = tail;
        } else {
            let end = rest.find(['.', '[']).filter(|end| *end > 0);
            let (key, tail) = rest
                .split_at_checked(end.unwrap_or(rest.len()))
                .unwrap_or((rest, ""));
            found.push(Step::Key(key.to_owned()));
            rest = tail;
        }
    }
    found
}

fn next<'n>(node: &'n Node, step: &Step) -> Option<&'n Node> {
    match (&node.value, step) {
        (Value::Array(items), Step::Index(index)) => items.get(*index),
        (Value::Table(entries), Step::Key(key)) => {
            // A long key is shortened in a path.
            let same = |name: &str| match key.strip_suffix('…') {
                Some(start) => name.starts_with(start),
                None => same_key(name, key),
            };
            let (_, node) = entries.iter().find(|(name, _)| same(&name.text))?;
            Some(node)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Code, Problem};
    use crate::text::{child, json, nth};

    #[test]
    fn finds_what_child_and_nth_name() {
        let long = "k".repeat(80);
        let text = format!(r#"{{"a": [{{"b.c": 1, "met_when": 2}}], "{long}": {{"x": 3}}}}"#);
        let document = json("x", text.as_bytes()).unwrap();
        let written = |path: &str| {
            let place = document.locate(path)?;
            let at = usize::try_from(place.column).ok()? - 1;
            text.chars().nth(at)
        };
        let first = nth("a", 0);
        assert_eq!(written(&child(&first, "b.c")), Some('1'));
        assert_eq!(written(&child(&first, "met-when")), Some('2'));
        assert_eq!(written(&child(&child("", &long), "x")), Some('3'));
        assert_eq!(written(&child(&first, "missing")), Some('{'));
        assert_eq!(written("a[7].b"), Some('['));
        assert_eq!(written("missing"), None);
    }

    #[test]
    fn odd_paths_end_and_find_nothing() {
        let document = json("x", br#"{"a": 1}"#).unwrap();
        for path in ["", ".", "..", "[", "]", "[x]", "\"", "a\"", "[0", "é[", "…"] {
            assert_eq!(document.locate(path).is_some(), path == "…", "{path}");
        }
    }

    #[test]
    fn problems_get_places_and_an_order() {
        let document = json("x", b"{\"a\": 1,\n\"b\": 2}").unwrap();
        let mut problems = Problems::new();
        for path in ["b", "a", "missing"] {
            problems.push(Problem::error(Code::Dangling, "x").path(path));
        }
        let lines: Vec<_> = document
            .locate_all(problems)
            .iter()
            .map(|p| (p.path.clone().unwrap(), p.place.as_ref().unwrap().line))
            .collect();
        let expected = [("missing", 1), ("a", 1), ("b", 2)].map(|(p, l)| (p.to_owned(), l));
        assert_eq!(lines, expected);
    }
}
