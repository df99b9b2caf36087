//! Any file as flat rows: the form of a table or of one JSON object a line.

use super::lists::{CodeList, LaRegion, ListedCode};
use super::register::Establishment;
use super::statistics::Row;
use super::{Cell, Content, Measure};
use ceiag::json::{Json, to_json};
use serde::Serialize;

/// The keys of a row of statistics.
const STATISTICS: [&str; 21] = [
    "line",
    "kind",
    "name",
    "urn",
    "laestab",
    "la",
    "gss",
    "type",
    "group",
    "closed",
    "leavers",
    "destinations",
    "calendar_year",
    "level",
    "breakdown_topic",
    "breakdown",
    "measure",
    "unit",
    "provisional",
    "value",
    "code",
];

/// The keys of an establishment of the register.
const REGISTER: [&str; 29] = [
    "line",
    "urn",
    "laestab",
    "ukprn",
    "name",
    "la",
    "la_name",
    "type",
    "type_group",
    "status",
    "opened",
    "closed",
    "phase",
    "low_age",
    "high_age",
    "sixth_form",
    "gender",
    "admissions",
    "capacity",
    "census",
    "pupils",
    "free_meals_percent",
    "trust",
    "region",
    "district",
    "urban_rural",
    "lsoa",
    "easting",
    "northing",
];

const REGIONS: [&str; 5] = ["line", "la", "name", "region", "region_name"];
const CODES: [&str; 6] = ["line", "scheme", "code", "label", "group", "generation"];

/// A row of a file with the same keys in every row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FlatRow {
    keys: &'static [&'static str],
    // INVARIANT: as many as there are keys; `Null` where nothing is known.
    values: Vec<Json>,
}

impl FlatRow {
    /// The row as an object, without what is not known.
    pub fn json(self) -> Json {
        let pairs = self.keys.iter().copied().zip(self.values);
        Json::object(pairs.filter(|(_, value)| *value != Json::Null))
    }

    /// Keys and values of the row in the order of [`Content::keys`]; `Null` where nothing is known.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &Json)> {
        self.keys.iter().copied().zip(&self.values)
    }

    /// The cells of the row in the order of [`Content::keys`], empty where nothing is known.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        self.values.iter().map(|value| match value {
            Json::Null => String::new(),
            Json::Text(text) => text.clone(),
            other => other.write(),
        })
    }
}

impl Content {
    /// The keys of its rows.
    pub fn keys(&self) -> &'static [&'static str] {
        match self {
            Content::Statistics(_) => &STATISTICS,
            Content::Register(_) => &REGISTER,
            Content::Regions(_) => &REGIONS,
            Content::Codes(_) => &CODES,
        }
    }
}

/// The rows of a file; of statistics only those of `measures`, or all where none is named.
///
/// A number is a text, exact as it was printed; where a code stands in its place, `code` holds it and `value` is absent.
pub fn flat_rows<'c>(
    content: &'c Content,
    measures: &'c [Measure],
) -> Box<dyn Iterator<Item = FlatRow> + 'c> {
    match content {
        Content::Statistics(statistics) => {
            let wanted = |row: &Row<'_>| measures.is_empty() || measures.contains(&row.measure);
            Box::new(statistics.rows().filter(wanted).map(|row| of_row(&row)))
        }
        Content::Register(all) => Box::new(all.iter().map(of_establishment)),
        Content::Regions(all) => Box::new(all.iter().map(of_region)),
        Content::Codes(list) => Box::new(list.codes.iter().map(|code| of_code(list, code))),
    }
}

fn text(text: impl ToString) -> Json {
    Json::Text(text.to_string())
}

fn some(value: Option<impl ToString>) -> Json {
    value.map_or(Json::Null, text)
}

fn flag(value: Option<bool>) -> Json {
    value.map_or(Json::Null, Json::Bool)
}

fn of_row(row: &Row<'_>) -> FlatRow {
    let area = row.area;
    let (value, code) = match row.cell {
        Cell::Number(number) | Cell::Percent(number) => (text(number), Json::Null),
        Cell::Code(code) => (Json::Null, text(code)),
        Cell::Blank => (Json::Null, Json::Null),
    };
    let topic = Some(row.breakdown.topic()).filter(|topic| !topic.is_empty());
    FlatRow {
        keys: &STATISTICS,
        values: vec![
            Json::Integer(row.line.into()),
            text(area.kind.id()),
            some(area.name.as_ref()),
            some(area.urn),
            some(area.laestab),
            some(area.la),
            some(area.gss.as_ref()),
            some(area.type_as_published.as_ref()),
            some(area.group.as_ref()),
            flag(area.closed),
            some(row.years.leavers),
            some(row.years.destinations),
            row.years
                .calendar
                .map_or(Json::Null, |year| Json::Integer(year.into())),
            text(row.level.id()),
            some(topic),
            text(row.breakdown.id()),
            text(row.measure),
            text(row.unit.id()),
            flag(row.provisional),
            value,
            code,
        ],
    }
}

/// The values of these keys as they serialise.
fn picked(keys: &'static [&'static str], value: &impl Serialize) -> FlatRow {
    let mut object = match to_json(value) {
        Ok(Json::Object(object)) => object,
        // Plain structs of texts and small numbers always serialise.
        _ => Default::default(),
    };
    let value = |key: &&str| object.remove(*key).unwrap_or(Json::Null);
    FlatRow {
        keys,
        values: keys.iter().map(value).collect(),
    }
}

fn of_establishment(establishment: &Establishment) -> FlatRow {
    picked(&REGISTER, establishment)
}

fn of_region(region: &LaRegion) -> FlatRow {
    picked(&REGIONS, region)
}

fn of_code(list: &CodeList, code: &ListedCode) -> FlatRow {
    let mut row = picked(&CODES, code);
    if let Some(scheme) = row.values.get_mut(1) {
        *scheme = to_json(&list.scheme).unwrap_or(Json::Null);
    }
    row
}
