//! Our own types carry their own schemas: exact numbers and dates are texts, never floats.

use super::part;
use crate::award::Pounds;
use crate::date::{AcademicYear, Date};
use crate::fact::Address;
use crate::identifier::{Laestab, Ukprn, Urn};
use crate::institution::YearGroups;
use crate::json::Json;
use crate::problem::Code;
use crate::ratio::Ratio;
use crate::reported::Completed;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

macro_rules! text_schemas {
    ($($type:ident $pattern:expr, $about:literal;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "description": $about })
            }
        }
    )*};
}

text_schemas! {
    Date part::DATE, "A day, such as `2026-03-31`.";
    AcademicYear "^[0-9]{4}/[0-9]{2}$", "An academic year, 1 September to 31 August, such as `2025/26`.";
    Ratio "^[0-9]+/[1-9][0-9]*$", "An exact fraction in lowest terms, such as `56/75`.";
    Urn part::URN, "Unique reference number in the register of schools.";
    Ukprn part::UKPRN, "UK provider reference number.";
    Address "^[a-z0-9-]+([.][a-z0-9-]+)*$", "A fact, with its year group or key stage where it has one, such as `guidance-by-16`.";
    Completed "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$", "A day, or the first and the last day of a period.";
    Pounds "^[0-9]+[.][0-9]{2}$", "An amount in pounds sterling, always with two decimals, such as `350.00`.";
    Laestab "^[0-9]{7}$", "Local authority code (3 digits) and establishment number (4 digits).";
}

impl JsonSchema for YearGroups {
    fn schema_name() -> Cow<'static, str> {
        "YearGroups".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array",
            "items": { "type": "integer", "minimum": 0, "maximum": YearGroups::MAX },
            "minItems": 1,
            "description": "Every year group, lowest first.",
        })
    }
}

impl JsonSchema for Json {
    fn schema_name() -> Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "A value as the file holds it." })
    }
}

impl JsonSchema for Code {
    fn schema_name() -> Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<serde_json::Value> = Code::ALL
            .iter()
            .map(
                |code| serde_json::json!({ "const": code.as_str(), "description": code.meaning() }),
            )
            .collect();
        json_schema!({ "oneOf": codes, "description": "The kind of a problem." })
    }
}
