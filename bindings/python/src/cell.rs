//! Values of a flat record as cells of a table.

use crate::encode;
use crate::kind::{Kind, kind};
use ceiag::fact::Cell;
use ceiag::json::Json;
use ceiag::problem::{Problem, Problems};
use pyo3::prelude::*;

/// A cell that owns its text.
pub(crate) enum Held {
    Empty,
    Text(String),
    Float(String),
    Value(Json),
}

impl Held {
    /// As the table reads it.
    pub(crate) fn cell(&self) -> Cell<'_> {
        match self {
            Held::Empty => Cell::Empty,
            Held::Text(text) => Cell::Text(text),
            Held::Float(number) => Cell::Float(number),
            Held::Value(value) => Cell::Value(value.clone()),
        }
    }
}

/// The cell of a value; what no cell can hold is a problem.
pub(crate) fn held(value: &Bound<'_, PyAny>) -> PyResult<Result<Held, Problems>> {
    Ok(Ok(match kind(value)? {
        Kind::Nothing => Held::Empty,
        Kind::Bool(truth) => Held::Value(Json::Bool(truth)),
        Kind::Integer(number) => Held::Value(Json::Integer(number)),
        Kind::Big(number) | Kind::Float(number) => Held::Float(number),
        Kind::Text(text) => Held::Text(text.to_string_lossy().into_owned()),
        Kind::Day(day) => Held::Value(Json::Text(day)),
        Kind::Ratio(ratio) => {
            let end = Json::Text(ratio);
            Held::Value(Json::object([("from", end.clone()), ("to", end)]))
        }
        Kind::Json(_) | Kind::Dict(_) | Kind::List(_) => {
            let text = encode::written(value)?;
            let doc = text.and_then(|text| ceiag::text::json("cell", text.as_bytes()));
            match doc.and_then(|doc| doc.to_json()) {
                Ok(json) => Held::Value(json),
                Err(problems) => return Ok(Err(problems)),
            }
        }
        Kind::Moment => return Ok(Err(encode::moment().into())),
        Kind::Other => {
            let problem: Problem = encode::other(value)?;
            return Ok(Err(problem.into()));
        }
    }))
}
