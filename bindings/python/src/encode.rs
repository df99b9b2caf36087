//! Python values as the JSON text of a request.

use crate::kind::{Kind, kind};
use crate::problems;
use ceiag::json::Json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{MAX_DEPTH, child, nth};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

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
    let mut encoder = Encoder {
        out: String::with_capacity(256),
        problems: Problems::new(),
    };
    encoder.value(value, Place::Root, 0, false)?;
    if encoder.problems.is_empty() {
        Ok(encoder.out)
    } else {
        Err(problems::error(value.py(), &encoder.problems))
    }
}

struct Encoder {
    out: String,
    problems: Problems,
}

impl Encoder {
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
