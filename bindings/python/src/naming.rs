//! What rows are called, and what is carried along with them.

use crate::kind::{Kind, kind};
use crate::own::Own;
use crate::problems::error;
use ceiag::problem::{Code, Problem};
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// The names of rows so far, each of one row.
pub(crate) struct Naming<'p, 'py> {
    own: &'p Own,
    /// By name, which row has it.
    places: Bound<'py, PyDict>,
    names: Vec<Py<PyAny>>,
    carried: Vec<Vec<Py<PyAny>>>,
}

impl<'p, 'py> Naming<'p, 'py> {
    pub(crate) fn new(py: Python<'py>, own: &'p Own) -> Naming<'p, 'py> {
        Naming {
            own,
            places: PyDict::new(py),
            names: Vec::new(),
            carried: Vec::new(),
        }
    }

    /// Takes down what the next row is called, else its number. A row that lacks its key is refused; two of one name are an error,
    /// as answers are found by it.
    pub(crate) fn next(&mut self, row: &Bound<'py, PyAny>) -> PyResult<Result<(), Problem>> {
        let number = self.names.len();
        self.carried.push(values_of(row, &self.own.carry)?);
        let named = match &self.own.key {
            None => None,
            Some(key) => Some((key, name_of(row, key)?)),
        };
        if let Some((key, Some(name))) = named {
            if let Some(first) = self.places.get_item(&name)? {
                return Err(error(row.py(), &twice(key, &name, &first, number)?.into()));
            }
            self.places.set_item(&name, number)?;
            self.names.push(name.unbind());
            return Ok(Ok(()));
        }
        self.names
            .push(number.into_pyobject(row.py())?.into_any().unbind());
        Ok(match named {
            Some((key, _)) => Err(Problem::error(
                Code::MissingKey,
                format!("the row has no `{key}`"),
            )
            .path(key.as_str())),
            None => Ok(()),
        })
    }

    /// The names of all rows, and what is carried along with each.
    pub(crate) fn rows(self) -> impl Iterator<Item = (Py<PyAny>, Vec<Py<PyAny>>)> {
        self.names.into_iter().zip(self.carried)
    }
}

/// What the row is called: the value of its key column.
fn name_of<'py>(row: &Bound<'py, PyAny>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Kind::Dict(dict) = kind(row)? else {
        return Ok(None);
    };
    let outside = dict.get_item(key)?;
    let found = match (outside, dict.get_item("institution")?) {
        (None, Some(institution)) => match kind(&institution)? {
            Kind::Dict(institution) => institution.get_item(key)?,
            _ => None,
        },
        (found, _) => found,
    };
    match found {
        Some(value) if !matches!(kind(&value)?, Kind::Nothing) => Ok(Some(value)),
        _ => Ok(None),
    }
}

/// Answers are found by their keys, so each names one row.
fn twice(
    key: &str,
    name: &Bound<'_, PyAny>,
    first: &Bound<'_, PyAny>,
    second: usize,
) -> PyResult<Problem> {
    let message = format!("rows {first} and {second} are both called {}", name.repr()?);
    Ok(Problem::error(Code::DuplicateKey, message)
        .path(key)
        .help("without `key` rows are numbered, and `carry` keeps the column"))
}

/// What the row has of these columns; nothing where it lacks one.
fn values_of(row: &Bound<'_, PyAny>, names: &[String]) -> PyResult<Vec<Py<PyAny>>> {
    let dict = match (names.is_empty(), kind(row)?) {
        (false, Kind::Dict(dict)) => Some(dict),
        _ => None,
    };
    let value = |name: &String| match &dict {
        Some(dict) => dict.get_item(name),
        None => Ok(None),
    };
    let values = names.iter().map(|name| {
        let value = value(name)?;
        Ok(value.map_or_else(|| row.py().None(), Bound::unbind))
    });
    values.collect()
}
