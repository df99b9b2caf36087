//! Files that say whose records these are, and where fields stand in a system's own files.

use super::request::{institution, restriction};
use super::rows::rows;
use super::table::{Table, date, defined, flag, integer, list, map, one, text, texts};
use crate::import::{CHECKS, Table as Records, Taken};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The schema of manifests.
pub fn manifest() -> Value {
    let claims = rows().into_iter();
    let claims = claims.filter(|(key, ..)| matches!(*key, "complete" | "declared"));
    let mut definitions: Vec<(&str, Value)> = claims.map(|(_, name, row)| (name, row)).collect();
    definitions.extend(institution().map(|schema| ("institution", schema)));
    definitions.push(("restriction", restriction()));
    definitions.push(("checks", checks()));
    let table = Table::default()
        .opt("format", format("ceiag-records/1"))
        .req("institution", defined("institution"))
        .req("taken_on", date("The day of the export."))
        .opt("complete", list(defined("complete-row")))
        .opt("declared", list(defined("declared-row")))
        .opt("mapping", text("The file that holds the mapping."))
        .opt(
            "facts",
            text("The file that holds facts filled in by hand."),
        )
        .opt(
            "own_derivations",
            text("The file that holds the school's own derivations."),
        )
        .opt("restrict", list(defined("restriction")))
        .opt("choices", map("Options by choice."))
        .opt("dates", dates())
        .opt("checks", defined("checks"))
        .opt(
            "stem_subjects",
            texts("Subjects that the school calls STEM."),
        )
        .opt(
            "local_authorities",
            texts("Codes of local authorities that may stand in a UPN."),
        )
        .opt("synthetic", flag("Whether the records are made up."));
    whole(
        "ceiag manifest of records",
        table.build("Whose records a folder holds, and what is complete in them."),
        definitions,
    )
}

/// The schema of mappings.
pub fn mapping() -> Value {
    let mapped = |record: Records| {
        let fields = record.fields().map(|field| field.name().to_owned());
        let names: BTreeSet<String> = fields
            .flat_map(|field| [field.replace('-', "_"), field])
            .collect();
        let by_field = |schema: Value, about: &str| json!({ "type": "object", "description": about, "propertyNames": { "enum": &names }, "additionalProperties": schema });
        let word = json!({ "type": "string" });
        let words = json!({ "type": "object", "additionalProperties": word });
        Table::default()
            .req(
                "record",
                json!({ "const": record.record(), "description": "What its rows are." }),
            )
            .opt("file", text("The file; by default the table's own name."))
            .opt(
                "sheet",
                text("The sheet of a workbook; by default the first."),
            )
            .opt("dates", dates())
            .opt(
                "skip_lines",
                integer("How many lines stand above the header.", 0, 1000),
            )
            .opt(
                "separator",
                json!({ "type": "string", "minLength": 1, "description": "What stands between several values in one cell." }),
            )
            .opt(
                "not_known",
                texts("Texts that mean not known, besides the empty cell."),
            )
            .opt("checks", defined("checks"))
            .opt(
                "columns",
                by_field(word.clone(), "The columns of fields."),
            )
            .opt(
                "constants",
                by_field(word, "What a field is in every row."),
            )
            .opt(
                "codes",
                by_field(words, "What texts of a field mean."),
            )
            .build(record.label())
    };
    let names = Records::ALL.map(|record| (format!("{}-table", record.record()), mapped(record)));
    let any: Vec<Value> = names.iter().map(|(name, _)| defined(name)).collect();
    let table = Table::default()
        .opt("format", format("ceiag-mapping/1"))
        .req("table", list(json!({ "anyOf": any })));
    let names = names
        .iter()
        .map(|(name, schema)| (name.as_str(), schema.clone()))
        .chain([("checks", checks())]);
    whole(
        "ceiag mapping of records",
        table.build("Where fields stand in a system's own files, and what its codes mean."),
        names.collect(),
    )
}

fn format(name: &str) -> Value {
    json!({ "const": name, "description": "The format of this file." })
}

/// How a date is written; which forms there are, the reader says.
fn dates() -> Value {
    text("How dates are written, such as `dd/mm/yyyy`; `yyyy-mm-dd` is always read.")
}

fn checks() -> Value {
    let table = CHECKS.iter().fold(Table::default(), |table, code| {
        table.opt(code.as_str(), one("How it is taken.", Taken::NAMES))
    });
    table.build("How problems are taken.")
}

fn whole(title: &str, root: Value, definitions: Vec<(&str, Value)>) -> Value {
    let mut document = json!({ "$schema": ceiag::schema::DIALECT, "title": title });
    if let (Some(all), Value::Object(root)) = (document.as_object_mut(), root) {
        all.extend(root);
        all.insert("$defs".to_owned(), definitions.into_iter().collect());
    }
    document
}
