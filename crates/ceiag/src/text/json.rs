//! JSON into the tree, strictly: no comments, no trailing commas, no second spelling of anything.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::source::Source;
use super::{Beside, Document, Key, MAX_DEPTH, MAX_VALUES, Node, Value};
use crate::problem::Problems;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

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
    scan(&source)?;
    let tree =
        parse_to_ast(source.text(), &CollectOptions::default(), &STRICT).map_err(|error| {
            let message = error.kind().to_string();
            let mut letters = message.chars();
            let first = letters.next().map(|c| c.to_ascii_lowercase());
            source.syntax(
                error.range().start,
                first.into_iter().chain(letters).collect::<String>(),
            )
        })?;
    let Some(tree) = tree.value else {
        return Err(source.syntax(0, "the text is empty").into());
    };
    let mut problems = Problems::new();
    let root = node(&source, tree, &mut problems);
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

/// Checks what the parser does not: depth (it recurses), number of values, control characters in texts, and white space
/// that JSON does not know.
fn scan(source: &Source) -> Result<(), Problems> {
    let mut depth = 0_usize;
    let mut values = 1_usize;
    let mut fresh = false; // just behind an opening bracket, so the next thing is a first member or a closing bracket
    let mut bytes = source.text().bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => continue,
            // A comment: the parser refuses it, and with it everything behind.
            b'/' => return Ok(()),
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                fresh = false;
                continue;
            }
            0..=b' ' | 0x7f.. => {
                let c = source
                    .text()
                    .get(at..)
                    .and_then(|rest| rest.chars().next())
                    .unwrap_or_default();
                return Err(source
                    .syntax(at, format!("unexpected character `{c}`"))
                    .into());
            }
            _ => {}
        }
        if fresh || byte == b',' {
            values += 1;
            fresh = false;
            if values > MAX_VALUES {
                return Err(source.too_many(at).into());
            }
        }
        match byte {
            b'[' | b'{' => {
                depth += 1;
                fresh = true;
                if depth > MAX_DEPTH {
                    return Err(source.too_deep(at).into());
                }
            }
            b'"' => loop {
                match bytes.next() {
                    None | Some((_, b'"')) => break,
                    Some((_, b'\\')) => drop(bytes.next()),
                    Some((at, 0..=0x1f)) => {
                        return Err(source
                            .syntax(at, "a control character in a text must be escaped")
                            .into());
                    }
                    Some(_) => {}
                }
            },
            _ => {}
        }
    }
    Ok(())
}

fn node(source: &Source, value: ast::Value<'_>, problems: &mut Problems) -> Node {
    let range = value.range();
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::StringLit(literal) => Value::Text(literal.value.into_owned()),
        ast::Value::NumberLit(literal) => match literal.value.parse() {
            Ok(integer) => Value::Integer(integer),
            Err(_) => Value::Float(literal.value.to_owned()),
        },
        ast::Value::Array(array) => Value::Array(
            array
                .elements
                .into_iter()
                .map(|item| node(source, item, problems))
                .collect(),
        ),
        ast::Value::Object(object) => {
            let entries: Vec<_> = object
                .properties
                .into_iter()
                .map(|property| {
                    let range = property.name.range();
                    let key = Key {
                        text: property.name.into_string(),
                        start: range.start,
                        end: range.end,
                    };
                    (key, node(source, property.value, problems))
                })
                .collect();
            source.check_keys(&entries, problems);
            Value::Table(entries)
        }
    };
    Node {
        value,
        start: range.start,
        end: range.end,
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
