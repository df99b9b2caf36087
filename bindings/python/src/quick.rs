//! The quick way from a flat dict to outcomes: a form with a place for each value, filled again and again, by keys that are
//! made once. It knows plain values only. Whatever else comes (other keys, other types, anything that may be wrong) is left to
//! the thorough way, which gives the same outcomes and tells problems.

use ceiag::api::{Options, Planned};
use ceiag::date::Date;
use ceiag::fact::{Count, FactSheet, Kind, Share, Value, YesNo};
use ceiag::identifier::{Laestab, Ukprn, Urn};
use ceiag::institution::{Institution, Setting, YearGroups};
use ceiag::plan::{self, Possible};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString, PyTuple};
use std::borrow::Cow;

/// The forms in use; a plan seldom sees more than a few kinds of institutions.
#[derive(Default)]
pub(crate) struct Quick {
    keys: Option<SheetKeys>,
    forms: Vec<Form>,
    possible: Vec<Possible>,
}

/// The keys of a record that are no facts.
struct SheetKeys {
    setting: Py<PyString>,
    years: Py<PyString>,
    as_of: Py<PyString>,
    name: Py<PyString>,
    urn: Py<PyString>,
    ukprn: Py<PyString>,
    laestab: Py<PyString>,
}

/// A form for institutions of one setting and range of year groups.
struct Form {
    setting: Setting,
    years: Option<YearGroups>,
    /// The day for which it is bound.
    day: Date,
    form: plan::Form,
    /// One for each field of the form, in order.
    fields: Vec<Field>,
}

/// A fact of a record.
struct Field {
    kind: Kind,
    key: Py<PyString>,
    /// The keys of a share that is given as a pair.
    pair: Option<(Py<PyString>, Py<PyString>)>,
    /// Whether the record before gave the pair: the next one mostly does too, and need not be asked for the other.
    paired: bool,
}

const MOST: u32 = ceiag::fact::MAX_NUMBER;

/// What kind of institution, its year groups, the day, and how many entries of the record say so.
type Whose = (Setting, Option<YearGroups>, Date, usize);

impl Quick {
    /// The possible outcomes, or `None` where the thorough way is needed.
    pub(crate) fn outcomes(
        &mut self,
        record: &Bound<'_, PyDict>,
        planned: &Planned<'_>,
        options: &Options,
    ) -> PyResult<Option<&[Possible]>> {
        let py = record.py();
        let keys = self.keys.get_or_insert_with(|| SheetKeys::new(py));
        let Some((setting, years, day, mut used)) = keys.read(record, options.as_of)? else {
            return Ok(None);
        };
        let known = self
            .forms
            .iter()
            .position(|f| f.setting == setting && f.years == years);
        let at = match known {
            Some(at) => at,
            None => {
                let Some(form) = Form::new(py, planned, options, setting, years, day) else {
                    return Ok(None);
                };
                self.forms.push(form);
                self.forms.len() - 1
            }
        };
        let Some(form) = self.forms.get_mut(at) else {
            return Ok(None);
        };
        let plan = planned.plan();
        if form.day != day {
            match blank(planned, options, setting, years, day) {
                Some(of_that_day) => (form.form, form.day) = (of_that_day, day),
                None => return Ok(None),
            }
        }
        for (at, field) in form.fields.iter_mut().enumerate() {
            match field.read(record, &mut used)? {
                Some(value) if form.form.fill(at, &value) => {}
                _ => return Ok(None),
            }
        }
        // A key that nobody asked for may be a mistake.
        if used != record.len() && !keys.identify(record, &mut used)? {
            return Ok(None);
        }
        if used != record.len() {
            return Ok(None);
        }
        self.possible.resize(plan.len(), Possible::OPEN);
        form.form.outcomes(plan, &mut self.possible);
        Ok(Some(&self.possible))
    }
}

impl SheetKeys {
    fn new(py: Python<'_>) -> SheetKeys {
        let key = |text| PyString::intern(py, text).unbind();
        SheetKeys {
            setting: key("setting"),
            years: key("years"),
            as_of: key("as_of"),
            name: key("name"),
            urn: key("urn"),
            ukprn: key("ukprn"),
            laestab: key("laestab"),
        }
    }

    /// The setting, the year groups, the day, and how many keys were used.
    fn read(&self, record: &Bound<'_, PyDict>, as_of: Option<Date>) -> PyResult<Option<Whose>> {
        let py = record.py();
        let mut used = 0;
        let mut get = |key: &Py<PyString>| {
            let value = record.get_item(key.bind(py));
            used += usize::from(matches!(value, Ok(Some(_))));
            value
        };
        let setting = get(&self.setting)?;
        let setting = setting.as_ref().and_then(|s| s.cast::<PyString>().ok());
        let Some(setting) = setting.and_then(|s| s.to_cow().ok().and_then(|id| setting_of(&id)))
        else {
            return Ok(None);
        };
        let years = match get(&self.years)? {
            None => None,
            Some(years) => match years_of(&years) {
                Some(years) => Some(years),
                None => return Ok(None),
            },
        };
        // What institutions may have no year groups, and which must, is the business of the thorough way.
        if years.is_some() != setting.needs_years() {
            return Ok(None);
        }
        let day = match get(&self.as_of)? {
            None => as_of,
            Some(day) => day_of(&day)?,
        };
        let Some(day) = day else { return Ok(None) };
        Ok(Some((setting, years, day, used)))
    }

    /// Whether the keys that change no outcome are in order. They are looked for only where something is left.
    fn identify(&self, record: &Bound<'_, PyDict>, used: &mut usize) -> PyResult<bool> {
        let py = record.py();
        let mut get = |key: &Py<PyString>| {
            let value = record.get_item(key.bind(py));
            *used += usize::from(matches!(value, Ok(Some(_))));
            value
        };
        let name = get(&self.name)?;
        Ok(name.is_none_or(|name| name.cast::<PyString>().is_ok())
            && get(&self.urn)?.is_none_or(|id| is_id::<Urn>(&id))
            && get(&self.ukprn)?.is_none_or(|id| is_id::<Ukprn>(&id))
            && get(&self.laestab)?.is_none_or(|id| is_id::<Laestab>(&id)))
    }
}

fn setting_of(id: &str) -> Option<Setting> {
    let known = Setting::NAMES.iter().find(|(name, _)| *name == id);
    known.map(|(_, setting)| *setting)
}

/// A pair of whole numbers, or a text such as `7-11`.
fn years_of(years: &Bound<'_, PyAny>) -> Option<YearGroups> {
    if let Ok(text) = years.cast::<PyString>() {
        let text = text.to_cow().ok()?;
        let (first, last) = text.split_once('-')?;
        return YearGroups::new(first.parse().ok()?, last.parse().ok()?);
    }
    let (first, last): (u8, u8) = match years.cast::<PyTuple>() {
        Ok(pair) => pair.extract().ok()?,
        Err(_) => {
            let pair: [u8; 2] = years.extract().ok()?;
            (pair[0], pair[1])
        }
    };
    YearGroups::new(first, last)
}

fn day_of(day: &Bound<'_, PyAny>) -> PyResult<Option<Date>> {
    if let Ok(text) = day.cast::<PyString>() {
        return Ok(text.to_cow().ok().and_then(|text| text.parse().ok()));
    }
    // A day with a time is left to the thorough way.
    if day.getattr_opt("hour")?.is_some() {
        return Ok(None);
    }
    let part = |name| day.getattr_opt(name);
    let (Some(year), Some(month), Some(day)) = (part("year")?, part("month")?, part("day")?) else {
        return Ok(None);
    };
    Ok(match (year.extract(), month.extract(), day.extract()) {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day),
        _ => None,
    })
}

fn is_id<T: std::str::FromStr>(id: &Bound<'_, PyAny>) -> bool {
    let text: Cow<'_, str> = match (id.cast::<PyString>(), id.cast::<PyInt>()) {
        (Ok(text), _) => match text.to_cow() {
            Ok(text) => text,
            Err(_) => return false,
        },
        (_, Ok(number)) => match number.extract::<i64>() {
            Ok(number) => Cow::Owned(number.to_string()),
            Err(_) => return false,
        },
        _ => return false,
    };
    text.parse::<T>().is_ok()
}

impl Form {
    fn new(
        py: Python<'_>,
        planned: &Planned<'_>,
        options: &Options,
        setting: Setting,
        years: Option<YearGroups>,
        day: Date,
    ) -> Option<Form> {
        let form = blank(planned, options, setting, years, day)?;
        let key = |text: String| PyString::intern(py, &text).unbind();
        let fields = form.fields().map(|(address, kind)| Field {
            kind,
            key: key(address.to_string()),
            pair: (kind == Kind::Share)
                .then(|| (key(format!("{address}.n")), key(format!("{address}.d")))),
            paired: true,
        });
        Some(Form {
            setting,
            years,
            day,
            fields: fields.collect(),
            form,
        })
    }
}

/// A form with nothing filled in; nothing where the thorough way has something to say of it.
fn blank(
    planned: &Planned<'_>,
    options: &Options,
    setting: Setting,
    years: Option<YearGroups>,
    day: Date,
) -> Option<plan::Form> {
    let mut sheet = FactSheet::new(Institution::new(setting, years), day);
    sheet.choices = options.choices.clone();
    let as_of = options.as_of(&sheet);
    planned.plan().form(&sheet, as_of).ok()
}

impl Field {
    /// The value, or `None` where the thorough way must look at it.
    fn read(&mut self, record: &Bound<'_, PyDict>, used: &mut usize) -> PyResult<Option<Value>> {
        if self.paired
            && let Some(pair) = self.pair(record, used)?
        {
            return Ok(pair);
        }
        let py = record.py();
        if let Some(value) = record.get_item(self.key.bind(py))? {
            *used += 1;
            self.paired = false;
            return Ok(match self.kind {
                _ if value.is_none() => Some(Value::Unknown),
                Kind::YesNo => truth(&value).map(|yes| Value::YesNo(YesNo(yes))),
                Kind::Count => number(&value).map(|n| Value::Count(Count::from(n))),
                Kind::Share => share(&value).map(Value::Share),
                Kind::Date | Kind::Choice => None,
            });
        }
        if !self.paired
            && let Some(pair) = self.pair(record, used)?
        {
            self.paired = true;
            return Ok(pair);
        }
        Ok(Some(Value::Unknown))
    }

    /// The value of a pair; nothing where neither key is there.
    fn pair(
        &self,
        record: &Bound<'_, PyDict>,
        used: &mut usize,
    ) -> PyResult<Option<Option<Value>>> {
        let Some((n_key, d_key)) = &self.pair else {
            return Ok(None);
        };
        let py = record.py();
        let (n, d) = (
            record.get_item(n_key.bind(py))?,
            record.get_item(d_key.bind(py))?,
        );
        *used += usize::from(n.is_some()) + usize::from(d.is_some());
        Ok(match (n, d) {
            (None, None) => None,
            (Some(n), Some(d)) if n.is_none() && d.is_none() => Some(Some(Value::Unknown)),
            (Some(n), Some(d)) => Some(counted(number(&n), number(&d)).map(Value::Share)),
            _ => Some(None),
        })
    }
}

fn truth(value: &Bound<'_, PyAny>) -> Option<bool> {
    value.cast::<PyBool>().ok().map(|truth| truth.is_true())
}

fn number(value: &Bound<'_, PyAny>) -> Option<u32> {
    if value.is_exact_instance_of::<PyInt>() {
        value.extract().ok().filter(|n| *n <= MOST)
    } else {
        None
    }
}

/// `112/150`.
fn share(value: &Bound<'_, PyAny>) -> Option<Share> {
    let text = value.cast::<PyString>().ok()?.to_cow().ok()?;
    let (n, d) = text.split_once('/')?;
    counted(digits(n), digits(d))
}

fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|n| plain && *n <= MOST)
}

/// Some of so many; nobody at all is left to the thorough way.
fn counted(n: Option<u32>, d: Option<u32>) -> Option<Share> {
    let (n, d) = (n?, d?);
    (d > 0).then(|| Share::exact(n, d).ok()).flatten()
}
