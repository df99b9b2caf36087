//! Python values as the JSON text of a request.

use crate::kind::{Kind, kind};
use crate::problems;
use ceiag::json::Json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Beside, MAX_DEPTH, child, nth};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};

/// Where a value stands, told only when something is wrong there.
#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn path(self) -> String {
        match self {
            Place::Root => String::new(),
            Place::Key(parent, key) => child(&parent.path(), key),
            Place::Item(parent, index) => nth(&parent.path(), index),
        }
    }
}

/// A request as JSON text. What no request can hold is told with its path, all at once.
pub(crate) fn request(value: &Bound<'_, PyAny>) -> PyResult<String> {
    problems::raised(value.py(), written(value)?)
}

/// As [`request`], with problems as a value.
pub(crate) fn written(value: &Bound<'_, PyAny>) -> PyResult<Result<String, Problems>> {
    let mut encoder = Encoder {
        out: String::with_capacity(256),
        problems: Problems::new(),
    };
    encoder.value(value, Place::Root, 0, false)?;
    Ok(if encoder.problems.is_empty() {
        Ok(encoder.out)
    } else {
        Err(encoder.problems)
    })
}

/// A request as JSON text, and what goes beside it: files as bytes, and these lists of rows, which may be longer than one
/// text can be. What can't be sent is told with its path, all at once.
pub(crate) fn request_with(
    request: &Bound<'_, PyDict>,
    lists: &[String],
) -> PyResult<(String, Beside)> {
    let py = request.py();
    let rest = PyDict::new(py);
    let mut encoder = Encoder {
        out: String::new(),
        problems: Problems::new(),
    };
    let mut beside = Beside::default();
    for (key, value) in request.iter() {
        let name = match key.cast::<PyString>() {
            Ok(name) => name.to_string_lossy().into_owned(),
            Err(_) => String::new(),
        };
        match kind(&value)? {
            Kind::List(items) if name == "files" => {
                let texts = files(items, &mut beside)?;
                // Whether files were named at all is the engine's business.
                if !texts.is_empty() || beside.files.is_empty() {
                    rest.set_item(key, texts)?;
                }
            }
            Kind::List(rows) if lists.contains(&name) => {
                let parts = encoder.list(&name, &rows)?;
                beside
                    .lists
                    .extend(parts.into_iter().map(|part| (name.clone(), part)));
            }
            _ => rest.set_item(key, value)?,
        }
    }
    encoder.value(rest.as_any(), Place::Root, 0, false)?;
    if encoder.problems.is_empty() {
        Ok((encoder.out, beside))
    } else {
        Err(problems::error(py, &encoder.problems))
    }
}

/// Takes the files that are given as bytes, and gives back the others.
fn files<'py>(
    items: Vec<Bound<'py, PyAny>>,
    beside: &mut Beside,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let mut others = Vec::new();
    for item in items {
        let file = item.cast::<PyDict>().ok().filter(|file| file.len() == 2);
        let part = |key| file.map(|file| file.get_item(key)).transpose();
        let (name, bytes) = (part("name")?.flatten(), part("bytes")?.flatten());
        match (name, bytes) {
            (Some(name), Some(bytes)) if name.cast::<PyString>().is_ok() => {
                match bytes.cast::<PyBytes>() {
                    Ok(bytes) => {
                        let name = name.extract::<String>()?;
                        beside.files.push((name, bytes.as_bytes().to_vec()));
                    }
                    Err(_) => others.push(item),
                }
            }
            _ => others.push(item),
        }
    }
    Ok(others)
}

/// A part of a list ends after about so many bytes: far below what one text may hold, and fewer values than one may have.
const PART: usize = 1 << 17;

struct Encoder {
    out: String,
    problems: Problems,
}

impl Encoder {
    /// The parts of a list, in order; one of them even where it has no rows.
    fn list(&mut self, key: &str, rows: &[Bound<'_, PyAny>]) -> PyResult<Vec<String>> {
        let place = Place::Key(&Place::Root, key);
        let mut parts = Vec::new();
        self.out.push('[');
        for (index, row) in rows.iter().enumerate() {
            if self.out.len() > PART {
                // A school's records are long enough for somebody to want to stop them.
                row.py().check_signals()?;
                self.out.push(']');
                parts.push(std::mem::take(&mut self.out));
                self.out.push('[');
            } else if index > 0 {
                self.out.push(',');
            }
            self.value(row, Place::Item(&place, index), 2, false)?;
        }
        self.out.push(']');
        parts.push(std::mem::take(&mut self.out));
        Ok(parts)
    }

    /// `fact`: the value is one of a fact, or a part of it.
    fn value(
        &mut self,
        value: &Bound<'_, PyAny>,
        at: Place<'_>,
        depth: usize,
        fact: bool,
    ) -> PyResult<()> {
        match kind(value)? {
            Kind::Nothing => self.out.push_str("null"),
            Kind::Bool(truth) => self.out.push_str(if truth { "true" } else { "false" }),
            Kind::Integer(number) => self.out.push_str(&number.to_string()),
            // As written: the engine says that it is too large, or not exact.
            Kind::Big(number) | Kind::Float(number) => self.out.push_str(&number),
            Kind::Text(text) => self.text(&text, at),
            Kind::Day(day) => self.out.push_str(&Json::text(day).write()),
            // A fraction knows no counts any more: 112 of 150 and 56 of 75 are the same one.
            Kind::Ratio(ratio) if fact => self
                .out
                .push_str(&format!(r#"{{"from":"{ratio}","to":"{ratio}"}}"#)),
            Kind::Ratio(ratio) => self.out.push_str(&format!("\"{ratio}\"")),
            Kind::Json(text) => self.out.push_str(&text),
            Kind::Dict(_) | Kind::List(_) if depth >= MAX_DEPTH => self.refuse(
                at,
                Problem::error(Code::TooDeep, "values are nested too deep")
                    .expected(format!("at most {MAX_DEPTH} levels")),
            ),
            Kind::Dict(dict) => self.dict(&dict, at, depth, fact)?,
            Kind::List(items) => {
                self.out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                    }
                    self.value(item, Place::Item(&at, index), depth + 1, fact)?;
                }
                self.out.push(']');
            }
            Kind::Moment => self.refuse(at, moment()),
            Kind::Other => self.refuse(at, other(value)?),
        }
        Ok(())
    }

    fn dict(
        &mut self,
        dict: &Bound<'_, PyDict>,
        at: Place<'_>,
        depth: usize,
        fact: bool,
    ) -> PyResult<()> {
        self.out.push('{');
        let mut first = true;
        for (key, item) in dict.iter() {
            let Kind::Text(text) = kind(&key)? else {
                self.refuse(at, key_is_no_text(&key)?);
                continue;
            };
            if !first {
                self.out.push(',');
            }
            first = false;
            self.text(&text, at);
            self.out.push(':');
            let key = text.to_string_lossy();
            // The ends of a band are ratios as they stand.
            let fact = key == "facts" || (fact && !matches!(&*key, "from" | "to"));
            self.value(&item, Place::Key(&at, &key), depth + 1, fact)?;
        }
        self.out.push('}');
        Ok(())
    }

    fn text(&mut self, text: &Bound<'_, PyString>, at: Place<'_>) {
        match text.to_cow() {
            Ok(text) => self.out.push_str(&Json::text(text).write()),
            Err(_) => {
                let message =
                    "the text holds half of a character pair and can't be written as UTF-8";
                self.refuse(at, Problem::error(Code::NotUtf8, message));
            }
        }
    }

    /// Reports what is wrong, and keeps the text well-formed.
    fn refuse(&mut self, at: Place<'_>, problem: Problem) {
        self.problems.push(problem.path(at.path()));
        self.out.push_str("null");
    }
}

fn type_name(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let class = value.get_type();
    let (module, name) = (class.module()?.to_string(), class.qualname()?.to_string());
    Ok(if module == "builtins" {
        name
    } else {
        format!("{module}.{name}")
    })
}

/// A moment, where a day is meant. Which one is not said: it may be that of a birth.
pub(crate) fn moment() -> Problem {
    Problem::error(Code::NotADate, "the value has a time of day, and a day has none")
        .expected("a day")
        .help("take the day: `.date()` of one, `.dt.normalize()` of a column of pandas, `.dt.date()` of one of polars")
}

/// A value that no request can hold.
pub(crate) fn other(value: &Bound<'_, PyAny>) -> PyResult<Problem> {
    let name = type_name(value)?;
    Ok(Problem::error(
        Code::WrongType,
        format!("a value of type `{name}` can't be sent"),
    )
    .found(name)
    .expected("None, True, False, a number, a text, a date, a list or a dict"))
}

fn key_is_no_text(key: &Bound<'_, PyAny>) -> PyResult<Problem> {
    let name = type_name(key)?;
    Ok(Problem::error(
        Code::WrongType,
        format!("a key of type `{name}` can't be sent"),
    )
    .found(name)
    .expected("a text"))
}
