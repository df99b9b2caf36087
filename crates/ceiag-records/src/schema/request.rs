//! Requests on records. What a request brings along is described by the schema of its file.

use super::rows::rows;
use super::rules::rules;
use super::table::{
    Table, academic_year, date, defined, file, flag, integer, list, map, text, texts,
};
use crate::groups::{Breakdown, LARGEST, SMALLEST};
use ceiag::framework::Library;
use ceiag::institution::YearGroups;
use serde_json::{Value, json};

/// What requests refer to by name, so that it is said once in each schema and is one type in every language.
fn definitions() -> Vec<(&'static str, Value)> {
    let in_file = Table::default()
        .req("name", text("Its name within the folder."))
        .req("text", text("What it holds; a workbook can't be given."))
        .opt(
            "rows",
            integer(
                "How many rows it has, as `records_sample` says; not looked at.",
                0,
                u32::MAX,
            ),
        )
        .build("A file of records, the manifest, the mapping or facts filled in by hand.");
    let rows = rows().into_iter().map(|(_, name, row)| (name, row));
    let mut all: Vec<(&str, Value)> = rows.collect();
    all.extend(institution().map(|schema| ("institution", schema)));
    all.push(("own-derivations", rules(true)));
    all.push(("records-file", in_file));
    all.push(("restriction", restriction()));
    all
}

/// An institution, as on a fact sheet.
pub(super) fn institution() -> Option<Value> {
    let sheet = ceiag::schema::fact_sheet(&Library::default());
    sheet.pointer("/$defs/institution").cloned()
}

pub(super) fn restriction() -> Value {
    let keys = json!({ "type": "array", "items": { "type": "string", "minLength": 1 } });
    Table::default()
        .req("reason", text("Why."))
        .opt("only", keys.clone())
        .opt("without", keys)
        .one_of(&["only", "without"])
        .build("Pupils who are left out of every population.")
}

/// The keys that every request on records shares.
pub(super) fn records() -> Table {
    let table = Table::default()
        .opt("institution", defined("institution"))
        .some_of(&["institution", "files", "manifest"])
        .opt("as_of", date("The day of judgement; nothing later counts."))
        .some_of(&["as_of", "files", "manifest"])
        .opt("files", list(defined("records-file")))
        .opt(
            "manifest",
            file("Whose records the files hold, `ceiag-records/1`."),
        )
        .opt(
            "mapping",
            file("Where fields stand in the files, `ceiag-mapping/1`."),
        )
        .opt(
            "keep_going",
            flag("Derive facts although rows were refused."),
        )
        .opt(
            "salt",
            text("A secret text by which the keys of pupils and staff are hashed."),
        )
        .opt(
            "academic_year",
            academic_year("The academic year that facts speak of."),
        )
        .opt("choices", map("Options by choice."))
        .opt(
            "frameworks",
            texts("Editions or series to be judged by; by default those in force."),
        )
        .opt("profiles", map("Profiles by edition."))
        .opt(
            "sheet",
            file("A fact sheet filled in by hand, `ceiag-facts/1`."),
        )
        .opt(
            "own_frameworks",
            list(file("A framework file, `ceiag-framework/1`.")),
        )
        .opt("own_derivations", defined("own-derivations"))
        .opt("restrict", list(defined("restriction")))
        .opt(
            "stem_subjects",
            texts("Subjects that the school calls STEM."),
        )
        .opt(
            "local_authorities",
            texts("Codes of local authorities that are known."),
        );
    rows().into_iter().fold(table, |table, (key, name, _)| {
        table.opt(key, list(defined(name)))
    })
}

/// The table as a document, with what it refers to.
pub(super) fn document(title: &str, table: Value) -> Value {
    let text = table.to_string();
    let mut used = definitions();
    used.retain(|(name, _)| text.contains(&defined(name).to_string()));
    let mut document = json!({ "$schema": ceiag::schema::DIALECT, "title": title });
    if let (Some(all), Value::Object(table)) = (document.as_object_mut(), table) {
        all.extend(table);
        if !used.is_empty() {
            let used = used.into_iter().map(|(name, is)| (name.to_owned(), is));
            all.insert("$defs".to_owned(), Value::Object(used.collect()));
        }
    }
    document
}

/// Requests of `derive`.
pub fn derive_request() -> Value {
    let table = records().opt("facts", texts("Only these facts.")).opt(
        "missing",
        texts("Facts for which the pupils are asked for."),
    );
    document(
        "ceiag request of `derive`",
        table.build("Records from which facts are derived."),
    )
}

/// Requests of `records_check`.
pub fn records_check_request() -> Value {
    document(
        "ceiag request of `records_check`",
        records().build("Records that are checked."),
    )
}

/// Requests of `records_facts`.
pub fn records_facts_request() -> Value {
    let table = records()
        .opt("fact", text("Only this fact, by its id or its address."))
        .opt(
            "list_pupils",
            flag("Whether the pupils behind it are listed."),
        );
    document(
        "ceiag request of `records_facts`",
        table.build("Records whose facts are asked for, with everything behind them."),
    )
}

/// Requests of `records_missing`.
pub fn records_missing_request() -> Value {
    let table = records()
        .opt("criterion", text("Only this criterion."))
        .opt("list_pupils", flag("Whether the pupils are listed."));
    document(
        "ceiag request of `records_missing`",
        table.build("Records of which it is asked whom they leave short."),
    )
}

/// Requests of `records_worksheet`.
pub fn records_worksheet_request() -> Value {
    document(
        "ceiag request of `records_worksheet`",
        records().build("Records of which it is asked what to type into Compass."),
    )
}

/// Requests of `records_destinations`.
pub fn records_destinations_request() -> Value {
    let official = Table::default()
        .req("text", text("The text of a published file."))
        .opt("name", text("What problems call it."))
        .opt("leavers", academic_year("The year of the leavers."))
        .opt(
            "time_period",
            json!({ "enum": ["leavers", "destinations"], "description": "What `time_period` means in the file." }),
        )
        .build("A published file, shown beside and never joined.");
    let table = records()
        .opt(
            "threshold",
            text("A share of known destinations to compare with, such as `90%`."),
        )
        .opt("code_550", text("The group of code 550."))
        .opt(
            "urn",
            json!({ "type": "string", "pattern": "^[0-9]{6}$", "description": "The institution's URN in the published files." }),
        )
        .opt("official", list(official));
    document(
        "ceiag request of `records_destinations`",
        table.build("Records whose leavers are asked about."),
    )
}

/// Requests of `records_groups`.
pub fn records_groups_request() -> Value {
    let by = Breakdown::NAMES.map(|(id, _)| id);
    let table = records()
        .opt("by", json!({ "type": "array", "items": { "enum": by } }))
        .opt("facts", texts("Only these facts, by id or address."))
        .opt(
            "years",
            list(json!({ "type": "integer", "minimum": 0, "maximum": YearGroups::MAX })),
        )
        .opt(
            "smallest",
            json!({
                "description": "The smallest number that is shown.",
                "type": "integer", "minimum": SMALLEST, "maximum": LARGEST
            }),
        )
        .opt(
            "internal",
            json!({ "description": "Hide nothing.", "type": "boolean" }),
        );
    document(
        "ceiag request of `records_groups`",
        table.build("Records that are counted by group."),
    )
}

/// Requests of `records_map`.
pub fn map_request() -> Value {
    let in_file = Table::default()
        .req("name", text("Its name."))
        .req("text", text("What it holds."))
        .build("A file of a school's own system.");
    let table = Table::default().req("files", list(in_file));
    document(
        "ceiag request of `records_map`",
        table.build("Files for which a mapping is drafted."),
    )
}

/// Files of derivations.
pub fn derivations() -> Value {
    document("ceiag derivations", rules(false))
}
