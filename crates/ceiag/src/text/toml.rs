//! TOML into the tree.

use ::toml::de::{DeTable, DeValue, Error};

use super::source::Source;
use super::toml_scan::Scan;
use super::{Beside, Document, Key, MAX_DEPTH, MAX_VALUES, Node, Value};
use crate::problem::{Problem, Problems};

/// Beyond this, telling every error of a text costs more memory than it helps anybody.
const MANY_ERRORS: usize = 100;

/// Above this size a broken text gives only its first error.
const LARGE: usize = 1024 * 1024;

/// Reads TOML. Whole numbers that fit 64 bits are integers, all others floats as written; dates are dates, dates with
/// a time and times of day are texts as written; dotted keys and inline tables become nested tables.
///
/// # Errors
/// Text that is not UTF-8, too large, too deep or too many values; else every place where it is not well-formed, and
/// every key that comes twice in one table.
///
/// ```
/// use ceiag::problem::Code;
///
/// let read = ceiag::text::toml("school.toml", b"as-of = 2026-03-31\nyears = [7, 11\nname = \"A\" \"B\"\n");
/// let problems = read.err().ok_or("it is broken")?;
/// assert!(problems.iter().all(|problem| problem.code == Code::Syntax));
/// # Ok::<(), &str>(())
/// ```
pub fn toml(name: &str, bytes: &[u8]) -> Result<Document, Problems> {
    let source = Source::new(name, bytes)?;
    let scan = Scan::new(&source)?;
    let (table, errors) = if source.text().len() > LARGE {
        match DeTable::parse(source.text()) {
            Ok(table) => (table, Vec::new()),
            Err(error) => return Err(syntax(&source, &scan, &error).into()),
        }
    } else {
        DeTable::parse_recoverable(source.text())
    };
    if !errors.is_empty() {
        let all: Problems = errors
            .iter()
            .take(MANY_ERRORS)
            .map(|error| syntax(&source, &scan, error))
            .collect();
        let mut problems = told_of_quotes(&source, all);
        problems.sort();
        return Err(problems);
    }
    let mut walk = Walk {
        source: &source,
        values: 0,
        problems: Problems::new(),
    };
    let entries = walk.table(table.into_inner(), 1)?;
    let problems = walk.problems;
    let root = Node {
        value: Value::Table(entries),
        start: 0,
        end: source.text().len(),
    };
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

/// The same problems, with those on lines with curly quotes told in one: a word processor has put the quotes there.
fn told_of_quotes(source: &Source, problems: Problems) -> Problems {
    let mut start = 0;
    let mut curly: Vec<(u32, usize)> = Vec::new();
    for (number, line) in (1..).zip(source.text().split_inclusive('\n')) {
        curly.extend(curly_quote(line).map(|at| (number, start + at)));
        start += line.len();
    }
    let on_curly = |problem: &Problem| {
        let line = problem.place.as_ref().map(|place| place.line);
        curly.iter().any(|(number, _)| Some(*number) == line)
    };
    let before = problems.len();
    let mut rest: Problems = problems.into_iter().filter(|p| !on_curly(p)).collect();
    let Some((_, first)) = curly.first().filter(|_| rest.len() < before) else {
        return rest;
    };
    let quote = source
        .text()
        .get(*first..)
        .and_then(|text| text.chars().next());
    let quote = quote.unwrap_or('“');
    let more = match curly.len() {
        1 => String::new(),
        2 => "; 1 more line has such quotes".to_owned(),
        n => format!("; {} more lines have such quotes", n - 1),
    };
    let straight = match quote {
        '‘' | '’' => '\'',
        _ => '"',
    };
    let message =
        format!("the quote `{quote}` is curly, and a straight one (`{straight}`) is needed");
    rest.push(source.syntax(*first, message).help(format!(
        "a word processor has changed the quotes; put straight ones in their place in a plain text editor{more}"
    )));
    rest
}

/// Where a line has a curly quote outside of texts and comments.
fn curly_quote(line: &str) -> Option<usize> {
    let mut inside = None;
    for (at, c) in line.char_indices() {
        match (inside, c) {
            (None, '#') => return None,
            (None, '"' | '\'') => inside = Some(c),
            (Some(quote), _) if c == quote => inside = None,
            (None, '“' | '”' | '„' | '‘' | '’') => return Some(at),
            _ => {}
        }
    }
    None
}

fn syntax(source: &Source, scan: &Scan, error: &Error) -> Problem {
    let span = error.span().unwrap_or(0..0);
    if error.message() == "duplicate key" {
        let key = source.text().get(span.clone()).unwrap_or_default();
        return source.duplicate(
            key.trim_matches(['"', '\'']),
            scan.first_mention(span.start),
            span.start,
        );
    }
    source.syntax(span.start, error.message())
}

struct Walk<'s> {
    source: &'s Source,
    values: usize,
    problems: Problems,
}

impl Walk<'_> {
    fn table(&mut self, table: DeTable<'_>, depth: usize) -> Result<Vec<(Key, Node)>, Problems> {
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let span = key.span();
            let key = Key {
                text: key.into_inner().into_owned(),
                start: span.start,
                end: span.end,
            };
            let span = value.span();
            entries.push((key, self.node(value.into_inner(), span, depth)?));
        }
        // The parser sorts by key; people read from top to bottom.
        crate::sorted::by_key(&mut entries, |(key, _)| key.start);
        self.source.check_keys(&entries, &mut self.problems);
        Ok(entries)
    }

    /// `depth` is how many tables and lists are around the value.
    fn node(
        &mut self,
        value: DeValue<'_>,
        span: std::ops::Range<usize>,
        depth: usize,
    ) -> Result<Node, Problems> {
        self.values += 1;
        if self.values >= MAX_VALUES {
            return Err(self.source.too_many(span.start).into());
        }
        let nests = matches!(value, DeValue::Array(_) | DeValue::Table(_));
        if nests && depth >= MAX_DEPTH {
            return Err(self.source.too_deep(span.start).into());
        }
        let written = || {
            self.source
                .text()
                .get(span.clone())
                .unwrap_or_default()
                .to_owned()
        };
        let value = match value {
            DeValue::String(text) => Value::Text(text.into_owned()),
            DeValue::Boolean(value) => Value::Bool(value),
            DeValue::Float(_) => Value::Float(written()),
            DeValue::Integer(integer) => {
                match i64::from_str_radix(integer.as_str(), integer.radix()) {
                    Ok(integer) => Value::Integer(integer),
                    Err(_) => Value::Float(written()),
                }
            }
            DeValue::Datetime(datetime) => match (datetime.date, datetime.time) {
                (Some(date), None) => Value::Date(format!(
                    "{:04}-{:02}-{:02}",
                    date.year, date.month, date.day
                )),
                _ => Value::Text(written()),
            },
            DeValue::Array(items) => {
                let mut nodes = Vec::with_capacity(items.len());
                for item in items {
                    let span = item.span();
                    nodes.push(self.node(item.into_inner(), span, depth + 1)?);
                }
                Value::Array(nodes)
            }
            DeValue::Table(table) => Value::Table(self.table(table, depth + 1)?),
        };
        Ok(Node {
            value,
            start: span.start,
            end: span.end,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;
    use proptest::prelude::*;

    fn problems(text: &str) -> Vec<(Code, String, Option<String>)> {
        let problems = toml("x", text.as_bytes()).unwrap_err();
        problems
            .into_iter()
            .map(|p| (p.code, p.place.unwrap().to_string(), p.help))
            .collect()
    }

    fn get<'n>(node: &'n Node, path: &str) -> &'n Node {
        path.split('.').fold(node, |node, step| match &node.value {
            Value::Table(entries) => &entries.iter().find(|(key, _)| key.text == step).unwrap().1,
            Value::Array(items) => &items[step.parse::<usize>().unwrap()],
            _ => panic!("{step}"),
        })
    }

    #[test]
    fn curly_quotes_are_told_once_with_their_place() {
        let text = "format = \"ceiag-facts/1\"\nname = “Northgate”\nsays = \"it’s “fine”\"\ntown = ‘North’\n";
        let problems = toml("x", text.as_bytes()).unwrap_err().into_vec();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].place.as_ref().unwrap().to_string(), "x:2:8");
        assert_eq!(
            problems[0].message,
            "the quote `“` is curly, and a straight one (`\"`) is needed"
        );
        assert!(
            problems[0]
                .help
                .as_ref()
                .unwrap()
                .ends_with("1 more line has such quotes")
        );
        // What is curly inside a text is nobody's mistake.
        let text = "says = \"“fine”\"\nyears = [7, 11\n";
        let problems = toml("x", text.as_bytes()).unwrap_err().into_vec();
        assert!(problems.iter().all(|p| !p.message.contains("curly")));
    }

    #[test]
    fn every_value_with_its_place() {
        let text = "\u{feff}# é\r\nz = 1\r\na.b.c = 2024-02-29\r\n[t]\r\nx = { f = 6.50, h = 0xff, big = 99999999999999999999 }\r\n\
                    time = 2024-02-29 07:32:00Z\r\n[[l]]\r\nq.\"r.s\" = \"\"\"\r\né\"\"\"\r\n[[l]]\r\nok = true\r\n";
        let document = toml("x", text.as_bytes()).unwrap();
        let root = document.root();
        let value = |path: &str| get(root, path).value.clone();
        assert_eq!(value("z"), Value::Integer(1));
        assert_eq!(value("a.b.c"), Value::Date("2024-02-29".to_owned()));
        assert_eq!(value("t.x.f"), Value::Float("6.50".to_owned()));
        assert_eq!(value("t.x.h"), Value::Integer(255));
        assert_eq!(
            value("t.x.big"),
            Value::Float("99999999999999999999".to_owned())
        );
        assert_eq!(
            value("t.time"),
            Value::Text("2024-02-29 07:32:00Z".to_owned())
        );
        assert_eq!(value("l.1.ok"), Value::Bool(true));
        let Value::Table(inner) = value("l.0.q") else {
            panic!()
        };
        assert_eq!(
            (inner[0].0.text.as_str(), &inner[0].1.value),
            ("r.s", &Value::Text("é".to_owned()))
        );
        assert_eq!(
            document.place(get(root, "t.x.h").start).to_string(),
            "x:5:21"
        );
        let Value::Table(entries) = &root.value else {
            panic!()
        };
        let order: Vec<_> = entries.iter().map(|(key, _)| key.text.as_str()).collect();
        assert_eq!(order, ["z", "a", "t", "l"]);
    }

    #[test]
    fn tells_several_errors_at_once() {
        let said = problems("a = 1 2\nb = \nc = 3\nd d = 4\n");
        let lines: Vec<_> = said
            .iter()
            .map(|(_, place, _)| place.split(':').nth(1).unwrap().to_owned())
            .collect();
        assert!(said.iter().all(|(code, ..)| *code == Code::Syntax));
        for line in ["1", "2", "4"] {
            assert!(
                lines.iter().any(|found| found == line),
                "{line} in {lines:?}"
            );
        }
    }

    #[test]
    fn duplicates_name_both_places() {
        let first = |line, column| Some(format!("it stands first at line {line}, column {column}"));
        let twice = |text: &str| problems(text).remove(0);
        assert_eq!(
            twice("a = 1\nb = 2\na = 3\n"),
            (Code::DuplicateKey, "x:3:1".to_owned(), first(1, 1))
        );
        assert_eq!(
            twice("[s]\nx = 1\ny = { x = 2 }\n x = 3\n"),
            (Code::DuplicateKey, "x:4:2".to_owned(), first(2, 1))
        );
        assert_eq!(
            twice("y = { x = 2, \"x\" = 3 }\n"),
            (Code::DuplicateKey, "x:1:14".to_owned(), first(1, 7))
        );
        assert_eq!(
            twice("[a]\nx = 1\n[b]\nx = 1\n[ a ]\n"),
            (Code::DuplicateKey, "x:5:3".to_owned(), first(1, 1))
        );
        assert_eq!(
            twice("c.b = 0\na.b = 1\nc.d = 2\na.b = 3\n"),
            (Code::DuplicateKey, "x:4:3".to_owned(), first(2, 1))
        );
        assert_eq!(
            twice("a-b = 1\na_b = 2\n"),
            (Code::DuplicateKey, "x:2:1".to_owned(), first(1, 1))
        );
    }

    #[test]
    fn limits() {
        let code = |text: &str| {
            toml("x", text.as_bytes())
                .map(|_| ())
                .map_err(|p| p.into_vec()[0].code)
        };
        let lists = |depth: usize| format!("a = {}{}\n", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(code(&lists(MAX_DEPTH - 1)), Ok(()));
        assert_eq!(code(&lists(MAX_DEPTH)), Err(Code::TooDeep));
        assert_eq!(
            code(&format!("a = {}", "[".repeat(1_000_000))),
            Err(Code::TooDeep)
        );
        assert_eq!(
            code(&format!("a = {}", "{ b = ".repeat(1_000_000))),
            Err(Code::TooDeep)
        );
        let dotted = vec!["k"; 40].join(".");
        assert_eq!(code(&format!("{dotted} = 1\n")), Ok(()));
        assert_eq!(
            code(&format!("[{dotted}]\n{dotted} = 1\n")),
            Err(Code::TooDeep)
        );
        assert_eq!(
            code(&format!("[{}]\n", vec!["k"; 100_000].join("."))),
            Err(Code::TooDeep)
        );
        assert_eq!(
            code(&format!("{dotted} = {{ {dotted} = 1 }}\n")),
            Err(Code::TooDeep)
        );
        // A run of quotes: found slow, not wrong, when each piece looked at the whole run.
        assert_eq!(code(&"\"".repeat(500_000)), Err(Code::Syntax));
        let list = |length: usize| format!("a = [{}]\n", "1, ".repeat(length));
        assert_eq!(code(&list(MAX_VALUES - 2)), Ok(()));
        assert_eq!(code(&list(MAX_VALUES - 1)), Err(Code::TooManyValues));
        assert_eq!(
            code(&"[[a]]\n".repeat(MAX_VALUES)),
            Err(Code::TooManyValues)
        );
    }

    #[test]
    fn brackets_in_texts_and_comments_do_not_nest() {
        let many = "[{".repeat(100);
        let text = format!(
            "# {many}\na = \"{many}\\\"{many}\" # {many}\nb = '{many}'\nc = \"\"\"\n{many}\"\" \\\"\"\"{many}\"\"\"\"\"\nd = '''{many}''{many}''''\n'{many}' = 1\n"
        );
        let document = toml("x", text.as_bytes()).unwrap();
        assert!(matches!(&document.root().value, Value::Table(entries) if entries.len() == 5));
    }

    fn fragments() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("["),
            Just("]"),
            Just("[["),
            Just("]]"),
            Just("{"),
            Just("}"),
            Just("="),
            Just("."),
            Just(","),
            Just("\n"),
            Just("\n"),
            Just("a"),
            Just("b"),
            Just(" "),
            Just("\""),
            Just("\"\"\""),
            Just("'"),
            Just("'''"),
            Just("\\"),
            Just("#"),
            Just("1"),
            Just("é"),
            Just("a = 1\n"),
            Just("[a]\n"),
            Just("[[b]]\n"),
            Just("b.a = "),
            Just("2024-01-01"),
        ];
        prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn accepts_what_the_parser_accepts(text in fragments()) {
            let good = DeTable::parse(&text).is_ok();
            match toml("x", text.as_bytes()) {
                Ok(_) => prop_assert!(good, "{text:?}"),
                Err(_) => prop_assert!(!good, "{text:?}"),
            }
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
            drop(toml("x", text.as_bytes()));
        }
    }
}
