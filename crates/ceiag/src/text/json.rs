//! JSON into the tree, strictly: no comments, no trailing commas, no second spelling of anything.

use hifijson::escape::Error as BadEscape;
use hifijson::num::LexWrite as _;
use hifijson::str::{Error as BadText, LexAlloc as _};
use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer};

use super::source::Source;
use super::{Beside, Document, Key, MAX_DEPTH, MAX_VALUES, Node, Value, shorten};
use crate::problem::{Problem, Problems};

/// Reads JSON (RFC 8259). Whole numbers that fit 64 bits are integers, all others floats as written.
///
/// # Errors
/// Text that is not UTF-8, too large, too deep, too many values or not well-formed (the first place), and every key
/// that comes twice in one object.
///
/// ```
/// let read = ceiag::text::json("facts.json", br#"{ "n": 112, "d": 150, "n": 113 }"#);
/// let problems = read.err().ok_or("a key is there twice")?;
/// assert!(problems.to_string().contains("at facts.json:1:23"));
/// # Ok::<(), &str>(())
/// ```
pub fn json(name: &str, bytes: &[u8]) -> Result<Document, Problems> {
    let source = Source::new(name, bytes)?;
    let mut parser = Parser {
        source: &source,
        lexer: SliceLexer::new(source.text().as_bytes()),
        values: 1,
        problems: Problems::new(),
    };
    let root = parser.whole()?;
    let problems = parser.problems;
    if problems.is_empty() {
        Ok(Document {
            source: source.into(),
            root,
            beside: Beside::default(),
        })
    } else {
        Err(problems)
    }
}

/// One walk over the text. Keys that come twice are collected; anything else that is wrong ends it.
struct Parser<'s> {
    source: &'s Source,
    lexer: SliceLexer<'s>,
    values: usize,
    problems: Problems,
}

impl Parser<'_> {
    /// The byte that comes next.
    fn at(&self) -> usize {
        self.source.text().len() - self.lexer.as_slice().len()
    }

    /// Whether this is the next character that is no white space; then it is taken.
    fn takes(&mut self, wanted: u8) -> bool {
        self.lexer.expect(SliceLexer::ws_peek, wanted).is_some()
    }

    fn whole(&mut self) -> Result<Node, Problem> {
        if self.lexer.ws_peek().is_none() {
            return Err(self.source.syntax(0, "the text is empty"));
        }
        let root = self.value(0)?;
        match self.lexer.ws_peek() {
            None => Ok(root),
            Some(_) => Err(self.unexpected("nothing more")),
        }
    }

    /// A value within so many lists and objects.
    fn value(&mut self, depth: usize) -> Result<Node, Problem> {
        let next = self.lexer.ws_peek();
        let start = self.at();
        let value = match next {
            Some(b'"') => Value::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => self.number(start)?,
            Some(b'[') => Value::Array(self.list(start, depth)?),
            Some(b'{') => self.object(start, depth)?,
            Some(b'a'..=b'z') => match self.lexer.null_or_bool() {
                Some(None) => Value::Null,
                Some(Some(truth)) => Value::Bool(truth),
                None => return Err(self.unexpected_at(start, "a value")),
            },
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node {
            value,
            start,
            end: self.at(),
        })
    }

    /// The next member of a list or an object: false where that ends instead.
    fn member(&mut self, first: bool, end: u8) -> Result<bool, Problem> {
        if self.takes(end) {
            return Ok(false);
        }
        let comma = self.at();
        if !first {
            if !self.takes(b',') {
                return Err(self.unexpected(match end {
                    b']' => "a comma or `]`",
                    _ => "a comma or `}`",
                }));
            }
            if self.lexer.ws_peek() == Some(end) {
                let problem = self.source.syntax(comma, "a comma stands behind the last");
                return Err(problem.found(",").help("leave the comma out"));
            }
        }
        self.values += 1;
        match self.values > MAX_VALUES {
            true => Err(self.source.too_many(comma)),
            false => Ok(true),
        }
    }

    fn opened(&mut self, start: usize, depth: usize) -> Result<(), Problem> {
        self.lexer.take_next();
        match depth >= MAX_DEPTH {
            true => Err(self.source.too_deep(start)),
            false => Ok(()),
        }
    }

    fn list(&mut self, start: usize, depth: usize) -> Result<Vec<Node>, Problem> {
        self.opened(start, depth)?;
        let mut items = Vec::new();
        while self.member(items.is_empty(), b']')? {
            items.push(self.value(depth + 1)?);
        }
        Ok(items)
    }

    fn object(&mut self, start: usize, depth: usize) -> Result<Value, Problem> {
        self.opened(start, depth)?;
        let mut entries = Vec::new();
        while self.member(entries.is_empty(), b'}')? {
            if self.lexer.ws_peek() != Some(b'"') {
                return Err(self.unexpected("a key in double quotes"));
            }
            let start = self.at();
            let text = self.text()?;
            let key = Key {
                text,
                start,
                end: self.at(),
            };
            if !self.takes(b':') {
                return Err(self.unexpected("a colon after the key"));
            }
            entries.push((key, self.value(depth + 1)?));
        }
        self.source.check_keys(&entries, &mut self.problems);
        Ok(Value::Table(entries))
    }

    fn text(&mut self) -> Result<String, Problem> {
        let start = self.at();
        self.lexer.take_next();
        let read = self.lexer.str_string();
        let at = self.at().saturating_sub(1);
        read.map(String::from).map_err(|error| {
            let (at, message) = match error {
                BadText::Eof | BadText::Escape(BadEscape::Eof) => {
                    (start, "a text has no closing quote")
                }
                BadText::Control => (at, "a control character in a text must be escaped"),
                BadText::Escape(_) | BadText::Utf8(_) => (at, "JSON knows no such escape"),
            };
            self.source.syntax(at, message)
        })
    }

    fn number(&mut self, start: usize) -> Result<Value, Problem> {
        let Ok((digits, _)) = self.lexer.num_string().validated() else {
            return Err(self.unexpected("a digit"));
        };
        match self.lexer.peek_next() {
            Some(b'0'..=b'9') => {
                let problem = "a number begins with a zero that is too many";
                Err(self.source.syntax(start, problem))
            }
            _ => Ok(match digits.parse() {
                Ok(integer) => Value::Integer(integer),
                Err(_) => Value::Float(digits.to_owned()),
            }),
        }
    }

    fn unexpected(&mut self, expected: &str) -> Problem {
        self.lexer.eat_whitespace();
        self.unexpected_at(self.at(), expected)
    }

    /// What stands there instead, as a word where it is one.
    fn unexpected_at(&self, at: usize, expected: &str) -> Problem {
        let rest = self.source.text().get(at..).unwrap_or_default();
        let word = rest.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let found = match (word, rest.chars().next()) {
            (_, None) => {
                let problem = self.source.syntax(at, "the text ends too early");
                return problem.expected(expected);
            }
            (Some(word), Some(_)) if !word.is_empty() => shorten(word),
            (_, Some(first)) => first.to_string(),
        };
        let problem = self
            .source
            .syntax(at, format!("`{found}` can't stand here"));
        let problem = problem.expected(expected);
        match found.as_str() {
            "/" | "#" => problem.help("JSON has no comments"),
            "'" | "`" | "\u{2018}" | "\u{201c}" | "\u{201d}" | "\u{201e}" => {
                problem.help("texts and keys stand in double quotes, `\"`")
            }
            "True" | "False" => problem.help("JSON writes `true` and `false`"),
            "None" | "NaN" | "undefined" | "Infinity" | "nil" => {
                problem.help("JSON writes `null`; what is unknown can also be left out")
            }
            "." | "+" => problem.help("a number begins with a digit or with `-`"),
            found if found.trim().is_empty() => {
                problem.help("only spaces, tabs and line ends may stand between values")
            }
            _ => problem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Code, Problem};
    use proptest::prelude::*;

    fn problem(text: &str) -> Problem {
        json("x", text.as_bytes()).unwrap_err().into_vec().remove(0)
    }

    fn place(text: &str) -> String {
        problem(text).place.unwrap().to_string()
    }

    #[test]
    fn every_value_with_its_place() {
        let text = "\u{feff}{\r\n  \"é\": [null, true, -7, 0.50, 1e3, 99999999999999999999, \"a\\u00e9\"]\r\n}";
        let document = json("x", text.as_bytes()).unwrap();
        let Value::Table(entries) = &document.root().value else {
            panic!()
        };
        let (key, list) = &entries[0];
        assert_eq!(
            (
                key.text.as_str(),
                document.place(key.start).to_string().as_str()
            ),
            ("é", "x:2:3")
        );
        let Value::Array(items) = &list.value else {
            panic!()
        };
        let values: Vec<_> = items.iter().map(|item| item.value.clone()).collect();
        assert_eq!(
            values,
            [
                Value::Null,
                Value::Bool(true),
                Value::Integer(-7),
                Value::Float("0.50".to_owned()),
                Value::Float("1e3".to_owned()),
                Value::Float("99999999999999999999".to_owned()),
                Value::Text("aé".to_owned()),
            ]
        );
        assert_eq!(document.place(items[2].start).to_string(), "x:2:21");
        assert_eq!(document.shown(&items[3]), "0.50");
    }

    #[test]
    fn duplicates_name_both_places() {
        let text = "{\"a\": {\"b_c\": 1,\n \"b-c\": 2}, \"a\": 3}";
        let problems = json("x", text.as_bytes()).unwrap_err().into_vec();
        let said: Vec<_> = problems
            .iter()
            .map(|p| {
                (
                    p.code,
                    p.place.clone().unwrap().to_string(),
                    p.help.clone().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                (
                    Code::DuplicateKey,
                    "x:2:2".to_owned(),
                    "it stands first at line 1, column 8".to_owned()
                ),
                (
                    Code::DuplicateKey,
                    "x:2:13".to_owned(),
                    "it stands first at line 1, column 2".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn limits_are_exact() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(json("x", nested(MAX_DEPTH).as_bytes()).is_ok());
        assert_eq!(problem(&nested(MAX_DEPTH + 1)).code, Code::TooDeep);
        assert_eq!(problem(&"[".repeat(1_000_000)).code, Code::TooDeep);
        assert_eq!(problem(&"{\"a\":".repeat(1_000_000)).code, Code::TooDeep);
        let list = |length: usize| format!("[{}[]]", "[],".repeat(length - 1));
        assert!(json("x", list(MAX_VALUES - 1).as_bytes()).is_ok());
        assert_eq!(problem(&list(MAX_VALUES)).code, Code::TooManyValues);
    }

    #[test]
    fn nothing_lenient() {
        for bad in [
            "",
            " ",
            "// a\n1",
            "1 /* b */",
            "[1,]",
            "{\"a\":1,}",
            "[1 2]",
            "{a:1}",
            "{true:1}",
            "['a']",
            "0x1",
            "+1",
            ".5",
            "5.",
            "01",
            "-",
            "NaN",
            "-Infinity",
            "\"\\x41\"",
            "\"a\nb\"",
            "\"a\tb\"",
            "\u{a0}1",
            "\u{b}1",
            "[1,,2]",
            "1 2",
            "\"\\ud800\"",
            "[",
            "{",
            "\"a",
        ] {
            assert_eq!(problem(bad).code, Code::Syntax, "{bad:?}");
        }
        assert_eq!(place("[1,\n 2,\n]"), "x:2:3");
        assert_eq!(place("{\n \"é\" 1}"), "x:2:6");
    }

    #[test]
    fn what_is_wrong_is_said_where_it_stands() {
        for (text, said) in [
            ("", "1:1 the text is empty"),
            ("[1,", "1:4 the text ends too early, a value"),
            (
                "{\"a\"",
                "1:5 the text ends too early, a colon after the key",
            ),
            ("[1", "1:3 the text ends too early, a comma or `]`"),
            (
                "{\"n\": 112\n \"d\": 150}",
                "2:2 `\"` can't stand here, a comma or `}`",
            ),
            (
                "[1,\n 2,\n]",
                "2:3 a comma stands behind the last: leave the comma out",
            ),
            (
                "{met: 1}",
                "1:2 `met` can't stand here, a key in double quotes",
            ),
            (
                "['a']",
                "1:2 `'` can't stand here, a value: texts and keys stand in double quotes, `\"`",
            ),
            (
                "{“a”: 1}",
                "1:2 `“` can't stand here, a key in double quotes: texts and keys stand in double quotes, `\"`",
            ),
            (
                "[True]",
                "1:2 `True` can't stand here, a value: JSON writes `true` and `false`",
            ),
            ("[tru]", "1:2 `tru` can't stand here, a value"),
            (
                "[NaN]",
                "1:2 `NaN` can't stand here, a value: JSON writes `null`; what is unknown can also be left out",
            ),
            (
                "[+1]",
                "1:2 `+` can't stand here, a value: a number begins with a digit or with `-`",
            ),
            ("[007]", "1:2 a number begins with a zero that is too many"),
            ("[1.]", "1:4 `]` can't stand here, a digit"),
            ("[75%]", "1:4 `%` can't stand here, a comma or `]`"),
            ("\"a", "1:1 a text has no closing quote"),
            (
                "\"a\tb\"",
                "1:3 a control character in a text must be escaped",
            ),
            ("\"\\x\"", "1:3 JSON knows no such escape"),
            ("1 2", "1:3 `2` can't stand here, nothing more"),
            (
                "1 // one",
                "1:3 `/` can't stand here, nothing more: JSON has no comments",
            ),
            (
                "[\u{a0}1]",
                "1:2 `\u{a0}` can't stand here, a value: only spaces, tabs and line ends may stand between values",
            ),
        ] {
            let Problem {
                place,
                message,
                expected,
                help,
                ..
            } = problem(text);
            let place = place.unwrap();
            let mut told = format!("{}:{} {message}", place.line, place.column);
            told.extend(expected.map(|expected| format!(", {expected}")));
            told.extend(help.map(|help| format!(": {help}")));
            assert_eq!(told, said, "{text:?}");
        }
    }

    fn fragments() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("{"),
            Just("}"),
            Just("["),
            Just("]"),
            Just(","),
            Just(":"),
            Just("\""),
            Just("\"a\""),
            Just("\"b\":"),
            Just("1"),
            Just("-0"),
            Just("1.5"),
            Just("e2"),
            Just("true"),
            Just("null"),
            Just(" "),
            Just("\n"),
            Just("\\"),
            Just("\\u00e9"),
            Just("/"),
            Just("//"),
            Just("'"),
            Just("é"),
            Just("+"),
            Just("."),
            Just("\u{c}"),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn accepts_what_serde_json_accepts(text in fragments()) {
            let other = serde_json::from_str::<serde_json::Value>(&text);
            match json("x", text.as_bytes()) {
                Ok(_) => prop_assert!(other.is_ok(), "{text:?}"),
                Err(problems) => {
                    let duplicate = problems.iter().all(|problem| problem.code == Code::DuplicateKey);
                    prop_assert!(other.is_err() || duplicate, "{text:?} {problems}");
                }
            }
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            drop(json("x", &bytes));
        }
    }
}
