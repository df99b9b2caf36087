//! What a Python value is, as far as facts and requests care. NumPy and pandas are known by name and never imported.

use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyMapping, PySequence, PyString,
    PyTuple,
};

/// What a Python value is.
pub(crate) enum Kind<'py> {
    /// `None`, NaN, `pandas.NA`, `NaT`: nothing is known.
    Nothing,
    Bool(bool),
    Integer(i64),
    /// A whole number beyond 64 bits, as written.
    Big(String),
    /// A number that is not whole, as written.
    Float(String),
    Text(Bound<'py, PyString>),
    /// A day in ISO form.
    Day(String),
    /// A day with a time of day, which is no day.
    Moment,
    /// A fraction, as `n/d` in lowest terms.
    Ratio(String),
    /// JSON text, from a value that knows it.
    Json(String),
    Dict(Bound<'py, PyDict>),
    List(Vec<Bound<'py, PyAny>>),
    Other,
}

/// Sees what a value is.
pub(crate) fn kind<'py>(value: &Bound<'py, PyAny>) -> PyResult<Kind<'py>> {
    if value.is_none() {
        return Ok(Kind::Nothing);
    }
    if let Ok(text) = value.cast::<PyString>() {
        return enumerated(value, text);
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(Kind::Bool(truth.is_true()));
    }
    if let Ok(number) = value.cast::<PyInt>() {
        return integer(number);
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return Ok(float(number.value()));
    }
    if let Ok(dict) = value.cast::<PyDict>() {
        return Ok(Kind::Dict(dict.clone()));
    }
    if value.cast::<PyList>().is_ok() || value.cast::<PyTuple>().is_ok() {
        return listed(value);
    }
    rare(value)
}

/// A text; a member of an enumeration of texts is its value.
fn enumerated<'py>(value: &Bound<'py, PyAny>, text: &Bound<'py, PyString>) -> PyResult<Kind<'py>> {
    if value.is_exact_instance_of::<PyString>() {
        return Ok(Kind::Text(text.clone()));
    }
    match value.getattr_opt("_value_")? {
        Some(inner) if inner.is_exact_instance_of::<PyString>() => {
            Ok(Kind::Text(inner.cast_into::<PyString>()?))
        }
        _ => Ok(Kind::Text(text.clone())),
    }
}

fn integer<'py>(number: &Bound<'py, PyInt>) -> PyResult<Kind<'py>> {
    match number.extract::<i64>() {
        Ok(small) => Ok(Kind::Integer(small)),
        // Beyond some thousands of digits Python itself refuses to write a number out.
        Err(_) => Ok(Kind::Big(match number.str() {
            Ok(digits) => digits.to_string(),
            Err(_) => "9e9999".to_owned(),
        })),
    }
}

fn float<'py>(number: f64) -> Kind<'py> {
    if number.is_nan() {
        return Kind::Nothing;
    }
    if number.is_infinite() {
        return Kind::Float(if number > 0.0 { "1e999" } else { "-1e999" }.to_owned());
    }
    // Without an exponent as far as whole numbers are exact; else as JSON is written in most languages: 1e+300, 1e-7.
    let shown = match format!("{number:?}") {
        shown if shown.contains("e-") => shown,
        shown => shown.replace('e', "e+"),
    };
    match shown.strip_suffix(".0").unwrap_or(&shown).parse() {
        Ok(whole) => Kind::Integer(whole),
        Err(_) => Kind::Float(shown),
    }
}

fn listed<'py>(value: &Bound<'py, PyAny>) -> PyResult<Kind<'py>> {
    Ok(Kind::List(value.try_iter()?.collect::<PyResult<_>>()?))
}

/// Whether the value is of a class that a module has, without importing the module: a value of it could not be there either.
fn is_of(value: &Bound<'_, PyAny>, module: &str, class: &str) -> PyResult<bool> {
    let py = value.py();
    let modules = py.import("sys")?.getattr("modules")?;
    match modules.cast::<PyDict>()?.get_item(module)? {
        Some(module) => match module.getattr_opt(class)? {
            Some(class) => value.is_instance(&class),
            None => Ok(false),
        },
        None => Ok(false),
    }
}

fn rare<'py>(value: &Bound<'py, PyAny>) -> PyResult<Kind<'py>> {
    if let Some(write) = value.getattr_opt("__ceiag_json__")? {
        return Ok(Kind::Json(write.call0()?.extract()?));
    }
    let class = value.get_type();
    let name = class.name()?.to_string();
    let module = class.module()?.to_string();
    if matches!(name.as_str(), "NAType" | "NaTType") && module.starts_with("pandas") {
        return Ok(Kind::Nothing);
    }
    if let Ok(moment) = value.cast::<PyDateTime>() {
        return Ok(day(&moment.str()?.to_string()));
    }
    if let Ok(day) = value.cast::<PyDate>() {
        return Ok(Kind::Day(day.str()?.to_string()));
    }
    if module == "numpy" {
        return numpy(value, &name);
    }
    if is_of(value, "decimal", "Decimal")? {
        return decimal(value);
    }
    if is_of(value, "fractions", "Fraction")? {
        let (n, d) = (value.getattr("numerator")?, value.getattr("denominator")?);
        return Ok(Kind::Ratio(format!("{}/{}", n.str()?, d.str()?)));
    }
    if is_of(value, "enum", "Enum")? {
        return kind(&value.getattr("value")?);
    }
    // As `dict(value)` decides: also rows of a data frame.
    if value.hasattr("keys")? && value.hasattr("__getitem__")? {
        let dict = PyDict::new(value.py());
        match value.cast::<PyMapping>() {
            Ok(mapping) => dict.update(mapping)?,
            Err(_) => {
                for key in value.call_method0("keys")?.try_iter()? {
                    let key = key?;
                    dict.set_item(&key, value.get_item(&key)?)?;
                }
            }
        }
        return Ok(Kind::Dict(dict));
    }
    let is_bytes = matches!(
        name.as_str(),
        "bytes" | "bytearray" | "memoryview" | "range"
    );
    if !is_bytes && (value.cast::<PySequence>().is_ok() || value.hasattr("__next__")?) {
        return listed(value);
    }
    Ok(Kind::Other)
}

/// A day with midnight, whatever the time zone, is that day.
fn day<'py>(text: &str) -> Kind<'py> {
    let end = text.find(['T', ' ']);
    let (day, time) = match end {
        Some(at) => (
            text.get(..at).unwrap_or(text),
            text.get(at + 1..).unwrap_or_default(),
        ),
        None => (text, ""),
    };
    let zone = time.find(['+', '-']).unwrap_or(time.len());
    let zero = |c: char| matches!(c, '0' | ':' | '.');
    match time.get(..zone).unwrap_or(time).chars().all(zero) {
        true => Kind::Day(day.to_owned()),
        false => Kind::Moment,
    }
}

fn numpy<'py>(value: &Bound<'py, PyAny>, name: &str) -> PyResult<Kind<'py>> {
    if name == "datetime64" {
        let text = value.str()?.to_string();
        return Ok(match text.as_str() {
            "NaT" => Kind::Nothing,
            text => day(text),
        });
    }
    let plain = value.call_method0("tolist")?;
    // What NumPy cannot turn into a value of Python's own would come back as itself.
    if plain.get_type().is(value.get_type()) {
        return Ok(Kind::Other);
    }
    kind(&plain)
}

/// A whole decimal is that number, whatever its zeros; any other stays as written.
fn decimal<'py>(value: &Bound<'py, PyAny>) -> PyResult<Kind<'py>> {
    if value.call_method0("is_nan")?.extract()? {
        return Ok(Kind::Nothing);
    }
    if !value.call_method0("is_finite")?.extract::<bool>()? {
        return Ok(Kind::Float("1e999".to_owned()));
    }
    let whole = value.call_method0("to_integral_value")?;
    // A number of a million digits is written out nowhere.
    let small = value.call_method0("adjusted")?.extract::<i64>()? < 30;
    if small && whole.eq(value)? {
        let number = value.py().get_type::<PyInt>().call1((value,))?;
        return integer(number.cast::<PyInt>()?);
    }
    // A text, as an amount of money is; no fact reads it as a share, because 0.5 could be 50% or 0.5%.
    let shown = value.call_method1("__format__", ("f",))?;
    Ok(Kind::Text(shown.cast_into::<PyString>()?))
}
