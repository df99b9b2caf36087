//! Rows written to files say what they say in a request.

use super::school::school;
use super::support::answer;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The keys of the rows of a request, with the names of their records.
const TABLES: [(&str, &str); 7] = [
    ("pupils", "pupil"),
    ("enrolments", "enrolment"),
    ("activities", "activity"),
    ("participations", "participation"),
    ("meetings", "meeting"),
    ("destinations", "destination"),
    ("staff_development", "staff_development"),
];

fn cell(value: Option<&Value>) -> String {
    let text = match value {
        None => String::new(),
        Some(Value::Bool(flag)) => if *flag { "yes" } else { "no" }.to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            let items: Vec<&str> = items.iter().map(|item| item.as_str().unwrap()).collect();
            items.join(";")
        }
        Some(other) => other.to_string(),
    };
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The table as CSV; without rows its header alone.
fn csv(rows: &[Value], keys: &[&str]) -> String {
    let columns: BTreeSet<&String> = rows
        .iter()
        .flat_map(|r| r.as_object().unwrap().keys())
        .collect();
    let header: Vec<&str> = match columns.is_empty() {
        true => keys.to_vec(),
        false => columns.iter().map(|name| name.as_str()).collect(),
    };
    let mut lines = vec![header.join(",")];
    for row in rows {
        let cells: Vec<String> = columns.iter().map(|name| cell(row.get(name))).collect();
        lines.push(cells.join(","));
    }
    lines.join("\r\n")
}

/// The fields that each row of a table has.
fn keys(table: &str) -> &'static [&'static str] {
    match table {
        "activities" => &["activity"],
        "participations" => &["pupil", "activity"],
        "enrolments" => &["pupil", "academic_year"],
        "staff_development" => &["staff"],
        _ => &["pupil"],
    }
}

/// The request with its rows in files: a table for each kind, or one file of objects of every kind.
fn in_files(request: &Value, lines: bool) -> Value {
    let mut request = request.clone();
    let members = request.as_object_mut().unwrap();
    let mut manifest = json!({ "taken_on": members["as_of"] });
    for key in ["institution", "complete", "declared"] {
        if let Some(value) = members.remove(key) {
            manifest[key] = value;
        }
    }
    let mut files = Vec::new();
    let mut all = String::new();
    for (key, record) in TABLES {
        // A table of which nothing is claimed to be complete could also be left out.
        let Some(Value::Array(rows)) = members.remove(key).or(Some(json!([]))) else {
            continue;
        };
        for row in &rows {
            let mut row = row.clone();
            row["record"] = json!(record);
            all.insert_str(0, &format!("{row}\n"));
        }
        files.push(json!({ "name": format!("{key}.csv"), "text": csv(&rows, keys(key)) }));
    }
    if lines {
        files = vec![json!({ "name": "records.jsonl", "text": all })];
    }
    members.insert("files".to_owned(), Value::Array(files));
    members.insert("manifest".to_owned(), manifest);
    request
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn files_say_what_rows_say(seed in any::<u64>()) {
        let request = school(seed);
        let pushed = answer(&request);
        prop_assert!(pushed["facts"].is_array(), "{}", pushed);
        for lines in [false, true] {
            let read = answer(&in_files(&request, lines));
            prop_assert_eq!(&pushed["facts"], &read["facts"], "{}", read);
            prop_assert_eq!(&pushed["sheet"], &read["sheet"]);
        }
    }
}
