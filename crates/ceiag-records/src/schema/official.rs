//! The fixed words of published files, for the schema of their overview.

use crate::official::{Format, Measure};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

impl JsonSchema for Format {
    fn schema_name() -> Cow<'static, str> {
        "OfficialFormat".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids = Format::ALL.map(|f| json!({ "const": f.id(), "description": f.label() }));
        json_schema!({ "oneOf": ids, "description": "A kind of published file." })
    }
}

impl JsonSchema for Measure {
    fn schema_name() -> Cow<'static, str> {
        "Measure".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids = Measure::ALL.iter();
        let ids = ids.map(|m| json!({ "const": m.id(), "description": m.meaning() }));
        let ids: Vec<Value> = ids.collect();
        json_schema!({ "oneOf": ids, "description": "What a number of a published file counts." })
    }
}
